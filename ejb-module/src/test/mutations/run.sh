#!/usr/bin/env bash
# Breaks the code on purpose, one patch at a time, in a scratch copy, and runs the simulation until a
# check notices. Prints the rows of the table in src/docs/reliability.md.
#   ejb-module/src/test/mutations/run.sh [histories at most, default 20000] [patch ...]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
most=${1:-20000}
shift || true
patches=("$@")
[ ${#patches[@]} -gt 0 ] || patches=("$here"/*.patch)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

mvn -o -q -f "$root/pom.xml" -pl ejb-module dependency:build-classpath \
    -Dmdep.outputFile="$scratch/classpath" -Dmdep.includeScope=test > /dev/null
libraries=$(cat "$scratch/classpath")
main=$root/ejb-module/src/main/java/org/dirsync
tests=$root/ejb-module/src/test/java/org/dirsync

compile() {
    local sources=$1 classes=$2
    mkdir -p "$classes"
    # shellcheck disable=SC2046
    javac -nowarn -proc:none -d "$classes" -cp "$libraries" \
        $(find "$sources"/{address,list,message,journal,server,requestor,cycle} -name '*.java') \
        $(find "$tests/memory" -name '*.java' ! -name '*Test.java') \
        $(find "$tests/simulation" -name '*.java' ! -name '*Test.java') 2> "$scratch/javac.log" ||
        { cat "$scratch/javac.log" >&2; exit 1; }
}

echo "| broken | where | noticed by | at history |"
echo "| --- | --- | --- | ---: |"
for patch in "${patches[@]}"; do
    rm -rf "$scratch/copy" "$scratch/classes"
    mkdir -p "$scratch/copy/ejb-module/src/main/java/org"
    cp -r "$main" "$scratch/copy/ejb-module/src/main/java/org/dirsync"
    patch -s -p1 -d "$scratch/copy" < "$patch"
    compile "$scratch/copy/ejb-module/src/main/java/org/dirsync" "$scratch/classes"
    where=$(sed -n 's#^+++ .*/org/dirsync/\(.*\)\.java#\1#p' "$patch")
    line=$(sed -n 's/^@@ -[0-9,]* +\([0-9]*\).*/\1/p' "$patch" | head -1)
    row=$(java -cp "$scratch/classes:$libraries" org.dirsync.simulation.Caught "$most")
    echo "| $(head -1 "$patch") | \`$where\`:$((line + 3)) | $row |"
done
