# 表决中的席位：共有人、委托、回避、代录选票、双人操作

notice-seat-cast = { $by ->
    [proxy] { $name } 已凭您的委托，为您的席位 <b>{ $seat }</b> 在 V-{ $vote } 投票。截止前您可以自己投：以您本人的为准。
   *[holder] { $again ->
        [true] { $name } 改了你们共有席位 <b>{ $seat }</b> 在 V-{ $vote } 的选票。
       *[false] { $name } 为你们共有的席位 <b>{ $seat }</b> 在 V-{ $vote } 投了那一张票。
      }
  }
    用 <code>/ballot V-{ $vote }</code> 查看。如果您不同意，请说出来：这个席位会列为有争议。
notice-seat-contested = { $name } 对席位 <b>{ $seat }</b> 在 V-{ $vote } 的选票有异议{ $note ->
    [none] 。
   *[other] ：{ $note }
  }
    请彼此商量。截止前没有了结的，选票照常计入，并注明该席位有争议。
notice-dispute-settled = { $own ->
    [true] { $name } 对席位 <b>{ $seat }</b> 在 V-{ $vote } 的选票不再有异议。
   *[false] { $name }（主持人或监票人）已了结席位 <b>{ $seat }</b> 在 V-{ $vote } 的异议：当初提出的人已不再持有这个席位。
  }{ $late ->
    [true] 结果里仍会列出它截止时有争议，并注明已了结。
   *[false] { $own ->
        [true] {""}
       *[false] 您若不同意，可以自己提出异议。
      }
  }
notice-result-disputed = <b>V-{ $vote }</b>（{ $title }）：{ $name } 说席位 <b>{ $seat }</b> 计入的不对{ $note ->
    [none] 。
   *[other] ：{ $note }
  }
    结果里已经注明。请和对方核对；选票和回执都在 <code>/export V-{ $vote }</code> 里。
notice-seat-recused = { $name } 让你们的席位 <b>{ $seat }</b> 在 V-{ $vote } 回避：{ $note }
    要撤回，请发送 <code>/recuse V-{ $vote } { $seat } -</code>
notice-seat-named = { $lifted ->
    [true] 您的席位 <b>{ $seat }</b> 又可以参加 V-{ $vote } 了：{ $name } 撤销了回避（{ $note }）。
   *[false] 您的席位 <b>{ $seat }</b> 在 V-{ $vote } 须回避，不能投票。由 { $name } 提出、另一人确认：{ $note }
    如果不对，请提出异议：异议会和结果一起列出。
  }
notice-recusal-named = { $lifted ->
    [true] V-{ $vote }：席位 { $seat } 恢复参加，{ $name } 撤销了回避。
   *[false] V-{ $vote }：主持人和监票人让席位 { $seat } 回避（{ $name } 提出）。理由：{ $note }
    { $told ->
        [0] 持有人在这里联系不上，请认识的人转告：持有人可以提出异议。
       *[other] 已告知持有人，持有人可以提出异议。
      }
  }
notice-seat-assisted = 您的席位 <b>{ $seat }</b> 在 V-{ $vote } 的选票{ $via ->
    [phone] 由电话告知
   *[paper] 以纸票交来
  }，已投入票箱：<b>{ $choice }</b>。记录人 { $name }，见证人 { $witness }。回执 <code>{ $receipt }</code>
    如果不是您的意思，请马上提出，或直接自己投票：以您本人的为准。
notice-seat-reassigned = 席位 <b>{ $seat }</b> 已由主持人和监票人共同从 { $giver } 改到 { $getter } 名下：{ $note }
    已有的选票继续有效，直到 { $getter } 修改。如果不对，请告诉主持人。
notice-proxy-offered = { $giver } 想委托您为席位 <b>{ $seat }</b> 投票，范围：{ $vote ->
    [0] { $title }的每次表决
   *[other] V-{ $vote }：{ $title }
  }。{ $note ->
    [none] {""}
   *[other] 对方的嘱托：{ $note }
  }
    您接受后生效。您投票之前 { $giver } 可以收回；对方自己投的票优先。/proxy 可以查看。
notice-proxy-settled = { $how ->
    [accepted] { $taker } 现在代您的席位 <b>{ $seat }</b> 投票。您仍可自己投。
    [declined] { $taker } 不接受为您的席位 <b>{ $seat }</b> 投票的委托。
    [returned] { $taker } 退回了您的席位 <b>{ $seat }</b> 的委托。请自己投票，或另请他人。
    [revoked] { $giver } 收回了席位 <b>{ $seat }</b> 的委托。
   *[replaced] { $giver } 把席位 <b>{ $seat }</b> 改委托给了别人。
  }
