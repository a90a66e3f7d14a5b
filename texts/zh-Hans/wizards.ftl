# 一步一步：在私聊中单独发送命令时会问什么

wizard-step = <b>第 { $step } 步，共 { $steps } 步。</b>{""}
wizard-so-far = 您目前的回答：{ $answer }
wizard-move = { $move ->
    [keep] 不改
    [skip] 跳过
    [done] 就这些 →
    [anew] 重新列出
    [try] 以投票人身份试投
    [back] ← 上一步
    [ok] 确认
    [add-straw] ＋ 只作意向摸底
    [add-part] ＋ 只问一部分席位
    [add-extend] ＋ 可以延长
    [add-opens] ＋ 晚些开始
    [add-roll] ＋ 换一本名册
    [add-seats] ＋ 选出几个
    [add-shuffle] ＋ 打乱选项顺序
    [add-title] ✎ 标题
    [add-problem] ✎ 问题
    [add-text] ✎ 内容
    [add-place] ✎ 地点
    [add-cost] ✎ 费用
    [add-upkeep] ✎ 养护
    [add-pictures] ✎ 图片
    [add-plans] ✎ 图纸
    [add-because] ✎ 为什么改
   *[cancel] 取消
  }
wizard-preview = { $wizard ->
    [need] 向{ $community }提出的<b>需求</b>：
    [propose] 向{ $community }提出的<b>提案</b>：
    [opinion] { $community }的<b>一份意见</b>：
    [consult] 在{ $community }<b>征询意见</b>：
    [revise] { $community }一份提案的<b>新版本</b>：
    [survey] { $community }的<b>调查</b>：
    [proxy] 在{ $community }<b>委托他人投票</b>：
   *[openvote] { $community }的<b>表决</b>：
  }
wizard-line = { $key ->
    [title] <b>标题</b>：{ $answer }
    [text] <b>内容</b>：{ $answer }
    [photo] <b>照片</b>：{ $answer }
    [same] <b>附议</b>：{ $answer }
    [theme] <b>主题</b>：{ $answer }
    [needs] <b>需求</b>：{ $answer }
    [problem] <b>问题</b>：{ $answer }
    [pictures] <b>图片</b>：{ $answer }
    [plans] <b>图纸</b>：{ $answer }
    [because] <b>为什么改</b>：{ $answer }
    [cost] <b>费用</b>：{ $answer }
    [place] <b>地点</b>：{ $answer }
    [upkeep] <b>养护</b>：{ $answer }
    [proposal] <b>提案</b>：{ $answer }
    [matter] <b>事项类型</b>：{ $answer }
    [options] <b>选项</b>：{ $answer }
    [method] <b>表决方式</b>：{ $answer }
    [budget] <b>预算总额</b>：{ $answer }
    [rule] <b>规则</b>：{ $answer }
    [questions] <b>题目</b>：{ $answer }
    [answers] <b>答案</b>：{ $answer }
    [for] <b>谁可以回答</b>：{ $answer }
    [straw] <b>意向摸底，不作决定</b>：{ $answer }
    [part] <b>只由这些席位投票</b>：{ $answer }
    [extend] <b>可延长</b>：{ $answer }
    [opens] <b>开始</b>：{ $answer }
    [roll] <b>名册</b>：{ $answer }
    [seats] <b>选出</b>：{ $answer }
    [shuffle] <b>每个席位看到的顺序不同</b>：{ $answer }
    [person] <b>对方</b>：{ $answer }
    [taker] <b>代您投票的人</b>：{ $answer }
    [seat] <b>席位</b>：{ $answer }
    [scope] <b>用于</b>：{ $answer }
    [instruction] <b>嘱托</b>：{ $answer }
    [verdict] <b>能不能做</b>：{ $answer }
    [permit] <b>依据或许可</b>：{ $answer }
    [adviser] <b>征询谁</b>：{ $answer }
    [question] <b>想了解</b>：{ $answer }
    [due] <b>期限</b>：{ $answer }
   *[closes] <b>截止</b>：{ $answer }
  }
wizard-confirm = 这样可以吗？您确认之前，群里不会出现任何内容。
wizard-photo = { $count ->
    [1] 已附上
   *[other] 已附上（{ $count } 张）
  }
wizard-moved-on = 这是前面问题的按钮。请回答我最后问的那一个。
wizard-cancelled = 已取消，没有保留任何内容。
which-community = 您在多个社区里。这是给哪个社区的？在这里选择，我就接着处理您刚才说的话；下次也可以直接写明，例如 <code>{ $example }</code>。

ask-need-text = 需要什么？请在下一条消息里写出来，也可以附上照片。
ask-need-same = 可能已经有人提过了。是下面哪一条吗？点它就是“我也是”；都不是就跳过。
ask-need-photo = 请发一张照片，也可以跳过。
ask-propose-title = 要做什么？请用几个字写出来，作为标题。
ask-propose-needs = 回应哪些需求？选择一个，或写出编号：<code>N-3 N-7</code>。
ask-propose-text = 请说明：具体做什么，为什么。
ask-propose-cost =
    费用是多少？写一行；也可以写几行，每行冒号后面是金额：
    <code>六盏灯：9000
    电缆和施工：3000</code>
    我会算出合计。
ask-propose-place = 在哪里？
ask-propose-upkeep = 建成后由谁养护？
ask-openvote-proposal = 表决哪个提案？以下提案已达到议事门槛。不选提案时，卡片和结果会注明“未经议事”。
ask-openvote-title = 要表决什么？请写标题。
wizard-yes = 是
openvote-part = { $affected ->
    [true] 受 { $part } 影响的席位
   *[false] { $part }
  }（{ $seats } 席）
openvote-by-days = { $days } 天
ask-openvote-part = 由名册的哪一部分投票？请选一栋楼、一个单元，或某个需求影响到的席位（由说需求的人标出）；也可以逐个列出席位：<code>3-2-501，3-2-502</code>
ask-openvote-straw = 只作意向摸底吗？只问大家怎么想，不作决定：没有规则，没有参与门槛，不建档案。
ask-openvote-extend = 如果参与的人不够，截止可以推迟多久？只能推迟一次，也不会自动推迟：临近截止时，卡片上会有按钮给主持人。
ask-openvote-opens = 什么时候开始？请选，或写时长或日期，如 <code>2026-12-01 18:00</code>。卡片现在就发出，作为通知。
ask-openvote-roll = 由哪本名册投票？
ask-openvote-seats = 选出几个？
ask-openvote-shuffle = 要让每个席位看到的选项顺序各不相同吗？编号不变。
ask-openvote-method = 用哪种方式表决？其他方式请写名称；给点数、给积分等方式和选票上的限制，只能在一条消息里写给 /openvote。
ask-openvote-options = 有哪些选项？每行一项，可以分几条消息发，最多 { $most } 项。以 <code>&gt;</code> 开头的行是上一项的说明。图片随选项一起发：选项写在图片的说明文字里。
ask-openvote-costs = 每项后面写上费用：<code>长椅 = 3000</code>
ask-openvote-budget = 预算一共多少？
ask-openvote-rule = 按哪条规则？/rules 有每条规则的说明。
ask-openvote-closes = 什么时候截止？请选择，或写时长（如 <code>12小时</code>）或日期（如 <code>2026-12-01 18:00</code>）。
ask-openvote-days = { $days } 天后
openvote-method = { $method ->
    [yesno] 赞成或反对
    [approval] 勾选几项
    [stv] 排出顺序
    [equalshares] 分配预算
   *[other] { $method }
  }
