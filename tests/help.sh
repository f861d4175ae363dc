#!/bin/sh
# help.sh - the pages of the help hold together, and name buttons as the program does
#
# Copyright 2026 The Leerwerk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: help.sh FOLDER NL.PO   prints each fault as PAGE: MESSAGE; fails when there is one
#        help.sh --self-test    plants each kind of fault and expects to see it
set -u
LC_ALL=C.UTF-8
export LC_ALL

T=$(mktemp -d) || exit 1
trap 'rm -rf "$T"' EXIT

command -v xmllint >/dev/null || { echo "help.sh: no xmllint"; exit 77; }

# The values of an attribute or of the text of elements, one a line. XPATH PAGE
values() {
  xmllint --xpath "$1" "$2" 2>/dev/null | sed -E 's/^ *[a-z]+="(.*)"$/\1/; s/&amp;/\&/g; s/&lt;/</g'
}

element() {
  printf "//*[local-name()='%s']" "$1"
}

# What the program says in Dutch, without the lines under the keys of menus.
texts() {
  msgcat --no-wrap "$1" | sed -nE 's/^msg(str|str\[[01]\]) "(.*)"$/\2/p' | tr -d _ | sort -u
}

links() {
  values '//@xref' "$1" | while read -r target; do
    page=${target%%#*}
    [ -n "$page" ] || page=$(basename "$1" .page)
    if ! [ -f "$page.page" ]; then
      echo "$1: links to $page, which is not there"
    elif [ "$target" != "${target#*#}" ]; then
      values '//@id' "$page.page" | grep -qxF "${target#*#}" ||
        echo "$1: links to $target, which is not there"
    fi
  done
}

figures() {
  values "$(element media)/@src" "$1" | while read -r figure; do
    [ -f "$figure" ] || echo "$1: shows $figure, which is not there"
  done
  [ "$(values "count($(element media))" "$1")" = "$(values "count($(element media)[normalize-space(.)!=''])" "$1")" ] ||
    echo "$1: a picture has no words"
}

buttons() {
  values "$(element gui)/text()" "$1" | while read -r text; do
    # A text may stand alone, or before what the program fills in.
    grep -qxF -e "$text" "$T/texts" || cut -d% -f1 "$T/texts" | sed 's/ *[“‘(]*$//' | grep -qxF -e "$text" ||
      echo "$1: the program has no “$text”"
  done
}

pages() {
  for page in *.page; do
    xmllint --noout "$page" 2>"$T/wrong" || { sed "s/^/$page: /" "$T/wrong"; continue; }
    [ "$(values 'string(/*/@id)' "$page")" = "${page%.page}" ] || echo "$page: its id is not its name"
    [ "$page" = index.page ] || [ -n "$(values "$(element link)[@type='guide']/@xref" "$page")" ] ||
      echo "$page: no page leads to it"
    links "$page"
    figures "$page"
    buttons "$page"
  done
  for figure in figures/*; do
    [ ! -f "$figure" ] || grep -qF "\"$figure\"" ./*.page || echo "$figure: no page shows it"
  done
}

check() (
  texts "$2" >"$T/texts" || exit 1
  cd "$1" || exit 1
  found=$(pages)
  [ -z "$found" ] || { echo "$found"; exit 1; }
)

good() {
  rm -rf "$T/help"
  mkdir -p "$T/help/figures"
  touch "$T/help/figures/a.png"
  printf 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' >"$T/nl.po"
  printf 'msgid "_Keep"\nmsgstr "_Bewaren"\n\nmsgid "New “%%s”"\nmsgstr "Nieuw “%%s”"\n' >>"$T/nl.po"
  printf '<page xmlns="http://projectmallard.org/1.0/" type="guide" id="index"><title>A</title><section id="s">%s' \
    '<title>S</title></section></page>' >"$T/help/index.page"
  cat >"$T/help/b.page" <<'PAGE'
<page xmlns="http://projectmallard.org/1.0/" type="topic" id="b">
  <info><link type="guide" xref="index#s"/></info>
  <title>B</title>
  <p><gui>Bewaren</gui> <gui>Nieuw</gui> <link xref="index"/></p>
  <media type="image" mime="image/png" src="figures/a.png"><p>A picture</p></media>
</page>
PAGE
}

# Expects a fault after a page was changed so.
expect() {
  good
  sed -i "$2" "$T/help/b.page"
  if found=$(check "$T/help" "$T/nl.po"); then
    echo "not seen: $1"
    failed=1
  elif ! echo "$found" | grep -qF "$1"; then
    printf 'seen instead of "%s":\n%s\n' "$1" "$found"
    failed=1
  fi
}

self_test() {
  failed=0
  good
  check "$T/help" "$T/nl.po" || { echo "good pages are refused"; failed=1; }
  expect 'b.page: ' 's,</title>,,'
  expect 'its id is not its name' 's/id="b"/id="c"/'
  expect 'no page leads to it' 's/type="guide"/type="seealso"/'
  expect 'links to c, which is not there' 's/xref="index"/xref="c"/'
  expect 'links to index#t, which is not there' 's/index#s/index#t/'
  expect 'shows figures/c.png' 's,figures/a,figures/c,'
  expect 'figures/a.png: no page shows it' '/media/d'
  expect 'a picture has no words' 's/<p>A picture//; s,</p></media>,</media>,'
  expect 'the program has no “Opslaan”' 's/Bewaren/Opslaan/'
  exit $failed
}

case ${1:-} in
  --self-test) self_test ;;
  '') echo "usage: help.sh FOLDER NL.PO | --self-test" >&2; exit 64 ;;
  *) check "$1" "$2" ;;
esac
