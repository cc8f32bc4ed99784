"""Text fragments: a link into the original shows the passage's own words, few of them, and no others."""

from __future__ import annotations

from urllib.parse import unquote

from explainer.articles.article import Span
from explainer.articles.read import read_article
from explainer.dossier.passage import Passage, resolve
from explainer.model.citation import Citation
from explainer.pages.fragment import original, words_of
from explainer.pages.site import Site

URL = "https://evening.example/harbour"


def _passage(site: Site, source: str, words: str) -> Passage:
    citation = Citation.model_validate({"source": source, "quote": words})
    return resolve([citation], site.checked.dossier.articles)[citation]


def test_every_passage_has_words_that_stand_once(harbour_site: Site) -> None:
    """For every passage of the topic: 4 to 8 of its words, verbatim, that stand once in the article."""
    dossier = harbour_site.checked.dossier
    passages = set(dossier.passages.values())
    assert passages
    for passage in passages:
        words = words_of(dossier.articles[passage.source], passage)
        assert 4 <= len(words.split()) <= 8
        assert words in passage.text
        assert " ".join(dossier.articles[passage.source].text.split()).casefold().count(words.casefold()) == 1


def test_signs_with_a_meaning_are_written_out(harbour_site: Site) -> None:
    """Commas, hyphens and ampersands of the words cannot be taken for parts of the fragment."""
    passage = _passage(harbour_site, "s1", "carries 9,000 vehicles a day")
    link = original(URL, harbour_site.checked.dossier.articles["s1"], passage)

    address, _mark, told = link.partition("#:~:text=")
    assert (address, unquote(told)) == (URL, "carries 9,000 vehicles a")
    assert not set(told) & set(",-& ")


def test_an_address_with_a_fragment_keeps_it(harbour_site: Site) -> None:
    """Words are added to an address that leads to a part of a page already."""
    passage = _passage(harbour_site, "s1", "carries 9,000 vehicles a day")

    assert original(f"{URL}#text", harbour_site.checked.dossier.articles["s1"], passage).startswith(
        f"{URL}#text:~:text="
    )


def test_words_that_stand_elsewhere_too_are_lengthened() -> None:
    """Where the first four words stand twice, whatever their case, more are taken, or others."""
    text = "The council met on Monday again. It is said that THE COUNCIL MET ON Tuesday, and then it rested.\n"
    article = read_article("one.txt", text.encode())
    passage = Passage("s1", Span(0, 31), 1, text[:31], None, opens=True, closes=True)

    assert words_of(article, passage) == "The council met on Monday"


def test_an_article_without_such_words_is_linked_as_a_whole() -> None:
    """Where no few words of the passage stand once, the link leads to the article."""
    text = "It went on and on. It went on and on.\n"
    passage = Passage("s1", Span(0, 17), 1, text[:17], None, opens=True, closes=True)

    assert original(URL, read_article("one.txt", text.encode()), passage) == URL
