"""The attacks of the disclosure design that one-way tables can suffer, by their numbers."""
