# 在私聊中点选填写选票

choice-blank = 空白票
choice-object = 反对意见：{ $reason }
choice-integrated = 反对意见，已采纳：{ $reason }
choice-rank = 第 { $rank } 位：{ $options }
choice-option = { $option }（选项 { $number }）
choice-between = 、

marking-rehearsal = <b>试投</b>：{ $title }
    <i>这张票不计入任何表决，请像投票人一样试一试。</i>
marking-seats = { $count ->
    [1] 只为您的席位 { $seats } 填写。
   *[other] 为您的 { $count } 个席位一起填写：{ $seats }。
  }
marking-lent = 受委托，为席位 { $seat } 填写。
marking-how = { $method ->
    [consent] 请选赞成、弃权，或提出反对意见并说明理由。
    [one] 请选一项。
    [tick] { $most ->
        [none] 请勾选，项数不限。
       *[other] 请勾选。
      }
    [number] 点一个选项，给它一个数字；不给就是 0。
    [quadratic] 点一个选项，给它一个数字；不给就是 0。
   *[order] 请按您的排序依次点选，最好的在前。
  }
marking-numbers = { $method ->
    [quadratic] 您有 { $purse } 个额度；一个数字用去它的平方。
   *[number] { $purse ->
        [none] 最高 { $highest }。
       *[other] 您一共有 { $purse } 点可以分配。
      }
  }
marking-most = 最多 { $most } 项。
marking-budget = { $within ->
    [true] 合计费用不得超过 { $budget }。
   *[false] 预算共 { $budget }；勾选的合计可以超出。
  }
marking-order = { $complete ->
    [true] 每个选项都要排上名次。
   *[false] 没有意见的可以不排。
  }{ $ties ->
    [true] 几项可以并列。
   *[false] {""}
  }
marking-option = { $cost ->
    [none] { $number }. { $label }
   *[other] { $number }. { $label } – { $cost }
  }
marking-between = {""}
marking-so-far = { $anything ->
    [true] <b>已填写</b>，尚未投出：
   *[false] <b>还没有填写。</b>
  }
marking-part = <b>{ $part }</b>
marking-left = 剩余：{ $left }，共 { $whole }。
marking-costs = 合计：{ $cost }（预算 { $budget }）。
marking-stands = { $same ->
    [true] { $seat } 现在计入的就是这个选择。
   *[false] { $seat } 现在计入的是：{ $choice }
  }
marking-object = 提出反对意见…
marking-undo = ↶ 撤销一步
marking-clear = ✕ 清空
marking-tie = { $tying ->
    [true] ✓ 下一项与上一项并列
   *[false] = 下一项与上一项并列
  }
marking-details = ⓘ 选项详情
marking-apart = 席位分开投…
marking-cast = { $blank ->
    [true] 投空白票
   *[false] ✅ 投出这张票
  }
marking-back = ← 返回选票
marking-pad = <b>{ $number }. { $label }</b>
    { $highest ->
        [none] 现在是 { $now }。给它哪个数字？
       *[other] 现在是 { $now }。给它哪个数字？最高 { $highest }。
    }
marking-rank = <b>{ $number }. { $label }</b>
    在您的排序中位列第 { $place }。
marking-move = { $move ->
    [up] ↑ 上移
    [last] ⤓ 移到最后
   *[out] ✕ 取消
  }
marking-which-details = 您想看哪个选项的详情？
marking-detail = <b>{ $number }. { $label }</b>
    { $text }
marking-which-seat = 您在 <b>V-{ $number }</b> 中有几个席位。默认一起投票，也可以只选其中一个。
marking-together = { $count } 个席位一起
marking-ask-reason = 您反对的理由是什么？请写在下一条消息里。反对意见凭理由成立，所有人都能看到。
marking-outdated = 那个界面之后选票已有变动。现在的样子如下。
marking-change = 更改
marking-rehearsed = 您本来会投出：{ $choice }。这次试投不计入任何表决。
