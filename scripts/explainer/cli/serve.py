"""`explainer serve`."""

from __future__ import annotations

import errno
import signal
from pathlib import Path

import click

from explainer.cli.common import project_at, root_option
from explainer.cli.preview.run import preview

_LARGEST_PORT = 65_535


class _Address(click.ParamType[tuple[str, int]]):
    """A host and a port, such as 127.0.0.1:8000."""

    name = "host:port"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, int]:
        """Return (host, port), or fail with an example."""
        if isinstance(value, tuple):
            return value
        host, _, port = str(value).rpartition(":")
        if not host or not port.isdecimal() or int(port) > _LARGEST_PORT:
            self.fail(f"{value} is no address; write a host and a port, such as 127.0.0.1:8000", param, ctx)
        return host.strip("[]"), int(port)


@click.command()
@root_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, type=_Address(), help="Where to serve.")
def serve(root: Path, address: tuple[str, int]) -> None:
    """Show the site in the browser; an edit shows at once.

    What is wrong shows as the page, and in the terminal; when it is mended the site is back by itself.
    """
    host, port = address
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever ends it, its folder is cleared away
    try:
        preview(project_at(root), host, port, click.echo)
    except KeyboardInterrupt:
        click.echo("\nStopped.")
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        other = f"--address {host}:{port + 1}"
        raise click.ClickException(f"{host}:{port} is in use; stop what serves there, or give {other}") from error
