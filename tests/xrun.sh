#!/bin/sh
# xrun.sh - runs a program on a display, a session bus and a home of its own
#
# Copyright 2026 The Leerwerk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The display picks its own free number and tells it (-displayfd), so any number of these run side
# by side. The program runs in a session of its own, which is killed as a whole: nothing stays
# behind after a failure or a timeout. The exit status is the program's.
set -u

T=$(mktemp -d "${TMPDIR:-/tmp}/lw-xrun.XXXXXX") || exit 1
server= program=
cleanup() {
  [ -z "$program" ] || kill -s KILL -- "-$program" 2>/dev/null
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null
  rm -rf "$T"
}
trap cleanup EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

mkdir -m700 "$T/run" "$T/home"
exec 3>"$T/display"
Xvfb -displayfd 3 -screen 0 "${LEERWERK_SCREEN:-1366x768x24}" +extension GLX -nolisten tcp -noreset \
  >/dev/null 2>"$T/xvfb.log" &
server=$!
exec 3>&-
for _ in $(seq 200); do
  [ -s "$T/display" ] && break
  kill -0 "$server" 2>/dev/null || break
  sleep 0.05
done
if ! [ -s "$T/display" ]; then
  echo "xrun.sh: Xvfb did not start" >&2
  cat "$T/xvfb.log" >&2
  exit 99
fi

unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS NO_AT_BRIDGE GTK_THEME GTK_MODULES
DISPLAY=:$(cat "$T/display")
export DISPLAY
# What a test that aborts leaves in a temporary folder goes too.
export TMPDIR="$T" HOME="$T/home" XDG_RUNTIME_DIR="$T/run" XDG_DATA_HOME="$T/home/.local/share" \
  XDG_STATE_HOME="$T/home/.local/state" XDG_CONFIG_HOME="$T/home/.config" XDG_CACHE_HOME="$T/home/.cache"
# Cairo is the one renderer that is clean on every release, and the quick one without a GPU;
# GL is set up even then unless it is forbidden, in words that differ per release: the later ones
# complain of the former.
export GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DISABLE=gl
pkg-config --atleast-version=4.16 gtk4 2>/dev/null || export GDK_DEBUG=gl-disable
export GSETTINGS_BACKEND="${GSETTINGS_BACKEND:-memory}" ADW_DISABLE_PORTAL=1 GTK_USE_PORTAL=0

# The bus and what it starts talk into a log, lest they write between a test's TAP lines. Input is
# handed on by hand: a shell without job control gives what runs in the background none.
exec 3<&0 4>&1 5>&2
setsid dbus-run-session -- sh -c 'exec "$@" <&3 >&4 2>&5 3<&- 4>&- 5>&-' sh "$@" \
  >"$T/bus.log" 2>&1 &
program=$!
wait "$program"
status=$?
[ "$status" = 0 ] || cat "$T/bus.log" >&2
exit "$status"
