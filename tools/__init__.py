"""Programs for those who work on this repository; nothing of them is in the wheel."""
