from vertrouwenspersoon.content.where import resources


def test_the_resources_are_found() -> None:
    """The folder with texts, letters and icons is found wherever the program was started."""
    assert (resources() / "inhoud").is_dir()
    assert (resources() / "fonts").is_dir()
