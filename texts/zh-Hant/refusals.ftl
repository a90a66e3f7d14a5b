# 不能做的事：哪裡不對，接下來怎麼辦

refused-bad-duration = { $why ->
    [past] 「{ $said }」已經過去了。請給一個將來的時間。
    [far] 「{ $said }」在 400 天以後。請給一個早一些的時間。
   *[unreadable] 看不懂時間「{ $said }」。請寫 <code>90秒</code>、<code>15分鐘</code>、<code>12小時</code>、<code>7天</code>，或日期如 <code>2026-12-01</code>。
  }
refused-unknown-rule = 沒有規則「{ $said }」。可用：{ $known }。
refused-unknown-number = 這裡沒有 { $number }。請核對卡片上的編號。
refused-unknown-key = 第 { $line } 行：這裡不認識「{ $key }:」。可用：{ $known }。
refused-missing-key = 缺少：<b>{ $key }</b>。請補上後把整則訊息重新傳送。
refused-bad-value = 「{ $said }」不能用於<b>{ $key }</b>。{ $known ->
    [none] 請換一個。
   *[other] 可用：{ $known }。
  }
refused-too-long = <b>{ $key }</b>太長：{ $length } 個字，最多 { $limit } 個。請寫短一些再傳。
refused-no-community = 我不知道您屬於哪個社區。在群組裡：請群組管理員傳送 /setup。在私訊裡：先在群組裡參加議事，或用 /join 席位碼 認領席位。
refused-which-community = 您在幾個社區裡：{ $names }。請在編號前寫上簡稱，例如 <code>cherry/V-1</code>。
refused-unknown-community = 您不在叫「{ $said }」的社區裡。您的社區：{ $names }。
refused-conversation-stale = 您用 <code>/{ $command }</code> 開始的內容已擱置一天以上，我已結束它，沒有保留任何內容。請重新傳送。
refused-group-only = 這只能在群組裡用。
refused-private-only = 這只能在私訊裡用：請直接傳訊息給我。
refused-anonymous-sender = 您在匿名發言或以頻道身分發言，我無法知道您是誰。請關閉「匿名發言」後重新傳送。
refused-not-chat-admin = 第一次設立議事廳的人必須是本群組的管理員。
refused-already-set-up = { $community }已經設立。它的主持人可以修改設定。
refused-name-taken = 簡稱「{ $name }」已被另一個社區使用。請換一個。
refused-not-moderator = 只有主持人可以這樣做。請找一位主持人。
refused-unknown-person = 我不認識「{ $said }」。對方須在群組裡或對我說過話；然後寫 @name，或回覆對方的一則訊息。
refused-not-your-card = 這個按鈕您不能在這裡按。請用您自己群組裡或私訊裡的卡片。
refused-no-roll = { $community }還沒有名冊。請主持人在私訊裡把 CSV 或 XLSX 檔案傳給我。
refused-roll-lacks-axis = 名冊「{ $roll ->
    [owners] 業主
   *[other] { $roll }
  }」沒有{ $axis }這一欄，而規則 { $rule } 要按它計票。請匯入含有該欄的名冊，或換一個規則。
refused-roll-in-use = { $votes } 正在表決：結束之前不能從名冊中刪去席位。
refused-import-gone = 這份預覽已經過期：有人傳了更新的檔案，或名冊已變更。請重新傳送檔案。
refused-codes-locked = 席位碼輸錯太多次。請 { $minutes } 分鐘後再試，或詢問主持人。
refused-code-spent = { $why ->
    [used] 這個席位碼已經用過。如果不是您用的，請馬上告訴主持人。
   *[expired] 這個席位碼已過期。請向主持人要一個新的。
  }
