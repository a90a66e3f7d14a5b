# 多处使用的词

moment = { $year }年{ $month }月{ $day }日 { $time }
quoted = <blockquote>{ $text }</blockquote>
quoted-line = · { $text }
and-more = ……另有 { $count } 条
closes = { $at } 截止。
card-posted = { $at ->
    [now] 卡片在群里。
   *[other] 卡片会在 { $at } 发到群里：这样的卡片群里每天最多两张，夜里不发。
  }
axis = { $axis ->
    [heads] 人数
    [area] 建筑面积
    [units] 套数
    [share] 份额
    [seats] 席位
    [days] 天数
    [role] 角色
   *[other] { $axis }
  }
choice = { $choice ->
    [yes] 赞成
    [no] 反对
   *[abstain] 弃权
  }
side = { $side ->
    [for] 赞成
    [against] 反对
    [unless] 不同意，除非
    [amendment] 修改建议
    [information] 信息
   *[question] 提问
  }
base = { $base ->
    [eligible] 全体
    [participants] 参与者
    [attending] 出席者
    [root] 全体平方根
   *[cast] 赞成与反对之和
  }
threshold = { $strict ->
    [true] 超过{ $base }的 { $fraction }
   *[false] 不少于{ $base }的 { $fraction }
  }
test = { $test ->
    [quorum] 参与
    [quorum-yes] 赞成（法定数）
    [no] 反对
    [tie] 票数相等
    [objections] 反对意见
    [notice] 公告
    [objection] 名册异议期
    [call] 由有权者召集
    [reached] 第二次表决的条件
   *[pass] 赞成
  }
test-passed = { $passed ->
    [true] 达到
   *[false] 未达到
  }

# 见面

welcome = <b>这里是议事厅。</b>邻里在这里一起商定自家房屋和公共空间的事。
welcome-stranger = 有席位码吗？请发送 <code>/join 席位码</code>。没有席位也可以提需求、参加讨论、回答调查；投票需要席位。
welcome-known = 您所在的社区：{ $communities }。
welcome-seats = 您的席位：{ $seats }。
help =
    <b>您可以</b>
    /need – 提出需求，可以附照片；在私聊里直接写也行
    /needs – 已有的需求和地点
    /propose – 提出提案
    /cast V-1 赞成 – 投票（赞成、反对、弃权）
    /ballot V-1 – 查看自己的选票和回执
    /join 席位码 – 认领席位
    /seats – 我的席位
    /export V-1 – 已结束表决的结果包，可自行核验
    /language – 选择语言
help-moderator =
    <b>主持人</b>
    /setup – 设立社区，或修改设置
    /role – 任命角色：/role @name 监票人
    在私聊里把名册（CSV 或 XLSX 文件）发给我。
    /survey – 发起需求调查
    /openvote – 开启表决
    /assign R-1 – 谁在什么期限前做什么
    /done R-1 – 报告完成
help-forms = 在私聊中单独发送 /need、/propose 或 /openvote，我会一项一项地问；其他命令单独发送可以看到示例。每个命令也都可以用一条消息说完，每项一行。
language-chosen = 以后我用简体中文与您交谈。
language-which = 请选择其一：{ $known }
fallback = 我没有看懂。如果这是一项需求，请发送 <code>/need</code> 加上内容。/help 可以看到我能做什么。
private-only-start = 这件事请私聊我：{ $link }

# 设立

setup-done = <b>{ $title }</b>已设立，简称 <code>{ $name }</code>。时区 { $zone }；提案须讨论满 { $days } 天、有 { $speakers } 人发言{ $questions ->
    [true] 、所有提问都得到答复
   *[false] {""}
  }，才能开启表决。
setup-next = <b>还要给我的</b>（✓ 表示已有）：
setup-roll = { $seats ->
    [0] ☐ 名册：还没有。请主持人在私聊里发给我，CSV 或 XLSX 文件。
   *[other] ✓ 名册：{ $seats } 个席位。
  }
setup-map = { $places ->
    [none] ☐ 楼栋地图：还没有。下面的按钮会说明怎么给。
   *[other] ✓ 楼栋地图：{ $places } 处，<code>/map</code> 可以查看。
  }
setup-roles = 其他角色用 /role 指定。
setup-see-map = 看地图
setup-give-map = { $places ->
    [none] 给一张地图
   *[other] 换一张地图
  }
setup-again = { $changed ->
    [true] <b>{ $title }</b>的设置已修改。
   *[false] <b>{ $title }</b>的设置：
  }时区 { $zone }；议事门槛：{ $days } 天、{ $speakers } 人发言{ $questions ->
    [true] 、提问全部答复
   *[false] {""}
  }。
setup-rights-missing = 我还不是本群的管理员。在此之前，我只能看到命令和对我的回复，提案下的讨论只能保存一部分。请把我设为管理员，之后的发言都会保存。
role = { $role ->
    [moderator] 主持人
    [teller] 监票人
    [convener] 召集人
    [coordinator] 街道协调员
    [professional] 专业人员
    [department] 部门
    [building-head] 楼组长
   *[observer] 观察员
  }
role-named = { $name } 现在是{ $role }。
role-dropped = { $name } 不再是{ $role }。
role-example =
    请这样说：
    <code>/role @name 监票人</code>
    或者回复对方的一条消息：<code>/role 监票人</code>。写 <code>-监票人</code> 则取消。角色：{ $known }。
