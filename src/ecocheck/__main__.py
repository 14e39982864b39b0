"""The entry point. `--version` is answered before anything else is imported: it costs what Python costs."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; the result is the exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from ecocheck import __version__

        if sys.stdout is None:  # closed by whoever started us
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
    import gc

    from ecocheck.cli.run import end_tidily, run

    end_tidily()
    code = run(sys.argv[1:])
    gc.freeze()  # speed: all goes away with the process; Python would first look through every object for rings
    return code


def _lost(code: int) -> int:
    """Leave with that code, whatever is still to be written: Python would try again and exit with 120."""
    from ecocheck.cli.console import give_up

    give_up(sys.stdout)
    return code


if __name__ == "__main__":
    sys.exit(main())
