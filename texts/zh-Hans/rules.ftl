# 用平常话说规则

rule-name = 规则 <code>{ $rule }</code>：
rule-title = { $rule ->
    [simple-majority] 赞成多于反对
    [cn-278-ordinary] 业主共同决定的一般事项
    [cn-278-major] 业主共同决定的重大事项
    [cn-residents-meeting] 居民会议
    [fr-24] 按份额，赞成多于反对
    [fr-25] 全部份额的过半数
    [fr-26] 业主过半数且全部份额的三分之二
    [de-weg-25] 一户一票，赞成多于反对
    [de-weg-21-2] 改造费用由全体分担
    [es-17-7] 业主和份额都过半数
    [es-17-3] 业主和份额都达五分之三
    [tw-31] 三分之二出席，其中四分之三同意
    [us-wa-hoa] 五分之一参与，其中多数赞成
    [coop-one-member] 一人一票
    [consent-cohousing] 没有未决的反对意见
    [debian-style] 赞成数须达到随平方根增长的门槛
   *[other] { $title }
  }
rule-axis = { $quorum ->
    [none] – { $axis }：{ $counts ->
        [no] 反对须低于此线：{ $passing }
       *[yes] 赞成{ $passing }
      }
   *[other] – { $axis }：参与{ $quorum }；{ $counts ->
        [no] 反对须低于此线：{ $passing }
       *[yes] 赞成{ $passing }
      }
  }
rule-counted = { $quorum ->
    [none] – 按{ $axis }计票
   *[other] – 按{ $axis }计票；参与{ $quorum }
  }
rule-yes-names = – 这里的“赞成”，是指写了胜出选项的选票
rule-quorum = { $line }{ $least ->
    [0] {""}
   *[other] ，且不少于 { $least }
  }{ $counts ->
    [yes] （只计赞成）
   *[ballots] {""}
  }
rule-cap = { $cap ->
    [others] – { $axis }：任何席位不超过其余席位之和
   *[other] – { $axis }：任何席位不超过全部的 { $cap }
  }
rule-any = 以下各数有一个达到即可：
rule-consent = { $fallback ->
    [true] 没有未决的、说明理由的反对意见即通过；否则按票数决定
   *[false] 没有未决的、说明理由的反对意见才通过
  }{ $proxies ->
    [true] {""}
   *[false] 。受托人提出的反对意见不能阻止通过
  }：
rule-abstain = { $abstain ->
    [in_base] 弃权算参与，因此等于不赞成。
    [follow_majority] 弃权票计入多数一方。
   *[out_of_base] 弃权两边都不算。
  }
rule-silent = { $counts ->
    [absent] 没有投票的席位不计入。
    [participates] 已送达而没有投票的席位算参与（{ $clause }）。结果同时给出计入和不计入两种。
    [follow_majority] 已送达而没有投票的席位计入多数一方（{ $clause }）。结果同时给出计入和不计入两种。
   *[deemed_yes] 送达后 { $days } 天没有投票的席位视为赞成（{ $clause }）。结果同时给出计入和不计入两种。
  }
rule-tie = { $tie ->
    [chair] 赞成与反对相等时，由主席决定。
    [lot] 赞成与反对相等时抽签决定，抽签种子的指纹在开启时已公布。
   *[fail] 赞成与反对相等时不通过。
  }
rule-proxies = { $most ->
    [0] 不得委托。
    [any] 委托：不限数量{ $share ->
        [any] 。
       *[other] ，连同自己的最多占全部的 { $share }。
      }
   *[other] 委托：每人最多受托 { $most } 个席位{ $share ->
        [any] 。
       *[other] { $limits ->
            [either] ；连同自己的不超过全部的 { $share } 时可以更多。
           *[both] ，且连同自己的最多占全部的 { $share }。
          }
      }
  }
rule-proxy-ballots = { $ballots ->
    [instructed] 受托人按委托人写明的意见投票。
   *[free] 受托人自行决定怎样投。
  }
rule-proxies-excluded = 不得受托：{ $roles }。
rule-role = { $role ->
    [outsider] 没有席位的人
    [moderator] 主持人
    [teller] 监票人
    [convener] 召集人
    [coordinator] 街道协调员
    [professional] 专业人员
    [department] 部门
    [building-head] 楼组长
   *[observer] 观察员
  }
rule-representative = 共有人推选其中一人投票。
rule-recusal = { $recusal ->
    [not_eligible] 与事项有利害关系的席位不计入。
   *[no_ballot] 与事项有利害关系的席位不得投票。
  }
rule-part = { $part ->
    [stair] 只由一个单元的席位表决。
    [building] 只由一栋楼的席位表决。
   *[affected] 只由受影响的席位表决。
  }
rule-days = { $name ->
    [notice] 公告：开启前 { $days } 天。
   *[objection] 名册公示：开启前 { $days } 天内可以提出异议。
  }{ $stops ->
    [true] 未满足则不通过。
   *[false] {""}
  }
