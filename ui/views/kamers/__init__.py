"""The rooms of a zaak: what each step records beside its checklist."""
