# 没有询问时私下发来的 PDF

loose-drawing = <b>{ $name }</b> 是一份 PDF。{ $count ->
    [0] PDF 只作为提案的图纸收下：<code>/propose</code> 最后会问到图纸；您有了提案以后，也可以再发一次。其他内容请发照片，或用文字说。
   *[other] 是您哪份提案的图纸吗？其他内容请发照片，或用文字说。
  }
loose-drawing-of = { $number } · { $title }
loose-drawing-roll = 如果这是名册：名册只读 CSV 或 XLSX，不读 PDF。
loose-drawing-gone = Telegram 已经不给我看这份文件了。请再发一次，然后再选 { $proposal }。
