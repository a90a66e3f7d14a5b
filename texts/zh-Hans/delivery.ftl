# 怎样告知

sent-again = （重发，第 { $count } 次）
digest-title = <b>有 { $count } 件事告诉您</b>
needs-listed = <b>新的需求</b>

notice-group-lost = 我被移出了<b>{ $title }</b>的群，或者不能再在群里发言。卡片和结果要等我回到群里再发。私聊里仍然可以投票。
notice-group-found = 我回到了<b>{ $title }</b>的群。等待中的内容现在发出，正在进行的事项的卡片已重新发出。
notice-unreachable = <b>{ $title }</b>：有 { $count } 人没有收到关于自己席位的通知。他们屏蔽了我，或者已不用 Telegram；需要有人上门告知。

# 告知多人时主持人所见

broadcast-title = { $kind ->
    [reminder] 提醒尚未投票的人
    [reminder-again] 延长之后再次提醒尚未投票的人
   *[seat-result] 告知各席位的计票情况
  }：<b>V-{ $vote }</b>，{ $title }
broadcast-planned = 共 { $people } 人，约需 { $minutes } 分钟。
broadcast-progress = 已告知 { $people } 人中的 { $sent } 人，还需约 { $minutes } 分钟。
broadcast-later = 已告知 { $people } 人中的 { $sent } 人，{ $at } 继续。
broadcast-done = 完成：{ $people } 人中已告知 { $sent } 人。
broadcast-unreachable = 有 { $count } 人无法告知：他们没有按过“开始”，屏蔽了我，或者已不用 Telegram。
