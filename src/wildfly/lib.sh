# What provision.sh and run.sh share. Expects $here, the directory of these scripts.

source "$here/needed.sh"

# The hash of everything that shapes a server's configuration.
inputs_hash() {
    (cd "$here" && find . -name '*.cli' -o -name module.xml -o -name '*.sh' | sort | xargs cat | cksum)
}

# configure <server home> <base directory>: makes what needed.sh and own.cli name on our own server in that directory.
# Offline; adds what is missing and leaves alone what an administrator has changed.
configure() {
    local script=$2/log/configure.cli
    mkdir -p "$2/log"
    : > "$script"
    chmod 600 "$script"
    {
        echo "embed-server --server-config=standalone-full.xml --std-out=discard"
        defaults
        needed
        cat "$here/own.cli"
        echo "stop-embedded-server"
    } > "$script"
    if ! JDK_JAVA_OPTIONS="\"-Djboss.server.base.dir=$2\"" \
        "$1/bin/jboss-cli.sh" --file="$script" > "$2/log/configure.log" 2>&1; then
        cat "$2/log/configure.log" >&2
        return 1
    fi
    rm "$script"
}

# needs, for our own server: adds the resource if it is missing.
needs() {
    local address=$1 one
    shift
    echo "if (outcome != success) of $address:read-resource"
    echo "  batch"
    for one; do
        operation "$address" "$one"
    done
    echo "  run-batch"
    echo "end-if"
}

# set_console_password <configuration directory> <password>: that of the console's user admin, with nothing of it in
# any process's arguments. The file holds what add-user.sh would write.
set_console_password() {
    local users=$1/mgmt-users.properties hash line
    hash=$(printf 'admin:ManagementRealm:%s' "$2" | md5sum)
    while IFS= read -r line || [[ -n $line ]]; do
        [[ $line == admin=* ]] || printf '%s\n' "$line"
    done < "$users" > "$users.new"
    printf 'admin=%s\n' "${hash%% *}" >> "$users.new"
    mv "$users.new" "$users"
}

# password_for_next_start <data directory> <password> [initial]: the page's user admin gets it; the start deletes the file.
password_for_next_start() {
    mkdir -p "$1"
    (umask 077 && printf '%s\n' "$2" ${3:+"$3"} > "$1/dirsync-admin-password")
}

# new_base <server home> <base directory>: a new server directory with the provisioned configuration.
new_base() {
    mkdir -p "$2/deployments" "$2/data" "$2/log"
    cp -R "$1/standalone/configuration" "$2/"
    chmod -R go= "$2"
    rm -rf "$2/configuration/standalone_xml_history"
}
