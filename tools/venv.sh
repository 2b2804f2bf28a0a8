#!/bin/sh
# tools/venv.sh FOLDER: make a virtual environment with Python 3.11 or newer.
# Looks at $PYTHON, python3.11, python3.12, python3.13, python3.14 and python3, in that order.
set -eu
folder=$1

usable() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

found=
for candidate in ${PYTHON:-} python3.11 python3.12 python3.13 python3.14 python3; do
    usable "$candidate" || continue
    found=${found:-$candidate}
    rm -rf "$folder"
    "$candidate" -m venv "$folder" >/dev/null 2>&1 && exit
done
rm -rf "$folder"

if [ -z "$found" ]; then
    echo "Resguardo needs Python 3.11 or newer, and none was found. Install it (Debian, Ubuntu: apt-get install python3)," >&2
    echo "or say where it is: make PYTHON=/path/to/python3" >&2
    exit 1
fi

# Debian and Ubuntu keep what makes virtual environments in a package of its own.
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "· this Python cannot make virtual environments: installing python3-venv"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
    "$found" -m venv "$folder" >/dev/null 2>&1 && exit
    rm -rf "$folder"
fi
echo "$found cannot make virtual environments: install python3-venv (Debian, Ubuntu: sudo apt-get install python3-venv)" >&2
exit 1
