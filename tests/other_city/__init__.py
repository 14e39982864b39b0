"""An invented city with a plan of its own: no output has a word of the city for which the program was first written."""
