# 主題：彙總在一起的需求

theme-card-title = <b>T-{ $number }</b> · 主題：{ $title }
theme-merged = 已併入 <b>{ $into }</b>，其中的需求現在都在那裡。
theme-declined = <b>不予採納，理由：</b> <blockquote>{ $reason }</blockquote>
theme-origin = { $origin ->
    [none] 併入了 { $merged }。
   *[other] { $merged ->
        [none] 由 { $origin } 拆分而來。
       *[other] 由 { $origin } 拆分而來；併入了 { $merged }。
      }
  }
theme-place = 地點：{ $place }
theme-behind = 支持：{ $seats } 個席位；受影響：{ $affected } 個席位{ $unseated ->
    [0] {""}
   *[other] ；另有 { $unseated } 人無席位
  }。
theme-statement = <b>問題</b> <blockquote>{ $text }</blockquote>
theme-statement-said = 提出者 { $raised } 人中，{ $confirmed } 人確認屬實，{ $corrected } 人另有說法。
theme-corrections = 另有說法：
theme-needs = <b>需求</b>
theme-need = <b>N-{ $number }</b> { $text } <i>{ $author }</i>{ $supports ->
    [0] {""}
   *[other] {" "}+{ $supports }
  }
theme-surveys = 另有來自 { $surveys } 的回答。
theme-resources = <b>大家能提供的</b>
theme-resource = { $kind ->
    [space] 場地
    [money] 資金
   *[skills] 技能
  }：{ $text } <i>{ $who }</i>
theme-programmes = <b>適用的支援方案</b>
theme-programme = <b>{ $name }</b> { $title }{ $confirmed ->
    [true] {""}
   *[false] （未確認）
  }{ $state ->
    [open] {""}
    [expired] （已到期）
   *[withdrawn] （已撤回）
  }
theme-walk = <b>現場踏勘</b> { $at }：{ $coming } 人參加，{ $stops } 個點位；已記錄 { $notes } 條，照片 { $photos } 張。
theme-way = 後續：{ $way }
theme-touches = ⚠ 與 { $touches } 涉及同一地點。
theme-log = <b>經過</b>
theme-act = { $at } { $by }：{ $kind ->
    [made] 建立
    [added] 加入
    [taken-back] 撤回了
    [dropped] 移出
    [changed] 修改了標題或地點
    [merged] 併入別的主題
    [took-over] 併入了
    [split] 拆分出
    [drafted] 寫下了問題陳述
    [fed] 加入了調查的回答
    [proposed] 形成提案
    [offered] 對上了支援方案
    [not-offered] 認為某支援方案不適用
    [walk-called] 發起了現場踏勘
   *[declined] 不予採納
  }{ $what ->
    [none] {""}
   *[other] （{ $what }）
  }
theme-open = 檢視，並說說能提供什麼
theme-propose = 把它寫成提案
ask-propose-theme = 出自哪個主題？主題裡的需求會一併關聯。請選一個，或直接寫編號：<code>T-1</code>。
theme-is-so = 屬實
theme-is-not = 不是，應該是…
theme-walk-button = 現場踏勘
theme-how =
    提供資源：<code>/give T-{ $number } 場地：2 號樓梯旁的棚子</code>
themes-title = { $by ->
    [affected] <b>{ $community }：主題（依受影響席位）</b>
   *[seats] <b>{ $community }：主題（依支持席位）</b>
  }
themes-none = <b>{ $community }</b>還沒有進行中的主題。
themes-line = <b>T-{ $number }</b> { $title } · 支持 { $seats } 席，受影響 { $affected } 席，無席位 { $unseated } 人；{ $needs } 條需求{ $way ->
    [none] {""}
   *[other] {" "}→ { $way }
  }
themes-more = /theme T-1 檢視某個主題；/themes 受影響 依受影響席位排序。
suggested-title = <b>{ $community }：這些需求似乎是一回事</b>
suggested-none = <b>{ $community }</b>：沒有發現可以歸在一起的需求。
suggested-new = <b>{ $place }.</b> 新主題：
suggested-more = <b>{ $place }.</b> 可歸入 { $theme }：
suggested-need = · N-{ $number } { $text }
suggested-how = 要先改動，請自己傳送：<code>/theme 標題</code>，另起一行 <code>需求：{ $needs }</code>
suggested-yes = { $place } · 歸併
suggested-no = { $place } · 不歸
suggested-dismissed = 已忽略。有新的需求與它們相近時才會再次建議。
theme-made = <b>T-{ $number }</b>（{ $title }）{ $needs ->
    [none] 現在沒有需求。
   *[other] 現在包含 { $needs }。
  }
