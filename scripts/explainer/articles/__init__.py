"""Seed files to articles: the text as received, with its furniture, paragraphs and sentences. Offsets count code points."""
