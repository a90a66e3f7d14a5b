# 調查

survey-example =
    請這樣說，一行一件事：
    <code>/survey 院子需要什麼？
    1. [單選] 您多久用一次院子？
    - 每天
    - 每週
    其他: 那是多久一次？
    如果 1 = 每天
    2. [量表 1-5] 晚上安全嗎？
    - 很不安全
    - 很安全
    3. [文字] 還缺什麼？
    作答: 匿名
    截止: 5天</code>
    還有 [多選]、[數字 0-20]、[照片]、[地點]、[排序]，必須回答的加「必答」；誰可以回答用「對象: 席位」或「對象: 樓棟 1 2」。
    要用幾種語言，就把每句話都寫上，中間用直線隔開，再用一行說明是哪幾種：
    <code>1. [單選] 您多久用一次院子？ | How often do you use it?
    - 每天 | daily
    語言: 繁體, English</code>
survey-opened = <b>S-{ $number }</b> 已在{ $community }開啟，共 { $questions } 題，{ $closes } 截止。{ $posted }
survey-card-title = <b>S-{ $number }</b> · 調查：{ $title }
survey-about = 共 { $questions } 題，在私訊裡回答。
survey-privacy = { $anonymous ->
    [true] <b>匿名：</b>您提交的答案不與您一起保存，事後誰也查不出哪些是您的，所以提交後不能再改。議事廳只記您已答過。提交之前，答案與您一起保存，以便您中途停下再繼續。
   *[false] <b>實名：</b>主持人能看到您的答案、姓名和席位，群組裡只看到數目和不帶姓名的文字。截止前您都可以修改。
  }
survey-audience = { $audience ->
    [seats] 請持有席位的人回答。
   *[buildings] 請在這些樓棟持有席位的人回答：{ $buildings }。
  }
survey-people = 已有 { $count } 人回答。
survey-target = 希望達到 { $target } 人。
survey-response = 各樓棟已答席位：{ $buildings }
survey-building = { $building }：{ $answered }/{ $seats }
survey-closed = 這項調查已經結束。
survey-answer = 回答
survey-intro = <b>S-{ $number }：{ $title }</b>
survey-step = <b>第 { $step } 題，共 { $steps } 題。</b>{ $text }
survey-behind = ↳ { $text }
survey-hint = <i>{ $hint }</i>
survey-option = { $place }. { $label }
survey-given = 您目前的回答：{ $given }
survey-photo = 一張照片
survey-how = <i>{ $kind ->
    [one] 請點一項。
    [many] 符合的都請點上，再點「選好了」。
    [ranking] 請按您的順序點，最好的先點。
    [scale] 請點一個數字。
    [number] 請傳一個{ $whole ->
        [true] 整數
       *[false] 數字
      }{ $low ->
        [none] { $high ->
            [none] 。
           *[other] ，不大於 { $high }。
          }
       *[other] { $high ->
            [none] ，不小於 { $low }。
           *[other] ，從 { $low } 到 { $high }。
          }
      }
    [photo] 請傳一張照片。
    [place] 請傳位置，或寫出在哪裡。
    [note] 請看完再繼續。
   *[text] 請把回答作為一則訊息傳給我。
  }{ $required ->
    [true] 必須回答。
   *[false] {""}
  }</i>
survey-move = { $move ->
    [done] 選好了
    [keep] 下一題
    [skip] 跳過
   *[back] 上一題
  }
survey-review = <b>S-{ $number }：您的回答</b>{ $again ->
    [true] （已提交過；修改後請再提交）
   *[false] {""}
  }
survey-review-line = { $place }. { $text } <b>{ $answer }</b>
survey-review-end = 點題號可以重新回答。{ $anonymous ->
    [true] 提交後不能再改。
   *[false] 提交後才算數。
  }
survey-send = 提交
survey-done = 謝謝，S-{ $number } 已答完。{ $anonymous ->
    [true] 您的答案已不再與您的姓名放在一起，所以後續不會逐一通知您；這項調查後來怎樣，請看 /me。
   *[false] 截止前可以用群組裡的按鈕修改。
  }
survey-result-title = <b>S-{ $number }</b> · 調查結果：{ $title }
survey-question = <b>{ $place }. { $text }</b>
survey-unanswered = 沒有人回答。
survey-answers = { $count } 個回答。
survey-points = { $count } 人傳了位置。
survey-bar = { $bar } { $option } · { $count }
survey-rank = { $option } · 平均名次 { $rank } · { $count } 人列為第一
survey-middle = 一半人說 { $middle } 或更少，一半人說 { $middle } 或更多。
survey-cross = <b>S-{ $number }</b> · { $row } × { $column }
survey-cross-row = <b>{ $option }</b>
survey-cross-cell = · { $option }：{ $count }
survey-by-building = 按樓棟
survey-cross-building = { $building ->
    [none] 沒有席位的人
   *[other] { $building } 號樓
  }
survey-hidden = – 表示不足五人，以及會讓人算出這些人數的格子。
survey-photo-of = S-{ $number } · 照片 { $place }/{ $of }
survey-photos = { $of ->
    [0] 沒有照片。
   *[other] 照片 { $first }–{ $last }，共 { $of } 張。
  }
