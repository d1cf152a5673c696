#!/usr/bin/env bash
# Stops the domain of the container tests.
# usage: stop-test-base.sh <server home> <domain directory>
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
source "$here/lib.sh"

stop_domain "$1" "$2"
