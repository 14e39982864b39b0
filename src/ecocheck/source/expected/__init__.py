"""What the models expect: the type at a route, and the keys below a key. It knows no text and no file."""
