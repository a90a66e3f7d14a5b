# 計票經過，逐輪說明

round-elected = { $option }入選。
round-behind = { $option }得 { $got }，入選的最後一名得 { $line }。
round-finalist = { $option }是得分最高的兩個選項之一，進入決選。
round-lost-runoff = { $option }在決選中落敗：較喜歡它的有 { $got }，較喜歡{ $by }的有 { $line }。
round-eliminated = { $option }以 { $got } 居末，被淘汰；它的選票轉給下一順位。
round-outvoted = { $option }最後得 { $got }；勝者得 { $line }，超過仍有效票的一半。
round-quota = 有效票 { $valid }，席位 { $seats }：得 { $quota } 即可入選。
round-surplus = { $option }比所需多 { $surplus }，多出的轉給下一順位。
round-elected-unopposed = { $option }以 { $got } 入選：剩下的選項正好等於席位數。
round-not-elected = { $option }最後得 { $got }；席位已滿。
round-duel = { $option }勝{ $against }，{ $got } 比 { $line }。
round-drawn-duel = { $option }與{ $against }打平，{ $got } 比 { $line }。
round-weaker-path = { $option }在{ $by }之後：它通向{ $by }的最強路徑是 { $got }，反過來是 { $line }。
round-equal-path = { $option }與{ $by }之間的路徑一樣強（{ $line }），由抽籤決定。
round-narrower-path = { $option }在{ $by }之後：兩者之間的最強路徑一樣強（{ $got }），但通向{ $by }的路徑上最弱的一場對決有 { $opposed } 反對，反過來是 { $opposed_there }。
round-kept = { $option }留下：{ $got } 把它排在{ $by }之前，{ $line } 相反；需要法定數 { $quorum }、多數 { $needed }。
round-below-quorum = { $option }出局：{ $got } 把它排在{ $by }之前，法定數是 { $quorum }。
round-below-majority = { $option }出局：{ $got } 把它排在{ $by }之前，{ $line } 相反，須有 { $needed } 才是所要求的多數。
round-locked = 保留：{ $option }先於{ $against }（強度 { $strength }）。
round-skipped = 略過，否則成環：{ $option }先於{ $against }（強度 { $strength }）。
round-locked-behind = { $option }在{ $by }之後（強度 { $strength }）。
round-lost-lot = { $option }不在任何選項之後，但抽籤選中了{ $by }。
round-bought = { $option }獲得資助：得分 { $got }，費用 { $cost }；餘 { $left }。
round-bought-by-shares = { $option }由支持者出資：費用 { $cost }，每單位受益 { $rate }，每人份額 { $share }；預算餘 { $left }。
round-filled-in = { $option }用餘款獲得資助：得分 { $got }，費用 { $cost }；餘 { $left }。
round-unaffordable = { $option }未獲資助：費用 { $cost }，只餘 { $left }。
round-after-stop = { $option }未獲資助：按規則，遇到第一個付不起的專案即停止。
round-below-minimum = { $option }未獲資助：得分 { $got }，最低要求 { $line }。
round-too-little-support = { $option }未獲資助：支持者餘下的份額付不起費用 { $cost }。

# 平手

tie-stage = { $stage ->
    [elect] 爭最後一個名額時
    [finalists] 爭進決選時
    [runoff] 決選中
    [eliminate] 第 { $number } 輪的末位
    [surplus] 第 { $number } 步的餘票
   *[lock] 幾場對決的強弱
  }
tie-by-lot = { $stage }相等，抽籤排出次序：{ $order }
tie-by-earlier-stage = { $stage }相等，按更早一輪排出次序：{ $order }
tie-by-head-to-head = { $stage }相等，按兩兩對決排出次序：{ $order }
tie-by-top-scores = { $stage }相等，按最高分的多少排出次序：{ $order }
tie-by-score = { $stage }相等，按得分排出次序：{ $order }
tie-ticket = { $option }：{ $ticket }

# 為什麼不能計票

uncountable-unknown-method = 沒有叫 { $method } 的計票方法。已知的有 { $known }。
uncountable-unknown-axis = 這裡不按 { $axis } 計票。已知的有 { $known }。
uncountable-kind = 這種方法需要另一類選票：{ $needed ->
    [marked] 要勾選或打分，而這些是排序。
    [ranked] 要排序，而這些是勾選或打分。
   *[other] 只能全是排序，或全是勾選和打分。
  }
uncountable-one-seat = { $method } 只選出一個，不能選 { $seats } 個。多個席位請用 stv。
uncountable-seats = 無法填補 { $seats } 個席位，至少要有 1 個。
uncountable-tie = 第 { $group } 組選票把幾個選項排在同一位，這種方法無法計票。
uncountable-empty-rank = 第 { $group } 組選票有一個空著的位次。
uncountable-repeated = 第 { $group } 組選票重複寫了一個選項。
uncountable-unknown-option = 第 { $group } 組選票寫了不存在的選項。
uncountable-many = 第 { $group } 組選票寫了 { $named } 個選項，最多 { $most } 個。
uncountable-mark = 第 { $group } 組選票有超出界限 { $bound } 的分數。
uncountable-points = 第 { $group } 組選票給出 { $total } 點，最多 { $most } 點。
uncountable-credits = 第 { $group } 組選票用了 { $total } 個額度（票數的平方和），只有 { $most } 個。
uncountable-weight = 第 { $group } 組選票沒有在每個口徑上各有一個不小於 0 的權重。
uncountable-parameter = 表決必須說明 { $name }。{ $known ->
    [none] 現在沒有說明。
   *[other] 現在是 { $said }，已知的有 { $known }。
  }
uncountable-default = { $said ->
    [none] 須指明一個預設選項，其他選項都要與它相比。
   *[other] 沒有唯一名為 { $said } 的選項。
  }選項有：{ $known }。
uncountable-no-seed = 在 { $stage } 這些選項相等，須由抽籤決定：{ $options }。請給出種子。
