# 檔案簿之外的檔案

package-about = 社區留存的內容，人人可讀。試算表會當作公式的文字前面加了一個撇號。
tallies-tallies = 計票
tallies-commitments = 承諾
tallies-records = 檔案
tallies-name = 檢驗項目
tallies-axis = 計量方式
tallies-got = 實得
tallies-needed = 需達到
tallies-of = 總數
tallies-passed = 是否達到
tallies-test = { $test ->
    [quorum] 法定數
   *[other] { $said }
  }{ $kind ->
    [silence] （不計沒有投票的席位）
   *[other] {""}
  }
tallies-on = { $axis ->
    [area] { $said }（平方公尺）
   *[other] { $said }
  }
handed-head = { $column ->
    [number] 編號
    [record] 檔案
    [title] 標題
    [lead] 牽頭
    [kind] 類別
    [owner] 負責方
    [confirmed] 代記未確認
    [text] 事項
    [place] 地點
    [state] 狀態
    [since] 此狀態始於
    [due_at] 期限
    [assigned_at] 提出日期
    [document] 部門文號
    [vote] 表決
    [voted] 表決金額
    [spent] 已支出
   *[opened_at] 立檔日期
  }
handed-yes = { $yes ->
    [true] 是
   *[false] 否
  }
