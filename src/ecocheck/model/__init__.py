"""What the plan says and what was measured: frozen, strict models. No I/O, no verdicts."""
