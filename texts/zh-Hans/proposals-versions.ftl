# 提案的各个版本

versions-button = 改了哪些
versions-example = 请这样写：<code>/versions P-2</code>；要看两个版本之间改了哪些，写 <code>/versions P-2 1 3</code>。
revise-example =
    请这样写，只写要改的部分，一行一项（费用、地点、养护、问题后面写 <code>-</code> 表示去掉）：
    <code>/revise P-2
    费用: 9000
    原因: 第二份报价更低</code>
    在私聊中只发 <code>/revise P-2</code>，我会逐项问您。
revised = <b>P-{ $proposal }</b> 现在是第 { $version } 版，之前的版本都保留着。
versions-title = <b>P-{ $proposal }</b> · 各个版本
versions-earlier = （之前还有 { $count } 个版本）
version-line = { $number }. { $by }，{ $at }
version-because = – { $because }
version-voted = – { $votes } 表决的是这一版
versions-between = <b>第 { $before } 版 → 第 { $after } 版</b>{ $pages ->
    [0] {""}
    [1] {""}
   *[other] （{ $page }/{ $pages }）
  }
versions-same = 到目前为止只有一种写法。
versions-step = { $before } → { $after }
version-part = <b>{ $part ->
    [title] 标题
    [problem] 问题
    [text] 内容
    [place] 地点
    [cost] 费用
    [pictures] 图片和图纸
   *[upkeep] 由谁养护
  }：</b>
notice-proposal-changed = { $by } 修改了您参与提出的 <b>{ $proposal }</b>，现在是第 { $version } 版。{ $explained ->
    [false] {""}
   *[true] 原因：{ $reason }
  }
refused-no-such-version = { $proposal } 只有 { $versions } 个版本，没有这一版。<code>/versions { $proposal }</code> 可以查看。
refused-version-moved = 另一位提案人刚刚改了 { $proposal } 的同一部分：您是从第 { $based } 版开始改的，现在已是第 { $version } 版。您的改动没有保存，也没有覆盖别人的：请先看 <code>/versions { $proposal }</code>，再用 <code>/revise { $proposal }</code> 重新提交。
refused-no-change = { $proposal } 第 { $version } 版已经是这样写的，没有改动。
