"""Evaluating, combining, cross-checking, gaps. No files, no clock, no colours."""
