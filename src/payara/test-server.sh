#!/usr/bin/env bash
# Runs an empty domain for the container tests in the foreground, until Ctrl-C; mvn -Premote,payara runs tests in it.
# usage: test-server.sh <server home> <domain directory> <jars> <port offset> <file for the ports>
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
source "$here/lib.sh"

stop() {
    trap '' INT TERM HUP EXIT
    stop_domain "$1" "$2" > /dev/null || true
}
trap 'stop "$1" "$2"; exit 0' INT TERM HUP
trap 'stop "$1" "$2"' EXIT

"$here/test-base.sh" "$@"
echo "The test server runs; its log is $2/logs/server.log. Ctrl-C stops it."
while kill -0 "$PPID" 2> /dev/null && answers $((4848 + $4)); do
    sleep 1 &
    wait $! || true
done
