"""A server that keeps comments, and answers as GitHub, GitLab and Gitee do as far as the recipes go."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OURS, OTHERS = 7, 8
"""Ids of accounts."""
ORDERS = {"GET": "read", "POST": "new", "PATCH": "replaced", "PUT": "replaced"}


@dataclass
class Server:
    """Comments by id, each with its author; every page holds two of them. What was asked, and with which token."""

    comments: dict[int, tuple[int, str]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    tokens: set[str] = field(default_factory=set)

    def answer(self, method: str, url: str, token: str, body: Mapping[str, Any]) -> object:
        """As the three servers do, as far as the programs go."""
        path, query = urlsplit(url).path, parse_qs(urlsplit(url).query)
        self.asked.append((ORDERS[method], path))
        self.tokens.add(token or str(body.get("access_token") or query.get("access_token", [""])[0]))
        if path.endswith("/user"):
            return {"id": OURS}
        if method == "GET":
            page = int(query["page"][0])
            found = [self._entry(one) for one in sorted(self.comments)]
            return found[2 * (page - 1) : 2 * page]
        number = max(self.comments, default=0) + 1 if method == "POST" else int(path.rpartition("/")[2])
        self.comments[number] = (OURS, body["body"])
        return self._entry(number)

    def _entry(self, number: int) -> dict[str, Any]:
        author, body = self.comments[number]
        login = "github-actions[bot]" if author == OURS else "somebody"
        person = {"id": author, "login": login}
        return {"id": number, "body": body, "user": person, "author": person}


@contextmanager
def running() -> Iterator[tuple[Server, str]]:
    """It, and its address."""
    kept = Server()

    class Handler(BaseHTTPRequestHandler):
        def _do(self) -> None:
            content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            token = self.headers.get("PRIVATE-TOKEN") or (self.headers.get("Authorization") or "").removeprefix(
                "Bearer "
            )
            made = kept.answer(self.command, self.path, token, json.loads(content or b"{}"))
            data = json.dumps(made).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PATCH = do_PUT = _do  # noqa: N815 as the library has them

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 as the library has it
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield kept, f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()
