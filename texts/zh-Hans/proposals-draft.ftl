# 起草提案

ask-propose-problem = 要解决什么问题？用一两句话写。接下来会问对应的需求。
ask-propose-pictures = 有图片吗？请一张一张发来。带 ✕ 的按钮可以去掉一张。
ask-propose-plans = 有图纸或草图吗？请一份一份发来，PDF 或图片都可以。带 ✕ 的按钮可以去掉一份。
ask-revise-because = 为什么改？大家会在新版本旁边看到。
cost-sum = = 合计 { $total }
proposal-cost-sum = = 合计 <b>{ $total }</b>
proposal-problem = 问题：{ $problem }
proposal-pictures-button = 图片和图纸（{ $count }）
proposal-picture = P-{ $proposal } · { $plan ->
    [true] 图纸
   *[false] 图片
  }（{ $place }/{ $count }）
proposal-pictures-none = <b>P-{ $proposal }</b> 没有可以显示的图片。
draft-there = 您有一份还没提交的草稿：“{ $title }”。继续写，还是重新开始？重新开始的话，这份草稿就没有了。
draft-button = { $answer ->
    [go] 继续写
   *[new] 重新开始
  }
refused-draft-waits = 您用 <code>/{ $command }</code> 开始写的内容已经放了一天多，所以这句话没有当作回答。草稿还在：发 <code>/{ $command }</code> 可以继续写。
refused-too-many-pictures = 一个提案最多可以放 { $most } 张图片和图纸，请少发几张，或去掉一张。
refused-cost-unclear = “{ $line }”这一行里找不到金额。请每行冒号后面写金额，例如 <code>六盏灯：9000</code>；或者全部写在一行里。
