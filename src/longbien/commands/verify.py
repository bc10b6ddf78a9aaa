"""`longbien verify`: check an evidence package, offline, line by line: holds, fails, not checked.

It needs no node, no Django and no network: the standard library and `cryptography`. `scripts/build_verifier.py` makes
one file of it, longbien-verify.pyz.

Exit status: 0 nothing fails and checks 1 to 9 hold; 1 something fails; 2 something was not checked, or the call was
wrong.
"""

from __future__ import annotations

import argparse
import gettext
import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

from longbien.commands.files import open_plain_file, read_at_most
from longbien.commands.openssl_times import OpensslTimes
from longbien.commands.package_files import FolderSource, ZipSource
from longbien.commands.terminal import on_terminal
from longbien.core.age.recipients import Identity
from longbien.core.canonical import Malformed
from longbien.core.errors import LongbienError, MayNotDoThisNow, TheirMessageIsWrong
from longbien.core.evidence import trust as trusts
from longbien.core.evidence.verify.outcome import Check, Outcome, Report, Translate
from longbien.core.evidence.verify.source import PackageSource
from longbien.core.evidence.verify.verifier import verify_package
from longbien.core.lines import indented

WRONG_CALL = 2
REPORT_FORMAT = "longbien-verification/1"
MOST_IDENTITY_BYTES = 65_536
SOURCE_LANGUAGES = ("en", "C", "POSIX")  # that of the sources, by its names


class WrongCall(MayNotDoThisNow):
    """A file named on the command line is not there or is not what it should be."""

    code = "wrong_call"


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the subcommand `verify`."""
    add_arguments(subparsers.add_parser("verify"))


def add_arguments(parser: argparse.ArgumentParser, *, translate: Translate = gettext.gettext) -> None:
    """Say what the command takes."""
    _ = translate
    parser.add_argument("path", metavar="PATH", help=_("the package: a folder, or one zip file"))
    trusted = parser.add_mutually_exclusive_group(required=True)
    trusted.add_argument("--trust", metavar="FILE", help=_("the trust file: keys of the nodes you trust"))
    trusted.add_argument(
        "--fingerprint",
        metavar="NODE=HEX",
        action="append",
        help=_("a fingerprint you know from elsewhere, once per node; then the card in the package is used"),
    )
    parser.add_argument("--identity", metavar="FILE", help=_("the age identity that opens sealed evidence"))
    parser.add_argument("--json", action="store_true", help=_("print one JSON object"))
    parser.add_argument("--lang", metavar="LANGUAGE", help=_("the language of the report, such as en or ar"))


def run(arguments: argparse.Namespace) -> int:
    """Check the package, print the report, return the exit status."""
    try:
        trust = _trust(arguments)
        identity = _identity(arguments.identity) if arguments.identity else None
        with _source(Path(arguments.path)) as source:
            report = verify_package(source, trust=trust, identity=identity, times=OpensslTimes.found())
    except LongbienError as error:
        named = f"{arguments.trust}: " if arguments.trust and isinstance(error, TheirMessageIsWrong) else ""
        print(indented(f"longbien verify: {named}{error} [{error.code}]"), file=sys.stderr)
        return WRONG_CALL
    translate = _translation(arguments.lang)
    print(_as_json(report) if arguments.json else _as_text(report, translate))
    return report.exit_code


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command alone, as the one-file verifier does."""
    _ = _translation(_asked_language(sys.argv[1:] if argv is None else argv))
    parser = argparse.ArgumentParser(prog="longbien-verify", description=_("Check an evidence package, offline."))
    add_arguments(parser, translate=_)
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal that lacks a letter must not stop a report
    try:
        with on_terminal():
            status = run(parser.parse_args(argv))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return WRONG_CALL
    return status


def _trust(arguments: argparse.Namespace) -> trusts.Trust:
    if arguments.fingerprint:
        return trusts.trust_of_fingerprints(arguments.fingerprint)
    return trusts.read_trust(_read(Path(arguments.trust), limit=trusts.LIMIT))


