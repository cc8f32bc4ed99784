"""Another day for a Python that has this folder on its path: the clock is `CLOCK_DAYS` ahead. Loaded first of all."""

import datetime as dt
import os
import time

AHEAD = 86_400 * int(os.environ.get("CLOCK_DAYS", "0"))
_time, _gmtime, _localtime, _datetime = time.time, time.gmtime, time.localtime, dt.datetime


class _Datetime(_datetime):
    """A datetime whose now is ahead."""

    @classmethod
    def now(cls, tz=None):  # noqa: ANN001, ANN206 - as in the standard library
        """Return the shifted moment."""
        return _datetime.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):  # noqa: ANN206 - as in the standard library
        """Return the shifted moment."""
        return _datetime.fromtimestamp(time.time(), dt.UTC).replace(tzinfo=None)


time.time = lambda: _time() + AHEAD
time.gmtime = lambda seconds=None: _gmtime(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: _localtime(time.time() if seconds is None else seconds)
dt.datetime = _Datetime
