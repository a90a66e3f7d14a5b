# 上门

doors-example = 请这样说：<code>/doors V-1</code>；只看一栋楼：<code>/doors V-1 3</code>
doors-title = <b>V-{ $vote }</b> · 还没投票的住户：{ $title }
doors-over = 表决已经截止。辛苦了，谢谢您上门。
doors-none = 一户不剩：这里的席位都投了票。
doors-left = 还剩 { $left } 户；其中 { $unreached } 户（📵）在这里联系不上。已做标记：{ $marked } 户。
doors-legend = 点一户换一次标记：✅ 去过了 → 🚪 没人在家 → 📝 要用纸票 → 不标记。一起上门的人都看得到。投了票的住户会从名单上消失；谁投了什么，这里从不显示。
doors-found = { $seat }：{ $mark ->
    [visited] ✅ 去过了
    [absent] 🚪 没人在家
   *[paper] 📝 要用纸票
  }（{ $name }，{ $at }）
doors-marked = { $seat }：{ $mark ->
    [visited] 去过了
    [absent] 没人在家
    [paper] 要用纸票
   *[none] 不标记
  }
doors-place = – 楼栋 { $building }{ $stair ->
    [none] {""}
   *[other] {" "}· 单元 { $stair }
  } –
doors-page = ↻ { $page } / { $pages }
role-buildings = { $buildings ->
    [none] 还没有指定楼栋：<code>/role @名字 楼组长 3 5</code>
   *[other] 负责的楼栋：{ $buildings }。上门名单：私聊里发送 /doors V-1。
  }
refused-not-building-head = 上门名单只给楼组长和主持人看。
refused-no-buildings = 还没有给您指定楼栋。请主持人发送：<code>/role @名字 楼组长 3</code>
