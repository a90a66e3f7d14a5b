# 承諾、吹哨與升級

promise-state = { $state ->
    [requested] 等待街道協調員吹哨
    [asked] 已提出，尚未接受
    [accepted] 已接受
    [disowned] 表示不歸自己管
    [refused] 已拒絕
    [done] 已完成
    [reopened] 因驗收異議重新開啟
   *[dropped] 已撤銷
  }
body-kind = { $kind ->
    [department] 部門
    [group] 居民小組
    [professional] 專業人員
    [convener] 召集人
   *[resident] 居民
  }
assign-example =
    請這樣說，一行一件事：
    <code>/assign R-1
    負責: @name，或用 /body 登記過的部門
    事項: 安裝六盞燈
    期限: 30天</code>
    再說一次就增加一部分，第一部分牽頭。<code>/assign R-1.2</code> 把第 2 部分交給別人。
assign-done = R-{ $record }.{ $part }：<b>{ $owner }</b>——{ $text }——{ $due } 前。{ $known ->
    [true] {""}
   *[false] 對方不在群組裡，所以標註為未確認。
  }{ $state ->
    [requested] 已請街道協調員吹哨。
   *[asked] {""}
  }
done-example = 請這樣說：<code>/done R-1 六盞燈已裝好。</code>有幾部分時：<code>/done R-1.2 …</code>；照片可以用這句話作說明一起發。
done-kept = R-{ $record } 已報告完成。{ $asked ->
    [0] 沒有可以詢問的人。
   *[other] 正在詢問 { $asked } 人是否屬實；其中 { $unreachable } 人我無法私訊，可以在卡片上回答。
  }
done-part = { $count ->
    [0] 這是最後一部分。
   *[other] 還有 { $count } 部分未完成；全部完成後請居民驗收。
  }
promise-example =
    請這樣說：
    <code>/promise R-1.2 接受</code>
    <code>/promise R-1.2 不歸我管 水管歸水務局</code>
    <code>/promise R-1.2 延期 30天 配件晚到</code>
    <code>/promise R-1.2 拒絕 今年沒有經費</code>
    <code>/promise R-1.2 進展 坑已挖好</code>
    <code>/promise R-1.2 確認</code>
    召集人：<code>維持</code>（仍歸原負責方）、<code>撤銷</code>、<code>牽頭</code>。部門不在群組裡時，下面加一行 <code>文號: 2026-17</code>。
promise-kept = { $promise } <b>{ $owner }</b>：{ $state }，{ $due } 前。{ $known ->
    [true] {""}
   *[false] 對方親自說之前，標註為未確認。
  }
promise-tapped = { $promise }：{ $state }。
promise-accept = 接受
promise-whistle = 吹哨
promise-confirm = 確認屬實
whistle-example = 請這樣說：<code>/whistle R-1</code>。
whistle-none = R-{ $record } 沒有等待吹哨的部分。

notice-assigned = <b>R-{ $record }</b>（{ $title }）指定了您：{ $promise }——{ $text }——{ $due } 前。請在 { $until } 前答覆：接受，或說 <code>/promise { $promise } 不歸我管</code>、<code>拒絕</code>，以後也可以 <code>延期 30天</code>，都請寫明理由。完成後請傳送 <code>/done { $promise }</code>。
notice-whistle-asked = <b>R-{ $record }</b>（{ $title }）請 { $owner } 到場：{ $promise }——{ $text }——{ $due } 前。要吹哨嗎？{ $until } 前吹哨才不算超期。
notice-confirm-asked = 在您加入之前，已為 { $owner } 記下：<b>{ $promise }</b>（{ $title }）：{ $text }——{ $due } 前。屬實嗎？如不屬實，請用 <code>/promise { $promise }</code> 說明。
notice-settle-asked = <b>{ $promise }</b>（{ $title }），{ $owner }{ $known ->
    [true] {""}
   *[false] （不在群裡，未確認{ $document ->
        [none] {""}
       *[other] ，文號 { $document }
      }）
  } { $state ->
    [disowned] 表示不歸自己管
   *[refused] 已拒絕
  }：<blockquote>{ $reason }</blockquote>等您處理（{ $until } 前）：<code>/promise { $promise } 維持</code> 加理由，或用 <code>/assign { $promise }</code> 另行指定。
notice-decided-for = <b>{ $promise }</b>（{ $title }）：{ $act ->
    [uphold] 仍歸您負責
   *[drop] 已撤銷
  }：<blockquote>{ $reason }</blockquote>
notice-declined = <b>{ $promise }</b>（{ $title }）：{ $owner }{ $known ->
    [true] {""}
   *[false] （不在群裡，未確認{ $document ->
        [none] {""}
       *[other] ，文號 { $document }
      }）
  } { $state ->
    [disowned] 表示不歸自己管
   *[refused] 已拒絕
  }：<blockquote>{ $reason }</blockquote>
notice-overdue = ⏰ <b>{ $promise }</b>（{ $title }），{ $owner }：{ $text }。{ $state ->
    [requested] 吹哨超期
    [asked] 尚未應答
    [disowned] 歸屬至今未裁定
    [refused] 替代辦法至今未定
   *[accepted] 尚未完成
  }，{ $days ->
    [0] 今天起超期
   *[other] 已超期 { $days } 天
  }。現已告知{ $role ->
    [convener] 召集人
    [coordinator] 街道協調員
   *[moderator] 主持人
  }。
