# 主题：汇总在一起的需求

theme-card-title = <b>T-{ $number }</b> · 主题：{ $title }
theme-merged = 已并入 <b>{ $into }</b>，其中的需求现在都在那里。
theme-declined = <b>不予采纳，理由：</b> <blockquote>{ $reason }</blockquote>
theme-origin = { $origin ->
    [none] 并入了 { $merged }。
   *[other] { $merged ->
        [none] 由 { $origin } 拆分而来。
       *[other] 由 { $origin } 拆分而来；并入了 { $merged }。
      }
  }
theme-place = 地点：{ $place }
theme-behind = 支持：{ $seats } 个席位；受影响：{ $affected } 个席位{ $unseated ->
    [0] {""}
   *[other] ；另有 { $unseated } 人无席位
  }。
theme-statement = <b>问题</b> <blockquote>{ $text }</blockquote>
theme-statement-said = 提出者 { $raised } 人中，{ $confirmed } 人确认属实，{ $corrected } 人另有说法。
theme-corrections = 另有说法：
theme-needs = <b>需求</b>
theme-need = <b>N-{ $number }</b> { $text } <i>{ $author }</i>{ $supports ->
    [0] {""}
   *[other] {" "}+{ $supports }
  }
theme-surveys = 另有来自 { $surveys } 的回答。
theme-resources = <b>大家能提供的</b>
theme-resource = { $kind ->
    [space] 场地
    [money] 资金
   *[skills] 技能
  }：{ $text } <i>{ $who }</i>
theme-programmes = <b>适用的支持项目</b>
theme-programme = <b>{ $name }</b> { $title }{ $confirmed ->
    [true] {""}
   *[false] （未确认）
  }{ $state ->
    [open] {""}
    [expired] （已到期）
   *[withdrawn] （已撤回）
  }
theme-walk = <b>现场踏勘</b> { $at }：{ $coming } 人参加，{ $stops } 个点位；已记录 { $notes } 条，照片 { $photos } 张。
theme-way = 后续：{ $way }
theme-touches = ⚠ 与 { $touches } 涉及同一地点。
theme-log = <b>经过</b>
theme-act = { $at } { $by }：{ $kind ->
    [made] 建立
    [added] 加入
    [taken-back] 撤回了
    [dropped] 移出
    [changed] 修改了标题或地点
    [merged] 并入别的主题
    [took-over] 并入了
    [split] 拆分出
    [drafted] 写下了问题陈述
    [fed] 加入了调查的回答
    [proposed] 形成提案
    [offered] 对上了支持项目
    [not-offered] 认为某支持项目不适用
    [walk-called] 发起了现场踏勘
   *[declined] 不予采纳
  }{ $what ->
    [none] {""}
   *[other] （{ $what }）
  }
theme-open = 查看，并说说能提供什么
theme-propose = 把它写成提案
ask-propose-theme = 出自哪个主题？主题里的需求会一并关联。请选一个，或直接写编号：<code>T-1</code>。
theme-is-so = 属实
theme-is-not = 不是，应该是…
theme-walk-button = 现场踏勘
theme-how =
    提供资源：<code>/give T-{ $number } 场地：2 号楼梯旁的棚子</code>
themes-title = { $by ->
    [affected] <b>{ $community }：主题（按受影响席位）</b>
   *[seats] <b>{ $community }：主题（按支持席位）</b>
  }
themes-none = <b>{ $community }</b>还没有进行中的主题。
themes-line = <b>T-{ $number }</b> { $title } · 支持 { $seats } 席，受影响 { $affected } 席，无席位 { $unseated } 人；{ $needs } 条需求{ $way ->
    [none] {""}
   *[other] {" "}→ { $way }
  }
themes-more = /theme T-1 查看某个主题；/themes 受影响 按受影响席位排序。
suggested-title = <b>{ $community }：这些需求似乎是一回事</b>
suggested-none = <b>{ $community }</b>：没有发现可以归在一起的需求。
suggested-new = <b>{ $place }.</b> 新主题：
suggested-more = <b>{ $place }.</b> 可归入 { $theme }：
suggested-need = · N-{ $number } { $text }
suggested-how = 要先改动，请自己发送：<code>/theme 标题</code>，另起一行 <code>需求：{ $needs }</code>
suggested-yes = { $place } · 归并
suggested-no = { $place } · 不归
suggested-dismissed = 已忽略。有新的需求与它们相近时才会再次建议。
theme-made = <b>T-{ $number }</b>（{ $title }）{ $needs ->
    [none] 现在没有需求。
   *[other] 现在包含 { $needs }。
  }
