# 各种方法的选票：上面可以怎么写，不可以怎么写

refused-choice-unreadable = “{ $said }”不能作为这次表决的选票。{ $method ->
    [consent] 请写 <code>赞成</code>、<code>弃权</code>，或 <code>反对：理由</code>。
    [yesno] 请写<code>赞成</code>、<code>反对</code>或<code>弃权</code>。
   *[other] { $kind ->
        [one] 请写一个选项的编号：<code>2</code>。
        [tick] 请写您认可的选项的编号：<code>1 3 4</code>。
        [number] 请给各选项写上数字：<code>1=5 2=3</code>。
       *[order] 请按您的顺序写选项，最好的在前：<code>2&gt;1&gt;3</code>。
      }空白票写 <code>空白</code>。
  }
refused-option-not-there = 没有选项 { $option }。选项编号从 1 到 { $options }。
refused-option-twice = 选项 { $option } 写了两次。每个选项只写一次。
refused-option-too-long = 选项 { $option } { $what ->
    [detail] 的说明
   *[label] {""}
  }太长：{ $length } 个字，最多 { $limit } 个。{ $what ->
    [detail] 请缩短。
   *[label] 请缩短；要多说的，写在下面一行，以 <code>&gt;</code> 开头。
  }
refused-too-many-named = 您选了 { $named } 个选项，这里最多 { $most } 个。请去掉一些。
refused-mark-too-high = 选项 { $option } 不能给 { $mark }：这里最高 { $highest }。
refused-purse-overdrawn = { $method ->
    [quadratic] 这要用 { $spent } 个额度（各数自乘后相加），您有 { $purse } 个。
   *[other] 这一共给出 { $spent } 分，您有 { $purse } 分。
  }请调低一些。
refused-over-budget = 合计 { $cost }，而预算是 { $budget }。请去掉一些。
refused-ties-unfit = 选项 { $options } 并列，而“{ $method }”不能计并列。请排出先后。
refused-unranked = 这次表决要给每个选项排序。还缺：{ $options }。
refused-reason-missing = 反对须说明理由。请写 <code>反对：理由</code>。
refused-key-unfit = 表决方式“{ $method }”用不着 <code>{ $key }</code>。请去掉这一行。
refused-options-uncountable = 有 { $options } 个选项。一次表决可有 { $fewest } 到 { $most } 个：每个写一行，<code>- 像这样</code>。
refused-options-alike = 选项 { $option } 和 { $other } 看起来一样（{ $label }）。请给其中一个换个名称。
refused-cost-missing = 选项 { $option } 没有费用：{ $said }。请写在名称后面，<code>- 路灯 = 12000</code>。
refused-rule-unfit = { $why ->
    [no-objections] 表决方式“{ $method }”需要按反对意见决定的规则，例如 consent-cohousing；{ $rule } 不是。
    [objections] 规则 { $rule } 看的是反对意见，不是赞成和反对的票数：表决方式须用共识，不能用“{ $method }”。
    [silent] 规则 { $rule } 会计入没有投票的席位。这只适用于赞成反对，不能用于“{ $method }”。
    [followers] 按规则 { $rule }，弃权跟随多数。这只适用于赞成反对，不能用于“{ $method }”。
    [axes] 规则 { $rule } 有几个计票口径，可能选出不同的选项。用“{ $method }”时请选只有一个口径的规则。
   *[threshold] 规则 { $rule } 要求一定比例的赞成，而“{ $method }”的选票不对单个选项表示赞成。请用只要求多数的规则（simple-majority），或用只选出一个的单选或多选。
  }

# The card of a vote

method = { $method ->
   *[yesno] 赞成、反对或弃权
    [consent] 共识：说明理由的反对意见可阻止通过
    [plurality] 单选：得票最多者
    [approval] 多选：得票最多者
    [score] 给每个选项打分：总分最高者
    [star] STAR：打分，最高两项再决选
    [irv] 排序：末位淘汰，直到有一项过半
    [borda] 排序：按名次计分（波达）
    [schulze] 排序：两两对比（舒尔茨）
    [schulze-default] 排序：须先胜过“以上皆非”，再两两对比（舒尔茨）
    [ranked-pairs] 排序：两两对比，差距大的优先（排序配对）
    [stv] 排序选多席：单记可转移票
    [cumulative] 分配分数
    [quadratic] 额度：票数的平方为花费
    [greedy] 预算：得票多的优先，超出的跳过
    [greedy-no-skip] 预算：得票多的优先，遇超出即止
    [greedy-threshold] 预算：得票多的优先，有最低分
    [equalshares] 预算：均等份额
    [equalshares-add1] 预算：均等份额，逐步提高至用完
    [equalshares-fill] 预算：均等份额，余额按得票
    [equalshares-add1-fill] 预算：均等份额，逐步提高，余额按得票
  }
vote-method = <b>计票方法</b>：{ $method }{ $seats ->
    [1] {""}
   *[other] （{ $seats } 个名额）
  }{ $budget ->
    [none] 。
   *[other] 。预算：{ $budget }。
  }
vote-limit = { $limit ->
    [most] 最多 { $number } 项。
    [highest] 分数 0 到 { $number }。
    [points] 共 { $number } 分可分配。
    [credits] 共 { $number } 个额度：各数自乘后相加。
    [minimum] 项目至少要有 { $number }。
    [within] 所选合计不得超出预算。
    [default] 可以接受的排在选项 { $number } 之前，不能接受的排在它之后。
   *[complete] 每个选项都要排序。
  }
option-default = 以上皆非
vote-fill-in = 填写我的选票

# The result of a vote whose options are numbers

result-elected = { $winners ->
    [none] { $budget ->
        [none] <b>没有选出任何选项。</b>
       *[other] <b>没有项目获得资金。</b>
      }
   *[other] { $budget ->
        [none] { $valid ->
            [straw] <b>较受欢迎的</b>：{ $winners }
           *[other] <b>选出</b>：{ $winners }
          }
       *[other] <b>获得资金</b>：{ $winners }（{ $budget } 中的 { $spent }）
      }{ $valid ->
        [true] {""}
        [straw] {""}
        [default] ——因此什么都没有决定
       *[false] ——但表决未通过，此结果不算数
      }
  }
result-level = 相等，不分先后：{ $options }
refused-photo-gone = Telegram 上已经取不到第 { $option } 个选项的图片，表决没有开启。请重新发送选项，并附上这张图片。
