#!/usr/bin/env bash
# Starts a fresh domain for the container tests, with everything but the application.
# usage: test-base.sh <server home> <domain directory> <directory with derby.jar ...> <port offset> <file for the ports>
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
source "$here/lib.sh"

if [[ -d $2 ]]; then
    stop_domain "$1" "$2" > /dev/null 2>&1 || true
    rm -rf "$2"
fi
free_ports "$4"
new_domain "$1" "$3" "$2"
set_ports "$2" "$4"
if [[ -n ${DIRSYNC_ADMIN_PASSWORD:-} ]]; then
    password_for_next_start "$2" "$DIRSYNC_ADMIN_PASSWORD"
fi
# The port that the tests cannot compute.
printf 'test.management.port=%d\n' $((4848 + $4)) > "$5"
start_domain "$1" "$2"
"$here/install.sh" --home "$1" --lib "$3" --port $((4848 + $4))
