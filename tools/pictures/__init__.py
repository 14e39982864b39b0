"""The pictures of docs/pictures, made from real outputs of the drill: `python -m tools.pictures`."""
