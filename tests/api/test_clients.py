"""The description makes clients: linted, generated in two languages, each crawling a real server."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from tests.conftest import TOOLS
from tests.processes import Site, done, manage

PINNED = Path(__file__).with_name("openapi.json")
QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}

PYTHON = """
import json, sys
from urllib.parse import parse_qs, urlsplit
from rostrum_client import Client
from rostrum_client.api.reading import statement_detail, timeline
from rostrum_client.types import UNSET

client = Client(base_url=sys.argv[1], raise_on_unexpected_status=True)
cursor, ids = UNSET, []
while cursor is not None:
    page = timeline.sync(client=client, limit=3, cursor=cursor)
    ids += [entry.id for entry in page.results]
    query = parse_qs(urlsplit(page.next_ or "").query)
    cursor = query["cursor"][0] if query else None
refused = timeline.sync_detailed(client=client, cursor="x")
print(json.dumps({"ids": ids, "digest": page.crawl.digest, "refused": refused.parsed.errors[0].name}))
"""

TYPESCRIPT = """
import createClient from "openapi-fetch";
import type { paths } from "./api.js";

declare const process: { argv: string[] };

type Media = "application/json" | "application/problem+json";
const client = createClient<paths, Media>({ baseUrl: process.argv[2] });
const ids: number[] = [];
let cursor: string | undefined;
let digest = "";
do {
  const { data, error } = await client.GET("/api/v1/timeline/", {
    params: { query: { limit: 3, cursor } },
  });
  if (!data) throw new Error(error.detail);
  ids.push(...data.results.map((entry) => entry.id));
  digest = data.crawl.digest;
  cursor = data.next ? (new URL(data.next).searchParams.get("cursor") ?? undefined) : undefined;
} while (cursor);
const { error } = await client.GET("/api/v1/timeline/", { params: { query: { cursor: "x" } } });
console.log(JSON.stringify({ ids, digest, refused: error?.errors[0]?.name }));
"""


def run(*command, folder, **environment):
    """Run a command that must succeed; return what it printed."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def tool(name):
    return TOOLS / ".bin" / name


@pytest.fixture(scope="module")
def site(server, root):
    """A server with the articles of seeds/."""
    url = server()
    done(manage(root, url, "ingest", "seeds"))
    with Site(root, url) as started:
        yield started


@pytest.fixture
def expected(site):
    """What a crawl has to give."""
    page = requests.get(f"{site.address}/api/v1/timeline/?limit=200", timeout=60).json()
    assert len(page["results"]) > 6
    ids = [entry["id"] for entry in page["results"]]
    return {"ids": ids, "digest": page["crawl"]["digest"], "refused": "cursor"}


@pytest.mark.npm
def test_the_description_has_nothing_that_a_linter_minds(root):
    rules = f"--config={root / '.ci' / 'npm' / 'redocly.yaml'}"
    told = run(tool("redocly"), "lint", PINNED, rules, "--format=json", folder=root, **QUIET)
    assert json.loads(told)["totals"] == {"errors": 0, "warnings": 0, "ignored": 0}


def test_a_python_client_is_generated_and_crawls(site, expected, tmp_path):
    made = tmp_path / "rostrum_client"
    generator = ("openapi-python-client", "generate", "--path", PINNED, "--meta", "none")
    run(*generator, "--output-path", made, "--fail-on-warning", folder=tmp_path)
    told = run(sys.executable, "-c", PYTHON, site.address, folder=tmp_path)
    assert json.loads(told) == expected


@pytest.mark.npm
def test_a_typescript_client_is_generated_compiled_and_crawls(site, expected, tmp_path):
    (tmp_path / "node_modules").symlink_to(TOOLS)
    (tmp_path / "package.json").write_text('{"type": "module"}')
    (tmp_path / "crawl.ts").write_text(TYPESCRIPT)
    shutil.copy(PINNED, tmp_path)
    run(tool("openapi-typescript"), PINNED.name, "-o", "api.d.ts", folder=tmp_path)
    options = ("--strict", "--target", "es2022", "--module", "nodenext")
    libraries = ("--lib", "es2022,dom,dom.iterable", "--skipLibCheck")
    run(tool("tsc"), *options, *libraries, "crawl.ts", folder=tmp_path)
    node = shutil.which("node") or "node"
    assert json.loads(run(node, "crawl.js", site.address, folder=tmp_path)) == expected
