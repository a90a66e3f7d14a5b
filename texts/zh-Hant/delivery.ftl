# 怎樣告知

sent-again = （重發，第 { $count } 次）
digest-title = <b>有 { $count } 件事告訴您</b>
needs-listed = <b>新的需求</b>

notice-group-lost = 我被移出了<b>{ $title }</b>的群組，或者不能再在群組裡發言。卡片和結果要等我回到群組再發。私訊裡仍然可以投票。
notice-group-found = 我回到了<b>{ $title }</b>的群組。等待中的內容現在發出，正在進行的事項的卡片已重新發出。
notice-unreachable = <b>{ $title }</b>：有 { $count } 人沒有收到關於自己席位的通知。他們封鎖了我，或者已不用 Telegram；需要有人上門告知。

# 告知多人時主持人所見

broadcast-title = { $kind ->
    [reminder] 提醒尚未投票的人
    [reminder-again] 延長之後再次提醒尚未投票的人
   *[seat-result] 告知各席位的計票情況
  }：<b>V-{ $vote }</b>，{ $title }
broadcast-planned = 共 { $people } 人，約需 { $minutes } 分鐘。
broadcast-progress = 已告知 { $people } 人中的 { $sent } 人，還需約 { $minutes } 分鐘。
broadcast-later = 已告知 { $people } 人中的 { $sent } 人，{ $at } 繼續。
broadcast-done = 完成：{ $people } 人中已告知 { $sent } 人。
broadcast-unreachable = 有 { $count } 人無法告知：他們沒有按過「開始」，封鎖了我，或者已不用 Telegram。