survey-photos-unread = 其中 { $count } 張無法讀取。
survey-photos-more = 更多照片
results-example =
    請這樣說：
    <code>/results S-1</code>
    主持人可以在私訊裡對照兩題，或看某一題歸在一起的文字回答、收到的照片：
    <code>/results S-1 1 3</code>
    <code>/results S-1 1 樓棟</code>
    <code>/results S-1 5</code>

notice-survey-reminder = 您還沒有答完 <b>S-{ $survey }</b>：{ $title }。{ $closes } 截止。

refused-answer-unfit = { $advice ->
    [none] { $kind ->
        [one] 請點一個答案。
        [many] 符合的都請點上，再點「選好了」。
        [ranking] 請按您的順序點，再點「選好了」。
        [photo] 請傳一張照片。
        [place] 請傳位置，或寫出在哪裡。
        [note] 請點「下一題」。
        [text] 請把回答作為一則訊息傳給我。
       *[number] 請傳一個{ $whole ->
            [true] 整數
           *[false] 數字
          }{ $low ->
            [none] { $high ->
                [none] 。
               *[other] ，不大於 { $high }。
              }
           *[other] { $high ->
                [none] ，不小於 { $low }。
               *[other] ，從 { $low } 到 { $high }。
              }
          }
      }
   *[other] { $advice }
  }
refused-answer-long = 您的回答太長：{ $length } 個字，最多 { $limit } 個。請寫短一些再傳。
refused-nothing-answered = 您還沒有回答任何一題，沒有可以提交的。請點題號回答。
refused-answer-required = 這一題必須回答。
refused-survey-not-for-you = { $survey } { $audience ->
    [seats] 只請持有席位的人回答。有席位碼嗎？<code>/join CODE</code>
   *[buildings] 只請在這些樓棟持有席位的人回答：{ $buildings }。有席位碼嗎？<code>/join CODE</code>
  }
refused-survey-sent = 您已經答過 { $survey }。它是匿名的，誰也找不回您的答案，所以不能再改。謝謝您。
refused-not-under-way = 您現在不在這一題。群組裡的按鈕會帶您到您停下的地方。
refused-survey-open-still = { $survey } 還沒有結束，結束後才顯示結果。
refused-question-unfit = { $how ->
    [crossed] 只有選擇題和量表可以互相對照，「{ $said }」不是。
   *[answers] 第 { $said } 題不是用文字或照片回答的。
  }{ $known ->
    [none] 這項調查裡沒有這樣的題。
   *[other] 可以的是：{ $known }。
  }
refused-answers-unlinked = { $survey } 是匿名的：沒有人知道哪個回答是誰給的，也就不知道在哪棟樓。下次可以把樓棟作為一題來問。
refused-answers-too-few = 回答 { $survey } 的不足 { $fewest } 人，會認得出是誰，所以不顯示。

answers-example =
    調查結束後，請在私訊裡這樣說：
    <code>/answers S-1</code>
    兩題對照，或某一題按樓棟的表：<code>/answers S-1 1 3</code>、<code>/answers S-1 1 樓棟</code>
answers-file = <b>S-{ $number }</b>：{ $title }

xlsform-refused = <b>這份表單在這裡不能用：</b>
xlsform-problem = · { $sheet }{ $row ->
    [0] {""}
   *[other] ，第 { $row } 行
  }{ $column ->
    [none] {""}
   *[other] ，{ $column } 列
  }：{ $why ->
    [type] 不支援「{ $value }」這種題型
    [column] 不讀這一列，裡面有「{ $value }」
    [language] 缺少 { $value }
    [expression] 在「{ $value }」處無法計算
    [ahead] 用到「{ $value }」，但它不在前面
    [unknown] 沒有「{ $value }」這一題
    [list] 沒有「{ $value }」這份選項
    [name] 「{ $value }」不是名稱，或已經用過
    [sheet] 不是 XLSForm 的工作表：{ $value }
    [empty] 這張表裡沒有題目
    [file] 這不是 .xlsx 檔案，或者已經損壞
    [form] { $value }
   *[value] 看不懂：{ $value }
  }
xlsform-nothing = 調查沒有開啟。

ask-survey-title = 調查什麼？請寫標題。
ask-survey-questions = 問些什麼？請用一則或幾則訊息寫出題目，寫法如下：
    <code>1. [單選] 您多久用一次？
    - 每天
    - 每週
    如果 1 = 每天
    2. [文字] 還缺什麼？</code>
    要用幾種語言：加一行 <code>語言: 繁體, English</code>，每句話都寫上，中間用直線隔開：<code>- 每天 | daily</code>。
ask-survey-answers = 實名還是匿名？第一題之前會告訴每個人。
ask-survey-for = 誰可以回答？請選擇，或寫出樓棟：<code>樓棟 1 2</code>。
survey-answering = { $answering ->
    [anonymous] 匿名
   *[named] 實名
  }
survey-for = { $audience ->
    [seats] 持有席位的人
    [buildings] { $buildings } 號樓
   *[members] 這裡的所有人
  }
