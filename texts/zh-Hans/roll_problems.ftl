# 名册文件哪里不对，该怎么办：domain.sheets.Problem 的每个代码一条

## 文件

roll-problem-empty-file = 文件是空的。请看看是不是选错了，再把名册发一次。
roll-problem-not-a-table = { $found ->
    [pdf] 这是 PDF，不是表格。
    [png] 这是图片，不是表格。
    [jpeg] 这是图片，不是表格。
    [gif] 这是图片，不是表格。
    [zip] 这是压缩包或损坏的文件，不是 CSV。
    [ole] 这是旧版 Excel 文件（.xls），或者加了密码。
    [html] 这是网页，不是表格。
   *[other] 这不是我能读的表格。
  }请用表格软件打开名册，另存为 Excel 工作簿（<code>.xlsx</code>），不加密码，再发给我。
roll-problem-undecodable = 文字读不出来：文件已损坏，或编码不认识。请用表格软件打开，另存为 Excel 工作簿（<code>.xlsx</code>），再发给我。
roll-problem-too-large = <b>{ $column }</b>一栏：“{ $value }”太大，最大一万亿。请看看是不是多写了几位。
roll-problem-file-too-large = 文件太大，最多读取 10 MB。请只发送含名册的表。
roll-problem-too-many-rows = 超过 { $limit } 行。请只保留本社区的行，再发一次。
roll-problem-too-many-columns = 超过 { $limit } 栏。请删去名册用不到的栏。
roll-problem-no-rows = 表头下面没有席位。请填上席位，一行一个。

## 表头

roll-problem-missing-column = { $column ->
    [seat] 缺少写明席位（房号）的一栏。
   *[other] 缺少计票用的一栏：人数、面积或份额（{ $column }）。
  }请在表头用以下任意一个词：{ $known }。如果表里已经有这一栏，请另存为 Excel 工作簿（<code>.xlsx</code>）再发。
roll-problem-repeated-column = <b>{ $column }</b>一栏与前面的某一栏意思相同。请只保留一栏。

## 行

roll-problem-broken-row = 这一行拆不开，多半是引号（"）少了或多了一个。请改正，或另存为 Excel 工作簿（<code>.xlsx</code>）再发。
roll-problem-too-many-cells = 表头有 { $columns } 栏，这一行却更多，最后一格是“{ $value }”。如果是姓名或数字里的逗号造成的，请给那一格加上引号；否则请清空多出的格。
roll-problem-empty-seat = <b>{ $column }</b>一栏是空的。请写上席位，例如 3-2-501，或删去这一行。
roll-problem-repeated-seat = <b>{ $column }</b>一栏：“{ $value }”在第 { $first_line } 行已经有了。请改正写错的那个，或删去其中一行。同一套房的共有人写在同一行。
roll-problem-too-long = <b>{ $column }</b>一栏：“{ $value }”太长，最多 { $limit } 个字。请缩短。

## 数字

roll-problem-missing-weight = <b>{ $column }</b>一栏是空的。计票要用，请填上。
roll-problem-not-a-number = <b>{ $column }</b>一栏：“{ $value }”不是我能读的数字。请只写数字，例如 85.20；份额也可以写 3/100 或 3%。
roll-problem-not-whole = <b>{ $column }</b>一栏：“{ $value }”不是整数。请写 1、2、3 这样的数。
roll-problem-negative-weight = <b>{ $column }</b>一栏：“{ $value }”小于零。请去掉负号，或改正数字。
roll-problem-zero-area = <b>{ $column }</b>一栏：“{ $value }”——面积不能是零。请按房产证填写。
roll-problem-bad-area-places = <b>{ $column }</b>一栏：“{ $value }”的小数超过两位。请按房产证写平方米，最多两位小数。

## 被表格软件改动的格

roll-problem-date-cell = <b>{ $column }</b>一栏：被表格软件变成了日期 { $value }。请把这一栏的格式设为“文本”，再重新输入原来的内容，例如 3-2-1。
roll-problem-error-cell = <b>{ $column }</b>一栏：“{ $value }”是表格软件的报错。请去掉公式，直接输入内容。
roll-problem-digits-lost = <b>{ $column }</b>一栏：“{ $value }”——长号码的最后几位被表格软件丢掉了。请把这一栏的格式设为“文本”，再重新输入完整的号码。

## 席位码与业主

roll-problem-bad-code = <b>{ $column }</b>一栏：这一行写的不是席位码。席位码是 8 到 24 个字母和数字，没有字母 U。请改正；或把整栏清空，由我生成。
roll-problem-repeated-code = <b>{ $column }</b>一栏：这一行的席位码与第 { $first_line } 行相同。一个席位码只能认领一个席位，请换一个。
roll-problem-owner-id-conflict = <b>{ $column }</b>一栏：业主编号 { $owner_id } 在这里是“{ $value }”，在第 { $first_line } 行是“{ $first_value }”。一个编号只能是一位业主，请改正编号或姓名。
roll-problem-heads-conflict = <b>{ $column }</b>一栏：业主编号 { $owner_id } 在这里是 { $value }，在第 { $first_line } 行是 { $first_value }。一位业主只计一次，请把这位业主的每一行写成一样。

## 合计

roll-problem-total-zero = <b>{ $column }</b>一栏：名册“{ $roll }”里全是 0，无法计票。请填上数字，或删去这一栏。
roll-problem-too-fine = <b>{ $column }</b>一栏：名册“{ $roll }”的份额无法通分。请全部用同一个分母，例如 853/100000。
roll-problem-total-too-large = <b>{ $column }</b>一栏：名册“{ $roll }”的数字太大或太细，无法相加。请看看是不是多写了几位。

## 请确认

roll-problem-same-owner-name = { $told_apart ->
    [yes] <b>{ $column }</b>一栏：“{ $value }”在第 { $lines } 行，业主编号不同，所以按不同的人计。如果是同一人，请给这几行写同一个编号。
   *[no] <b>{ $column }</b>一栏：“{ $value }”在第 { $lines } 行，各按一人计。如果是同一人，请给这几行写同一个业主编号；如果是同名的不同的人，就不用改。
  }
roll-problem-unknown-column = 不认识<b>{ $column }</b>一栏，不会使用。如果要按它计票，请把表头改为 <code>权重：{ $column }</code>。
roll-problem-unknown-unit = <b>{ $column }</b>一栏：不认识单位“{ $value }”，面积按平方米、份额按整体为 1 读取。如果不是，请先换算。
roll-problem-total-row = “{ $value }”像是合计行，已略去。如果它是席位，请换一个名称。
roll-problem-empty-axis = 名册“{ $roll }”的<b>{ $column }</b>一栏全是空的，所以不能按它计票。如果需要，请填上。
roll-problem-labels-completed = <b>{ $column }</b>一栏：有好几个“{ $value }”，所以在前面加了楼栋和单元，成为“{ $becomes }”。请看看席位的叫法对不对。
