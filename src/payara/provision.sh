#!/usr/bin/env bash
# Readies an unpacked Payara for run.sh and test-domain.sh. Does nothing when that has been done.
# usage: provision.sh <server home>
set -euo pipefail

home=$1
stamp=$home/.dirsync-provisioned
[[ -f $stamp ]] && exit 0
chmod +x "$home"/bin/asadmin "$home"/glassfish/bin/* "$home"/mq/bin/*
touch "$stamp"
echo "Payara is ready for Dirsync: $home"
