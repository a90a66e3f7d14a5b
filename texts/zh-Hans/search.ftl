# 查找

find-example = 请这样说：<code>/find 长椅 大门</code>
find-title = <b>{ $words }</b>：找到 { $count } 条
find-none = 没有找到“{ $words }”。
find-line = <b>{ $number }</b> · { $text }
find-more = ……还有 { $count } 条。多说几个词，结果会少些。
menu-find = 查找需求、提案、意见、联名和档案
