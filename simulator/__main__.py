"""``python -m simulator``: a Bot API server with one bot and nobody else yet, until interrupted."""

from __future__ import annotations

import argparse
import asyncio

from simulator.server import TownServer
from simulator.town import Town


async def serve(host: str, port: int, token: str) -> None:
    """Serve a town with one bot, printing where it is."""
    town = Town()
    town.add_bot(token)
    async with TownServer(town, host, port) as server:
        print(f"url {server.url}", f"token {token}", sep="\n", flush=True)
        await asyncio.Event().wait()


def main() -> None:
    """Read the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m simulator", description="A Telegram Bot API server.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one (default: 8081)")
    parser.add_argument("--token", default="123456:TEST")
    given = parser.parse_args()
    try:
        asyncio.run(serve(given.host, given.port, given.token))
    except KeyboardInterrupt:
        return


if __name__ == "__main__":
    main()
