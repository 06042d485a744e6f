"""Modules without a test file of their own, and the test file that runs them.

Each belongs so closely to a neighbour that a file of its own would say the same things twice.
"""

_WHERE: dict[str, tuple[str, ...]] = {
    # The tables behind one aggregate; only the aggregate's module calls them.
    "tests/core/store/test_zaken.py": ("vertrouwenspersoon/store/incidenten.py",),
    "tests/core/store/test_dossiers.py": ("vertrouwenspersoon/store/notities.py",),
    "tests/core/store/test_begeleiding.py": ("vertrouwenspersoon/store/taakstanden.py",),
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
}

ELSEWHERE = {module: test for test, modules in _WHERE.items() for module in modules}
"""Module to test file."""
