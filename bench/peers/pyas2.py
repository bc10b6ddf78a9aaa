"""The peer of the exchange: django-pyas2, two instances on this machine, sending messages with signed receipts.

It runs as a separate program in an environment of its own (`.cache/bench/pyas2-environment`), because its licence and
its dependencies are not ours. Set-up as its documentation has it: RSA-2048, SHA-256, AES-256-CBC, synchronous signed
receipts, two gunicorn workers each. Its database is PostgreSQL as that comes, or SQLite; every commit of either is
synchronised.

    with As2Peer(folder, database="sqlite") as peer:
        peer.messages_per_second(size=10_240, count=100, senders=4)
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Literal
from urllib.error import HTTPError
from urllib.request import urlopen

from bench.nodes import free_port
from bench.postgres import SUPERUSER, durable_postgres

PROJECT = Path(__file__).resolve().parents[2]
REQUIREMENTS = PROJECT / "requirements" / "bench-pyas2.txt"
NODES = ("a", "b")

Database = Literal["postgresql", "sqlite"]

SETTINGS = """
import os
N = os.environ["AS2N"]
ROOT = os.environ["AS2ROOT"]
SECRET_KEY = "bench"
ALLOWED_HOSTS = ["*"]
USE_TZ = True
ROOT_URLCONF = "urls"
INSTALLED_APPS = ["django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes",
                  "django.contrib.sessions", "django.contrib.messages", "pyas2"]
MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware",
              "django.contrib.auth.middleware.AuthenticationMiddleware",
              "django.contrib.messages.middleware.MessageMiddleware"]
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True,
              "OPTIONS": {"context_processors": [
    "django.contrib.auth.context_processors.auth", "django.contrib.messages.context_processors.messages",
    "django.template.context_processors.request"]}}]
SOCKET = os.environ["AS2SOCKET"]
SQLITE = {"ENGINE": "django.db.backends.sqlite3", "NAME": f"{ROOT}/{N}.sqlite3",
    "OPTIONS": {"timeout": 60, "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"}}
POSTGRESQL = {"ENGINE": "django.db.backends.postgresql", "NAME": f"as2{N}", "USER": os.environ["AS2USER"],
    "HOST": SOCKET, "CONN_MAX_AGE": 600}
DATABASES = {"default": POSTGRESQL if SOCKET else SQLITE}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
MEDIA_ROOT = f"{ROOT}/media_{N}"
PYAS2 = {"MDN_URL": "http://127.0.0.1:%s/pyas2/as2receive" % os.environ["AS2PORT" + N]}
DATA_UPLOAD_MAX_MEMORY_SIZE = 209715200
LOGGING = {"version": 1, "disable_existing_loggers": False, "handlers": {"c": {"class": "logging.StreamHandler"}},
           "root": {"handlers": ["c"], "level": "ERROR"}}
"""

URLS = 'from django.urls import path, include\nurlpatterns = [path("pyas2/", include("pyas2.urls"))]\n'
WSGI = "from django.core.wsgi import get_wsgi_application\napplication = get_wsgi_application()\n"

SETUP = """
import os, django
django.setup()
from pyas2.models import Organization, Partner, PrivateKey, PublicCertificate
N = os.environ["AS2N"]; O = "b" if N == "a" else "a"; root = os.environ["AS2ROOT"]
target = "http://127.0.0.1:%s/pyas2/as2receive" % os.environ["AS2PORT" + O]
read = lambda name: open(os.path.join(root, name), "rb").read()
key = PrivateKey.objects.create(name=N, key=read(f"{N}.pem"), key_pass="test")
cert = PublicCertificate.objects.create(name=O, certificate=read(f"{O}.crt"), verify_cert=False)
Organization.objects.create(name="node" + N, as2_name="node" + N, encryption_key=key, signature_key=key)
Partner.objects.create(name="node" + O, as2_name="node" + O, target_url=target,
    content_type="application/octet-stream", encryption="aes_256_cbc", encryption_cert=cert, signature="sha256",
    signature_cert=cert, mdn=True, mdn_mode="SYNC", mdn_sign="sha256")
"""

SEND = """
import json, os, sys, time, warnings, django
warnings.filterwarnings("ignore"); django.setup()
from pyas2.models import Message, Organization, Partner
from pyas2lib import Message as As2
size, count = int(sys.argv[1]), int(sys.argv[2]); payload = os.urandom(size); good = 0
org = Organization.objects.get(as2_name="nodea"); partner = Partner.objects.get(as2_name="nodeb")
started = time.time()
for number in range(count):
    message = As2(sender=org.as2org, receiver=partner.as2partner)
    message.build(payload, filename=f"p{os.getpid()}-{number}.bin", subject="x",
                  content_type="application/octet-stream",
                  disposition_notification_to="a@b.example")
    row, _ = Message.objects.create_from_as2message(as2message=message, payload=payload, filename=f"p{number}.bin",
                                                    direction="OUT", status="P")
    row.send_message(message.headers, message.content); good += row.status == "S"
