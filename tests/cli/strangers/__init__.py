"""What strangers give: names that would be orders, links that lead out, lines that a server would take for its own."""
