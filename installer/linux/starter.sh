#!/bin/sh
# Starts the version that huidig.txt names; stands beside the folder versies.
map=$(dirname "$(readlink -f "$0")")
versie=$(cat "$map/huidig.txt") || versie=
program=$map/versies/$versie/vertrouwenspersoon
if [ -z "$versie" ] || [ ! -x "$program" ]; then
    echo "Vertrouwenspersoon kan niet starten: in deze map staat geen versie die begint." >&2
    echo "Uw kluis is niet veranderd. Pak het programma opnieuw uit, of vraag uw helpdesk." >&2
    exit 1
fi
exec "$program" "$@"
