# The residents' check

check-yes = Yes, it is so
check-faults = Yes, with faults
check-no = No, it is not
check-kept = Thank you. R-{ $record }: yes { $yes }, with faults { $faults }, no { $no }, of { $asked } asked.{ $state ->
    [disputed] {" "}It counts as disputed; say what is missing with /check R-{ $record } no and the reason.
    [checked] {" "}With that it is checked.
    [faults] {" "}With that it is accepted; the faults are to be mended.
   *[done] {""}
  }
check-example =
    Say it like this: <code>/check R-1 yes</code>, or <code>/check R-1 no</code> and what is missing, or the faults, one a line:
    <code>/check R-1 faults
    - The lamp by stair 2 flickers
    - Two bolts are missing</code>

notice-check = <b>R-{ $record }</b> ({ $title }) is reported done{ $note ->
    [none] .
   *[other] : <blockquote>{ $note }</blockquote>
  } You asked for it, or your seat was drawn. Please look: is it so? Pictures: <code>/record R-{ $record }</code>.
notice-check-reminder = <b>R-{ $record }</b> ({ $title }): your word on the work is still wanted. Is it so?{ $note ->
    [none] {""}
   *[other] {" "}{ $note }
  }
refused-check-closed = Nobody is being asked about { $record } now.
refused-faults-missing = Which faults? Send <code>/check { $record } faults</code> and below it the faults, one a line.
