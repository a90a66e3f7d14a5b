# 部門和贊助方的支援方案

programme-card-title = <b>O-{ $number }</b> · 支援方案：{ $title }
programme-provider = 由 { $provider } 提供{ $confirmed ->
    [true] {"。"}
   *[false] （未確認；文號 { $document }）。
  }
programme-line = { $key ->
    [money] 資金
    [conditions] 條件
    [document] 文號
   *[place] 地點
  }：{ $text }
programme-ends = { $state ->
    [open] 申請截止：{ $at }。
    [expired] 已於 { $at } 到期。
   *[withdrawn] 已撤回。
  }
programme-fits = 適用於 { $themes }。
programme-may-fit = 可能適用於 { $themes }，待主持人確認。
programme-fits-yes = 適用 { $theme }
programme-fits-no = 不適用 { $theme }
programmes-title = <b>可申請的支援方案</b>
programmes-none = 目前沒有可申請的支援方案。
programmes-line = <b>O-{ $number }</b> { $title } · { $provider } · 截止 { $at }
programmes-more = /offer O-1 檢視某一個。
offer-example =
    請這樣說：
    <code>/offer 老舊小區照明補助
    來自：街道辦
    資金：最多 3 萬元
    條件：居民承擔一半
    到：2026-12-01
    地點：2 號樓
    文號：SJ-2026-41</code>
    可由部門、召集人填寫，或由主持人代為填寫（須寫 <code>來自：</code>和<code>文號：</code>）。

notice-programme-ending = 支援方案 <b>{ $what }</b>（{ $title }）將於 { $on } 截止。適用於：{ $themes ->
    [none] 還沒有主題
   *[other] { $themes }
  }。
notice-programme-over = 支援方案 <b>{ $what }</b>（{ $title }）已於 { $on } 到期。適用於：{ $themes ->
    [none] 沒有主題
   *[other] { $themes }
  }。

refused-may-not-offer = 支援方案由部門、召集人填寫，或由主持人代為填寫。
refused-not-department = 代部門填寫的內容，由部門角色的人確認。
refused-programme-over = { $programme } { $state ->
    [expired] 已到期。
   *[withdrawn] 已撤回。
  }
