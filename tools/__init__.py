"""Programs for those who keep ecocheck; nothing of them is in the wheel."""
