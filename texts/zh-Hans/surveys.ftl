# 调查

survey-example =
    请这样说，一行一件事：
    <code>/survey 院子需要什么？
    1. [单选] 您多久用一次院子？
    - 每天
    - 每周
    其他: 那是多久一次？
    如果 1 = 每天
    2. [量表 1-5] 晚上安全吗？
    - 很不安全
    - 很安全
    3. [文字] 还缺什么？
    作答: 匿名
    截止: 5天</code>
    还有 [多选]、[数字 0-20]、[照片]、[地点]、[排序]，必须回答的加“必答”；谁可以回答用“对象: 席位”或“对象: 楼栋 1 2”。
    要用几种语言，就把每句话都写上，中间用竖线隔开，再用一行说明是哪几种：
    <code>1. [单选] 您多久用一次院子？ | How often do you use it?
    - 每天 | daily
    语言: 中文, English</code>
survey-opened = <b>S-{ $number }</b> 已在{ $community }开启，共 { $questions } 题，{ $closes } 截止。{ $posted }
survey-card-title = <b>S-{ $number }</b> · 调查：{ $title }
survey-about = 共 { $questions } 题，在私聊里回答。
survey-privacy = { $anonymous ->
    [true] <b>匿名：</b>您提交的答案不与您一起保存，事后谁也查不出哪些是您的，所以提交后不能再改。议事厅只记您已答过。提交之前，答案与您一起保存，以便您中途停下再继续。
   *[false] <b>实名：</b>主持人能看到您的答案、姓名和席位，群里只看到数目和不带姓名的文字。截止前您都可以修改。
  }
survey-audience = { $audience ->
    [seats] 请持有席位的人回答。
   *[buildings] 请在这些楼栋持有席位的人回答：{ $buildings }。
  }
survey-people = 已有 { $count } 人回答。
survey-target = 希望达到 { $target } 人。
survey-response = 各楼栋已答席位：{ $buildings }
survey-building = { $building }：{ $answered }/{ $seats }
survey-closed = 这项调查已经结束。
survey-answer = 回答
survey-intro = <b>S-{ $number }：{ $title }</b>
survey-step = <b>第 { $step } 题，共 { $steps } 题。</b>{ $text }
survey-behind = ↳ { $text }
survey-hint = <i>{ $hint }</i>
survey-option = { $place }. { $label }
survey-given = 您目前的回答：{ $given }
survey-photo = 一张照片
survey-how = <i>{ $kind ->
    [one] 请点一项。
    [many] 符合的都请点上，再点“选好了”。
    [ranking] 请按您的顺序点，最好的先点。
    [scale] 请点一个数字。
    [number] 请发一个{ $whole ->
        [true] 整数
       *[false] 数字
      }{ $low ->
        [none] { $high ->
            [none] 。
           *[other] ，不大于 { $high }。
          }
       *[other] { $high ->
            [none] ，不小于 { $low }。
           *[other] ，从 { $low } 到 { $high }。
          }
      }
    [photo] 请发一张照片。
    [place] 请发位置，或写出在哪里。
    [note] 请看完再继续。
   *[text] 请把回答作为一条消息发给我。
  }{ $required ->
    [true] 必须回答。
   *[false] {""}
  }</i>
survey-move = { $move ->
    [done] 选好了
    [keep] 下一题
    [skip] 跳过
   *[back] 上一题
  }
survey-review = <b>S-{ $number }：您的回答</b>{ $again ->
    [true] （已提交过；修改后请再提交）
   *[false] {""}
  }
survey-review-line = { $place }. { $text } <b>{ $answer }</b>
survey-review-end = 点题号可以重新回答。{ $anonymous ->
    [true] 提交后不能再改。
   *[false] 提交后才算数。
  }
survey-send = 提交
survey-done = 谢谢，S-{ $number } 已答完。{ $anonymous ->
    [true] 您的答案已不再与您的姓名放在一起，所以后续不会逐一通知您；这项调查后来怎样，请看 /me。
   *[false] 截止前可以用群里的按钮修改。
  }
survey-result-title = <b>S-{ $number }</b> · 调查结果：{ $title }
survey-question = <b>{ $place }. { $text }</b>
survey-unanswered = 没有人回答。
survey-answers = { $count } 个回答。
survey-points = { $count } 人发了位置。
survey-bar = { $bar } { $option } · { $count }
survey-rank = { $option } · 平均名次 { $rank } · { $count } 人列为第一
survey-middle = 一半人说 { $middle } 或更少，一半人说 { $middle } 或更多。
survey-cross = <b>S-{ $number }</b> · { $row } × { $column }
survey-cross-row = <b>{ $option }</b>
survey-cross-cell = · { $option }：{ $count }
survey-by-building = 按楼栋
survey-cross-building = { $building ->
    [none] 没有席位的人
   *[other] { $building } 号楼
  }
survey-hidden = – 表示不足五人，以及会让人算出这些人数的格子。
survey-photo-of = S-{ $number } · 照片 { $place }/{ $of }
survey-photos = { $of ->
    [0] 没有照片。
   *[other] 照片 { $first }–{ $last }，共 { $of } 张。
  }
