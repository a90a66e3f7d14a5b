# 主持

moderated = { $act ->
    [hide] 已隱藏，理由已記下。{ $name }會得到通知，可以向召集人申訴。
    [unhide] 已恢復。
    [warn] 已提醒{ $name }。
    [mute] { $name }在 { $until } 之前不能發言。
   *[unmute] { $name }可以發言了。
  } 已記入日誌（/log）。
moderated-here-only = { $act ->
    [hide] 群組裡的訊息我刪不了；在這裡它不再算數。
   *[other] Telegram 不讓我在本群組這樣做；在這裡仍然有效。
  }
hide-example = 請用 <code>/hide</code> 加理由回覆那則訊息，或者說 <code>/hide P-1 5 與議題無關</code>。
unhide-example = 請這樣說：<code>/unhide P-1 5</code>
warn-example = 請用 <code>/{ $command }</code> 回覆對方的訊息，或者說 <code>/{ $command } @name</code>（提醒時加上理由）。
mute-example = 請用 <code>/{ $command } 2h 理由</code> 回覆對方的訊息，或者說 <code>/{ $command } @name 2h 理由</code>。
log-title = <b>{ $title }：對發言的處理</b>
log-empty = 還沒有。
log-hall = 議事廳
log-line = { $at } · { $by }：{ $act ->
    [hide] 隱藏了發言
    [unhide] 恢復了發言
    [warn] 提醒
    [mute] 禁言
    [unmute] 解除禁言
   *[look-alike] 發現與任職者相像的名字
  }{ $name ->
    [none] {""}
   *[other] （{ $name }）
  }{ $reason ->
    [none] {""}
    [spam] ：反覆發同樣的話
    [flood] ：一下子說得太多
   *[other] ：{ $reason }
  }
log-appeal = { $state ->
    [open] （已申訴）
    [granted] （申訴成立，已撤銷）
   *[declined] （申訴不成立，維持）
  }
appeal-button = 向召集人申訴
appeal-ask = { $act ->
    [hide] 您的話被隱藏了
    [warn] 您被提醒了
   *[mute] 您被禁言了
  }：{ $reason ->
    [spam] 反覆發同樣的話
    [flood] 一下子說得太多
   *[other] { $reason }
  }
    為什麼不對？請作為下一則訊息發給我。
appeal-sent = { $judges ->
    [0] 您的申訴已記下。目前還沒有別人可以決定。
   *[other] 您的申訴已交給 { $judges } 位未經手的人；有結果會告訴您。
  }
appeal-grant = 撤銷
appeal-decline = 維持
appeal-settled = { $granted ->
    [true] 已撤銷，並告知{ $name }。
   *[other] 維持原處理，並告知{ $name }。
  }
notice-moderated = { $hall ->
    [true] { $act ->
        [hide] 議事廳隱藏了您的一段話：同樣的話反覆發。
       *[mute] 您一下子說得太多，請在 { $until } 之後再發言。
      }
   *[other] { $act ->
        [hide] 主持人隱藏了您的一段話。
        [warn] 主持人提醒您。
       *[mute] 主持人讓您在 { $until } 之前不發言。
      } 理由：{ $reason }
  }<blockquote>{ $text }</blockquote>
notice-appeal-made = { $name }申訴{ $act ->
    [hide] 被隱藏的話
    [warn] 一次提醒
   *[mute] 禁言
  }（{ $reason ->
    [spam] 反覆發同樣的話
    [flood] 一下子說得太多
   *[other] { $reason }
  }）：<blockquote>{ $text }</blockquote>{ $hidden ->
    [none] {""}
   *[other] 被隱藏的原話： <blockquote>{ $hidden }</blockquote>
  }
notice-appeal-decided = 您的申訴{ $granted ->
    [true] 成立，已撤銷原處理。
   *[other] 不成立，維持原處理。
  }
notice-look-alike = 「{ $name }」在 <b>P-{ $proposal }</b> 發言，名字與這裡的一位任職者看起來一樣。
refused-muted = 在 { $until } 之前您不能發言。
refused-not-to-be-muted = { $name }在這裡有職務，不能禁言。請先取消其角色（/role）。
refused-not-hidden = 那則沒有被隱藏。
refused-appeal-gone = 這裡沒有可申訴或可決定的：已經處理過了，或者不該由您來做。
