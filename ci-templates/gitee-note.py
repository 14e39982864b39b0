"""Writes diff.md as a comment of a pull request on Gitee, in place of the one that it wrote before.

It asks for ECOCHECK_REPO (owner/name), GITEE_PULL_ID and ECOCHECK_NOTE_TOKEN; without a token it writes nothing.
"""

from __future__ import annotations

import json
import os
import sys
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

API = os.environ.get("ECOCHECK_GITEE_API", "https://gitee.com/api/v5")
TOKEN = os.environ.get("ECOCHECK_NOTE_TOKEN", "")
PULLS = f"{API}/repos/{os.environ.get('ECOCHECK_REPO')}/pulls"
COMMENTS = f"{PULLS}/{os.environ.get('GITEE_PULL_ID')}/comments"


def ask(method: str, url: str, **more: object) -> Any:
    """Ask the server; the token stands in the query of a GET, and in the body of all else."""
    sent = {"access_token": TOKEN, **more}
    url, data = (f"{url}?{urlencode(sent)}", None) if method == "GET" else (url, json.dumps(sent).encode())
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(url, data, headers, method=method)  # noqa: S310 the address of the server
    with urllib.request.urlopen(request) as answer:  # noqa: S310
        return json.load(answer)


def main() -> None:
    """Replace the newest comment of one's own that begins with the mark, or write the first."""
    text = Path("diff.md").read_text(encoding="utf-8")
    mark, page, mine, own = text.partition("\n")[0], 1, [], ask("GET", f"{API}/user")["id"]
    while found := ask("GET", COMMENTS, per_page=100, page=page):
        mine += [one["id"] for one in found if one["user"]["id"] == own and one["body"].startswith(mark)]
        page += 1
    if mine:
        ask("PATCH", f"{PULLS}/comments/{max(mine)}", body=text)
    else:
        ask("POST", COMMENTS, body=text)


if __name__ == "__main__":
    if TOKEN:
        main()
    else:
        sys.stdout.write("没有 ECOCHECK_NOTE_TOKEN，不写评论\n")
