# 档案簿之外的文件

package-about = 社区留存的内容，人人可读。表格软件会当作公式的文字前面加了一个撇号。
tallies-tallies = 计票
tallies-commitments = 承诺
tallies-records = 档案
tallies-name = 检验项目。
tallies-axis = 计量方式。
tallies-got = 实得。
tallies-needed = 需达到。
tallies-of = 总数。
tallies-passed = 达到为 1，未达到为 0。
tallies-test = { $test ->
    [quorum] 法定数
   *[other] { $said }
  }{ $kind ->
    [silence] （不计没有投票的席位）
   *[other] {""}
  }
tallies-on = { $axis ->
    [area] { $said }（平方米）
   *[other] { $said }
  }
handed-day = { $column ->
    [since] 此状态始于
    [due_at] 期限
    [assigned_at] 提出日期
   *[opened_at] 立档日期
  }
