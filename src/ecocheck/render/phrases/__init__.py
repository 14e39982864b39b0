"""Words in two languages for codes, numbers, rules, places and lists, shared by all outputs."""
