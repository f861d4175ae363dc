/* test-trouble.c - tests of crashes, full disks, other writers and files that go away
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define COMPANY &lw_company_record
#define KILLS 20
#define SKIP 77

static GSubprocess *
start_helper (const char *verb, const char *path)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *helper
    = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                        g_getenv ("STORE_HELPER"), verb, path, NULL);

  g_assert_no_error (error);

  return helper;
}

static void
close_store (Fixture *fixture)
{
  g_assert_finalize_object (fixture->store);
  fixture->store = NULL;
}

static int
try_open (Fixture *fixture, LwStoreFlags flags, char **message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwStore) store = lw_store_open (fixture->path, flags, "Anna", &error);

  g_assert_true ((store == NULL) == (error != NULL));
  if (message != NULL)
    *message = g_strdup (error != NULL ? error->message : NULL);

  return error != NULL ? error->code : -1;
}

/* The highest number that was acknowledged; the pipe's last line may be half. */
static int
read_acknowledged (GInputStream *output, int so_far)
{
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (output);
  char *line;

  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
    {
      if (g_str_has_prefix (line, "ok ") && strlen (line) > 3)
        so_far = atoi (line + 3);
      g_free (line);
    }

  return so_far;
}

/* Twenty times a writer is killed in the middle of its work: what was acknowledged is there, and
 * nothing is half there. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  int acknowledged = -1;
  gulong wait = 40000;

  close_store (fixture);
  for (guint i = 0; i < KILLS; i++)
    {
      g_autoptr (GSubprocess) helper = start_helper ("write", fixture->path);
      g_auto (GStrv) lines = NULL;
      g_autofree char *query = NULL;
      gint64 n_companies;

      g_usleep (wait + (gulong) g_test_rand_int_range (0, 40000));
      g_subprocess_force_exit (helper);
      acknowledged = read_acknowledged (g_subprocess_get_stdout_pipe (helper), acknowledged);
      g_subprocess_wait (helper, NULL, NULL);
      /* Where it needs longer to get to work. */
      if (acknowledged < 1)
        wait = MIN (2 * wait, G_USEC_PER_SEC);

      /* A reader rolls back what the crash left as well as a writer does. */
      fixture_reopen (fixture, i % 2 == 0 ? LW_STORE_READ_ONLY : LW_STORE_DEFAULT, "Anna");
      n_companies = lw_store_count (fixture->store, COMPANY, NULL);
      g_assert_cmpint (n_companies, >=, 2 * (acknowledged + 1));
      g_assert_cmpint (n_companies % 2, ==, 0);
      g_assert_cmpint (fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM act") * 2, ==,
                       n_companies);
      g_assert_cmpint (fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM change"), ==,
                       n_companies);
      lines = lw_store_check (fixture->store, NULL);
      g_assert_null (lines[0]);
      close_store (fixture);
    }
  g_test_message ("%d acts acknowledged over %d kills", acknowledged + 1, KILLS);
  g_assert_cmpint (acknowledged, >, 0);
}

/* The lock of one who was killed holds nobody up, nor does it keep readers out before. */
static void
test_other_process (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocess) helper = NULL;
  g_autoptr (GDataInputStream) lines = NULL;
  g_autofree char *line = NULL;
  g_autofree char *message = NULL;

  close_store (fixture);
  helper = start_helper ("hold", fixture->path);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (helper));
  line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);
  g_assert_cmpstr (line, ==, "open");
  g_assert_cmpint (try_open (fixture, LW_STORE_DEFAULT, &message), ==, LW_ERROR_LOCKED);
  g_assert_nonnull (strstr (message, "Helper@"));
  g_assert_nonnull (strstr (message, g_subprocess_get_identifier (helper)));
  g_assert_cmpint (try_open (fixture, LW_STORE_READ_ONLY, NULL), ==, -1);
  g_subprocess_force_exit (helper);
  g_subprocess_wait (helper, NULL, NULL);
  g_assert_cmpint (try_open (fixture, LW_STORE_DEFAULT, NULL), ==, -1);
}