refused-not-seated = 您在 { $vote } 的選民中沒有席位，不能投票。如果有席位碼：/join 席位碼。選民在表決開啟時已確定。
refused-not-your-seat = 席位 { $seat } 不是您持有的。/seats 可以查看您的席位。
refused-vote-closed = { $vote } 已於 { $closed } 截止，不再接受投票。之前投的都有效。
refused-vote-not-open = { $vote } 還沒有開始；{ $opens } 開始。
refused-nothing-marked = 您還沒有選擇。請先選擇，再投票。
refused-later-choice-stands = 您在 { $vote } 中更晚的選擇已經收到，以它為準。請用 /ballot { $vote } 查看。
refused-vote-still-open = { $vote } 還沒有計票。結束之後才有結果包。
refused-gate-not-met = { $proposal } 還不能表決。還需要：
refused-proposal-voted = { $proposal } 已經有表決了：{ $vote }。
refused-survey-closed = { $survey } 已經結束，謝謝您。結果見 <code>/results { $survey }</code>。
refused-nothing-awaited = 我沒有在等您的回答。/help 可以看到我能做什麼。
refused-not-promised = 只有 { $record } 裡指定的人，或代不在群組裡的一方記錄的召集人或主持人，可以這樣說。
refused-nothing-promised = { $record } 還沒有指定由誰來做。主持人可用 /assign { $record } 指定。
refused-not-asked = 您不在受邀檢視 { $record } 的人當中，或現在不在驗收期。
refused-file-too-large = { $filename } 太大：{ $size } MB，最多讀取 { $limit } MB。請只傳送含名冊的工作表。
failed = 我這邊出了問題，這一則什麼都沒有保存。請稍後再傳一次。
refused-last-moderator = 這是唯一的主持人。請先任命另一位：/role @name 主持人
refused-codes-taken = 檔案裡有 { $count } 個席位碼已屬於別的席位，所以什麼都沒有儲存。請換別的碼，或刪去這一欄，由我產生。
refused-not-member = 這是給群組成員的。請先加入群組，或用 /join 席位碼 認領席位。
refused-no-second-call = { $why ->
    [none] 規則 { $rule } 沒有第二次表決。
    [first] <code>{ $rule }</code> 是第二次表決：須先有按該規則、就同一事項計過票的表決，而現在沒有。
   *[little] 第一次表決不允許 <code>{ $rule }</code>：它已經通過，或沒有達到規則要求的條件。
  }
refused-modifier-unfit = <code>{ $modifier }</code> 改變的是{ $axis }的計法，而規則 { $rule } 不按它計票。請與按它計票的規則一起用，例如 fr-25。
refused-rule-of-part = 規則 { $rule } 只用於{ $part ->
    [stair] 一個單元
    [building] 一棟樓
   *[affected] 受影響
  }的席位。請寫明是哪裡：一棟樓 <code>範圍: 3</code>，一個單元 <code>範圍: 3-2</code>，受影響的席位 <code>範圍: N-3</code> 或逐個列出。
refused-rule-gone = 這條規則已經決定過了，或沒有展示過。請用 /rule 重新發送。
refused-rule-unreadable = 這不是 TOML：{ $said }。請對照 docs/rules.md 裡的例子。
refused-rule-key-unknown = 規則裡沒有 <code>{ $key }</code>。這裡可以寫：{ $known }。
refused-rule-key-missing = 缺少 <code>{ $key }</code>；規則裡沒有不言自明的事。請寫：<code>{ $write }</code>
refused-rule-value-unfit = <code>{ $key }</code>：「{ $said }」不合適。請寫：<code>{ $write }</code>
refused-rule-contradicts = <code>{ $key }</code>：{ $why ->
    [no-axis] 沒有可計的數。請至少寫一個 <code>[[axes]]</code>。
    [axis-twice] 同一個計票口徑出現了兩次。請把要求寫在一處。
    [out-of-reach] 永遠達不到這條線，什麼都不能通過。請寫小於 1 的分數，或用 <code>at_least = "1"</code> 表示全體。
    [met-by-nothing] 無論如何都會達到這條線。請寫大於 0 的分數，或 <code>quorum = "none"</code>。
    [cap-of-all] 上限須在零和全部之間。請寫 <code>"1/5"</code> 這樣的分數，或 <code>"none"</code>。
    [silent-unfounded] 沒有投票的席位，只有依社區商定的條款才能計入。請寫明條款，或寫 <code>silent = "absent"</code>。
    [silent-days] 沉默要過一段時間才視為贊成。請寫送達後的天數，例如 <code>30</code>。
    [abstain-cast] 基數是贊成與反對之和，棄權不在其中。請寫 <code>abstain = "out_of_base"</code>，或以參與者為基數。
    [tie-never] 這裡贊成與反對相等時不會正好壓線，沒有平票可斷。請寫 <code>tie = "fail"</code>。
    [proxy-either] 兩個限制中有一個不限，另一個就不起作用。請同時寫 <code>most</code> 和 <code>share</code>，或寫 <code>limits = "both"</code>。
    [call-nobody] 沒有人可以召集表決。請寫角色或聯名，或寫 <code>call = "none"</code>。
    [stops-nothing] 裡面有規則沒有要求的事。請給出天數（或 <code>call</code>），或從 <code>stops</code> 中刪去。
    [second-no-quorum] 規則沒有參與門檻，也就不會不足。請寫 <code>after = "not_passed"</code>，或給某個口徑加上 quorum。
   *[second-axis] 裡面的計票口徑，第一次表決並不計。請寫規則自己的口徑。
  }
