# A PDF that comes in private where nobody asked for one

loose-drawing = <b>{ $name }</b> is a PDF. { $count ->
    [0] I keep PDFs as plan drawings of proposals: <code>/propose</code> asks for them at its end, and once there is a proposal of yours, send the file again. Of anything else send a photo, or say it in words.
   *[other] Is it a plan drawing of a proposal of yours? Of anything else send a photo, or say it in words.
  }
loose-drawing-of = { $number } · { $title }
loose-drawing-roll = If it is the roll: I read rolls as CSV or XLSX, not as PDF.
loose-drawing-gone = Telegram no longer shows me the file. Send it once more, and choose { $proposal } again.
