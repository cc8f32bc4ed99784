"""The files beside the pages: all there, valid by their own schemas, and safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import frictionless
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.publish.sheet import FORMULA, Column, Sheet, as_csv, cell
from explainer.publish.sheets import SHEETS
from explainer.publish.table import PUBLISHED

if TYPE_CHECKING:
    from explainer.publish.publication import Publication


@pytest.fixture(params=["real", "harbour"])
def built(request: pytest.FixtureRequest) -> Path:
    """Return the folder of a built site: this repository's, and the harbour topic's."""
    return Path(request.getfixturevalue({"real": "site_dir", "harbour": "harbour_built"}[request.param]))


def _pages(built: Path) -> list[Path]:
    return sorted(path.parent for path in built.rglob("index.html"))


def _json(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


@pytest.mark.parametrize("row", PUBLISHED, ids=lambda row: row.download.url)
def test_every_row_is_published_and_told(site_dir: Path, row: Any) -> None:
    """Each file of the table stands in the built site, and the data page links to it and says what is in it."""
    page = (site_dir / "data/index.html").read_text("utf-8")

    assert (site_dir / row.download.url).is_file()
    assert f'href="../{row.download.url}"' in page
    assert row.download.says in page


def test_every_page_has_its_json(built: Path) -> None:
    """Beside every page stands an index.json that names the page, the data's version and the day of the articles."""
    version = _json(built / "data/explainer.json")["version"]
    for folder in _pages(built):
        told, address = _json(folder / "index.json"), folder.relative_to(built).as_posix()
        assert told["page"].endswith("/" if address == "." else f"/{address}/"), folder
        assert (told["version"], bool(told["as_of"]), "everything" in told) == (version, True, True)


def test_json_is_small(site_dir: Path) -> None:
    """A page's JSON is no larger than its page."""
    sizes = [(folder, (folder / "index.json").stat().st_size) for folder in _pages(site_dir)]
    assert [folder for folder, size in sizes if size > (folder / "index.html").stat().st_size] == []


def test_whole_keeps_its_schema(built: Path) -> None:
    """explainer.json is valid by the schema that is published beside it, and so is each record in a page's JSON."""
    schema, whole = _json(built / "data/explainer.schema.json"), _json(built / "data/explainer.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(whole)
    for folder in _pages(built):
        told = _json(folder / "index.json")
        if "record" in told:
            part = {"$ref": f"#/$defs/published-{told['record']['kind']}", "$defs": schema["$defs"]}
            jsonschema.Draft202012Validator(part).validate(told["record"])


def test_schema_can_fail(built: Path) -> None:
    """A field that no model knows, and a missing one, are not valid."""
    schema, whole = _json(built / "data/explainer.schema.json"), _json(built / "data/explainer.json")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**whole, "horses": 1}, schema)
    whole["records"]["proposals"][0]["record"].pop("title")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(whole, schema)


def test_every_claim_can_be_cited(built: Path) -> None:
    """The address that the data give for a claim or a passage leads to an element of that page."""
    whole = _json(built / "data/explainer.json")
    pages = {
        folder.relative_to(built).as_posix(): (folder / "index.html").read_text("utf-8") for folder in _pages(built)
    }
    claims = [claim for records in whole["records"].values() for one in records for claim in one["claims"]]
    cites = re.findall(r'"passage":"([^"]+)"', (built / "data/explainer.json").read_text("utf-8"))
    given = {claim["address"] for claim in [*claims, *whole["topic"]["claims"]]} | set(cites)

    assert len(given) > 10
    lost = []
    for address in given:
        page, _hash, anchor = address.removeprefix(whole["address"]).partition("#")
        html = pages.get(page.rstrip("/") or ".", "")
        if not html or (anchor and f'id="{anchor}"' not in html):
            lost.append(address)
    assert lost == []


def test_data_package_is_valid(built: Path) -> None:
    """A stranger's program reads the package and finds every table as described: columns, types, unique keys."""
    report = frictionless.validate(str(built / "data/datapackage.json"))

    assert report.valid, report.flatten(["title", "message"])
    assert len(report.tasks) == len(SHEETS)


def test_citation_is_valid(built: Path) -> None:
    """CITATION.cff keeps its schema."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format"]
    done = subprocess.run([*command, str(built / "data/CITATION.cff")], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_tables_are_plain(site_dir: Path, sheet: Sheet) -> None:
    """By RFC 4180: UTF-8 without a mark, CRLF, a header, as many cells in every row; ids are never cut or turned."""
    text = (site_dir / sheet.url).read_bytes().decode("utf-8")
    header, *rows = csv.reader(io.StringIO(text, newline=""))

    assert not text.startswith("\ufeff")
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n")
    assert header == [column.name for column in sheet.columns]
    assert {len(row) for row in rows} <= {len(header)}


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    """Whatever a text begins with, a spreadsheet takes its cell for text; any other text stays as it is."""
    made = cell(text)

    assert not made.startswith(FORMULA)
    assert made == (f"'{text}" if text.startswith(FORMULA) else text)


def test_hostile_text_stays_in_its_cell(publication: Publication) -> None:
    """Quotation marks, commas and line ends in a text make no new cell, and a formula none that is run."""
    text = '=HYPERLINK("http://x"),\r\n"; DROP'
    sheet = Sheet(
        "a", "A", "Says.", (Column("a", "A", lambda _, one: one), Column("n", "N", lambda *_: -5)), lambda _: [text]
    )

    [_header, row] = csv.reader(io.StringIO(as_csv(sheet, publication), newline=""))

    assert row == [f"'{text}", "-5"]


def test_positions_are_those_of_the_matrix(publication: Publication) -> None:
    """The downloaded matrix has a row for every position of the dossier, with the statement that shows it."""
    [positions] = [sheet for sheet in SHEETS if sheet.name == "positions"]
    rows = list(csv.DictReader(io.StringIO(as_csv(positions, publication), newline="")))

    assert {(row["participant"], row["proposal"], row["stance"]) for row in rows} == {
        (one.participant, one.proposal, one.stance) for one in publication.dossier.positions
    }
    assert [row["own_words"] for row in rows if row["statement"] == "trust-rejects-repair"] == ["false", "false"]


def test_copies_count_once_in_the_data(publication: Publication) -> None:
    """A statement in two articles of one report says: 2 articles, 1 report; and the lineage says why."""
    rows = {sheet.name: list(csv.DictReader(io.StringIO(as_csv(sheet, publication), newline=""))) for sheet in SHEETS}
    [told] = [row for row in rows["statements"] if row["id"] == "trust-rejects-repair"]

    assert (told["sources"], told["articles"], told["reports"]) == ("s1 s2", "2", "1")
    assert ("s2", "s1", "shared-text") in [(row["source"], row["report"], row["relation"]) for row in rows["lineage"]]
