# Meetings, their agenda and their minutes

meeting-title = <b>M-{ $number }</b> · { $kind ->
    [joint] <b>Joint meeting</b>
   *[online] <b>Meeting</b>
  }: { $title }
meeting-state = { $state ->
    [called] { $at }
    [running] Running since { $at }
    [ended] { $at } – { $until }
   *[dropped] Does not take place ({ $at })
  }
meeting-place = Where: { $place }
meeting-about = About { $about }
meeting-there = { $count ->
    [0] Nobody is there yet.
    [one] One person is there.
   *[other] { $count } people are there.
  }
meeting-item = { $now ->
    [true] ▶ <b>{ $number }. { $title }</b>
   *[false] { $number }. { $title }
  }
meeting-written = { $kind ->
    [decision] Decided: { $text }
   *[note] Noted: { $text }
  }
meeting-duty = { $owner }: { $text }, by { $due }{ $promise ->
    [none] {""}
   *[other] {" "}({ $promise })
  }
meeting-here = I am here · { $count }
meeting-act = { $act ->
    [start] Begin
    [next] Next item
    [end] End
   *[drop] Call off
  }
meeting-minutes = Minutes (DOCX, PDF)
meeting-come = { $there ->
    [true] You are there: { $count } in all. Press once more if you leave before it begins.
   *[false] You are not there: { $count } in all.
  }
meeting-called-posted = <b>M-{ $number }</b> is called. { $posted }
meeting-led = M-{ $number }: { $act ->
    [start] it has begun.
    [next] the next item.
    [end] it has ended. The minutes are under its card.
   *[drop] it does not take place.
  }
meeting-noted = M-{ $meeting }, item { $item }: { $kind ->
    [decision] the decision stands in the minutes.
    [duty] { $owner } does it by { $due }. { $promise ->
        [none] It stands in the minutes. There is no record that it could be a commitment of.
       *[other] It stands in the minutes, and is commitment { $promise }: they are asked to accept it.
      }
   *[note] it stands in the minutes.
  }
meetings-title = <b>Meetings</b>
meetings-line = M-{ $number } · { $title } · { $state ->
    [called] on { $at }
    [running] running since { $at }
    [ended] held { $at }
   *[dropped] did not take place
  }
meeting-example =
    The convener, the coordinator and moderators call one like this:
    <code>/meeting Lights by the gate
    kind: joint
    when: 2026-06-12 19:00
    about: P-1
    agenda:
    - What the engineer found
    - Who pays
    - Who maintains it</code>
    <code>/meeting M-1</code> shows it; with lines <code>when:</code>, <code>place:</code>, <code>agenda:</code> it is moved.
noted-example = Say it like this: <code>/{ $command } M-1 Four lamps are enough.</code>
duty-example =
    Say it like this:
    <code>/duty M-1
    who: @lin
    what: Measure the wall
    due: 10d</code>
meeting-handed = Minutes of M-{ $number }: { $title }
meeting-minutes-heading = { $kind ->
    [joint] { $community }: minutes of the joint meeting
   *[online] { $community }: minutes of the meeting
  }
meeting-fact = { $fact ->
    [called] Called by
    [begun] Begun
    [ended] Ended
    [place] Where
    [about] About
   *[present] Present
  }
meeting-runs = not yet
meeting-person = { $name } ({ $role ->
    [convener] convener
    [coordinator] street coordinator
    [professional] professional
    [department] department
    [moderator] moderator
    [building-head] building head
    [resident] resident
   *[guest] guest
  })
meeting-present = { $count }: { $people }
forgotten-person = somebody who is no longer known
meeting-beforehand = Before the first item
meeting-nothing = Nothing was written down.
meeting-duties = Who does what by when
meeting-signed = Chair: ____________________    Minutes: ____________________

notice-meeting-called = { $kind ->
    [joint] <b>Joint meeting M-{ $meeting }</b>
   *[online] <b>Meeting M-{ $meeting }</b>
  }: { $title }. { $meets }{ $place ->
    [none] {""}
   *[other] , { $place }
  }. The agenda stands on its card in the group.

refused-meeting-not-chaired = Meetings are called and led by the convener, the street coordinator and moderators.
refused-meeting-unfit = { $meeting } { $state ->
    [called] has not begun yet
    [running] is running
    [ended] has ended
   *[dropped] does not take place
  }: { $act ->
    [move] only a meeting that has not begun can be changed.
    [start] it cannot be begun.
    [next] there is no item to go on from.
    [end] only a running meeting can be ended.
    [drop] only one that has not begun can be called off.
    [come] nobody can come or go any more.
   *[line] only while it runs something is written down, with /noted, /decided and /duty.
  }
refused-no-more-items = { $meeting }: the last of { $items ->
    [one] one item
   *[other] { $items } items
  } is being talked about. Now it can be ended.
