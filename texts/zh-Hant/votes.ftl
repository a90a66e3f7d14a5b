# 表決

openvote-example =
    請這樣說，一行一件事：
    <code>/openvote 門口裝燈
    提案: P-1
    規則: cn-278-ordinary
    方法: 表決
    選票: 實名
    截止: 7天</code>
    規則：{ $rules }。不寫 <code>提案:</code> 時，卡片和結果會註明「未經議事」。
vote-opened = <b>V-{ $number }</b> { $scheduled ->
    [true] 已在{ $community }預定：{ $opens } 開始，{ $closes } 截止。
   *[false] 已在{ $community }開啟，{ $seats } 個席位，{ $closes } 截止。
  }
vote-card-title = <b>V-{ $number }</b> · 表決：{ $title }
vote-on-proposal = 表決的是提案 P-{ $proposal } 第 { $version } 版。
vote-without-deliberation = <i>未經議事：事先沒有討論過提案。</i>
citation = { $rule ->
    [cn-278-ordinary] 《中華人民共和國民法典》第 278 條
    [cn-278-major] 《中華人民共和國民法典》第 278 條
    [cn-residents-meeting] 《中華人民共和國城市居民委員會組織法》第 9、10 條
   *[other] { $citation }
  }
vote-opens = { $at } 開始。
vote-short-notice = ⚠ 規則要求開啟前公告 { $needed } 天，這次只有 { $got } 天。{ $stops ->
    [true] 因此表決不能通過。
   *[false] 結果裡會註明。
  }
vote-counting = 已截止，正在計票……
vote-open-names = 實名投票：誰投了什麼，席位持有人可以查閱。截止前可以修改。
vote-roll = 選民：名冊「{ $roll ->
    [owners] 業主
   *[other] { $roll }
  }」的 { $seats } 個席位，指紋 <code>{ $hash }</code>……
vote-lot = { $what ->
    [options] 有選項最後仍相等時
   *[sides] 贊成與反對相等時
  }抽籤決定。抽籤種子現在就已定下，截止後公布；它的指紋：<code>{ $hash }</code>……
vote-own = 我的選票和回執
turnout-plain = 已投：{ $seats } 個席位中的 { $cast } 個（以每十票為一級顯示）。
turnout-counts = { $count ->
    [1] <b>參與情況</b>：一個數須達到。
    [2] <b>參與情況</b>：兩個數都要達到。
   *[other] <b>參與情況</b>：{ $count } 個數都要達到。
  }
turnout-heads = { $reached ->
    [true] ✓
   *[false] ·
  } 人數：需要 { $needed }，已有 { $got }
turnout-axis = { $reached ->
    [true] ✓
   *[false] ·
  } { $axis }：需要 { $needed }，已有 { $got }
turnout-steps = { $closed ->
    [true] {" "}
   *[false] <i>以每十票為一級顯示。</i>
  }
result-title = <b>V-{ $number }</b> · { $passed ->
    [true] ✅ 通過
    [straw] 📊 結果
   *[false] ❌ 未通過
  }：{ $title }
test-line = { $passed ->
    [true] ✓
   *[false] ✗
  } { $test }，{ $axis }：{ $got }（{ $share }），需要 { $needed }{ $online ->
    [true] ——剛好壓線
   *[false] {""}
  }
result-straw = 贊成，{ $axis }：{ $got }（{ $share }）
result-straw-objections = 未決的反對意見：{ $got } 條（共提出 { $of } 條）
result-cast = { $seats } 個席位中有 { $cast } 個投了票。
result-root = 全部計票內容的根：<code>{ $root }</code>
result-lot = 抽過籤。種子的指紋在開啟時已公布在卡片上，誰都可以照樣重抽：/export V-{ $number }。種子：<code>{ $seed }</code>
result-verify = 自己重新計一遍：/export V-{ $number }
result-record = 後續記入專案紀錄 R-{ $record }。
ballot-counted = { $changed ->
    [true] 已改為{ $choice }
   *[false] 已計入：{ $choice }
  }，{ $seat }，V-{ $vote }。回執 { $receipt }。{ $closes } 之前可以修改。
