#!/bin/sh
# po-complete.sh - every text of the program is in the Dutch translation, and translated
#
# Copyright 2026 The Leerwerk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: po-complete.sh ROOT, or --self-test
set -u
LC_ALL=C.UTF-8
export LC_ALL

T=$(mktemp -d) || exit 1
trap 'rm -rf "$T"' EXIT

extract() {
  xgettext --from-code=UTF-8 --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 \
    --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3 --output="$1" --files-from=- 2>>"$T/log"
}

# Files that may hold texts, whether or not somebody listed them.
candidates() {
  find src -name '*.[ch]'
  find ui -name '*.ui'
  find data -name '*.desktop.in' -o -name '*.metainfo.xml.in'
}

check() (
  cd "$1" || exit 1
  status=0
  candidates | sort >"$T/candidates"
  extract "$T/all.pot" <"$T/candidates" || { cat "$T/log"; exit 1; }
  grep -vE '^[[:space:]]*(#|$)' po/POTFILES.in | sort >"$T/listed"

  sed -n 's/^#: //p' "$T/all.pot" | tr ' ' '\n' | sed 's/:[0-9]*$//' | sort -u >"$T/with-texts"
  comm -13 "$T/listed" "$T/with-texts" >"$T/unlisted"
  if [ -s "$T/unlisted" ]; then
    echo "not in po/POTFILES.in:"
    cat "$T/unlisted"
    status=1
  fi
  while read -r file; do
    [ -f "$file" ] || { echo "in po/POTFILES.in, but not there: $file"; status=1; }
  done <"$T/listed"

  msgmerge --quiet --no-fuzzy-matching --no-wrap --output-file="$T/merged.po" po/nl.po "$T/all.pot" || exit 1
  for lack in untranslated only-fuzzy; do
    msgattrib --$lack --no-obsolete --no-wrap "$T/merged.po" | sed '1,/^$/d' >"$T/lacking"
    [ -s "$T/lacking" ] || continue
    echo "$lack in po/nl.po:"
    cat "$T/lacking"
    status=1
  done
  msgfmt --check --output-file=/dev/null po/nl.po 2>&1 || status=1
  exit $status
)

# Expects the check to fail after a command has spoilt the tree.
expect() {
  rm -rf "$T/tree"
  mkdir -p "$T/tree/src" "$T/tree/ui" "$T/tree/po" "$T/tree/data"
  (
    cd "$T/tree" || exit 1
    echo 'char *a = N_ ("One"); char *b (int n) { return ngettext ("%d day", "%d days", n); }' >src/a.c
    echo '<interface><object class="GtkLabel"><property name="label" translatable="yes">Two</property>' \
      '</object></interface>' >ui/a.ui
    printf 'src/a.c\nui/a.ui\n' >po/POTFILES.in
    {
      printf 'msgid ""\nmsgstr ""\n"Project-Id-Version: a\\n"\n"Language: nl\\n"\n"MIME-Version: 1.0\\n"\n'
      printf '"PO-Revision-Date: 2026-11-24 02:00+0000\\n"\n"Last-Translator: a\\n"\n"Language-Team: a\\n"\n'
      printf '"Content-Type: text/plain; charset=UTF-8\\n"\n"Content-Transfer-Encoding: 8bit\\n"\n'
      printf '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\nmsgid "One"\nmsgstr "Een"\n\n'
      printf 'msgid "Two"\nmsgstr "Twee"\n\n'
      printf '#, c-format\nmsgid "%%d day"\nmsgid_plural "%%d days"\nmsgstr[0] "%%d dag"\nmsgstr[1] "%%d dagen"\n'
    } >po/nl.po
    eval "$3"
  )
  found=$(check "$T/tree")
  if [ $? != "$1" ] || ! echo "$found" | grep -q "$2"; then
    echo "expected $1, \"$2\", after: $3"
    echo "$found"
    failed=1
  fi
}

self_test() {
  failed=0
  expect 0 '' true
  expect 1 'not in po/POTFILES.in' "sed -i 1d po/POTFILES.in"
  expect 1 'not in po/POTFILES.in' "sed -i 2d po/POTFILES.in"
  expect 1 'but not there: src/b.c' "echo src/b.c >>po/POTFILES.in"
  expect 1 '^untranslated' "echo 'char *c = _(\"Three\");' >>src/a.c"
  expect 1 '^untranslated' "sed -i s/Two/Three/ ui/a.ui"
  expect 1 '^untranslated' "sed -i 's/Een//' po/nl.po"
  expect 1 "'msgid_plural' and 'msgstr\[1\]'" "sed -i 's/%d dagen//' po/nl.po"
  expect 1 '^only-fuzzy' "sed -i 's/^msgid \"One\"/#, fuzzy\nmsgid \"One\"/' po/nl.po"
  exit $failed
}

case ${1:-} in
  --self-test) self_test ;;
  '') echo "usage: po-complete.sh ROOT | --self-test" >&2; exit 64 ;;
  *) check "$1" ;;
esac
