"""Cards for new articles: what the article's own text gives, and what an editor should look at. Changes no article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from explainer.articles.article import Article
from explainer.extract.lexicon import load_lexicon
from explainer.paths import Project
from explainer.review.cards import card, source_ids
from explainer.review.origins import Reports
from explainer.review.written import written
from explainer.store.records import Loaded
from explainer.store.write import dump

_HEAD = "# Written by `explainer source add`. Compare it with the article, then write review: reviewed."
_SHORT = 50
"""Words. A shorter text is rarely a whole article."""
_MASKED = 0.3
"""From this share of lines that are page furniture on, an editor should look at the file."""


@dataclass(frozen=True)
class NewCard:
    """A card to be added."""

    id: str
    path: Path
    text: str
    warnings: tuple[str, ...]
    """What an editor should look at, a sentence each; they stand in the card as comments, too."""


def plan_cards(project: Project, loaded: Loaded, articles: dict[str, Article], files: list[str]) -> list[NewCard]:
    """Return the cards of some of the articles, which have none; each gets the id under which its drafts stand."""
    ids, reports = source_ids(articles, loaded), Reports.of(articles, loaded)
    return [_card(project, articles[file], ids, reports) for file in files]


def _card(project: Project, article: Article, ids: dict[str, str], reports: Reports) -> NewCard:
    own = ids[article.file]
    data, found = card(article), [*_warnings(article)]
    when = written(article)
    if when is None:
        found.append("no date is stated and none can be inferred; write `written` when you know it")
    else:
        data["written"] = when
        if isinstance(when, dict):
            found.append(f"`written` is inferred, about {when['date'].rstrip('~')}; correct it when you know better")
    shared = [one for one in reports.shared(article.file) if one.overlap]
    found += [
        f"shares text with {ids[one.other]}: {one.overlap.share:.1%} of the shorter one's runs of five words, at most "
        f"{one.overlap.longest_run} words in a row; the two count as one report"
        for one in shared
        if one.overlap
    ]
    lines = [_HEAD, *(f"# Look at: {one}." for one in found), *(_LINEAGE if shared else ())]
    return NewCard(own, project.record("sources", own), "\n".join([*lines, dump(data)]), tuple(found))


_LINEAGE = (
    "# If you know what it goes back to, say so:",
    "# lineage:",
    '#   - report: the report in words, such as "an agency report", or the id of another source',
    "#     relation: same-report, rewrite, translation, quotes or independent",
    "#     why: what shows it",
)


def _warnings(article: Article) -> list[str]:
    """Return what is unusual about an article's text."""
    found = []
    if article.headline is None:
        found.append("the file has no headline; the title is its opening words")
    if article.words < _SHORT:
        found.append(f"the file has only {article.words} words")
    masked = [line for line in article.paragraphs if line.furniture]
    if len(masked) > _MASKED * len(article.paragraphs):
        found.append(f"{len(masked)} of its {len(article.paragraphs)} lines are page furniture and cannot be cited")
    residue = load_lexicon().patterns["cards.residue"].search(article.text)
    if residue:
        number = article.paragraph_at(residue.start()).number
        said = " ".join(residue[0].split())
        found.append(f'paragraph {number} holds a left-over of a chat assistant, "{said}"; add it to `signs`')
    return found
