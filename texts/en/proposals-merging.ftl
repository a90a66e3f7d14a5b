# Merging proposals

merge-proposals-example = Say it like this, with why: <code>/merge P-2 P-5 Both light the same gate.</code> P-2 takes over P-5.
merge-said = { $how ->
    [offered] The authors of <b>{ $asked }</b> are asked whether <b>{ $goes }</b> shall be taken into <b>{ $into }</b>.{ $told ->
        [0] {" "}I can write to none of them yet: they have to open this chat first.
       *[other] {""}
      }
    [merged] <b>{ $goes }</b> is taken into <b>{ $into }</b>. Its authors are authors there, its needs came along, and its board stays to be read. Write what you keep of it into a new version: <code>/revise { $into }</code>.
   *[declined] <b>{ $goes }</b> stays a proposal of its own, beside <b>{ $into }</b>.
  }
merge-button = { $answer ->
    [yes] Yes, one proposal
   *[no] No
  }
notice-merge-offered = { $by } would like <b>{ $goes }</b> ({ $goes_title }) to be taken into <b>{ $into }</b> ({ $into_title }): { $reason } The authors of both would be authors of { $into }.
notice-merge-declined = { $name } did not agree: <b>{ $goes }</b> is not taken into <b>{ $into }</b>.
refused-proposals-same = { $proposal } cannot be taken into itself. Name two proposals.
