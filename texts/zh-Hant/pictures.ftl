# 結果的圖，以及同樣內容的文字

picture-verdict = { $straw ->
    [true] 意向調查：{ $passed ->
        [true] 贊成的多
       *[false] 贊成的不多於反對的
      }
   *[false] { $passed ->
        [true] 通過
       *[false] 未通過
      }
  }
picture-chosen = { $straw ->
    [true] { $count ->
        [1] 意向調查，較受歡迎：{ $winners }
       *[other] 意向調查，較受歡迎的 { $count } 項
      }
   *[false] { $count ->
        [0] 沒有選出
        [1] 選出：{ $winners }
       *[other] 選出 { $count } 項
      }
  }
picture-about = { $number } · { $community } · { $day }
picture-share = { $amount }（{ $share }）
picture-silent = 未投票
picture-whole = { $axis }：全部 { $total }
picture-rest = 另有 { $count } 個選項，均不超過 { $amount }
picture-options = { $method ->
    [approval] 各選項獲認可情況
    [plurality] 得票
    [score] 得分
    [star] 得分
    [borda] 按名次得分
    [cumulative] 獲得的分數
    [quadratic] 以額度換得的票數
    [schulze] 兩兩對決勝場
    [schulze-default] 把它排在「以上皆非」之前的
    [ranked-pairs] 兩兩對決勝場
    [irv] 第一選擇
    [stv] 第一選擇
   *[other] 各專案獲得的支持
  }
picture-counted-in = { $what }（按{ $axis }計）
picture-rounds = 選票逐輪怎樣轉移
picture-round = 第 { $number } 輪
picture-round-end = 最後
picture-left-out = { $count ->
    [1] 第 { $first } 輪此處略去。
   *[other] 第 { $first } 至 { $last } 輪此處略去。
  }
picture-budget = 預算 { $budget }
picture-spent = { $of } 項中選出 { $count } 項，用去 { $spent }，餘 { $left }
picture-cost = 費用 { $cost }
picture-cast = { $seats } 個席位中有 { $cast } 個投了票。
picture-lot = { $by ->
    [lot] 相等，抽籤排出：{ $order }
    [straw] 相等，不分先後：{ $order }
   *[other] 相等，按計票方法排出：{ $order }
  }
picture-root = 根 { $root }……
