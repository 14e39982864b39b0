"""What Windows does to a program in Chinese: other encodings, other line ends, other paths."""
