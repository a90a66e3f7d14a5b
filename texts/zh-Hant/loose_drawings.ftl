# 沒有詢問時私下傳來的 PDF

loose-drawing = <b>{ $name }</b> 是一份 PDF。{ $count ->
    [0] PDF 只作為提案的圖紙收下：<code>/propose</code> 最後會問到圖紙；您有了提案以後，也可以再傳一次。其他內容請傳照片，或用文字說。
   *[other] 是您哪份提案的圖紙嗎？其他內容請傳照片，或用文字說。
  }
loose-drawing-of = { $number } · { $title }
loose-drawing-roll = 如果這是名冊：名冊只讀 CSV 或 XLSX，不讀 PDF。
loose-drawing-gone = Telegram 已經不給我看這份檔案了。請再傳一次，然後再選 { $proposal }。
