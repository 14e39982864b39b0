"""The kinds of rule, grouped by what they compare a measurement with; `model.rule` joins them."""
