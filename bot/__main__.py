"""``python -m bot`` is ``yishiting``."""

from bot.cli import main

main()
