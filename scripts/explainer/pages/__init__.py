"""Checked dossier to HTML: one page family a file, listed in `table.MACROS`. Knows no MkDocs and no Markdown."""
