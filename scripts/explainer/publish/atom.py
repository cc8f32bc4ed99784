"""feed.xml: the change log as an Atom feed."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from explainer.publish.feed import entries, updated
from explainer.publish.publication import Publication

ATOM = "feed.xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"


def atom(publication: Publication) -> str:
    """Return the feed, latest change first."""
    title = publication.dossier.topic.title
    feed = ET.Element("feed", xmlns=_NAMESPACE)
    _add(feed, "id", publication.absolute(ATOM))
    _add(feed, "title", f"{title}: changes")
    _add(feed, "updated", updated(publication))
    ET.SubElement(feed, "link", rel="self", type="application/atom+xml", href=publication.absolute(ATOM))
    ET.SubElement(feed, "link", rel="alternate", type="text/html", href=publication.absolute("changes/"))
    _add(ET.SubElement(feed, "author"), "name", f"The editors of {title}")
    for one in entries(publication):
        entry = ET.SubElement(feed, "entry")
        _add(entry, "id", one.id)
        _add(entry, "title", one.title)
        _add(entry, "updated", one.day)
        ET.SubElement(entry, "link", rel="alternate", type="text/html", href=one.url)
        ET.SubElement(entry, "category", term=one.change.grade)
        _add(entry, "content", one.content).set("type", "html")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode") + "\n"


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    element = ET.SubElement(parent, name)
    element.text = text
    return element
