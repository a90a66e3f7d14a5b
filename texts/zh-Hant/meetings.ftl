# 會議、議程和紀要

meeting-title = <b>M-{ $number }</b> · { $kind ->
    [joint] <b>聯席會議</b>
   *[online] <b>會議</b>
  }：{ $title }
meeting-state = { $state ->
    [called] { $at }
    [running] 進行中，開始於 { $at }
    [ended] { $at } – { $until }
   *[dropped] 已取消（原定 { $at }）
  }
meeting-place = 地點：{ $place }
meeting-about = 關於 { $about }
meeting-there = { $count ->
    [0] 還沒有人到場。
   *[other] { $count } 人到場。
  }
meeting-item = { $now ->
    [true] ▶ <b>{ $number }. { $title }</b>
   *[false] { $number }. { $title }
  }
meeting-written = { $kind ->
    [decision] 決定：{ $text }
   *[note] 記錄：{ $text }
  }
meeting-duty = { $owner }：{ $text }，{ $due } 前{ $promise ->
    [none] {""}
   *[other] （{ $promise }）
  }
meeting-here = 我到了 · { $count }
meeting-act = { $act ->
    [start] 開始
    [next] 下一項
    [end] 結束
   *[drop] 取消會議
  }
meeting-minutes = 紀要（DOCX、PDF）
meeting-come = { $there ->
    [true] 您已簽到，共 { $count } 人。要取消請再按一次。
   *[false] 您已取消簽到，共 { $count } 人。
  }
meeting-called-posted = <b>M-{ $number }</b> 已召集。{ $posted }
meeting-led = M-{ $number }：{ $act ->
    [start] 會議開始。
    [next] 進入下一項。
    [end] 會議結束。紀要在它的卡片下面。
   *[drop] 會議取消。
  }
meeting-noted = M-{ $meeting } 第 { $item } 項：{ $kind ->
    [decision] 決定已寫入紀要。
    [duty] 由 { $owner } 在 { $due } 前完成。{ $promise ->
        [none] 已寫入紀要。沒有專案檔案，所以沒有列為承諾。
       *[other] 已寫入紀要，並列為承諾 { $promise }，請他們接受。
      }
   *[note] 已寫入紀要。
  }
meetings-title = <b>會議</b>
meetings-line = M-{ $number } · { $title } · { $state ->
    [called] 定於 { $at }
    [running] 進行中，開始於 { $at }
    [ended] 已於 { $at } 召開
   *[dropped] 已取消
  }
meeting-example =
    召集人、街道協調員和主持人這樣召開會議：
    <code>/meeting 門口裝燈
    類別: 聯席會議
    時間: 2026-06-12 19:00
    關於: P-1
    議程:
    - 工程師的意見
    - 誰出錢
    - 誰養護</code>
    <code>/meeting M-1</code> 查看；加上 <code>時間:</code>、<code>地點:</code>、<code>議程:</code> 可以改期或改議程。
noted-example = 請這樣說：<code>/{ $command } M-1 裝四盞就夠了。</code>
duty-example =
    請這樣說：
    <code>/duty M-1
    誰: @lin
    做什麼: 測量牆面
    期限: 10天</code>
meeting-handed = M-{ $number } 的紀要：{ $title }
meeting-minutes-heading = { $kind ->
    [joint] { $community }聯席會議紀要
   *[online] { $community }會議紀要
  }
meeting-fact = { $fact ->
    [called] 召集
    [begun] 開始
    [ended] 結束
    [place] 地點
    [about] 議題來源
   *[present] 到場
  }
meeting-runs = 尚未結束
meeting-person = { $name }（{ $role ->
    [convener] 召集人
    [coordinator] 街道協調員
    [professional] 專業人員
    [department] 部門
    [moderator] 主持人
    [building-head] 樓組長
    [resident] 居民
   *[guest] 列席
  }）
meeting-present = { $count } 人：{ $people }
forgotten-person = 已註銷的人
meeting-beforehand = 議程之前
meeting-nothing = 沒有記錄。
meeting-duties = 誰在何時之前做什麼
meeting-signed = 主持：____________________    記錄：____________________

notice-meeting-called = { $kind ->
    [joint] <b>聯席會議 M-{ $meeting }</b>
   *[online] <b>會議 M-{ $meeting }</b>
  }：{ $title }。{ $meets }{ $place ->
    [none] {""}
   *[other] ，{ $place }
  }。議程見群裡的卡片。

refused-meeting-not-chaired = 會議由召集人、街道協調員和主持人召集和主持。
refused-meeting-unfit = { $meeting }{ $state ->
    [called] 還沒有開始
    [running] 正在進行
    [ended] 已經結束
   *[dropped] 已經取消
  }：{ $act ->
    [move] 只有還沒開始的會議可以改動。
    [start] 不能再開始。
    [next] 沒有可以接著進行的議項。
    [end] 只有正在進行的會議可以結束。
    [drop] 只有還沒開始的會議可以取消。
    [come] 不能再簽到或取消簽到。
   *[line] 只有會議進行時才能用 /noted、/decided、/duty 寫入紀要。
  }
refused-no-more-items = { $meeting }：已經是最後一項（共 { $items } 項），可以結束會議了。
