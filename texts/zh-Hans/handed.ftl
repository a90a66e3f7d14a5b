# 档案簿之外的文件

package-about = 社区留存的内容，人人可读。表格软件会当作公式的文字前面加了一个撇号。
tallies-tallies = 计票
tallies-commitments = 承诺
tallies-records = 档案
tallies-name = 检验项目
tallies-axis = 计量方式
tallies-got = 实得
tallies-needed = 需达到
tallies-of = 总数
tallies-passed = 是否达到
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
handed-head = { $column ->
    [number] 编号
    [record] 档案
    [title] 标题
    [lead] 牵头
    [kind] 类别
    [owner] 负责方
    [confirmed] 代记未确认
    [text] 事项
    [place] 地点
    [state] 状态
    [since] 此状态始于
    [due_at] 期限
    [assigned_at] 提出日期
    [document] 部门文号
    [vote] 表决
    [voted] 表决金额
    [spent] 已支出
   *[opened_at] 立档日期
  }
handed-yes = { $yes ->
    [true] 是
   *[false] 否
  }