notice-witness-asked = { $name } 记下了席位 <b>{ $seat }</b> 在 V-{ $vote }（{ $title }）的一张选票：<b>{ $choice }</b>，{ $via ->
    [phone] 由电话告知
   *[paper] 纸票
  }。您被写为见证人。请只确认您亲耳听到或亲眼看到的。
notice-witness-said = { $confirmed ->
    [true] { $name } 已确认席位 <b>{ $seat }</b> 在 V-{ $vote } 的选票。选票已投入票箱{ $told ->
        [0] 。这个席位的持有人在这里都联系不上：请当面告诉投票的人，并把回执 <code>{ $receipt }</code> 交给对方。
       *[other] ，并已告知持有人。
      }
   *[false] { $name } 没有确认席位 <b>{ $seat }</b> 在 V-{ $vote } 的选票。这张票不计入。
  }
notice-second-asked = { $kind ->
    [recuse] { $name } 提出让席位 <b>{ $seat }</b> 在 V-{ $vote } 回避：{ $note }
    [open-gate] { $name } 提议在未达到议事门槛时开放 <b>P-{ $proposal }</b>（第 { $version } 版）的表决：{ $note }。卡片上写着还缺什么。
   *[reassign] { $name } 提议把席位 <b>{ $seat }</b> 从 { $giver } 改到 { $getter } 名下：{ $note }
  }
    这需要主持人和监票人两人同意。请在 24 小时内确认以上内容，或不予理会。
notice-second-said = { $confirmed ->
    [true] { $name } 已确认，已经执行：
   *[false] { $name } 拒绝了，没有执行：
  }{ $kind ->
    [recuse] 席位 <b>{ $seat }</b> 在 V-{ $vote } 回避。
    [open-gate] 未达到议事门槛时开放 <b>P-{ $proposal }</b>（第 { $version } 版）的表决。
   *[reassign] 席位 <b>{ $seat }</b> 从 { $giver } 改到 { $getter } 名下。
  }

seat-object = 我有异议
seat-withdraw = 已经了结
seat-wrong-button = { $seat }：这里不对
seat-answer = { $about ->
    [proxy] { $yes ->
        [yes] 接受
       *[no] 不接受
      }
    [witness] { $yes ->
        [yes] 是，我见证了
       *[no] 不是
      }
   *[act] { $yes ->
        [yes] 确认
       *[no] 拒绝
      }
  }
seat-disputed = { $state ->
    [ballot-standing] 席位 <b>{ $seat }</b> 在 V-{ $vote } 从现在起有争议，已告知投这张票的人和其他持有人。请彼此商量，或直接自己投票，取代这张票。想说明原因，请写在下一条消息里。
    [ballot-said] 席位 <b>{ $seat }</b> 在 V-{ $vote } 从现在起有争议。您的理由已记下，其他持有人可以看到：<blockquote>{ $words }</blockquote>
    [result-standing] V-{ $vote } 的结果会注明：<b>{ $seat }</b> 的持有人说有误；已告知主持人和监票人。哪里不对？请写在下一条消息里。
    [result-said] V-{ $vote } 的结果会注明：<b>{ $seat }</b> 的持有人说有误。您的话已转告主持人和监票人：<blockquote>{ $words }</blockquote>
    [in-place] 已了结：当初对席位 <b>{ $seat }</b> 在 V-{ $vote } 的选票有异议的人，已不再持有这个席位。已告知其持有人。{ $late ->
        [true] 结果里仍会列出它截止时有争议，并注明截止后已了结。
       *[false] {""}
      }
   *[settled] 您对席位 <b>{ $seat }</b> 在 V-{ $vote } 的选票不再有异议。{ $late ->
        [true] 结果里仍会列出它截止时有争议，并注明已了结。
       *[false] {""}
      }
  }
object-example = 请这样说：<code>/object V-1 3-2-501 我没有同意过</code>；了结之后：<code>/object V-1 3-2-501 -</code>。提出的人已不再持有席位的，由主持人或监票人这样了结。
recuse-example = 请这样说：<code>/recuse V-1 3-2-501 我弟弟的公司参加投标</code>；要撤回：<code>/recuse V-1 3-2-501 -</code>。主持人也可以这样提名不是自己的席位回避，由监票人确认，理由会公布。
recuse-done = { $how ->
    [recused] 席位 <b>{ $seat }</b> 在 V-{ $vote } 回避{ $counts ->
        [not_eligible] ，不算在有投票权的席位里
       *[no_ballot] ：不投票，已投的也不计入
      }。结果会写明有多少席位回避。
    [objected] 席位 <b>{ $seat }</b> 在 V-{ $vote } 仍按他人的提名回避；您的异议会和结果一起列出。请和主持人谈：截止之前主持人可以撤销。
    [agreed] 您对席位 <b>{ $seat }</b> 在 V-{ $vote } 的回避不再有异议。
    [lifted] 席位 <b>{ $seat }</b> 恢复参加 V-{ $vote }。已告知持有人和群里。
   *[back] 席位 <b>{ $seat }</b> 恢复参加 V-{ $vote }。
  }
