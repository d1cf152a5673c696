#!/usr/bin/env bash
# Copies JSPs, tags, styles and scripts into the server that mvn -Prun -Dhot=true runs; the next request shows them
# within four seconds. Text bundles and classes need mvn -Predeploy.
# usage: pages.sh
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
shopt -s nullglob
unpacked=("$root"/var/wildfly/tmp/vfs/deployment/*/dirsync-web.war-*)
if ((${#unpacked[@]} != 1)); then
    echo "No running server in var/wildfly. Start it with mvn -Prun -Dhot=true." >&2
    exit 1
fi
# -u: only what is newer; the server compiles what has changed
cp -Ru "$root/web-module/src/main/webapp/." "${unpacked[0]}/"
