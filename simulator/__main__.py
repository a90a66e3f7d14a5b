"""``python -m simulator``: a Bot API server with a bot or several and nobody else yet, until interrupted."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import Sequence

from simulator.server import TownServer
from simulator.town import Town


async def serve(host: str, port: int, tokens: Sequence[str]) -> None:
    """Serve a town with these bots, printing where it is."""
    town = Town()
    for number, token in enumerate(tokens):
        town.add_bot(token, f"hall_bot_{number}" if number else "hall_bot")
    async with TownServer(town, host, port, strict=False) as server:
        print(f"url {server.url}", *(f"token {token}" for token in tokens), sep="\n", flush=True)
        await asyncio.Event().wait()


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m simulator", description="A Telegram Bot API server.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one (default: 8081)")
    parser.add_argument("--token", action="append", help="give it again for a further bot (default: 123456:TEST)")
    given = parser.parse_args()
    try:
        asyncio.run(serve(given.host, given.port, given.token or ["123456:TEST"]))
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
