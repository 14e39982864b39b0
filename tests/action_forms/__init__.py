"""Tests of the form of actions: written as a workbook, filled in, and collected."""
