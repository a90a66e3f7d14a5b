# 提案的圖紙：PDF，以及拍成圖片的圖紙

picture-away = ✕ { $kind ->
    [drawing] { $name }
    [plan] 圖紙 { $place }
   *[picture] 圖片 { $place }
  }
picture-changed = { $kind ->
    [drawing] 圖紙 { $name }
    [plan] 一張圖紙
   *[picture] 一張圖片
  }
drawings-attached = { $attached }：{ $names }
proposal-drawings = 圖紙：{ $names }
page-drawings = 圖紙
refused-drawing-unfit = 「{ $name }」沒有收下，其他內容都還在。{ $why ->
    [later] 這裡收的是圖片，圖紙在另外一個問題裡收。請先到那個問題，再傳一次。
   *[large] 檔案太大：最多讀 { $most } MB。請把裡面的圖片縮小後另存，或只傳要緊的幾頁。
  }
notice-proposal-file-refused = <b>{ $proposal }</b> 沒有放上您傳來的{ $kind ->
    [drawing] 圖紙「{ $name }」
    [plan] 一張圖紙
   *[picture] 一張圖片
  }。{ $why ->
    [large] 檔案太大：最多讀 20 MB。
    [pixels] 像素太多：請作為照片傳來。
    [kind] 不管檔名是什麼，內容對不上：圖紙要麼是 PDF，要麼是圖片。
    [locked] 這份 PDF 加了密碼或禁止修改：請另存為沒有加密的。
    [gone] Telegram 沒有把檔案給我。
   *[broken] 檔案損壞了：請重新儲存或匯出，或拍一張照片。
  }傳 <code>/revise { $proposal }</code> 可以另放一份；其他內容都還在。
