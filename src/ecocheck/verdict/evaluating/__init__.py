"""What a rule says of its inputs, how far that is from another verdict, and what is lacking."""
