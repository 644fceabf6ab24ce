"""A base for small frozen values, for modules that must load in a few milliseconds.

``import dataclasses`` pulls in ``inspect`` and costs about one and a half times a bare interpreter's start (measured
with ``benchmarks/startup.py``), so the light door has its own: type checkers see a frozen keyword-only dataclass.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar, Self, dataclass_transform
else:

    def dataclass_transform(**_options: object):
        """Leave the class as it is; only type checkers need to know."""
        return lambda cls: cls


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Value:
    """A frozen value: fields are the class's annotations, defaults its class attributes, all given by keyword.

    >>> class Point(Value):
    ...     x: int
    ...     y: int = 0
    >>> Point(x=1)
    Point(x=1, y=0)
    >>> Point(x=1).replace(y=2) == Point(x=1, y=2)
    True
    """

    if TYPE_CHECKING:
        fields: ClassVar[tuple[str, ...]]
    else:
        fields = ()

        def __init_subclass__(cls) -> None:
            """Note the fields of a new kind of value."""
            cls.fields = tuple(cls.__annotations__)

        def __init__(self, **given: object) -> None:
            """Take every field by name.

            Raises:
                TypeError: A field without a default is missing, or a name is not a field.
            """
            unknown = given.keys() - set(self.fields)
            missing = [name for name in self.fields if name not in given and not hasattr(type(self), name)]
            if unknown or missing:
                raise TypeError(f"{type(self).__name__}: unknown {sorted(unknown)}, missing {missing}")
            self.__dict__.update(given)

    def replace(self, **changes: Any) -> Self:
        """A copy with some fields changed."""
        return type(self)(**{**{name: getattr(self, name) for name in self.fields}, **changes})

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: values are frozen."""
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        """Equal when of one class with equal fields."""
        if type(self) is not type(other):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.fields)

    def __hash__(self) -> int:
        """Follow equality."""
        return hash((type(self), *(getattr(self, name) for name in self.fields)))

    def __repr__(self) -> str:
        """The class with its fields."""
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.fields)})"
