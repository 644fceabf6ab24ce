"""Limits on a child process that reads what others wrote: calendars, templates. Standard library only."""

from __future__ import annotations


def limit(*, cpu_s: int, memory_bytes: int) -> None:
    """Take away from this process what no reader needs: more time and memory than given, writing files, core dumps.

    A limit that the system does not know or grant is skipped: the parent's clock remains.

    Args:
        cpu_s: Seconds of processor time until the process is ended.
        memory_bytes: Address space.
    """
    try:
        import resource
    except ImportError:
        return
    for name, most in (
        ("RLIMIT_CPU", cpu_s),
        ("RLIMIT_AS", memory_bytes),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_CORE", 0),
    ):
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        try:
            resource.setrlimit(kind, (most, most))
        except (ValueError, OSError):
            continue
