"""Articles to candidates: rules find them in each article, `resolve` brings several articles together. No input or output."""
