"""Seed files to articles: the text as received, its furniture, paragraphs and sentences. Offsets count code points."""
