"""How editors write: preferred names, neutral verbs, words to avoid. One file, `data/style.yml`, if any."""

from __future__ import annotations

from explainer.model.base import Model, Text


class Preferred(Model):
    """A name or word that was chosen once for the whole site."""

    use: Text
    """What editors write."""
    instead_of: tuple[Text, ...]
    """What they do not write; it may still stand within quotation marks."""
    why: Text
    """The reason for the choice."""


class Avoided(Model):
    """Words that editors do not write outside quotation marks."""

    what: Text
    """What each of them is, such as "time word"."""
    words: tuple[Text, ...]
    """The words or phrases; upper and lower case are alike."""
    help: Text
    """What to write instead; "{verbs}" stands for the list of neutral verbs."""


class Style(Model):
    """A topic's own additions to the general lists, which the package holds for each language."""

    names: tuple[Preferred, ...] = ()
    """Preferred names and words."""
    verbs: tuple[Text, ...] = ()
    """Neutral verbs for what somebody said."""
    avoid: tuple[Avoided, ...] = ()
    """Words to avoid."""
    passives: tuple[Text, ...] = ()
    """Participles that hide who thinks or says so, as in "is expected": their sentence must name an owner."""
