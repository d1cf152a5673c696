#!/usr/bin/env bash
# Builds the release twice, from two clones of the last commit in directories of different names, and compares the bytes.
# usage: check-reproducible.sh [maven option]...   (-Dmaven.test.skip=true saves the unit tests)
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for name in one "another place"; do
    git clone -q "$root" "$work/$name"
    (cd "$work/$name" && mvn -B -q -Prelease "$@" > "$work/log" 2>&1) || { cat "$work/log" >&2; exit 1; }
    (cd "$work/$name/target" && sha256sum dirsync-*.zip dirsync-*.tar.gz) > "$work/sums of $name"
done
cat "$work/sums of one"
if ! diff "$work/sums of one" "$work/sums of another place" > "$work/difference"; then
    echo "The two builds differ:" >&2
    diff -r <(cd "$work/one/release/target/stage" && find . -type f -exec sha256sum {} + | sort -k 2) \
        <(cd "$work/another place/release/target/stage" && find . -type f -exec sha256sum {} + | sort -k 2) >&2 || true
    exit 1
fi
echo "Two builds in two directories: the same bytes."
