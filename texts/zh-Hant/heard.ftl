# 專案紀錄裡聽取了誰的意見

page-opinions = 專業與部門意見
page-opinion = { $name }（{ $kind ->
    [professional] 專業人員
   *[department] 部門
  }）：{ $state ->
    [given] { $verdict }
    [off] 沒有答覆，已撤回徵詢
   *[asked] 還沒有答覆，應於 { $due } 前答覆
  }
page-meetings = 會議
page-meeting = { $number } · { $kind ->
    [joint] 聯席會議
   *[online] 會議
  }：{ $title } · { $day } · 關於 { $about } · { $count } 人到場{ $runs ->
    [true] {" "}· 進行中
   *[false] {""}
  }
page-duty = 任務（{ $owner ->
    [none] { $promise ->
        [none] 負責人見會議紀要
       *[other] { $promise }
      }
   *[other] { $owner }{ $promise ->
        [none] {""}
       *[other] ，{ $promise }
      }
  }）：{ $text }，{ $due } 前
