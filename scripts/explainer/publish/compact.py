"""JSON without needless space."""

from __future__ import annotations

import json
from typing import Any

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def compact(data: Any) -> str:
    """Return plain data as JSON."""
    return _ENCODER.encode(data)
