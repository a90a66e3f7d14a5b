# 專案紀錄的張貼公示與紀要

progress-heading = { $community }專案進展公示
progress-vote = { $number }，{ $day } 通過
progress-unconfirmed = （未確認）
progress-column = { $column ->
    [number] 編號
    [what] 事項
    [who] 負責方
    [due] 期限
    [state] 現狀
    [check] 屬實嗎
    [asked] 詢問
    [yes] 是
    [faults] 有瑕疵
   *[no] 否
  }
progress-check = 第 { $round } 次驗收，{ $day }：{ $result }
progress-condition = 投反對的人的條件 { $place }：{ $text }——{ $answer }
progress-whole = { $number } 的整份專案紀錄（含每一步經過）供全體居民查閱，可在 Telegram 群組內或向下列張貼單位索取。
progress-object = 對所公示內容有異議的，請在公示期內向 Telegram 群組的主持人提出，或向下列張貼單位書面提出，並寫明編號 { $number }。

minutes-heading = { $community }專案紀要
minutes-fact = { $fact ->
    [record] 專案紀錄
    [opened] 立案
    [state] 狀態
   *[as-of] 截至
  }
minutes-source = 由議事廳根據專案紀錄寫成；除作出承諾的一方以及提出專業或部門意見的人外，不寫姓名。
minutes-signed = 歸檔單位（簽章）：____________________

record-handed = R-{ $number }：{ $form ->
    [minutes] 紀要，供歸檔
   *[notice] 公示，供張貼
  }

owner-forgotten = 已註銷的居民
notice-folder-stuck = ⚠️ 專案紀錄的資料夾無法寫入（{ $what }：{ $why }）。議事廳裡的內容沒有遺失，每分鐘會再試一次；在此之前，資料夾和紀錄簿不是最新的。請告訴議事廳的執行者：騰出空間，或允許寫入該資料夾。此事只通知您一次。
