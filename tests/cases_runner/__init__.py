"""`ecocheck test`: reading, judging and comparing worked examples, and the examples that are shipped."""
