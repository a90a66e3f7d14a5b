# 表決中的席位：共有人、委託、迴避、代錄選票、雙人操作

notice-seat-cast = { $by ->
    [proxy] { $name } 已憑您的委託，為您的席位 <b>{ $seat }</b> 在 V-{ $vote } 投票。截止前您可以自己投：以您本人的為準。
   *[holder] { $again ->
        [true] { $name } 改了你們共有席位 <b>{ $seat }</b> 在 V-{ $vote } 的選票。
       *[false] { $name } 為你們共有的席位 <b>{ $seat }</b> 在 V-{ $vote } 投了那一張票。
      }
  }
    用 <code>/ballot V-{ $vote }</code> 查看。如果您不同意，請說出來：這個席位會列為有爭議。
notice-seat-contested = { $name } 對席位 <b>{ $seat }</b> 在 V-{ $vote } 的選票有異議{ $note ->
    [none] 。
   *[other] ：{ $note }
  }
    請彼此商量。截止前沒有了結的，選票照常計入，並註明該席位有爭議。
notice-dispute-settled = { $own ->
    [true] { $name } 對席位 <b>{ $seat }</b> 在 V-{ $vote } 的選票不再有異議。
   *[false] { $name }（主持人或監票人）已了結席位 <b>{ $seat }</b> 在 V-{ $vote } 的異議：當初提出的人已不再持有這個席位。
  }{ $late ->
    [true] 結果裡仍會列出它截止時有爭議，並註明已了結。
   *[false] { $own ->
        [true] {""}
       *[false] 您若不同意，可以自己提出異議。
      }
  }
notice-result-disputed = <b>V-{ $vote }</b>（{ $title }）：{ $name } 說席位 <b>{ $seat }</b> 計入的不對{ $note ->
    [none] 。
   *[other] ：{ $note }
  }
    結果裡已經註明。請和對方核對；選票和回執都在 <code>/export V-{ $vote }</code> 裡。
notice-seat-recused = { $name } 讓你們的席位 <b>{ $seat }</b> 在 V-{ $vote } 迴避：{ $note }
    要撤回，請發送 <code>/recuse V-{ $vote } { $seat } -</code>
notice-seat-named = { $lifted ->
    [true] 您的席位 <b>{ $seat }</b> 又可以參加 V-{ $vote } 了：{ $name } 撤銷了迴避（{ $note }）。
   *[false] 您的席位 <b>{ $seat }</b> 在 V-{ $vote } 須迴避，不能投票。由 { $name } 提出、另一人確認：{ $note }
    如果不對，請提出異議：異議會和結果一起列出。
  }
notice-recusal-named = { $lifted ->
    [true] V-{ $vote }：席位 { $seat } 恢復參加，{ $name } 撤銷了迴避。
   *[false] V-{ $vote }：主持人和監票人讓席位 { $seat } 迴避（{ $name } 提出）。理由：{ $note }
    { $told ->
        [0] 持有人在這裡聯絡不上，請認識的人轉告：持有人可以提出異議。
       *[other] 已告知持有人，持有人可以提出異議。
      }
  }
notice-seat-assisted = 您的席位 <b>{ $seat }</b> 在 V-{ $vote } 的選票{ $via ->
    [phone] 由電話告知
   *[paper] 以紙票交來
  }，已投入票箱：<b>{ $choice }</b>。記錄人 { $name }，見證人 { $witness }。回執 <code>{ $receipt }</code>
    如果不是您的意思，請馬上提出，或直接自己投票：以您本人的為準。
notice-seat-reassigned = 席位 <b>{ $seat }</b> 已由主持人和監票人共同從 { $giver } 改到 { $getter } 名下：{ $note }
    已有的選票繼續有效，直到 { $getter } 修改。如果不對，請告訴主持人。
notice-proxy-offered = { $giver } 想委託您為席位 <b>{ $seat }</b> 投票，範圍：{ $vote ->
    [0] { $title }的每次表決
   *[other] V-{ $vote }：{ $title }
  }。{ $note ->
    [none] {""}
   *[other] 對方的囑託：{ $note }
  }
    您接受後生效。您投票之前 { $giver } 可以收回；對方自己投的票優先。/proxy 可以查看。
notice-proxy-settled = { $how ->
    [accepted] { $taker } 現在代您的席位 <b>{ $seat }</b> 投票。您仍可自己投。
    [declined] { $taker } 不接受為您的席位 <b>{ $seat }</b> 投票的委託。
    [returned] { $taker } 退回了您的席位 <b>{ $seat }</b> 的委託。請自己投票，或另請他人。
    [revoked] { $giver } 收回了席位 <b>{ $seat }</b> 的委託。
   *[replaced] { $giver } 把席位 <b>{ $seat }</b> 改委託給了別人。
  }
