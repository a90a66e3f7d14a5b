# Search

find-example = Say it like this: <code>/find bench gate</code>
find-title = <b>{ $words }</b>: { $count } found
find-none = Nothing was found for “{ $words }”.
find-line = <b>{ $number }</b> · { $text }
find-more = … and { $count } more. Say more words to find fewer.
menu-find = Search needs, proposals, points, petitions and records
