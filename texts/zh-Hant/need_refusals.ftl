# 需求和地圖方面的拒絕

refused-no-words = 只有表情符號，我不知道需要什麼。請加上幾個字，表情可以保留。
refused-too-many-needs = 謝謝您提了這麼多！為了讓每個人的話都被看到，同一個人在這段時間裡最多提 { $limit } 項。請在 { $minutes } 分鐘後再傳，或者寫到您已有的需求裡。
refused-too-much-said = 您有 { $limit } 則訊息還在等您說明是什麼。請先選擇，或者過 { $minutes } 分鐘再傳這一則。
refused-too-many-files = { $need } 已經有 { $limit } 張照片或語音，不能再加了。
refused-not-your-need = { $need } 是別人的需求，只有作者可以這樣做。您可以附議並說明理由。
refused-need-withdrawn = { $need } 已由作者撤回。如果您有同樣的需求，請用 /need 提出。
refused-need-answered = { $need } 已經形成 { $proposal }，不能撤回。有變化請寫到 { $proposal } 的意見板上。
refused-need-shared = 已有鄰居附議 { $need }，所以保留。主持人可以用 <code>/themes</code> 把兩條歸到一起。
refused-no-seat-held = 您在{ $community }還沒有席位可以標記。有席位碼請傳 /join 席位碼。
refused-seats-unknown = 名冊裡沒有席位、單元或樓棟「{ $said }」。請按名冊上的寫法，例如 <code>3-2-501</code>、<code>3-2</code> 或 <code>3</code>。
refused-saying-gone = 那則訊息已經處理過，或者太久了。如果還缺什麼，請再傳一次。
refused-no-map = { $community }還沒有合適的地圖。主持人可以提供，方法見 <code>/map</code>。
refused-no-former-map = { $community }沒有可以換回的地圖：已經換回去了，或者後來又給過一張。
refused-map-unreadable = 沒有採用這張地圖：{ $why ->
    [large] 圖片超過 20 MB。
    [pixels] 圖片像素太多（JPEG 最多 1.2 億，其他格式最多 2500 萬）。
    [kind] 不論檔名怎麼寫，它不是 JPEG、PNG 或 WebP 圖片。
    [moved] 名冊剛剛有變化。請傳 <code>/map 其餘</code>重新開始。
   *[broken] 圖片已損壞，無法讀取。
  }
