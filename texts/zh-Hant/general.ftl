# 多處使用的詞

moment = { $year }年{ $month }月{ $day }日 { $time }
quoted = <blockquote>{ $text }</blockquote>
quoted-line = · { $text }
and-more = ……另有 { $count } 項
closes = { $at } 截止。
axis = { $axis ->
    [heads] 業主人數
    [area] 建築面積
    [units] 戶數
    [share] 持分
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
   *[question] 提問
  }
base = { $base ->
    [eligible] 全體
    [participants] 參與者
   *[cast] 贊成與反對之和
  }
threshold = { $strict ->
    [true] 超過{ $base }的 { $fraction }
   *[false] 不少於{ $base }的 { $fraction }
  }
test = { $test ->
    [quorum] 參與
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
    /need – 提出需求，可以附照片
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
help-forms = 每一項都可以用一則訊息說完，一行一件事。單獨傳送指令可以看到範例。
language-chosen = 以後我用繁體中文與您交談。
language-which = 請選擇其一：{ $known }
fallback = 我沒有看懂。如果這是一項需求，請傳送 <code>/need</code> 加上內容。/help 可以看到我能做什麼。
private-only-start = 這件事請私訊我：{ $link }

# 設立

setup-done = <b>{ $title }</b>已設立，簡稱 <code>{ $name }</code>。時區 { $zone }；提案須討論滿 { $days } 天、有 { $speakers } 人發言{ $questions ->
    [true] 、所有提問都得到答覆
   *[false] {""}
  }，才能開啟表決。
setup-next = 下一步：在私訊裡把名冊（CSV 或 XLSX 檔案）傳給我，並用 /role 指派其他角色。
setup-again = <b>{ $title }</b>的設定已修改。時區 { $zone }；議事門檻：{ $days } 天、{ $speakers } 人發言{ $questions ->
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
