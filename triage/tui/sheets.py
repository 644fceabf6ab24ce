"""Style sheets that are read again only when there is something to read again."""

from __future__ import annotations

from textual.css.stylesheet import Stylesheet


class Sheets(Stylesheet):
    """Textual's style sheets, without a second reading for a theme whose colours are in use already.

    Textual reads all of them anew each time a theme is put on, and so twice before the first frame: 10 ms each time.
    """

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._is_stale = True

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take the colours of a theme; the same ones keep what was read with them."""
        if variables != self._variables:
            self._is_stale = True
            super().set_variables(variables)

    def reparse(self) -> None:
        """Read everything again, if a colour or a sheet is another one."""
        if self._is_stale or self._require_parse:
            super().reparse()
            self._is_stale = False

    def parse(self) -> None:
        """Read everything."""
        super().parse()
        self._is_stale = False
