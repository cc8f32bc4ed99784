"""What opens a line and is no part of its sentence: the mark of a list, its number, the time of an entry."""

from __future__ import annotations

import regex

LEAD = regex.compile(r"^(?:[*•·–—-]|\d{1,2}[.:]\d\d(?:\s?[ap]m)?|\d{1,2}[.)])\s+(?=\S)")