/* Reading goes on while another process writes, and never sees half an act. */
static void
test_read_while_written (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocess) helper = NULL;
  gint64 n_companies = 0;
  gint64 last = 0;

  close_store (fixture);
  helper = start_helper ("write", fixture->path);
  fixture_reopen (fixture, LW_STORE_READ_ONLY, "Anna");
  for (guint i = 0; i < 2000 && n_companies < 100; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 counted = lw_store_count (fixture->store, COMPANY, &error);

      /* Where disks are slow it may find no moment between the writes: it says so, and goes on. */
      if (g_error_matches (error, LW_ERROR, LW_ERROR_LOCKED))
        continue;
      g_assert_no_error (error);
      n_companies = counted;
      g_assert_cmpint (n_companies % 2, ==, 0);
      g_assert_cmpint (n_companies, >=, last);
      last = n_companies;
      g_usleep (2000);
    }
  g_assert_cmpint (n_companies, >, 0);
  g_subprocess_force_exit (helper);
  g_subprocess_wait (helper, NULL, NULL);
}

static void
assert_refuses_then_goes_on (Fixture *fixture, const char *away, const char *back)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", "too late");
  g_autoptr (LwRecord) record = fixture_record (COMPANY, "c2", "{\"name\":\"B\"}");
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  lw_act_put (act, record);
  outcome = lw_store_commit (fixture->store, act, &error);
  g_assert_error (error, LW_ERROR, LW_ERROR_GONE);
  /* SQLite notices as well, but can't say what is the matter. */
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_cmpint (g_rename (away, back), ==, 0);
  g_assert_cmpint (fixture_try_put (fixture->store, COMPANY, "c2", "{\"name\":\"B\"}", 0), ==, -1);
  g_assert_cmpint (fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM company"), ==, 2);
}

static void
test_file_moved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->path, ".away", NULL);

  fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\"}");
  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  assert_refuses_then_goes_on (fixture, away, fixture->path);
}

static void
test_folder_moved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->folder, ".away", NULL);

  fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\"}");
  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  assert_refuses_then_goes_on (fixture, away, fixture->folder);
}

/* Another file in its place is not written, and the first goes on when it is back. */
static void
test_file_replaced (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->path, ".away", NULL);
  g_autofree char *content = NULL;

  fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\"}");
  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  g_file_set_contents (fixture->path, "other", -1, NULL);
  g_assert_cmpint (fixture_try_put (fixture->store, COMPANY, "c2", "{\"name\":\"B\"}", 0), ==,
                   LW_ERROR_GONE);
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "other");
  assert_refuses_then_goes_on (fixture, away, fixture->path);
}

static void
test_read_only_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocess) helper = NULL;
  g_autofree char *answer = NULL;

  fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\"}");
  close_store (fixture);
  g_chmod (fixture->folder, 0555);
  g_chmod (fixture->path, 0644);
  helper = start_helper ("as-nobody", fixture->path);
  g_subprocess_communicate_utf8 (helper, NULL, NULL, &answer, NULL, NULL);
  g_chmod (fixture->folder, 0700);
  if (g_subprocess_get_exit_status (helper) == SKIP)
    {
      g_test_skip ("no other user to be");
      return;
    }
  g_assert_cmpstr (answer, ==, "read-only opened\n");
}

static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSubprocess) helper = NULL;

  close_store (fixture);
  helper = start_helper ("full", fixture->folder);
  g_subprocess_wait (helper, NULL, NULL);
  g_assert_true (g_subprocess_get_if_exited (helper));
  if (g_subprocess_get_exit_status (helper) == SKIP)
    g_test_skip ("no right to make a small disk");
  else
    g_assert_cmpint (g_subprocess_get_exit_status (helper), ==, 0);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/trouble/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("killed", test_killed);
  ADD ("other-process", test_other_process);
  ADD ("read-while-written", test_read_while_written);
  ADD ("file-moved", test_file_moved);
  ADD ("folder-moved", test_folder_moved);
  ADD ("file-replaced", test_file_replaced);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("full-disk", test_full_disk);

  return g_test_run ();
}
