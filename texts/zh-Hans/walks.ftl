# 现场踏勘

walk-card-title = <b>T-{ $theme }</b> 的<b>现场踏勘</b>：{ $title }
walk-meets = { $at }，集合地点：{ $point }
walk-stops = <b>点位</b>
walk-stop = { $stop }. { $name }{ $seen ->
    [0] {""}
   *[other] {" "}· 已记录 { $seen } 条
  }
walk-coming = { $coming ->
    [0] 还没有人说要来。
   *[other] 有 { $coming } 人说要来。
  }
walk-came = { $coming ->
    [0] 当时没有人说要来。
   *[other] 当时有 { $coming } 人说要来。
  }
walk-come = 我来 · { $coming }
walk-write = 写下我看到的
walk-comes = { $comes ->
    [true] 好的，您来。共 { $coming } 人。来不了请再按一次。
   *[false] 知道了，您不来。共 { $coming } 人。
  }
walk-note = { $kind ->
    [option] ✎ 方案
   *[seen] 所见
  }，{ $author }（{ $role ->
    [professional] 专业人员
    [department] 部门
    [convener] 召集人
    [coordinator] 街道协调员
    [building-head] 楼组长
    [moderator] 主持人
    [resident] 居民
   *[guest] 无席位
  }）：{ $text }
walk-photo = （照片 { $photo }）
walk-photos = （照片 { $first }–{ $last }）
walk-photo-coming = （照片正在取回）
walk-photo-caption = T-{ $theme }，点位 { $stop }：{ $name }
walk-nothing = 还没有记录
walk-choose = 请选择点位，以及要写的内容：看到的情况，或您画的方案。
walk-see = { $stop } · 我看到…
walk-sketch = { $stop } · 方案…
walk-ask = { $kind ->
    [option] <b>点位 { $stop }：{ $name }</b>
        您有什么方案？下一条消息请发图、文字，或图加文字。
   *[seen] <b>点位 { $stop }：{ $name }</b>
        您看到了什么？下一条消息请发照片、文字，或照片加文字。
  }
walk-kept = 已记入 T-{ $theme } 踏勘的点位 { $stop }（{ $name }），身份：{ $role ->
    [professional] 专业人员
    [department] 部门
    [convener] 召集人
    [coordinator] 街道协调员
    [building-head] 楼组长
    [moderator] 主持人
    [resident] 居民
   *[guest] 无席位
  }。
walk-example =
    请这样说：
    <code>/walk T-1
    时间：2026-06-12 18:30
    集合：2 号楼门口
    点位：门口；院子；3 号楼梯</code>
    <code>/walk T-1</code> 查看踏勘和记录。
seen-example = 请这样说：<code>/seen T-1 2 台阶坏了</code>，欢迎附照片；画的方案：<code>/sketch T-1 2 沿墙做坡道</code>

notice-walk-called = <b>T-{ $theme }</b>（{ $title }）的现场踏勘：{ $meets }，集合地点：{ $point }。

refused-no-walk = { $theme } 还没有发起现场踏勘。由主持人或召集人发起：/walk { $theme }
refused-walk-over = { $theme } 的现场踏勘已经过去。看到的仍然可以写下来：/walk { $theme }
refused-no-stop = 没有第 { $stop } 个点位：共有 1 到 { $stops }。

# In the project record

page-themes = 主题与现场踏勘
page-theme = { $number }：{ $title }
page-theme-problem = 问题：{ $text }
page-walk = { $theme } 的现场踏勘，{ $day }：{ $point }
page-walk-note = { $place }. { $stop } · { $kind ->
    [option] 方案
   *[seen] 所见
  }（{ $role ->
    [professional] 专业人员
    [department] 部门
    [convener] 召集人
    [coordinator] 街道协调员
    [building-head] 楼组长
    [moderator] 主持人
    [resident] 居民
   *[guest] 无席位
  }）：{ $text ->
    [none] –
   *[other] { $text }
  }{ $photo ->
    [true] （附照片）
   *[false] {""}
  }