notice-witness-asked = { $name } 記下了席位 <b>{ $seat }</b> 在 V-{ $vote }（{ $title }）的一張選票：<b>{ $choice }</b>，{ $via ->
    [phone] 由電話告知
   *[paper] 紙票
  }。您被寫為見證人。請只確認您親耳聽到或親眼看到的。
notice-witness-said = { $confirmed ->
    [true] { $name } 已確認席位 <b>{ $seat }</b> 在 V-{ $vote } 的選票。選票已投入票箱{ $told ->
        [0] 。這個席位的持有人在這裡都聯絡不上：請當面告訴投票的人，並把回執 <code>{ $receipt }</code> 交給對方。
       *[other] ，並已告知持有人。
      }
   *[false] { $name } 沒有確認席位 <b>{ $seat }</b> 在 V-{ $vote } 的選票。這張票不計入。
  }
notice-second-asked = { $kind ->
    [recuse] { $name } 提出讓席位 <b>{ $seat }</b> 在 V-{ $vote } 迴避：{ $note }
    [open-gate] { $name } 提議在未達到議事門檻時開放 <b>P-{ $proposal }</b>（第 { $version } 版）的表決：{ $note }。卡片上寫著還缺什麼。
   *[reassign] { $name } 提議把席位 <b>{ $seat }</b> 從 { $giver } 改到 { $getter } 名下：{ $note }
  }
    這需要主持人和監票人兩人同意。請在 24 小時內確認以上內容，或不予理會。
notice-second-said = { $confirmed ->
    [true] { $name } 已確認，已經執行：
   *[false] { $name } 拒絕了，沒有執行：
  }{ $kind ->
    [recuse] 席位 <b>{ $seat }</b> 在 V-{ $vote } 迴避。
    [open-gate] 未達到議事門檻時開放 <b>P-{ $proposal }</b>（第 { $version } 版）的表決。
   *[reassign] 席位 <b>{ $seat }</b> 從 { $giver } 改到 { $getter } 名下。
  }

seat-object = 我有異議
seat-withdraw = 已經了結
seat-wrong-button = { $seat }：這裡不對
seat-answer = { $about ->
    [proxy] { $yes ->
        [yes] 接受
       *[no] 不接受
      }
    [witness] { $yes ->
        [yes] 是，我見證了
       *[no] 不是
      }
   *[act] { $yes ->
        [yes] 確認
       *[no] 拒絕
      }
  }
seat-disputed = { $state ->
    [ballot-standing] 席位 <b>{ $seat }</b> 在 V-{ $vote } 從現在起有爭議，已告知投這張票的人和其他持有人。請彼此商量，或直接自己投票，取代這張票。想說明原因，請寫在下一條訊息裡。
    [ballot-said] 席位 <b>{ $seat }</b> 在 V-{ $vote } 從現在起有爭議。您的理由已記下，其他持有人可以看到：<blockquote>{ $words }</blockquote>
    [result-standing] V-{ $vote } 的結果會註明：<b>{ $seat }</b> 的持有人說有誤；已告知主持人和監票人。哪裡不對？請寫在下一條訊息裡。
    [result-said] V-{ $vote } 的結果會註明：<b>{ $seat }</b> 的持有人說有誤。您的話已轉告主持人和監票人：<blockquote>{ $words }</blockquote>
    [in-place] 已了結：當初對席位 <b>{ $seat }</b> 在 V-{ $vote } 的選票有異議的人，已不再持有這個席位。已告知其持有人。{ $late ->
        [true] 結果裡仍會列出它截止時有爭議，並註明截止後已了結。
       *[false] {""}
      }
   *[settled] 您對席位 <b>{ $seat }</b> 在 V-{ $vote } 的選票不再有異議。{ $late ->
        [true] 結果裡仍會列出它截止時有爭議，並註明已了結。
       *[false] {""}
      }
  }
object-example = 請這樣說：<code>/object V-1 3-2-501 我沒有同意過</code>；了結之後：<code>/object V-1 3-2-501 -</code>。提出的人已不再持有席位的，由主持人或監票人這樣了結。
recuse-example = 請這樣說：<code>/recuse V-1 3-2-501 我弟弟的公司參加投標</code>；要撤回：<code>/recuse V-1 3-2-501 -</code>。主持人也可以這樣提名不是自己的席位迴避，由監票人確認，理由會公布。
recuse-done = { $how ->
    [recused] 席位 <b>{ $seat }</b> 在 V-{ $vote } 迴避{ $counts ->
        [not_eligible] ，不算在有投票權的席位裡
       *[no_ballot] ：不投票，已投的也不計入
      }。結果會寫明有多少席位迴避。
    [objected] 席位 <b>{ $seat }</b> 在 V-{ $vote } 仍按他人的提名迴避；您的異議會和結果一起列出。請和主持人談：截止之前主持人可以撤銷。
    [agreed] 您對席位 <b>{ $seat }</b> 在 V-{ $vote } 的迴避不再有異議。
    [lifted] 席位 <b>{ $seat }</b> 恢復參加 V-{ $vote }。已告知持有人和群裡。
   *[back] 席位 <b>{ $seat }</b> 恢復參加 V-{ $vote }。
  }
