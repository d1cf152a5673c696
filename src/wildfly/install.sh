#!/usr/bin/env bash
# Sets up Dirsync on a WildFly 39 that is there already: standalone, or one server group of a domain.
#
#   install.sh --home=DIR [--base=DIR] [--config=FILE] [option]...          the server is down
#   install.sh --home=DIR --controller=HOST:PORT [--user=NAME] [option]...  the server is running
#   install.sh --home=DIR --server-group=NAME ...                           in a domain, either way
#   install.sh --home=DIR --modules-only                                    on another host of a domain
#
# Which server
#   --home=DIR             the WildFly (JBOSS_HOME)
#   --controller=HOST:PORT its management port, if it is running
#   --user=NAME            a management user; the password is DIRSYNC_CLI_PASSWORD, or is asked for.
#                          Without it the user of this machine who may read the server's files.
#   --base=DIR             the server's directory, if it is down (HOME/standalone, HOME/domain)
#   --config=FILE          its configuration (standalone-full.xml, domain.xml)
#   --host-config=FILE     in a domain that is down (host.xml)
#   --server-group=NAME    a group of one server, whose profile no other group has
#
# What of
#   --ear=FILE             the application (dirsync.ear of the release archive)
#   --jars=DIR             derby.jar, derbyshared.jar, derbytools.jar, eclipselink.jar (lib)
#   --replace-ear          put this EAR in the place of another version of Dirsync
#   --samples              load the sample organization into an empty database
#
# How
#   --database=DIR         the Derby database, made if missing (the server's data directory, derby/dirsync)
#   --database-user=NAME   owner of its tables (dirsync)
#   --pool-size=N          the most connections at once (30)
#   --broker=NAME          the messaging server (default)
#
# Settings of the whole server, changed only if you say so
#   --max-post-size=BYTES  how long an uploaded address file may be; 0 is any size (WildFly: 10485760)
#   --fast-recovery        look for transactions in doubt every 10 seconds, not every 2 minutes
#   --port-offset=N        move all ports of a standalone server by N
#
# Adds what is missing in one step or not at all, changes nothing that is there, and may run again.
# What it has added is kept in FILE.dirsync beside the configuration; uninstall.sh takes that away.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
source "$here/existing.sh"
defaults

declare -A option=(
    [home]=${JBOSS_HOME:-} [controller]= [user]= [base]= [config]= [host-config]=host.xml [server-group]=
    [ear]= [jars]= [replace-ear]=no [samples]=no [modules-only]=no
    [database]=$database [database-user]=$database_user [pool-size]=$pool_size [broker]=$broker
    [max-post-size]= [fast-recovery]=no [port-offset]=
)
parse "$@"

# --- what was given

first_of() {
    local one
    for one; do
        [[ ! -e $one ]] || { printf '%s' "$one"; return; }
    done
    printf '%s' "$1"
}

