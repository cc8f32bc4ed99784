"""The ground of what the scorer is given: immutable; a field it does not know is passed over, null is "left out"."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator


class Given(BaseModel):
    """A value read from a gold or a predictions file. Texts are kept letter by letter: quotes must be verbatim."""

    model_config = ConfigDict(extra="ignore", frozen=True, coerce_numbers_to_str=True, validate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _drop_null(cls, data: Any) -> Any:
        return {key: value for key, value in data.items() if value is not None} if isinstance(data, dict) else data


class Passage(Given):
    """A run of an article, named by its bare file name."""

    file: str = ""
    quote: str = ""


def explain(error: ValidationError) -> str:
    """Return in one line what does not fit, each with its place in the file."""
    return "; ".join(f"{'.'.join(map(str, one['loc'])) or 'the file'}: {one['msg']}" for one in error.errors())
