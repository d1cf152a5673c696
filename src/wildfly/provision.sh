#!/usr/bin/env bash
# Configures an unpacked WildFly for Dirsync: modules, then the standalone server.
# Does nothing when what it would do has been done: a stamp holds the hash of all inputs.
# usage: provision.sh <server home> <directory with derby.jar, eclipselink.jar, ...>
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
home=$1
jars=$2

source "$here/lib.sh"

stamp=$home/.dirsync-provisioned
inputs=$(inputs_hash; cd "$jars" && ls -l --time-style=+ *.jar | awk '{print $5, $NF}')
[[ -f $stamp && $(<"$stamp") == "$inputs" ]] && exit 0

cp -R "$here/modules/." "$home/modules/"
cp "$jars"/derby*.jar "$home/modules/org/apache/derby/main/"
cp "$jars/eclipselink.jar" "$home/modules/org/eclipse/persistence/main/"
cp "$home"/modules/system/layers/base/org/eclipse/persistence/main/jipijapa-eclipselink-*.jar \
    "$home/modules/org/eclipse/persistence/main/jipijapa-eclipselink.jar"

configure "$home" "$home/standalone"
printf '%s\n' "$inputs" > "$stamp"
echo "WildFly is configured for Dirsync: $home"
