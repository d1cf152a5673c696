# What provision.sh and run.sh share. Expects $here, the directory of these scripts.

# The hash of everything that shapes a server's configuration.
inputs_hash() {
    (cd "$here" && find . -name '*.cli' -o -name module.xml -o -name '*.sh' | sort | xargs cat | cksum)
}

# configure <server home> <base directory>: runs configure.cli on the server in that directory.
configure() {
    mkdir -p "$2/log"
    if ! JDK_JAVA_OPTIONS="\"-Djboss.server.base.dir=$2\"" \
        "$1/bin/jboss-cli.sh" --file="$here/configure.cli" > "$2/log/configure.log" 2>&1; then
        cat "$2/log/configure.log" >&2
        return 1
    fi
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
