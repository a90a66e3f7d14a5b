# Telegram's command menu

menu-need = Say a need
menu-needs = The needs there are, and the map: /needs map
menu-propose = Make a proposal
menu-cast = Cast a ballot: /cast V-1 yes
menu-ballot = My ballot and its receipt
menu-join = Take my seat with a code
menu-seats = My seats
menu-export = The bundle of a closed vote
menu-language = Choose the language
menu-help = What can I do here?
menu-survey = Open a survey (moderators)
menu-openvote = Open a vote (moderators)
menu-assign = Who does what by when (moderators)
menu-done = Report the work done
menu-role = Name a role (moderators)
menu-setup = Set up the community
menu-rules = The rules one can vote by
menu-roll = My row on the roll
menu-doors = Doors to ring at (building heads)
menu-record = A project record in full
menu-themes = Needs brought together
menu-offers = What departments and sponsors offer
menu-results = What came of a closed survey: /results S-1
menu-answers = All answers of a survey as files (moderators)
