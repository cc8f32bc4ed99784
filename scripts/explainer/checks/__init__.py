"""Dossier to problems: one promise a file, listed in `table.CHECKS`. Each docstring is the rule in an editor's words."""
