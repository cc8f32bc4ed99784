"""The ground of all records: immutable, no unknown fields, text without hidden characters."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any, Literal

import regex
from pydantic import AfterValidator, BaseModel, ConfigDict, GetJsonSchemaHandler, StringConstraints

from explainer.model.described import descriptions

_HIDDEN = r"[[\p{C}\p{Zl}\p{Zp}]--[\n\u00ad\u200c\u200d]]"
"""Control, bidi, private and unassigned characters. Line breaks fold to a space; soft hyphens and joiners are part of
how some languages are written."""

LONGEST_ID = 100
"""Characters."""
REF = "x-ref"
"""The mark of a reference in a JSON Schema: the kind of record that it names."""
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Model(BaseModel):
    """A value read from YAML. Unknown fields are errors; a value never changes after it was read."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Say in JSON Schemas what each field is for."""
        schema = handler(core)
        properties = handler.resolve_ref_schema(schema)["properties"]
        for name, words in descriptions(cls).items():
            properties[cls.model_fields[name].alias or name]["description"] = words
        return schema


class Ref:
    """Marks a text as the id of a record of `kind` ("any" for every kind); see `references.references`."""

    def __init__(self, kind: str) -> None:
        """Keep the kind whose ids are allowed."""
        self.kind = kind

    def __get_pydantic_json_schema__(self, core: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Mark the field in JSON Schemas, too; `schema.schema_of` puts the ids there."""
        return {**handler(core), REF: self.kind}


def hidden_characters(text: str) -> list[str]:
    """Return the control, bidi and unassigned characters in `text`, each as `U+202E` and its name."""
    found = dict.fromkeys(() if text.isprintable() else regex.findall(_HIDDEN, text, flags=regex.V1))
    return [f"U+{ord(c):04X} {unicodedata.name(c, 'control character')}" for c in found]


def refuse_hidden(text: str) -> str:
    """Return a text that holds no hidden characters. Raises ValueError naming them."""
    if hidden := hidden_characters(text):
        raise ValueError(f"holds hidden characters that could change how it reads: {', '.join(hidden[:3])}")
    return text


def _plain(text: str) -> str:
    if text.isprintable() and "  " not in text:  # most texts: nothing hidden, and no white space but single spaces
        return text
    return re.sub(r"\s+", " ", refuse_hidden(text))


Text = Annotated[str, StringConstraints(min_length=1), AfterValidator(_plain)]
"""One line of plain text: white space folded; no control, bidi or unassigned characters. Never Markdown or HTML."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=LONGEST_ID)]
"""Lower-case words joined by hyphens."""

ParticipantRef = Annotated[Id, Ref("participants")]
ProposalRef = Annotated[Id, Ref("proposals")]
StatementRef = Annotated[Id, Ref("statements")]
SourceRef = Annotated[Id, Ref("sources")]
AnyRef = Annotated[Id, Ref("any")]


class Record(Model):
    """A file in `data/<kind>/`. The file's name is the id; it is not written in the file."""

    id: Id
    """From the file name; never written in the file."""
    review: Literal["draft", "reviewed"]
    """`draft` shows a badge on the site; `reviewed` says that an editor checked every passage."""
