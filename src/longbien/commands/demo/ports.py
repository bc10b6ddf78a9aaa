"""Two ports for two nodes."""

from __future__ import annotations

import socket
from gettext import gettext as _

from longbien.commands.demo.errors import DemoCannotStart

Ports = tuple[int, int]
ELSEWHERE = 100


def require_free(ports: Ports) -> None:
    """Raise DemoCannotStart unless both ports can be listened on."""
    if ports[0] == ports[1]:
        raise DemoCannotStart(_("Two nodes need two ports."))
    for port in ports:
        if not 0 < port < 65536:
            raise DemoCannotStart(_("--ports: {port} is no port; write numbers from 1 to 65535.").format(port=port))
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError as error:
                raise DemoCannotStart(_cannot_be_used(ports, port=port, error=error)) from error


def free_ports() -> Ports:
    """Return two ports that nobody uses now."""
    with socket.socket() as first, socket.socket() as second:
        first.bind(("127.0.0.1", 0))
        second.bind(("127.0.0.1", 0))
        return first.getsockname()[1], second.getsockname()[1]


def _cannot_be_used(ports: Ports, *, port: int, error: OSError) -> str:
    words = _(
        "Port {port} cannot be used: {why}. Stop what uses it, or choose others: longbien demo --ports {first} {second}"
    )
    return words.format(
        port=port, why=error.strerror, first=ports[0] % 60000 + ELSEWHERE, second=ports[1] % 60000 + ELSEWHERE
    )