theme-touches-now = ⚠ 与 { $touches } 涉及同一地点：请看看是否应该一起办。
theme-merge-done = 已并入 <b>T-{ $number }</b>（{ $title }），现在包含 { $needs }。会告知相关的居民。
theme-split-done = <b>T-{ $number }</b>（{ $title }）现在包含 { $needs }。会告知相关的居民。
theme-declined-done = 已公布：{ $what } 不予采纳，理由：<blockquote>{ $reason }</blockquote>会告知相关的 { $told } 人。
theme-example =
    请这样说：
    <code>/theme 院子照明
    需求：N-1、N-4
    地点：2 号楼院子</code>
    <code>/theme T-1</code> 查看；加上 <code>需求：</code>、<code>移出：</code>、<code>调查：</code>、<code>标题：</code>或<code>地点：</code>各行即可修改。
merge-example = 请这样说：<code>/merge T-1 T-2</code>。T-2 的一切并入 T-1。
split-example =
    请这样说：
    <code>/split T-1 自行车
    需求：N-3、N-5</code>
decline-example = 请这样说：<code>/decline T-1 管道属于自来水公司，五月统一更换。</code> 理由会公开。
statement-example = 请这样说：<code>/statement T-1 天黑后门口的台阶看不清。</code>
statement-drafted = T-{ $theme } 的问题已写下。{ $asked ->
    [0] 提出者中没有我能联系到的人。
   *[other] 正请 { $asked } 位提出者确认。
  }
statement-ask = 您会怎么说？请写在下一条消息里（最多 500 字）。
statement-said = T-{ $theme }：提出者 { $raised } 人中，{ $confirmed } 人确认属实，{ $corrected } 人另有说法。
give-example = 请这样说：<code>/give T-1 场地：2 号楼梯旁的棚子</code>；也可以是<code>资金：</code>或<code>技能：</code>。<code>/give T-1 -</code> 收回您提供的。
give-done = 已列入 T-{ $theme } 的资源清单，目前共 { $offers } 项。
give-back = 已收回。{ $offers ->
    [0] T-{ $theme } 的资源清单现在是空的。
   *[other] T-{ $theme } 的资源清单还有 { $offers } 项。
  }

notice-statement-asked = <b>T-{ $theme }：{ $title }</b>
    这是您提出的。问题是这样吗？<blockquote>{ $text }</blockquote>
notice-touching = ⚠ 新的 { $what } 与 { $others } 涉及同一地点。是否应该一起办？

refused-not-convening = 这项操作由主持人或召集人进行。
refused-need-in-theme = { $need } 已在 { $theme } 里。请先移出（<code>/theme { $theme }</code>，另起一行 <code>移出：{ $need }</code>），或合并主题。
refused-not-of-theme = { $need } 不在 { $theme } 里。/theme { $theme } 列出其中的需求。
refused-theme-over = { $into ->
    [none] { $theme } 未被采纳；理由见 /theme { $theme }。
   *[other] { $theme } 已并入 { $into }，请用那一个。
  }
refused-theme-alone = 请写两个不同的主题：先写保留的，再写并入的，例如 /merge T-1 T-2。您只写了 { $theme }，或写了两遍。
refused-theme-emptied = 请写出 { $theme } 的一部分需求，并至少留下一条。
refused-suggestion-settled = 已有人处理过，或这些需求已归入主题。发送 /themes 重新查看。
refused-not-raised = { $theme } 的问题陈述由提出或附议其中需求的人确认。您可以先在其中一条下面点“我也是”。
refused-statement-changed = { $theme } 的问题陈述已重写，请查看 /theme { $theme }
refused-nothing-given = 您没有为 { $theme } 提供过什么。
refused-need-taken = { $proposal } 已在回应 { $need }，不能再不予采纳；请到提案里讨论。