represent-example = 请这样说：<code>/represent 3-2-501 @用户名</code>。该席位的全体持有人推选同一人时，规则要求代表的表决由此人投票。
represent-done = 席位 <b>{ $seat }</b>：您推选 { $name }。
assist-example = 请这样说：<code>/assist V-1 3-2-501 电话 @见证人 赞成</code>；纸票写<code>纸质</code>。见证人后面是选择，写法和 /cast 一样。
assist-done = 已记下席位 <b>{ $seat }</b> 在 V-{ $vote } 的选票。正在请 { $witness } 确认；确认之前不计入。
witness-done = { $confirmed ->
    [true] 谢谢。席位 <b>{ $seat }</b> 在 V-{ $vote } 的选票已投入票箱{ $told ->
        [0] 。这个席位的持有人在这里都联系不上：由记录人当面告诉对方。
       *[other] ，并已告知持有人。
      }
   *[false] 席位 <b>{ $seat }</b> 在 V-{ $vote } 的这张选票不计入。
  }
reassign-example = 请这样说：<code>/reassign 3-2-501 @原持有人 @新持有人 房子已出售</code>。需要主持人和监票人共同操作。
act-proposed = 已提出。{ $role }在 24 小时内确认后执行；{ $asked ->
    [0] 但我现在联系不上任何一位，请让对方先给我发消息
   *[other] 已请 { $asked } 人确认
  }。
act-done = { $confirmed ->
    [true] 已确认并执行，有关的人都已告知。
   *[false] 已拒绝，没有执行。
  }

proxy-none = 您没有委托别人，也没有受人委托。要请人代投，请点下面的按钮，或直接写：<code>/proxy @用户名 V-1</code>
proxy-how = 您随时可以自己投：本人的选票优先于受托人的。为别人投票：<code>/cast V-1 3-2-501 赞成</code>
proxy-line = 席位 <b>{ $seat }</b>，{ $vote ->
    [0] { $community }在 { $until } 之前的每次表决
   *[other] V-{ $vote }
  }：{ $mine ->
    [true] { $state ->
        [own] 您已自己投票，以您的票为准
        [offered] 已请 { $other }，还没有答复
        [cast] { $other } 已投票
       *[accepted] 由 { $other } 代投
      }
   *[false] { $state ->
        [own] { $other } 已自己投票，以那张票为准
        [offered] { $other } 请您代投
        [cast] 您已为 { $other } 投票
       *[accepted] 您为 { $other } 代投
      }
  }
proxy-end = 结束委托：{ $seat }
proxy-example =
    请这样说：<code>/proxy @用户名 V-1</code>，或在群里回复对方的消息：<code>/proxy V-1</code>。需要时另起行写：
    <code>/proxy @用户名
    有效期: 30天
    席位: 3-2-501
    嘱托: 不超预算就赞成</code>
    用<code>有效期:</code>代替表决编号，就是到那天为止的所有表决。
proxy-offer-done = 已请 { $name } 为 { $seats } 投票，对方用 /proxy 或在我的消息下接受后生效{ $reachable ->
    [true] 。
   *[false] ——请对方先给我发送 /proxy：我现在还不能给对方发消息。
  }{ $cast ->
    [none] {""}
   *[other] 您自己已为 { $cast } 投了票，以您的票为准；委托在那里不起作用。
  }
proxy-done = { $how ->
    [accepted] 现在由您为 { $other } 的席位 <b>{ $seat }</b> 投票。{ $vote ->
        [0] 有表决时：<code>/cast V-1 { $seat } 赞成</code>
       *[other] 投票：<code>/cast V-{ $vote } { $seat } 赞成</code>
      }，或 /proxy
    [declined] 已谢绝，并已告知 { $other }。
    [returned] 已退回，并已告知 { $other }。
   *[revoked] 已收回。{ $other } 不再为席位 <b>{ $seat }</b> 投票。
  }

