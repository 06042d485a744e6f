from pytestqt.qtbot import QtBot

from ui.views.cijfers_tussenstand import TussenstandView
from ui.widgets.bar_chart import BarChart
from ui.widgets.label import Label
from vertrouwenspersoon.domain.jaarcijfers import Cijfer, Cijfertabel

TABEL = Cijfertabel(
    "T2-ernst",
    "Hoe ernstig was het?",
    "ernst",
    15,
    (Cijfer("a", "Licht", 10), Cijfer("b", "Zwaar", 5)),
)


def test_every_rounded_table_is_a_chart(qtbot: QtBot) -> None:
    """Showing another year takes the charts of the first away; without tables it says why."""
    view = TussenstandView()
    qtbot.addWidget(view)
    view.show_rounded(2026, "Afgerond.", (TABEL,), "ma 5 okt 2026")
    charts = [one for one in view.findChildren(BarChart) if not one.isHidden()]
    assert ["rounded_T2-ernst"] == [chart.objectName() for chart in charts]
    view.show_rounded(2027, "Afgerond.", (), "")
    assert [] == [one for one in view.findChildren(BarChart) if not one.isHidden()]
    texts = [part.text() for part in view.findChildren(Label) if not part.isHidden()]
    assert any(text.startswith("Er staat nog geen tabel in") for text in texts)
