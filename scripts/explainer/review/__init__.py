"""From candidates to records: what is new, the draft files, what an editor decided, and the only door through which records are added."""
