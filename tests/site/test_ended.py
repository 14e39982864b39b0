"""A site whose making is ended from outside leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

DRILL = Path(__file__).parents[2] / "examples" / "演练市"


@pytest.mark.skipif(os.name == "nt", reason="signals of Unix")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_nothing_is_left(tmp_path: Path, name: str) -> None:
    number = getattr(signal, name)
    args = [sys.executable, "-m", "ecocheck", "report", "--all", "-o", str(tmp_path / "网站")]
    before = signal.signal(number, lambda *_: None)  # one that is ignored here, as behind `&`, would be ignored there
    started = subprocess.Popen(args, cwd=DRILL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603 our own program
    signal.signal(number, before)
    until = time.monotonic() + 60
    while not any(tmp_path.glob(".eco.*/index.html")) and started.poll() is None and time.monotonic() < until:
        time.sleep(0.01)
    assert started.poll() is None, "done before it could be ended"
    started.send_signal(number)
    _, err = started.communicate(timeout=60)
    assert started.returncode == 128 + number
    assert b"Traceback" not in err
    assert list(tmp_path.iterdir()) == []
