# 张贴用的公示：打印一页

wall-heading = { $community }{ $straw ->
    [true] 意向摸底情况
   *[false] 表决结果公示
  }
wall-title = { $number }：{ $title }
wall-fact = { $fact ->
    [question] 事前议事
    [when] 表决时间
    [who] 表决范围
    [took-part] 参与情况
    [rule] 规则
    [counted] 计票办法
   *[apart] 特殊情况
  }
wall-when = { $opens } 至 { $closed }
wall-who = 名册“{ $roll ->
    [owners] 业主
   *[other] { $roll }
  }”{ $part ->
    [true] 中一部分的
   *[false] 的全部
  } { $seats } 个席位，开启时固定：{ $weights }
wall-took-part = { $seats } 个席位中的 { $cast } 个：{ $weights }
wall-weight = { $axis } { $weight }
wall-of-all = { $axis } { $weight }（{ $share }）
wall-proposal = 提案 { $number } 第 { $version } 版：{ $title }
wall-no-proposal = 未经议事：事先没有讨论过提案。
wall-rule = { $title }（{ $rule }）
wall-none-apart = 无
wall-apart = { $what ->
    [contested] 截止时有争议的：{ $count }
    [proxy] 委托投票的：{ $count }
    [phone] 电话投票的：{ $count }
    [paper] 纸票：{ $count }
    [own] 持有人自己回避的：{ $count }
   *[named] 主持人和监票人提出回避的：{ $count }
  }
wall-method = { $method ->
    [yesno] 赞成、反对或弃权
    [consent] 共识：赞成、弃权，或说明理由的反对
    [plurality] 每席位选一项
    [approval] 认可的选项都可以选
    [score] 给每个选项打分
    [star] 给每个选项打分，得分最高的两项再决选（STAR）
    [irv] 给选项排序，逐轮淘汰末位（即时决选）
    [stv] 给选项排序，选出多项（单一可转移票）
    [borda] 给选项排序，按名次记分（波达计数）
    [schulze] 给选项排序，两两比较（舒尔策方法）
    [schulze-default] 给选项排序，先与“以上皆非”相比，再两两比较（舒尔策方法）
    [ranked-pairs] 给选项排序，两两比较（排序对方法）
    [cumulative] 把分数分给各选项
    [quadratic] 用额度换票，越多越贵
    [greedy] 按支持多少选项目，预算用完为止
    [greedy-no-skip] 按支持多少选项目，遇到付不起的即停止
    [greedy-threshold] 按支持多少选项目，须达最低支持，预算用完为止
   *[equalshares] 各席位份额相等，由支持者的份额为项目出资
  }
wall-verdict = { $straw ->
    [true] 意向摸底：{ $passed ->
        [true] 赞成的多于反对的
       *[false] 赞成的不多于反对的
      }
   *[false] 结果：{ $passed ->
        [true] 通过
       *[false] 未通过
      }
  }
wall-chosen = { $straw ->
    [true] 意向摸底，较受欢迎的：{ $winners }
   *[false] 结果：{ $winners }
  }
wall-counts = { $combine ->
    [any] 规则的各项要求：{ $count } 个数中有一个达到即可
   *[all] { $count ->
        [1] 规则的各项要求
        [2] 规则的各项要求：两个数都要达到
       *[other] 规则的各项要求：{ $count } 个数都要达到
      }
  }
wall-votes = 选票
wall-steps = 结果是怎样得出的
wall-steps-before = 此前还有 { $count } 步，载于结果包。
wall-column = { $column ->
    [test] 要求
    [count] 计票口径
    [needed] 需要
    [got] 实得
    [verdict] 达到
    [choice] 选择
    [option] 选项
    [cost] 费用
    [step] 逐步经过
   *[chosen] 选出
  }
wall-test = { $passed ->
    [true] ✓ 是
   *[false] ✗ 否
  }{ $online ->
    [true] ，恰好压线
   *[false] {""}
  }{ $decides ->
    [true] {""}
   *[false] （不决定结果）
  }
wall-below = 低于 { $weight }
wall-days = { $days } 天
wall-chosen-mark = ✓ { $place }
wall-none = ——
wall-rest = 另有 { $count } 个选项{ $straw ->
    [true] {""}
   *[false] ，均未选出
  }
wall-spent = 预算 { $budget }：用去 { $spent }，余 { $left }。
wall-silence = 不计没有投票的席位时：{ $passed ->
    [true] 同样通过。
   *[false] 未通过。
  }
wall-tie = { $by ->
    [lot] 相等的选项由抽签排出次序：{ $order }。
    [straw] 相等，不分先后：{ $order }。
   *[other] 相等的选项按计票方法排出次序：{ $order }。
  }
wall-tie-broken = { $by ->
    [lot] { $passed ->
        [true] 抽签：赞成
       *[false] 抽签：反对
      }
   *[chair] { $passed ->
        [true] 主席：赞成
       *[false] 主席：没有赞成
      }
  }
wall-second = 规则允许第二次表决，须有人召集。
wall-next = 后续记入本次表决的项目档案。
wall-check = 任何人都可以重新计票：向主持人索取 { $number } 的结果包，包内有核验程序。其根为 { $root }。
wall-object = 对结果有异议的，请在公示期内向 Telegram 群的主持人提出，或向下列张贴单位书面提出，并写明编号 { $number }。
wall-hangs = 公示期：____年__月__日至____年__月__日。特此公示。
wall-signed = 张贴单位（签字、盖章）：____________________
wall-place = 地点、日期：____________________
wall-code = { $link ->
    [true] 网上的结果
   *[false] 根（二维码）
  }
