#!/bin/sh
# help-pictures.sh - the pictures of the help and the README, kept small
#
# Copyright 2026 The Leerwerk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: help-pictures.sh PROGRAM FIGURES SCREENSHOT   on the display that xrun.sh gives it
set -eu
program=$1 figures=$2 screenshot=$3
large=$(mktemp -d)

"$program" "$large" >"$large/log" 2>&1 || { cat "$large/log" >&2; exit 1; }
for picture in "$large"/*.png; do
  # The same screen gives the same bytes.
  convert "$picture" -strip -background white -alpha remove +dither -colors 256 -define png:compression-level=9 \
    -define png:exclude-chunks=date,time "PNG8:$figures/${picture##*/}"
done
cp "$figures/tijdlijn.png" "$screenshot"
echo "The pictures are in $figures"
