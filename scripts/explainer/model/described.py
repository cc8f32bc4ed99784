"""What a model's fields are for, as the docstrings under them tell it.

Pydantic can read these docstrings itself, but does so whenever a program starts; only few programs need them.
"""

from __future__ import annotations

import ast
import inspect
import itertools
import sys
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel


@cache
def descriptions(model: type[BaseModel]) -> dict[str, str]:
    """Return what stands under each field of a model, and of those that it extends, by the field's name."""
    told: dict[str, str] = {}
    for one in reversed(model.__mro__):
        if issubclass(one, BaseModel) and one is not BaseModel:
            told.update(_told(one))
    return told


def _told(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    for field, words in itertools.pairwise(_classes(model.__module__)[model.__name__].body):
        match field, words:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, inspect.cleandoc(text)


@cache
def _classes(module: str) -> dict[str, ast.ClassDef]:
    """Return the classes at the top of a module."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    return {one.name: one for one in tree.body if isinstance(one, ast.ClassDef)}
