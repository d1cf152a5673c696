#!/usr/bin/env bash
# SHA-256 checksums, in the form that sha256sum --check reads.
# usage: checksums.sh inside <directory>     of all files in it, as its file SHA256SUMS
#        checksums.sh beside <archive name>  of its .zip and .tar.gz, each in a file beside it
set -euo pipefail

if [[ $1 == inside ]]; then
    cd "$2"
    find . -type f ! -name SHA256SUMS -printf '%P\0' | LC_ALL=C sort -z | xargs -0 sha256sum > SHA256SUMS
else
    cd "$(dirname "$2")"
    for archive in "${2##*/}.zip" "${2##*/}.tar.gz"; do
        sha256sum "$archive" | tee "$archive.sha256"
    done
    echo "The release is in $PWD. It has not been tested inside a server: mvn verify does that."
fi
