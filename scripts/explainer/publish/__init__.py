"""Checked dossier to files and figures beside the pages."""
