# 表決之前的議事門檻

gate-title = <b>開啟表決之前還需要：</b>
gate-open = { $met ->
    [true] 議事門檻已達到：主持人可以開啟表決。
   *[false] 主持人可以開啟表決。
  }
gate-voted = 見表決 V-{ $vote }。
gate-matter = 事項類型：{ $matter }。
gate-condition = { $name ->
    [days] – 討論到 { $ready }（滿 { $needed } 天）
    [speakers] – 再有 { $left } 人發言：還沒說過話的人都可以
    [buildings] – 再有 { $left } 棟樓有人說話：{ $which }
    [opinion] – 一份專業意見：由專業人員給出，用 <code>/consult</code> 徵詢
    [word] – 部門的答覆：部門自己答覆，或由召集人憑文號帶來
    [questions] – 答覆 { $left } 個提問：誰知道誰答覆
    [amendments] – 處理 { $left } 條修正案（{ $which }）：由提案人採納或不採納，或由主持人交付表決
   *[objections] – 考慮 { $left } 條「不同意，除非」（{ $which }）：由提案人採納或答覆
  }
gate-name = { $name ->
    [days] 討論天數
    [speakers] 發言人數
    [buildings] 發言的樓棟
    [opinion] 專業意見
    [word] 部門答覆
    [questions] 所有提問的答覆
    [amendments] 處理修正案
   *[objections] 考慮保留意見
  }
gate-without = ⚠️ { $names } <b>在未達到議事門檻時開放表決</b>。尚缺：{ $lacking }。理由：{ $reason }
gate-record = { $lacking ->
    [none] 已達到議事門檻。
   *[other] ⚠️ 主持人和監票人<b>在未達到議事門檻時開放表決</b>。尚缺：{ $lacking }。理由：{ $reason }
  }
gate-page = <b>P-{ $proposal }：{ $title }</b> – 議事門檻
gate-line = { $met ->
    [true] ✓ { $what }：{ $got }
   *[false] · { $what }：{ $got }
  }{ $needed ->
    [none] {""}
   *[other] ，需要 { $needed }
  }
gate-got = { $name ->
    [opinion] { $got ->
        [0] 還沒有
       *[other] 已有
      }
    [word] { $got ->
        [0] 還沒有
       *[other] 已有
      }
    [questions] 未答覆 { $got } 個
    [amendments] 未處理 { $got } 條
    [objections] 未考慮 { $got } 條
   *[other] { $got }
  }
gate-kept = V-{ $vote }，{ $at } 提出時：
gate-rules = <b>{ $community }</b>：提案開啟表決之前
gate-rule = · { $name ->
    [days] 討論滿 { $value } 天
    [speakers] { $value } 人發言
    [buildings] { $value } 棟樓有人說話
    [opinion] 有專業意見
    [word] 有部門答覆
    [questions] 所有提問都得到答覆
    [amendments] 所有修正案都已處理
    [objections] 所有保留意見都已考慮
   *[agenda] 名冊的 { $value } 連署，可以把事項列入議程
  }
gate-rules-none = · 沒有要求
gate-of-matter = <b>{ $matter }</b>
gate-how =
    對以後的提案有效。主持人用 TOML 檔案（說明寫 <code>/gate</code>）或文字設定：
    <code>/gate
    days = 7
    speakers = 5
    questions = true
    {"["}matters."院子"]
    opinion = true</code>
    <code>/gate P-2</code> 查看某個提案的門檻。
gate-set-done = 已設定，對以後的提案有效。
notice-gate-set = { $name } 設定了以後提案的議事門檻。查看：/gate
notice-gate-opened = <b>P-{ $proposal }</b> 在未達到議事門檻時開放表決，由 { $name } 和 { $second } 決定。尚缺：{ $lacking }。理由：{ $note }
matter-set = P-{ $proposal } 屬於「{ $matter }」：規則 <code>{ $rule }</code>。
matter-example = 請這樣寫：<code>/matter P-2 院子</code>。有哪些類型見 /matters。
opengate-example = 請這樣寫：<code>/opengate P-2 水管爆了</code>。由主持人和監票人兩人決定，理由會公佈。

refused-gate-unreadable = 這不是 TOML：{ $why }
refused-gate-key-unknown = 門檻裡沒有 <code>{ $key }</code>。可以有：{ $known }。
refused-gate-value-unfit = <code>{ $key }</code>：「{ $said }」不合適。請寫：<code>{ $write }</code>
refused-gate-is-met = { $proposal } 什麼都不缺：主持人可以開啟表決。
