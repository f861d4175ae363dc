#!/bin/sh
# Runs a program on a display, session bus and home of its own, and cleans up after it.
set -u
T=$(mktemp -d "${TMPDIR:-/tmp}/leerwerk-xrun.XXXXXX") || exit 1
XP=
cleanup() {
  [ -n "$XP" ] && kill "$XP" 2>/dev/null && wait "$XP" 2>/dev/null
  rm -rf "$T"
}
trap cleanup EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -m700 "$T/run" "$T/home"
exec 3>"$T/display"
Xvfb -displayfd 3 -screen 0 "${LEERWERK_SCREEN:-1366x768x24}" +extension GLX -nolisten tcp -noreset >/dev/null 2>&1 &
XP=$!
for _ in $(seq 200); do
  [ -s "$T/display" ] && break
  kill -0 "$XP" 2>/dev/null || { echo "Xvfb did not start" >&2; exit 77; }
  sleep 0.05
done
exec 3>&-

unset WAYLAND_DISPLAY
export DISPLAY=":$(cat "$T/display")"
export HOME="$T/home" XDG_RUNTIME_DIR="$T/run"
export XDG_DATA_HOME="$T/home/.local/share" XDG_CONFIG_HOME="$T/home/.config" XDG_CACHE_HOME="$T/home/.cache"
export GDK_BACKEND=x11 GSK_RENDERER=cairo GSETTINGS_BACKEND="${GSETTINGS_BACKEND:-memory}" ADW_DISABLE_PORTAL=1
export GDK_DISABLE=gl GDK_DEBUG=gl-disable GTK_USE_PORTAL=0
dbus-run-session -- "$@" &
P=$!
trap 'kill "$P" 2>/dev/null; exit 143' TERM
wait "$P"
