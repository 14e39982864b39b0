"""Further standards beside the plan's."""
