"""placeholder"""

from markupsafe import Markup

from explainer.pages.page import Page


def render_brief(page: Page) -> Markup:
    """X"""
    return Markup("")
