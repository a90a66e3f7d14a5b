"""How fast ballots are taken, beside the least that could be done and beside an ordinary bot."""
