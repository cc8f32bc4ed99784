"""A folder of plain YAML files as one value, kept in a compact form beside Python's own so that reading it is cheap."""

from __future__ import annotations

import contextlib
import hashlib
import json
from importlib import import_module
from pathlib import Path
from typing import Any


def read_compact(folder: Path) -> dict[str, Any]:
    """Return the data of every YAML file of a folder by its name without ending.

    The compact form lies in `__pycache__` and holds the checksum of the files it was made of: a changed file is read
    anew, and where nothing can be written, the files are read every time.

    Raises:
        ValueError: a file is not valid YAML; the message names file, line and column.
    """
    paths = sorted(folder.glob("*.yml"))
    checksum = hashlib.sha256(b"".join(path.name.encode() + path.read_bytes() for path in paths)).hexdigest()
    kept = folder / "__pycache__" / "compact.json"
    with contextlib.suppress(OSError, ValueError, KeyError):
        held = json.loads(kept.read_text(encoding="utf-8"))
        if held["checksum"] == checksum:
            return dict(held["data"])
    read_plain = import_module("explainer.store.plain").read_plain  # YAML takes 40 ms that a warm start need not pay
    data = {path.stem: read_plain(path) for path in paths}
    with contextlib.suppress(OSError):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(json.dumps({"checksum": checksum, "data": data}, ensure_ascii=False), encoding="utf-8")
    return data