survey-photos-unread = 其中 { $count } 张无法读取。
survey-photos-more = 更多照片
results-example =
    请这样说：
    <code>/results S-1</code>
    主持人可以在私聊里对照两题，或看某一题归在一起的文字回答、收到的照片：
    <code>/results S-1 1 3</code>
    <code>/results S-1 1 楼栋</code>
    <code>/results S-1 5</code>

notice-survey-reminder = 您还没有答完 <b>S-{ $survey }</b>：{ $title }。{ $closes } 截止。

refused-answer-unfit = { $advice ->
    [none] { $kind ->
        [one] 请点一个答案。
        [many] 符合的都请点上，再点“选好了”。
        [ranking] 请按您的顺序点，再点“选好了”。
        [photo] 请发一张照片。
        [place] 请发位置，或写出在哪里。
        [note] 请点“下一题”。
        [text] 请把回答作为一条消息发给我。
       *[number] 请发一个{ $whole ->
            [true] 整数
           *[false] 数字
          }{ $low ->
            [none] { $high ->
                [none] 。
               *[other] ，不大于 { $high }。
              }
           *[other] { $high ->
                [none] ，不小于 { $low }。
               *[other] ，从 { $low } 到 { $high }。
              }
          }
      }
   *[other] { $advice }
  }
refused-answer-long = 您的回答太长：{ $length } 个字，最多 { $limit } 个。请写短一些再发。
refused-nothing-answered = 您还没有回答任何一题，没有可以提交的。请点题号回答。
refused-answer-required = 这一题必须回答。
refused-survey-not-for-you = { $survey } { $audience ->
    [seats] 只请持有席位的人回答。有席位码吗？<code>/join CODE</code>
   *[buildings] 只请在这些楼栋持有席位的人回答：{ $buildings }。有席位码吗？<code>/join CODE</code>
  }
refused-survey-sent = 您已经答过 { $survey }。它是匿名的，谁也找不回您的答案，所以不能再改。谢谢您。
refused-not-under-way = 您现在不在这一题。群里的按钮会带您到您停下的地方。
refused-survey-open-still = { $survey } 还没有结束，结束后才显示结果。
refused-question-unfit = { $how ->
    [crossed] 只有选择题和量表可以互相对照，“{ $said }”不是。
   *[answers] 第 { $said } 题不是用文字或照片回答的。
  }{ $known ->
    [none] 这项调查里没有这样的题。
   *[other] 可以的是：{ $known }。
  }
refused-answers-unlinked = { $survey } 是匿名的：没有人知道哪个回答是谁给的，也就不知道在哪栋楼。下次可以把楼栋作为一题来问。
refused-answers-too-few = 回答 { $survey } 的不足 { $fewest } 人，会认得出是谁，所以不显示。

answers-example =
    调查结束后，请在私聊里这样说：
    <code>/answers S-1</code>
    两题对照，或某一题按楼栋的表：<code>/answers S-1 1 3</code>、<code>/answers S-1 1 楼栋</code>
answers-file = <b>S-{ $number }</b>：{ $title }

xlsform-refused = <b>这份表单在这里不能用：</b>
xlsform-problem = · { $sheet }{ $row ->
    [0] {""}
   *[other] ，第 { $row } 行
  }{ $column ->
    [none] {""}
   *[other] ，{ $column } 列
  }：{ $why ->
    [type] 不支持“{ $value }”这种题型
    [column] 不读这一列，里面有“{ $value }”
    [language] 缺少 { $value }
    [expression] 在“{ $value }”处无法计算
    [ahead] 用到“{ $value }”，但它不在前面
    [unknown] 没有“{ $value }”这一题
    [list] 没有“{ $value }”这份选项
    [name] “{ $value }”不是名称，或已经用过
    [sheet] 不是 XLSForm 的工作表：{ $value }
    [empty] 这张表里没有题目
    [file] 这不是 .xlsx 文件，或者已经损坏
    [form] { $value }
   *[value] 看不懂：{ $value }
  }
xlsform-nothing = 调查没有开启。

ask-survey-title = 调查什么？请写标题。
ask-survey-questions = 问些什么？请用一条或几条消息写出题目，写法如下：
    <code>1. [单选] 您多久用一次？
    - 每天
    - 每周
    如果 1 = 每天
    2. [文字] 还缺什么？</code>
    要用几种语言：加一行 <code>语言: 中文, English</code>，每句话都写上，中间用竖线隔开：<code>- 每天 | daily</code>。
ask-survey-answers = 实名还是匿名？第一题之前会告诉每个人。
ask-survey-for = 谁可以回答？请选择，或写出楼栋：<code>楼栋 1 2</code>。
survey-answering = { $answering ->
    [anonymous] 匿名
   *[named] 实名
  }
survey-for = { $audience ->
    [seats] 持有席位的人
    [buildings] { $buildings } 号楼
   *[members] 这里的所有人
  }
