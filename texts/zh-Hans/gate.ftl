# 表决之前的议事门槛

gate-title = <b>开启表决之前还需要：</b>
gate-open = { $met ->
    [true] 议事门槛已达到：主持人可以开启表决。
   *[false] 主持人可以开启表决。
  }
gate-voted = 见表决 V-{ $vote }。
gate-matter = 事项类型：{ $matter }。
gate-condition = { $name ->
    [days] – 讨论到 { $ready }（满 { $needed } 天）
    [speakers] – 再有 { $left } 人发言：还没说过话的人都可以
    [buildings] – 再有 { $left } 栋楼有人说话：{ $which }
    [opinion] – 一份专业意见：由专业人员给出，用 <code>/consult</code> 征询
    [word] – 部门的答复：部门自己答复，或由召集人凭文号带来
    [questions] – 答复 { $left } 个提问：谁知道谁答复
    [amendments] – 处理 { $left } 条修正案（{ $which }）：由提案人采纳或不采纳，或由主持人交付表决
   *[objections] – 考虑 { $left } 条“不同意，除非”（{ $which }）：由提案人采纳或答复
  }
gate-name = { $name ->
    [days] 讨论天数
    [speakers] 发言人数
    [buildings] 发言的楼栋
    [opinion] 专业意见
    [word] 部门答复
    [questions] 所有提问的答复
    [amendments] 处理修正案
   *[objections] 考虑保留意见
  }
gate-without = ⚠️ { $names } <b>在未达到议事门槛时开放表决</b>。尚缺：{ $lacking }。理由：{ $reason }
gate-record = { $lacking ->
    [none] 已达到议事门槛。
   *[other] ⚠️ 主持人和监票人<b>在未达到议事门槛时开放表决</b>。尚缺：{ $lacking }。理由：{ $reason }
  }
gate-page = <b>P-{ $proposal }：{ $title }</b> – 议事门槛
gate-line = { $met ->
    [true] ✓ { $what }：{ $got }
   *[false] · { $what }：{ $got }
  }{ $needed ->
    [none] {""}
   *[other] ，需要 { $needed }
  }
gate-got = { $name ->
    [opinion] { $got ->
        [0] 还没有
       *[other] 已有
      }
    [word] { $got ->
        [0] 还没有
       *[other] 已有
      }
    [questions] 未答复 { $got } 个
    [amendments] 未处理 { $got } 条
    [objections] 未考虑 { $got } 条
   *[other] { $got }
  }
gate-kept = V-{ $vote }，{ $at } 提出时：
gate-rules = <b>{ $community }</b>：提案开启表决之前
gate-rule = · { $name ->
    [days] 讨论满 { $value } 天
    [speakers] { $value } 人发言
    [buildings] { $value } 栋楼有人说话
    [opinion] 有专业意见
    [word] 有部门答复
    [questions] 所有提问都得到答复
    [amendments] 所有修正案都已处理
    [objections] 所有保留意见都已考虑
   *[agenda] 名册的 { $value } 联名，可以把事项列入议程
  }
gate-rules-none = · 没有要求
gate-of-matter = <b>{ $matter }</b>
gate-how =
    对以后的提案有效。主持人用 TOML 文件（说明写 <code>/gate</code>）或文字设定：
    <code>/gate
    days = 7
    speakers = 5
    questions = true
    {"["}matters."院子"]
    opinion = true</code>
    <code>/gate P-2</code> 查看某个提案的门槛。
gate-set-done = 已设定，对以后的提案有效。
notice-gate-set = { $name } 设定了以后提案的议事门槛。查看：/gate
notice-gate-opened = <b>P-{ $proposal }</b> 在未达到议事门槛时开放表决，由 { $name } 和 { $second } 决定。尚缺：{ $lacking }。理由：{ $note }
matter-set = P-{ $proposal } 属于“{ $matter }”：规则 <code>{ $rule }</code>。
matter-example = 请这样写：<code>/matter P-2 院子</code>。有哪些类型见 /matters。
opengate-example = 请这样写：<code>/opengate P-2 水管爆了</code>。由主持人和监票人两人决定，理由会公布。

refused-gate-unreadable = 这不是 TOML：{ $why }
refused-gate-key-unknown = 门槛里没有 <code>{ $key }</code>。可以有：{ $known }。
refused-gate-value-unfit = <code>{ $key }</code>：“{ $said }”不合适。请写：<code>{ $write }</code>
refused-gate-is-met = { $proposal } 什么都不缺：主持人可以开启表决。
