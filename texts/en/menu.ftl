# Telegram's command menu

menu-need = Say a need
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
