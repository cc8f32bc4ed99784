"""From candidates to records: what is new, the drafts, the decisions, and the only door to `data/`."""
