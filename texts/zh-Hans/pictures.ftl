# 结果的图，以及同样内容的文字

picture-verdict = { $straw ->
    [true] 意向摸底：{ $passed ->
        [true] 赞成的多
       *[false] 赞成的不多于反对的
      }
   *[false] { $passed ->
        [true] 通过
       *[false] 未通过
      }
  }
picture-chosen = { $straw ->
    [true] { $count ->
        [1] 意向摸底，较受欢迎：{ $winners }
       *[other] 意向摸底，较受欢迎的 { $count } 项
      }
   *[false] { $count ->
        [0] 没有选出
        [1] 选出：{ $winners }
       *[other] 选出 { $count } 项
      }
  }
picture-about = { $number } · { $community } · { $day }
picture-share = { $amount }（{ $share }）
picture-silent = 未投票
picture-whole = { $axis }：全部 { $total }
picture-rest = 另有 { $count } 个选项，均不超过 { $amount }
picture-options = { $method ->
    [approval] 各选项获认可情况
    [plurality] 得票
    [score] 得分
    [star] 得分
    [borda] 按名次得分
    [cumulative] 获得的分数
    [quadratic] 以额度换得的票数
    [schulze] 两两对决胜场
    [schulze-default] 把它排在“以上皆非”之前的
    [ranked-pairs] 两两对决胜场
    [irv] 第一选择
    [stv] 第一选择
   *[other] 各项目获得的支持
  }
picture-counted-in = { $what }（按{ $axis }计）
picture-rounds = 选票逐轮怎样转移
picture-round = 第 { $number } 轮
picture-round-end = 最后
picture-left-out = { $count ->
    [1] 第 { $first } 轮此处略去。
   *[other] 第 { $first } 至 { $last } 轮此处略去。
  }
picture-budget = 预算 { $budget }
picture-spent = { $of } 项中选出 { $count } 项，用去 { $spent }，余 { $left }
picture-cost = 费用 { $cost }
picture-cast = { $seats } 个席位中有 { $cast } 个投了票。
picture-lot = { $by ->
    [lot] 相等，抽签排出：{ $order }
    [straw] 相等，不分先后：{ $order }
   *[other] 相等，按计票方法排出：{ $order }
  }
picture-root = 根 { $root }……
