# 修正案與保留意見

vote-on-amendment = 對修正案 { $point } 表決：贊成則成為提案的下一版。
amendment-made = 對 P-{ $proposal } 的修正案已列入意見板（第 { $point } 則），針對第 { $version } 版。由提案人採納或不採納。
amendment-wordless = 這則只有說明。請用 <code>/amend P-{ $proposal } { $point }</code> 加上 <code>原文:</code>、<code>改為:</code> 兩行寫出前後文字。
amendment-part = { $part ->
    [title] 標題
    [problem] 問題
    [place] 地點
    [cost] 費用
    [upkeep] 養護
   *[text] 內容
  }：
amendment-old = 原文：<blockquote>{ $text }</blockquote>
amendment-new = 改為：<blockquote>{ $text }</blockquote>
amendment-adds = 原文：<i>無，加在末尾</i>
amendment-strikes = 改為：<i>無，刪去</i>
amendment-because = 理由：<blockquote>{ $text }</blockquote>
trail-title = <b>P-{ $proposal } #{ $point }</b> · { $title } 的{ $side ->
    [amendment] 修正案
   *[unless] 「不同意，除非」
  }
trail-by = { $author } 提出。
trail-state = <b>{ $state ->
    [open] { $side ->
        [amendment] 待處理：由提案人採納或不採納。
       *[unless] 待考慮：由提案人採納或答覆。
      }
    [voting] 正在表決。
    [accepted] 已採納。
    [declined] 未採納。
    [lost] 表決未通過。
    [integrated] 已吸收。
    [standing] 已答覆，仍保留。
   *[withdrawn] 已撤回。
  }</b>
trail-step = { $at }：{ $act ->
    [accept] { $name } 採納，成為第 { $version } 版
    [decline] { $name } 不採納
    [withdraw] { $name } 撤回
    [voting] { $name } 交付表決 V-{ $vote }
    [passed] V-{ $vote } 通過，成為第 { $version } 版
    [failed] V-{ $vote } 未通過
    [overtaken] V-{ $vote } 通過，但原文已經不在了
    [integrate] { $name } 已吸收
    [keep] { $name } 已答覆
   *[reopen] { $name } 認為沒有被吸收
  }{ $note ->
    [none] 。
   *[other] ：{ $note }
  }
trail-button = { $side ->
    [amendment] 前後文字與經過
   *[unless] 經過
  }
trail-example = 請這樣寫：<code>/trail P-2 5</code> 查看第 5 則修正案或保留意見的經過。提案人在後面寫 <code>採納</code>、<code>不採納 理由</code>、<code>吸收 怎樣</code> 或 <code>答覆 內容</code>；提出的人寫 <code>撤回</code> 或 <code>未吸收 原因</code>。
move = { $act ->
    [accept] ✓ 採納
    [decline] 不採納……
    [withdraw] 撤回
    [integrate] ✓ 已吸收……
    [keep] 答覆，仍保留……
   *[reopen] 沒有被吸收……
  }
move-ask = <b>P-{ $proposal } #{ $point }</b>：{ $act ->
    [decline] 為什麼不採納？
    [integrate] 怎樣吸收的，現在寫在哪裡？
    [keep] 怎樣答覆？它會在表決時繼續保留。
   *[reopen] 還缺什麼？
  }請寫在下一則訊息裡，大家都能看到。
moved = <b>P-{ $proposal } #{ $point }</b>：{ $act ->
    [accept] 已採納。提案現在是第 { $version } 版。
    [decline] 未採納，理由已告知提出的人。
    [withdraw] 已撤回。
    [integrate] 已吸收，已告知提出的人。
    [keep] 已答覆。它仍保留，大家兩邊都能看到。
   *[reopen] 重新開啟，已告知提案人。
  }
amendvote-example =
    請這樣寫，每項一行：
    <code>/amendvote P-2 5
    規則: simple-majority
    截止: 3天</code>
amendvote-opened = 修正案的表決 <b>V-{ $number }</b> 已在{ $community }開啟。
notice-amendment-made = { $name } 對 { $proposal } 提出修正案（第 { $point } 則）：<blockquote>{ $text }</blockquote>
notice-point-moved = <b>P-{ $proposal } #{ $point }</b>：{ $act ->
    [accept] 您的修正案被採納。提案現在是第 { $version } 版。
    [decline] 您的修正案未被採納：{ $note }
    [passed] 您的修正案表決通過。提案現在是第 { $version } 版。
    [failed] 您的修正案表決未通過。
    [overtaken] 您的修正案表決通過，但原文已經不在了。
    [integrate] 您的保留意見已被吸收：{ $note }
   *[keep] 您的保留意見得到答覆，仍然保留：{ $note }
  }
notice-point-returned = { $proposal } #{ $point }：{ $act ->
    [reopen] { $name } 認為保留意見沒有被吸收：{ $note }
   *[withdraw] { $name } 已撤回。
  }
refused-passage-not-found = { $times ->
    [0] { $proposal } 現在沒有「{ $passage }」這段文字。請從卡片上逐字複製。
   *[other] 「{ $passage }」在 { $proposal } 裡出現 { $times } 次。請多帶上前後幾個字。
  }
refused-not-to-be-moved = { $point } 不是修正案，也不是「不同意，除非」，或不由您來改。
refused-no-passage = { $point } 只有說明。請先寫出前後文字：<code>/amend { $point }</code>（不寫 #），加上 <code>原文:</code> 和 <code>改為:</code> 兩行。
refused-move-unfit = { $point } 不能這樣處理：它{ $state ->
    [open] 還沒有處理
    [voting] 正在表決
    [accepted] 已採納
    [declined] 未採納
    [withdrawn] 已撤回
    [lost] 表決未通過
    [integrated] 已吸收
   *[standing] 已答覆，仍保留
  }。
refused-not-for-you = { $who ->
    [author] 只有提案人可以這樣處理 { $point }。
    [maker] 只有提出 { $point } 的人可以這樣做。
   *[moderator] { $point } 由主持人交付表決：/amendvote
  }
