# A survey as it is written: what keeps it from being opened

survey-another = another
form-language = { $language ->
    [zh-Hans] 简体中文
    [zh-Hant] 繁體中文
   *[en] English
  }
refused-no-questions =
    There is no question in it. Each stands on a line of its own, with its number, in brackets how it is answered, and what is asked:
    <code>1. [one] How often do you use it?
    - daily
    - weekly
    2. [text] What is missing?</code>
    Nothing was opened; send the whole message again.
refused-questions-many = { $count } questions are too many: a survey has at most { $most }, and few finish more than twenty. Leave some out, or make two surveys of it. Nothing was opened.
refused-question-repeated = There are two questions “{ $question }”. Give each a number of its own. Nothing was opened.
refused-option-repeated = Question { $question } has the answer “{ $option }” twice. Take one of them away, or word it differently. Nothing was opened.
refused-options-unfit = { $count ->
    [0] Question { $question } is answered by choosing, and there is nothing to choose.
    [one] Question { $question } has one answer to choose from.
   *[other] Question { $question } has { $count } answers to choose from.
  } Give it 2 to { $most }, each below the question on a line of its own: <code>- daily</code>. Nothing was opened.
refused-scale-unfit = The scale of question { $question } goes from { $said }. Write it upwards, in at most { $most } steps, such as <code>[scale 1-5]</code>; below it either nothing, or two lines with a dash that name its lowest and its highest step. Nothing was opened.
refused-limits-unfit = Question { $question } asks for a number from { $low } to { $high }, and there is none. Write the lower limit first: <code>[number { $high }-{ $low }]</code>. Nothing was opened.
refused-question-long = { $part ->
    [option] An answer of question { $question } is too long: { $length } characters, at most { $limit } fit.
   *[question] Question { $question } is too long: { $length } characters, at most { $limit } fit.
  } Shorten it and send the whole message again. Nothing was opened.
refused-kind-missing = Line { $line }: question { $question } must say in brackets how it is answered, and then what is asked: <code>{ $question }. [one] How often do you use it?</code> It may be one, many, scale, number, text, photo, place, ranking or note. Nothing was opened.
refused-kind-unread = { $sort ->
    [kinds] Question { $question }: I do not know “{ $said }” in brackets. How it is answered is one of these: { $known }.
   *[marks] Question { $question }: I do not know “{ $said }” in brackets. Behind how it is answered may stand { $known }, or limits such as <code>1-5</code>.
  } Nothing was opened.
refused-condition-ahead = Question { $question } hangs on question { $other }, which is not asked before it. A condition may only name an earlier question: move the question, or the condition. Nothing was opened.
refused-condition-unread = I cannot read the condition of question { $question } at “{ $part }”. { $known ->
    [none] Write it like <code>if 1 = daily</code> or <code>if 3 &lt; 3</code>.
   *[other] Behind “=” or “!=” stands one of the answers: { $known }.
  } Nothing was opened.
refused-condition-loose = Below the condition “{ $part }” comes no question. It stands on a line of its own, right above the question that hangs on it. Nothing was opened.
refused-languages-unfit = Question { $question }: “{ $text }” is there in { $count ->
    [one] one language
   *[other] { $count } languages
  }, and the survey is in { $languages }. Write it in each, in this order, with a bar between. Nothing was opened.
refused-audience-unfit = I cannot read “{ $said }” as who may answer. Write <code>for: members</code> (everybody here), <code>for: seats</code> (whoever holds a seat) or <code>for: buildings 1 2</code>. Nothing was opened.