represent-example = 請這樣說：<code>/represent 3-2-501 @用戶名</code>。該席位的全體持有人推選同一人時，規則要求代表的表決由此人投票。
represent-done = 席位 <b>{ $seat }</b>：您推選 { $name }。
assist-example = 請這樣說：<code>/assist V-1 3-2-501 電話 @見證人 贊成</code>；紙票寫<code>紙質</code>。見證人後面是選擇，寫法和 /cast 一樣。
assist-done = 已記下席位 <b>{ $seat }</b> 在 V-{ $vote } 的選票。正在請 { $witness } 確認；確認之前不計入。
witness-done = { $confirmed ->
    [true] 謝謝。席位 <b>{ $seat }</b> 在 V-{ $vote } 的選票已投入票箱{ $told ->
        [0] 。這個席位的持有人在這裡都聯絡不上：由記錄人當面告訴對方。
       *[other] ，並已告知持有人。
      }
   *[false] 席位 <b>{ $seat }</b> 在 V-{ $vote } 的這張選票不計入。
  }
reassign-example = 請這樣說：<code>/reassign 3-2-501 @原持有人 @新持有人 房子已出售</code>。需要主持人和監票人共同操作。
act-proposed = 已提出。{ $role }在 24 小時內確認後執行；{ $asked ->
    [0] 但我現在聯繫不上任何一位，請讓對方先給我發訊息
   *[other] 已請 { $asked } 人確認
  }。
act-done = { $confirmed ->
    [true] 已確認並執行，有關的人都已告知。
   *[false] 已拒絕，沒有執行。
  }

proxy-none = 您沒有委託別人，也沒有受人委託。要請人代投，請點下面的按鈕，或直接寫：<code>/proxy @用戶名 V-1</code>
proxy-how = 您隨時可以自己投：本人的選票優先於受託人的。為別人投票：<code>/cast V-1 3-2-501 贊成</code>
proxy-line = 席位 <b>{ $seat }</b>，{ $vote ->
    [0] { $community }在 { $until } 之前的每次表決
   *[other] V-{ $vote }
  }：{ $mine ->
    [true] { $state ->
        [own] 您已自己投票，以您的票為準
        [offered] 已請 { $other }，還沒有答覆
        [cast] { $other } 已投票
       *[accepted] 由 { $other } 代投
      }
   *[false] { $state ->
        [own] { $other } 已自己投票，以那張票為準
        [offered] { $other } 請您代投
        [cast] 您已為 { $other } 投票
       *[accepted] 您為 { $other } 代投
      }
  }
proxy-end = 結束委託：{ $seat }
proxy-example =
    請這樣說：<code>/proxy @用戶名 V-1</code>，或在群裡回覆對方的訊息：<code>/proxy V-1</code>。需要時另起行寫：
    <code>/proxy @用戶名
    有效期: 30天
    席位: 3-2-501
    囑託: 不超預算就贊成</code>
    用<code>有效期:</code>代替表決編號，就是到那天為止的所有表決。
proxy-offer-done = 已請 { $name } 為 { $seats } 投票，對方用 /proxy 或在我的訊息下接受後生效{ $reachable ->
    [true] 。
   *[false] ——請對方先給我發送 /proxy：我現在還不能給對方發訊息。
  }{ $cast ->
    [none] {""}
   *[other] 您自己已為 { $cast } 投了票，以您的票為準；委託在那裡不起作用。
  }
proxy-done = { $how ->
    [accepted] 現在由您為 { $other } 的席位 <b>{ $seat }</b> 投票。{ $vote ->
        [0] 有表決時：<code>/cast V-1 { $seat } 贊成</code>
       *[other] 投票：<code>/cast V-{ $vote } { $seat } 贊成</code>
      }，或 /proxy
    [declined] 已謝絕，並已告知 { $other }。
    [returned] 已退回，並已告知 { $other }。
   *[revoked] 已收回。{ $other } 不再為席位 <b>{ $seat }</b> 投票。
  }

