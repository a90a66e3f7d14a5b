# 名册与席位

roll-read = <b>{ $filename }</b>：读到 { $rows } 行（{ $encoding }）。
roll-problems = 有 { $count } 处需要改正：
roll-warnings = 有 { $count } 处请确认：
roll-nothing-stored = 什么都没有保存。请改正后重新发送文件。
roll-confirm = 尚未保存。这样对吗？
roll-store = 保存
roll-discard = 放弃
roll-discarded = 已放弃，什么都没有保存。
roll-at-line = 第 { $line } 行：{ $said }
roll-counts = 名册“{ $name }”：{ $seats } 个席位，{ $units } 套房屋。
roll-total = – { $axis }：{ $total }
roll-difference = 与已保存的名册相比：增加 { $added } 个席位，减少 { $removed } 个，变更 { $changed } 个。
roll-difference-seats = { $kind ->
    [added] – 增加
    [removed] – 减少
   *[changed] – 变更
  }：{ $seats }
roll-stored = 已保存：<b>{ $community }</b> { $seats } 个席位。{ $given ->
    [0] {""}
   *[other] 您的文件带来 { $given } 个席位码。
  }{ $fresh ->
    [0] {""}
   *[other] 有 { $fresh } 个席位没有席位码，已由我生成：请对照名册逐一交给本人，然后删除含席位码的文件。
  }
roll-codes-file = 席位码。每个只能用一次，60 天内有效。请对照名册逐一交给本人，之后删除本文件。
roll-not-moderator-file = 这种文件我读不了。照片、语音、位置都可以收，PDF 可以作为提案的图纸；其他内容请用文字说。名册文件只接受主持人发送。
join-example = 请这样说：<code>/join ABCDE-12345</code>
join-done = 欢迎！您现在持有{ $community }的席位 <b>{ $seat }</b>。{ $others ->
    [0] {""}
   *[other] 已告知另外 { $others } 位持有人。
  }在 { $until } 之前为暂定。一个席位只有一张选票，由任何一位持有人投出。
join-wrong = { $left ->
    [0] 没有席位使用这个码。这是第五次输错：请一小时后再试，或询问主持人。
   *[other] 没有席位使用这个码。请逐字核对；还可以再试 { $left } 次。
  }
my-seats = { $community }：{ $count ->
    [0] 您在这里没有席位。认领席位需要席位码：/join 席位码
   *[other] 您持有 { $seats }。
  }
roll-codes-at = 席位码在 { $path }。每个只能用一次，60 天内有效。请对照名册逐一交给本人，然后删除文件。
