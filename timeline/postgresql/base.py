"""The database backend that the settings name, after Django's own.

Django asks the server before the first statement of a request whether a kept connection still
works. An answer from a client's copy is one statement: that question would double it.
"""

import select

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's PostgreSQL, but for how a kept connection is checked."""

    def is_usable(self) -> bool:
        """Tell whether the server keeps the connection, without asking it.

        To a connection that waits a server sends nothing, but that it ends it.
        """
        if self.connection is None or self.connection.closed:
            return False
        waiting = select.poll()
        waiting.register(self.connection, select.POLLIN)
        return not waiting.poll(0)
