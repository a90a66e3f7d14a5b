# 社区地图

map-title = { $community }的需求地图
map-said = { $title }：共 { $count } 项。括号里是有同样需求的人数。
map-said-building = { $building }：{ $needs }
map-said-spots = 地图上其他地方：{ $needs }
map-said-nowhere = 不在地图上：{ $needs }
map-legend = 有需求的人数
map-squares = 每栋楼在哪里？请找出它所在的方格。
map-where = 楼栋 <b>{ $building }</b> 在哪个方格？还剩 { $left } 栋。
map-leave-out = 跳过
map-complete = 完成了：<code>/needs 地图</code>可以查看。
map-kept = { $community }的地图已保存，共 { $count } 处。
map-missing = 名册里有、地图上没有的楼栋：{ $buildings }。请补进文件再发一次；地图是图片时，<code>/map 其余</code>会问它们所在的方格。
map-strange = 地图上有、名册里没有的楼栋：{ $names }。
map-replaced = 它换下了 { $given }给的地图（共 { $count } 处）。如果发错了，用按钮可以换回去。
map-put-back = 换回原来的地图
map-is-back = { $community }的地图已换回原来那张，共 { $count } 处。
map-problems = 没有保存：有 { $count } 处问题。
map-problem-place = 第 { $feature } 项{ $name ->
    [none] {""}
   *[other] （“{ $name }”）
  }
map-problem-line = · { $place ->
    [none] 文件
   *[other] { $place }
  }：{ $why }
map-problem = { $why ->
    [json] 不是 JSON。
    [collection] 不是 FeatureCollection：没有 features 列表。
    [empty] 没有任何要素。
    [many] 内容太多：最多 300 个要素、2 万个角点。
    [geometry] 没有几何图形。
    [kind] 只能画点、多边形和多部分多边形；请去掉道路等。
    [name] 没有名称：请加上属性“building”或“name”。
    [long] 名称超过 30 个字。
    [twice] 名称重复。
    [number] 坐标不是数字。
    [range] 坐标超出范围：先经度 −180 到 180，再纬度 −90 到 90（在图片上是 0 到 100 %）。
    [ring] 轮廓不是至少三个角的闭合环。
    [far] 范围超过 0.3 度，约 30 公里。是不是有经纬度写反了？
   *[line] 每行写名称、离左边和离上边的百分比：<code>3, 25, 40</code>
  }
map-wanted =
    请现在把{ $community }的地图发给我，任选一种：
    – GeoJSON 文件（点或轮廓，带楼栋名称）；
    – 一张图片。我会一栋一栋地问它在哪个方格。您也可以自己写在图片下面，每行一栋，离左边和离上边的百分比：<code>3, 25, 40</code>。
    我等一个小时。什么都不发，就什么也不变。
map-example =
    主持人可以给社区一张地图：
    – GeoJSON 文件（点或轮廓，带楼栋名称），说明文字写 <code>/map</code>；
    – 在私聊里发图片，说明文字写 <code>/map</code>，下面每行写一栋楼离左边和离上边的百分比：<code>3, 25, 40</code>。不写的话，我会一栋一栋地问；
    – 写着这些行的 CSV 文件，用于已有的图片。
    <code>/needs 地图</code>可以查看。
