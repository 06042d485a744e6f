"""Looking at evidence: decoded in a process of its own, which gives back pixels or text only."""
