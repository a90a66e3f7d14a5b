"""Another system that takes events, as a process of its own that is killed at will: it writes down what it is sent,
makes sure that it stands on the disk, and only then says that it has it.

    python receiver.py PORT FILE
"""

import json
import os
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        """One line a message: its headers and its body."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        line = json.dumps({"headers": dict(self.headers.items()), "body": body.decode()})
        with Path(sys.argv[2]).open("a", encoding="utf-8") as kept:
            kept.write(line + "\n")
            kept.flush()
            os.fsync(kept.fileno())
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    HTTPServer(("127.0.0.1", int(sys.argv[1])), Receiver).serve_forever()
