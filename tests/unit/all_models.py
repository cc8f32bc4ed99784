"""All models of the package, those inside records too, for the tests that hold for each of them."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator

import explainer.model
from explainer.model.base import Model

for _found in pkgutil.iter_modules(explainer.model.__path__, "explainer.model."):
    importlib.import_module(_found.name)


def models() -> Iterator[type[Model]]:
    """Yield every model of the package, those inside records too."""
    waiting, seen = list(Model.__subclasses__()), set[type[Model]]()
    while waiting:
        model = waiting.pop()
        if model.__module__.startswith("explainer.model.") and model not in seen:
            seen.add(model)
            yield model
        waiting += model.__subclasses__()
