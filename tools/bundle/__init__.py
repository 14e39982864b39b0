"""Makes offline bundles: a zip with wheels by hash and an installer, for a PC that has Python and no network.

    python -m tools.bundle --out dist [--wheel dist/ecocheck-*.whl] [--system windows-amd64] [--python 3.13]

It needs pip and a network. The same lock, wheel and pip's answers give the same bytes.
"""
