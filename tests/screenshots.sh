#!/bin/sh
# screenshots.sh PROGRAM CTL FOLDER: a picture of every page with the sample school, light and
# dark, for people to look at. Runs on the display that xrun.sh gives it.
set -eu
program=$1 ctl=$2 folder=$3
mkdir -p "$folder"
store="$HOME/school.leerwerk"
today=${LEERWERK_TODAY:-2026-11-24}
export LEERWERK_TODAY="$today"
"$ctl" --store "$store" init --sample school >/dev/null
student=$("$ctl" --store "$store" --json list pop | sed -n '3s/.*"student":"\([^"]*\)".*/\1/p')

# The font of a GNOME desktop.
mkdir -p "$HOME/.config/gtk-4.0"
printf '[Settings]\ngtk-font-name=Cantarell 11\n' >"$HOME/.config/gtk-4.0/settings.ini"

shoot() { # NAME SCHEME ARGUMENT...
  name=$1 scheme=$2
  shift 2
  ADW_DEBUG_COLOR_SCHEME="prefer-$scheme" "$program" --store "$store" "$@" 2>"$folder/$name-$scheme.log" &
  pid=$!
  # Until a window is there, and then until two pictures of it are the same.
  for _ in $(seq 100); do
    xdotool search --onlyvisible --name . >/dev/null 2>&1 && break
    sleep 0.1
  done
  window=$(xdotool search --onlyvisible --name . | tail -1)
  xdotool windowsize "$window" 1366 768 windowmove "$window" 0 0 mousemove 1365 767
  before=
  for _ in $(seq 40); do
    sleep 0.3
    import -window root "$folder/$name-$scheme.png"
    now=$(cksum <"$folder/$name-$scheme.png")
    [ "$now" = "$before" ] && break
    before=$now
  done
  kill "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  [ -s "$folder/$name-$scheme.log" ] || rm -f "$folder/$name-$scheme.log"
}

for scheme in light dark; do
  shoot leerwerkvarianten "$scheme" --page leerwerkvarianten
  shoot leerlingen "$scheme" --page leerlingen --student "$student"
  shoot planner "$scheme" --page planner
  shoot bedrijven "$scheme" --page bedrijven
done
echo "The pictures are in $folder"