notice-late = ⏰ <b>{ $promise }</b>（{ $title }），{ $owner }：{ $text }——{ $due } 前。已超期 { $days ->
    [0] 不到一
   *[other] { $days }
  } 天。
notice-promises = <b>本週承諾</b>：未完成 { $open } 項。
promises-moved = 有進展：{ $count }
promises-moved-line = · R-{ $record } { $title }：{ $state }
promises-late = 超期：{ $count }
promises-late-line = · ⏰ { $promise } { $owner }：{ $state }，{ $days ->
    [0] 今天起超期
   *[other] 超期 { $days } 天
  }

bodies-title = <b>{ $community }</b> 的部門與小組
bodies-none = <b>{ $community }</b> 還沒有登記部門或小組。
bodies-how = 召集人或主持人登記：<code>/body 水務局</code>，下面寫 <code>類別: 部門</code>；有人進群后再寫 <code>負責: @name</code>；<code>負責: -@name</code> 取消。
body-line = <b>{ $name }</b>（{ $kind }）：{ $count ->
    [0] 沒有未完成的
   *[other] 未完成 { $count } 項
  }，已完成 { $done } 項{ $people ->
    [0] ；不在群組裡
   *[other] {""}
  }
body-waiting = · { $late ->
    [true] ⏰{" "}
   *[false] {""}
  }{ $promise }：{ $days }
body-named = <b>{ $name }</b>（{ $kind }）。{ $people ->
    [none] 群組裡還沒有人代表它：為它記下的內容標註為未確認。
   *[other] { $people } 可以代表它說話。
  }{ $count ->
    [0] {""}
   *[other] 已請他們確認此前記下的 { $count } 項。
  }
ladder-shown =
    <b>{ $community }</b> 的時限，以天計
    吹哨: { $whistle }——街道協調員召集部門
    應答: { $answer }——負責方接受、提出異議或拒絕
    裁定: { $settle }——對異議或拒絕作出處理
    整改: { $repair }——修好瑕疵
    驗收: { $check }——居民檢視
    抽樣: 抽 { $sample } % 的席位一同檢視
    超支: 最多比表決金額多 { $drift } %
    超期後：{ $rungs }
ladder-rung = { $days } 天后告知{ $role }
ladder-how =
    召集人或主持人可以修改，一行一件事：
    <code>/ladder
    應答: 5
    抽樣: 10
    升級: 0 召集人，3 街道協調員，7 主持人</code>

refused-step-unfit = { $promise }：{ $state ->
    [requested] 正等待街道協調員吹哨
    [asked] 已提出，尚未接受
    [accepted] 已接受
    [disowned] 負責方表示不歸自己管
    [refused] 已拒絕
    [done] 已完成
    [reopened] 因驗收異議重新開啟
   *[dropped] 已撤銷
  }。此時不能{ $act ->
    [whistle] 吹哨
    [accept] 接受
    [disown] 表示不歸自己管
    [uphold] 裁定仍歸原負責方
    [extend] 延期
    [refuse] 拒絕
    [progress] 報告進展
    [done] 報告完成
    [give] 轉交他人
   *[drop] 撤銷
  }。請看看紀錄，再說合適的話。
refused-not-in-charge = { $promise }：這要由{ $who ->
    [coordinator] 街道協調員
   *[chair] 召集人或主持人
  }來說。
refused-which-promise = { $record } 有幾項承諾，請說明是哪一項：{ $promises }。
refused-body-unknown = 沒有「{ $said }」這個部門或小組。{ $known ->
    [none] 還沒有登記過。
   *[other] 已登記：{ $known }。
  }請先用 <code>/body { $said }</code> 登記，或寫 @name。
refused-two-leads = { $promise }（{ $owner }）已經在牽頭。請去掉 <code>牽頭:</code>，或在居民驗收開始前用 <code>/promise R-1.2 牽頭</code> 改換。
refused-too-many-promises = { $record } 已有 { $most } 項承諾，不能再多。其餘的請另立事項。
refused-promise-reason-missing = { $promise }：{ $act ->
    [disown] 表示不歸自己管
    [uphold] 裁定仍歸原負責方
    [extend] 延期
    [refuse] 拒絕
   *[drop] 撤銷
  }需要理由，理由會公佈。請在後面寫上理由再發一次。
refused-document-missing = { $owner } 不在群組裡。請在下面加一行文號 <code>文號: 2026-17</code> 再發一次（{ $promise }）。
refused-not-later = { $promise } 的期限是 { $until }。請給一個更晚的日期。
refused-spent-less = { $record } 目前記錄的支出為 { $spent }，沖銷不能超過這個數。
refused-conditions-unanswered = { $record } 開工前，要先答覆投反對票的人提出的條件。還有 { $count } 條：<code>/condition { $record } 1</code> 加答覆。
refused-conditions-still-said = { $record } 的條件在 { $until } 前還可以提出。請在那以後答覆：編號那時才固定。
refused-no-condition = { $record } 沒有條件「{ $said }」。共 { $count } 條，從 1 編號。
