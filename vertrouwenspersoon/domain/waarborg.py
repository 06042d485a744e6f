"""Waarborg: what the annual export promises, and what it does not; the same words everywhere."""

WAARBORG_LETTERLIJK = """\
For all releases together, a reader who knows the rules, the plan, the threshold and the head \
counts (not the secret), and up to k complete records:
- G1: for each protected number (true value below t, in any release and in any difference between \
two releases) there is a whole table that fits everything printed with 0 others in it, and one \
with at least t - k others. No reader can bound it within an interval narrower than 0..t-k.
- G2: for each group and each sensitive category that holds for all but at most k of the group, \
there is a fitting table in which at least k+1 others of the group are outside the category.
- G3: no number is printed for a group with fewer than 10 employees (when head counts are given), \
or with fewer than t persons behind it.
- Not promised: heads of department who know all their own cases, outside figures nobody entered, \
probabilities. With t=5, 12 of 96 (n=40) and 9 of 115 (n=80) simulated heads of department can \
isolate one or two cases of others; with t=10 none (measured)."""
"""The guarantee word for word, for those who check it (disclosure design, section 4)."""

BELOFTEN = (
    (
        "Een getal met een punt kan nul zijn. Het kan ook zo groot zijn als de drempel, of groter. "
        "Dat blijft zo voor een lezer die alle regels kent, en die zelf één van de meldingen deed."
    ),
    "Niemand kan uitrekenen dat iedereen in een groep hetzelfde meemaakte.",
    (
        "Er staat geen getal bij een groep met minder dan 10 medewerkers, als de gemeente die "
        "aantallen heeft opgegeven. Er staat ook geen getal waar te weinig mensen achter zitten."
    ),
)
"""G1, G2 and G3 for a reader."""

GEEN_BELOFTE = (
    (
        "Een leidinggevende die alle meldingen van de eigen afdeling kent, kan soms een melding "
        "van een ander herkennen. Met drempel 5 lukte dat in een proef bij 12 van de 96 "
        "leidinggevenden in een jaar met 40 meldingen. Met drempel 10 lukte het niemand."
    ),
    "Wij weten niet welke cijfers elders bekend zijn, bijvoorbeeld uit de krant.",
    "Wij beloven niets over kansen: een lezer mag raden.",
    "Wie zelf eerder over een melding hoorde, kent die melding al.",
)
"""What is not promised (disclosure design, section 4, last line; issue of the annual export)."""

NIET_BESLIST = (
    (
        "Het handboek van het CBS (2024) en de richtlijnen van januari 2026 zijn voor deze regels "
        "niet gelezen. Vraag uw functionaris gegevensbescherming of 5 goed is, of dat het 10 moet "
        "zijn. U kiest dat hierboven."
    ),
    (
        "Het is niet beslist of het aantal van een kwartaal getoond mag worden als dat zelf klein "
        "is. U kiest dat hierboven. Een klein kwartaal krijgt altijd een punt."
    ),
    (
        "Tegen mensen die samen meer dan één melding kennen, en tegen leidinggevenden, helpt "
        "alleen drempel 10."
    ),
    (
        "Van tabellen met twee eigenschappen tegelijk is niet bewezen dat de regel zelf niets "
        "verraadt. Daarom staan die tabellen niet in de export."
    ),
)
"""What is not settled, with what the reader can choose (disclosure design, last section)."""
