# Plan drawings of proposals: PDFs, and pictures of them

picture-away = ✕ { $kind ->
    [drawing] { $name }
    [plan] Drawing { $place }
   *[picture] Picture { $place }
  }
picture-changed = { $kind ->
    [drawing] drawing { $name }
    [plan] a plan drawing
   *[picture] a picture
  }
drawings-attached = { $attached }: { $names }
proposal-drawings = Plan drawings: { $names }
page-drawings = Plan drawings
refused-drawing-unfit = I did not take “{ $name }”, and nothing else was lost. { $why ->
    [later] Here pictures are asked for: plan drawings have a question of their own. Go on to it, then send it again.
   *[large] It is too large: at most { $most } MB are read. Save it with smaller pictures, or send only the pages that matter.
  }
notice-proposal-file-refused = <b>{ $proposal }</b> does not show { $kind ->
    [drawing] the drawing “{ $name }”
    [plan] a plan drawing
   *[picture] a picture
  } that you sent. { $why ->
    [large] It is too large: at most 20 MB are read.
    [pixels] It has too many pixels: send it as a photo.
    [kind] It is not what it was sent as, whatever it is called: a drawing is a PDF or a picture.
    [locked] The PDF is locked, by a password or against changes: save it without.
    [gone] Telegram did not give it to me.
   *[broken] It is damaged: save or export it anew, or take a photo of it.
  } <code>/revise { $proposal }</code> takes another one; everything else stands.
