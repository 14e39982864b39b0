"""The models: what they take and what they refuse."""
