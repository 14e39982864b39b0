"""A small client of Chromium's DevTools protocol, over its pipe: no port, no library.

A browser takes about a second to start, so a test module starts one and opens
as many pages as it likes.
"""

from __future__ import annotations

import base64
import json
import os
import select
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

import pytest

from tests.requirements import program

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_PATIENCE = 60
_OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--hide-scrollbars", "--disable-dev-shm-usage",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--remote-debugging-pipe",
)  # fmt: skip # a table, read by rows
"""Without its sandbox Chromium also starts as root, as in CI; the pages are our own."""
_LAUNCH = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(one), fcntl.F_DUPFD, 10) for one in sys.argv[1:3]]
for end, number in zip(ends, (3, 4)):
    os.dup2(end, number)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""Chromium speaks over the file descriptors 3 and 4 and no others."""
_A4 = {
    "paperWidth": 8.27,
    "paperHeight": 11.69,
    "preferCSSPageSize": True,
    "printBackground": True,
    "generateTaggedPDF": False,  # the tags of a long page take as long as the page, and no test reads them
}


class BrowserError(Exception):
    """The browser refused a command, a script in the page failed, or nobody answers."""


@dataclass
class Page:
    """One page. What it says and asks for is collected from the first moment on."""

    browser: Browser
    session: str
    said: list[str] = field(default_factory=list)
    """Messages of the console, exceptions, violations of the policy: there ought to be none."""
    asked: list[str] = field(default_factory=list)
    """Addresses that were asked for."""

    def send(self, method: str, **params: Any) -> dict[str, Any]:
        """A command of the protocol."""
        return self.browser.send(method, self.session, **params)

    def open(self, file: Path, *, width: int, height: int = 900, scripts: bool = True) -> Self:
        """Load a file at that width, with or without scripts, and wait until it stands."""
        for domain in ("Page", "Runtime", "Log", "Network", "Audits"):
            self.send(f"{domain}.enable")
        self.send("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.send("Page.navigate", url=file.as_uri())
        self.browser.wait_for("Page.loadEventFired", self.session)
        return self

    def do(self, script: str) -> Any:
        """The value of an expression in the page; a promise is waited for. Scripts of the page may be off."""
        answer = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise BrowserError(json.dumps(answer["exceptionDetails"], ensure_ascii=False)[:1000])
        return answer["result"].get("value")

    def press(self, *keys: str) -> None:
        """Real strokes of the keyboard."""
        codes = {"Tab": ("Tab", 9, ""), "Enter": ("Enter", 13, "\r"), "Space": ("Space", 32, " ")}
        for key in keys:
            code, number, text = codes[key]
            name = text if key == "Space" else key
            for kind in ("keyDown", "keyUp"):
                extra = {"text": text} if text and kind == "keyDown" else {}
                self.send(
                    "Input.dispatchKeyEvent", type=kind, key=name, code=code, windowsVirtualKeyCode=number, **extra
                )

    def type(self, text: str) -> None:
        """Text into what has the focus."""
        self.send("Input.insertText", text=text)

    def pdf(self) -> bytes:
        """The page as it is printed on A4."""
        return base64.b64decode(self.send("Page.printToPDF", **_A4)["data"])

    def note(self, event: dict[str, Any]) -> None:
        """Keep what an event tells."""
        method, params = event["method"], event["params"]
        if method == "Runtime.consoleAPICalled":
            self.said.append(json.dumps(params["args"], ensure_ascii=False))
        elif method == "Runtime.exceptionThrown":
            self.said.append(json.dumps(params["exceptionDetails"], ensure_ascii=False))
        elif method == "Page.javascriptDialogOpening":
            self.said.append(f"dialog: {params['message']}")
            self.browser.tell("Page.handleJavaScriptDialog", self.session, accept=True)
        elif method == "Log.entryAdded":
            self.said.append(params["entry"]["text"])
        elif method == "Audits.issueAdded":
            self.said.append(json.dumps(params["issue"], ensure_ascii=False))
        elif method == "Network.requestWillBeSent":
            self.asked.append(params["request"]["url"])


class Browser:
    """A Chromium without a window, ended when the `with` ends."""

    def __init__(self) -> None:
        """Start it."""
        if os.name != "posix":
            pytest.skip("Chromium's pipe is spoken over file descriptors 3 and 4, which Windows does not pass on")
        self._home = tempfile.TemporaryDirectory(prefix="ecocheck-chromium-", ignore_cleanup_errors=True)
        their_in, self._out = os.pipe()
        self._in, their_out = os.pipe()
        options = (*_OPTIONS, f"--user-data-dir={self._home.name}", "about:blank")
        self._process = subprocess.Popen(  # noqa: S603 a browser that the machine has, with our own options
            [sys.executable, "-c", _LAUNCH, str(their_in), str(their_out), program("chromium"), *options],
            pass_fds=(their_in, their_out),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(their_in)
        os.close(their_out)
        self._number, self._rest = 0, b""
        self._answers: dict[int, dict[str, Any]] = {}
        self._events: list[tuple[str, str | None]] = []
        self._pages: dict[str, Page] = {}

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it, and only it."""
        os.close(self._out)
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._in)
        self._home.cleanup()

    def page(self) -> Page:
        """A new empty page."""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._pages[session] = Page(self, session)
        return self._pages[session]

    def tell(self, method: str, session: str | None = None, **params: Any) -> int:
        """A command, and its number; nobody waits for the answer."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if session is not None:
            message["sessionId"] = session
        left = json.dumps(message).encode() + b"\0"
        while left:
            left = left[os.write(self._out, left) :]
        return self._number

    def send(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """A command, and its answer."""
        number = self.tell(method, session, **params)
        limit = time.monotonic() + _PATIENCE
        while number not in self._answers:
            self._read(limit)
        answer = self._answers.pop(number)
        if "error" in answer:
            raise BrowserError(method, answer["error"])
        result: dict[str, Any] = answer["result"]
        return result

    def wait_for(self, method: str, session: str) -> None:
        """Until that event has come, or has come since the last wait."""
        limit = time.monotonic() + _PATIENCE
        while (method, session) not in self._events:
            self._read(limit)
        self._events.clear()

    def _read(self, limit: float) -> None:
        ready, _, _ = select.select([self._in], [], [], max(0, limit - time.monotonic()))
        piece = os.read(self._in, 1 << 20) if ready else b""
        if not piece:
            raise BrowserError("Chromium does not answer" if not ready else "Chromium is gone")
        *messages, self._rest = (self._rest + piece).split(b"\0")
        for text in messages:
            message: dict[str, Any] = json.loads(text)
            if "id" in message:
                self._answers[message["id"]] = message
                continue
            session = message.get("sessionId")
            self._events.append((message["method"], session))
            if session in self._pages:
                self._pages[session].note(message)