me-proxies = <b>委託</b>
me-need = 您的需求 N-{ $number }（附議 { $supports }）：{ $text }
me-vote-over = 已結束。
me-more = 查看一張選票，更早的也行：<code>/ballot V-1</code>。委託：/proxy
menu-me = 我的席位、選票、回執和委託
menu-proxy = 請人代我投票

result-contested = ⚠ 持有人有異議：{ $count } 個（{ $seats }）
result-ways = 代投或代錄：{ $ways }。
result-way = { $way ->
    [proxy] 委託投票 { $count } 張
    [phone] 電話 { $count } 張
   *[paper] 紙票 { $count } 張
  }
result-recused = 迴避：{ $count } 個席位
result-against-word = ⚠ 持有人不同意的迴避：{ $count } 個（{ $seats }）
result-settled = 。截止後已了結：{ $count } 個（{ $seats }）
result-wrong = ⚠ 截止後有持有人說有誤：{ $count } 個（{ $seats }）

refused-proxy-needless = { $name } 本來就持有席位 { $seat }，不用委託也能投票。
refused-proxy-of-proxy = { $seat } 只是別人委託給您的。委託不能轉委託。
refused-proxy-cycle = 這樣會繞成一圈：您和 { $name } 當中，已經有一方直接或間接把選票交到了另一方手裡。你們當中要有一人不用委託。
refused-proxy-used = { $seat } 在 { $vote } 的選票已經憑這個委託投出。持有人仍可自己投，以本人的為準。
refused-proxy-gone = 這個委託已經不在了，或不由您決定。/proxy 可以查看現有的。
refused-proxy-limit = { $vote } 的規則 { $rule } 不允許：{ $limit ->
    [number] 一人最多替 { $most } 個別的席位投票
    [share] 一人連同自己的席位，{ $about }合計最多 { $most }
   *[excluded] 不得受託的有：{ $about }
  }。請委託人另請他人，或自己投票。
refused-proxy-instruction = { $vote } 的規則 { $rule } { $wants ->
    [instructed] 只接受有囑託的委託。請委託人加一行 <code>囑託:</code>
   *[free] 只接受沒有囑託的委託。請委託人去掉那一行。
  }
refused-proxy-names-seat = 在 { $vote } 中您受託的席位是：{ $seats }。請說明為哪一個投：<code>/cast { $vote } 3-2-501 贊成</code>，或在私聊裡發送 /proxy。
refused-holder-has-cast = { $seat } 的持有人已在 { $vote } 自己投票，以本人的為準。
refused-seat-recused = 席位 { $seat } 在 { $vote } 迴避，不接受投票。
refused-no-recusal = { $vote } 的規則 { $rule } 沒有迴避一說。您可以棄權，或不投。
refused-recusal-too-late = { $vote } 已經開始，選民名單已定，不能再按規則把席位去掉。您可以棄權，或不投。
refused-not-representative = 按規則，{ $seat } 的選票由共有人推選的一位代表投：{ $name ->
    [none] 還沒有代表。請全體持有人推選同一人：<code>/represent 3-2-501 @用戶名</code>
   *[other] { $name }。
  }
refused-nothing-to-object = { $seat } 在 { $vote } 沒有別人投的選票。您自己的可以直接修改。
refused-not-to-settle = { $why ->
    [none] 沒有人對 { $seat } 在 { $vote } 的選票有異議。
    [held] 對 { $seat } 在 { $vote } 的選票有異議的人仍持有這個席位，了結與否由其本人說。
   *[party] 您持有 { $seat }，或參與過它的投票。提出異議的人已經離開，請沒有參與的主持人或監票人了結它在 { $vote } 的異議。
  }
refused-not-in-electorate = { $seat } 不在 { $vote } 的選民名單裡。
refused-not-assistant = 只有主持人或樓組長可以為別人記錄選票。
refused-witness-unfit = { $why ->
    [self] 見證人必須是您以外的人。
    [stranger] 我在這裡不認識 { $name }。見證人須是我認識的社區成員。
   *[unreachable] 我還不能給 { $name } 發訊息。請對方先給我發送 /start。
  }
refused-assist-gone = 這張選票已經答覆過或被替換了，或者您不是見證人。
refused-not-of-two = 這需要主持人和監票人兩個不同的人。
refused-no-second = 沒有別人擔任「{ $role }」，而這需要兩個人。請先指定：<code>/role @用戶名 { $role }</code>
refused-act-gone = 這已經處理過了，或已過 24 小時。可以重新提出。
refused-holder-unfit = { $why ->
    [absent] { $name } 並不持有席位 { $seat }。
   *[present] { $name } 已經持有席位 { $seat }。
  }
