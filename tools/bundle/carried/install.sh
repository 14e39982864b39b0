#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
for version in @NEWEST_FIRST@; do
    if "python$version" -I -c pass >/dev/null 2>&1; then
        exec "python$version" -I -X utf8 "$here/files/install.py" "$@"
    fi
done
if python3 -I -c pass >/dev/null 2>&1; then
    exec python3 -I -X utf8 "$here/files/install.py" "$@"
fi
echo "没有装好：这台电脑上没有 Python。请先装 Python @NEWEST@（或 @PYTHONS@ 中的一个），再运行一次。" >&2
exit 1
