"""The entry point. `--version` is answered before anything else is imported, so that it takes little time."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; the result is the exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from ecocheck import __version__

        if sys.stdout is None:  # the calling program has closed it
            return 0
        try:
            sys.stdout.write(f"ecocheck {__version__}\n")
            sys.stdout.flush()
        except BrokenPipeError:
            return _lost(141)
        except OSError:  # the disk is full
            return _lost(3)
        return 0
    from ecocheck.disk.spelling import names_are_utf8, start_in_utf8

    if not names_are_utf8():
        start_in_utf8()
    if sys.argv[1:2] == ["__complete"]:
        from ecocheck.cli.completion.answering import answer

        return answer(sys.argv[2:])
    import gc
    import os

    from ecocheck.cli.run import end_tidily, run

    end_tidily()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # speed: it would look through all installed packages
    code = run(sys.argv[1:])
    gc.freeze()  # speed: the process ends now, and Python would first search every object for reference cycles
    return code


def _lost(code: int) -> int:
    """Discard buffered output and give the exit code: Python would try to write it again, and exit with 120."""
    from ecocheck.cli.console import give_up

    give_up(sys.stdout)
    return code


if __name__ == "__main__":
    sys.exit(main())
