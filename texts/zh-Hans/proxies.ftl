# 一步一步委托他人投票，以及别人委托来的席位

proxy-new = { $count ->
    [1] ＋ 请人代我投票
   *[other] ＋ 在{ $title }请人代投
  }
proxy-lent = <b>V-{ $vote }</b>：{ $title }
    您可以凭委托为以下席位投票。持有人随时可以自己投，以持有人自己投的为准。
proxy-lent-seat = · { $giver } 的席位 <b>{ $seat }</b>{ $state ->
    [own] ：持有人已自己投票
    [cast] ：您已代投<b>{ $choice }</b>，可以更改
   *[none] ：还没有投票
  }
proxy-instruction = 嘱托：{ $text }
proxy-fill-in = 为 { $seat } 填写选票
proxy-lasting = { $days ->
    [365] 一年内的每次表决
   *[other] { $days } 天内的每次表决
  }
ask-proxy-person = 请谁代您投票？请写对方的名字或其中几个字；须是本社区的人。
ask-proxy-taker = 是其中哪一位？都不是的话，请把名字写得更完整。
ask-proxy-seat = 委托哪个席位？“跳过”表示您的所有席位。
ask-proxy-scope = 只委托一次表决，还是到某天为止的每次表决？请选，或写编号（<code>V-3</code>）、时长（<code>60天</code>）或日期。
ask-proxy-instruction = 要对方怎么投？请写给对方；跳过则由对方自行决定。
