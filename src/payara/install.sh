#!/usr/bin/env bash
# Puts Dirsync on a Payara 6 that is already there and runs: driver, connection pool, queues, application.
# May run again: it adds what is missing and leaves alone what an administrator has changed.
# What it has added in a run that fails is taken back.
set -euo pipefail

usage() {
    cat << 'END'
usage: install.sh --home DIR [options]
  --home DIR           the Payara installation (the directory that holds bin/asadmin)
  --ear FILE           the application; without it everything but the application is made
  --lib DIR            where derby.jar, derbyshared.jar and derbytools.jar are (default: ../../lib)
  --port N             the admin port of the running server (default 4848)
  --user NAME          administrator of the server (default admin)
  --passwordfile FILE  a file with the line AS_ADMIN_PASSWORD=..., as asadmin takes it
  --database DIR       the Derby database (default: derby/dirsync in the domain's directory)
  --pool-size N        connections at most (default 30)
  --prefix NAME        begins the names of the connection pool and of the broker's queues (default Dirsync)
  --samples DIR        an organization.json and its lists, taken in once by an empty database
  --restart            restart the domain if the driver has to be added (else the script says so and stops)
END
}

here=$(cd "$(dirname "$0")" && pwd)
source "$here/lib.sh"
source "$here/remote.sh"

home='' ear='' lib=$here/../../lib samples='' restart=
database='${com.sun.aas.instanceRoot}/derby/dirsync' pool_size=30
while (($#)); do
    case $1 in
        --help) usage; exit 0 ;;
        --restart) restart=yes; shift; continue ;;
        --home | --ear | --lib | --port | --user | --passwordfile | --database | --pool-size | --prefix | --samples)
            [[ $# -ge 2 ]] || fail "$1 needs a value; see --help." ;;
        *) fail "Unknown option $1; see --help." ;;
    esac
    case $1 in
        --home) home=$2 ;;
        --ear) ear=$2 ;;
        --lib) lib=$2 ;;
        --port) port=$2 ;;
        --user) user=$2 ;;
        --passwordfile) passwordfile=$2 ;;
        --database) database=$2 ;;
        --pool-size) pool_size=$2 ;;
        --prefix) prefix=$2 ;;
        --samples) samples=$2 ;;
    esac
    shift 2
done

# --- look first: nothing is changed before all of this is known to be right
[[ -n $home ]] || fail "--home is missing; see --help."
[[ -z $ear || -f $ear ]] || fail "There is no file $ear. Give the application with --ear."
[[ -z $samples || -f $samples/organization.json ]] || fail "There is no $samples/organization.json."
[[ $pool_size =~ ^[1-9][0-9]*$ ]] || fail "--pool-size $pool_size is not a number above 0."
[[ $prefix =~ ^[A-Za-z][A-Za-z0-9]*$ ]] || fail "--prefix $prefix is not a name: letters and digits, a letter first."
reach_server

libraries=$(ask list-libraries --type common)
missing=()
for jar in derby derbyshared derbytools; do
    if ! grep -qE "^$jar(-[0-9.]+)?\.jar$" <<< "$libraries"; then
        [[ -f $lib/$jar.jar ]] || fail "The server has no Derby driver, and there is no $lib/$jar.jar to add. Say with --lib where it is."
        missing+=("$lib/$jar.jar")
    fi
