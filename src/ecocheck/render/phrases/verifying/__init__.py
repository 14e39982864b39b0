"""The words of `verify`."""
