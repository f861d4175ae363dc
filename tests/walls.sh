#!/bin/sh
# walls.sh - the walls of the house that the compiler can't see
#
# Copyright 2026 The Leerwerk authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: walls.sh ROOT        prints each breach as PATH:LINE: MESSAGE; fails when there is one
#        walls.sh --self-test plants each kind of breach in a tree of its own and expects to see it
set -u
LC_ALL=C
export LC_ALL

# What a room of src/ may include of the others; the office's public headers don't say how it is done.
rooms='model:
planner: model
store: model
exchange: model
print: model planner
office: model planner store exchange print
office-header: model planner
app: model planner print office
cli: model office'

# Which headers of foreign libraries belong to whom: a pattern, then the places.
foreign='^sqlite3[.]h$: src/store
^libpq: src/store
^libxml/: src/exchange
^json-glib/: src/model/lw-json-private.h
^(gtk|gdk|gsk)/|^adwaita[.]h$: src/app
^(pango|cairo): src/print src/app'

max_file=600
max_function=60

sources() {
  find src tests -name '*.[ch]' | sort
}

# Includes of headers, each as PATH:LINE:NAME, the quoted ones or those in angle brackets.
includes() {
  sources | xargs grep -nE "^[[:space:]]*#[[:space:]]*include[[:space:]]*$1" /dev/null |
    sed -E "s/^([^:]*:[0-9]+):.*include[[:space:]]*[\"<]([^\">]*)[\">].*/\\1:\\2/"
}

quoted() {
  includes '"' | awk -F: '$3 ~ /\// { print $1 ":" $2 ": a quoted include holds a /: " $3 }'
}

between_rooms() {
  {
    echo "$rooms" | sed 's/^/room:/'
    find src -name 'lw-*.h' | sed 's/^/header:/'
    includes '"' | grep '^src/' | sed 's/^/include:/'
  } | awk -F: '
    $1 == "room" { may[$2] = " " $3 " " }
    $1 == "header" {
      n = split ($2, part, "/")
      if (part[n] in owner)
        print $2 ":1: a second header of this name, the first is in " owner[part[n]]
      else
        owner[part[n]] = part[2]
    }
    $1 == "include" {
      split ($2, part, "/")
      from = part[2]
      to = owner[$4]
      if (from == "office" && $2 ~ /[.]h$/ && $2 !~ /-private[.]h$/ && to != from)
        from = "office-header"
      if (!(part[2] in may))
        print $2 ":" $3 ": no such room in the house"
      else if (to != "" && to != part[2] && index (may[from], " " to " ") == 0)
        print $2 ":" $3 ": " from " may not include " $4 " of " to
    }'
}

foreign_libraries() {
  {
    echo "$foreign" | sed 's/: /\t/; s/^/rule\t/'
    includes '<' | grep '^src/' | sed 's/:/\t/g; s/^/include\t/'
  } | awk -F'\t' '
    $1 == "rule" { pattern[++n] = $2; places[n] = $3 }
    $1 == "include" {
      for (i = 1; i <= n; i++)
        if ($4 ~ pattern[i])
          {
            ok = 0
            m = split (places[i], place, " ")
            for (j = 1; j <= m; j++)
              if ($2 == place[j] || index ($2, place[j] "/") == 1)
                ok = 1
            if (!ok)
              print $2 ":" $3 ": " $4 " belongs to " places[i]
          }
    }'
}

# GNU style: a function's braces stand in the first column, and a struct's end is no bare }. The table of
# cases that a test walks through is not counted.
lengths() {
  sources | grep '[.]c$' | xargs awk -v max_file=$max_file -v max_function=$max_function '
    FNR == 1 { begin = 0 }
    FNR == max_file + 1 { print FILENAME ":" FNR ": a file over " max_file " lines" }
    /^{/ { begin = FNR; table = rows = 0 }
    /^  static const/ { table = 1 }
    table { rows++ }
    /^  [^ ].*;$/ { table = 0 }
    /^}$/ {
      lines = FNR - begin + 1 - rows
      if (begin && lines > max_function)
        print FILENAME ":" begin ": a function of " lines " lines, over " max_function
    }
    /^}/ { begin = table = rows = 0 }' /dev/null
}

