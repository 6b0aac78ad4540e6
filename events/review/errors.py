"""Why a ruling was refused; nothing was changed then."""


class ReviewError(ValueError):
    """The ruling makes no sense as asked; the message names the input and the remedy."""


class MissingError(ReviewError):
    """There is no such fact."""


class ConflictError(ReviewError):
    """Somebody else changed the fact, or a later ruling builds on this one."""


class StaleError(ConflictError):
    """The fact is no longer as the curator saw it: ``seen`` and ``current`` are its versions."""

    def __init__(self, message: str, *, seen: int, current: int) -> None:
        super().__init__(message)
        self.seen = seen
        self.current = current


class NotPermittedError(ReviewError):
    """The user may not rule on this."""
