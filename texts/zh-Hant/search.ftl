# 查找

find-example = 請這樣說：<code>/find 長椅 大門</code>
find-title = <b>{ $words }</b>：找到 { $count } 則
find-none = 沒有找到「{ $words }」。
find-line = <b>{ $number }</b> · { $text }
find-more = ……還有 { $count } 則。多說幾個詞，結果會少些。
menu-find = 查找需求、提案、意見、連署和檔案
