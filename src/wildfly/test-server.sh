#!/usr/bin/env bash
# Runs an empty server for the container tests in the foreground, until Ctrl-C; mvn -Premote runs tests in it.
# usage: test-server.sh <server home> <base directory> <jars> <port offset> <file for the ports>
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
"$here/test-base.sh" "$@"
unset DIRSYNC_ADMIN_PASSWORD
smtp_port=$(sed -n 's/^test.smtp.port=//p' "$5")

# The same options as in ear/src/test/resources/arquillian.xml.
JBOSS_BASE_DIR=$2 LAUNCH_JBOSS_IN_BACKGROUND=true \
    "$1/bin/standalone.sh" -c standalone-full.xml "-Djboss.socket.binding.port-offset=$4" \
    -Djboss.mail.server.host=127.0.0.1 "-Djboss.mail.server.port=$smtp_port" &
server=$!

stop() {
    trap '' INT TERM HUP
    kill -TERM "$server" 2> /dev/null || true
    wait "$server" 2> /dev/null || true
    exit 0
}
trap stop INT TERM HUP

# Until the server ends, or until the process that started this script is gone.
while kill -0 "$server" 2> /dev/null && kill -0 "$PPID" 2> /dev/null; do
    sleep 1 &
    wait $! || true
done
stop
