# What the Payara scripts share. Expects $here, the directory of these scripts.

fail() {
    echo "$1" >&2
    exit 1
}

# 20 letters and digits, without those that look alike: 115 bits.
random_password() {
    local text
    text=$(head -c 1024 /dev/urandom | LC_ALL=C tr -dc 'A-HJ-NP-Za-km-z2-9')
    printf '%s' "${text:0:20}"
}

# password_for_next_start <domain directory> <password> [initial]: the page's user admin gets it; the start deletes the file.
password_for_next_start() {
    (umask 077 && printf '%s\n' "$2" ${3:+"$3"} > "$1/dirsync-admin-password")
}

# new_domain <server home> <directory with derby.jar ...> <domain directory>: a new domain on 127.0.0.1.
new_domain() {
    local home=$1 jars=$2 domain=$3
    mkdir -p "$(dirname "$domain")"
    rm -rf "$domain.new"
    cp -R "$home/glassfish/domains/domain1" "$domain.new"
    cp "$jars"/derby*.jar "$domain.new/lib/"
    # Payara reports expired certificates of its own trust store at each start.
    echo 'javax.enterprise.system.security.ssl.level=SEVERE' >> "$domain.new/config/logging.properties"
    # Flyway has been verified with Derby 10.15 and says at each start that 10.16 is newer.
    echo 'org.flywaydb.core.internal.database.base.Database.level=SEVERE' >> "$domain.new/config/logging.properties"
    # Derby warns of each statement of a migration that finds no row to change, as in an empty database; what fails throws.
    echo 'org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor.level=SEVERE' >> "$domain.new/config/logging.properties"
    loopback_only "$domain.new/config/domain.xml"
    enough_threads "$domain.new/config/domain.xml"
    health_listener "$domain.new/config/domain.xml"
    own_pages_only "$domain.new"
    chmod -R go= "$domain.new"
    mv "$domain.new" "$domain"
}

# The root leads to Dirsync; answers do not say which software gives them.
own_pages_only() {
    echo '<!DOCTYPE html><title>Dirsync</title><meta http-equiv="refresh" content="0; url=/dirsync/">' > "$1/docroot/index.html"
    edit_server_config "$1/config/domain.xml" '
        /<http default-virtual-server="server"/ { sub(/<http /, "<http xpowered-by=\"false\" server-header=\"false\" ") }
    '
}

# Slow readers hold a thread each, and five are too few; nobody is waited for longer than half a minute.
enough_threads() {
    edit_server_config "$1" '
        /<thread-pool .*"http-thread-pool"/ { sub(/<thread-pool /, "<thread-pool min-thread-pool-size=\"16\" max-thread-pool-size=\"400\" ") }
    '
}

# A listener with threads of its own, so that health answers while requests hold all others.
health_listener() {
    edit_server_config "$1" '
        /<virtual-server id="server"/ { sub(/http-listener-2"/, "http-listener-2,dirsync-health\"") }
        /<network-listener .*"http-listener-1"/ {
            print "                    <network-listener address=\"127.0.0.1\" port=\"8088\" protocol=\"http-listener-1\" transport=\"tcp\" name=\"dirsync-health\" thread-pool=\"dirsync-health\"></network-listener>"
        }
        /<thread-pool .*"http-thread-pool"/ {
            print "                <thread-pool name=\"dirsync-health\" min-thread-pool-size=\"2\" max-thread-pool-size=\"4\"></thread-pool>"
        }
    '
}

# Plain HTTP on the loopback address; no cluster, no remote shell, no HTTPS with a self-made certificate.
loopback_only() {
    edit_server_config "$1" '
        /<config name="server-config"/ {
            print
            print "            <hazelcast-config-specific-configuration enabled=\"false\" />"
            print "            <jms-service type=\"EMBEDDED\" default-jms-host=\"default_JMS_host\">"
            print "                <jms-host name=\"default_JMS_host\" host=\"127.0.0.1\" port=\"${JMS_PROVIDER_PORT}\" lazy-init=\"false\" />"
            print "            </jms-service>"
            next
        }
        /<network-listener /                    { sub(/ port=/, " address=\"127.0.0.1\" port=") }
        /<network-listener .*"http-listener-2"/ { sub(/ port=/, " enabled=\"false\" port=") }
        /address="0\.0\.0\.0"/                  { sub(/0\.0\.0\.0/, "127.0.0.1") }
        /osgi\.shell\.telnet/                   { next }
        /<java-config / {
            print
            print "                <jvm-options>-Dimq.hostname=127.0.0.1</jvm-options>"
            print "                <jvm-options>-Dimq.jmx.hostname=127.0.0.1</jvm-options>"
            next
        }
        /org\.apache\.felix\.shell\.remote/     { sub(/org\.apache\.felix\.shell\.remote,/, "") }
    '
}

# set_ports <domain directory> <offset>: every port is the standard one and the offset.
set_ports() {
    edit_server_config "$1/config/domain.xml" '
        /<network-listener .*"http-listener-1"/ { port(8080) }
        /<network-listener .*"http-listener-2"/ { port(8181) }
        /<network-listener .*"dirsync-health"/  { port(8088) }
        /<network-listener .*"admin-listener"/  { port(4848) }
        /<iiop-listener .*"orb-listener-1"/     { port(3700) }
        /<iiop-listener .*"SSL"/                { port(3820) }
        /<iiop-listener .*"SSL_MUTUALAUTH"/     { port(3920) }
        /<jmx-connector /                       { port(8686) }
        /"JMS_PROVIDER_PORT"/                   { sub(/ value="[^"]*"/, " value=\"" 7676 + offset "\"") }
    ' "$2"
}

# edit_server_config <domain.xml> <awk rules> [offset]: the rules see the lines of server-config only.
edit_server_config() {
    awk -v offset="${3:-0}" "
        function port(standard) { sub(/ port=\"[^\"]*\"/, \" port=\\\"\" standard + offset \"\\\"\") }
        /<config name=\"server-config\"/ { inside = 1 }
        !inside { print; next }
        /<\\/config>/ { inside = 0 }
        $2
        { print }
    " "$1" > "$1.new"
    mv "$1.new" "$1"
}

# The first answer of the server on that port to a request for Dirsync's health: its status line.
health() {
    {
        exec 3<> "/dev/tcp/127.0.0.1/$1" || return 0
        printf 'GET /dirsync/health HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3
        head -n 1 <&3
    } 2> /dev/null
}

answers() { (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null; }

# free_ports <offset>: ends the script if a port that the server needs is taken.
free_ports() {
    local port
    for port in $((8080 + $1)) $((8088 + $1)) $((4848 + $1)) $((7676 + $1)); do
        if answers "$port"; then
            fail "Port $port on 127.0.0.1 is in use. Stop what uses it, or choose another port offset."
        fi
    done
}

start_domain() {
    "$1/bin/asadmin" start-domain --domaindir "$(dirname "$2")" "$(basename "$2")" < /dev/null
}

stop_domain() {
    "$1/bin/asadmin" stop-domain --domaindir "$(dirname "$2")" "$(basename "$2")" < /dev/null
}
