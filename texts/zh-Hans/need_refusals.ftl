# 需求和地图方面的拒绝

refused-no-words = 只有表情符号，我不知道需要什么。请加上几个字，表情可以保留。
refused-too-many-needs = 谢谢您提了这么多！为了让每个人的话都被看到，同一个人在这段时间里最多提 { $limit } 项。请在 { $minutes } 分钟后再发，或者写到您已有的需求里。
refused-too-much-said = 您有 { $limit } 条消息还在等您说明是什么。请先选择，或者过 { $minutes } 分钟再发这一条。
refused-too-many-files = { $need } 已经有 { $limit } 张照片或语音，不能再加了。
refused-not-your-need = { $need } 是别人的需求，只有作者可以这样做。您可以附议并说明理由。
refused-need-withdrawn = { $need } 已由作者撤回。如果您有同样的需求，请用 /need 提出。
refused-need-answered = { $need } 已经形成 { $proposal }，不能撤回。有变化请写到 { $proposal } 的意见板上。
refused-need-shared = 已有邻居附议 { $need }，所以保留。主持人可以用 <code>/themes</code> 把两条归到一起。
refused-no-seat-held = 您在{ $community }还没有席位可以标记。有席位码请发 /join 席位码。
refused-seats-unknown = 名册里没有席位、单元或楼栋“{ $said }”。请按名册上的写法，例如 <code>3-2-501</code>、<code>3-2</code> 或 <code>3</code>。
refused-saying-gone = 那条消息已经处理过，或者太久了。如果还缺什么，请再发一次。
refused-no-map = { $community }还没有合适的地图。主持人可以提供，方法见 <code>/map</code>。
refused-no-former-map = { $community }没有可以换回的地图：已经换回去了，或者后来又给过一张。
refused-map-unreadable = 没有采用这张地图：{ $why ->
    [large] 图片超过 20 MB。
    [pixels] 图片像素太多（JPEG 最多 1.2 亿，其他格式最多 2500 万）。
    [kind] 不论文件名怎么写，它不是 JPEG、PNG 或 WebP 图片。
    [moved] 名册刚刚有变化。请发 <code>/map 其余</code>重新开始。
   *[broken] 图片已损坏，无法读取。
  }
