"""What the models expect: the type at a route, the keys below a key, the side of a bound. It knows no file."""
