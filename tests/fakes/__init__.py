"""Fakes of the ports, in one place. They keep the promises of the ports; some also fail on demand."""
