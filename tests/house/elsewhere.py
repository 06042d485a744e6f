"""Modules without a test file of their own, and the test file that runs them.

Each belongs so closely to a neighbour that a file of its own would say the same things twice.
"""

_WHERE: dict[str, tuple[str, ...]] = {
    # A file that is handed over is made and read by one use case, attacked there.
    "tests/core/usecases/test_overdragen.py": (
        "vertrouwenspersoon/store/aflevering.py",
        "vertrouwenspersoon/store/overdrachten.py",
    ),
    # What people ask about their data, and what ends with the role, are tried through the use case.
    "tests/core/usecases/test_verzoeken.py": (
        "vertrouwenspersoon/documents/inzage.py",
        "vertrouwenspersoon/domain/inzage.py",
        "vertrouwenspersoon/domain/rechtzetten.py",
        "vertrouwenspersoon/domain/verzoek.py",
        "vertrouwenspersoon/store/verzoeken.py",
    ),
    "tests/core/usecases/test_inhoudspakketten.py": (
        "vertrouwenspersoon/store/inhoudspakketten.py",
    ),
    "tests/ui/screens/test_beheer_teksten.py": ("ui/views/beheer_teksten.py",),
    "tests/core/usecases/test_prullenbak.py": (
        "vertrouwenspersoon/domain/prullenbak.py",
        "vertrouwenspersoon/store/prullenbak.py",
    ),
    "tests/ui/screens/test_prullenbak.py": (
        "ui/screens/beheer_prullenbak.py",
        "ui/views/beheer_prullenbak.py",
    ),
    "tests/core/usecases/test_afscheid.py": (
        "vertrouwenspersoon/documents/slotverklaring.py",
        "vertrouwenspersoon/domain/afscheid.py",
    ),
    "tests/ui/screens/test_verzoeken.py": (
        "ui/screens/beheer_verzoeken.py",
        "ui/views/beheer_verzoeken.py",
    ),
    "tests/ui/screens/test_afscheid.py": (
        "ui/ending.py",
        "ui/screens/beheer_afscheid.py",
        "ui/views/beheer_afscheid.py",
        "ui/views/ended.py",
    ),
    "tests/ui/screens/test_overdragen.py": (
        "ui/screens/beheer_overdragen.py",
        "ui/views/beheer_overdragen.py",
    ),
    # The tables behind one aggregate; only the aggregate's module calls them.
    "tests/core/store/test_zaken.py": ("vertrouwenspersoon/store/incidenten.py",),
    "tests/core/store/test_dossiers.py": (
        "vertrouwenspersoon/store/correcties.py",
        "vertrouwenspersoon/store/notities.py",
    ),
    "tests/core/store/test_begeleiding.py": (
        "vertrouwenspersoon/store/sporen.py",
        "vertrouwenspersoon/store/taakstanden.py",
    ),
    "tests/core/store/test_rows.py": ("vertrouwenspersoon/store/columns.py",),
    "tests/core/store/test_connection.py": ("vertrouwenspersoon/store/scope.py",),
    # One look: letters, colours, icons and style are judged together.
    "tests/ui/test_look.py": (
        "ui/look/dressing.py",
        "ui/look/focus_ring.py",
        "ui/look/fonts.py",
        "ui/look/icons.py",
        "ui/look/look.py",
        "ui/look/palette.py",
        "ui/look/quiet_style.py",
        "ui/look/sheet.py",
        "ui/look/tokens.py",
    ),
    # Small parts that are only seen inside a larger one.
    "tests/ui/widgets/test_rows.py": (
        "ui/widgets/agenda_row.py",
        "ui/widgets/key_values.py",
        "ui/widgets/page_preview.py",
    ),
    "tests/ui/widgets/test_notices.py": (
        "ui/widgets/clock_notice.py",
        "ui/widgets/empty_state.py",
        "ui/widgets/notice.py",
        "ui/widgets/surface.py",
    ),
    "tests/ui/widgets/test_frame.py": (
        "ui/widgets/search_field.py",
        "ui/widgets/status_line.py",
        "ui/widgets/top_bar.py",
    ),
    "tests/ui/widgets/test_cells.py": ("ui/widgets/run_label.py", "ui/widgets/label.py"),
    "tests/ui/widgets/test_checklist_row.py": ("ui/widgets/state_parts.py",),
    "tests/ui/screens/test_cijfers.py": (
        "ui/views/cijfers_overzicht.py",
        "ui/views/cijfers_verslag.py",
    ),
    # A page is a view and its screen together: the test of the screen works the view by hand.
    "tests/ui/screens/test_zaak.py": (
        "ui/views/kamers/kamer.py",
        "ui/views/kamers/melden.py",
        "ui/views/kamers/norm.py",
        "ui/views/taak_details.py",
        "ui/views/zaak.py",
        "ui/views/zaak_betrokkenen.py",
        "ui/views/zaak_consent.py",
        "ui/views/zaak_documenten.py",
        "ui/views/document_list.py",
        "ui/views/document_overzicht.py",
        "ui/views/document_words.py",
        "ui/views/zaak_gegevens.py",
        "ui/views/zaak_questions.py",
        "ui/views/zaak_state.py",
        "ui/views/zaak_step.py",
        "ui/views/zaak_tijdlijn.py",
        "ui/widgets/inputs.py",
        "ui/widgets/part_button.py",
        "ui/widgets/reason_line.py",
    ),
    "tests/ui/test_adding.py": (
        "ui/evidence_work.py",
        "ui/views/bijlage_row.py",
        "ui/views/zaak_bewijs.py",
        "ui/widgets/progress_line.py",
    ),
    "tests/ui/screens/test_delen.py": ("ui/views/doorgeven.py", "ui/views/zaak_delen.py"),
    "tests/ui/screens/test_beheer_afdrukken.py": (
        "ui/paper_stack.py",
        "ui/views/beheer_afdrukken.py",
    ),
    "tests/ui/test_paper_work.py": ("ui/views/papier.py",),
    "tests/ui/screens/test_kamers.py": (
        "ui/views/kamers/aangifte.py",
        "ui/views/kamers/adviesregel.py",
        "ui/views/kamers/belasting.py",
        "ui/views/kamers/juridisch.py",
        "ui/views/kamers/nazorg.py",
        "ui/views/kamers/puntenlijst.py",
        "ui/views/kamers/reactie.py",
        "ui/views/kamers/registreren.py",
        "ui/views/kamers/schade.py",
        "ui/views/kamers/stapel.py",
        "ui/views/kamers/woordvelden.py",
        "ui/views/zaak_sporen.py",
    ),
    "tests/ui/screens/test_zaken.py": (
        "ui/views/zaken_bewaard.py",
        "ui/views/zaak_preview.py",
        "ui/views/zaken.py",
        "ui/views/zaken_delegate.py",
        "ui/widgets/table_head.py",
    ),
    "tests/ui/screens/test_bewaren.py": (
        "ui/screens/beheer_bewaren.py",
        "ui/views/beheer_bewaren.py",
        "ui/views/zaak_bewaren.py",
    ),
    # The two ways in which a zaak gets smaller are only there for its use case.
    "tests/core/usecases/test_bewaren.py": ("vertrouwenspersoon/usecases/wissen.py",),
    "tests/ui/screens/test_beheer_bijwerken.py": ("ui/views/beheer_bijwerken.py",),
    "tests/ui/screens/test_beheer_gemeente.py": ("ui/views/beheer_gemeente.py",),
    "tests/ui/screens/test_beheer_snel.py": ("ui/views/beheer_snel.py",),
    "tests/ui/screens/test_beheer_wachtzin.py": ("ui/views/beheer_wachtzin.py",),
    "tests/ui/screens/test_melding.py": ("ui/views/melding.py", "ui/widgets/action_bar.py"),
    "tests/ui/screens/test_others.py": (
        "ui/drawing.py",
        "ui/screens/beheer.py",
        "ui/screens/naslag.py",
        "ui/screens/organisatie.py",
        "ui/screens/reactieschema.py",
        "ui/views/beheer.py",
        "ui/views/beheer_herstelblad.py",
        "ui/views/cijfers.py",
        "ui/views/cijfers_delegate.py",
        "ui/views/naslag.py",
        "ui/views/naslag_entries.py",
        "ui/views/organisatie.py",
        "ui/views/organisatie_gegevens.py",
        "ui/views/organisatie_papier.py",
        "ui/views/reactieschema.py",
        "ui/widgets/table_item.py",
    ),
    "tests/ui/views/test_herstelblad.py": ("ui/views/herstelblad_parts.py",),
    "tests/ui/test_main_window.py": (
        "ui/views/entrance.py",
        "ui/views/new_vault_sheet.py",
        "ui/widgets/pages.py",
        "ui/widgets/passphrase_field.py",
        "ui/widgets/text_link.py",
    ),
    "tests/ui/test_spelling.py": (
        "ui/screens/beheer_spelling.py",
        "ui/views/beheer_spelling.py",
    ),
    "tests/ui/test_help_window.py": ("ui/version.py", "ui/views/handleiding.py"),
    "tests/ui/test_frame.py": (
        "ui/desk.py",
        "ui/widgets/heading.py",
        "ui/widgets/key_hint.py",
        "ui/widgets/painted.py",
    ),
    "tests/ui/test_backup_work.py": ("ui/views/beheer_backup.py",),
    # Only the process that is begun by the one who looks runs these.
    "tests/ui/kijker/test_looking.py": ("ui/kijker/child.py", "ui/kijker/decoding.py"),
    "tests/journeys/test_tour.py": (
        "ui/__main__.py",
        "ui/app.py",
        "ui/doors.py",
        "ui/screenshots.py",
    ),
}

ELSEWHERE = {module: test for test, modules in _WHERE.items() for module in modules}
"""Module to test file."""
