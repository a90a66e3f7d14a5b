# 提到一条消息里的各行时怎么称呼

form-key = { $key }（{ $english }）
form-name = { $name ->
    [number] 编号
    [photo] 照片
    [need] 需求
    [condition] 条件
    [words] 话
    [reason] 理由
    [answer] 回答
    [question] 题目
    [statement] 说法
    [building] 楼栋
    [role] 角色
    [amount] 金额
    [choice] 选择
    [scale] 量表
    [promise] 承诺
    [side] 立场
    [act] 处理
    [meeting] 会议
    [pace] 频率
    [version] 版本
   *[other] { $name }
  }
