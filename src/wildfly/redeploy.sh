#!/usr/bin/env bash
# Puts an EAR into the server that run.sh runs, and waits until it is deployed there.
# usage: redeploy.sh <server home> <ear> [...]   (arguments as of run.sh)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
ear=$2
base=$(cd "$here/../.." && pwd)/var/wildfly
deployed=$base/deployments/dirsync.ear

running() { [[ -f $base/server.pid ]] && ps -o args= -p "$(<"$base/server.pid")" | grep -qF "$base"; }

if ! running; then
    echo "No server runs with the data in $base. Start it with mvn -Prun." >&2
    exit 1
fi

# The server looks for changed files every five seconds. Its marker gets the time of the file that it has deployed.
rm -f "$deployed.failed"
cp "$ear" "$deployed.new"
touch "$deployed.new"
mv "$deployed.new" "$deployed"
wanted=$(stat -c %Y "$deployed")
while running; do
    if [[ -f $deployed.failed ]]; then
        echo "The deployment failed; the end of $base/log/server.log says why." >&2
        exit 1
    fi
    if [[ $(stat -c %Y "$deployed.deployed" 2> /dev/null) == "$wanted" ]]; then
        echo "Deployed."
        exit 0
    fi
    sleep 0.2
done
echo "The server has ended; see $base/log/server.log." >&2
exit 1
