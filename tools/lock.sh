#!/bin/sh
# Pin everything again: the three requirements-*.lock files and package-lock.json. No address of a package server is written.
# With UPGRADE=1, to the newest releases that the *.in files allow.
set -eu
cd "$(dirname "$0")/.."

UV_VERSION=0.13.9
[ -x .venv-lock/bin/uv ] || { tools/venv.sh .venv-lock && .venv-lock/bin/pip install --quiet "uv==$UV_VERSION"; }

pin() {
    echo "· $2"
    .venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --custom-compile-command "make lock" ${UPGRADE:+--upgrade} --output-file "$2" "$1"
}
pin requirements.in requirements.lock
pin requirements-test.in requirements-test.lock
pin requirements-node.in requirements-node.lock

PATH="$(tools/node.sh):$PATH" npm install --package-lock-only --ignore-scripts --no-audit --no-fund --loglevel=error
echo "· package-lock.json"
