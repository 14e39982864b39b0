"""The words of a seal: its cover, its notice, and the page with the digests."""