def _identity(name: str) -> Identity:
    """Read an identity file: the first line that is neither empty nor a comment."""
    try:
        text = _read(Path(name), limit=MOST_IDENTITY_BYTES).decode()
        lines = (line.strip() for line in text.splitlines())
        return Identity.parse(next(line for line in lines if line and not line.startswith("#")))
    except (UnicodeDecodeError, StopIteration, Malformed) as error:
        raise WrongCall(f"{name}: no age identity of the kind AGE-SECRET-KEY-PQ-1…") from error


def _read(path: Path, *, limit: int) -> bytes:
    try:
        data = read_at_most(path, most_bytes=limit)
    except OSError as error:
        raise WrongCall(f"{path}: {error.strerror}") from error
    if len(data) > limit:
        raise WrongCall(f"{path}: larger than such a file can be")
    return data


@contextmanager
def _source(path: Path) -> Iterator[PackageSource]:
    try:
        if path.is_dir():
            yield FolderSource(path)
            return
        with open_plain_file(path) as file:
            yield ZipSource(file)
    except OSError as error:
        raise WrongCall(f"{path}: {error.strerror}") from error


def _translation(language: str | None) -> Translate:
    """Return the catalogue of a language, also from inside the one-file verifier; English where there is none."""
    for asked in [language] if language else _languages_of_the_environment():
        plain = asked.partition(".")[0].partition("@")[0]  # as in ar_EG.UTF-8@…
        for code in (plain, plain.replace("-", "_").partition("_")[0]):
            if code in SOURCE_LANGUAGES:
                return str
            if not code.replace("_", "").replace("-", "").isalnum():
                continue
            catalogue = resources.files("longbien") / "locale" / code / "LC_MESSAGES" / "django.mo"
            if catalogue.is_file():
                with catalogue.open("rb") as file:
                    return gettext.GNUTranslations(file).gettext
    return str


def _languages_of_the_environment() -> list[str]:
    """Return what gettext would look for, in its order."""
    given = (os.environ.get(name) for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    return next((value for value in given if value), "").split(":")


def _asked_language(argv: Sequence[str]) -> str | None:
    """Return the value of `--lang` before the words that explain the command line are needed."""
    early = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    early.add_argument("--lang", nargs="?")
    try:
        asked: str | None = early.parse_known_args(list(argv))[0].lang
    except argparse.ArgumentError:
        return None
    return asked


def _as_json(report: Report) -> str:
    checks = [
        {
            "number": check.number,
            "name": check.name,
            "outcome": check.outcome.value,
            "code": check.code,
            "reason": check.reason.in_words(str),
        }
        for check in report.checks
    ]
    verified = report.exit_code == 0
    return json.dumps(
        {"format": REPORT_FORMAT, "verified": verified, "exit": report.exit_code, "checks": checks}, indent=1
    )


def _as_text(report: Report, translate: Translate) -> str:
    lines = [_line(check, translate) for check in report.checks]
    return "\n".join([*lines, "", _verdict(report, translate)])


def _line(check: Check, translate: Translate) -> str:
    _ = translate
    outcomes = {
        Outcome.HOLDS: _("holds"),
        Outcome.FAILS: _("FAILS"),
        Outcome.NOT_CHECKED: _("not checked"),
    }
    names = {
        "form": _("Form"),
        "payload_manifest": _("Payload manifest"),
        "tag_manifest": _("Tag manifest"),
        "package_statement": _("Package statement"),
        "acts": _("Acts"),
        "order_of_the_story": _("Order of the story"),
        "receipts": _("Receipts"),
        "evidence": _("Evidence"),
        "journal": _("Journal"),
        "witnesses": _("Witnesses"),
        "custody": _("Custody"),
        "times": _("Times"),
    }
    code = f" [{check.code}]" if check.code else ""
    head = f"{check.number:2}  {outcomes[check.outcome]:<12}  {names[check.name]}"
    return f"{head}: {check.reason.in_words(translate)}{code}"


def _verdict(report: Report, translate: Translate) -> str:
    _ = translate
    if report.exit_code == 0:
        return _(
            "The package holds. It proves what was handed in and what was done with it, not that it tells the truth."
        )
    if report.exit_code == 1:
        return _("The package does NOT hold.")
    return _("Nothing fails, but not everything needed could be checked: the package is not verified.")


if __name__ == "__main__":
    sys.exit(main())
