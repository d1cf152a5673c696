#!/usr/bin/env bash
# Makes a fresh server directory for the container tests.
# usage: test-base.sh <server home> <base directory> [<jars> <port offset> <file for the ports>]; Arquillian starts it
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
source "$here/lib.sh"

rm -rf "$2"
new_base "$1" "$2"
if [[ -n ${DIRSYNC_ADMIN_PASSWORD:-} ]]; then
    password_for_next_start "$2/data" "$DIRSYNC_ADMIN_PASSWORD"
fi

# Tests cannot wait for the delays between the attempts that production makes.
config=$2/configuration/standalone-full.xml
sed -i 's/redelivery-delay="1000"/redelivery-delay="400"/; s/redelivery-multiplier="4.0"/redelivery-multiplier="1.0"/' "$config"
grep -q 'redelivery-delay="400"' "$config"

# The ports that the tests cannot compute; the last is that of their own mail server.
if (($# > 2)); then
    printf 'test.management.port=%d\ntest.smtp.port=%d\n' $((9990 + $4)) $((12025 + $4)) > "$5"
fi