ballots-counted = 已計入：{ $choice }，您的 { $count } 個席位，V-{ $vote }。回執：/ballot V-{ $vote }。{ $closes } 之前可以修改。
ballot-said = <b>V-{ $vote }</b>：您的選票已計為<b>{ $choice }</b>。
ballot-seat = { $before ->
    [none] 席位 { $seat }，回執 <code>{ $receipt }</code>
   *[other] 席位 { $seat }，回執 <code>{ $receipt }</code>（之前：{ $before }）
  }
ballot-changeable = { $at } 之前可以修改。
ballot-stands = { $choice ->
    [none] 席位 { $seat }：還沒有投票。
   *[other] 席位 { $seat }：<b>{ $choice }</b>，回執 <code>{ $receipt }</code>
  }
ballot-recused = 席位 { $seat }：迴避，不參加這次表決。
ballot-contested = { $state ->
    [open] ⚠ 席位 { $seat } 有爭議：有持有人不同意這張票。截止前沒有了結的，照常計入，並註明有爭議。
    [settled] 席位 { $seat } 截止時有爭議：選票已計入，結果中註明了。截止後已了結。
   *[closed] ⚠ 席位 { $seat } 截止時有爭議：選票已計入，結果中註明了。
  }
ballot-contested-left = 提出異議的人已不再持有這個席位，可請沒有參與的主持人或監票人了結：<code>/object V-{ $vote } { $seat } -</code>
ballot-together = 下面的按鈕為您的 { $count } 個席位一起投。
ballot-not-open = 這次表決現在不接受投票。
ballot-example = 請這樣說：<code>/ballot V-1</code>
cast-example = 請這樣說：<code>/cast V-1 贊成</code>（贊成、反對或棄權）。有多個席位時：<code>/cast V-1 3-2-501 贊成</code>
    其他表決：<code>/cast V-2 1 3 4</code>（勾選）、<code>/cast V-3 2&gt;1&gt;3</code>（排序）、<code>/cast V-4 1=5 2=3</code>（打分）。
export-example = 請這樣說：<code>/export V-1</code>；不含席位的公開版：<code>/export V-1 公開</code>；專案的紀要和張貼公示：<code>/export R-1</code>
export-done = { $full ->
    [true] V-{ $number } 的結果包，含每個席位。請不要傳出議事廳；要傳出請用 <code>/export V-{ $number } 公開</code>。
   *[false] V-{ $number } 的公開版：只有合計，沒有席位。
  }
    驗證：用包內的 verify.py 執行 <code>python3 verify.py { $file }</code>。根：<code>{ $root }</code>
seat-result-title =
    { $title }
    <b>V-{ $vote }</b> 已結束。您的席位：
seat-counted = 席位 { $seat }：已計入，<b>{ $choice }</b>，回執 <code>{ $receipt }</code>
seat-silent = 席位 { $seat }：沒有投票。
seat-wrong = 哪裡不對嗎？請點下面的席位：主持人和監票人會收到。

notice-reminder = <b>V-{ $vote }</b> 將於 { $closes } 截止：{ $title }
    您的席位還沒有投票。{ $method ->
        [yesno] 點下面的按鈕，或傳送 <code>/cast V-{ $vote } 贊成</code>。
       *[other] 點下面的按鈕。
      }
notice-outage = 從 { $since } 到 { $until } 聯絡不上我，這段時間按下的按鈕都遺失了。如果您在這段時間就 <b>V-{ $vote }</b>（{ $title }）投過票，請查看選票是否收到。{ $extended ->
    [true] 截止時間正好在其中，所以表決延長到 { $closes }。
   *[false] 表決仍按公布的 { $closes } 截止。
  }
notice-co-holder = { $name } 現在也持有席位 <b>{ $seat }</b>。一個席位只有一張選票。如果不對，請在 72 小時內告訴主持人。
ballot-receipt-in-private = 您的回執：在私訊裡傳送 /ballot V-{ $vote }。
