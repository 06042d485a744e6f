#!/bin/sh
# Runs a command in a clone of what was committed, on a Debian 12 with python3, git and make alone.
#   installer/bare-machine.sh 'make run'
# The bare Debian is made once and kept in uitvoer/; each run works on a copy of it. It reaches the
# package servers as this machine does: same sources, certificates, pip settings and proxies.
# What a second word names, a folder of this machine, is copied into ~/mee of the bare one.
# Exit codes: that of the command; 69 when a bare machine cannot be made here.
set -eu
command=${1:?noem een opdracht, bijvoorbeeld: make run}
project=$(cd -- "$(dirname -- "$0")/.." && pwd)
base=$project/uitvoer/kale-debian

if [ "$(id -u)" -ne 0 ] || ! command -v debootstrap >/dev/null; then
    echo "Een kale machine maken kan alleen als root, en met debootstrap" >&2
    echo "(apt-get install debootstrap)." >&2
    exit 69
fi

if [ ! -e "$base/gereed" ]; then
    rm -rf --one-file-system "$base" && mkdir -p "$base"
    debootstrap --variant=minbase --include=ca-certificates bookworm "$base" >/dev/null
    for path in etc/apt/sources.list etc/apt/sources.list.d etc/apt/apt.conf.d etc/pip.conf \
        etc/ssl/certs usr/share/ca-certificates usr/local/share/ca-certificates \
        etc/resolv.conf etc/hosts; do
        rm -rf "${base:?}/$path"
        if [ -e "/$path" ]; then cp -aL "/$path" "$base/$path"; fi
    done
    chroot "$base" sh -c \
        'apt-get update -qq && apt-get install -y -qq --no-install-recommends python3 git make' \
        >/dev/null
    touch "$base/gereed"
fi

copy=$(mktemp -d "$project/uitvoer/kaal-XXXXXX")
tidy() {
    umount "$copy/proc" 2>/dev/null || :
    rm -rf --one-file-system "$copy"
}
trap tidy EXIT
trap 'exit 130' INT TERM
cp -a --reflink=auto "$base/." "$copy"
# Its /dev is debootstrap's own: the devices of this machine stay out of reach of the tidying.
mount -t proc proc "$copy/proc"
if [ -n "${2:-}" ]; then cp -a "$2" "$copy/root/mee"; fi
git clone --quiet "$project" "$copy/root/project"
reach=$(env | grep -iE '^((https?|no)_proxy|pip_(extra_)?index_url|pip_cert|ssl_cert_(file|dir))=' || :)
# shellcheck disable=SC2086 # each line of reach is one word
chroot "$copy" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 $reach \
    sh -c "cd ~/project && $command"
