"""Dossier to problems: one promise a file, a row in `table.CHECKS`. A docstring is the rule in an editor's words."""
