# An XLSForm before it is opened

survey-preview = <b>{ $title }</b>: { $count ->
    [one] one question, as it would be asked
   *[other] { $count } questions, as they would be asked
  }
survey-preview-languages = In: { $languages }
survey-preview-line = { $place }. { $text } <i>({ $kind ->
    [one] one
    [many] many
    [scale] scale
    [number] number
    [photo] photo
    [place] place
    [ranking] ranking
    [note] note
   *[text] text
  }{ $required ->
    [true] , required
   *[false] {""}
  }{ $conditional ->
    [true] , only after some answers
   *[false] {""}
  })</i>
survey-preview-nothing = Nothing is open yet.
survey-preview-open = Open it
survey-preview-drop = Drop it
survey-preview-dropped = Dropped; nothing was opened.
