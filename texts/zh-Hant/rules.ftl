# 用平常話說規則

rule-name = 規則 <code>{ $rule }</code>：
rule-title = { $rule ->
    [simple-majority] 贊成多於反對
    [cn-278-ordinary] 業主共同決定的一般事項
    [cn-278-major] 業主共同決定的重大事項
    [cn-residents-meeting] 居民會議
    [fr-24] 按持分，贊成多於反對
    [fr-25] 全部持分的過半數
    [fr-26] 業主過半數且全部持分的三分之二
    [de-weg-25] 一戶一票，贊成多於反對
    [de-weg-21-2] 改造費用由全體分擔
    [es-17-7] 業主和持分都過半數
    [es-17-3] 業主和持分都達五分之三
    [tw-31] 三分之二出席，其中四分之三同意
    [us-wa-hoa] 五分之一參與，其中多數贊成
    [coop-one-member] 一人一票
    [consent-cohousing] 沒有未決的反對意見
    [debian-style] 贊成數須達到隨平方根增長的門檻
   *[other] { $title }
  }
rule-axis = { $quorum ->
    [none] – { $axis }：{ $counts ->
        [no] 反對須低於此線：{ $passing }
       *[yes] 贊成{ $passing }
      }
   *[other] – { $axis }：參與{ $quorum }；{ $counts ->
        [no] 反對須低於此線：{ $passing }
       *[yes] 贊成{ $passing }
      }
  }
rule-counted = { $quorum ->
    [none] – 按{ $axis }計票
   *[other] – 按{ $axis }計票；參與{ $quorum }
  }
rule-yes-names = – 這裡的「贊成」，是指寫了勝出選項的選票
rule-quorum = { $line }{ $least ->
    [0] {""}
   *[other] ，且不少於 { $least }
  }{ $counts ->
    [yes] （只計贊成）
   *[ballots] {""}
  }
rule-cap = { $cap ->
    [others] – { $axis }：任何席位不超過其餘席位之和
   *[other] – { $axis }：任何席位不超過全部的 { $cap }
  }
rule-any = 以下各數有一個達到即可：
rule-consent = { $fallback ->
    [true] 沒有未決的、說明理由的反對意見即通過；否則按票數決定
   *[false] 沒有未決的、說明理由的反對意見才通過
  }{ $proxies ->
    [true] {""}
   *[false] 。受託人提出的反對意見不能阻止通過
  }：
rule-abstain = { $abstain ->
    [in_base] 棄權算參與，因此等於不贊成。
    [follow_majority] 棄權票計入多數一方。
   *[out_of_base] 棄權兩邊都不算。
  }
rule-silent = { $counts ->
    [absent] 沒有投票的席位不計入。
    [participates] 已送達而沒有投票的席位算參與（{ $clause }）。結果同時給出計入和不計入兩種。
    [follow_majority] 已送達而沒有投票的席位計入多數一方（{ $clause }）。結果同時給出計入和不計入兩種。
   *[deemed_yes] 送達後 { $days } 天沒有投票的席位視為贊成（{ $clause }）。結果同時給出計入和不計入兩種。
  }
rule-tie = { $tie ->
    [chair] 贊成與反對相等時，由主席決定。
    [lot] 贊成與反對相等時抽籤決定，抽籤種子的指紋在開啟時已公布。
   *[fail] 贊成與反對相等時不通過。
  }
rule-proxies = { $most ->
    [0] 不得委託。
    [any] 委託：不限數量{ $share ->
        [any] 。
       *[other] ，連同自己的最多佔全部的 { $share }。
      }
   *[other] 委託：每人最多受託 { $most } 個席位{ $share ->
        [any] 。
       *[other] { $limits ->
            [either] ；連同自己的不超過全部的 { $share } 時可以更多。
           *[both] ，且連同自己的最多佔全部的 { $share }。
          }
      }
  }
rule-proxy-ballots = { $ballots ->
    [instructed] 受託人按委託人寫明的意見投票。
   *[free] 受託人自行決定怎樣投。
  }
rule-proxies-excluded = 不得受託：{ $roles }。
rule-role = { $role ->
    [outsider] 沒有席位的人
    [moderator] 主持人
    [teller] 監票人
    [convener] 召集人
    [coordinator] 街道協調員
    [professional] 專業人員
    [department] 部門
    [building-head] 樓組長
   *[observer] 觀察員
  }
rule-representative = 共有人推選其中一人投票。
rule-recusal = { $recusal ->
    [not_eligible] 與事項有利害關係的席位不計入。
   *[no_ballot] 與事項有利害關係的席位不得投票。
  }
rule-part = { $part ->
    [stair] 只由一個單元的席位表決。
    [building] 只由一棟樓的席位表決。
   *[affected] 只由受影響的席位表決。
  }
rule-days = { $name ->
    [notice] 公告：開啟前 { $days } 天。
   *[objection] 名冊公示：開啟前 { $days } 天內可以提出異議。
  }{ $stops ->
    [true] 未滿足則不通過。
   *[false] {""}
  }
rule-call = 召集：{ $roles ->
    [none] { $signed }
   *[other] { $roles }{ $signed ->
        [none] {""}
       *[other] ；或由全部的 { $signed } 聯名{ $combine ->
            [any] （其中一項即可）
           *[all] {""}
          }
      }
  }。{ $stops ->
    [true] 否則不通過。
   *[false] {""}
  }
