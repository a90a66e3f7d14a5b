# 提案與議事

propose-example =
    請這樣說，一行一件事：
    <code>/propose 門口裝燈
    需求: N-3 N-7
    事項類型: 院子
    費用: 12000 元
    地點: 2 棟門口
    維護: 物業管理公司
    內容: 安裝六盞感應燈……</code>
propose-done = <b>P-{ $number }</b> 已提交{ $community }。{ $posted }{ $seconds ->
    [0] 對卡片的回覆會保存為討論。
   *[other] 滿 { $seconds } 席附議才開始討論，此前說的話不算數。
  }
proposal-card-title = <b>P-{ $number }</b> · 提案：{ $title }
proposal-by = { $author } 提出，第 { $version } 版。
proposal-line = { $key ->
    [cost] 費用
    [place] 地點
   *[upkeep] 由誰維護
  }：{ $text }
proposal-needs = 回應 { $needs }。
