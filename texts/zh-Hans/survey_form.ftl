# 调查的写法：为什么没有开启

survey-another = 其他
form-language = { $language ->
    [zh-Hans] 简体中文
    [zh-Hant] 繁體中文
   *[en] English
  }
refused-no-questions =
    里面没有题目。每题单独一行：题号、方括号里写怎么回答，再写问什么：
    <code>1. [单选] 您多久用一次？
    - 每天
    - 每周
    2. [文字] 还缺什么？</code>
    调查没有开启，请把整条消息重新发送。
refused-questions-many = { $count } 题太多了：一项调查最多 { $most } 题，而超过二十题就很少有人答完。请去掉一些，或分成两项调查。调查没有开启。
refused-question-repeated = 有两个题目都是“{ $question }”。请让每题的题号各不相同。调查没有开启。
refused-option-repeated = 第 { $question } 题里有两个一样的选项“{ $option }”。请去掉一个，或换个说法。调查没有开启。
refused-options-unfit = { $count ->
    [0] 第 { $question } 题要选答案，却没有选项。
   *[other] 第 { $question } 题有 { $count } 个选项。
  }请给它 2 到 { $most } 个选项，写在题目下面，每行一个：<code>- 每天</code>。调查没有开启。
refused-scale-unfit = 第 { $question } 题的量表写的是 { $said }。请从小到大写，最多 { $most } 级，例如 <code>[量表 1-5]</code>；下面要么什么都不写，要么用两行（前面加一横）写最低和最高一级的名称。调查没有开启。
refused-limits-unfit = 第 { $question } 题要的数字从 { $low } 到 { $high }，没有这样的数字。请把小的写在前面：<code>[数字 { $high }-{ $low }]</code>。调查没有开启。
refused-question-long = { $part ->
    [option] 第 { $question } 题有个选项太长：{ $length } 个字，最多 { $limit } 个。
   *[question] 第 { $question } 题太长：{ $length } 个字，最多 { $limit } 个。
  }请写短一些，把整条消息重新发送。调查没有开启。
refused-kind-missing = 第 { $line } 行：第 { $question } 题要在方括号里写怎么回答，后面再写问什么：<code>{ $question }. [单选] 您多久用一次？</code>可以是单选、多选、量表、数字、文字、照片、地点、排序、说明。调查没有开启。
refused-kind-unread = { $sort ->
    [kinds] 第 { $question } 题：看不懂方括号里的“{ $said }”。回答方式可以是：{ $known }。
   *[marks] 第 { $question } 题：看不懂方括号里的“{ $said }”。回答方式后面可以写{ $known }，或者范围，例如 <code>1-5</code>。
  }调查没有开启。
refused-condition-ahead = 第 { $question } 题的条件用到第 { $other } 题，但那一题不在它前面。条件只能用前面的题：请换一下题目或条件的位置。调查没有开启。
refused-condition-unread = 第 { $question } 题的条件在“{ $part }”处看不懂。{ $known ->
    [none] 请写成 <code>如果 1 = 每天</code> 或 <code>如果 3 &lt; 3</code>。
   *[other] “=”或“!=”后面写那一题的一个选项：{ $known }。
  }调查没有开启。
refused-condition-loose = 条件“{ $part }”下面没有题目。条件单独一行，紧接着写要看它的那一题。调查没有开启。
refused-languages-unfit = 第 { $question } 题：“{ $text }”写了 { $count } 种语言，这项调查要有 { $languages }。请按这个顺序都写上，中间用竖线隔开。调查没有开启。
refused-audience-unfit = 看不懂“{ $said }”是请谁回答。请写 <code>对象: 成员</code>（这里的所有人）、<code>对象: 席位</code>（持有席位的人）或 <code>对象: 楼栋 1 2</code>。调查没有开启。
