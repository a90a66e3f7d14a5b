# 一步一步：在私訊中單獨傳送指令時會問什麼

wizard-step = <b>第 { $step } 步，共 { $steps } 步。</b>{""}
wizard-so-far = 您目前的回答：{ $answer }
wizard-move = { $move ->
    [keep] 不改
    [skip] 略過
    [done] 就這些 →
    [anew] 重新列出
    [try] 以投票人身分試投
    [back] ← 上一步
    [ok] 確認
    [add-straw] ＋ 只作意向調查
    [add-part] ＋ 只問一部分席位
    [add-extend] ＋ 可以延長
    [add-opens] ＋ 晚些開始
    [add-roll] ＋ 換一本名冊
    [add-seats] ＋ 選出幾個
    [add-shuffle] ＋ 打亂選項順序
    [add-title] ✎ 標題
    [add-problem] ✎ 問題
    [add-text] ✎ 內容
    [add-place] ✎ 地點
    [add-cost] ✎ 費用
    [add-upkeep] ✎ 養護
    [add-pictures] ✎ 圖片
    [add-plans] ✎ 圖紙
    [add-because] ✎ 為什麼改
   *[cancel] 取消
  }
wizard-preview = { $wizard ->
    [need] 向{ $community }提出的<b>需求</b>：
    [propose] 向{ $community }提出的<b>提案</b>：
    [opinion] { $community }的<b>一份意見</b>：
    [consult] 在{ $community }<b>徵詢意見</b>：
    [revise] { $community }一份提案的<b>新版本</b>：
    [survey] { $community }的<b>調查</b>：
    [proxy] 在{ $community }<b>委託他人投票</b>：
   *[openvote] { $community }的<b>表決</b>：
  }
wizard-line = { $key ->
    [title] <b>標題</b>：{ $answer }
    [text] <b>內容</b>：{ $answer }
    [photo] <b>照片</b>：{ $answer }
    [same] <b>附議</b>：{ $answer }
    [theme] <b>主題</b>：{ $answer }
    [needs] <b>需求</b>：{ $answer }
    [problem] <b>問題</b>：{ $answer }
    [pictures] <b>圖片</b>：{ $answer }
    [plans] <b>圖紙</b>：{ $answer }
    [because] <b>為什麼改</b>：{ $answer }
    [cost] <b>費用</b>：{ $answer }
    [place] <b>地點</b>：{ $answer }
    [upkeep] <b>養護</b>：{ $answer }
    [proposal] <b>提案</b>：{ $answer }
    [matter] <b>事項類型</b>：{ $answer }
    [options] <b>選項</b>：{ $answer }
    [method] <b>表決方式</b>：{ $answer }
    [budget] <b>預算總額</b>：{ $answer }
    [rule] <b>規則</b>：{ $answer }
    [questions] <b>題目</b>：{ $answer }
    [answers] <b>答案</b>：{ $answer }
    [for] <b>誰可以回答</b>：{ $answer }
    [straw] <b>意向調查，不作決定</b>：{ $answer }
    [part] <b>只由這些席位投票</b>：{ $answer }
    [extend] <b>可延長</b>：{ $answer }
    [opens] <b>開始</b>：{ $answer }
    [roll] <b>名冊</b>：{ $answer }
    [seats] <b>選出</b>：{ $answer }
    [shuffle] <b>每個席位看到的順序不同</b>：{ $answer }
    [person] <b>對方</b>：{ $answer }
    [taker] <b>代您投票的人</b>：{ $answer }
    [seat] <b>席位</b>：{ $answer }
    [scope] <b>用於</b>：{ $answer }
    [instruction] <b>囑託</b>：{ $answer }
    [verdict] <b>能不能做</b>：{ $answer }
    [permit] <b>依據或許可</b>：{ $answer }
    [adviser] <b>徵詢誰</b>：{ $answer }
    [question] <b>想了解</b>：{ $answer }
    [due] <b>期限</b>：{ $answer }
   *[closes] <b>截止</b>：{ $answer }
  }
wizard-confirm = 這樣可以嗎？您確認之前，群組裡不會出現任何內容。
wizard-photo = { $count ->
    [1] 已附上
   *[other] 已附上（{ $count } 張）
  }
wizard-moved-on = 這是前面問題的按鈕。請回答我最後問的那一個。
wizard-cancelled = 已取消，沒有保留任何內容。
which-community = 您在多個社區裡。這是給哪個社區的？在這裡選擇，我就接著處理您剛才說的話；下次也可以直接寫明，例如 <code>{ $example }</code>。

ask-need-text = 需要什麼？請在下一則訊息裡寫出來，也可以附上照片。
ask-need-same = 可能已經有人提過了。是下面哪一則嗎？點它就是「我也是」；都不是就略過。
ask-need-photo = 請傳一張照片，也可以略過。
ask-propose-title = 要做什麼？請用幾個字寫出來，作為標題。
ask-propose-needs = 回應哪些需求？選擇一個，或寫出編號：<code>N-3 N-7</code>。
ask-propose-text = 請說明：具體做什麼，為什麼。
ask-propose-cost =
    費用是多少？寫一行；也可以寫幾行，每行冒號後面是金額：
    <code>六盞燈：9000
    電纜和施工：3000</code>
    我會算出合計。
ask-propose-place = 在哪裡？
ask-propose-upkeep = 建成後由誰養護？
ask-openvote-proposal = 表決哪個提案？以下提案已達到議事門檻。不選提案時，卡片和結果會註明「未經議事」。
ask-openvote-title = 要表決什麼？請寫標題。
wizard-yes = 是
openvote-part = { $affected ->
    [true] 受 { $part } 影響的席位
   *[false] { $part }
  }（{ $seats } 席）
openvote-by-days = { $days } 天
ask-openvote-part = 由名冊的哪一部分投票？請選一棟樓、一個單元，或某個需求影響到的席位（由說需求的人標出）；也可以逐個列出席位：<code>3-2-501，3-2-502</code>
ask-openvote-straw = 只作意向調查嗎？只問大家怎麼想，不作決定：沒有規則，沒有參與門檻，不建紀錄。
ask-openvote-extend = 如果參與的人不夠，截止可以延後多久？只能延後一次，也不會自動延後：臨近截止時，卡片上會有按鈕給主持人。
ask-openvote-opens = 什麼時候開始？請選，或寫時長或日期，如 <code>2026-12-01 18:00</code>。卡片現在就發出，作為通知。
ask-openvote-roll = 由哪本名冊投票？
ask-openvote-seats = 選出幾個？
ask-openvote-shuffle = 要讓每個席位看到的選項順序各不相同嗎？編號不變。
ask-openvote-method = 用哪種方式表決？其他方式請寫名稱；給點數、給積分等方式和選票上的限制，只能在一則訊息裡寫給 /openvote。
ask-openvote-options = 有哪些選項？每行一項，可以分幾則訊息發，最多 { $most } 項。以 <code>&gt;</code> 開頭的行是上一項的說明。圖片隨選項一起發：選項寫在圖片的說明文字裡。
ask-openvote-costs = 每項後面寫上費用：<code>長椅 = 3000</code>
ask-openvote-budget = 預算一共多少？
ask-openvote-rule = 按哪條規則？/rules 有每條規則的說明。
ask-openvote-closes = 什麼時候截止？請選擇，或寫時長（如 <code>12小時</code>）或日期（如 <code>2026-12-01 18:00</code>）。
ask-openvote-days = { $days } 天後
openvote-method = { $method ->
    [yesno] 贊成或反對
    [approval] 勾選幾項
    [stv] 排出順序
    [equalshares] 分配預算
   *[other] { $method }
  }
