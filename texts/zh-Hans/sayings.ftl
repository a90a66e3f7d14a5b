# 私聊里没有命令的话

saying-asked = 这是一项需求{ $proposals ->
    [none] ，还是一个问题
   *[other] 、一个问题，还是对 { $proposals } 的意见
  }？您选择之前，群里不会出现任何内容。
saying-long = 共 { $length } 个字，一项需求最多 { $limit } 个字。内容不会丢失：请长按您的消息并编辑得短一些，我会再问一次。
saying-wordless = 已收到{ $files ->
    [0] 位置
    [1] {""}
   *[other] 全部 { $files } 个文件
  }{ $located ->
    [true] {""}
   *[false] {""}
  }。请用一句话告诉我是什么，或者加到您的一项需求里。
saying-need = { $community ->
    [none] 需求
   *[other] { $community }的需求
  }
saying-question = 问题
saying-point = 对 { $number } 的意见 · { $title }
saying-more = 加到 { $number } · { $text }
saying-nothing = 都不是
saying-side = 是什么意见？
saying-whom = 您想问谁？
saying-moderators = { $community ->
    [none] 主持人
   *[other] { $community }的主持人
  }
saying-likely = 可能已经有人提过了。是下面哪一条吗？点一下就是附议，您的话会作为理由。
need-likely = { $name }，您的需求已记下。可能已经有人提过了：是下面哪一条吗？点一下就改为附议那一条，您的话作为理由，自己的卡片收回。
saying-another = 都不是，我的是新需求
saying-pointed = { $side }：已列在 P-{ $proposal } 的意见板上。
saying-sent = { $told ->
    [0] 我还联系不上{ $community }的主持人。请在群里问。
   *[other] 会转告{ $community }的主持人，他们可以在这里答复您。
  }
saying-dropped = 好的，没有保留任何内容。
saying-unkept = 我能保存文字、照片、语音和位置。请用其中一种发给我。
respond-example = 按编号答复居民的问题：<code>/respond 7 电工星期二来</code>
respond-done = 已答复 { $name }。
notice-resident-asked = { $title }的 { $name } 问主持人：<i>{ $text }</i> 答复：<code>/respond { $question } …</code>
notice-resident-answered = { $title }的主持人答复您的问题“{ $asked }”：{ $text }
