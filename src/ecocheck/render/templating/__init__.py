"""Running templates: ours as fast as may be, a project's own watched, both escaped the same way."""
