# 提案与议事

propose-example =
    请这样说，一行一件事：
    <code>/propose 门口装灯
    需求: N-3 N-7
    事项类型: 院子
    费用: 12000 元
    地点: 2 号楼门口
    养护: 物业公司
    内容: 安装六盏感应灯……</code>
propose-done = <b>P-{ $number }</b> 已提交{ $community }。{ $posted }{ $seconds ->
    [0] 对卡片的回复会作为讨论保存。
   *[other] 满 { $seconds } 席附议才开始讨论，此前说的话不算数。
  }
proposal-card-title = <b>P-{ $number }</b> · 提案：{ $title }
proposal-by = { $author } 提出，第 { $version } 版。
proposal-line = { $key ->
    [cost] 费用
    [place] 地点
   *[upkeep] 谁来养护
  }：{ $text }
proposal-needs = 回应 { $needs }。