heads() {
  sources | xargs awk '
    FNR == 1 { name = FILENAME; sub (/.*\//, "", name)
               if (index ($0, "/* " name " - ") != 1) print FILENAME ":1: the head does not say what the file is" }
    FNR == 4 && $0 != " * SPDX-License-Identifier: GPL-3.0-or-later" { print FILENAME ":4: no licence in the head" }
    FILENAME ~ /[.]h$/ && /^#pragma once$/ { once[FILENAME] = 1 }
    FILENAME ~ /[.]h$/ { header[FILENAME] = 1 }
    END { for (h in header) if (!(h in once)) print h ":1: no #pragma once" }' /dev/null
}

# One source for every release of the platform: no #if on a version, but for the one callback of libxml2.
versions() {
  find src -name '*.[ch]' | xargs grep -nE '_(CHECK|ENCODE)_VERSION|LIBXML_VERSION' /dev/null |
    grep -v '^src/exchange/.*LIBXML_VERSION' | sed -E 's/^([^:]*:[0-9]+):.*/\1: asks for a version/'
}

unfinished() {
  find src ui tests \( -name '*.[ch]' -o -name '*.ui' -o -name '*.css' -o -name meson.build \) |
    xargs grep -nE 'TODO|FIXME' /dev/null | sed -E 's/^([^:]*:[0-9]+):.*/\1: not finished/'
}

# What GTK looks for by a name of its own is in ui/gtk.
templates() {
  find ui -name '*.ui' ! -path 'ui/gtk/*' | while read -r ui; do
    name=${ui##*/}
    [ -f "src/app/${name%.ui}.c" ] || echo "$ui:1: no src/app/${name%.ui}.c of that name"
  done
}

# What git keeps; without git all that lies there, but for the folders that are built in.
top_level() {
  { git ls-files 2>/dev/null || ls -1; } | sed 's,/.*,,' | sort -u | while read -r name; do
    case $name in
      .* | src | ui | data | po | tests | meson.build | README.md | COPYING) ;;
      *) [ -f "$name/build.ninja" ] || echo "$name:1: does not belong at the top" ;;
    esac
  done
}

check() (
  cd "$1" || exit 1
  found=$(quoted; between_rooms; foreign_libraries; lengths; heads; versions; unfinished; templates; top_level)
  [ -z "$found" ] || { echo "$found"; exit 1; }
)

# Writes a source file with a good head: PATH, and the lines that follow it.
write() {
  mkdir -p "$T/${1%/*}"
  {
    printf '/* %s - a file\n *\n * Copyright\n' "${1##*/}"
    printf ' * SPDX-License-Identifier: GPL-3.0-or-later\n */\n'
    case $1 in *.h) echo '#pragma once' ;; esac
    cat
  } >"$T/$1"
}

house() {
  rm -rf "$T"
  mkdir -p "$T/ui" "$T/data" "$T/po" "$T/build"
  touch "$T/meson.build" "$T/README.md" "$T/COPYING" "$T/.gitignore" "$T/build/build.ninja"
  for room in model planner store exchange print office app cli; do
    echo "int lw_${room}_x;" | write "src/$room/lw-$room.h"
  done
  echo '#include <json-glib/json-glib.h>' | write src/model/lw-json-private.h
  echo '#include "lw-model.h"' | write src/office/lw-door.h
  printf '#include "lw-door.h"\n#include "lw-store.h"\n#include "lw-config.h"\n' | write src/office/lw-door.c
  printf '#include "lw-print.h"\n#include <gtk/gtk.h>\n' | write src/app/lw-page.c
  echo '#include <sqlite3.h>' | write src/store/lw-db.c
  echo '#if LIBXML_VERSION >= 21200' | write src/exchange/lw-xml.c
  { echo 'int'; echo 'f (void)'; echo '{'; seq 58; echo '}'; } | write src/model/lw-long.c
  { echo 'struct x'; echo '{'; seq 100; echo '};'; } | write src/model/lw-table.c
  {
    echo 'f (void)'; echo '{'
    echo '  static const struct'; echo '  {'; echo '    int x;'; echo '  } cases[] = {'; seq 99; echo '  };'
    seq 58; echo '}'
  } | write tests/model/test-cases.c
  echo '#include "lw-store.h"' | write src/office/lw-door-private.h
  touch "$T/ui/lw-page.ui"
}

