# 表決的約定

straw-mark = 意向調查，不作決定：
refused-straw-decides-nothing = 意向調查只問大家怎麼想：沒有參與門檻，不延長，也沒有第二次表決。請不要寫 <code>規則:</code>；{ $rule } 不適用。
refused-close-too-early = 表決會在 { $closes } 截止，而它 { $opens } 才開始。請把截止定得晚一些。
refused-extension-unfit = { $why ->
    [long] 截止最多延後 { $most } 天。請在<code>可延長：</code>後面寫短一些的時間。
   *[quorum] 規則 { $rule } 不要求有多少人參與，沒有什麼可等的。請去掉<code>可延長：</code>（extend）這一行。
  }
refused-part-unfit = 規則 { $rule } 是給整本名冊的，「{ $part }」不能單獨表決。請用寫有 <code>part = "stair"</code>、<code>"building"</code> 或 <code>"affected"</code> 的規則；或者只做意向調查。
refused-nobody-affected = { $matter } 還沒有人標出名冊「{ $roll }」裡受影響的席位。請逐個列出：<code>範圍: 3-2-501，3-2-502</code>
refused-no-extension = { $why ->
    [none] { $vote } 不能延長：開啟時沒有約定。
    [early] { $vote } 要到快截止、提醒發出之後才能延長。
    [used] { $vote } 已經延長過一次。
   *[reached] { $vote } 不需要延長：參與人數已經夠了。
  }
refused-called-again = { $vote } 已經有第二次表決：{ $second }。
terms-straw = <i>意向調查：只問大家怎麼想，不作決定。不開專案紀錄，誰也不能把它當成決定來引用。</i>
terms-matter = 事項類型：{ $matter }。
terms-part = 只有 { $part } 的席位投票，單獨計票。
terms-affected = { $about ->
    [none] 只有這 { $count } 個席位投票，單獨計票：{ $part }
   *[other] 只有受 { $about } 影響的 { $count } 個席位投票，單獨計票。
  }
terms-extension = 到時參與的人不夠，主持人可以把截止延長一次，延長 { $days } 天。
terms-objections = 對名冊還有 { $count } 件異議沒有答覆。
terms-first = <b>這是 { $vote } 之後的第二次表決。</b>在 { $vote } 中投的票不計入這次。
terms-second = 第二次表決是 { $vote }。
offer-extend = 參與的人不夠：延長 { $days } 天（主持人）
offer-second-call = 開啟第二次表決（主持人）
offer-roll = 看看名冊裡我的那一列
vote-extended = V-{ $number } 延長到 { $closes }。
vote-called-again = V-{ $number } 是第二次表決：{ $opens } 開始，{ $closes } 截止。
notice-extended = <b>V-{ $vote }</b>（{ $title }）到現在參與的人還不夠。按事先公布的約定延長一次，到 { $closes } 截止。已經投的票照樣有效。
notice-reminder-again = 參與的人不夠，<b>V-{ $vote }</b> 已延長：{ $title }
    將於 { $closes } 最終截止，您的席位還沒有投票。{ $method ->
        [yesno] 請點下面的按鈕，或傳送 <code>/cast V-{ $vote } 贊成</code>。
       *[other] 請點下面的按鈕。
      }
matters-title = <b>{ $community }</b>：這是誰的地方？
matters-line = · <b>{ $name }</b>：規則 <code>{ $rule }</code>，{ $roll ->
    [none] 第一本名冊
    [owners] 名冊「業主」
   *[other] 名冊「{ $roll }」
  }
roll-called = { $roll ->
    [owners] 業主
   *[other] { $roll }
  }
matters-none = { $community }還沒有事項類型。
matters-how =
    主持人一行設一類：名稱、規則，需要時再寫名冊；寫 <code>-</code> 就去掉：
    <code>/matters
    樓道: cn-278-ordinary
    院子: cn-278-ordinary, 業主</code>
    以後 <code>/openvote</code> 只要寫 <code>事項類型: 樓道</code>。
ask-openvote-matter = 這是誰的地方？選了事項類型，規則和名冊就定了。
