#!/usr/bin/env bash
# Runs Dirsync on the provisioned Payara, in the foreground, on 127.0.0.1, until Ctrl-C.
# All that must outlast a clean build lives in var/payara: the domain with its database, queues and timers.
# usage: run.sh <server home> <ear> <port offset> <directory with derby.jar ...>
set -euo pipefail
umask 077

here=$(cd "$(dirname "$0")" && pwd)
home=$1
ear=$2
offset=$3
jars=$4
root=$(cd "$here/../.." && pwd)
domain=$root/var/payara/dirsync
page_port=$((8080 + offset))
console_port=$((4848 + offset))

source "$here/lib.sh"

# The process that works with this domain, if there is one.
server_process() {
    local process
    [[ -f $domain/config/pid ]] || return 0
    process=$(<"$domain/config/pid")
    if ps -o args= -p "$process" 2> /dev/null | grep -qF "$domain"; then
        echo "$process"
    fi
}

if [[ -n $(server_process) ]]; then
    fail "A server (process $(server_process)) already works with the data in $domain."
fi
free_ports "$offset"

page_password=${DIRSYNC_ADMIN_PASSWORD:-}
console_password=${DIRSYNC_CONSOLE_PASSWORD:-}
unset DIRSYNC_ADMIN_PASSWORD DIRSYNC_CONSOLE_PASSWORD
known=$root/var/payara/.admin
# Nobody else reads what is in it; an earlier version left that to the directory above.
[[ ! -d $domain ]] || chmod -R go= "$domain"
[[ -d $domain ]] || new_domain "$home" "$jars" "$domain"
# A domain of an earlier version has none.
grep -q 'name="dirsync-health"' "$domain/config/domain.xml" || health_listener "$domain/config/domain.xml"
set_ports "$domain" "$offset"

# The two users "admin", of the page and of the console: as given, else made up until a start has shown it to somebody,
# else as they were. The page's goes by a file that the server deletes.
page_shown='as set before'
console_shown='as set before'
rm -f "$domain/dirsync-admin-password"
if [[ -n $page_password ]]; then
    password_for_next_start "$domain" "$page_password"
    page_shown='as given in DIRSYNC_ADMIN_PASSWORD'
elif [[ ! -f $known ]]; then
    page_password=$(random_password)
    password_for_next_start "$domain" "$page_password" initial
    page_shown="$page_password (to be changed at the first login)"
fi
if [[ -n $console_password ]]; then
    console_shown='as given in DIRSYNC_CONSOLE_PASSWORD'
elif [[ ! -f $known ]]; then
    console_password=$(random_password)
    console_shown=$console_password
fi

passwords=$(mktemp)

stop() {
    trap '' INT TERM HUP EXIT
    rm -f "$passwords"
    stop_domain "$home" "$domain" > /dev/null || true
    exit "$1"
}
trap 'stop 0' INT TERM HUP
trap 'stop 1' EXIT

start_domain "$home" "$domain"
printf 'AS_ADMIN_PASSWORD=%s\n' "$(<"$domain/config/local-password")" > "$passwords"
samples=${DIRSYNC_SAMPLES-$root/src/samples} # set but empty: an empty organization
"$here/install.sh" --home "$home" --lib "$jars" --port "$console_port" --passwordfile "$passwords" \
    ${samples:+--samples "$samples"} --ear "$ear"
if [[ -n $console_password ]]; then
    printf 'AS_ADMIN_USERPASSWORD=%s\n' "$console_password" >> "$passwords"
    "$home/bin/asadmin" --interactive=false --port "$console_port" --user admin --passwordfile "$passwords" \
        update-file-user --groups asadmin --authrealmname admin-realm admin > /dev/null
fi

ready() {
    touch "$known"
    cat << END

============================================================
  Dirsync runs.

  Page      http://127.0.0.1:$page_port/dirsync/
            user admin, password $page_shown
  Console   http://127.0.0.1:$console_port/
            user admin, password $console_shown
  Log       var/payara/dirsync/logs/server.log

  Ctrl-C stops it. The data stays in var/payara.
============================================================

END
}

# Until the server ends, or until the process that started this script is gone.
waited=0
is_ready=
while [[ -n $(server_process) ]] && kill -0 "$PPID" 2> /dev/null; do
    if [[ -z $is_ready ]] && [[ $(health "$page_port") == *' 200 '* ]]; then
        is_ready=yes
        ready
    elif [[ -z $is_ready ]] && ((waited++ == 180)); then
        echo "Dirsync is not ready after three minutes; see http://127.0.0.1:$page_port/dirsync/health and $domain/logs/server.log" >&2
    fi
    sleep 1 &
    wait $! || true
done
if [[ -n $(server_process) ]]; then
    stop 0
fi
fail "The server has ended without being told to; see $domain/logs/server.log."
