# `yishiting count` 打印的计票单

sheet-read = { $file }：{ $ballots } 张选票，{ $options } 个选项。
sheet-unused = 不影响结果的选票：空白 { $blank } 张，无效 { $spoiled } 张，只选了已退出选项的 { $lapsed } 张。
sheet-method = 计票办法：{ $method }，{ $because ->
    [file] 按文件所定。
    [asked] 按命令所定。
   *[usual] 文件没有写明办法，按此类文件的惯例（可用 --method 另选）。
  }
sheet-axis = 以{ $axis }定结果。
sheet-seats = 名额：{ $seats }。
sheet-column = { $column ->
    [option] 选项
    [cost] 费用
    [first] 首选票
    [preferred] 优于默认选项
    [duels] 胜场
    [test] 检验
    [axis] 口径
    [needed] 需要
    [got] 得到
    [of] 基数
   *[total] 合计
  }
sheet-withdrawn = { $option }（已退出）
sheet-elected = 依次选出：{ $winners }
sheet-funded = 依次入选：{ $winners }
sheet-nobody = 没有选出任何选项。
sheet-nothing = 没有项目入选。
sheet-budget = 预算 { $budget }，用去 { $spent }。
sheet-rounds = 经过
sheet-rule = 规则 { $rule }：{ $title }
sheet-passed = { $passed ->
    [true] ✓ 通过
   *[false] ✗ 未通过
  }
sheet-test = { $passed ->
    [true] ✓ 通过
   *[false] ✗ 未通过
  }{ $online ->
    [true] ，恰在线上
   *[false] {""}
  }
sheet-procedure = 表决如何召集，文件中没有，未作检验。
sheet-eligible = 文件没有写明多少人有权投票：视为全部都投了票。
sheet-official-same = 与文件所载的正式结果相同。
sheet-official-other = 与文件所载的正式结果不同。只在正式结果中：{ $there }。只在这里：{ $here }。
sheet-lot-own = 有平局以抽签解决。没有给出种子，所以用文件自身的 SHA-256 作种子：{ $seed }。如有公布的种子，请用 --seed 给出。
sheet-lot-given = 有平局以抽签解决，种子 { $seed }，用于“{ $vote }”。
sheet-counting = 正在计票：{ $file } …
