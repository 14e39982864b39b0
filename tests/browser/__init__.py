"""Driving a real Chromium with the standard library alone; the tests that use it say that they need chromium."""
