"""What a record is: one file per kind, listed in `kinds.RECORD_TYPES`. Knows no file, no YAML, no page."""
