# 名冊檔案哪裡不對，該怎麼辦：domain.sheets.Problem 的每個代碼一則

## 檔案

roll-problem-empty-file = 檔案是空的。請看看是不是選錯了，再把名冊傳一次。
roll-problem-not-a-table = { $found ->
    [pdf] 這是 PDF，不是表格。
    [png] 這是圖片，不是表格。
    [jpeg] 這是圖片，不是表格。
    [gif] 這是圖片，不是表格。
    [zip] 這是壓縮檔或損壞的檔案，不是 CSV。
    [ole] 這是舊版 Excel 檔案（.xls），或者加了密碼。
    [html] 這是網頁，不是表格。
   *[other] 這不是我能讀的表格。
  }請用試算表軟體打開名冊，另存為 Excel 活頁簿（<code>.xlsx</code>），不加密碼，再傳給我。
roll-problem-undecodable = 文字讀不出來：檔案已損壞，或編碼不認得。請用試算表軟體打開，另存為 Excel 活頁簿（<code>.xlsx</code>），再傳給我。
roll-problem-too-large = <b>{ $column }</b>這一欄：「{ $value }」太大，最大一兆。請看看是不是多寫了幾位。
roll-problem-file-too-large = 檔案太大，最多讀取 10 MB。請只傳送含名冊的工作表。
roll-problem-too-many-rows = 超過 { $limit } 列。請只保留本社區的資料，再傳一次。
roll-problem-too-many-columns = 超過 { $limit } 欄。請刪去名冊用不到的欄位。
roll-problem-no-rows = 標題列下面沒有席位。請填上席位，一列一個。

## 標題列

roll-problem-missing-column = { $column ->
    [seat] 缺少寫明席位（房號）的欄位。
   *[other] 缺少計票用的欄位：人數、面積或持分（{ $column }）。
  }請在標題列用以下任一個詞：{ $known }。如果表裡已經有這一欄，請另存為 Excel 活頁簿（<code>.xlsx</code>）再傳。
roll-problem-repeated-column = <b>{ $column }</b>這一欄與前面的某一欄意思相同。請只保留一欄。

## 列

roll-problem-broken-row = 這一列拆不開，多半是引號（"）少了或多了一個。請更正，或另存為 Excel 活頁簿（<code>.xlsx</code>）再傳。
roll-problem-too-many-cells = 標題列有 { $columns } 欄，這一列卻更多，最後一格是「{ $value }」。如果是姓名或數字裡的逗號造成的，請替那一格加上引號；否則請清空多出的儲存格。
roll-problem-empty-seat = <b>{ $column }</b>這一欄是空的。請寫上席位，例如 3-2-501，或刪去這一列。
roll-problem-repeated-seat = <b>{ $column }</b>這一欄：「{ $value }」在第 { $first_line } 列已經有了。請更正寫錯的那個，或刪去其中一列。同一戶的共有人寫在同一列。
roll-problem-too-long = <b>{ $column }</b>這一欄：「{ $value }」太長，最多 { $limit } 個字。請縮短。

## 數字

roll-problem-missing-weight = <b>{ $column }</b>這一欄是空的。計票要用，請填上。
roll-problem-not-a-number = <b>{ $column }</b>這一欄：「{ $value }」不是我能讀的數字。請只寫數字，例如 85.20；持分也可以寫 3/100 或 3%。
roll-problem-not-whole = <b>{ $column }</b>這一欄：「{ $value }」不是整數。請寫 1、2、3 這樣的數。
roll-problem-negative-weight = <b>{ $column }</b>這一欄：「{ $value }」小於零。請去掉負號，或更正數字。
roll-problem-zero-area = <b>{ $column }</b>這一欄：「{ $value }」——面積不能是零。請按所有權狀填寫。
roll-problem-bad-area-places = <b>{ $column }</b>這一欄：「{ $value }」的小數超過兩位。請按所有權狀寫平方公尺，最多兩位小數。

## 被試算表軟體改動的儲存格

roll-problem-date-cell = <b>{ $column }</b>這一欄：被試算表軟體變成了日期 { $value }。請把這一欄的格式設為「文字」，再重新輸入原來的內容，例如 3-2-1。
roll-problem-error-cell = <b>{ $column }</b>這一欄：「{ $value }」是試算表軟體的錯誤訊息。請去掉公式，直接輸入內容。
roll-problem-digits-lost = <b>{ $column }</b>這一欄：「{ $value }」——長號碼的最後幾位被試算表軟體弄丟了。請把這一欄的格式設為「文字」，再重新輸入完整的號碼。

## 席位碼與業主

roll-problem-bad-code = <b>{ $column }</b>這一欄：這一列寫的不是席位碼。席位碼是 8 到 24 個字母和數字，沒有字母 U。請更正；或把整欄清空，由我產生。
roll-problem-repeated-code = <b>{ $column }</b>這一欄：這一列的席位碼與第 { $first_line } 列相同。一個席位碼只能認領一個席位，請換一個。
roll-problem-owner-id-conflict = <b>{ $column }</b>這一欄：業主編號 { $owner_id } 在這裡是「{ $value }」，在第 { $first_line } 列是「{ $first_value }」。一個編號只能是一位業主，請更正編號或姓名。
roll-problem-heads-conflict = <b>{ $column }</b>這一欄：業主編號 { $owner_id } 在這裡是 { $value }，在第 { $first_line } 列是 { $first_value }。一位業主只計一次，請把這位業主的每一列寫成一樣。

## 合計

roll-problem-total-zero = <b>{ $column }</b>這一欄：名冊「{ $roll }」裡全是 0，無法計票。請填上數字，或刪去這一欄。
roll-problem-too-fine = <b>{ $column }</b>這一欄：名冊「{ $roll }」的持分無法通分。請全部用同一個分母，例如 853/100000。
roll-problem-total-too-large = <b>{ $column }</b>這一欄：名冊「{ $roll }」的數字太大或太細，無法相加。請看看是不是多寫了幾位。

## 請確認

roll-problem-same-owner-name = { $told_apart ->
    [yes] <b>{ $column }</b>這一欄：「{ $value }」在第 { $lines } 列，業主編號不同，所以按不同的人計。如果是同一人，請替這幾列寫同一個編號。
   *[no] <b>{ $column }</b>這一欄：「{ $value }」在第 { $lines } 列，各按一人計。如果是同一人，請替這幾列寫同一個業主編號；如果是同名同姓的不同人，就不用改。
  }
roll-problem-unknown-column = 不認得<b>{ $column }</b>這一欄，不會使用。如果要按它計票，請把標題改為 <code>權重：{ $column }</code>。
roll-problem-unknown-unit = <b>{ $column }</b>這一欄：不認得單位「{ $value }」，面積按平方公尺、持分按整體為 1 讀取。如果不是，請先換算。
roll-problem-total-row = 「{ $value }」像是合計列，已略去。如果它是席位，請換一個名稱。
roll-problem-empty-axis = 名冊「{ $roll }」的<b>{ $column }</b>這一欄全是空的，所以不能按它計票。如果需要，請填上。
roll-problem-labels-completed = <b>{ $column }</b>這一欄：有好幾個「{ $value }」，所以在前面加了棟別和單元，成為「{ $becomes }」。請看看席位的叫法對不對。
