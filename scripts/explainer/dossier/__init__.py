"""`data/` and `seeds/` as one linked, immutable whole. Reads through `store` and `articles`; judges nothing."""
