"""Generated requests to every operation of the API: ``python benchmarks/conformance.py``.

Runs the test of the schema with many more cases (``--cases``, for each operation) on the database
of ``DATABASE_URL``, and prints how many were sent and which operations failed. Half of the cases
are valid by the schema and half are not; an operation without input has few different ones.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

TEST = "tests/api/test_schema.py::test_generated_requests_are_answered_as_described"


def main() -> int:
    """Run, count and print; return 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=600, help="for each operation (%(default)s)")
    parser.add_argument("--workers", default="2", help="processes (%(default)s)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [sys.executable, "-m", "pytest", "-q", "-n", given.workers, TEST]
        subprocess.run(  # noqa: S603 - this project's own tests
            [*command, f"--junit-xml={report}"],
            env={**os.environ, "CASES": str(given.cases)},
            check=False,
        )
        cases = list(ET.parse(report).iter("testcase"))  # noqa: S314 - pytest's own report
    sent = sum(int(one.get("value", "0")) for case in cases for one in case.iter("property"))
    failed = [case.get("name") for case in cases if case.find("failure") is not None]
    told = ", ".join(map(str, failed)) or "none"
    print(f"{sent} requests to {len(cases)} operations; failed: {told}")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
