# What is wrong with a roll file, and what to do: one message for each code of domain.sheets.Problem

## The file

roll-problem-empty-file = The file is empty. Look whether it is the right one, and send the roll again.
roll-problem-not-a-table = { $found ->
    [pdf] This is a PDF, not a table.
    [png] This is a picture, not a table.
    [jpeg] This is a picture, not a table.
    [gif] This is a picture, not a table.
    [zip] This is a packed or damaged file, not a CSV file.
    [ole] This is an old Excel file (.xls), or one with a password.
    [html] This is a web page, not a table.
   *[other] This is no table that I can read.
  } Open the list in the spreadsheet program, save it as Excel workbook (<code>.xlsx</code>) without a password, and send that file.
roll-problem-undecodable = The letters cannot be read: the file is damaged, or saved in a way I do not know. Open it in the spreadsheet program, save it as Excel workbook (<code>.xlsx</code>), and send that file.
roll-problem-too-large = “{ $value }” under <b>{ $column }</b> is too large: a number may be one million million at most. Look for digits too many.
roll-problem-file-too-large = The file is too large: at most 10 MB are read. Send only the sheet with the roll.
roll-problem-too-many-rows = The file has more than { $limit } rows. Leave only the rows of this community and send it again.
roll-problem-too-many-columns = There are more than { $limit } columns. Delete those that the roll does not need.
roll-problem-no-rows = Below the headers there is no row with a seat. Add the seats, one on each row.

## The header

roll-problem-missing-column = { $column ->
    [seat] The column that names the seats is missing.
   *[other] A column that says how much each seat counts is missing ({ $column }).
  } Put one of these words in the header row: { $known }. If the column is there already, save the file as Excel workbook (<code>.xlsx</code>) and send that.
roll-problem-repeated-column = Column <b>{ $column }</b> means the same as a column before it. Keep one of the two.

## A row

roll-problem-broken-row = This row cannot be taken apart: most likely a quotation mark (") is missing or one too many. Correct it, or save the file as Excel workbook (<code>.xlsx</code>) and send that.
roll-problem-too-many-cells = This row has more cells than the { $columns } of the header; the last is “{ $value }”. If a comma within a name or number did it, put that cell in quotation marks; otherwise empty the cells at the end.
roll-problem-empty-seat = <b>{ $column }</b> is empty. Write which seat this is, such as 3-2-501, or delete the row.
roll-problem-repeated-seat = <b>{ $column }</b>: “{ $value }” stands on line { $first_line } already. Correct the wrong one, or delete one of the two. Co-owners of one unit stand together on one row.
roll-problem-too-long = <b>{ $column }</b>: “{ $value }” is too long, at most { $limit } characters fit. Shorten it.

## A number

roll-problem-missing-weight = <b>{ $column }</b> is empty. Fill it in: the roll is counted by it.
roll-problem-not-a-number = <b>{ $column }</b>: “{ $value }” is no number that I can read. Write the number alone, such as 85.20; a share may also be 3/100 or 3%.
roll-problem-not-whole = <b>{ $column }</b>: “{ $value }” is not a whole number. Write 1, 2, 3 and so on.
roll-problem-negative-weight = <b>{ $column }</b>: “{ $value }” is less than zero. Take the minus sign away, or correct the number.
roll-problem-zero-area = <b>{ $column }</b>: “{ $value }” – an area cannot be zero. Write the area as it stands in the title deed.
roll-problem-bad-area-places = <b>{ $column }</b>: “{ $value }” has more than two decimal places. Write square metres with two at most, as in the title deed.

## What the spreadsheet program did to a cell

roll-problem-date-cell = <b>{ $column }</b>: the spreadsheet program has made a date of it, { $value }. Set the column’s format to Text, then type again what should be there, such as 3-2-1.
roll-problem-error-cell = <b>{ $column }</b>: “{ $value }” is an error of the spreadsheet program. Type what should be there in place of the formula.
roll-problem-digits-lost = <b>{ $column }</b>: “{ $value }” – the spreadsheet program has cut off the last digits of a long number. Set the column’s format to Text, then type the whole number again.

## Codes and owners

roll-problem-bad-code = <b>{ $column }</b>: there is something on this row that is no code. A code has 8 to 24 letters and digits, without U. Correct it; or empty the whole column, then I make the codes.
roll-problem-repeated-code = <b>{ $column }</b>: the code on this row stands on line { $first_line } too. A code opens one seat only: give this seat another one.
roll-problem-owner-id-conflict = <b>{ $column }</b>: owner number { $owner_id } is “{ $value }” here, but “{ $first_value }” on line { $first_line }. One number is one owner: correct the number or the name.
roll-problem-heads-conflict = <b>{ $column }</b>: owner number { $owner_id } has { $value } here, but { $first_value } on line { $first_line }. An owner counts once: write the same on every row of this owner.

## Sums

roll-problem-total-zero = <b>{ $column }</b>: in the roll “{ $roll }” everything is 0, so nothing can be counted. Fill in the numbers, or delete the column.
roll-problem-too-fine = <b>{ $column }</b>: the shares of the roll “{ $roll }” cannot be brought to one denominator. Write all of them with the same one, such as 853/100000.
roll-problem-total-too-large = <b>{ $column }</b>: the numbers of the roll “{ $roll }” are too large or too fine to be added up. Look for digits too many.

## To make sure of

roll-problem-same-owner-name = { $told_apart ->
    [yes] <b>{ $column }</b>: “{ $value }” stands on lines { $lines } with different owner numbers, so I count different people. If it is one person, give all these rows the same number.
   *[no] <b>{ $column }</b>: “{ $value }” stands on lines { $lines }, and I count a person for each. If it is one person, give these rows the same owner number; if they are different people, all is well.
  }
roll-problem-unknown-column = I do not know column <b>{ $column }</b> and leave it out. If votes should be counted by it, change its header to <code>weight: { $column }</code>.
roll-problem-unknown-unit = <b>{ $column }</b>: I do not know the unit “{ $value }” and take the numbers as square metres, or as parts of 1 in a share. If they are something else, convert them.
roll-problem-total-row = “{ $value }” seems to be a row of sums, so I leave it out. If it is a seat, give it another name.
roll-problem-empty-axis = <b>{ $column }</b> is empty throughout the roll “{ $roll }”, so that roll cannot be counted by it. If it should be, fill it in.
roll-problem-labels-completed = <b>{ $column }</b>: “{ $value }” exists at several places, so I put building and stair before it: “{ $becomes }”. Look whether the seats are called as you know them.
