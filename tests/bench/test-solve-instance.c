/* test-solve-instance.c - tests of solving problems in files
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

/* The program, from the command line. */
static const char *program;

typedef struct
{
  const char *name;
  const char *text;
  const char *printed; /* how what is printed begins; NULL for none */
  const char *error;   /* what is said instead */
} Case;

static const Case cases[] = {
  { "two-ways", "c a remark\np min 3 3\nn 1 2\nn 3 -2\na 1 2 0 1 1\na 2 3 0 5 1\na 1 3 0 2 7\n",
    "objective 9\nbound 9\nseconds ", NULL },
  { "least", "p min 2 2\nn 1 3\nn 2 -3\na 1 2 1 2 5\na 1 2 0 3 2\n", "objective 9\nbound 9\n",
    NULL },
  { "least-back", "p min 2 2\nn 1 1\nn 2 -1\na 1 2 0 9 5\na 2 1 2 2 -3\n", "objective 9\nbound 9\n",
    NULL },
  { "nothing", "p min 0 0", "objective 0\nbound 0\n", NULL },
  { "line-ends", "p min 2 1\r\nn 1 1\r\nn 2 -1\r\na 1 2 0 1 4\r\n", "objective 4\n", NULL },
  { "infeasible", "p min 2 1\nn 1 2\nn 2 -2\na 1 2 0 1 4\n", NULL, "infeasible" },
  { "unknown", "hello\n", NULL, "line 1: this is no format" },
  { "empty", "", NULL, "line 1: this is no format" },
  { "no-problem", "c nothing\n", NULL, "line 1: there is no line" },
  { "arc-first", "c\na 1 2 0 1 4\n", NULL, "line 2: the line “p min NODES ARCS” must come first" },
  { "other-problem", "p max 2 1\n", NULL, "line 1: not “p min NODES ARCS”" },
  { "two-problems", "p min 2 1\np min 2 1\n", NULL, "line 2: a second problem line" },
  { "no-node", "p min 2 1\nn 3 1\n", NULL, "line 2: there is no node 3" },
  { "arc-to-none", "p min 2 1\na 1 0 0 1 1\n", NULL, "line 2: there is no node 0" },
  { "no-number", "p min 2 1\na 1 2 0 x 1\n", NULL, "line 2: not “a FROM TO LEAST MOST COST”" },
  { "too-long", "p min 2 1\na 1 2 0 1 99999999999999999999\n", NULL, "line 2: not “a FROM" },
  { "too-much", "p min 2 1\na 1 2 0 1 1 1\n", NULL, "line 2: not “a FROM" },
  { "least-above-most", "p min 2 1\n\na 1 2 3 2 1\n", NULL,
    "line 3: the least is below 0 or above" },
  { "too-few", "p min 2 2\na 1 2 0 1 1\n", NULL, "line 2: the file ends after 1 of 2 arcs" },
  { "other-line", "p min 2 2\nx 1\n", NULL, "line 2: neither c, p, n nor a" },
  { "too-large", "p min 2 1\nn 1 9223372036854775807\nn 2 -9223372036854775807\na 1 2 0 1 1\n",
    NULL, "too large" },
};

typedef struct
{
  char *folder;
  char *file;
  char *plan;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("lw-instance-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->file = g_build_filename (fixture->folder, "file", NULL);
  fixture->plan = g_build_filename (fixture->folder, "plan", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->file);
  g_unlink (fixture->plan);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->file);
  g_free (fixture->plan);
}

/* Returns the exit status. */
static int
run (Fixture *fixture, char **printed, char **error_text)
{
  const char *argv[] = { program, fixture->file, "--plan", fixture->plan, "--seconds", "60", NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, printed, error_text,
                &status, &error);
  g_assert_no_error (error);

  return g_spawn_check_wait_status (status, NULL) ? 0 : 1;
}

static void
test_case (Fixture *fixture, gconstpointer data)
{
  const Case *the = data;
  g_autofree char *printed = NULL, *error_text = NULL;

  g_assert_true (g_file_set_contents (fixture->file, the->text, -1, NULL));
  g_assert_cmpint (run (fixture, &printed, &error_text), ==, the->error != NULL);
  if (the->error == NULL)
    {
      g_assert_true (g_str_has_prefix (printed, the->printed));
      g_assert_nonnull (strstr (printed, "\npeak-mb "));
      g_assert_cmpstr (error_text, ==, "");
    }
  else
    {
      g_assert_nonnull (strstr (error_text, the->error));
      g_assert_cmpstr (printed, ==, "");
      g_assert_false (g_file_test (fixture->plan, G_FILE_TEST_EXISTS));
    }
}

static void
test_plan (Fixture *fixture, gconstpointer data)
{
  g_autofree char *printed = NULL, *error_text = NULL, *plan = NULL;

  g_assert_true (g_file_set_contents (fixture->file, cases[1].text, -1, NULL));
  g_assert_cmpint (run (fixture, &printed, &error_text), ==, 0);
  g_assert_true (g_file_get_contents (fixture->plan, &plan, NULL, NULL));
  g_assert_cmpstr (plan, ==, "s 9\nf 1 2 1\nf 1 2 2\n");
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *printed = NULL, *error_text = NULL;

  g_assert_cmpint (run (fixture, &printed, &error_text), ==, 1);
  g_assert_cmpstr (printed, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  program = argv[1];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/solve-instance/%s", cases[i].name);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
    }
  g_test_add ("/solve-instance/plan", Fixture, NULL, set_up, test_plan, tear_down);
  g_test_add ("/solve-instance/no-file", Fixture, NULL, set_up, test_no_file, tear_down);

  return g_test_run ();
}