print(json.dumps({"good": good, "started": started, "ended": time.time()}))
"""


class As2Peer:
    """Two running instances; `a` sends to `b`."""

    def __init__(self, folder: Path, *, database: Database) -> None:
        self._folder, self._environment = folder, folder.parent / "pyas2-environment"
        self._database = database
        self._ports = {node: free_port() for node in NODES}
        self._socket = ""
        self._stack = ExitStack()

    def __enter__(self) -> As2Peer:
        _install(self._environment)
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        for name, text in (("settings_as2.py", SETTINGS), ("urls.py", URLS), ("wsgi.py", WSGI)):
            (self._folder / name).write_text(text)
        (self._folder / "setup_as2.py").write_text(SETUP)
        (self._folder / "send_as2.py").write_text(SEND)
        if self._database == "postgresql":
            self._start_postgres()
        for node in NODES:
            self._make_keys(node)
        for node in NODES:
            (self._folder / f"media_{node}").mkdir()
            self._run(node, "-m", "django", "migrate", "-v", "0")
            self._run(node, "setup_as2.py")
            self._serve(node)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def messages_per_second(self, *, size: int, count: int, senders: int) -> float:
        """Send `count` messages of `size` bytes with so many senders at once; count those with a good receipt."""
        share = count // senders
        running = [self._start("a", "send_as2.py", str(size), str(share)) for _ in range(senders)]
        reports = [json.loads(process.communicate()[0].splitlines()[-1]) for process in running]
        good = sum(report["good"] for report in reports)
        seconds = max(report["ended"] for report in reports) - min(report["started"] for report in reports)
        if good < share * senders * 0.9:
            raise RuntimeError(f"the peer delivered {good} of {share * senders}")
        return float(good / seconds)

    def _python(self) -> str:
        return str(self._environment / "bin" / "python")

    def _env(self, node: str) -> dict[str, str]:
        return {
            **os.environ,
            "AS2N": node,
            "AS2ROOT": str(self._folder),
            "AS2SOCKET": self._socket,
            "AS2USER": SUPERUSER,
            **{f"AS2PORT{one}": str(port) for one, port in self._ports.items()},
            "DJANGO_SETTINGS_MODULE": "settings_as2",
            "PYTHONPATH": str(self._folder),
            "PYTHONWARNINGS": "ignore",
        }

    def _run(self, node: str, *arguments: str) -> None:
        subprocess.run([self._python(), *arguments], cwd=self._folder, env=self._env(node), check=True)

    def _start(self, node: str, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [self._python(), *arguments], cwd=self._folder, env=self._env(node), stdout=subprocess.PIPE, text=True
        )

    def _start_postgres(self) -> None:
        server = self._stack.enter_context(durable_postgres())
        self._socket = server.folder
        for node in NODES:
            server.create_database(name=f"as2{node}")

    def _make_keys(self, node: str) -> None:
        def openssl(*arguments: str) -> None:
            subprocess.run(["openssl", *arguments], cwd=self._folder, check=True, capture_output=True)

        subject = ("-subj", f"/CN=node{node}")
        openssl("req", "-x509", "-newkey", "rsa:2048", "-sha256", "-days", "365", "-nodes", "-keyout", f"{node}.key",
                "-out", f"{node}.crt", *subject)  # fmt: skip
        openssl("rsa", "-in", f"{node}.key", "-aes256", "-passout", "pass:test", "-out", f"{node}.enc")
        joined = (self._folder / f"{node}.enc").read_bytes() + (self._folder / f"{node}.crt").read_bytes()
        (self._folder / f"{node}.pem").write_bytes(joined)

    def _serve(self, node: str) -> None:
        address = f"127.0.0.1:{self._ports[node]}"
        gunicorn = (self._python(), "-m", "gunicorn", "-w", "2", "-b", address, "--timeout", "300",
                    "--no-control-socket", "--log-level", "error", "wsgi:application")  # fmt: skip
        process = subprocess.Popen(gunicorn, cwd=self._folder, env=self._env(node), stdout=subprocess.DEVNULL)
        self._stack.callback(process.wait)
        self._stack.callback(process.terminate)  # killed, it would leave its workers behind on the port
        _wait_for(f"http://{address}/pyas2/as2receive")


def _install(environment: Path) -> None:
    wanted, installed = REQUIREMENTS.read_text(), environment / "installed.txt"
    if not installed.exists() or installed.read_text() != wanted:
        uv = shutil.which("uv") or str(PROJECT / ".tools" / "bin" / "uv")
        subprocess.run([uv, "venv", "-q", "--clear", "-p", sys.executable, str(environment)], check=True)
        pip = [uv, "pip", "sync", "-q", "--require-hashes", "-p", str(environment), str(REQUIREMENTS)]
        subprocess.run(pip, check=True)
        installed.write_text(wanted)
    for file in environment.glob("lib/python*/site-packages/oscrypto/_openssl/_libcrypto_c*.py"):
        text = file.read_text()  # it reads "3.0.19" as no version at all; one digit more lets it start
        file.write_text(re.sub(r"\\\\d\\\\\.\\\\d\\\\\.\\\\d\[a-z\]", r"\\\\d+\\\\.\\\\d+\\\\.\\\\d+[a-z]", text))


def _wait_for(address: str) -> None:
    for _ in range(100):
        try:
            urlopen(address, timeout=10)  # noqa: S310
        except HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"{address} does not answer")
