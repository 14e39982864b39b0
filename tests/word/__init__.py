"""Reports as Word documents: what they hold, how they look on paper, that nothing in the data breaks them."""
