# Doors to ring at

doors-example = Say it like this: <code>/doors V-1</code>, or for one building <code>/doors V-1 3</code>
doors-title = <b>V-{ $vote }</b> · who has not voted yet: { $title }
doors-over = The vote has closed. Thank you for going round.
doors-none = Nobody is left: every seat here has cast a ballot.
doors-left = { $left ->
    [one] One door is left
   *[other] { $left } doors are left
  }; at { $unreached } of them (📵) nobody can be written to. Marked so far: { $marked }.
doors-legend = Tap a door: ✅ visited → 🚪 nobody home → 📝 will vote on paper → not marked. Everybody who goes round sees it. Who has voted disappears from the list; how anybody voted is never shown.
doors-found = { $seat }: { $mark ->
    [visited] ✅ visited
    [absent] 🚪 nobody home
   *[paper] 📝 will vote on paper
  } ({ $name }, { $at })
doors-marked = { $seat }: { $mark ->
    [visited] visited
    [absent] nobody home
    [paper] will vote on paper
   *[none] not marked
  }
doors-place = – Building { $building }{ $stair ->
    [none] {""}
   *[other] {" "}· stair { $stair }
  } –
doors-page = ↻ { $page } / { $pages }
role-buildings = { $buildings ->
    [none] No building is named yet: <code>/role @name building-head 3 5</code>
   *[other] Goes round: { $buildings }. The list of doors: /doors V-1, in private.
  }
refused-not-building-head = Doors are shown to building heads and moderators only.
refused-no-buildings = No building has been named for you yet. A moderator does it: <code>/role @name building-head 3</code>
