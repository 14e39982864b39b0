"""Zip files of one form: members stored as they are, without times, so that the same content is the same bytes."""
