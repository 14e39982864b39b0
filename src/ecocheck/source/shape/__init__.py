"""The models over the nodes: what a model refuses, as findings with the words for their advice."""
