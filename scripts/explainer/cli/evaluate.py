"""`explainer eval`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from explainer.articles.read import read_article
from explainer.cli.common import as_json
from explainer.extract.neutral import as_neutral
from explainer.extract.run import extract
from explainer.scoring.corpus import read_corpus
from explainer.scoring.figures import Figures
from explainer.scoring.floors import raise_floors
from explainer.scoring.gold import Gold, read_gold
from explainer.scoring.predictions import Predictions, read_predictions
from explainer.scoring.score import score, without_details
from explainer.scoring.table import detail_lines, table_lines

_file = click.Path(exists=True, dir_okay=False, path_type=Path)
_folder = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command("eval")
@click.argument("gold", type=_file)
@click.option("--articles", type=_folder, help="Where the articles are, if not where the gold file says.")
@click.option("--predictions", type=_file, help="Score what this JSON file holds instead of distilling the articles.")
@click.option("--json", "form", flag_value="json", help="Print the figures as JSON.")
@click.option("--details", is_flag=True, help="Also list what was missed and what was wrong.")
@click.option("--raise-floors", "floors", type=_file, help="Raise the floors in this YAML file to what was reached.")
def evaluate(
    gold: Path, articles: Path | None, predictions: Path | None, form: str | None, floors: Path | None, *, details: bool
) -> None:
    """Measure extraction against GOLD, a file in which a person wrote down what the articles hold."""
    try:
        wanted = read_gold(gold)
        folder = articles or gold.parent / wanted.articles_dir
        corpus = read_corpus(wanted, folder)
        predicted = read_predictions(predictions) if predictions else distilled(wanted, folder)
    except (OSError, ValueError) as error:
        raise click.ClickException(str(error)) from error
    figures = score(wanted, corpus, predicted)
    if form == "json":
        click.echo(as_json(figures if details else without_details(figures)), nl=False)
    else:
        click.echo("\n".join([*table_lines(figures), *(detail_lines(figures) if details else ())]))
    if floors:
        _raise(floors, wanted.corpus, figures)


def distilled(gold: Gold, folder: Path) -> Predictions:
    """Return what extraction finds in the articles that a gold file names."""
    articles = [read_article(file, (folder / file).read_bytes()) for file in sorted(gold.articles)]
    return Predictions.model_validate(as_neutral(extract(articles), articles))


def _raise(floors: Path, topic: str, figures: Figures) -> None:
    """Raise floors and say which; leave with 1 when a figure has sunk below its floor."""
    raised, refused = raise_floors(floors, topic, figures)
    for line in raised + refused:
        click.echo(line, err=True)
    sys.exit(bool(refused))
