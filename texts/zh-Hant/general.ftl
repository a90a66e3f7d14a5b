# 多處使用的詞

moment = { $year }年{ $month }月{ $day }日 { $time }
quoted = <blockquote>{ $text }</blockquote>
quoted-line = · { $text }
and-more = ……另有 { $count } 項
closes = { $at } 截止。
card-posted = { $at ->
    [now] 卡片在群組裡。
   *[other] 卡片會在 { $at } 發到群組裡：這樣的卡片群組裡每天最多兩張，夜裡不發。
  }
axis = { $axis ->
    [heads] 人數
    [area] 建築面積
    [units] 戶數
    [share] 持分
    [seats] 席位
    [days] 天數
    [role] 角色
   *[other] { $axis }
  }
choice = { $choice ->
    [yes] 贊成
    [no] 反對
   *[abstain] 棄權
  }
side = { $side ->
    [for] 贊成
    [against] 反對
    [unless] 不同意，除非
    [amendment] 修改建議
    [information] 資訊
   *[question] 提問
  }
base = { $base ->
    [eligible] 全體
    [participants] 參與者
    [attending] 出席者
    [root] 全體平方根
   *[cast] 贊成與反對之和
  }
threshold = { $strict ->
    [true] 超過{ $base }的 { $fraction }
   *[false] 不少於{ $base }的 { $fraction }
  }
test = { $test ->
    [quorum] 參與
    [quorum-yes] 贊成（法定數）
    [no] 反對
    [tie] 票數相等
    [objections] 反對意見
    [notice] 公告
    [objection] 名冊異議期
    [call] 由有權者召集
    [reached] 第二次表決的條件
   *[pass] 贊成
  }
test-passed = { $passed ->
    [true] 達到
   *[false] 未達到
  }

# 見面

welcome = <b>這裡是議事廳。</b>鄰居們在這裡一起商量決定自家房屋和公共空間的事。
welcome-stranger = 有席位碼嗎？請傳送 <code>/join 席位碼</code>。沒有席位也可以提需求、參加討論、回答調查；投票需要席位。
welcome-known = 您所在的社區：{ $communities }。
welcome-seats = 您的席位：{ $seats }。
help =
    <b>您可以</b>
    /need – 提出需求，可以附照片；在私訊裡直接寫也行
    /needs – 已有的需求和地點
    /propose – 提出提案
    /cast V-1 贊成 – 投票（贊成、反對、棄權）
    /ballot V-1 – 查看自己的選票和回執
    /join 席位碼 – 認領席位
    /seats – 我的席位
    /export V-1 – 已結束表決的結果包，可自行驗證
    /language – 選擇語言
help-moderator =
    <b>主持人</b>
    /setup – 設立社區，或修改設定
    /role – 指派角色：/role @name 監票人
    在私訊裡把名冊（CSV 或 XLSX 檔案）傳給我。
    /survey – 發起需求調查
    /openvote – 開啟表決
    /assign R-1 – 誰在什麼期限前做什麼
    /done R-1 – 報告完成
help-forms = 在私訊中單獨傳送 /need、/propose 或 /openvote，我會一項一項地問；其他指令單獨傳送可以看到範例。每個指令也都可以用一則訊息說完，每項一行。
language-chosen = 以後我用繁體中文與您交談。
language-which = 請選擇其一：{ $known }
fallback = 我沒有看懂。如果這是一項需求，請傳送 <code>/need</code> 加上內容。/help 可以看到我能做什麼。
private-only-start = 這件事請私訊我：{ $link }

# 設立

setup-done = <b>{ $title }</b>已設立，簡稱 <code>{ $name }</code>。時區 { $zone }；提案須討論滿 { $days } 天、有 { $speakers } 人發言{ $questions ->
    [true] 、所有提問都得到答覆
   *[false] {""}
  }，才能開啟表決。
setup-next = <b>還要給我的</b>（✓ 表示已有）：
setup-roll = { $seats ->
    [0] ☐ 名冊：還沒有。請主持人在私訊裡傳給我，CSV 或 XLSX 檔案。
   *[other] ✓ 名冊：{ $seats } 個席位。
  }
setup-map = { $places ->
    [none] ☐ 樓棟地圖：還沒有。下面的按鈕會說明怎麼給。
   *[other] ✓ 樓棟地圖：{ $places } 處，<code>/map</code> 可以查看。
  }
setup-roles = 其他角色用 /role 指定。
setup-see-map = 看地圖
setup-give-map = { $places ->
    [none] 給一張地圖
   *[other] 換一張地圖
  }
setup-again = { $changed ->
    [true] <b>{ $title }</b>的設定已修改。
   *[false] <b>{ $title }</b>的設定：
  }時區 { $zone }；議事門檻：{ $days } 天、{ $speakers } 人發言{ $questions ->
    [true] 、提問全部答覆
   *[false] {""}
  }。
setup-rights-missing = 我還不是本群組的管理員。在此之前，我只能看到指令和對我的回覆，提案下的討論只能保存一部分。請把我設為管理員，之後的發言都會保存。
role = { $role ->
    [moderator] 主持人
    [teller] 監票人
    [convener] 召集人
    [coordinator] 街道協調員
    [professional] 專業人員
    [department] 部門
    [building-head] 樓組長
   *[observer] 觀察員
  }
role-named = { $name } 現在是{ $role }。
role-dropped = { $name } 不再是{ $role }。
role-example =
    請這樣說：
    <code>/role @name 監票人</code>
    或者回覆對方的一則訊息：<code>/role 監票人</code>。寫 <code>-監票人</code> 則取消。角色：{ $known }。