theme-touches-now = ⚠ 與 { $touches } 涉及同一地點：請看看是否應該一起辦。
theme-merge-done = 已併入 <b>T-{ $number }</b>（{ $title }），現在包含 { $needs }。會告知相關的居民。
theme-split-done = <b>T-{ $number }</b>（{ $title }）現在包含 { $needs }。會告知相關的居民。
theme-declined-done = 已公佈：{ $what } 不予採納，理由：<blockquote>{ $reason }</blockquote>會告知相關的 { $told } 人。
theme-example =
    請這樣說：
    <code>/theme 院子照明
    需求：N-1、N-4
    地點：2 號樓院子</code>
    <code>/theme T-1</code> 檢視；加上 <code>需求：</code>、<code>移出：</code>、<code>調查：</code>、<code>標題：</code>或<code>地點：</code>各行即可修改。
merge-example = 請這樣說：<code>/merge T-1 T-2</code>。T-2 的一切併入 T-1。
split-example =
    請這樣說：
    <code>/split T-1 腳踏車
    需求：N-3、N-5</code>
decline-example = 請這樣說：<code>/decline T-1 管道屬於自來水公司，五月統一更換。</code> 理由會公開。
statement-example = 請這樣說：<code>/statement T-1 天黑後門口的臺階看不清。</code>
statement-drafted = T-{ $theme } 的問題已寫下。{ $asked ->
    [0] 提出者中沒有我能聯絡到的人。
   *[other] 正請 { $asked } 位提出者確認。
  }
statement-ask = 您會怎麼說？請寫在下一條訊息裡（最多 500 字）。
statement-said = T-{ $theme }：提出者 { $raised } 人中，{ $confirmed } 人確認屬實，{ $corrected } 人另有說法。
give-example = 請這樣說：<code>/give T-1 場地：2 號樓梯旁的棚子</code>；也可以是<code>資金：</code>或<code>技能：</code>。<code>/give T-1 -</code> 收回您提供的。
give-done = 已列入 T-{ $theme } 的資源清單，目前共 { $offers } 項。
give-back = 已收回。{ $offers ->
    [0] T-{ $theme } 的資源清單現在是空的。
   *[other] T-{ $theme } 的資源清單還有 { $offers } 項。
  }

notice-statement-asked = <b>T-{ $theme }：{ $title }</b>
    這是您提出的。問題是這樣嗎？<blockquote>{ $text }</blockquote>
notice-touching = ⚠ 新的 { $what } 與 { $others } 涉及同一地點。是否應該一起辦？

refused-not-convening = 這項操作由主持人或召集人進行。
refused-need-in-theme = { $need } 已在 { $theme } 裡。請先移出（<code>/theme { $theme }</code>，另起一行 <code>移出：{ $need }</code>），或合併主題。
refused-not-of-theme = { $need } 不在 { $theme } 裡。/theme { $theme } 列出其中的需求。
refused-theme-over = { $into ->
    [none] { $theme } 未被採納；理由見 /theme { $theme }。
   *[other] { $theme } 已併入 { $into }，請用那一個。
  }
refused-theme-alone = 請寫兩個不同的主題：先寫保留的，再寫併入的，例如 /merge T-1 T-2。您只寫了 { $theme }，或寫了兩遍。
refused-theme-emptied = 請寫出 { $theme } 的一部分需求，並至少留下一條。
refused-suggestion-settled = 已有人處理過，或這些需求已歸入主題。傳送 /themes 重新檢視。
refused-not-raised = { $theme } 的問題陳述由提出或附議其中需求的人確認。您可以先在其中一條下面點「我也是」。
refused-statement-changed = { $theme } 的問題陳述已重寫，請檢視 /theme { $theme }
refused-nothing-given = 您沒有為 { $theme } 提供過什麼。
refused-need-taken = { $proposal } 已在回應 { $need }，不能再不予採納；請到提案裡討論。