check_files() {
    local jar
    jars=${option[jars]:-$(first_of "$root/lib" "$root/ear/target/server-modules")}
    for jar in derby derbyshared derbytools eclipselink; do
        [[ -s $jars/$jar.jar ]] || fail "$jars/$jar.jar is missing; --jars=DIR says where the jars are."
    done
    [[ ${option[modules-only]} == no ]] || return 0
    ear=${option[ear]:-$(first_of "$root/dirsync.ear" "$root/ear/target/dirsync.ear")}
    [[ -s $ear ]] || fail "$ear is missing; --ear=FILE says where the application is."
    [[ $(head -c 2 "$ear") == PK ]] || fail "$ear is no EAR."
    ear=$(cd "$(dirname "$ear")" && pwd)/${ear##*/}
    check_safe ear "$ear"
}

check_values() {
    local name
    for name in pool-size max-post-size port-offset; do
        [[ ${option[$name]} =~ ^[0-9]{0,18}$ ]] || fail "--$name is a number."
    done
    pool_size=$((10#${option[pool-size]}))
    ((pool_size >= 10 && pool_size <= 1000)) || fail "--pool-size is a number from 10 to 1000."
    [[ -z ${option[port-offset]} ]] || ((10#${option[port-offset]} <= 50000)) || fail "--port-offset is at most 50000."
    [[ -z ${option[port-offset]} || -z ${option[server-group]} ]] \
        || fail "--port-offset is for a standalone server; in a domain each server has its own."
    database_user=${option[database-user]}
    [[ $database_user =~ ^[A-Za-z][A-Za-z0-9_]{0,29}$ ]] || fail "--database-user is a name of letters, digits and _."
    broker=${option[broker]}
    [[ $broker =~ ^[A-Za-z0-9._-]+$ ]] || fail "--broker is a name."
    if [[ ${option[database]} != "$database" ]]; then
        database=${option[database]}
        check_safe database "$database"
        [[ $database == /* ]] || fail "--database is an absolute path."
        [[ ! -e $database || -f $database/service.properties ]] || fail "$database is there and is no Derby database."
    fi
    samples=$root/src/samples
    [[ ${option[samples]} == no || -f $samples/organization.json ]] || fail "$samples/organization.json is missing."
    check_safe samples "$samples"
}

# --- modules

module_files() {
    cp "$here/modules/$1/main/module.xml" "$2/"
    if [[ $1 == org/apache/derby ]]; then
        cp "$jars"/derby.jar "$jars"/derbyshared.jar "$jars"/derbytools.jar "$2/"
    else
        cp "$jars/eclipselink.jar" "$2/"
        cp "${jipijapa[0]}" "$2/jipijapa-eclipselink.jar"
    fi
}

# add_modules <user>: those that are missing; one that somebody else has put there stays his.
add_modules() {
    local module main
    new_modules=
    for module in "${modules[@]}"; do
        main=$home/modules/$module/main
        if [[ ! -e $main ]]; then
            rm -rf "$main.new"
            mkdir -p "$main.new" 2> /dev/null || fail "you may not write into $home/modules."
            module_files "$module" "$main.new"
            : > "$main.new/dirsync.users"
            mv "$main.new" "$main"
        fi
        if [[ -f $main/dirsync.users ]] && ! grep -qxF "$1" "$main/dirsync.users"; then
            echo "$1" >> "$main/dirsync.users"
            new_modules=yes
        fi
    done
}

# --- what Dirsync needs, what was asked for besides, and what must be there

asked_for() {
    local recovery=$group/system-property=com.arjuna.ats.arjuna.recovery
    if [[ ${option[fast-recovery]} == yes ]]; then
        needs "$recovery.periodicRecoveryPeriod" "add(value=10$boot_time)"
        needs "$recovery.recoveryBackoffPeriod" "add(value=2$boot_time)"
    fi
    if [[ ${option[samples]} == yes ]]; then
        needs "$group/system-property=dirsync.samples" "add(value=\"$samples\"$boot_time)"
    fi
}

settings() {
    [[ -z ${option[max-post-size]} ]] \
        || "$1" "$profile/subsystem=undertow/server=default-server/http-listener=default" max-post-size "${option[max-post-size]}"
    [[ -z ${option[port-offset]} ]] \
        || "$1" /socket-binding-group=standard-sockets port-offset "${option[port-offset]}"
}

required() {
    "$1" "$profile/subsystem=messaging-activemq/server=$broker" "messaging server $broker"
    "$1" "$profile/subsystem=undertow/server=default-server/http-listener=default" "HTTP listener default"
    "$1" "$profile/subsystem=ejb3" "subsystem ejb3"
    "$1" "$profile/subsystem=jpa" "subsystem jpa"
    "$1" "$profile/subsystem=datasources" "subsystem datasources"
    "$1" "$profile/subsystem=elytron/security-domain=ApplicationDomain" "security domain ApplicationDomain"
}

questions() {
    needs() { ask_resource "$1"; }
    ask_setting() { ask_value "$2" "$1:read-attribute(name=$2,include-defaults=false)"; }
    required ask_resource
    needed
    asked_for
    settings ask_setting
    ask_resource "/deployment=$deployment"
    ask_resource "$group/deployment=$deployment"
    echo "if (outcome == success) of /deployment=$deployment:read-resource"
    echo "  /deployment=$deployment:read-attribute(name=content)"
    echo "end-if"
}

check_required() {
    has "$1" || fail "${fact[config]##*/}${profile:+ (profile ${profile#*=})} has no $2; Dirsync needs a \"full\" configuration."
}

# One server to a database and its timers; and what goes into a profile goes to all its groups.
check_group() {
    local servers others
    mapfile -t servers < <(named server-config "${option[server-group]}")
    ((${#servers[@]} <= 1)) \
        || fail "server group ${option[server-group]} has ${#servers[@]} servers (${servers[*]}), but the database and the timers belong to one: give Dirsync a group of one server."
    others=$(named server-group "${profile#*=}" | grep -vxF "${option[server-group]}" | tr '\n' ' ' || true)
    [[ -z $others ]] \
        || fail "profile ${profile#*=} is also that of server group ${others% }: clone it, and give ${option[server-group]} the copy."
}

# --- the change

# Whether the application on the server is the one given.
same_ear() {
    local there
    there=$(grep -oE '0x[0-9a-f]{2}' "$work/said" | cut -c 3- | tr -d '\n')
    [[ $there == "$(sha1sum "$ear" | cut -d ' ' -f 1)" ]]
}

# What is missing, as one batch for jboss-cli and as lines for the ledger.
plan() {
    local deploy="deploy \"$ear\" --name=$deployment --runtime-name=$deployment"
    additions=()
    : > "$work/batch"
    needs() {
        local address=$1 one
        ! has "$address" || return 0
        additions+=("added $address")
        shift
        for one; do
            operation "$address" "$one" >> "$work/batch"
        done
    }
    set_value() {
        [[ ${fact[$2]:-undefined} != "$3" ]] || return 0
        additions+=("set $1 $2 $3 ${fact[$2]:-undefined}")
        echo "$1:write-attribute(name=$2,value=$3)" >> "$work/batch"
    }
    needed
    asked_for
    settings set_value
    if ! has "/deployment=$deployment"; then
        additions+=("deployed $deployment")
        echo "$deploy${group:+ --server-groups=${option[server-group]}}" >> "$work/batch"
    elif ! has "$group/deployment=$deployment"; then
        fail "the domain has $deployment, but not in ${option[server-group]}: assign it there in the console, or undeploy it."
    elif ! same_ear; then
        [[ ${option[replace-ear]} == yes ]] \
            || fail "another version of $deployment is deployed; --replace-ear puts $ear in its place."
        echo "$deploy --force" >> "$work/batch"
    fi
}

# The ledger before the change: after a crash it may name too much, never too little; the next run completes it.
remember() {
    local line
    touch "$ledger"
    cp "$ledger" "$work/ledger"
    for line in ${additions[@]+"${additions[@]}"}; do
        grep -qxF "$line" "$ledger" || echo "$line" >> "$ledger"
    done
}

# The change was refused as a whole: nothing of this run stays.
forget() {
    cp "$work/ledger" "$ledger"
    [[ -s $ledger ]] || rm -f "$ledger"
    [[ -z $new_modules ]] || drop_modules "$ledger"
}

check_home
check_files
if [[ ${option[modules-only]} == yes ]]; then
    add_modules "this host"
    if [[ -n $new_modules ]]; then
        echo "The modules are in $home/modules."
    else
        echo "The modules are in $home/modules already."
    fi
    exit
fi
check_values
check_server
meet questions
required check_required
[[ -z ${option[server-group]} ]] || check_group
plan
add_modules "$ledger"
if [[ ! -s $work/batch ]]; then
    echo "Dirsync is set up already${new_modules:+; its modules were missing and are there again}: $ledger says what was added."
    exit
fi
remember
if ! batch; then
    why=$(reason)
    forget
    fail "WildFly refused the change, nothing was changed: $why"
fi
echo "Dirsync is set up: ${#additions[@]} additions, listed in $ledger."
[[ -n ${option[max-post-size]} ]] || echo "Address files may be as long as the server allows, 10 MB unless changed; see --max-post-size."
after
