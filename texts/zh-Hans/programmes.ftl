# 部门和赞助方的支持项目

programme-card-title = <b>O-{ $number }</b> · 支持项目：{ $title }
programme-provider = 由 { $provider } 提供{ $confirmed ->
    [true] {"。"}
   *[false] （未确认；文号 { $document }）。
  }
programme-line = { $key ->
    [money] 资金
    [conditions] 条件
    [document] 文号
   *[place] 地点
  }：{ $text }
programme-ends = { $state ->
    [open] 申请截止：{ $at }。
    [expired] 已于 { $at } 到期。
   *[withdrawn] 已撤回。
  }
programme-fits = 适用于 { $themes }。
programme-may-fit = 可能适用于 { $themes }，待主持人确认。
programme-fits-yes = 适用 { $theme }
programme-fits-no = 不适用 { $theme }
programmes-title = <b>可申请的支持项目</b>
programmes-none = 目前没有可申请的支持项目。
programmes-line = <b>O-{ $number }</b> { $title } · { $provider } · 截止 { $at }
programmes-more = /offer O-1 查看某一个。
offer-example =
    请这样说：
    <code>/offer 老旧小区照明补助
    来自：街道办
    资金：最多 3 万元
    条件：居民承担一半
    到：2026-12-01
    地点：2 号楼
    文号：SJ-2026-41</code>
    可由部门、召集人填写，或由主持人代为填写（须写 <code>来自：</code>和<code>文号：</code>）。

notice-programme-ending = 支持项目 <b>{ $what }</b>（{ $title }）将于 { $on } 截止。适用于：{ $themes ->
    [none] 还没有主题
   *[other] { $themes }
  }。
notice-programme-over = 支持项目 <b>{ $what }</b>（{ $title }）已于 { $on } 到期。适用于：{ $themes ->
    [none] 没有主题
   *[other] { $themes }
  }。

refused-may-not-offer = 支持项目由部门、召集人填写，或由主持人代为填写。
refused-not-department = 代部门填写的内容，由部门角色的人确认。
refused-programme-over = { $programme } { $state ->
    [expired] 已到期。
   *[withdrawn] 已撤回。
  }
