"""A good and a bad example of every sort of identifier that a request can name, for each door that takes them.

A good one is brought into one form and leaves nothing to cure; a bad one leads to nobody, or cannot be read.
"""

from __future__ import annotations

# sort, good, bad
EXAMPLES = (
    ("IPv4 with port", "203.0.114.7:443, 2026-05-03T14:02Z", "203.0.114.7:99999, 2026-05-03T14:02Z"),
    ("IPv6 with port", "[2a00:1450::1]:443, 2026-05-03T14:02Z", "[2a00::1::2]:443, 2026-05-03T14:02Z"),
    (
        "span of time in UTC",
        "203.0.114.8:443, 2026-05-03T14:02Z, 2026-05-03T14:05Z",
        "203.0.114.8:443, 2026-05-03T14:05Z, 2026-05-03T14:02Z",
    ),
    ("e-mail", "anna@mail.example", "anna@@mail.example"),
    ("E.164", "+84 24 3936 5678", "+84 1"),
    ("IDNA domain", "bücher.example", "xn--a-.example"),
    ("URL", "https://mail.example/inbox?id=7", "https://"),
    ("account at provider", "anna_b on PhotoShare", "anna_b"),
    ("IMEI", "IMEI 490154203237518", "IMEI 490154203237519"),
    ("IMSI", "IMSI 452040000000001", "IMSI 452"),
    ("ICCID", "8944500102198304826", "8944500102198304827"),
    ("advertising id", "38400000-8CF0-11BD-B23E-10B96E4EF00D", "38400000-8CF0-11BD-B23E"),
    ("MAC address", "00-1B-63-84-45-E6", "00-1B-63-84-45"),
    ("IBAN", "GB82 WEST 1234 5698 7654 32", "GB83 WEST 1234 5698 7654 32"),
    (
        "virtual asset with chain",
        "0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe on Polygon",
        "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3",
    ),
    (
        "virtual asset on Tron",
        "TJRabPrwbZy45sbavfcjinPJC18kjpRTv8 on TRC20",
        "TJRabPrwbZy45sbavfcjinPJC18kjpRTv9 on TRC20",
    ),
    ("hash", "D41D8CD98F00B204E9800998ECF8427E", "D41D8CD98F00B204E9800998ECF842"),
)
