"""The ordered table of commands. Nothing registers itself."""

from __future__ import annotations

import click

from explainer.cli.accept import accept
from explainer.cli.build import build
from explainer.cli.check import check
from explainer.cli.distil import distil
from explainer.cli.evaluate import evaluate
from explainer.cli.export import export
from explainer.cli.new_record import new_record
from explainer.cli.rename import rename
from explainer.cli.retire import retire
from explainer.cli.schema import schema
from explainer.cli.serve import serve
from explainer.cli.source import source
from explainer.cli.summary import summary
from explainer.cli.tidy import tidy

COMMANDS: tuple[click.Command, ...] = (
    distil,
    accept,
    check,
    source,
    new_record,
    tidy,
    rename,
    retire,
    schema,
    build,
    serve,
    export,
    summary,
    evaluate,
)