# Expects a breach that holds the text, in a file that is read from standard input.
expect() {
  write "$2"
  if found=$(check "$T"); then
    echo "not seen: $1 in $2"
    failed=1
  elif [ "$(echo "$found" | grep -cvF "$1")" != 0 ]; then
    printf 'seen beside "%s" in %s:\n%s\n' "$1" "$2" "$found"
    failed=1
  fi
  house
}

self_test() {
  T=$(mktemp -d) || exit 1
  trap 'rm -rf "$T"' EXIT
  failed=0
  house
  check "$T" || { echo "a good house is refused"; failed=1; }

  echo '#include "../model/lw-model.h"' | expect 'a quoted include holds a /' src/store/lw-a.c
  echo '#include "model/lw-model.h"' | expect 'a quoted include holds a /' tests/store/test-a.c
  for pair in model/planner planner/store store/exchange exchange/store print/store store/print app/store \
    app/exchange cli/planner cli/app office/app model/office; do
    echo "# include  \"lw-${pair#*/}.h\"" |
      expect "${pair%/*} may not include lw-${pair#*/}.h of ${pair#*/}" "src/${pair%/*}/lw-a.c"
  done
  echo '#include "lw-store.h"' | expect 'office-header may not include lw-store.h' src/office/lw-a.h
  echo '#include "lw-model.h"' | expect 'no such room' src/cellar/lw-a.c
  echo | expect 'a second header of this name' src/store/lw-model.h
  echo '#include <sqlite3.h>' | expect 'sqlite3.h belongs to' src/office/lw-a.c
  echo '#include <libpq-fe.h>' | expect 'libpq-fe.h belongs to' src/office/lw-a.c
  echo '#include <libxml/tree.h>' | expect 'libxml/tree.h belongs to' src/store/lw-a.c
  echo '#include <json-glib/json-glib.h>' | expect 'json-glib.h belongs to' src/model/lw-a.c
  echo '#include <gtk/gtk.h>' | expect 'gtk/gtk.h belongs to' src/print/lw-a.h
  echo '#include <adwaita.h>' | expect 'adwaita.h belongs to' src/cli/lw-a.c
  echo '#include <pango/pangocairo.h>' | expect 'pangocairo.h belongs to' src/planner/lw-a.c
  seq 600 | expect 'a file over 600 lines' src/model/lw-a.c
  { echo 'f (void)'; echo '{'; seq 59; echo '}'; } | expect 'a function of 61 lines' src/model/lw-a.c
  { echo '{'; echo '  static const int x[] = { 1 };'; seq 59; echo '}'; } |
    expect 'a function of 61 lines' tests/model/test-a.c
  echo '#if GTK_CHECK_VERSION (4, 10, 0)' | expect 'asks for a version' src/app/lw-a.c
  echo '#if LIBXML_VERSION >= 21200' | expect 'asks for a version' src/app/lw-a.c
  echo '/* TODO: later */' | expect 'not finished' tests/model/test-a.c
  echo | expect 'no src/app/lw-orphan.c' ui/lw-orphan.ui
  echo | expect 'does not belong at the top' notes/a.md

  write src/model/lw-a.h </dev/null
  sed -i '4d; /pragma/d; 1s/lw-a/lw-b/' "$T/src/model/lw-a.h"
  [ "$(check "$T" | grep -cE 'no licence|no #pragma once|what the file is')" = 3 ] ||
    { echo "not seen: a bad head"; failed=1; }
  exit $failed
}

case ${1:-} in
  --self-test) self_test ;;
  '') echo "usage: walls.sh ROOT | --self-test" >&2; exit 64 ;;
  *) check "$1" ;;
esac
