#!/usr/bin/env bash
# Puts an EAR into the domain that run.sh runs.
# usage: redeploy.sh <server home> <ear> <port offset> <directory with derby.jar ...>   (arguments as of run.sh)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
domain=$(cd "$here/../.." && pwd)/var/payara/dirsync
source "$here/lib.sh"

answers $((4848 + $3)) || fail "No server answers on port $((4848 + $3)). Start it with mvn -Prun,payara."
passwords=$(mktemp)
trap 'rm -f "$passwords"' EXIT
printf 'AS_ADMIN_PASSWORD=%s\n' "$(<"$domain/config/local-password")" > "$passwords"
"$here/install.sh" --home "$1" --lib "$4" --port $((4848 + $3)) --passwordfile "$passwords" --ear "$2"
