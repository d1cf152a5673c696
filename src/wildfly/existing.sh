# What install.sh and uninstall.sh share: options, checks, and jboss-cli on a running or a stopped server.
# Expects $here, the directory of these scripts.

source "$here/needed.sh"

supported=39
deployment=dirsync.ear
modules=(org/apache/derby org/eclipse/persistence)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One line on stderr, and the end.
fail() {
    echo "${0##*/}: $*" >&2
    exit 1
}

# The comment at the head of the script.
usage() { sed -n '2,/^[^#]/s/^#\( \|$\)//p' "$0"; }

# parse <arguments>: into the array "option", whose keys are the options there are; "no" is a switch.
parse() {
    local argument name
    for argument; do
        name=${argument%%=*}
        name=${name#--}
        if [[ $argument == --help || $argument == -h ]]; then
            usage
            exit 0
        elif [[ $argument != --* || ! $name =~ ^[a-z-]+$ || ! -v option[$name] ]]; then
            fail "there is no option $argument; see --help."
        elif [[ ${option[$name]} == no || ${option[$name]} == yes ]]; then
            [[ $argument == "--$name" ]] || fail "--$name takes no value."
            option[$name]=yes
        elif [[ $argument != --*=?* ]]; then
            fail "--$name needs a value: --$name=..."
        else
            option[$name]=${argument#*=}
        fi
    done
}

# The directory of the WildFly, its version, and a Java to run its command line with.
check_home() {
    [[ -n ${option[home]} ]] || fail "say where WildFly is: --home=DIRECTORY."
    [[ -d ${option[home]} ]] || fail "there is no directory ${option[home]}."
    home=$(cd "${option[home]}" && pwd)
    jipijapa=("$home"/modules/system/layers/base/org/eclipse/persistence/main/jipijapa-eclipselink-*.jar)
    [[ -x $home/bin/jboss-cli.sh && -f ${jipijapa[0]} ]] \
        || fail "$home is no WildFly: it has no bin/jboss-cli.sh, or not the modules of WildFly."
    version=${jipijapa[0]##*/jipijapa-eclipselink-}
    check_version "${version%.jar}"
    [[ -x ${JAVA_HOME:+$JAVA_HOME/bin/java} ]] || command -v java > /dev/null \
        || fail "there is no Java: set JAVA_HOME, or put java on the PATH."
    check_safe home "$home"
}

check_version() {
    [[ $1 == "$supported".* ]] || fail "this is WildFly $1; Dirsync needs WildFly $supported."
}

# check_safe <option> <value>: nothing that would end a word or a text of jboss-cli.
check_safe() {
    [[ $2 != *[\"\\\;]* && $2 != *$'\n'* && $2 != *'${'* ]] \
        || fail "--$1 must not hold a quotation mark, backslash, semicolon or \${."
}

# Whether the server is asked over the network or its files are changed while it is down.
check_server() {
    if [[ -n ${option[controller]} ]]; then
        check_safe controller "${option[controller]}"
        [[ -z ${option[base]} && -z ${option[config]} ]] \
            || fail "--base and --config are for a server that is down; leave out --controller, or them."
        connect=(--connect "--controller=${option[controller]}")
        [[ -z ${option[user]} ]] || log_in
        return
    fi
    local kind=standalone file=standalone-full.xml running
    [[ -z ${option[server-group]} ]] || kind=domain file=domain.xml
    base=${option[base]:-$home/$kind}
    [[ -d $base ]] || fail "there is no directory $base."
    base=$(cd "$base" && pwd)
    check_safe base "$base"
    config=$base/configuration/${option[config]:-$file}
    [[ -f $config && -w $config ]] || fail "there is no file $config that you may change."
    check_safe config "$config"
    running=$(ps -eo pid=,args= | grep -F -e "-Djboss.$kind.base.dir=$base" -e "-Djboss.server.base.dir=$base" \
        | awk '/ java|\/java/ && !/jboss-cli|grep/ {print $1; exit}' || true)
    [[ -z $running ]] || fail "the server in $base is running (process $running): give --controller=127.0.0.1:9990, or stop it."
    ledger=$(ledger_of "$config")
    if [[ $kind == domain ]]; then
        embed="embed-host-controller --std-out=discard --domain-config=${config##*/} --host-config=${option[host-config]}"
    else
        embed="embed-server --std-out=discard --server-config=${config##*/}"
    fi
}

# The password by a file that only we can read: a command's arguments can be read by everybody.
log_in() {
    local password=${DIRSYNC_CLI_PASSWORD:-}
    if [[ -z $password && -t 0 ]]; then
        read -rsp "Password of ${option[user]} at ${option[controller]}: " password
        echo >&2
    fi
    [[ -n $password ]] || fail "--user needs a password: set DIRSYNC_CLI_PASSWORD."
    connect+=(--no-local-auth)
    umask 077
    cat > "$work/client.xml" << END
<configuration>
  <authentication-client xmlns="urn:elytron:client:1.7">
    <authentication-rules><rule use-configuration="given"/></authentication-rules>
    <authentication-configurations>
      <configuration name="given">
        <sasl-mechanism-selector selector="DIGEST-MD5 PLAIN"/>
        <set-user-name name="$(escape "${option[user]}")"/>
        <credentials><clear-password password="$(escape "$password")"/></credentials>
      </configuration>
    </authentication-configurations>
  </authentication-client>
</configuration>
END
    client="-Dwildfly.config.url=file://$work/client.xml"
}

escape() { printf '%s' "$1" | sed 's/&/\&amp;/g; s/"/\&quot;/g; s/</\&lt;/g'; }

# cli: runs the commands of stdin on the server; what it says goes to $work/said.
cli() {
    local options=()
    [[ -z ${client:-} ]] || options+=("\"$client\"")
    if [[ -n ${embed:-} ]]; then
        options+=("\"-Djboss.server.base.dir=$base\"" "\"-Djboss.domain.base.dir=$base\"")
    fi
    { echo "${embed:-}"; cat; } > "$work/script.cli"
    JBOSS_HOME=$home JDK_JAVA_OPTIONS="${JDK_JAVA_OPTIONS:-} ${options[*]:-}" \
        "$home/bin/jboss-cli.sh" ${connect[@]+"${connect[@]}"} "--file=$work/script.cli" \
        > "$work/said" 2>&1 < /dev/null
}

# batch: makes the change of $work/batch, all of it or nothing; only services of what is changed may be restarted.
batch() {
    { echo batch; cat "$work/batch"; echo "run-batch --headers={allow-resource-service-restart=true}"; } | cli
}

# Why jboss-cli failed, in one line.
reason() {
    local said
    said=$(awk '/^Failure: / { own = !/WFLYCTL0063/ } /^(Step|Operation): / { own = 0 } own' "$work/said")
    [[ -n $said ]] || said=$(grep -v '^NOTE: ' "$work/said")
    said=$(tr -s ' \t\n' ' ' <<< "$said")
    case $said in
        *"Unable to authenticate"* | *"Authentication failed"*)
            echo "the server at ${option[controller]} does not accept ${option[user]:-you} with this password." ;;
        *"The controller is not available"*)
            echo "no server answers at ${option[controller]}: is it running, and is this its management port?" ;;
        *) cut -c 1-700 <<< "$said" ;;
    esac
}

# --- what there is: the answers are lines that begin with @

declare -A fact=()
resources=()

# ask_resource <address>: whether the resource is there.
ask_resource() {
    resources+=("$1")
    echo "if (outcome == success) of $1:read-resource"
    echo "  echo @has $((${#resources[@]} - 1))"
    echo "end-if"
}

has() { [[ -n ${fact["has $1"]:-} ]]; }

# ask_value <name> <operation>: its result as the fact of this name, if it has one.
ask_value() {
    echo "if (outcome == success) of $2"
    echo "  set value=\`$2\`"
    echo "  echo @$1 \$value"
    echo "end-if"
}

# What the server is; in a domain the variables "host" and "profile" too.
ask_server() {
    local environment=/core-service=server-environment in_group=${option[server-group]}
    echo "set profile=none"
    ask_value version ":read-attribute(name=product-version)"
    ask_value controller ":read-attribute(name=local-host-name)"
    if [[ -z $in_group ]]; then
        ask_value home "$environment:read-attribute(name=home-dir)"
        ask_value config "$environment:read-attribute(name=config-file)"
        return
    fi
    echo "if (outcome == success) of :read-attribute(name=local-host-name)"
    echo "  set host=\`:read-attribute(name=local-host-name)\`"
    echo "  /server-group=*:read-attribute(name=profile)"
    echo "  /host=*/server-config=*:read-attribute(name=group)"
    echo "else"
    echo "  set host=none"
    echo "end-if"
    ask_value home '/host=$host/core-service=host-environment:read-attribute(name=home-dir)'
    ask_value config '/host=$host/core-service=host-environment:read-attribute(name=domain-config-file)'
    ask_value profile "/server-group=$in_group:read-attribute(name=profile)"
    echo "if (outcome == success) of /server-group=$in_group:read-resource"
    echo "  set profile=\`/server-group=$in_group:read-attribute(name=profile)\`"
    echo "end-if"
}

# The facts from what jboss-cli has said.
learn() {
    local name value
    while read -r name value; do
        [[ $name != @profile ]] || profile=/profile=$value
        [[ $name != @has ]] || fact["has ${resources[$value]/#'/profile=$profile'/"$profile"}"]=yes
        fact[${name#@}]=$value
    done < <(grep '^@' "$work/said" || true)
}

# meet <questions>: asks what the server is, and what the command "questions" asks besides; refuses what is not meant.
meet() {
    local asked=yes
    if [[ -n ${option[server-group]} ]]; then
        [[ ${option[server-group]} =~ ^[A-Za-z0-9._-]+$ ]] || fail "--server-group is a name."
        profile='/profile=$profile'
        group=/server-group=${option[server-group]}
        boot_time=,boot-time=false
    fi
    { ask_server; "$1"; } > "$work/questions"
    cli < "$work/questions" || asked=
    profile=
    learn
    if [[ -n ${option[server-group]} && -v fact[version] ]]; then
        [[ -v fact[controller] ]] || fail "this is no domain controller; leave out --server-group."
        [[ -n $profile ]] || fail "the domain has no server group ${option[server-group]}."
    elif [[ -v fact[controller] ]]; then
        fail "this is a domain: say which server group, --server-group=NAME."
    fi
    [[ -n $asked ]] || fail "$(reason)"
    check_version "${fact[version]}"
    [[ $(cd "${fact[home]:-/}" 2> /dev/null && pwd -P) == $(cd "$home" && pwd -P) ]] \
        || fail "the server at ${option[controller]} runs from ${fact[home]}: run this on its machine, with --home=${fact[home]}"
    ledger=$(ledger_of "${fact[config]}")
    [[ -w ${ledger%/*} ]] || fail "you may not write into ${ledger%/*}, where the list of what was added is kept."
}

# ledger_of <configuration>: the file with the list of what was added to it.
ledger_of() { printf '%s' "$1.dirsync${option[server-group]:+.${option[server-group]}}"; }

# named <key> <result>: the names at that key of the addresses whose result is this.
named() {
    awk -v key="\"$1\" => \"" -v result="\"result\" => \"$2\"" '
        index($0, key) { name = substr($0, index($0, key) + length(key)); sub(/".*/, "", name) }
        index($0, result) && name != "" { print name; name = "" }' "$work/said"
}

# --- modules: the same for all servers of a home; the file dirsync.users says whose they are

# drop_modules <user>...: no longer theirs; a module that nobody uses any more goes.
drop_modules() {
    local module main user
    for module in "${modules[@]}"; do
        main=$home/modules/$module/main
        [[ -f $main/dirsync.users ]] || continue
        for user; do
            grep -vxF "$user" "$main/dirsync.users" > "$work/users" || true
            cp "$work/users" "$main/dirsync.users"
        done
        [[ ! -s $main/dirsync.users ]] || continue
        rm -rf "$main"
        (cd "$home/modules" && rmdir -p --ignore-fail-on-non-empty "$module")
    done
}

# What a running server says about itself at the end.
after() {
    [[ -z ${embed:-} ]] || return 0
    local root= state
    {
        if [[ -n ${option[server-group]} ]]; then
            echo "/host=*/server=*:read-attribute(name=server-state)"
        else
            echo ":read-attribute(name=server-state)"
        fi
    } | cli || return 0
    for state in reload restart; do
        if grep -q "\"$state-required\"" "$work/said"; then
            echo "The server asks for a $state before all of this counts."
        fi
    done
}
