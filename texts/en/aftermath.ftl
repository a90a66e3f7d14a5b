# After the count: why it came out so; no, unless; the picture and the notice

why-button = Why this result?
why-title = <b>V-{ $number }</b> · why this result: { $title }
why-check = All of it, to count again: /export V-{ $number }
why-passed = <b>It passed</b>: each test that the rule asks for was met.
why-failed = <b>It did not pass.</b> What the rule asked for, and what was missing:
why-same = { $choice } was also said by, with you: { $axis } { $weight } ({ $share } of those taking part)
why-beyond = {" "}({ $weight } beyond the line)
why-short = {" "}(<b>{ $weight } more were needed</b>)
why-mine = { $chosen ->
    [true] <b>Your first choice { $option } was chosen.</b>
   *[false] <b>Your first choice { $option } was not chosen.</b>
  }
why-rounds = <b>How it was counted</b>
result-next-nothing = Nothing follows from it. A new proposal may come at any time.
unless-button = No, unless…
unless-ask = <b>V-{ $number }</b> · { $title }
    You said no. What could you live with? Write it in one message (at most 500 letters). It enters the record without your name, and whoever does the work reads it.
unless-stands = You said so far: <blockquote>{ $text }</blockquote>
unless-kept = Kept for the record of V-{ $number }, without your name: <blockquote>{ $text }</blockquote>
unless-dropped = Taken back: of V-{ $number } nothing of yours is kept for the record.
unless-drop = Take it back
refused-not-against = In { $vote } none of your ballots says no, so there is no condition to say.
refused-conditions-closed = The three days after { $vote } have passed. Say it as a point on the next proposal.
record-conditions = What those who said no could live with:
page-conditions = What those who said no could live with
notice-chart = The result as a picture. The same in words:
    { $words }
notice-wall-notice = The notice of <b>V-{ $number }</b> for the wall, as a { $form ->
    [pdf] page to print (PDF)
    [docx] document (DOCX)
   *[xlsx] sheet (XLSX)
  }. One page: print it, fill in the dates, sign it and hang it up.
