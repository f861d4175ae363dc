/* helper.c - a second process for tests of the store
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* helper write STORE      commits for ever, and says "ok NUMBER" after each
 * helper hold STORE       opens, says "open", and waits for the end of its input
 * helper as-nobody STORE  opens to write and to read only as a user without rights; says both codes
 * helper full FOLDER      makes a small disk there and fills it; exits 77 when it may not */

#include "lw-error.h"
#include "lw-store.h"
#include "lw-types.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#define SKIP 77
#define NOBODY 65534

static void say (const char *format, ...) G_GNUC_PRINTF (1, 2);

static void
say (const char *format, ...)
{
  va_list args;

  va_start (args, format);
  vprintf (format, args);
  va_end (args);
  putchar ('\n');
  fflush (stdout);
}

static LwStore *
open_or_die (const char *path, LwStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  LwStore *store = lw_store_open (path, flags, "Helper", &error);

  if (store == NULL)
    g_error ("%s", error->message);

  return store;
}

/* Each act has two records, so that half an act can be told from a whole one. */
static gboolean
commit_pair (LwStore *store, guint number, guint text_length, GError **error)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", "pair");
  g_autofree char *name = g_strdup_printf ("%06u", number);
  g_autofree char *gain = g_strnfill (text_length, 'x');
  g_autoptr (LwOutcome) outcome = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u-%u", number, i);
      g_autoptr (LwRecord) company = lw_record_new (&lw_company_record, id);

      lw_record_set_text (company, "name", name);
      lw_record_set_text (company, "gain", gain);
      lw_act_put (act, company);
    }
  outcome = lw_store_commit (store, act, error);

  return outcome != NULL;
}

static int
write_for_ever (const char *path)
{
  g_autoptr (LwStore) store = open_or_die (path, LW_STORE_DEFAULT);
  guint number = (guint) lw_store_count (store, &lw_company_record, NULL) / 2;
  g_autoptr (GError) error = NULL;

  for (; commit_pair (store, number, 5000, &error); number++)
    say ("ok %u", number);
  g_printerr ("%s\n", error->message);

  return EXIT_FAILURE;
}

static int
hold (const char *path)
{
  g_autoptr (LwStore) store = open_or_die (path, LW_STORE_DEFAULT);

  say ("open");
  while (getchar () != EOF)
    ;

  return 0;
}

static const char *
try_open (const char *path, LwStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwStore) store = lw_store_open (path, flags, "Nobody", &error);

  return error != NULL ? lw_error_code_name (error->code) : "opened";
}

static int
open_as_nobody (const char *path)
{
  if (getuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    return SKIP;
  say ("%s %s", try_open (path, LW_STORE_DEFAULT), try_open (path, LW_STORE_READ_ONLY));

  return 0;
}

static void
assert_whole (LwStore *store, gint64 n_companies)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = lw_store_check (store, &error);

  g_assert_no_error (error);
  g_assert_null (lines[0]);
  g_assert_cmpint (lw_store_count (store, &lw_company_record, &error), ==, n_companies);
}

static void
fill_disk (const char *path)
{
  static const char block[4096];
  int fd = open (path, O_WRONLY | O_CREAT, 0600);

  g_assert_cmpint (fd, >=, 0);
  while (write (fd, block, sizeof block) > 0)
    ;
  close (fd);
}

/* Acts until the disk is full, checks that nothing is half, makes room, and goes on. */
static int
fill (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "school.leerwerk", NULL);
  g_autofree char *filler = g_build_filename (folder, "filler", NULL);
  g_autoptr (LwStore) store = NULL;
  g_autoptr (GBytes) content = g_bytes_new_take (g_malloc0 (100000), 100000);
  g_autofree char *hash = NULL;
  g_autoptr (GError) error = NULL;
  guint number = 0;

  if (unshare (CLONE_NEWNS) != 0 || mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0
      || mount ("none", folder, "tmpfs", 0, "size=2m,mode=0700") != 0)
    return SKIP;
  store = open_or_die (path, LW_STORE_CREATE);
  while (commit_pair (store, number, 20000, &error))
    number++;
  g_assert_error (error, LW_ERROR, LW_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_cmpuint (number, >, 3);
  assert_whole (store, 2 * number);

  fill_disk (filler);
  hash = lw_store_add_file (store, content, &error);
  g_assert_null (hash);
  g_assert_error (error, LW_ERROR, LW_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_false (commit_pair (store, number, 20000, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_NO_SPACE);
  g_clear_error (&error);

  g_assert_cmpint (g_unlink (filler), ==, 0);
  g_assert_cmpint (mount ("none", folder, NULL, MS_REMOUNT, "size=8m"), ==, 0);
  g_assert_true (commit_pair (store, number, 20000, &error));
  g_assert_no_error (error);
  assert_whole (store, 2 * (number + 1));
  lw_store_close (store);

  return 0;
}

int
main (int argc, char *argv[])
{
  g_assert (argc == 3);
  if (strcmp (argv[1], "write") == 0)
    return write_for_ever (argv[2]);
  if (strcmp (argv[1], "hold") == 0)
    return hold (argv[2]);
  if (strcmp (argv[1], "as-nobody") == 0)
    return open_as_nobody (argv[2]);
  if (strcmp (argv[1], "full") == 0)
    return fill (argv[2]);

  return EXIT_FAILURE;
}
