# 提到一則訊息裡的各行時怎麼稱呼

form-key = { $key }（{ $english }）
form-name = { $name ->
    [number] 編號
    [photo] 照片
    [need] 需求
    [condition] 條件
    [words] 話
    [reason] 理由
    [answer] 回答
    [question] 題目
    [statement] 說法
    [building] 樓棟
    [role] 角色
    [amount] 金額
    [choice] 選擇
    [scale] 量表
    [promise] 承諾
    [side] 立場
    [act] 處理
    [meeting] 會議
    [pace] 頻率
    [version] 版本
   *[other] { $name }
  }
