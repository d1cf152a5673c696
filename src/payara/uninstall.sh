#!/usr/bin/env bash
# Takes Dirsync off a running Payara: exactly what install.sh has added. The database and the messages stay
# where they are unless --purge is given.
set -euo pipefail

usage() {
    cat << 'END'
usage: uninstall.sh --home DIR [options]
  --home DIR           the Payara installation (the directory that holds bin/asadmin)
  --port N             the admin port of the running server (default 4848)
  --user NAME          administrator of the server (default admin)
  --passwordfile FILE  a file with the line AS_ADMIN_PASSWORD=..., as asadmin takes it
  --prefix NAME        as given to install.sh (default Dirsync)
  --purge              also destroy the queues with the messages in them, and say where the database is
END
}

here=$(cd "$(dirname "$0")" && pwd)
source "$here/lib.sh"
source "$here/remote.sh"

home='' purge=
while (($#)); do
    case $1 in
        --help) usage; exit 0 ;;
        --purge) purge=yes; shift; continue ;;
        --home | --port | --user | --passwordfile | --prefix) [[ $# -ge 2 ]] || fail "$1 needs a value; see --help." ;;
        *) fail "Unknown option $1; see --help." ;;
    esac
    case $1 in
        --home) home=$2 ;;
        --port) port=$2 ;;
        --user) user=$2 ;;
        --passwordfile) passwordfile=$2 ;;
        --prefix) prefix=$2 ;;
    esac
    shift 2
done
[[ -n $home ]] || fail "--home is missing; see --help."
reach_server

found=
has() { grep -qxF -- "$1" <<< "$2"; }

if ask list-applications | grep -qE '^dirsync +'; then
    tell undeploy dirsync
    found=yes
fi
queues=$(ask list-jms-resources)
for resource in Connections Server Requestor Dead; do
    if has "jms/Dirsync$resource" "$queues"; then
        tell delete-jms-resource "jms/Dirsync$resource"
        found=yes
    fi
done
if has mail/Dirsync "$(ask list-javamail-resources)"; then
    tell delete-javamail-resource mail/Dirsync
    found=yes
fi
database=
if has jdbc/DirsyncDS "$(ask list-jdbc-resources)"; then
    tell delete-jdbc-resource jdbc/DirsyncDS
    found=yes
fi
if has "${prefix}Pool" "$(ask list-jdbc-connection-pools)"; then
    database=$(ask get "resources.jdbc-connection-pool.${prefix}Pool.property.databaseName" | sed -n 's/.*databaseName=//p')
    tell delete-jdbc-connection-pool "${prefix}Pool"
    found=yes
fi
properties=$(ask list-system-properties)
libraries=$(sed -n "s/^$added_libraries=//p" <<< "$properties")
ours=("$deployed" dirsync.samples "$added_libraries" "$added_locks" "$added_cache")
if grep -q "^$added_locks=" <<< "$properties"; then
    ours+=(derby.locks.escalationThreshold)
fi
if grep -q "^$added_cache=" <<< "$properties"; then
    ours+=(derby.storage.pageCacheSize)
fi
for property in "${ours[@]}"; do
    if grep -q "^$property=" <<< "$properties"; then
        tell delete-system-property "$property"
    fi
done
if [[ -n $purge ]]; then
    for queue in Server Requestor Dead; do
        if ask list-jmsdest | grep -qE "^$prefix$queue( |$)"; then
            tell delete-jmsdest --desttype queue "$prefix$queue"
        fi
    done
fi
if [[ -n $libraries ]]; then
    IFS=', ' read -ra jars <<< "$libraries"
    tell remove-library --type common "${jars[@]}"
    echo "The Derby driver is removed at the domain's next restart."
fi
if [[ -n $purge && -n $database ]]; then
    echo "The database is not in use any more and can be deleted: $database"
fi
if [[ -n $found ]]; then
    echo "Dirsync is off the server with admin port $port."
else
    echo "There was no Dirsync on the server with admin port $port."
fi
