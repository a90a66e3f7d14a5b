# 主持

moderated = { $act ->
    [hide] 已隐藏，理由已记下。{ $name }会得到通知，可以向召集人申诉。
    [unhide] 已恢复。
    [warn] 已提醒{ $name }。
    [mute] { $name }在 { $until } 之前不能发言。
   *[unmute] { $name }可以发言了。
  } 已记入日志（/log）。
moderated-here-only = { $act ->
    [hide] 群里的消息我删不了；在这里它不再算数。
   *[other] Telegram 不让我在本群这样做；在这里仍然有效。
  }
hide-example = 请用 <code>/hide</code> 加理由回复那条消息，或者说 <code>/hide P-1 5 与议题无关</code>。
unhide-example = 请这样说：<code>/unhide P-1 5</code>
warn-example = 请用 <code>/{ $command }</code> 回复对方的消息，或者说 <code>/{ $command } @name</code>（提醒时加上理由）。
mute-example = 请用 <code>/{ $command } 2h 理由</code> 回复对方的消息，或者说 <code>/{ $command } @name 2h 理由</code>。
log-title = <b>{ $title }：对发言的处理</b>
log-empty = 还没有。
log-hall = 议事厅
log-line = { $at } · { $by }：{ $act ->
    [hide] 隐藏了发言
    [unhide] 恢复了发言
    [warn] 提醒
    [mute] 禁言
    [unmute] 解除禁言
   *[look-alike] 发现与任职者相像的名字
  }{ $name ->
    [none] {""}
   *[other] （{ $name }）
  }{ $reason ->
    [none] {""}
    [spam] ：反复发同样的话
    [flood] ：一下子说得太多
   *[other] ：{ $reason }
  }
log-appeal = { $state ->
    [open] （已申诉）
    [granted] （申诉成立，已撤销）
   *[declined] （申诉不成立，维持）
  }
appeal-button = 向召集人申诉
appeal-ask = { $act ->
    [hide] 您的话被隐藏了
    [warn] 您被提醒了
   *[mute] 您被禁言了
  }：{ $reason ->
    [spam] 反复发同样的话
    [flood] 一下子说得太多
   *[other] { $reason }
  }
    为什么不对？请作为下一条消息发给我。
appeal-sent = { $judges ->
    [0] 您的申诉已记下。目前还没有别人可以决定。
   *[other] 您的申诉已交给 { $judges } 位未经手的人；有结果会告诉您。
  }
appeal-grant = 撤销
appeal-decline = 维持
appeal-settled = { $granted ->
    [true] 已撤销，并告知{ $name }。
   *[other] 维持原处理，并告知{ $name }。
  }
notice-moderated = { $hall ->
    [true] { $act ->
        [hide] 议事厅隐藏了您的一段话：同样的话反复发。
       *[mute] 您一下子说得太多，请在 { $until } 之后再发言。
      }
   *[other] { $act ->
        [hide] 主持人隐藏了您的一段话。
        [warn] 主持人提醒您。
       *[mute] 主持人让您在 { $until } 之前不发言。
      } 理由：{ $reason }
  }<blockquote>{ $text }</blockquote>
notice-appeal-made = { $name }申诉{ $act ->
    [hide] 被隐藏的话
    [warn] 一次提醒
   *[mute] 禁言
  }（{ $reason ->
    [spam] 反复发同样的话
    [flood] 一下子说得太多
   *[other] { $reason }
  }）：<blockquote>{ $text }</blockquote>{ $hidden ->
    [none] {""}
   *[other] 被隐藏的原话： <blockquote>{ $hidden }</blockquote>
  }
notice-appeal-decided = 您的申诉{ $granted ->
    [true] 成立，已撤销原处理。
   *[other] 不成立，维持原处理。
  }
notice-look-alike = “{ $name }”在 <b>P-{ $proposal }</b> 发言，名字与这里的一位任职者看起来一样。
refused-muted = 在 { $until } 之前您不能发言。
refused-not-to-be-muted = { $name }在这里有职务，不能禁言。请先取消其角色（/role）。
refused-not-hidden = 那条没有被隐藏。
refused-appeal-gone = 这里没有可申诉或可决定的：已经处理过了，或者不该由您来做。
