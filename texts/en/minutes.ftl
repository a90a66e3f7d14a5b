# The notice of a record for the wall, and its minutes

progress-heading = { $community }: notice of a project
progress-vote = { $number }, passed, { $day }
progress-unconfirmed = {" "}(unconfirmed)
progress-column = { $column ->
    [number] No.
    [what] What is to be done
    [who] By whom
    [due] By
    [state] How it stands
    [check] Is it so?
    [asked] Asked
    [yes] Yes
    [faults] With faults
   *[no] No
  }
progress-check = Check { $round }, { $day }: { $result }
progress-condition = Condition { $place } of those who said no: { $text } – { $answer }
progress-whole = The whole record of { $number }, with every step, can be read by every resident in the Telegram group and at the body that signs below.
progress-object = Is something not as it says here? Tell a moderator in the Telegram group, or the body that signs below in writing, with the number { $number }, while this notice hangs.

minutes-heading = { $community }: minutes of a project
minutes-fact = { $fact ->
    [record] Record
    [opened] Opened
    [state] State
   *[as-of] As of
  }
minutes-source = Written by the deliberation hall from its record; names are left out, but for those who have promised something or have given an opinion as a professional or for a department.
minutes-signed = Filed by (signature, seal): ____________________

record-handed = R-{ $number }: { $form ->
    [minutes] the minutes, to be filed
   *[notice] the notice, to be hung up
  }

owner-forgotten = somebody who has left
notice-folder-stuck = ⚠️ The records folder cannot be written ({ $what }: { $why }). Nothing in the hall is lost, and it is tried again every minute; until it works, folder and record book are behind. Please tell whoever runs the hall to make room, or to let the folder be written. You are told once.
