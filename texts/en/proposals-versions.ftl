# The versions of a proposal

versions-button = What has changed
versions-example = Say it like this: <code>/versions P-2</code>, or <code>/versions P-2 1 3</code> to see what changed between two of them.
revise-example =
    Say it like this, only what changes, each thing on a line of its own (<code>-</code> takes away cost, place, upkeep or problem):
    <code>/revise P-2
    cost: 9000
    because: the second offer is lower</code>
    In private, <code>/revise P-2</code> alone asks for it.
revised = <b>P-{ $proposal }</b> says so from now on: version { $version }. The versions before are kept.
versions-title = <b>P-{ $proposal }</b> · its versions
versions-earlier = ({ $count ->
    [one] one earlier one
   *[other] { $count } earlier ones
  })
version-line = { $number }. by { $by }, { $at }
version-because = – { $because }
version-voted = – voted on in { $votes }
versions-between = <b>{ $before } → { $after }</b>{ $pages ->
    [0] {""}
    [1] {""}
   *[other] {" "}({ $page } of { $pages })
  }
versions-same = It has one wording so far.
versions-step = { $before } → { $after }
version-part = <b>{ $part ->
    [title] Title
    [problem] Problem
    [text] What
    [place] Where
    [cost] Cost
    [pictures] Pictures and drawings
   *[upkeep] Who maintains it
  }:</b>
notice-proposal-changed = { $by } has changed <b>{ $proposal }</b>, of which you are an author: version { $version }.{ $explained ->
    [false] {""}
   *[true] {" "}Because: { $reason }
  }
refused-no-such-version = { $proposal } has { $versions ->
    [one] one version
   *[other] { $versions } versions
  }, and not that one. <code>/versions { $proposal }</code> shows them.
refused-version-moved = Another author has changed the same part of { $proposal } meanwhile: you began with version { $based }, it is at { $version }. Nothing of yours was lost or saved: look at <code>/versions { $proposal }</code>, then say it again with <code>/revise { $proposal }</code>.
refused-no-change = { $proposal } says that already, in version { $version }: nothing was changed.
