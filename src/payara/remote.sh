# How install.sh and uninstall.sh talk to a running server. Expects $home; sets the defaults of what may be given.

port=4848
user=admin
passwordfile=
prefix=Dirsync

# What an earlier install has left for a later one to know.
added_libraries=dirsync.added.libraries
added_locks=dirsync.added.locks
added_cache=dirsync.added.cache
deployed=dirsync.deployed

asadmin() {
    "$home/bin/asadmin" --interactive=false --port "$port" --user "$user" \
        ${passwordfile:+--passwordfile "$passwordfile"} "$@" < /dev/null
}

# why <answer>: the line of asadmin's answer that says what went wrong.
why() {
    grep -vE '^(Unable to (create|retrieve) .*termin|Unable to retrieve infocmp|\(Turn debugging on)|^$' <<< "$1" | head -n 1
}

# ask <command...>: what the server answers, without asadmin's last line.
ask() {
    local answer
    answer=$(asadmin "$@" 2>&1) || fail "asadmin $1: $(why "$answer")"
    grep -v '^Command .* executed successfully\.$' <<< "$answer" || true
}

# tell <command...>: changes something; its answer is shown only if it fails.
tell() {
    local answer
    answer=$(asadmin "$@" 2>&1) || fail "asadmin $1 failed: ${answer//$'\n'/ }"
}

reach_server() {
    [[ -x $home/bin/asadmin ]] || fail "There is no Payara in $home: $home/bin/asadmin is missing."
    local answer
    answer=$(asadmin version --local 2>&1) || fail "$home/bin/asadmin does not run: ${answer%%$'\n'*}"
    grep -q 'Payara Server 6\.' <<< "$answer" \
        || fail "Dirsync needs Payara Server 6; in $home is: $(grep -m 1 Version <<< "$answer")"
    answer=$(asadmin uptime 2>&1) \
        || fail "The server at admin port $port does not answer: $(why "$answer" | sed "s/\.$//"). Start it, or say --port, --user and --passwordfile."
}

wait_for_server() {
    local i
    for ((i = 0; i < 120; i++)); do
        asadmin uptime > /dev/null 2>&1 && return 0
        sleep 1
    done
    fail "The server did not come back within two minutes; see its logs/server.log."
}
