#!/bin/sh
# Tries the .deb and the tar.xz of ~/mee on a bare Debian 12, as root in that machine alone:
# install, self-check, guided tour, viewer, window, uninstall. Ends at the first thing that is wrong.
set -eu
export DEBIAN_FRONTEND=noninteractive
ours=/usr/lib/vertrouwenspersoon
data=$HOME/.local/share/vertrouwenspersoon

fail() { echo "FOUT: $1"; exit 1; }

# $1: the program.
try_program() {
    program=$1
    "$program" controleren --help >/dev/null || fail "de opdrachten"
    QT_QPA_PLATFORM=offscreen "$program" controleren --systeem || fail "de zelfcontrole"
    "$program" rondleiding --uit "$HOME/rond leiding" >/dev/null || fail "de rondleiding"
    test -s "$HOME/rond leiding/rondleiding.json" || fail "de rondleiding is leeg"
    find "$HOME/rond leiding" -name '*.png' | grep -q . || fail "er zijn geen schermafbeeldingen"
    answered=$("$program" --kijker </dev/null | wc -c)
    test "$answered" -gt 0 || fail "de kijker antwoordt niet"
    rm -rf "$HOME/rond leiding"
}

# The window comes and stays.
try_window() {
    xvfb-run -a sh -c '
        "$1" & window=$!
        tries=0
        until xwininfo -root -tree | grep -q "\"Vertrouwenspersoon"; do
            tries=$((tries + 1))
            test $tries -lt 60 || exit 1
            kill -0 $window || exit 1
            sleep 0.5
        done
        kill $window' try "$1" || fail "het venster komt niet"
}

apt-get update -qq
apt-get install -y -qq --no-install-recommends xvfb xauth x11-utils xz-utils >/dev/null
apt-get install -y -qq --no-install-recommends "$HOME"/mee/*.deb >/dev/null || fail "installeren"
test -z "$(ls "$ours" | grep -v -e _internal -e '^vertrouwenspersoon$' -e sbom -e LICENTIES)" \
    || fail "er staat iets vreemds in de map"
try_program vertrouwenspersoon
try_window vertrouwenspersoon
mkdir -p "$data" && echo kluis >"$data/kluis.zkv"
apt-get purge -y -qq vertrouwenspersoon >/dev/null
test ! -e "$ours" || fail "er blijven bestanden achter"
test ! -e /usr/bin/vertrouwenspersoon || fail "de opdracht blijft achter"
test "$(cat "$data/kluis.zkv")" = kluis || fail "de kluis is aangeraakt"
echo "deb: goed"

home="/srv"/"Zoë de Wit"
useradd --create-home --home-dir "$home" zoe
tar -C "$home" -xf "$HOME"/mee/*.tar.xz
chown -R zoe "$home"
folder=$home/vertrouwenspersoon
su zoe -c "QT_QPA_PLATFORM=offscreen '$folder/vertrouwenspersoon' controleren --systeem" \
    || fail "de zelfcontrole zonder rechten"
su zoe -c "'$folder/vertrouwenspersoon' rondleiding --uit '$home/rond leiding'" >/dev/null \
    || fail "de rondleiding zonder rechten"
test -s "$home/rond leiding/rondleiding.json" || fail "de rondleiding is leeg"
try_window "$folder/vertrouwenspersoon"
echo "tar.xz: goed"
