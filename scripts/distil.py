"""`python scripts/distil.py` is `explainer distil`, for who prefers a script."""

from explainer.cli.distil import distil

if __name__ == "__main__":
    distil()
