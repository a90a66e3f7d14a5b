# 在私訊中點選填寫選票

choice-blank = 空白票
choice-object = 反對意見：{ $reason }
choice-integrated = 反對意見，已採納：{ $reason }
choice-rank = 第 { $rank } 位：{ $options }
choice-option = { $option }（選項 { $number }）
choice-between = 、

marking-rehearsal = <b>試投</b>：{ $title }
    <i>這張票不計入任何表決，請像投票人一樣試一試。</i>
marking-seats = { $count ->
    [1] 只為您的席位 { $seats } 填寫。
   *[other] 為您的 { $count } 個席位一起填寫：{ $seats }。
  }
marking-lent = 受委託，為席位 { $seat } 填寫。
marking-how = { $method ->
    [consent] 請選贊成、棄權，或提出反對意見並說明理由。
    [one] 請選一項。
    [tick] { $most ->
        [none] 請勾選，項數不限。
       *[other] 請勾選。
      }
    [number] 點一個選項，給它一個數字；不給就是 0。
    [quadratic] 點一個選項，給它一個數字；不給就是 0。
   *[order] 請按您的排序依次點選，最好的在前。
  }
marking-numbers = { $method ->
    [quadratic] 您有 { $purse } 個額度；一個數字用去它的平方。
   *[number] { $purse ->
        [none] 最高 { $highest }。
       *[other] 您一共有 { $purse } 點可以分配。
      }
  }
marking-most = 最多 { $most } 項。
marking-budget = { $within ->
    [true] 合計費用不得超過 { $budget }。
   *[false] 預算共 { $budget }；勾選的合計可以超出。
  }
marking-order = { $complete ->
    [true] 每個選項都要排上名次。
   *[false] 沒有意見的可以不排。
  }{ $ties ->
    [true] 幾項可以並列。
   *[false] {""}
  }
marking-option = { $cost ->
    [none] { $number }. { $label }
   *[other] { $number }. { $label } – { $cost }
  }
marking-between = {""}
marking-so-far = { $anything ->
    [true] <b>已填寫</b>，尚未投出：
   *[false] <b>還沒有填寫。</b>
  }
marking-part = <b>{ $part }</b>
marking-left = 剩餘：{ $left }，共 { $whole }。
marking-costs = 合計：{ $cost }（預算 { $budget }）。
marking-stands = { $same ->
    [true] { $seat } 現在計入的就是這個選擇。
   *[false] { $seat } 現在計入的是：{ $choice }
  }
marking-object = 提出反對意見…
marking-undo = ↶ 復原一步
marking-clear = ✕ 清空
marking-tie = { $tying ->
    [true] ✓ 下一項與上一項並列
   *[false] = 下一項與上一項並列
  }
marking-details = ⓘ 選項詳情
marking-apart = 席位分開投…
marking-cast = { $blank ->
    [true] 投空白票
   *[false] ✅ 投出這張票
  }
marking-back = ← 返回選票
marking-pad = <b>{ $number }. { $label }</b>
    { $highest ->
        [none] 現在是 { $now }。給它哪個數字？
       *[other] 現在是 { $now }。給它哪個數字？最高 { $highest }。
    }
marking-rank = <b>{ $number }. { $label }</b>
    在您的排序中位列第 { $place }。
marking-move = { $move ->
    [up] ↑ 上移
    [last] ⤓ 移到最後
   *[out] ✕ 取消
  }
marking-which-details = 您想看哪個選項的詳情？
marking-detail = <b>{ $number }. { $label }</b>
    { $text }
marking-which-seat = 您在 <b>V-{ $number }</b> 中有幾個席位。預設一起投票，也可以只選其中一個。
marking-together = { $count } 個席位一起
marking-ask-reason = 您反對的理由是什麼？請寫在下一則訊息裡。反對意見憑理由成立，所有人都能看到。
marking-outdated = 那個畫面之後選票已有變動。現在的樣子如下。
marking-change = 更改
marking-rehearsed = 您本來會投出：{ $choice }。這次試投不計入任何表決。
