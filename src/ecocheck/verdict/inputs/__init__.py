"""Collects and checks the inputs of an evaluation: the datum, the year before, lasting states, defects."""
