"""Which additions can be written: those that their models allow, and that stand without the ones refused. Pure."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from explainer.model.kinds import RECORD_TYPES
from explainer.review.plan import Addition

_ONE = ("speaker", "holder", "to")
_MANY = ("about", "proposals", "participants", "part_of")


def sound(additions: list[Addition]) -> list[Addition]:
    """Return the additions that can be written, without references to the others; those go on waiting."""
    refused: set[str] = set()
    while True:
        kept = [_without(addition, refused) for addition in additions if addition.id not in refused]
        more = {one.id for one in kept if not _valid(one) or not _stands(one, refused)}
        if not more:
            return kept
        refused |= more


def _valid(addition: Addition) -> bool:
    try:
        RECORD_TYPES[addition.kind].model.model_validate({**addition.data, "id": addition.id})
    except ValidationError:
        return False
    return True


def _stands(addition: Addition, refused: set[str]) -> bool:
    """Whether somebody is left whose statement it is, and every article that it cites has its card."""
    spoken = any(addition.data.get(field) for field in ("speaker", "holder", "described_as"))
    return (addition.kind != "statements" or spoken) and not refused & _cited(addition.data)


def _cited(value: Any) -> set[str]:
    """The sources that are cited anywhere in a record's fields."""
    if isinstance(value, list):
        return set().union(*(_cited(one) for one in value))
    if not isinstance(value, dict):
        return set()
    own = {value["source"]} if "quote" in value else set()
    return own.union(*(_cited(one) for one in value.values()))


def _without(addition: Addition, refused: set[str]) -> Addition:
    """Drop references to records that were refused. A stance goes with its proposal, and with whoever holds it."""
    if not refused:
        return addition
    data = {name: value for name, value in addition.data.items() if name not in _ONE or value not in refused}
    for field in _MANY:
        if field in data:
            data[field] = [one for one in data[field] if one not in refused]
    if "stances" in data:
        held = "speaker" in data or "holder" in data
        data["stances"] = [one for one in data["stances"] if held and one["proposal"] not in refused]
    if "roles" in data:
        data["roles"] = [_role(role, refused) for role in data["roles"]]
    kept = {name: value for name, value in data.items() if value != [] or addition.data[name] == []}
    return Addition(addition.kind, addition.id, kept, addition.keys)


def _role(role: dict[str, Any], refused: set[str]) -> dict[str, Any]:
    return {name: value for name, value in role.items() if name != "of" or value not in refused}
