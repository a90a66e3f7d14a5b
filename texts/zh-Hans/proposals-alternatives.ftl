# 同一个问题的几份提案放在一起比较

compare-example = 请这样写：<code>/compare P-2</code> 会和针对同样需求的其他提案放在一起比较；<code>/compare P-2 P-5</code> 只比较这几份。
compare-heading = 提案比较
compare-title = <b>提案比较</b>
compare-about = 同一个问题：{ $problem }
compare-problem = 都是回应 { $problem }。
compare-name = <b>P-{ $proposal }</b> · { $title }
compare-named = { $criterion ->
    [plans] 图纸
    [cost] 费用
    [place] 地点
    [upkeep] 养护
    [support] 支持
    [pros] 赞成的理由
   *[cons] 反对的理由和附加条件
  }
compare-criterion = <b>{ $criterion ->
    [plans] 图纸
    [cost] 费用
    [place] 地点
    [upkeep] 养护
    [support] 支持
    [pros] 赞成的理由
   *[cons] 反对的理由和附加条件
  }</b>
compare-cell = P-{ $proposal }：{ $said }
compare-unsaid = 没有写
compare-none = 还没有
compare-more = 另有 { $count } 条
compare-support = { $seats } 席{ $people ->
    [0] {""}
   *[other] ，另有 { $people } 位没有席位的人
  }
compare-others = 放不下 { $others }：请写出要比较的提案，例如 <code>/compare P-2 P-5</code>。
compare-board = P-{ $proposal } 的意见板
compare-sketches = { $count ->
    [0] 没有
   *[other] { $count } 张图片
  }
compare-drawings = P-{ $proposal } 的图纸
compare-button = 与 { $others } 比较
proposal-alternatives = 针对同一个问题的还有：{ $others }。
refused-nothing-to-compare = 没有别的提案针对 { $proposal } 的需求。请写出两份，例如 <code>/compare P-2 P-5</code>。
