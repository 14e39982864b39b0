"""What only `seal` has: where it writes, what it writes, and what it says where it seals nothing."""
