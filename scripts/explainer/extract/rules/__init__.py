"""The rules, one file each; `extract.table` lists them in order."""
