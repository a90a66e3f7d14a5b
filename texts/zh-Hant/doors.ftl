# 登門

doors-example = 請這樣說：<code>/doors V-1</code>；只看一棟樓：<code>/doors V-1 3</code>
doors-title = <b>V-{ $vote }</b> · 還沒投票的住戶：{ $title }
doors-over = 表決已經截止。辛苦了，謝謝您登門。
doors-none = 一戶不剩：這裡的席位都投了票。
doors-left = 還剩 { $left } 戶；其中 { $unreached } 戶（📵）在這裡聯絡不上。已做標記：{ $marked } 戶。
doors-legend = 點一戶換一次標記：✅ 去過了 → 🚪 沒人在家 → 📝 要用紙本選票 → 不標記。一起登門的人都看得到。投了票的住戶會從名單上消失；誰投了什麼，這裡從不顯示。
doors-found = { $seat }：{ $mark ->
    [visited] ✅ 去過了
    [absent] 🚪 沒人在家
   *[paper] 📝 要用紙本選票
  }（{ $name }，{ $at }）
doors-marked = { $seat }：{ $mark ->
    [visited] 去過了
    [absent] 沒人在家
    [paper] 要用紙本選票
   *[none] 不標記
  }
doors-place = – 棟別 { $building }{ $stair ->
    [none] {""}
   *[other] {" "}· 單元 { $stair }
  } –
doors-page = ↻ { $page } / { $pages }
role-buildings = { $buildings ->
    [none] 還沒有指定樓棟：<code>/role @名字 樓組長 3 5</code>
   *[other] 負責的樓棟：{ $buildings }。登門名單：私訊裡傳送 /doors V-1。
  }
refused-not-building-head = 登門名單只給樓組長和主持人看。
refused-no-buildings = 還沒有給您指定樓棟。請主持人傳送：<code>/role @名字 樓組長 3</code>
