# What is declined of needs and maps

refused-no-words = Signs alone do not tell me what is needed. Say it in a few words; the signs may stay.
refused-too-many-needs = Thank you for so many needs! I take { $limit } of one person in that time, so that everybody is read. The next one fits in { $minutes } minutes; please keep it until then, or write it under one of yours.
refused-too-much-said = { $limit } messages of yours wait for you to tell me what they are. Please choose for those first, or wait { $minutes } minutes and send this one again.
refused-too-many-files = { $need } has { $limit } photos and voice notes already, and takes no more.
refused-not-your-need = { $need } is somebody else's: only its author can do that. You can say “me too”, and why.
refused-need-withdrawn = { $need } was taken back by its author. Say it as your own with /need if you have it.
refused-need-answered = { $need } has led to { $proposal }, so it stays as it is. Say on the board of { $proposal } what has changed.
refused-need-shared = Others have said “me too” to { $need }, so it stays. A moderator can gather it with the other one in a theme: <code>/themes</code>.
refused-no-seat-held = You hold no seat in { $community } that I could mark. If you have a code: /join CODE.
refused-seats-unknown = The roll has no seat, stair or building “{ $said }”. Write it as on the roll, such as <code>3-2-501</code>, <code>3-2</code> or <code>3</code>.
refused-saying-gone = That message has been taken care of already, or is too old. Send it again if something is missing.
refused-no-map = { $community } has no map that fits this yet. A moderator gives one: <code>/map</code> says how.
refused-no-former-map = Nothing to put back in { $community }: that map is the community's again already, or another was given since.
refused-map-unreadable = The map was not taken: { $why ->
    [large] the picture has more than 20 MB.
    [pixels] the picture has too many pixels (JPEG: at most 120 million, other kinds: 25 million).
    [kind] it is no JPEG, PNG or WebP picture, whatever its name says.
    [moved] the roll has changed meanwhile. <code>/map rest</code> asks anew.
   *[broken] the picture is damaged and cannot be read.
  }
