#!/usr/bin/env bash
# Takes away what install.sh has added to a WildFly, and nothing else.
#
#   uninstall.sh --home=DIR [--base=DIR] [--config=FILE] [--purge]     the server is down
#   uninstall.sh --home=DIR --controller=HOST:PORT [--user=NAME]       the server is running
#   uninstall.sh --home=DIR --server-group=NAME ...                    in a domain, either way
#   uninstall.sh --home=DIR --modules-only                             on another host of a domain
#
#   --home, --controller, --user, --base, --config, --host-config, --server-group: as for install.sh
#   --purge                delete the database too, and the messages and timers of Dirsync; without it
#                          they stay, and install.sh takes them up again. Only if the server is down.
#
# The list is FILE.dirsync beside the configuration. What is gone already is passed over; a setting that
# has been changed since stays as it is.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
source "$here/existing.sh"
defaults

declare -A option=(
    [home]=${JBOSS_HOME:-} [controller]= [user]= [base]= [config]= [host-config]=host.xml [server-group]=
    [modules-only]=no [purge]=no
)
parse "$@"

source=/subsystem=datasources/xa-data-source=DirsyncDS

check_home
if [[ ${option[modules-only]} == yes ]]; then
    drop_modules "this host"
    echo "The modules are gone from $home/modules."
    exit
fi
[[ ${option[purge]} == no || -z ${option[controller]} ]] || fail "--purge needs the server to be down."
check_server

# each_line <command>: with the words of each line of the ledger, the last first.
each_line() {
    local words
    while read -ra words; do
        "$1" "${words[@]}"
    done < <(tac "$ledger" 2> /dev/null)
}

ask_line() {
    case $1 in
        added) ask_resource "$2" ;;
        set) ask_value "now:$3" "$2:read-attribute(name=$3,include-defaults=false)" ;;
    esac
}

plan_line() {
    case $1 in
        added)
            if has "$2"; then
                echo "$2:remove"
            fi
            ;;
        set)
            if [[ ${fact[now:$3]:-undefined} != "$4" ]]; then
                return
            elif [[ $5 == undefined ]]; then
                echo "$2:undefine-attribute(name=$3)"
            else
                echo "$2:write-attribute(name=$3,value=\"$5\")"
            fi
            ;;
    esac
}

questions() {
    ask_resource "$group/deployment=$deployment"
    ask_value database "$profile$source/xa-datasource-properties=DatabaseName:read-attribute(name=value)"
    each_line ask_line
}

# What --purge deletes: data of the one server that had Dirsync.
purge() {
    local data=$base/data database=${fact[database]:-}
    [[ -z $group ]] || data=$base/servers/$server/data
    database=${database/#'${jboss.server.data.dir}'/"$data"}
    rm -rf "$data"/timer-service-data/dirsync.*
    if [[ -f $database/service.properties ]]; then
        rm -rf "$database"
        echo "The database $database is deleted."
    else
        echo "There was no database to delete."
    fi
}

nothing() { :; }

if [[ -n ${embed:-} ]]; then
    meet questions
else
    meet nothing # it says where its ledger is
fi
server=$(named server-config "${option[server-group]}" | head -n 1)
if [[ ! -f $ledger ]]; then
    drop_modules "$ledger"
    echo "Nothing to take away: there is no $ledger."
    exit
fi
if [[ -z ${embed:-} ]]; then
    questions > "$work/questions"
    cli < "$work/questions" || fail "$(reason)"
    learn
fi
each_line plan_line > "$work/batch"
undeploy=
if grep -qx "deployed $deployment" "$ledger" && has "$group/deployment=$deployment"; then
    undeploy="undeploy $deployment${group:+ --server-groups=${option[server-group]}}"
fi
# First, and alone: its receivers must have let go of the queues before these are removed.
if [[ -n $undeploy && -z ${embed:-} ]]; then
    cli <<< "$undeploy" || fail "WildFly did not undeploy $deployment, nothing was changed: $(reason)"
elif [[ -n $undeploy ]]; then
    sed -i "1i $undeploy" "$work/batch"
fi
if [[ -s $work/batch ]] && ! batch; then
    fail "WildFly refused to remove what Dirsync needed, so that is still there: $(reason)"
fi
ours=$(grep -cxF "added $profile$source" "$ledger" || true)
rm -f "$ledger"
drop_modules "$ledger"
echo "Dirsync is gone from ${fact[config]}."
if [[ ${option[purge]} == yes && $ours == 1 ]]; then
    purge
else
    echo "Its database stays."
fi
after
