# 需求与调查

need-example =
    请这样说：
    <code>/need 2 号楼门口的灯坏了</code>
    欢迎附照片：把文字写在图片说明里。
need-raised = 已记为{ $community }的 <b>N-{ $number }</b>。{ $seated ->
    [true] {""}
   *[false] 您还没有席位，所以标注了“无席位”（/join 席位码）。
  }
need-card-title = <b>N-{ $number }</b> · { $author } 的需求{ $seated ->
    [true] {""}
   *[false] （无席位）
  }
me-too = 我也是 · { $count }
me-too-added = 您也有同样的需求：N-{ $number } 现在有 { $count } 人附议。
me-too-taken = 已收回。N-{ $number } 现在有 { $count } 人附议。
me-too-own = N-{ $number } 是您自己的需求；{ $count ->
    [0] 还没有别人附议。
   *[other] 已有 { $count } 位邻居附议。
  }

need-my-flat = 涉及我家 · { $count }
need-because = 说说理由
need-more = 查看全部
need-of-survey = 来自 S-{ $survey } 的回答。
need-where = 地点：{ $where }
need-building = 楼栋 { $building }{ $floor ->
    [none] {""}
   *[other] ，{ $floor } 层
  }
need-point = 地图上的一点
need-reasons-count = { $count } 位邻居说了理由。
need-voices = 附语音 { $count } 条。
need-photos = 附照片 { $count } 张。
need-file-refused = { $why ->
    [large] 有一个附件没有保存：超过 20 MB。
    [pixels] 有一张照片没有保存：像素太多（JPEG 最多 1.2 亿，其他格式最多 2500 万）。
    [kind] 有一个附件没有保存：不论文件名怎么写，它不是 JPEG、PNG 或 WebP 图片，也不是语音。
    [gone] 有一个附件没有保存：Telegram 没有交给我。
   *[broken] 有一张照片没有保存：文件已损坏，无法读取。请再发一次。
  }
need-edited = 作者修改过文字。
need-withdrawn-card = <b>N-{ $number }</b> 已由作者撤回。
need-concerns = N-{ $number } 影响到 { $seats }。目前共涉及 { $count } 个席位。
need-concerns-not = 已取消：{ $seats }。N-{ $number } 现在涉及 { $count } 个席位。
concerns-example =
    您的需求涉及哪些席位？席位、单元或楼栋都可以：
    <code>/concerns N-1 3-2 5-1-501</code>
    编号后面写 <code>-</code> 则取消：<code>/concerns N-1 - 3-2</code>
metoo-example =
    请这样说：
    <code>/metoo N-1 我母亲晚上回家也看不清楼梯</code>
reword-example =
    换个说法：
    <code>/reword N-1 2 号楼门口的灯五月起就坏了</code>
need-why =
    <b>N-{ $number }</b> 对您有什么影响？
    <blockquote>{ $text }</blockquote>
    下一条消息就是您的理由，会和您的名字一起显示。不想说就发 /cancel。
need-why-own = N-{ $number } 是您自己的需求：<blockquote>{ $text }</blockquote>要换个说法请用 /reword N-{ $number }。
need-why-given = 您的理由已列在 N-{ $number } 下面，现在有 { $count } 人附议。
need-reworded = N-{ $number } 已改。{ $told ->
    [0] {""}
   *[other] 会告诉附议的邻居（{ $told } 人）。
  }
need-same-words = N-{ $number } 本来就是这样写的。{ $told ->
   *[other] {""}
  }
need-reword-how =
    <b>N-{ $number }</b> 要怎么写？您的下一条消息会代替：
    <blockquote>{ $text }</blockquote>
need-withdraw-sure = 要撤回 <b>N-{ $number }</b> 吗？卡片会注明，照片和语音会删除，附议的邻居会得到通知。撤回后不能恢复，但可以重新提出。
need-withdraw-yes = 确认撤回 N-{ $number }
need-withdrawn = N-{ $number } 已撤回。{ $told ->
    [0] {""}
   *[other] 会告诉附议的邻居（{ $told } 人）。
  }
need-move-reword = 修改文字
need-move-place = 标明地点
need-move-withdraw = 撤回
need-place-building = N-{ $number } 在哪里？请选择楼栋。如果在室外，请直接发 Telegram 位置。
need-place-floor = N-{ $number } 在 楼栋 { $building } 的哪一层？
need-place-whole = 整栋楼
need-place-point = N-{ $number } 在哪里？名册里没有楼栋：请发 Telegram 位置给我。
need-placed = N-{ $number } 的地点：楼栋 { $building }{ $floor ->
    [none] 。
   *[other] ，{ $floor } 层。
  }
need-furnished = 已加到 N-{ $number }{ $files ->
    [0] {""}
   *[other] ：{ $files } 个文件，正在检查
  }{ $located ->
    [true] ，地点已标明。
   *[false] 。
  }
needs-none = { $community }还没有人提需求。请用 /need 提出。
needs-title = <b>{ $community }的需求</b>（{ $count }）
needs-line = <b>N-{ $number }</b> { $text }（附议 { $count } · 席位 { $seats }）
needs-how = <code>/needs N-1</code> 看一条的全部内容，<code>/needs 地图</code>看它们在哪里。
needs-example = <code>/needs</code> 列出需求，<code>/needs N-1</code> 看一条，<code>/needs 地图</code>看它们在哪里。
need-said-at = { $at } 提出。
need-counts = 附议：{ $count } · 涉及席位：{ $seats }
need-seats = 席位：{ $seats }
need-reasons = <b>附议的理由</b>
need-reason = · { $name }：{ $text }
need-before = <b>原来的文字</b>
need-photo = N-{ $number } · 照片 { $place }/{ $of }
notice-need-edited = 您附议的需求 <b>N-{ $need }</b> 改了文字：{ $text }
notice-need-withdrawn = 您附议的需求 <b>N-{ $need }</b> 已由作者撤回：{ $text }
