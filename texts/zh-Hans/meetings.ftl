# 会议、议程和纪要

meeting-title = <b>M-{ $number }</b> · { $kind ->
    [joint] <b>联席会议</b>
   *[online] <b>会议</b>
  }：{ $title }
meeting-state = { $state ->
    [called] { $at }
    [running] 进行中，开始于 { $at }
    [ended] { $at } – { $until }
   *[dropped] 已取消（原定 { $at }）
  }
meeting-place = 地点：{ $place }
meeting-about = 关于 { $about }
meeting-there = { $count ->
    [0] 还没有人到场。
   *[other] { $count } 人到场。
  }
meeting-item = { $now ->
    [true] ▶ <b>{ $number }. { $title }</b>
   *[false] { $number }. { $title }
  }
meeting-written = { $kind ->
    [decision] 决定：{ $text }
   *[note] 记录：{ $text }
  }
meeting-duty = { $owner }：{ $text }，{ $due } 前{ $promise ->
    [none] {""}
   *[other] （{ $promise }）
  }
meeting-here = 我到了 · { $count }
meeting-act = { $act ->
    [start] 开始
    [next] 下一项
    [end] 结束
   *[drop] 取消会议
  }
meeting-minutes = 纪要（DOCX、PDF）
meeting-come = { $there ->
    [true] 您已签到，共 { $count } 人。要取消请再按一次。
   *[false] 您已取消签到，共 { $count } 人。
  }
meeting-called-posted = <b>M-{ $number }</b> 已召集。{ $posted }
meeting-led = M-{ $number }：{ $act ->
    [start] 会议开始。
    [next] 进入下一项。
    [end] 会议结束。纪要在它的卡片下面。
   *[drop] 会议取消。
  }
meeting-noted = M-{ $meeting } 第 { $item } 项：{ $kind ->
    [decision] 决定已写入纪要。
    [duty] 由 { $owner } 在 { $due } 前完成。{ $promise ->
        [none] 已写入纪要。没有项目档案，所以没有列为承诺。
       *[other] 已写入纪要，并列为承诺 { $promise }，请他们接受。
      }
   *[note] 已写入纪要。
  }
meetings-title = <b>会议</b>
meetings-line = M-{ $number } · { $title } · { $state ->
    [called] 定于 { $at }
    [running] 进行中，开始于 { $at }
    [ended] 已于 { $at } 召开
   *[dropped] 已取消
  }
meeting-example =
    召集人、街道协调员和主持人这样召开会议：
    <code>/meeting 门口装灯
    类别: 联席会议
    时间: 2026-06-12 19:00
    关于: P-1
    议程:
    - 工程师的意见
    - 谁出钱
    - 谁养护</code>
    <code>/meeting M-1</code> 查看；加上 <code>时间:</code>、<code>地点:</code>、<code>议程:</code> 可以改期或改议程。
noted-example = 请这样说：<code>/{ $command } M-1 装四盏就够了。</code>
duty-example =
    请这样说：
    <code>/duty M-1
    谁: @lin
    做什么: 测量墙面
    期限: 10天</code>
meeting-handed = M-{ $number } 的纪要：{ $title }
meeting-minutes-heading = { $kind ->
    [joint] { $community }联席会议纪要
   *[online] { $community }会议纪要
  }
meeting-fact = { $fact ->
    [called] 召集
    [begun] 开始
    [ended] 结束
    [place] 地点
    [about] 议题来源
   *[present] 到场
  }
meeting-runs = 尚未结束
meeting-person = { $name }（{ $role ->
    [convener] 召集人
    [coordinator] 街道协调员
    [professional] 专业人员
    [department] 部门
    [moderator] 主持人
    [building-head] 楼组长
    [resident] 居民
   *[guest] 列席
  }）
meeting-present = { $count } 人：{ $people }
forgotten-person = 已注销的人
meeting-beforehand = 议程之前
meeting-nothing = 没有记录。
meeting-duties = 谁在何时之前做什么
meeting-signed = 主持：____________________    记录：____________________

notice-meeting-called = { $kind ->
    [joint] <b>联席会议 M-{ $meeting }</b>
   *[online] <b>会议 M-{ $meeting }</b>
  }：{ $title }。{ $meets }{ $place ->
    [none] {""}
   *[other] ，{ $place }
  }。议程见群里的卡片。

refused-meeting-not-chaired = 会议由召集人、街道协调员和主持人召集和主持。
refused-meeting-unfit = { $meeting }{ $state ->
    [called] 还没有开始
    [running] 正在进行
    [ended] 已经结束
   *[dropped] 已经取消
  }：{ $act ->
    [move] 只有还没开始的会议可以改动。
    [start] 不能再开始。
    [next] 没有可以接着进行的议项。
    [end] 只有正在进行的会议可以结束。
    [drop] 只有还没开始的会议可以取消。
    [come] 不能再签到或取消签到。
   *[line] 只有会议进行时才能用 /noted、/decided、/duty 写入纪要。
  }
refused-no-more-items = { $meeting }：已经是最后一项（共 { $items } 项），可以结束会议了。
