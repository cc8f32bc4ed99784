"""Page furniture: what is masked, and above all what must be left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from explainer.articles.article import Article

Making = Callable[[str], Article]
TEXT = "The council of the town met on Tuesday to discuss what is to become of the old harbour bridge this year."


def masked(article: Article) -> list[tuple[int, str]]:
    """Return number and reason of every line that is furniture."""
    return [(paragraph.number, paragraph.furniture) for paragraph in article.paragraphs if paragraph.furniture]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Skip to content", "navigation"),
        ("ADVERTISEMENT", "navigation"),
        ("Share this article", "navigation"),
        ("Comments (12)", "navigation"),
        ("Subscribe to our newsletter.", "navigation"),
        ("Sign up for our daily briefing", "navigation"),
        ("Follow us on social media", "navigation"),
        ("Click here to read the paper", "navigation"),
        ("This page is no longer being updated.", "navigation"),
        ("Menu | Log in | Newsletter", "navigation"),
        ("© The Weekly", "navigation"),
        ("Got a question about this story? Write to us.", "navigation"),
        ("(Reporting by Ada Marsh in Weir; Editing by Otto Lund)", "agency"),
        ("More stories like this: the bridge at night", "related"),
        ("By Ada Marsh and Otto Lund", "byline"),
        ("By Ada Marsh, Saturday 24 May", "byline"),
        ("Ada Marsh, harbour correspondent", "byline"),
        ("Published 17 May, 06:00", "byline"),
        ("The bridge at night. Photograph: Weekly Archive", "credit"),
        ("Image source: an agency", "credit"),
        ("Photos courtesy of: the town", "credit"),
        ("  [1] “A report”, The Weekly, 4 March 2026", "references"),
    ],
)
def test_finds_a_line(article: Making, line: str, reason: str) -> None:
    """A line that belongs to the page and not to the article is masked, with the reason."""
    assert [(2, reason)] == masked(article(f"{TEXT}\n{line}\n{TEXT} Again."))


@pytest.mark.parametrize(
    "line",
    [
        "Share this view and you are in a minority, the mayor told the council.",
        "Subscribers fell by a tenth last year, the paper said.",
        "Subscribe, she said, and the tunnel will be paid for.",
        "Follow US lead on tunnels, minister says",
        "Follow us into the tunnel, says the mayor",
        "Sign up for the guarantee, ministers are told",
        "Home from the sea",
        "Home advantage: harbour towns vote",
        "Menu for the summit dinner",
        "Print is not dead, the Weekly writes.",
        "Logging in the hills has stopped.",
        "Image is everything, the mayor said.",
        "By night the bridge is closed",
        "Published figures show that 40 boats were lost!",
        "Minister attacks reporter",
        "Ada Marsh, harbour master",
        "The bridge | The quay",
        "Got a boat",
        "The photo shows the bridge.",
        "Comments by the mayor drew laughter.",
        "Click here, a voice said, and nothing happened for the rest of the very long meeting.",
        "[1] is the number that the map gives to the bridge.",
        "As he said in [1] and again in 2026.",
        "1. The council met.",
        "Related matters were not discussed.",
        "More than a tunnel is at stake.",
        "Tags were put on every pillar.",
    ],
)
def test_leaves_a_line_alone(article: Making, line: str) -> None:
    """A sentence or headline that only begins like furniture is the article's text."""
    assert masked(article(f"{TEXT}\n{line}\n{TEXT} Again.")) == []


@pytest.mark.parametrize(
    "heading",
    ["Read also:", "READ MORE", "See also", "Latest", "Related articles", "More from the Weekly", "Most read"],
)
def test_finds_the_tail(article: Making, heading: str) -> None:
    """After a heading such as "Read also" at the end of a file, only links to other articles follow."""
    assert masked(article(f"{TEXT}\n{heading}\nTen harbours\nTen ships.")) == [
        (2, "related"),
        (3, "related"),
        (4, "related"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"More on the tunnel\n{TEXT}",  # a headline
        f"Latest\n{TEXT}\n{TEXT} Again.",
        f"{TEXT}\nMore on the tunnel\n{TEXT} Again.\n{TEXT} And again.",  # a heading within the text
        f"{TEXT}\n{TEXT} Again.\nRead also:\n" + "word " * 41 + "end.",  # a long paragraph follows
        f"{TEXT}\nRead also the report of the engineers.\nEnd.",  # a sentence
    ],
)
def test_leaves_the_text_below_a_heading_alone(article: Making, text: str) -> None:
    """A heading in the text hides nothing below it: a masked fact would be lost."""
    assert [number for number, reason in masked(article(text)) if reason == "related"] == []


def test_finds_repeated_lines(article: Making) -> None:
    """A headline that stands again as a caption is masked where it stands again."""
    assert masked(article(f"Bridge to be mended\nA caption\nBridge to be mended\nA caption\n{TEXT}")) == [
        (2, "repeated"),
        (3, "repeated"),
        (4, "repeated"),
    ]


@pytest.mark.parametrize("line", ["The mayor said no.", "“Never!”!", "Why?"])
def test_leaves_repeated_sentences_alone(article: Making, line: str) -> None:
    """A sentence that stands twice was said twice; a passage of it names its paragraph."""
    assert masked(article(f"Headline\n{line}\n{TEXT}\n{line}\nEnd.")) == []


def test_finds_a_numbered_summary_before_the_tail(article: Making) -> None:
    """Numbered lines right before "Read also" are a machine's summary of the article."""
    text = f"{TEXT}\n  1. The council met.\n  2. It was Tuesday.\nRead also:\nLatest"

    assert masked(article(text)) == [(2, "summary"), (3, "summary"), (4, "related"), (5, "related")]


def test_leaves_a_numbered_list_alone(article: Making) -> None:
    """Numbered lines of the article itself stay: those that end it, and those that text follows."""
    assert masked(article(f"{TEXT}\n1. Mend it.\n2. Close it.")) == []
    assert masked(article(f"{TEXT}\n1. Mend it.\n{TEXT} Again.\nRead also:\nLatest")) == [
        (4, "related"),
        (5, "related"),
    ]


def test_masked_lines_stay_in_the_text(article: Making) -> None:
    """Furniture is masked, never deleted, so that offsets stay those of the file."""
    found = article(f"Skip to content\n{TEXT}")

    assert found.text.startswith("Skip to content\n")
    assert found.cut(found.sentences[0].span) == TEXT
