"""A project's own templates: safe, watched, told apart from ours."""
