# XLSForm 開啟之前的預覽

survey-preview = <b>{ $title }</b>：共 { $count } 題，將這樣提問
survey-preview-languages = 語言：{ $languages }
survey-preview-line = { $place }. { $text } <i>（{ $kind ->
    [one] 單選
    [many] 多選
    [scale] 量表
    [number] 數字
    [photo] 照片
    [place] 地點
    [ranking] 排序
    [note] 說明
   *[text] 文字
  }{ $required ->
    [true] ，必答
   *[false] {""}
  }{ $conditional ->
    [true] ，視前面的回答而定
   *[false] {""}
  }）</i>
survey-preview-nothing = 還沒有開啟。
survey-preview-open = 開啟
survey-preview-drop = 不要了
survey-preview-dropped = 已放棄，沒有開啟。
