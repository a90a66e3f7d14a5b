# Site walks

walk-card-title = <b>Site walk</b> for <b>T-{ $theme }</b>: { $title }
walk-meets = { $at }, we meet at: { $point }
walk-stops = <b>Stops</b>
walk-stop = { $stop }. { $name }{ $seen ->
    [0] {""}
   *[other] {" "}· { $seen } written down
  }
walk-coming = { $coming ->
    [0] Nobody has said yet that they come.
    [one] One person says they come.
   *[other] { $coming } people say they come.
  }
walk-came = { $coming ->
    [0] Nobody had said that they would come.
    [one] One person had said that they would come.
   *[other] { $coming } people had said that they would come.
  }
walk-come = I come · { $coming }
walk-write = What I see there
walk-comes = { $comes ->
    [true] Good: you come. { $coming } in all. Press again if you cannot.
   *[false] All right, you do not come. { $coming } in all.
  }
walk-note = { $kind ->
    [option] ✎ option
   *[seen] seen
  } by { $author } ({ $role ->
    [professional] professional
    [department] department
    [convener] convener
    [coordinator] street coordinator
    [building-head] building head
    [moderator] moderator
    [resident] resident
   *[guest] without a seat
  }): { $text }
walk-photo = (photo { $photo })
walk-photos = (photos { $first } to { $last })
walk-photo-coming = (its photo is on its way)
walk-photo-caption = T-{ $theme }, stop { $stop }: { $name }
walk-nothing = nothing written down yet
walk-choose = Choose the stop, and what you write down: what you see, or an option that you sketch.
walk-see = { $stop } · I see…
walk-sketch = { $stop } · option…
walk-ask = { $kind ->
    [option] <b>Stop { $stop }: { $name }</b>
        Which option do you sketch? Send a picture, words, or a picture with words, as your next message.
   *[seen] <b>Stop { $stop }: { $name }</b>
        What do you see? Send a photo, words, or a photo with words, as your next message.
  }
walk-kept = Written down for stop { $stop } ({ $name }) of the walk for T-{ $theme }, as { $role ->
    [professional] a professional
    [department] a department
    [convener] the convener
    [coordinator] the street coordinator
    [building-head] a building head
    [moderator] a moderator
    [resident] a resident
   *[guest] somebody without a seat
  }.
walk-example =
    Say it like this:
    <code>/walk T-1
    when: 2026-06-12 18:30
    meet: gate of building 2
    stops: gate; yard; stair 3</code>
    <code>/walk T-1</code> shows the walk and what was written down.
seen-example = Say it like this: <code>/seen T-1 2 The step is broken</code>, with a photo if you like; an option that you sketch: <code>/sketch T-1 2 A ramp along the wall</code>

notice-walk-called = A site walk for <b>T-{ $theme }</b> ({ $title }): { $meets }, we meet at { $point }.

refused-no-walk = No site walk has been called for { $theme }. A moderator or the convener does so: /walk { $theme }
refused-walk-over = The day of the walk for { $theme } has passed. What you see there can still be written down: /walk { $theme }
refused-no-stop = There is no stop { $stop }: the walk has stops 1 to { $stops }.

# In the project record

page-themes = Themes and site walks
page-theme = { $number }: { $title }
page-theme-problem = The problem: { $text }
page-walk = Site walk for { $theme }, { $day }: { $point }
page-walk-note = { $place }. { $stop } · { $kind ->
    [option] option
   *[seen] seen
  } ({ $role ->
    [professional] professional
    [department] department
    [convener] convener
    [coordinator] street coordinator
    [building-head] building head
    [moderator] moderator
    [resident] resident
   *[guest] without a seat
  }): { $text ->
    [none] –
   *[other] { $text }
  }{ $photo ->
    [true] {" "}(with photos)
   *[false] {""}
  }