rule-second = { $after ->
    [no_quorum] 參與不足的，可以第二次表決
   *[not_passed] 未通過的，可以第二次表決
  }{ $once ->
    [true] （當場進行）
   *[false] {""}
  }，那是按 <code>{ $rule }</code> 的一次新表決：
rule-second-reached = – 須第一次已達到：{ $axis }，贊成{ $threshold }
rule-source = { $citation ->
    [none] {""}
   *[other] { $citation }{ $version ->
        [none] {""}
       *[other] （{ $version }）
      }。
  }{ $forum ->
    [own] 依社區自己的約定。
    [circulation] 按法律的方法計票；未經合法的書面徵求意見程序，僅供參考。
    [official_system] 按法律的方法計票；未在官方系統中投票，僅供參考。
   *[meeting] 按法律的方法計票；未經合法召開的會議，僅供參考。
  }
rule-read = { $read ->
    [secondary] <i>依據二手資料：請核對法律原文。</i>
   *[unverified] <i>未經核實：使用前請對照現行法律。</i>
  }
rule-note = { $rule ->
    [cn-278-ordinary] 一人購買數戶者以一人計；共有一戶的只有一票。按人數和麵積各五分之一的業主可以要求開會。若干城市規定每人最多受託 3 戶；在北京，線上投票只有通過市的系統才算數，結果須在 3 日內公布。
    [cn-278-major] 用於籌集維修資金、改建重建、改變共有部分用途或利用其經營。一人購買數戶者以一人計；共有一戶的只有一票。若干城市規定每人最多受託 3 戶；在北京，線上投票只有通過市的系統才算數。
    [cn-residents-meeting] 請使用成年居民、戶或居民小組代表的名冊。據報道，該法自 2026 年 1 月 1 日起已被替代。
    [de-weg-21-2] 持分恰好一半是否足夠，註釋家意見不一；這裡按足夠計。
    [es-17-3] 恰好五分之三是否足夠，這裡未能確定。已通知而缺席者沉默滿 30 天視為贊成。
    [tw-31] 恰好達到界限是否足夠，這裡未能確定。超過五分之一的持分和委託不計。第二次表決須有 3 人。
    [us-wa-hoa] 每戶一票；如果章程另有分配，請自寫規則。
    [debian-style] 贊成還須多於「以上皆非」。
   *[other] none
  }
rules-title = <b>{ $community }的規則</b>
rules-more = 查看一條規則的全部內容：<code>/rules fr-25</code>。自己的規則：由主持人在私聊裡發送 /rule。
rule-example = 請把規則作為 <code>.toml</code> 文件發給我，並在說明裡寫 <code>/rule</code>；或在一條訊息裡把全文寫在 <code>/rule</code> 後面。每一項都要寫明；docs/rules.md 有逐項說明的範例。
rule-confirm = { $replaces ->
    [true] 這是{ $community }商定的規則嗎？它將取代同名的規則；正在進行的表決仍用原來的。
   *[false] 這是{ $community }商定的規則嗎？
  }
rule-keep = 保存規則
rule-drop = 放棄
rule-decided = { $kept ->
    [true] 已保存。{ $community }可以按它表決：在 /openvote 裡寫 <code>規則: { $rule }</code>。
   *[false] 已放棄：{ $community }的 <code>{ $rule }</code>。
  }

# 結果：規則要求更多的時候

test-days = { $passed ->
    [true] ✓
   *[false] ✗
  } { $test }：{ $got } 天，需要 { $needed } 天{ $stops ->
    [true] {""}
   *[false] （僅列出，不決定結果）
  }
test-met = { $passed ->
    [true] ✓
   *[false] ✗
  } { $test }{ $axis ->
    [none] {""}
   *[other] ，{ $axis }
  }{ $stops ->
    [true] {""}
   *[false] （僅列出，不決定結果）
  }
test-tie = { $passed ->
    [true] ✓
   *[false] ✗
  } 贊成與反對相等，{ $axis }：{ $by ->
    [lot] 按規則抽籤，抽中{ $passed ->
        [true] 贊成
       *[false] 反對
      }
   *[chair] 按規則由主席決定，{ $passed ->
        [true] 主席贊成
       *[false] 主席沒有贊成
      }
  }
test-objections = { $passed ->
    [true] ✓ 沒有未決的、說明理由的反對意見（共提出 { $of } 條）。
   *[false] ✗ 未決的、說明理由的反對意見：{ $got } 條（共提出 { $of } 條）。
  }
test-stays-below = { $passed ->
    [true] ✓
   *[false] ✗
  } { $axis }：反對 { $got }（{ $share }），達到 { $needed } 即不通過{ $online ->
    [true] ——恰好壓線
   *[false] {""}
  }
result-without-silent = { $passed ->
    [true] <b>不計沒有投票的席位</b>：同樣通過
   *[false] <b>不計沒有投票的席位</b>：未通過
  }
result-second-call = 可以第二次表決：由主持人用表決卡片下的按鈕或 <code>規則: { $rule }</code> 另行開啟一次新的表決。
