"""Work lists: duties, tasks, and what is to be put right."""
