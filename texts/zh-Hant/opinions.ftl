# 專業人員和部門對提案的意見

opinions-title = <b>專業與部門意見</b>
opinions-of = <b>P-{ $proposal }：{ $title }</b> · 專業人員和部門的意見
opinions-none = 還沒有徵詢任何人，也沒有人主動提出意見。
opinions-button = { $count ->
    [0] 專業意見：徵詢
   *[other] 專業意見（{ $count }）
  }
opinions-read = 查看
opinion-verdict = { $verdict ->
    [feasible] 可行
    [conditions] 有條件可行
   *[infeasible] 不可行
  }
opinion-line = { $state ->
    [given] { $verdict ->
        [feasible] ✔ { $name }
        [conditions] ◐ { $name }
       *[infeasible] ✘ { $name }
      }
    [off] – { $name }
   *[other] ⏳ { $name }
  }（{ $kind ->
    [professional] 專業人員
   *[department] 部門
  }）：{ $state ->
    [given] { $verdict ->
        [feasible] <b>可行</b>
        [conditions] <b>有條件可行</b>
       *[infeasible] <b>不可行</b>
      }
    [off] 不再等待，由 { $by } 撤回徵詢
    [overdue] <b>還沒有答覆</b>，應於 { $due } 前答覆
   *[awaited] 還沒有答覆，請於 { $due } 前答覆
  }
opinion-by = 由 { $name } 答覆
opinion-unconfirmed = 未確認，文號 { $document }
opinion-version = 針對第 { $version } 版
opinion-question = 徵詢：{ $text }
opinion-fact = { $fact ->
    [cost] 費用：{ $text }
    [upkeep] 養護：{ $text }
   *[permit] 依據或許可：{ $text }
  }
opinion-option = 方案 { $number }：{ $name }{ $cost ->
    [none] {""}
   *[other] {""} — { $cost }
  }{ $note ->
    [none] {""}
   *[other] 。{ $note }
  }
opinion-at = { $at }，針對第 { $version } 版
consult-button = 徵詢意見…
opinion-button = 提出意見…
opinion-confirm-button = 屬實
opinion-confirmed = P-{ $proposal }：{ $name } 的意見已確認。
opinion-off-button = 撤回徵詢：{ $name }
opinion-off = P-{ $proposal }：已撤回對 { $name } 的徵詢。需要時可用 /consult 再次徵詢。
consult-days = { $days } 天內
consulted = 已就 <b>P-{ $proposal }</b> 徵詢 { $name } 的意見，請於 { $due } 前答覆。{ $reached ->
    [0] 代表他們的人裡，我一個也聯絡不上。請用公函徵詢，由主持人或召集人帶文號記下答覆。
   *[other] 已通知他們。在答覆之前，卡片上會寫明還沒有答覆。
  }
opinion-given = <b>P-{ $proposal }</b>：{ $name } 對第 { $version } 版的意見已列在卡片上：{ $verdict }。{ $again ->
    [true] 它取代了先前的意見。
   *[false] {""}
  }{ $confirmed ->
    [true] {""}
   *[false] 在代表他們的人確認之前，標註為未確認。
  }
consult-example =
    請這樣說：
    <code>/consult P-1
    誰: @lin
    問題: 牆能掛六盞燈嗎？
    期限: 7天</code>
    <code>誰</code> 是專業人員，或用 /body 命名過的部門。
opinion-example =
    請這樣說：
    <code>/opinion P-1
    結論: 有條件可行
    內容: 牆只能掛四盞，不能掛六盞。
    費用: 9800 元
    養護: 每年 400 元
    依據: 照明規範第 4 條
    選項:
    - 四盞壁燈 = 9800 元
    - 六盞立杆燈 = 15200 元</code>
    替不在群裡的部門記下答覆：<code>代表: 水務局</code> 和 <code>文號:</code>。<code>/opinion P-1</code> 查看已有意見。

ask-opinion-proposal = 對哪個提案？等您意見的列在下面；別的請寫編號。
ask-opinion-verdict = 能做嗎？
ask-opinion-text = 為什麼？如有條件，是什麼條件？會署上您的名字。
ask-opinion-cost = 要花多少錢？
ask-opinion-upkeep = 以後怎樣養護，要花多少錢？
ask-opinion-permit = 依據哪條規定，或需要什麼許可？
ask-opinion-options = 有幾種做法嗎？每行一種，寫上費用：<code>四盞壁燈 = 9800 元</code>
ask-consult-proposal = 對哪個提案？請寫編號，例如 <code>P-1</code>。
ask-consult-adviser = 徵詢誰？請選擇，或寫專業人員的 <code>@使用者名稱</code>，或部門名稱。
ask-consult-question = 特別想了解什麼？
ask-consult-due = 什麼時候之前？請選擇，或寫時長、日期。

notice-opinion-asked = 請於 { $due } 前對 <b>P-{ $proposal }</b>（{ $title }）提出意見：能不能做、要多少錢、依據什麼規定？{ $text ->
    [none] {""}
   *[other] {""} <blockquote>{ $text }</blockquote>
  }
notice-opinion-reminder = <b>P-{ $proposal }</b>（{ $title }）還在等您的意見，請於 { $due } 前答覆。
notice-opinion-late = 您請 { $name } 於 { $due } 前對 <b>P-{ $proposal }</b> 提出意見，還沒有答覆。卡片上已寫明；之後仍可答覆。
notice-opinion-off = <b>P-{ $proposal }</b>（{ $title }）：已撤回對您的徵詢，不再等您的意見。您仍可提出。
notice-opinion-given = { $name } 對 <b>P-{ $proposal }</b>（{ $title }）的意見：{ $verdict ->
    [feasible] <b>可行</b>
    [conditions] <b>有條件可行</b>
   *[infeasible] <b>不可行</b>
  }
notice-opinion-confirm = 有人替 { $name } 記下了對 <b>P-{ $proposal }</b> 的意見：{ $verdict ->
    [feasible] 可行
    [conditions] 有條件可行
   *[infeasible] 不可行
  }。<blockquote>{ $said }</blockquote> 如果不屬實，請用 /opinion 提出您的意見。

refused-not-to-consult = { $proposal }：由提案人、主持人和召集人徵詢意見。
refused-not-to-call-off = { $proposal }：由徵詢的人、主持人和召集人撤回徵詢。
refused-not-waited-for = { $proposal }：沒有在等 { $said } 的意見。用 /opinion { $proposal } 查看全部意見。
refused-no-adviser = { $said } 在這裡既不是專業人員，也不代表部門。主持人可以用 /role 或 /body 指定。{ $known ->
    [none] 還沒有指定任何人。
   *[other] 已指定：{ $known }
  }
refused-not-to-advise = { $proposal }：意見由被徵詢的人、專業人員和代表部門的人提出。您自己的看法請列入意見板：/for、/against、/ask
refused-opinion-undocumented = { $proposal }：{ $body } 不在群裡，替它記下的答覆要有公函文號，寫在 <code>文號:</code> 一行。
refused-too-many-opinions = { $proposal } 已有 { $most } 份意見，不能再加了。
