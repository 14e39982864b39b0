"""What a command prints for people, by command."""
