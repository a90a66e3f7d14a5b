# XLSForm 开启之前的预览

survey-preview = <b>{ $title }</b>：共 { $count } 题，将这样提问
survey-preview-languages = 语言：{ $languages }
survey-preview-line = { $place }. { $text } <i>（{ $kind ->
    [one] 单选
    [many] 多选
    [scale] 量表
    [number] 数字
    [photo] 照片
    [place] 地点
    [ranking] 排序
    [note] 说明
   *[text] 文字
  }{ $required ->
    [true] ，必答
   *[false] {""}
  }{ $conditional ->
    [true] ，视前面的回答而定
   *[false] {""}
  }）</i>
survey-preview-nothing = 还没有开启。
survey-preview-open = 开启
survey-preview-drop = 不要了
survey-preview-dropped = 已放弃，没有开启。
