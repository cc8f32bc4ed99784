"""What authors write in Jinja, checked before a build: the macro calls of their pages, and their templates."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes

from explainer.checks.table import CHECKS, Check
from explainer.dossier.dossier import Dossier
from explainer.pages.table import MACROS
from explainer.problems import Problem, show, suggest

CODE = "macro-call"
NO_CALL = "this is no macro call"
_WAY_OUT = "write a call such as {{ summary() }}; put braces that are meant as text between {% raw %} and {% endraw %}"
_MEND = "close every {{ with }} and every {% if %} with {% endif %}, or delete the file: the theme's own is used then"
_JINJA = Environment(autoescape=True)
_OTHERS = {*_JINJA.globals, "context", "fix_url", "macros_info", "now"}
"""What Jinja and mkdocs-macros bring along."""


def check_macro_calls(dossier: Dossier) -> Iterator[Problem]:
    """Every macro call of an authored page names a macro that exists, with as many arguments as it takes."""
    for path, text in dossier.authored.items():
        for offset, width, message, help_ in _findings(text):
            line, column = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
            yield Problem(path, line, column, CODE, message, help_, width=width)


def check_templates(dossier: Dossier) -> Iterator[Problem]:
    """Every template in `overrides/` can be read as one: what opens is closed, and every tag is one of Jinja's.

    Whether a template uses a name that a page does not have is seen only when that page is built.
    """
    for path, text in dossier.templates.items():
        try:
            _JINJA.parse(text)
        except TemplateSyntaxError as error:
            yield Problem(path, error.lineno, 1, "template", f"this is no template: {error.message}", _MEND)


ALL_CHECKS: tuple[Check, ...] = (*CHECKS, check_macro_calls, check_templates)
"""All checks of a project with its authored pages; checks cannot know macros, which stand above them."""


def _findings(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield (offset, width, message, way out) of every fault of a page."""
    try:
        broken = False
        for offset, expression in _expressions(text):
            for message, help_ in _faults(expression):
                broken = broken or message.startswith(NO_CALL)
                yield offset, len(expression.partition("\n")[0]), message, help_
        if not broken:
            _JINJA.parse(text)
    except TemplateSyntaxError as error:
        before = text.split("\n")[: error.lineno - 1]
        yield sum(len(line) + 1 for line in before), 1, f"{NO_CALL}: {error.message}", _WAY_OUT


def _expressions(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, text) of what stands between `{{` and `}}`, but for raw parts and comments."""
    offset, start = 0, None
    for _line, token, value in _JINJA.lex(text):
        offset = text.find(value, offset)  # Jinja leaves out a line's end at the end of a file
        if token == "variable_begin":  # noqa: S105 - a token of Jinja, no password
            start = offset + len(value)
        elif token == "variable_end" and start is not None:  # noqa: S105 - as above
            inner = text[start:offset]
            yield start + len(inner) - len(inner.lstrip()), inner.strip()
            start = None
        offset += len(value)


def _faults(expression: str) -> Iterator[tuple[str, str]]:
    try:
        tree = _JINJA.parse("{{ " + expression + " }}")
    except TemplateSyntaxError as error:
        yield f"{NO_CALL}: {error.message}", _WAY_OUT
        return
    calls = [call for call in tree.find_all(nodes.Call) if isinstance(call.node, nodes.Name)]
    called = [call.node for call in calls]
    for call in calls:
        yield from _call_faults(call)
    for name in tree.find_all(nodes.Name):
        if name.name in MACROS and not any(name is one for one in called):
            yield f"the macro {show(name.name)} is not called", f"write {{{{ {name.name}() }}}}"


def _call_faults(call: nodes.Call) -> Iterator[tuple[str, str]]:
    name = call.node.name if isinstance(call.node, nodes.Name) else ""
    if name not in MACROS:
        if name not in _OTHERS:
            yield f"no macro is named {show(name)}", suggest(name, MACROS) or f"macros: {', '.join(MACROS)}"
        return
    least, most = _takes(name)
    told = f"{least} to {most}" if least < most else str(most)
    arguments = "argument" if most == least == 1 else "arguments"
    if call.kwargs:
        yield f"{show(name)} takes no named arguments", "write the value alone, without its name and ="
    elif not call.dyn_args and not least <= len(call.args) <= most:
        help_ = f"write {{{{ {name}({', '.join(_wanted(name))}) }}}}"
        yield f"{show(name)} takes {told} {arguments}, not {len(call.args)}", help_


def _takes(name: str) -> tuple[int, int]:
    """Return the least and the most arguments of a macro; the page itself is none of them."""
    parameters = list(inspect.signature(MACROS[name].render).parameters.values())[1:]
    return sum(one.default is one.empty for one in parameters), len(parameters)


def _wanted(name: str) -> list[str]:
    parameters = list(inspect.signature(MACROS[name].render).parameters.values())[1:]
    return [f'"{one.name}"' for one in parameters if one.default is one.empty]
