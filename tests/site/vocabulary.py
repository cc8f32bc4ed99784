"""The part of schema.org's vocabulary (version 29) that our JSON-LD uses: each type with its parents and properties.

Written down here so that the test needs no network. A property stands with the type that declares it.
"""

PARENTS: dict[str, tuple[str, ...]] = {
    "Thing": (),
    "CreativeWork": ("Thing",),
    "WebSite": ("CreativeWork",),
    "WebPage": ("CreativeWork",),
    "CollectionPage": ("WebPage",),
    "Article": ("CreativeWork",),
    "Dataset": ("CreativeWork",),
    "MediaObject": ("CreativeWork",),
    "DataDownload": ("MediaObject",),
    "Claim": ("CreativeWork",),
    "Quotation": ("CreativeWork",),
    "Comment": ("CreativeWork",),
    "Question": ("Comment",),
    "Event": ("Thing",),
    "Intangible": ("Thing",),
    "DefinedTerm": ("Intangible",),
    "Organization": ("Thing",),
    "Person": ("Thing",),
    "Place": ("Thing",),
    "AdministrativeArea": ("Place",),
    "Country": ("AdministrativeArea",),
}

PROPERTIES: dict[str, set[str]] = {
    "Thing": {"name", "alternateName", "description", "sameAs", "url", "mainEntityOfPage", "identifier"},
    "CreativeWork": {
        "author", "citation", "correction", "creator", "dateModified", "datePublished", "encodingFormat", "headline",
        "inLanguage", "isBasedOn", "isPartOf", "license", "mainEntity", "publisher", "publishingPrinciples",
        "temporalCoverage", "text", "version",
    },
    "Dataset": {"distribution"},
    "MediaObject": {"contentUrl"},
    "Claim": {"appearance", "firstAppearance", "claimInterpreter"},
    "Quotation": {"spokenByCharacter"},
    "Event": {"startDate", "endDate", "location", "attendee"},
    "DefinedTerm": {"inDefinedTermSet", "termCode"},
    "Organization": {"publishingPrinciples", "correctionsPolicy"},
}  # fmt: skip


def properties(kind: str) -> set[str]:
    """Return all properties of a type, its parents' too. Raises KeyError for a type that is not known here."""
    return set().union(PROPERTIES.get(kind, set()), *(properties(parent) for parent in PARENTS[kind]))
