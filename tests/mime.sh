#!/bin/sh
# mime.sh - the desktop knows a school's file by its name
#
# Copyright 2026 The Leerwerk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: mime.sh data/ID.mime.xml
set -eu
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT
mkdir -p "$T/mime/packages"
cp "$1" "$T/mime/packages/"
XDG_DATA_HOME=$T update-mime-database "$T/mime" 2>"$T/errors"
! [ -s "$T/errors" ] || { cat "$T/errors" >&2; exit 1; }
grep -qx '[0-9]*:application/x-leerwerk:\*\.leerwerk' "$T/mime/globs2"
grep -qx 'MimeType=.*application/x-leerwerk;.*' "${1%.mime.xml}.desktop.in"
