"""Print the path of a Chromium for the browser tests; install one where there is none.

Looks at $RESGUARDO_CHROMIUM, then on the PATH, then where Playwright keeps its own. Where none is found: Debian's
package when we are root and have apt, else Playwright's download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def on_this_machine() -> str | None:
    """The Chromium that is here, or nothing. The tests call this too."""
    named = os.environ.get("RESGUARDO_CHROMIUM")
    if named:
        if not shutil.which(named):
            raise SystemExit(f"RESGUARDO_CHROMIUM names no program: {named}")
        return shutil.which(named)
    found = next(filter(None, map(shutil.which, NAMES)), None)
    return found or playwrights_own()


def playwrights_own() -> str | None:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def install() -> None:
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        print("· no Chromium here: installing Debian's", file=sys.stderr)
        quiet = {"stdout": subprocess.DEVNULL, "env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}}
        subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)  # type: ignore[call-overload]
        done = subprocess.run(["apt-get", "install", "-y", "-qq", "chromium"], check=False, **quiet)  # type: ignore[call-overload]
        if done.returncode == 0:
            return
    print("· no Chromium here: Playwright downloads its own", file=sys.stderr)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def main() -> None:
    path = on_this_machine()
    if path is None:
        install()
        path = on_this_machine()
    if path is None:
        raise SystemExit(
            "No Chromium for the browser tests. Install chromium or google-chrome, or say where it is: "
            "RESGUARDO_CHROMIUM=/path/to/chromium make test"
        )
    print(path)


if __name__ == "__main__":
    main()
