"""Words of forms: what is to be filled in, what was collected, who has handed in."""
