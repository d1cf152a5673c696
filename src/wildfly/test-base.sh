#!/usr/bin/env bash
# Makes a fresh server directory for the container tests.
# usage: test-base.sh <server home> <base directory>
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
source "$here/lib.sh"

rm -rf "$2"
new_base "$1" "$2"
