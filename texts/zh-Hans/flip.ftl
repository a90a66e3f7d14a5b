# 结果会变吗？

flip-doubts = 结果会变吗？有疑问的席位：{ $count } 个（{ $kinds }）。
flip-kind = { $kind ->
    [contested] 有争议 { $count }
    [proxy] 委托 { $count }
    [assisted] 电话或纸票 { $count }
   *[recused] 持有人不同意的回避 { $count }
  }
flip-stands-needed = 至少要有 { $needed } 个席位改变，结果才会不同：结果成立。
flip-verdict = { $verdict ->
    [stands] 不管这些席位怎么算，结果都一样：结果成立。
    [could] 如果不这样计，这些席位可能改变结果。
   *[unknown] 不能排除它们会改变结果：这种表决方法算不完所有可能。
  }
