# 各種方法的選票：上面可以怎麼寫，不可以怎麼寫

refused-choice-unreadable = 「{ $said }」不能作為這次表決的選票。{ $method ->
    [consent] 請寫 <code>贊成</code>、<code>棄權</code>，或 <code>反對：理由</code>。
    [yesno] 請寫 <code>贊成</code>、<code>反對</code>或<code>棄權</code>。
   *[other] { $kind ->
        [one] 請寫一個選項的編號：<code>2</code>。
        [tick] 請寫您認可的選項的編號：<code>1 3 4</code>。
        [number] 請給各選項寫上數字：<code>1=5 2=3</code>。
       *[order] 請按您的順序寫選項，最好的在前：<code>2&gt;1&gt;3</code>。
      }空白票寫 <code>空白</code>。
  }
refused-option-not-there = 沒有選項 { $option }。選項編號從 1 到 { $options }。
refused-option-twice = 選項 { $option } 寫了兩次。每個選項只寫一次。
refused-option-too-long = 選項 { $option } { $what ->
    [detail] 的說明
   *[label] {""}
  }太長：{ $length } 個字，最多 { $limit } 個。{ $what ->
    [detail] 請縮短。
   *[label] 請縮短；要多說的，寫在下面一行，以 <code>&gt;</code> 開頭。
  }
refused-too-many-named = 您選了 { $named } 個選項，這裡最多 { $most } 個。請去掉一些。
refused-mark-too-high = 選項 { $option } 不能給 { $mark }：這裡最高 { $highest }。
refused-purse-overdrawn = { $method ->
    [quadratic] 這要用 { $spent } 個額度（各數自乘後相加），您有 { $purse } 個。
   *[other] 這一共給出 { $spent } 分，您有 { $purse } 分。
  }請調低一些。
refused-over-budget = 合計 { $cost }，而預算是 { $budget }。請去掉一些。
refused-ties-unfit = 選項 { $options } 並列，而「{ $method }」不能計並列。請排出先後。
refused-unranked = 這次表決要給每個選項排序。還缺：{ $options }。
refused-reason-missing = 反對須說明理由。請寫 <code>反對：理由</code>。
refused-key-unfit = 表決方式「{ $method }」用不著 <code>{ $key }</code>。請去掉這一行。
refused-options-uncountable = 有 { $options } 個選項。一次表決可有 { $fewest } 到 { $most } 個：每個寫一行，<code>- 像這樣</code>。
refused-options-alike = 選項 { $option } 和 { $other } 看起來一樣（{ $label }）。請給其中一個換個名稱。
refused-cost-missing = 選項 { $option } 沒有費用：{ $said }。請寫在名稱後面，<code>- 路燈 = 12000</code>。
refused-rule-unfit = { $why ->
    [no-objections] 表決方式「{ $method }」需要按反對意見決定的規則，例如 consent-cohousing；{ $rule } 不是。
    [objections] 規則 { $rule } 看的是反對意見，不是贊成和反對的票數：表決方式須用共識，不能用「{ $method }」。
    [silent] 規則 { $rule } 會計入沒有投票的席位。這只適用於贊成反對，不能用於「{ $method }」。
    [followers] 按規則 { $rule }，棄權跟隨多數。這只適用於贊成反對，不能用於「{ $method }」。
    [axes] 規則 { $rule } 有幾個計票口徑，可能選出不同的選項。用「{ $method }」時請選只有一個口徑的規則。
   *[threshold] 規則 { $rule } 要求一定比例的贊成，而「{ $method }」的選票不對單個選項表示贊成。請用只要求多數的規則（simple-majority），或用只選出一個的單選或多選。
  }

# The card of a vote

method = { $method ->
   *[yesno] 贊成、反對或棄權
    [consent] 共識：說明理由的反對意見可阻止通過
    [plurality] 單選：得票最多者
    [approval] 多選：得票最多者
    [score] 給每個選項打分：總分最高者
    [star] STAR：打分，最高兩項再決選
    [irv] 排序：末位淘汰，直到有一項過半
    [borda] 排序：按名次計分（波達）
    [schulze] 排序：兩兩對比（舒爾茨）
    [schulze-default] 排序：須先勝過「以上皆非」，再兩兩對比（舒爾茨）
    [ranked-pairs] 排序：兩兩對比，差距大的優先（排序配對）
    [stv] 排序選多席：單記可轉移票
    [cumulative] 分配分數
    [quadratic] 額度：票數的平方為花費
    [greedy] 預算：得票多的優先，超出的跳過
    [greedy-no-skip] 預算：得票多的優先，遇超出即止
    [greedy-threshold] 預算：得票多的優先，有最低分
    [equalshares] 預算：均等份額
    [equalshares-add1] 預算：均等份額，逐步提高至用完
    [equalshares-fill] 預算：均等份額，餘額按得票
    [equalshares-add1-fill] 預算：均等份額，逐步提高，餘額按得票
  }
vote-method = <b>計票方法</b>：{ $method }{ $seats ->
    [1] {""}
   *[other] （{ $seats } 個名額）
  }{ $budget ->
    [none] 。
   *[other] 。預算：{ $budget }。
  }
vote-limit = { $limit ->
    [most] 最多 { $number } 項。
    [highest] 分數 0 到 { $number }。
    [points] 共 { $number } 分可分配。
    [credits] 共 { $number } 個額度：各數自乘後相加。
    [minimum] 項目至少要有 { $number }。
    [within] 所選合計不得超出預算。
    [default] 可以接受的排在選項 { $number } 之前，不能接受的排在它之後。
   *[complete] 每個選項都要排序。
  }
option-default = 以上皆非
vote-fill-in = 填寫我的選票

# The result of a vote whose options are numbers

result-elected = { $winners ->
    [none] { $budget ->
        [none] <b>沒有選出任何選項。</b>
       *[other] <b>沒有專案獲得資金。</b>
      }
   *[other] { $budget ->
        [none] { $valid ->
            [straw] <b>較受歡迎的</b>：{ $winners }
           *[other] <b>選出</b>：{ $winners }
          }
       *[other] <b>獲得資金</b>：{ $winners }（{ $budget } 中的 { $spent }）
      }{ $valid ->
        [true] {""}
        [straw] {""}
        [default] ——因此什麼都沒有決定
       *[false] ——但表決未通過，此結果不算數
      }
  }
result-level = 相等，不分先後：{ $options }
refused-photo-gone = Telegram 上已經取不到第 { $option } 個選項的圖片，表決沒有開啟。請重新發送選項，並附上這張圖片。
