# Who was heard, on the pages of a project record

page-opinions = Opinions of professionals and departments
page-opinion = { $name } ({ $kind ->
    [professional] professional
   *[department] department
  }): { $state ->
    [given] { $verdict }
    [off] no answer; called off
   *[asked] no answer yet, asked for by { $due }
  }
page-meetings = Meetings
page-meeting = { $number } · { $kind ->
    [joint] joint meeting
   *[online] meeting
  }: { $title } · { $day } · about { $about } · { $count ->
    [one] one person there
   *[other] { $count } people there
  }{ $runs ->
    [true] {" "}· still running
   *[false] {""}
  }
page-duty = To do ({ $owner ->
    [none] { $promise ->
        [none] whoever the minutes of the meeting name
       *[other] { $promise }
      }
   *[other] { $owner }{ $promise ->
        [none] {""}
       *[other] {", "}{ $promise }
      }
  }): { $text }, by { $due }
