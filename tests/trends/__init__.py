"""Series of years: what may be joined, their pace, where it leads, and what is refused: `ecocheck trend`."""
