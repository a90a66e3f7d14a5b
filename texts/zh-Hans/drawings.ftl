# 提案的图纸：PDF，以及拍成图片的图纸

picture-away = ✕ { $kind ->
    [drawing] { $name }
    [plan] 图纸 { $place }
   *[picture] 图片 { $place }
  }
picture-changed = { $kind ->
    [drawing] 图纸 { $name }
    [plan] 一张图纸
   *[picture] 一张图片
  }
drawings-attached = { $attached }：{ $names }
proposal-drawings = 图纸：{ $names }
page-drawings = 图纸
refused-drawing-unfit = “{ $name }”没有收下，其他内容都还在。{ $why ->
    [later] 这里收的是图片，图纸在另外一个问题里收。请先到那个问题，再发一次。
   *[large] 文件太大：最多读 { $most } MB。请把里面的图片缩小后另存，或只发要紧的几页。
  }
notice-proposal-file-refused = <b>{ $proposal }</b> 没有放上您发来的{ $kind ->
    [drawing] 图纸“{ $name }”
    [plan] 一张图纸
   *[picture] 一张图片
  }。{ $why ->
    [large] 文件太大：最多读 20 MB。
    [pixels] 像素太多：请作为照片发来。
    [kind] 不管文件名是什么，内容对不上：图纸要么是 PDF，要么是图片。
    [locked] 这份 PDF 加了密码或禁止修改：请另存为没有加密的。
    [gone] Telegram 没有把文件给我。
   *[broken] 文件损坏了：请重新保存或导出，或拍一张照片。
  }发 <code>/revise { $proposal }</code> 可以另放一份；其他内容都还在。
