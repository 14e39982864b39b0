"""What an evaluation is given, and what is wrong with it: the datum, the year before, states that last, defects."""
