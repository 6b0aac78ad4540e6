#!/usr/bin/env python3
"""Compile pyproject.toml into the two locks: ``python .ci/lock.py`` (needs uv on PATH).

requirements.txt is what serves, requirements-dev.txt what tests as well. Both hold for every
platform and Python, with the hashes of the files and without the address of an index. Their first
line is the digest of what they were compiled from; ``./run test`` refuses a lock whose digest is
another.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {"requirements.txt": (), "requirements-dev.txt": ("dev",)}


def first_line(groups: tuple[str, ...]) -> str:
    """Return the first line of the lock that is compiled with these dependency groups."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    project = declared["project"]
    source = [
        project["requires-python"],
        sorted(project["dependencies"]),
        *(sorted(declared["dependency-groups"][group]) for group in groups),
    ]
    digest = hashlib.sha256(json.dumps(source).encode()).hexdigest()
    return (
        f"# compiled by .ci/lock.py from pyproject.toml, whose dependencies have sha256 {digest}\n"
    )


def stale() -> list[str]:
    """Return the names of the locks that were compiled from something else."""
    return [
        name
        for name, groups in LOCKS.items()
        if not (ROOT / name).read_text("utf-8").startswith(first_line(groups))
    ]


def compile_lock(name: str, uv: str) -> None:
    """Compile one lock; versions that are locked stay unless pyproject.toml forbids them."""
    groups = LOCKS[name]
    options = ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "--quiet"]
    if groups:
        options += ["--constraint", "requirements.txt"]
    options += [f"--group={group}" for group in groups]
    command = [uv, "pip", "compile", *options, "--output-file", name, "pyproject.toml"]
    subprocess.run(command, cwd=ROOT, check=True)
    lock = ROOT / name
    lock.write_text(first_line(groups) + lock.read_text("utf-8"), "utf-8")


def main() -> None:
    """Check the locks (``--check``) or compile them."""
    if sys.argv[1:] == ["--check"]:
        names = stale()
        sys.exit(f"stale: {' '.join(names)}; run: python .ci/lock.py" if names else 0)
    uv = shutil.which("uv")
    if uv is None:
        sys.exit("The locks are compiled with uv, which is not on PATH.")
    for name in LOCKS:
        compile_lock(name, uv)


if __name__ == "__main__":
    main()
