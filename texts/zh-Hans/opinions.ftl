# 专业人员和部门对提案的意见

opinions-title = <b>专业与部门意见</b>
opinions-of = <b>P-{ $proposal }：{ $title }</b> · 专业人员和部门的意见
opinions-none = 还没有征询任何人，也没有人主动提出意见。
opinions-button = { $count ->
    [0] 专业意见：征询
   *[other] 专业意见（{ $count }）
  }
opinions-read = 查看
opinion-verdict = { $verdict ->
    [feasible] 可行
    [conditions] 有条件可行
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
    [professional] 专业人员
   *[department] 部门
  }）：{ $state ->
    [given] { $verdict ->
        [feasible] <b>可行</b>
        [conditions] <b>有条件可行</b>
       *[infeasible] <b>不可行</b>
      }
    [off] 不再等待，由 { $by } 撤回征询
    [overdue] <b>还没有答复</b>，应于 { $due } 前答复
   *[awaited] 还没有答复，请于 { $due } 前答复
  }
opinion-by = 由 { $name } 答复
opinion-unconfirmed = 未确认，文号 { $document }
opinion-version = 针对第 { $version } 版
opinion-question = 征询：{ $text }
opinion-fact = { $fact ->
    [cost] 费用：{ $text }
    [upkeep] 养护：{ $text }
   *[permit] 依据或许可：{ $text }
  }
opinion-option = 方案 { $number }：{ $name }{ $cost ->
    [none] {""}
   *[other] {""} — { $cost }
  }{ $note ->
    [none] {""}
   *[other] 。{ $note }
  }
opinion-at = { $at }，针对第 { $version } 版
consult-button = 征询意见…
opinion-button = 提出意见…
opinion-confirm-button = 属实
opinion-confirmed = P-{ $proposal }：{ $name } 的意见已确认。
opinion-off-button = 撤回征询：{ $name }
opinion-off = P-{ $proposal }：已撤回对 { $name } 的征询。需要时可用 /consult 再次征询。
consult-days = { $days } 天内
consulted = 已就 <b>P-{ $proposal }</b> 征询 { $name } 的意见，请于 { $due } 前答复。{ $reached ->
    [0] 代表他们的人里，我一个也联系不上。请用公函征询，由主持人或召集人带文号记下答复。
   *[other] 已通知他们。在答复之前，卡片上会写明还没有答复。
  }
opinion-given = <b>P-{ $proposal }</b>：{ $name } 对第 { $version } 版的意见已列在卡片上：{ $verdict }。{ $again ->
    [true] 它取代了先前的意见。
   *[false] {""}
  }{ $confirmed ->
    [true] {""}
   *[false] 在代表他们的人确认之前，标注为未确认。
  }
consult-example =
    请这样说：
    <code>/consult P-1
    谁: @lin
    问题: 墙能挂六盏灯吗？
    期限: 7天</code>
    <code>谁</code> 是专业人员，或用 /body 命名过的部门。
opinion-example =
    请这样说：
    <code>/opinion P-1
    结论: 有条件可行
    内容: 墙只能挂四盏，不能挂六盏。
    费用: 9800 元
    养护: 每年 400 元
    依据: 照明规范第 4 条
    选项:
    - 四盏壁灯 = 9800 元
    - 六盏立杆灯 = 15200 元</code>
    替不在群里的部门记下答复：<code>代表: 水务局</code> 和 <code>文号:</code>。<code>/opinion P-1</code> 查看已有意见。

ask-opinion-proposal = 对哪个提案？等您意见的列在下面；别的请写编号。
ask-opinion-verdict = 能做吗？
ask-opinion-text = 为什么？如有条件，是什么条件？会署上您的名字。
ask-opinion-cost = 要花多少钱？
ask-opinion-upkeep = 以后怎样养护，要花多少钱？
ask-opinion-permit = 依据哪条规定，或需要什么许可？
ask-opinion-options = 有几种做法吗？每行一种，写上费用：<code>四盏壁灯 = 9800 元</code>
ask-consult-proposal = 对哪个提案？请写编号，例如 <code>P-1</code>。
ask-consult-adviser = 征询谁？请选择，或写专业人员的 <code>@用户名</code>，或部门名称。
ask-consult-question = 特别想了解什么？
ask-consult-due = 什么时候之前？请选择，或写时长、日期。

notice-opinion-asked = 请于 { $due } 前对 <b>P-{ $proposal }</b>（{ $title }）提出意见：能不能做、要多少钱、依据什么规定？{ $text ->
    [none] {""}
   *[other] {""} <blockquote>{ $text }</blockquote>
  }
notice-opinion-reminder = <b>P-{ $proposal }</b>（{ $title }）还在等您的意见，请于 { $due } 前答复。
notice-opinion-late = 您请 { $name } 于 { $due } 前对 <b>P-{ $proposal }</b> 提出意见，还没有答复。卡片上已写明；之后仍可答复。
notice-opinion-off = <b>P-{ $proposal }</b>（{ $title }）：已撤回对您的征询，不再等您的意见。您仍可提出。
notice-opinion-given = { $name } 对 <b>P-{ $proposal }</b>（{ $title }）的意见：{ $verdict ->
    [feasible] <b>可行</b>
    [conditions] <b>有条件可行</b>
   *[infeasible] <b>不可行</b>
  }
notice-opinion-confirm = 有人替 { $name } 记下了对 <b>P-{ $proposal }</b> 的意见：{ $verdict ->
    [feasible] 可行
    [conditions] 有条件可行
   *[infeasible] 不可行
  }。<blockquote>{ $said }</blockquote> 如果不属实，请用 /opinion 提出您的意见。

refused-not-to-consult = { $proposal }：由提案人、主持人和召集人征询意见。
refused-not-to-call-off = { $proposal }：由征询的人、主持人和召集人撤回征询。
refused-not-waited-for = { $proposal }：没有在等 { $said } 的意见。用 /opinion { $proposal } 查看全部意见。
refused-no-adviser = { $said } 在这里既不是专业人员，也不代表部门。主持人可以用 /role 或 /body 指定。{ $known ->
    [none] 还没有指定任何人。
   *[other] 已指定：{ $known }
  }
refused-not-to-advise = { $proposal }：意见由被征询的人、专业人员和代表部门的人提出。您自己的看法请列入意见板：/for、/against、/ask
refused-opinion-undocumented = { $proposal }：{ $body } 不在群里，替它记下的答复要有公函文号，写在 <code>文号:</code> 一行。
refused-too-many-opinions = { $proposal } 已有 { $most } 份意见，不能再加了。
