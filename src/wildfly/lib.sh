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

# new_base <server home> <base directory>: a new server directory with the provisioned configuration.
new_base() {
    mkdir -p "$2/deployments" "$2/data" "$2/log"
    chmod 700 "$2"
    cp -R "$1/standalone/configuration" "$2/"
    rm -rf "$2/configuration/standalone_xml_history"
}

# 20 letters and digits, without those that look alike: 115 bits.
random_password() {
    local text
    text=$(head -c 1024 /dev/urandom | LC_ALL=C tr -dc 'A-HJ-NP-Za-km-z2-9')
    printf '%s' "${text:0:20}"
}
