"""The reusable parts of the screens. They take plain values and tell what the person wants."""
