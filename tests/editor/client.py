"""The editor's side of the language server protocol, as much of it as the tests need."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from typing import IO, TYPE_CHECKING, Any, Self

from tests.requirements import node_package, program

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_PATIENCE = 60.0
SETTINGS = {
    "yaml": {
        "validate": True,
        "hover": True,
        "completion": True,
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
    }
}
"""As an editor has them, without the store of schemas on the net: the modeline alone names one."""


class Editor:
    """A running yaml-language-server with files opened in it. Use as a context manager."""

    def __init__(self, folder: Path) -> None:
        """Start the server with the folder as the workspace."""
        server = node_package("yaml-language-server") / "bin" / "yaml-language-server"
        self._process = subprocess.Popen(  # noqa: S603 the pinned server
            [program("node"), str(server), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
        )
        self._arrived: queue.Queue[dict[str, Any]] = queue.Queue()
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}
        self._number = 0
        assert self._process.stdout is not None
        threading.Thread(target=self._listen, args=(self._process.stdout,), daemon=True).start()
        root = {"uri": folder.as_uri(), "name": folder.name}
        hover = {"contentFormat": ["markdown", "plaintext"]}
        capabilities = {
            "textDocument": {"hover": hover, "completion": {}, "publishDiagnostics": {}},
            "workspace": {"configuration": True, "workspaceFolders": True},
        }
        self._ask(
            "initialize",
            processId=None,
            locale="zh-cn",
            rootUri=root["uri"],
            workspaceFolders=[root],
            capabilities=capabilities,
        )
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=SETTINGS)

    def __enter__(self) -> Self:
        """Give the running editor."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End the server."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()

    def open(self, path: Path, text: str | None = None) -> list[dict[str, Any]]:
        """Open a file, or another text at its place; what the editor underlines in it."""
        written = path.read_text(encoding="utf-8") if text is None else text
        uri = path.as_uri()
        self._diagnostics.pop(uri, None)
        self._tell(
            "textDocument/didOpen", textDocument={"uri": uri, "languageId": "yaml", "version": 1, "text": written}
        )
        while uri not in self._diagnostics:
            self._take()
        return self._diagnostics[uri]

    def hover(self, path: Path, line: int, column: int) -> str:
        """What is shown when the mouse rests at a place; both count from 1."""
        found = self._ask("textDocument/hover", **_at(path, line, column))
        return str(found["contents"]["value"]) if found else ""

    def offers(self, path: Path, line: int, column: int) -> list[dict[str, Any]]:
        """What is offered for completion at a place."""
        found = self._ask("textDocument/completion", **_at(path, line, column))
        return list(found["items"] if isinstance(found, dict) else found or ())

    def _ask(self, method: str, **params: Any) -> Any:
        self._number += 1
        number = self._number
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._take()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _take(self) -> dict[str, Any]:
        """The next message; what the server asks of the editor is answered on the way."""
        message = self._arrived.get(timeout=_PATIENCE)
        method, number = message.get("method"), message.get("id")
        if method == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif method == "workspace/configuration":
            asked = [one.get("section") for one in message["params"]["items"]]
            self._send({"id": number, "result": [SETTINGS.get(section) for section in asked]})
        elif method is not None and number is not None:
            self._send({"id": number, "result": None})
        return message

    def _listen(self, stream: IO[bytes]) -> None:
        while True:
            length = 0
            while (line := stream.readline().strip()) != b"":
                name, _, value = line.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
            if not length:
                return
            self._arrived.put(json.loads(stream.read(length)))


def _at(path: Path, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line - 1, "character": column - 1}}
