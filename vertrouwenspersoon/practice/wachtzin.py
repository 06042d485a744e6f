"""The passphrase of every practice vault: everybody may know it."""

WACHTZIN = "oefenen met verzonnen meldingen"
