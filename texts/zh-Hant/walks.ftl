# 現場踏勘

walk-card-title = <b>T-{ $theme }</b> 的<b>現場踏勘</b>：{ $title }
walk-meets = { $at }，集合地點：{ $point }
walk-stops = <b>點位</b>
walk-stop = { $stop }. { $name }{ $seen ->
    [0] {""}
   *[other] {" "}· 已記錄 { $seen } 條
  }
walk-coming = { $coming ->
    [0] 還沒有人說要來。
   *[other] 有 { $coming } 人說要來。
  }
walk-came = { $coming ->
    [0] 當時沒有人說要來。
   *[other] 當時有 { $coming } 人說要來。
  }
walk-come = 我來 · { $coming }
walk-write = 寫下我看到的
walk-comes = { $comes ->
    [true] 好的，您來。共 { $coming } 人。來不了請再按一次。
   *[false] 知道了，您不來。共 { $coming } 人。
  }
walk-note = { $kind ->
    [option] ✎ 方案
   *[seen] 所見
  }，{ $author }（{ $role ->
    [professional] 專業人員
    [department] 部門
    [convener] 召集人
    [coordinator] 街道協調員
    [building-head] 樓組長
    [moderator] 主持人
    [resident] 居民
   *[guest] 無席位
  }）：{ $text }
walk-photo = （照片 { $photo }）
walk-photos = （照片 { $first }–{ $last }）
walk-photo-coming = （照片正在取回）
walk-photo-caption = T-{ $theme }，點位 { $stop }：{ $name }
walk-nothing = 還沒有記錄
walk-choose = 請選擇點位，以及要寫的內容：看到的情況，或您畫的方案。
walk-see = { $stop } · 我看到…
walk-sketch = { $stop } · 方案…
walk-ask = { $kind ->
    [option] <b>點位 { $stop }：{ $name }</b>
        您有什麼方案？下一條訊息請發圖、文字，或圖加文字。
   *[seen] <b>點位 { $stop }：{ $name }</b>
        您看到了什麼？下一條訊息請發照片、文字，或照片加文字。
  }
walk-kept = 已記入 T-{ $theme } 踏勘的點位 { $stop }（{ $name }），身份：{ $role ->
    [professional] 專業人員
    [department] 部門
    [convener] 召集人
    [coordinator] 街道協調員
    [building-head] 樓組長
    [moderator] 主持人
    [resident] 居民
   *[guest] 無席位
  }。
walk-example =
    請這樣說：
    <code>/walk T-1
    時間：2026-06-12 18:30
    集合：2 號樓門口
    點位：門口；院子；3 號樓梯</code>
    <code>/walk T-1</code> 檢視踏勘和記錄。
seen-example = 請這樣說：<code>/seen T-1 2 臺階壞了</code>，歡迎附照片；畫的方案：<code>/sketch T-1 2 沿牆做坡道</code>

notice-walk-called = <b>T-{ $theme }</b>（{ $title }）的現場踏勘：{ $meets }，集合地點：{ $point }。

refused-no-walk = { $theme } 還沒有發起現場踏勘。由主持人或召集人發起：/walk { $theme }
refused-walk-over = { $theme } 的現場踏勘已經過去。看到的仍然可以寫下來：/walk { $theme }
refused-no-stop = 沒有第 { $stop } 個點位：共有 1 到 { $stops }。

# In the project record

page-themes = 主題與現場踏勘
page-theme = { $number }：{ $title }
page-theme-problem = 問題：{ $text }
page-walk = { $theme } 的現場踏勘，{ $day }：{ $point }
page-walk-note = { $place }. { $stop } · { $kind ->
    [option] 方案
   *[seen] 所見
  }（{ $role ->
    [professional] 專業人員
    [department] 部門
    [convener] 召集人
    [coordinator] 街道協調員
    [building-head] 樓組長
    [moderator] 主持人
    [resident] 居民
   *[guest] 無席位
  }）：{ $text ->
    [none] –
   *[other] { $text }
  }{ $photo ->
    [true] （附照片）
   *[false] {""}
  }