me-proxies = <b>委托</b>
me-need = 您的需求 N-{ $number }（附议 { $supports }）：{ $text }
me-vote-over = 已结束。
me-more = 查看一张选票，更早的也行：<code>/ballot V-1</code>。委托：/proxy
menu-me = 我的席位、选票、回执和委托
menu-proxy = 请人代我投票

result-contested = ⚠ 持有人有异议：{ $count } 个（{ $seats }）
result-ways = 代投或代录：{ $ways }。
result-way = { $way ->
    [proxy] 委托投票 { $count } 张
    [phone] 电话 { $count } 张
   *[paper] 纸票 { $count } 张
  }
result-recused = 回避：{ $count } 个席位
result-against-word = ⚠ 持有人不同意的回避：{ $count } 个（{ $seats }）
result-settled = 。截止后已了结：{ $count } 个（{ $seats }）
result-wrong = ⚠ 截止后有持有人说有误：{ $count } 个（{ $seats }）

refused-proxy-needless = { $name } 本来就持有席位 { $seat }，不用委托也能投票。
refused-proxy-of-proxy = { $seat } 只是别人委托给您的。委托不能转委托。
refused-proxy-cycle = 这样会绕成一圈：您和 { $name } 当中，已经有一方直接或间接把选票交到了另一方手里。你们当中要有一人不用委托。
refused-proxy-used = { $seat } 在 { $vote } 的选票已经凭这个委托投出。持有人仍可自己投，以本人的为准。
refused-proxy-gone = 这个委托已经不在了，或不由您决定。/proxy 可以查看现有的。
refused-proxy-limit = { $vote } 的规则 { $rule } 不允许：{ $limit ->
    [number] 一人最多替 { $most } 个别的席位投票
    [share] 一人连同自己的席位，{ $about }合计最多 { $most }
   *[excluded] 不得受托的有：{ $about }
  }。请委托人另请他人，或自己投票。
refused-proxy-instruction = { $vote } 的规则 { $rule } { $wants ->
    [instructed] 只接受有嘱托的委托。请委托人加一行 <code>嘱托:</code>
   *[free] 只接受没有嘱托的委托。请委托人去掉那一行。
  }
refused-proxy-names-seat = 在 { $vote } 中您受托的席位是：{ $seats }。请说明为哪一个投：<code>/cast { $vote } 3-2-501 赞成</code>，或在私聊里发送 /proxy。
refused-holder-has-cast = { $seat } 的持有人已在 { $vote } 自己投票，以本人的为准。
refused-seat-recused = 席位 { $seat } 在 { $vote } 回避，不接受投票。
refused-no-recusal = { $vote } 的规则 { $rule } 没有回避一说。您可以弃权，或不投。
refused-recusal-too-late = { $vote } 已经开始，选民名单已定，不能再按规则把席位去掉。您可以弃权，或不投。
refused-not-representative = 按规则，{ $seat } 的选票由共有人推选的一位代表投：{ $name ->
    [none] 还没有代表。请全体持有人推选同一人：<code>/represent 3-2-501 @用户名</code>
   *[other] { $name }。
  }
refused-nothing-to-object = { $seat } 在 { $vote } 没有别人投的选票。您自己的可以直接修改。
refused-not-to-settle = { $why ->
    [none] 没有人对 { $seat } 在 { $vote } 的选票有异议。
    [held] 对 { $seat } 在 { $vote } 的选票有异议的人仍持有这个席位，了结与否由其本人说。
   *[party] 您持有 { $seat }，或参与过它的投票。提出异议的人已经离开，请没有参与的主持人或监票人了结它在 { $vote } 的异议。
  }
refused-not-in-electorate = { $seat } 不在 { $vote } 的选民名单里。
refused-not-assistant = 只有主持人或楼组长可以为别人记录选票。
refused-witness-unfit = { $why ->
    [self] 见证人必须是您以外的人。
    [stranger] 我在这里不认识 { $name }。见证人须是我认识的社区成员。
   *[unreachable] 我还不能给 { $name } 发消息。请对方先给我发送 /start。
  }
refused-assist-gone = 这张选票已经答复过或被替换了，或者您不是见证人。
refused-not-of-two = 这需要主持人和监票人两个不同的人。
refused-no-second = 没有别人担任“{ $role }”，而这需要两个人。请先指定：<code>/role @用户名 { $role }</code>
refused-act-gone = 这已经处理过了，或已过 24 小时。可以重新提出。
refused-holder-unfit = { $why ->
    [absent] { $name } 并不持有席位 { $seat }。
   *[present] { $name } 已经持有席位 { $seat }。
  }
