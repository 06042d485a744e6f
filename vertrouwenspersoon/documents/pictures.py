"""Pictures: a logo that came from outside, made small and plain before anything keeps or draws it.

Only PNG and JPEG are read, and never a picture of more pixels than a logo needs: the size stands
at the start of the file and is looked at first. What is kept is drawn anew, so nothing that was
hidden in the file comes along.
"""

import warnings
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from vertrouwenspersoon.errors import Reason, Refused

LARGEST_FILE = 5 * 1024 * 1024
MOST_PIXELS = 12_000_000
"""A photo of twelve megapixels: more than any logo."""
_KEPT = (900, 300)
"""Pixels that are kept: 600 dots to the inch at the size it is printed."""
_FORMATS = ("PNG", "JPEG")
_PAPER = (255, 255, 255)
_WIDEST = 2.6
"""A logo is at most this many times as wide as it is high."""


def read_logo(data: bytes) -> bytes:
    """The logo as a small PNG on white paper.

    `Refused(FILE_EMPTY)`, `Refused(FILE_TOO_LARGE)` for a file of more than 5 MB,
    `Refused(PICTURE_KIND)` for what is no PNG or JPEG (an SVG is a program that draws, and may
    draw without end), `Refused(PICTURE_TOO_LARGE)` for more than twelve megapixels,
    `Refused(FILE_UNREADABLE)` for a picture that is damaged.
    """
    if not data:
        raise Refused(Reason.FILE_EMPTY, "logo")
    if len(data) > LARGEST_FILE:
        raise Refused(Reason.FILE_TOO_LARGE, "logo")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow warns of is refused below
        return _small(_opened(data))


def logo_size(png: bytes, high: float) -> tuple[float, float]:
    """How wide and high a logo is drawn: in its own proportions, and no higher than this."""
    with Image.open(BytesIO(png)) as picture:
        share = picture.width / picture.height
    wide = min(high * share, high * _WIDEST)
    return wide, wide / share


def _opened(data: bytes) -> Image.Image:
    """The picture, of which only the head was read."""
    try:
        picture = Image.open(BytesIO(data), formats=_FORMATS)
    except UnidentifiedImageError:
        raise Refused(Reason.PICTURE_KIND, "logo") from None
    except Image.DecompressionBombError:
        raise Refused(Reason.PICTURE_TOO_LARGE, "logo") from None
    except Exception:  # noqa: BLE001 - whatever a broken head does to a reader of pictures
        raise Refused(Reason.FILE_UNREADABLE, "logo") from None
    if picture.width * picture.height > MOST_PIXELS:
        raise Refused(Reason.PICTURE_TOO_LARGE, "logo")
    return picture


def _small(picture: Image.Image) -> bytes:
    try:
        drawn = picture.convert("RGBA")
    except Exception:  # noqa: BLE001 - the same
        raise Refused(Reason.FILE_UNREADABLE, "logo") from None
    drawn.thumbnail(_KEPT)
    paper = Image.new("RGB", drawn.size, _PAPER)
    paper.paste(drawn, mask=drawn.getchannel("A"))
    kept = BytesIO()
    paper.save(kept, "PNG")
    return kept.getvalue()
