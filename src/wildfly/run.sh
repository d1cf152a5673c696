#!/usr/bin/env bash
# Runs Dirsync on the provisioned WildFly, in the foreground, on 127.0.0.1, until Ctrl-C.
# All that must outlast a clean build lives in var/wildfly: configuration, database, journals, timers.
# usage: run.sh <server home> <ear> [<port offset> [<jars> [<hot>]]]   hot: pages that have changed are compiled again
set -euo pipefail
umask 077

here=$(cd "$(dirname "$0")" && pwd)
home=$1
ear=$2
offset=${3:-0}
hot=${5:-false}
root=$(cd "$here/../.." && pwd)
base=$root/var/wildfly
page_port=$((8080 + offset))
console_port=$((9990 + offset))

source "$here/lib.sh"

answers() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

# The first line of the health page's answer.
health() {
    {
        exec 3<> "/dev/tcp/127.0.0.1/$page_port" || return 0
        printf 'GET /dirsync/health HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3
        head -n 1 <&3
    } 2> /dev/null
}

for port in "$page_port" "$console_port"; do
    if answers "$port"; then
        echo "Port $port on 127.0.0.1 is in use. Stop what uses it, or add -Dport.offset=100." >&2
        exit 1
    fi
done
if [[ -f $base/server.pid ]] && ps -o args= -p "$(<"$base/server.pid")" | grep -qF "$base"; then
    echo "A server (process $(<"$base/server.pid")) already works with the data in $base." >&2
    exit 1
fi

# Nobody else reads what is in it; an earlier version left that to the directory above.
[[ ! -d $base ]] || chmod -R go= "$base"

# The server's own directory: made once, configured again only when the scripts have changed.
inputs=$(inputs_hash)
if [[ ! -d $base/configuration ]]; then
    new_base "$home" "$base"
    printf '%s\n' "$inputs" > "$base/.configured"
elif [[ ! -f $base/.configured || $(<"$base/.configured") != "$inputs" ]]; then
    configure "$home" "$base"
    printf '%s\n' "$inputs" > "$base/.configured"
fi

# The two users "admin", of the page and of the console: as given, else made up until a start has shown it to somebody,
# else as they were. The page's goes by a file that the server deletes, the console's as a hash.
page_password=${DIRSYNC_ADMIN_PASSWORD:-}
console_password=${DIRSYNC_CONSOLE_PASSWORD:-}
unset DIRSYNC_ADMIN_PASSWORD DIRSYNC_CONSOLE_PASSWORD
known=$base/data/.admin
page_shown='as set before'
console_shown='as set before'
rm -f "$base/data/dirsync-admin-password"
if [[ -n $page_password ]]; then
    password_for_next_start "$base/data" "$page_password"
    page_shown='as given in DIRSYNC_ADMIN_PASSWORD'
elif [[ ! -f $known ]]; then
    page_password=$(random_password)
    password_for_next_start "$base/data" "$page_password" initial
    page_shown="$page_password (to be changed at the first login)"
fi
if [[ -n $console_password ]]; then
    console_shown='as given in DIRSYNC_CONSOLE_PASSWORD'
elif [[ ! -f $known ]]; then
    console_password=$(random_password)
    console_shown=$console_password
fi
if [[ -n $console_password ]]; then
    set_console_password "$base/configuration" "$console_password"
fi

rm -f "$base"/deployments/dirsync.ear*
cp "$ear" "$base/deployments/dirsync.ear"

stop() {
    trap '' INT TERM HUP
    kill -TERM "$server" 2> /dev/null || true
    wait "$server" 2> /dev/null || true
    rm -f "$base/server.pid"
    exit 0
}

# The base directory goes by the environment: as an option it must not hold a space.
samples=${DIRSYNC_SAMPLES-$root/src/samples} # set but empty: an empty organization
JBOSS_BASE_DIR=$base \
    LAUNCH_JBOSS_IN_BACKGROUND=true JBOSS_PIDFILE=$base/server.pid \
    "$home/bin/standalone.sh" -c standalone-full.xml \
    "-Djboss.socket.binding.port-offset=$offset" \
    "-Drun.hot=$hot" \
    ${samples:+"-Ddirsync.samples=$samples"} &
server=$!
trap stop INT TERM HUP

ready() {
    mkdir -p "$base/data"
    touch "$known"
    cat << END

============================================================
  Dirsync runs.

  Page      http://127.0.0.1:$page_port/dirsync/
            user admin, password $page_shown
  Console   http://127.0.0.1:$console_port/console
            user admin, password $console_shown

  Ctrl-C stops it. The data stays in var/wildfly.
============================================================

END
}

# Until the server ends, or until the process that started this script is gone.
waited=0
is_ready=
while kill -0 "$server" 2> /dev/null && kill -0 "$PPID" 2> /dev/null; do
    if [[ -z $is_ready ]] && [[ $(health) == *' 200 '* ]]; then
        is_ready=yes
        ready
    elif [[ -z $is_ready ]] && ((waited++ == 180)); then
        echo "Dirsync is not ready after three minutes; see http://127.0.0.1:$page_port/dirsync/health and $base/log/server.log" >&2
    fi
    sleep 1 &
    wait $! || true
done
if kill -0 "$server" 2> /dev/null; then
    stop
fi
# It has ended without us. The server's own script forgets that it was killed; the log knows a proper end.
status=0
wait "$server" || status=$?
rm -f "$base/server.pid"
if ! tail -n 50 "$base/log/server.log" 2> /dev/null | grep -q 'WFLYSRV0050:'; then
    echo "The server was killed or has failed; the end of $base/log/server.log may say why. The data is safe; start again." >&2
    exit "$((status ? status : 1))"
fi
exit "$status"
