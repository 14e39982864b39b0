"""All wording in two languages: codes, numbers, rules, places, joins."""
