"""Tests of what a newcomer meets: a folder without a project, and hints on how the program was installed."""
