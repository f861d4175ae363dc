/* test-report.c - tests of what there is to say of a school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-report.h"

#include "folder.h"
#include "lw-batch.h"
#include "lw-error.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
  LwOffice *office;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "school.leerwerk", NULL);
  fixture->office = lw_office_open (fixture->path, LW_OFFICE_CREATE, "Anna", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lw_office_close (fixture->office);
  g_assert_finalize_object (fixture->office);
  folder_free (fixture->folder);
  g_free (fixture->path);
}

/* Requests as a script has them, with ' for ". */
static void
put_all (Fixture *fixture, const char *const *lines)
{
  g_autoptr (LwBatch) batch = lw_batch_new (fixture->office);
  g_autoptr (GPtrArray) answers = NULL;

  for (; *lines != NULL; lines++)
    {
      g_autofree char *line = g_strdelimit (g_strdup (*lines), "'", '"');

      lw_batch_take_line (batch, line);
    }
  answers = lw_batch_flush (batch);
  for (guint i = 0; i < answers->len; i++)
    {
      const LwBatchAnswer *answer = g_ptr_array_index (answers, i);

      g_assert_cmpstr (answer->message, ==, NULL);
    }
}

static void
test_info (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "{'put':'student','fields':{'number':'1','family-name':'A'}}",
    "{'put':'student','fields':{'number':'2','family-name':'B'}}",
    NULL,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LwReportInfo) before = lw_report_info (fixture->office, &error);
  g_autoptr (LwReportInfo) after = NULL;
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);

  g_assert_no_error (error);
  put_all (fixture, lines);
  after = lw_report_info (fixture->office, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (after->path, ==, fixture->path);
  g_assert_cmpint (after->version, >, 0);
  g_assert_nonnull (strstr (after->engine, "3."));
  g_assert_null (after->last_backup);
  for (guint i = 0; i < n_types; i++)
    g_assert_cmpint (after->counts[i] - before->counts[i], ==,
                     types[i] == &lw_student_record ? 2 : 0);
}

static char *
breaches_to_text (GPtrArray *breaches)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < breaches->len; i++)
    {
      const LwReportBreach *breach = g_ptr_array_index (breaches, i);

      g_assert_true (breach->message != NULL && *breach->message != '\0');
      g_string_append_printf (text, "%s %s %s %s (%s) [%s]\n", breach->rule, breach->strength,
                              breach->placement, breach->student_name, breach->stage,
                              breach->reason != NULL ? breach->reason : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
report (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) breaches = lw_report_rules (fixture->office, &error);

  g_assert_no_error (error);

  return breaches_to_text (breaches);
}

#define TIMES "'first-day':'2027-01-05','last-day':'2027-01-26','pattern':'lint:di'"

/* What is broken, with its reason; and last the exception that nothing needs any more. */
static void
test_rules (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "{'put':'student','id':'s1','fields':{'number':'1','given-name':'Sanne','infix':'de',"
    "'family-name':'Jong'}}",
    "{'put':'student','id':'s2','fields':{'number':'2','family-name':'Bos'}}",
    "{'put':'company','id':'c1','fields':{'name':'Bakkerij Vis'}}",
    "{'put':'workplace','id':'w1','fields':{'company':'c1','title':'Winkel','seats':1}}",
    "{'put':'placement','id':'p1','fields':{'student':'1','workplace':'w1','state':'loopt',"
    "'variant':'Snuffelstage'," TIMES "}}",
    "{'put':'placement','id':'p2','fields':{'student':'2','workplace':'w1','state':'loopt'," TIMES
    "},'exceptions':[{'rule':'R4','reason':'samen'}]}",
    NULL,
  };
  static const char *const ended[] = {
    "{'delete':'placement','id':'p1'}",
    NULL,
  };
  g_autofree char *none = report (fixture);
  g_autofree char *crowded = NULL;
  g_autofree char *idle = NULL;

  g_assert_cmpstr (none, ==, "");
  put_all (fixture, lines);
  crowded = report (fixture);
  g_assert_cmpstr (crowded, ==,
                   "R4 stop p1 Sanne de Jong (Snuffelstage, Bakkerij Vis, Winkel) []\n"
                   "R4 stop p2 Bos (Bakkerij Vis, Winkel) [samen]\n");
  put_all (fixture, ended);
  idle = report (fixture);
  g_assert_cmpstr (idle, ==, "R4 stop p2 Bos (Bakkerij Vis, Winkel) [samen]\n");
}

#define HASH "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" /* of "abc" */

/* A sound store has nothing to tell, one whose attachment lost its content has. */
static void
test_check (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = {
    "{'put':'student','id':'s1','fields':{'number':'1','family-name':'A'}}",
    "{'put':'portfolio-item','id':'i1','fields':{'student':'s1','title':'Foto'}}",
    "{'put':'attachment','id':'a1','fields':{'portfolio-item':'i1','name':'foto.png',"
    "'media-type':'image/png','size':3,"
    "'hash':'" HASH "'}}",
    NULL,
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *file = lw_office_get_file_path (fixture->office, HASH);
  g_autofree char *shelf = g_path_get_dirname (file);
  g_autofree char *files = g_path_get_dirname (shelf);
  g_auto (GStrv) sound = NULL;
  g_auto (GStrv) damaged = NULL;

  g_assert_cmpint (g_mkdir_with_parents (shelf, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, "abc", -1, NULL));
  put_all (fixture, lines);
  sound = lw_report_check (fixture->office, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (sound), ==, 0);

  g_assert_cmpint (g_unlink (file), ==, 0);
  g_assert_cmpint (g_rmdir (shelf), ==, 0);
  g_assert_cmpint (g_rmdir (files), ==, 0);
  damaged = lw_report_check (fixture->office, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (damaged), ==, 1);
}

/* A school whose lists can't be read can't be judged. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  lw_office_close (fixture->office);
  g_assert_null (lw_report_rules (fixture->office, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (lw_report_info (fixture->office, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/report/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("info", test_info);
  ADD ("rules", test_rules);
  ADD ("check", test_check);
  ADD ("closed", test_closed);

  return g_test_run ();
}
