"""Articles in, a checked and footnoted explainer site out. `docs/decisions/` says why the house stands as it does."""
