# 项目档案里听取了谁的意见

page-opinions = 专业与部门意见
page-opinion = { $name }（{ $kind ->
    [professional] 专业人员
   *[department] 部门
  }）：{ $state ->
    [given] { $verdict }
    [off] 没有答复，已撤回征询
   *[asked] 还没有答复，应于 { $due } 前答复
  }
page-meetings = 会议
page-meeting = { $number } · { $kind ->
    [joint] 联席会议
   *[online] 会议
  }：{ $title } · { $day } · 关于 { $about } · { $count } 人到场{ $runs ->
    [true] {" "}· 进行中
   *[false] {""}
  }
page-duty = 任务（{ $owner ->
    [none] { $promise ->
        [none] 负责人见会议纪要
       *[other] { $promise }
      }
   *[other] { $owner }{ $promise ->
        [none] {""}
       *[other] ，{ $promise }
      }
  }）：{ $text }，{ $due } 前
