/* test-kill-import.c - leerwerkctl is killed while it reads a class list in
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "e2e.h"

#include <gio/gio.h>
#include <string.h>

#define N_STUDENTS 1500
#define N_ROUNDS 200

typedef struct
{
  char *empty; /* a store without students, to begin with each time */
  char *store;
  char *list;
} Import;

static void
copy (const char *from, const char *to)
{
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &text, &length, NULL));
  g_assert_true (g_file_set_contents (to, text, (gssize) length, NULL));
}

static void
write_list (const char *path)
{
  g_autoptr (GString) text = g_string_new ("Leerlingnummer;Roepnaam;Achternaam;Klas;Mentor\n");

  for (guint i = 0; i < N_STUDENTS; i++)
    g_string_append_printf (text, "%05u;Sanne;Visser %u;%uB;Mentor %u\n", i, i, 1 + i % 4, i % 40);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
}

static guint
count_students (const char *store)
{
  g_autofree char *list = e2e_ctl_ok ("--store", store, "--json", "list", "student", NULL);
  guint n = 0;

  for (const char *c = list; *c != '\0'; c++)
    n += *c == '\n';

  return n;
}

/* How long an import takes on this machine, now. */
static gint64
measure (Import *import)
{
  gint64 begin = g_get_monotonic_time ();

  g_free (e2e_ctl_ok ("--store", import->store, "import", import->list, NULL));
  begin = g_get_monotonic_time () - begin;
  g_assert_cmpuint (count_students (import->store), ==, N_STUDENTS);

  return begin;
}

static void
kill_import (Import *import, gint64 after_us)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_new (
    G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
    g_getenv ("LEERWERKCTL"), "--store", import->store, "import", import->list, NULL);

  g_assert_no_error (error);
  g_usleep ((gulong) after_us);
  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
}

/* All or nothing, a store that is whole, and room for the next. */
static void
test_kill_import (void)
{
  Import import
    = { e2e_path ("empty.leerwerk"), e2e_path ("school.leerwerk"), e2e_path ("list.csv") };
  guint n_whole = 0;
  gint64 usual_us;

  g_free (e2e_ctl_ok ("--store", import.empty, "init", NULL));
  write_list (import.list);
  copy (import.empty, import.store);
  usual_us = measure (&import);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      guint n_students;

      copy (import.empty, import.store);
      kill_import (&import, g_test_rand_int_range (0, (gint32) (usual_us * 5 / 4)));
      g_free (e2e_ctl_ok ("--store", import.store, "check", NULL));
      n_students = count_students (import.store);
      if (n_students != 0)
        g_assert_cmpuint (n_students, ==, N_STUDENTS);
      n_whole += n_students != 0;
    }
  g_test_message ("%u killed, an import takes %d ms, %u came through", N_ROUNDS,
                  (int) (usual_us / 1000), n_whole);
  g_free (import.empty);
  g_free (import.store);
  g_free (import.list);
}

int
main (int argc, char *argv[])
{
  e2e_init (&argc, &argv);
  g_test_add_func ("/e2e/kill-import", test_kill_import);

  return e2e_run ();
}
