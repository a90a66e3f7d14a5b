# 張貼用的公示：列印一頁

wall-heading = { $community }{ $straw ->
    [true] 意向調查情況
   *[false] 表決結果公示
  }
wall-title = { $number }：{ $title }
wall-fact = { $fact ->
    [question] 事前議事
    [when] 表決時間
    [who] 表決範圍
    [took-part] 參與情況
    [rule] 規則
    [counted] 計票辦法
   *[apart] 特殊情況
  }
wall-when = { $opens } 至 { $closed }
wall-who = 名冊「{ $roll ->
    [owners] 業主
   *[other] { $roll }
  }」{ $part ->
    [true] 中一部分的
   *[false] 的全部
  } { $seats } 個席位，開啟時固定：{ $weights }
wall-took-part = { $seats } 個席位中的 { $cast } 個：{ $weights }
wall-weight = { $axis } { $weight }
wall-of-all = { $axis } { $weight }（{ $share }）
wall-proposal = 提案 { $number } 第 { $version } 版：{ $title }
wall-no-proposal = 未經議事：事先沒有討論過提案。
wall-rule = { $title }（{ $rule }）
wall-none-apart = 無
wall-apart = { $what ->
    [contested] 截止時有爭議的：{ $count }
    [proxy] 委託投票的：{ $count }
    [phone] 電話投票的：{ $count }
    [paper] 紙票：{ $count }
    [own] 持有人自己迴避的：{ $count }
   *[named] 主持人和監票人提出迴避的：{ $count }
  }
wall-method = { $method ->
    [yesno] 贊成、反對或棄權
    [consent] 共識：贊成、棄權，或說明理由的反對
    [plurality] 每席位選一項
    [approval] 認可的選項都可以選
    [score] 給每個選項打分
    [star] 給每個選項打分，得分最高的兩項再決選（STAR）
    [irv] 給選項排序，逐輪淘汰末位（即時決選）
    [stv] 給選項排序，選出多項（單一可轉移票）
    [borda] 給選項排序，按名次記分（波達計數）
    [schulze] 給選項排序，兩兩比較（舒爾策方法）
    [schulze-default] 給選項排序，先與「以上皆非」相比，再兩兩比較（舒爾策方法）
    [ranked-pairs] 給選項排序，兩兩比較（排序對方法）
    [cumulative] 把分數分給各選項
    [quadratic] 用額度換票，越多越貴
    [greedy] 按支持多少選專案，預算用完為止
    [greedy-no-skip] 按支持多少選專案，遇到付不起的即停止
    [greedy-threshold] 按支持多少選專案，須達最低支持，預算用完為止
   *[equalshares] 各席位份額相等，由支持者的份額為專案出資
  }
wall-verdict = { $straw ->
    [true] 意向調查：{ $passed ->
        [true] 贊成的多於反對的
       *[false] 贊成的不多於反對的
      }
   *[false] 結果：{ $passed ->
        [true] 通過
       *[false] 未通過
      }
  }
wall-chosen = { $straw ->
    [true] 意向調查，較受歡迎的：{ $winners }
   *[false] 結果：{ $winners }
  }
wall-counts = { $combine ->
    [any] 規則的各項要求：{ $count } 個數中有一個達到即可
   *[all] { $count ->
        [1] 規則的各項要求
        [2] 規則的各項要求：兩個數都要達到
       *[other] 規則的各項要求：{ $count } 個數都要達到
      }
  }
wall-votes = 選票
wall-steps = 結果是怎樣得出的
wall-steps-before = 此前還有 { $count } 步，載於結果包。
wall-column = { $column ->
    [test] 要求
    [count] 計票口徑
    [needed] 需要
    [got] 實得
    [verdict] 達到
    [choice] 選擇
    [option] 選項
    [cost] 費用
    [step] 逐步經過
   *[chosen] 選出
  }
wall-test = { $passed ->
    [true] ✓ 是
   *[false] ✗ 否
  }{ $online ->
    [true] ，剛好壓線
   *[false] {""}
  }{ $decides ->
    [true] {""}
   *[false] （不決定結果）
  }
wall-below = 低於 { $weight }
wall-days = { $days } 天
wall-chosen-mark = ✓ { $place }
wall-none = ——
wall-rest = 另有 { $count } 個選項{ $straw ->
    [true] {""}
   *[false] ，均未選出
  }
wall-spent = 預算 { $budget }：用去 { $spent }，餘 { $left }。
wall-silence = 不計沒有投票的席位時：{ $passed ->
    [true] 同樣通過。
   *[false] 未通過。
  }
wall-tie = { $by ->
    [lot] 相等的選項由抽籤排出次序：{ $order }。
    [straw] 相等，不分先後：{ $order }。
   *[other] 相等的選項按計票方法排出次序：{ $order }。
  }
wall-tie-broken = { $by ->
    [lot] { $passed ->
        [true] 抽籤：贊成
       *[false] 抽籤：反對
      }
   *[chair] { $passed ->
        [true] 主席：贊成
       *[false] 主席：沒有贊成
      }
  }
wall-second = 規則允許第二次表決，須有人召集。
wall-next = 後續記入本次表決的專案紀錄。
wall-check = 任何人都可以重新計票：向主持人索取 { $number } 的結果包，包內有核驗程式。其根為 { $root }。
wall-object = 對結果有異議的，請在公示期內向 Telegram 群的主持人提出，或向下列張貼單位書面提出，並寫明編號 { $number }。
wall-hangs = 公示期：____年__月__日至____年__月__日。特此公示。
wall-signed = 張貼單位（簽字、蓋章）：____________________
wall-place = 地點、日期：____________________
wall-code = { $link ->
    [true] 網上的結果
   *[false] 根（二維碼）
  }
