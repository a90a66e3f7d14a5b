# 一步一步委託他人投票，以及別人委託來的席位

proxy-new = { $count ->
    [1] ＋ 請人代我投票
   *[other] ＋ 在{ $title }請人代投
  }
proxy-lent = <b>V-{ $vote }</b>：{ $title }
    您可以憑委託為以下席位投票。持有人隨時可以自己投，以持有人自己投的為準。
proxy-lent-seat = · { $giver } 的席位 <b>{ $seat }</b>{ $state ->
    [own] ：持有人已自己投票
    [cast] ：您已代投<b>{ $choice }</b>，可以更改
   *[none] ：還沒有投票
  }
proxy-instruction = 囑託：{ $text }
proxy-fill-in = 為 { $seat } 填寫選票
proxy-lasting = { $days ->
    [365] 一年內的每次表決
   *[other] { $days } 天內的每次表決
  }
ask-proxy-person = 請誰代您投票？請寫對方的名字或其中幾個字；須是本社區的人。
ask-proxy-taker = 是其中哪一位？都不是的話，請把名字寫得更完整。
ask-proxy-seat = 委託哪個席位？「略過」表示您的所有席位。
ask-proxy-scope = 只委託一次表決，還是到某天為止的每次表決？請選，或寫編號（<code>V-3</code>）、時長（<code>60天</code>）或日期。
ask-proxy-instruction = 要對方怎麼投？請寫給對方；略過則由對方自行決定。
