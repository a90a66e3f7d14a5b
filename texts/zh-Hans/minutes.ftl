# 项目档案的张贴公示与纪要

progress-heading = { $community }项目进展公示
progress-vote = { $number }，{ $day } 通过
progress-unconfirmed = （未确认）
progress-column = { $column ->
    [number] 编号
    [what] 事项
    [who] 负责方
    [due] 期限
    [state] 现状
    [check] 属实吗
    [asked] 询问
    [yes] 是
    [faults] 有瑕疵
   *[no] 否
  }
progress-check = 第 { $round } 次验收，{ $day }：{ $result }
progress-condition = 投反对的人的条件 { $place }：{ $text }——{ $answer }
progress-whole = { $number } 的整份档案（含每一步经过）供全体居民查阅，可在 Telegram 群内或向下列张贴单位索取。
progress-object = 对所公示内容有异议的，请在公示期内向 Telegram 群的主持人提出，或向下列张贴单位书面提出，并写明编号 { $number }。

minutes-heading = { $community }项目纪要
minutes-fact = { $fact ->
    [record] 档案
    [opened] 立项
    [state] 状态
   *[as-of] 截至
  }
minutes-source = 由议事厅根据项目档案写成；除作出承诺的一方以及提出专业或部门意见的人外，不写姓名。
minutes-signed = 归档单位（签字、盖章）：____________________

record-handed = R-{ $number }：{ $form ->
    [minutes] 纪要，供归档
   *[notice] 公示，供张贴
  }

owner-forgotten = 已注销的居民
notice-folder-stuck = ⚠️ 档案文件夹无法写入（{ $what }：{ $why }）。议事厅里的内容没有丢失，每分钟会再试一次；在此之前，文件夹和档案簿不是最新的。请告诉议事厅的运行者：腾出空间，或允许写入该文件夹。此事只通知您一次。