rule-call = 召集：{ $roles ->
    [none] { $signed }
   *[other] { $roles }{ $signed ->
        [none] {""}
       *[other] ；或由全部的 { $signed } 联名{ $combine ->
            [any] （其中一项即可）
           *[all] {""}
          }
      }
  }。{ $stops ->
    [true] 否则不通过。
   *[false] {""}
  }
rule-second = { $after ->
    [no_quorum] 参与不足的，可以第二次表决
   *[not_passed] 未通过的，可以第二次表决
  }{ $once ->
    [true] （当场进行）
   *[false] {""}
  }，那是按 <code>{ $rule }</code> 的一次新表决：
rule-second-reached = – 须第一次已达到：{ $axis }，赞成{ $threshold }
rule-source = { $citation ->
    [none] {""}
   *[other] { $citation }{ $version ->
        [none] {""}
       *[other] （{ $version }）
      }。
  }{ $forum ->
    [own] 依社区自己的约定。
    [circulation] 按法律的方法计票；未经合法的书面征求意见程序，仅供参考。
    [official_system] 按法律的方法计票；未在官方系统中投票，仅供参考。
   *[meeting] 按法律的方法计票；未经合法召开的会议，仅供参考。
  }
rule-read = { $read ->
    [secondary] <i>依据二手资料：请核对法律原文。</i>
   *[unverified] <i>未经核实：使用前请对照现行法律。</i>
  }
rule-note = { $rule ->
    [cn-278-ordinary] 一人购买数套的按一人计；共有一套的只有一票。按人数和面积各五分之一的业主可以要求开会。若干城市规定每人最多受托 3 户；在北京，线上投票只有通过市的系统才算数，结果须在 3 日内公布。
    [cn-278-major] 用于筹集维修资金、改建重建、改变共有部分用途或利用其经营。一人购买数套的按一人计；共有一套的只有一票。若干城市规定每人最多受托 3 户；在北京，线上投票只有通过市的系统才算数。
    [cn-residents-meeting] 请使用成年居民、户或居民小组代表的名册。据报道，该法自 2026 年 1 月 1 日起已被替代。
    [de-weg-21-2] 份额恰好一半是否足够，注释者意见不一；这里按足够计。
    [es-17-3] 恰好五分之三是否足够，这里未能确定。已通知而缺席者沉默满 30 天视为赞成。
    [tw-31] 恰好达到界限是否足够，这里未能确定。超过五分之一的份额和委托不计。第二次表决须有 3 人。
    [us-wa-hoa] 每套一票；如果章程另有分配，请自写规则。
    [debian-style] 赞成还须多于“以上皆非”。
   *[other] none
  }
rules-title = <b>{ $community }的规则</b>
rules-more = 查看一条规则的全部内容：<code>/rules fr-25</code>。自己的规则：由主持人在私聊里发送 /rule。
rule-example = 请把规则作为 <code>.toml</code> 文件发给我，并在说明里写 <code>/rule</code>；或在一条消息里把全文写在 <code>/rule</code> 后面。每一项都要写明；docs/rules.md 有逐项说明的例子。
rule-confirm = { $replaces ->
    [true] 这是{ $community }商定的规则吗？它将取代同名的规则；正在进行的表决仍用原来的。
   *[false] 这是{ $community }商定的规则吗？
  }
rule-keep = 保存规则
rule-drop = 放弃
rule-decided = { $kept ->
    [true] 已保存。{ $community }可以按它表决：在 /openvote 里写 <code>规则: { $rule }</code>。
   *[false] 已放弃：{ $community }的 <code>{ $rule }</code>。
  }

# 结果：规则要求更多的时候

test-days = { $passed ->
    [true] ✓
   *[false] ✗
  } { $test }：{ $got } 天，需要 { $needed } 天{ $stops ->
    [true] {""}
   *[false] （仅列出，不决定结果）
  }
test-met = { $passed ->
    [true] ✓
   *[false] ✗
  } { $test }{ $axis ->
    [none] {""}
   *[other] ，{ $axis }
  }{ $stops ->
    [true] {""}
   *[false] （仅列出，不决定结果）
  }
test-tie = { $passed ->
    [true] ✓
   *[false] ✗
  } 赞成与反对相等，{ $axis }：{ $by ->
    [lot] 按规则抽签，抽中{ $passed ->
        [true] 赞成
       *[false] 反对
      }
   *[chair] 按规则由主席决定，{ $passed ->
        [true] 主席赞成
       *[false] 主席没有赞成
      }
  }
test-objections = { $passed ->
    [true] ✓ 没有未决的、说明理由的反对意见（共提出 { $of } 条）。
   *[false] ✗ 未决的、说明理由的反对意见：{ $got } 条（共提出 { $of } 条）。
  }
test-stays-below = { $passed ->
    [true] ✓
   *[false] ✗
  } { $axis }：反对 { $got }（{ $share }），达到 { $needed } 即不通过{ $online ->
    [true] ——恰好压线
   *[false] {""}
  }
result-without-silent = { $passed ->
    [true] <b>不计没有投票的席位</b>：同样通过
   *[false] <b>不计没有投票的席位</b>：未通过
  }
result-second-call = 可以第二次表决：由主持人用表决卡片下的按钮或 <code>规则: { $rule }</code> 另行开启一次新的表决。
