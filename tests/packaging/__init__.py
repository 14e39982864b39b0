"""What the wheel carries, and how it is found again."""
