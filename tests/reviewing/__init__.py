"""Tests of reviews: what they rest on, what they come to, and how they are recorded."""
