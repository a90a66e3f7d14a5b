# 社區地圖

map-title = { $community }的需求地圖
map-said = { $title }：共 { $count } 項。括號裡是有同樣需求的人數。
map-said-building = { $building }：{ $needs }
map-said-spots = 地圖上其他地方：{ $needs }
map-said-nowhere = 不在地圖上：{ $needs }
map-legend = 有需求的人數
map-squares = 每棟樓在哪裡？請找出它所在的方格。
map-where = 樓棟 <b>{ $building }</b> 在哪個方格？還剩 { $left } 棟。
map-leave-out = 跳過
map-complete = 完成了：<code>/needs 地圖</code>可以查看。
map-kept = { $community }的地圖已保存，共 { $count } 處。
map-missing = 名冊裡有、地圖上沒有的樓棟：{ $buildings }。請補進檔案再傳一次；地圖是圖片時，<code>/map 其餘</code>會問它們所在的方格。
map-strange = 地圖上有、名冊裡沒有的樓棟：{ $names }。
map-replaced = 它換下了 { $given }給的地圖（共 { $count } 處）。如果傳錯了，用按鈕可以換回去。
map-put-back = 換回原來的地圖
map-is-back = { $community }的地圖已換回原來那張，共 { $count } 處。
map-problems = 沒有保存：有 { $count } 處問題。
map-problem-place = 第 { $feature } 項{ $name ->
    [none] {""}
   *[other] （「{ $name }」）
  }
map-problem-line = · { $place ->
    [none] 檔案
   *[other] { $place }
  }：{ $why }
map-problem = { $why ->
    [json] 不是 JSON。
    [collection] 不是 FeatureCollection：沒有 features 列表。
    [empty] 沒有任何圖徵。
    [many] 內容太多：最多 300 個圖徵、2 萬個角點。
    [geometry] 沒有幾何圖形。
    [kind] 只能畫點、多邊形和多部分多邊形；請去掉道路等。
    [name] 沒有名稱：請加上屬性「building」或「name」。
    [long] 名稱超過 30 個字。
    [twice] 名稱重複。
    [number] 座標不是數字。
    [range] 座標超出範圍：先經度 −180 到 180，再緯度 −90 到 90（在圖片上是 0 到 100 %）。
    [ring] 輪廓不是至少三個角的閉合環。
    [far] 範圍超過 0.3 度，約 30 公里。是不是有經緯度寫反了？
   *[line] 每行寫名稱、離左邊和離上邊的百分比：<code>3, 25, 40</code>
  }
map-wanted =
    請現在把{ $community }的地圖傳給我，任選一種：
    – GeoJSON 檔案（點或輪廓，帶樓棟名稱）；
    – 一張圖片。我會一棟一棟地問它在哪個方格。您也可以自己寫在圖片下面，每行一棟，離左邊和離上邊的百分比：<code>3, 25, 40</code>。
    我等一個小時。什麼都不傳，就什麼也不變。
map-example =
    主持人可以給社區一張地圖：
    – GeoJSON 檔案（點或輪廓，帶樓棟名稱），說明文字寫 <code>/map</code>；
    – 在私訊裡傳圖片，說明文字寫 <code>/map</code>，下面每行寫一棟樓離左邊和離上邊的百分比：<code>3, 25, 40</code>。不寫的話，我會一棟一棟地問；
    – 寫著這些行的 CSV 檔案，用於已有的圖片。
    <code>/needs 地圖</code>可以查看。
