from tests.core.documents.reading import letters, tags, text_of
from vertrouwenspersoon.documents.letters import Face, Style
from vertrouwenspersoon.documents.placing import tag_block, tag_centred, tag_line
from vertrouwenspersoon.documents.sheet import Sheet

BODY = Style(Face.REGULAR, 10, 13, "#17202C")


def test_a_line_begins_at_its_place() -> None:
    """The first letter stands at the place, on the baseline."""
    sheet = Sheet((200.0, 200.0), "Proef")
    tag_line(sheet, sheet.root.add("P"), "H", (50, 100), BODY)
    [letter] = letters(sheet.finish())
    assert (51, 100) == (round(letter.box[0]), round(letter.box[1]))


def test_lines_stand_around_their_middle() -> None:
    """Lines of different lengths have the same middle."""
    sheet = Sheet((200.0, 200.0), "Proef")
    tag_centred(sheet, sheet.root.add("P"), ("HH", "HHHH"), (100, 120), BODY)
    found = list(letters(sheet.finish()))
    tops = sorted({round(letter.box[1]) for letter in found})
    middles = [
        (min(one.box[0] for one in line) + max(one.box[2] for one in line)) / 2
        for line in ([one for one in found if round(one.box[1]) == top] for top in tops)
    ]
    assert [100, 100] == [round(middle) for middle in middles]


def test_a_block_is_centred_on_a_height() -> None:
    """As much of a block stands above the height as below it, and nothing draws nothing."""
    sheet = Sheet((200.0, 200.0), "Proef")
    tag_block(sheet, sheet.root.add("P"), ("H", "H"), (50, 100), BODY)
    tag_block(sheet, sheet.root.add("P"), ("",), (50, 100), BODY)
    pdf = sheet.finish()
    found = list(letters(pdf))
    middle = (min(one.box[1] for one in found) + max(one.box[3] for one in found)) / 2
    assert (100, "HH", 1) == (round(middle), text_of(pdf), tags(pdf).count(("P", "")))
