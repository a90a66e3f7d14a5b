"""``python -m bot.playing.apart CONFIG CLOCK``: the hall as a process of its own, in the time of the town's clock.

It is ``yishiting run`` but for the clock, so that it can be killed at any moment and started again.
"""

import asyncio
import signal
import sys
from pathlib import Path

from bot.app import running
from bot.config import load_config
from bot.logs import set_up_logs
from bot.playing.shared_clock import clock_in


async def _run(config_path: Path, clock_path: Path) -> None:
    config = load_config(config_path, {})
    set_up_logs(config.log.level)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    loop.add_reader(sys.stdin, stop.set)  # nothing is ever written there: it ends when the demo does
    async with running(config, clock_in(clock_path)):
        await stop.wait()


if __name__ == "__main__":
    asyncio.run(_run(Path(sys.argv[1]), Path(sys.argv[2])))