done
if ((${#missing[@]})) && [[ -z $restart ]]; then
    fail "The Derby driver has to be added, and the domain restarted for it. Run this again with --restart when the server may be stopped for a minute."
fi

# --- then change
added=()
trap 'undo_added' EXIT

undo_added() {
    local i
    for ((i = ${#added[@]} - 1; i >= 0; i--)); do
        read -ra command <<< "${added[i]}"
        asadmin "${command[@]}" > /dev/null || echo "Could not undo: asadmin ${added[i]}" >&2
    done
    ((${#added[@]} == 0)) || echo "Dirsync is not installed; what this run had added was taken back." >&2
}

# change <how it is undone> <asadmin command...>
change() {
    local undo=$1
    shift
    tell "$@"
    added+=("$undo")
}

has() { grep -qxF -- "$1" <<< "$2"; }

if ((${#missing[@]})); then
    names=$(basename -a "${missing[@]}" | tr '\n' ' ')
    change "remove-library --type common $names" add-library --type common "${missing[@]}"
    change "delete-system-property $added_libraries" create-system-properties "$added_libraries=${names// /,}"
    tell restart-domain
    wait_for_server
fi

# Readers keep reading while an import holds many rows.
if ! ask list-system-properties | grep -q '^derby.locks.escalationThreshold='; then
    change "delete-system-property $added_locks" create-system-properties "$added_locks=yes"
    change 'delete-system-property derby.locks.escalationThreshold' \
        create-system-properties derby.locks.escalationThreshold=1000000
fi
# Up to 96 MB of the database's pages in memory, not 32.
if ! ask list-system-properties | grep -q '^derby.storage.pageCacheSize='; then
    change "delete-system-property $added_cache" create-system-properties "$added_cache=yes"
    change 'delete-system-property derby.storage.pageCacheSize' \
        create-system-properties derby.storage.pageCacheSize=3000
fi
if [[ -n $samples ]]; then
    change 'delete-system-property dirsync.samples' create-system-properties "dirsync.samples=${samples//:/\\:}"
fi

if ! has "${prefix}Pool" "$(ask list-jdbc-connection-pools)"; then
    change "delete-jdbc-connection-pool ${prefix}Pool" create-jdbc-connection-pool \
        --datasourceclassname org.apache.derby.jdbc.EmbeddedXADataSource --restype javax.sql.XADataSource \
        --steadypoolsize 2 --maxpoolsize "$pool_size" \
        --isconnectvalidatereq=true --validationmethod=table --validationtable=SYSIBM.SYSDUMMY1 \
        --property "user=dirsync:password=$(random_password):databaseName=${database//:/\\:}:createDatabase=create" \
        "${prefix}Pool"
fi
if ! has jdbc/DirsyncDS "$(ask list-jdbc-resources)"; then
    change 'delete-jdbc-resource jdbc/DirsyncDS' \
        create-jdbc-resource --connectionpoolid "${prefix}Pool" jdbc/DirsyncDS
fi
if ! has mail/Dirsync "$(ask list-javamail-resources)"; then
    change 'delete-javamail-resource mail/Dirsync' \
        create-javamail-resource --mailhost localhost --mailuser dirsync --fromaddress dirsync@localhost mail/Dirsync
fi
queues=$(ask list-jms-resources)
if ! has jms/DirsyncConnections "$queues"; then
    change 'delete-jms-resource jms/DirsyncConnections' \
        create-jms-resource --restype jakarta.jms.ConnectionFactory jms/DirsyncConnections
fi
for queue in Server Requestor Dead; do
    if ! has "jms/Dirsync$queue" "$queues"; then
        change "delete-jms-resource jms/Dirsync$queue" \
            create-jms-resource --restype jakarta.jms.Queue --property "Name=$prefix$queue" "jms/Dirsync$queue"
    fi
done
tell ping-connection-pool "$(ask get resources.jdbc-resource.jdbc/DirsyncDS.pool-name | sed -n 's/.*pool-name=//p')"

if [[ -n $ear ]]; then
    sum=$(cksum < "$ear" | tr ' ' -)
    if ! ask list-applications | grep -qE '^dirsync +'; then
        change 'undeploy dirsync' deploy --name dirsync "$ear"
        tell create-system-properties "$deployed=$sum"
    elif ! ask list-system-properties | grep -qxF "$deployed=$sum"; then
        # Without keepstate the server would forget the timers.
        tell deploy --force=true --keepstate=true --name dirsync "$ear"
        tell create-system-properties "$deployed=$sum"
    fi
fi
added=()
echo "Dirsync is on the server with admin port $port${ear:+: $ear}."
