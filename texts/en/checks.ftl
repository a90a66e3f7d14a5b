# The residents' check

check-yes = Yes, it is so
check-faults = Yes, with faults
check-no = No, it is not
check-kept = Thank you. R-{ $record }: yes { $yes }, with faults { $faults }, no { $no }, of { $asked } asked.{ $state ->
    [disputed] {" "}It counts as disputed{ $unsaid ->
        [true] ; say what is missing with /check R-{ $record } no and the reason.
       *[false] .
      }
    [checked] {" "}With that it is checked.
    [faults] {" "}With that it is accepted; the faults are to be mended.
   *[done] {""}
  }
check-found = <b>R-{ $record }</b> ({ $title }): { $answer ->
    [faults] which faults? Send them as your next message, one a line; each is mended and looked at again. Before that nothing is answered.
   *[no] what is missing? Send it as your next message: whoever does the work is told. Your “no” counts already.
  } If you do not want to say it: /cancel
check-example =
    Say it like this: <code>/check R-1 yes</code>, or <code>/check R-1 no</code> and what is missing, or the faults, one a line:
    <code>/check R-1 faults
    - The lamp by stair 2 flickers
    - Two bolts are missing</code>

notice-check = <b>R-{ $record }</b> ({ $title }) is reported done{ $note ->
    [none] .{" "}
   *[other] : <blockquote>{ $note }</blockquote>
  }You asked for it, it concerns your seat, or your seat was drawn. Please look, and answer by { $until }: is it so? All of it: <code>/record R-{ $record }</code>.
notice-check-reminder = <b>R-{ $record }</b> ({ $title }): your word on the work is still wanted, until { $until }. Is it so?
notice-reopened = <b>{ $promise }</b> ({ $title }): the residents' check says that it is not so{ $reason ->
    [none] .{" "}
   *[other] : <blockquote>{ $reason }</blockquote>
  }It is open again, until { $until }. When it is mended, send <code>/done { $promise }</code> and what was done. All of it: <code>/record R-{ $record }</code>.
notice-faults-found = <b>R-{ $record }</b> ({ $title }): the residents' check accepts it with faults ({ $count }), to be mended by { $due }: <blockquote>{ $text }</blockquote>Each is a part of its own: send <code>/done { $first }</code> and what was done.
refused-check-closed = Nobody is being asked about { $record } now.
refused-faults-missing = Which faults? Send <code>/check { $record } faults</code> and below it the faults, one a line.
