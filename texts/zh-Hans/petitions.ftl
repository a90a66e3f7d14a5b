# 联名：把事项列入议程

petition-title = <b>A-{ $number }</b> · 联名：{ $title }
petition-by = { $author } 发起。
petition-asks = { $rule ->
    [none] <b>已联名</b>（每个席位一次）：
   *[other] <b>已联名</b>（每个席位一次，按规则 <code>{ $rule }</code>，{ $combine ->
        [any] 达到其中一项即可
       *[all] 各项都要达到
      }）：
  }
petition-seats = { $reached ->
    [true] ✓
   *[false] ·
  } { $got } 个席位，需要 { $needed } 个
petition-axis = { $reached ->
    [true] ✓
   *[false] ·
  } { $axis }：{ $got }，需要 { $needed }
petition-full = 联名已满。{ $at } 自动开始讨论，除非在此之前有人收回。
petition-how = <i>持有席位的人可以联名，再点一次收回；共有人只算一次。不显示任何人的名字。</i>
petition-opened = 联名已满：讨论已经开始，见 P-{ $proposal }。
petition-withdrawn = 发起人已收回。
petition-sign = ✍️ 联名 · { $count }
petition-withdraw = 收回这份联名
petition-signed = 您已为 { $seats } 个席位在 A-{ $number } 联名。再点一次收回。
petition-unsigned = 您在 A-{ $number } 的联名已收回。
vote-called-by = 由在 { $petition } 联名的席位提请。
petition-made = <b>A-{ $number }</b> 已提交给{ $community }。{ $posted }在卡片上可以联名。
petition-open = 现在就开始讨论
petition-opened-now = A-{ $number } 的讨论已开始，见 P-{ $proposal }。
petition-taken-back = A-{ $number } 已收回。
petition-example =
    请这样写，每项一行：
    <code>/petition 院子里装长椅
    事项类型: 院子
    内容: 旧的坏了……</code>
    联名的席位够了，7 天后自动开始讨论。<code>/petition A-1</code> 查看进度。
notice-petition-full = <b>A-{ $petition }</b>：{ $title }。联名已满，{ $until } 自动开始讨论。
refused-petition-over = { $petition } { $state ->
    [opened] 已经开始讨论。
    [wanting] 的联名现在还不够。
    [full] 联名已满：它属于联名的人，不能再收回。
   *[withdrawn] 已被收回。
  }
refused-seat-has-signed = 席位 { $seat } 已由 { $name } 在 { $petition } 联名。一个席位只算一次。
refused-no-seat-to-sign = 只有席位可以在 { $petition } 联名。请用凭条上的席位码领取席位（/join）。
