"""A date with its basis: stated by the source, or inferred by the editor with a reason."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import GetJsonSchemaHandler, GetPydanticSchema, model_validator
from pydantic_core import core_schema

from explainer.model.base import Model, Text
from explainer.model.edtf import PATTERN, Edtf, parse_edtf

_SCHEMA = core_schema.no_info_after_validator_function(
    parse_edtf,
    core_schema.str_schema(strip_whitespace=True),
    serialization=core_schema.to_string_ser_schema(),
)

EdtfText = Annotated[Edtf, GetPydanticSchema(lambda _source, _handler: _SCHEMA)]


class Date(Model):
    """Written `2025-08-19` where the source states it, else `{date: …, basis: inferred, why: …}`."""

    date: EdtfText
    """EDTF text: 2025, 2025-08, 2025-08-19, 2025-08-19~ (about), 2025-08-19/2025-09-02 (a window)."""
    basis: Literal["stated", "inferred"] = "stated"
    """`inferred` when no source states the date; then `why` is required."""
    why: Text | None = None
    """What the date is inferred from, for readers."""

    @classmethod
    def __get_pydantic_json_schema__(cls, core: Any, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Allow the short forms, too: EDTF text, and a bare year, which YAML reads as a number."""
        group = handler.resolve_ref_schema(super().__get_pydantic_json_schema__(core, handler))
        text, year = {"type": "string", "pattern": PATTERN}, {"type": "integer", "minimum": 1, "maximum": 9999}
        told = group["properties"]["date"] | {"anyOf": [text, year]}
        del told["type"]
        return {"anyOf": [text, year, {**group, "properties": {**group["properties"], "date": told}}]}

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if isinstance(value, Date):
            return value
        fields = dict(value) if isinstance(value, dict) else {"date": value}
        if type(fields.get("date")) is int:  # a bare year, which YAML reads as a number
            fields["date"] = str(fields["date"])
        return fields

    @model_validator(mode="after")
    def _reason(self) -> Date:
        if self.basis == "inferred" and not self.why:
            raise ValueError('an inferred date needs "why": what it is inferred from')
        if self.basis == "stated" and self.why:
            raise ValueError('"why" goes with "basis: inferred"')
        return self
