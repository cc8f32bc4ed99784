"""The ordered table of commands. Nothing registers itself."""

from __future__ import annotations

import click

from explainer.cli.accept import accept
from explainer.cli.build import build
from explainer.cli.check import check
from explainer.cli.distil import distil
from explainer.cli.evaluate import evaluate
from explainer.cli.export import export
from explainer.cli.review import review
from explainer.cli.serve import serve
from explainer.cli.summary import summary

COMMANDS: tuple[click.Command, ...] = (distil, review, accept, check, build, serve, export, summary, evaluate)
