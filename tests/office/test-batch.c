/* test-batch.c - tests of requests of a script, as the office answers them
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-batch.h"

#include "folder.h"
#include "lw-error.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
  LwOffice *office;
  LwBatch *batch;
} Fixture;

/* A request, and how its answer begins. */
typedef struct
{
  const char *line;
  const char *answer;
} Exchange;

#define STAGE(id, student, more)                                                                   \
  "{\"put\":\"placement\",\"id\":\"" id "\",\"fields\":{\"student\":\"" student "\","              \
  "\"workplace\":\"w1\",\"variant\":\"Snuffelstage\",\"pattern\":\"lint:di\","                     \
  "\"first-day\":\"2027-01-05\",\"last-day\":\"2027-01-26\",\"state\":\"voorgesteld\"}" more "}"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "school.leerwerk", NULL);
  fixture->office = lw_office_open (fixture->path, LW_OFFICE_CREATE, "Anna", &error);
  g_assert_no_error (error);
  fixture->batch = lw_batch_new (fixture->office);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->batch, lw_batch_free);
  lw_office_close (fixture->office);
  g_assert_finalize_object (fixture->office);
  folder_free (fixture->folder);
  g_free (fixture->path);
}

static char *
answer_to_text (const LwBatchAnswer *answer)
{
  if (answer->id != NULL)
    return g_strdup_printf ("ok %s %" G_GINT64_FORMAT, answer->id, answer->rev);

  return g_strdup_printf ("refused %s %s", answer->code, answer->message);
}

static void
exchange (Fixture *fixture, const Exchange *lines, guint n_lines)
{
  g_autoptr (GPtrArray) answers = NULL;

  for (guint i = 0; i < n_lines; i++)
    lw_batch_take_line (fixture->batch, lines[i].line);
  g_assert_cmpuint (lw_batch_get_n_waiting (fixture->batch), ==, n_lines);
  answers = lw_batch_flush (fixture->batch);
  g_assert_cmpuint (lw_batch_get_n_waiting (fixture->batch), ==, 0);
  g_assert_cmpuint (answers->len, ==, n_lines);
  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *text = answer_to_text (g_ptr_array_index (answers, i));

      if (!g_str_has_prefix (text, lines[i].answer))
        g_error ("%s: %s, not %s", lines[i].line, text, lines[i].answer);
    }
}

static guint
count (Fixture *fixture, const LwRecordType *type)
{
  return lw_record_list_get_size (lw_office_get_list (fixture->office, type));
}

/* What is asked wrongly is refused by itself, and says what is wrong. */
static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  static const Exchange lines[] = {
    { "", "refused invalid " },
    { "[]", "refused invalid a line must be one JSON object" },
    { "{}", "refused invalid a line must have" },
    { "{\"undo\":false}", "refused invalid “undo” must be true" },
    { "{\"undo\":null}", "refused invalid “undo” must be true" },
    { "{\"undo\":1}", "refused invalid “undo” must be true" },
    { "{\"undo\":true,\"id\":\"g1\"}", "refused invalid a line with “undo” can’t have “id”" },
    { "{\"put\":\"group\",\"undo\":true}", "refused invalid a line with “put” can’t have “undo”" },
    { "{\"put\":\"group\",\"revision\":1,\"fields\":{\"name\":\"3B\"}}",
      "refused invalid a line with “put” can’t have “revision”" },
    { "{\"put\":\"group\",\"delete\":\"group\"}", "refused invalid a line with “put” can’t have" },
    { "{\"delete\":\"group\",\"id\":\"g1\",\"fields\":{}}",
      "refused invalid a line with “delete” can’t have “fields”" },
    { "{\"delete\":\"group\"}", "refused missing " },
    { "{\"put\":\"grup\"}", "refused unknown-type " },
    { "{\"put\":\"group\",\"fields\":{\"nam\":\"3B\"}}", "refused unknown-field " },
    { "{\"put\":\"group\",\"fields\":{\"mentor\":\"nobody\",\"name\":\"3B\"}}",
      "refused unknown-ref " },
    { "{\"put\":\"group\",\"id\":\"g1\",\"rev\":4,\"fields\":{\"name\":\"3B\"}}",
      "refused missing " },
    { "{\"put\":\"group\",\"rev\":\"4\",\"fields\":{\"name\":\"3B\"}}", "refused invalid “rev”" },
    { "{\"put\":\"group\",\"exceptions\":[{\"rule\":\"R1\",\"reason\":\"ziek\"}],"
      "\"fields\":{\"name\":\"3B\"}}",
      "refused invalid only a placement" },
    { "{\"undo\":true}", "refused missing " },
  };

  exchange (fixture, lines, G_N_ELEMENTS (lines));
  g_assert_cmpuint (count (fixture, &lw_group_record), ==, 0);
}

/* Each line sees what the ones before it did, in the store and in the lists. */
static void
test_in_order (Fixture *fixture, gconstpointer data)
{
  static const Exchange lines[] = {
    { "{\"put\":\"group\",\"id\":\"g1\",\"fields\":{\"name\":\"3B\"}}", "ok g1 1" },
    { "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"number\":\"7\",\"family-name\":\"Bos\","
      "\"group\":\"3B\"}}",
      "ok s1 1" },
    { "{\"put\":\"group\",\"id\":\"g1\",\"rev\":1,\"fields\":{\"name\":\"3C\"}}", "ok g1 2" },
    { "{\"delete\":\"group\",\"id\":\"g1\"}", "refused in-use " },
    { "{\"undo\":true}", "ok g1 3" },
    { "{\"delete\":\"student\",\"id\":\"s1\",\"rev\":1}", "ok s1 0" },
    { "{\"delete\":\"student\",\"id\":\"s1\"}", "refused missing " },
    { "{\"undo\":true}", "ok s1 " },
  };

  exchange (fixture, lines, G_N_ELEMENTS (lines));
  g_assert_cmpuint (count (fixture, &lw_student_record), ==, 1);
  g_assert_nonnull (
    lw_record_list_find_by_key (lw_office_get_list (fixture->office, &lw_group_record), "3B"));
}

static const Exchange base[] = {
  { "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"number\":\"1\",\"family-name\":\"A\"}}",
    "ok s1 1" },
  { "{\"put\":\"student\",\"id\":\"s2\",\"fields\":{\"number\":\"2\",\"family-name\":\"B\"}}",
    "ok s2 1" },
  { "{\"put\":\"company\",\"id\":\"c1\",\"fields\":{\"name\":\"Vis\"}}", "ok c1 1" },
  { "{\"put\":\"workplace\",\"id\":\"w1\",\"fields\":{\"company\":\"c1\",\"seats\":1}}",
    "ok w1 1" },
};

/* A placement is held against those of the same group, and an exception is an act with it. */
static void
test_rules (Fixture *fixture, gconstpointer data)
{
  static const Exchange lines[] = {
    { STAGE ("p1", "1", ""), "ok p1 1" },
    { STAGE ("p2", "2", ""), "refused rule R4 " },
    { STAGE ("p2", "2", ",\"exceptions\":[{\"rule\":\"R99\",\"reason\":\"toch\"}]"),
      "refused invalid there is no rule “R99”" },
    { STAGE ("p2", "2", ",\"exceptions\":[{\"rule\":\"R4\"}]"), "refused invalid “exceptions”" },
    { STAGE ("p2", "2", ",\"exceptions\":[{\"rule\":\"R4\",\"reason\":\"samen\"}]"), "ok p2 1" },
    { STAGE ("p3", "1", ",\"exceptions\":[{\"rule\":\"R6\",\"reason\":\"toch\"}]"),
      "refused rule R6 " },
    { "{\"undo\":true}", "ok p2 0" },
    { STAGE ("p2", "2", ""), "refused rule R4 " },
    { "{\"delete\":\"placement\",\"id\":\"p1\"}", "ok p1 0" },
    /* Its revisions go on where they were. */
    { STAGE ("p2", "2", ""), "ok p2 3" },
  };

  exchange (fixture, base, G_N_ELEMENTS (base));
  exchange (fixture, lines, G_N_ELEMENTS (lines));
  g_assert_cmpuint (count (fixture, &lw_placement_record), ==, 1);
  g_assert_cmpuint (count (fixture, &lw_exception_record), ==, 0);
}

/* The exception that is there already is changed, not doubled. */
static void
test_exception_again (Fixture *fixture, gconstpointer data)
{
  static const Exchange lines[] = {
    { STAGE ("p1", "1", ""), "ok p1 1" },
    { STAGE ("p2", "2", ",\"exceptions\":[{\"rule\":\"R4\",\"reason\":\"samen\"}]"), "ok p2 1" },
    { STAGE ("p2", "2", ",\"exceptions\":[{\"rule\":\"R4\",\"reason\":\"ruilen\"}]"), "ok p2 " },
  };
  LwException *exception;

  exchange (fixture, base, G_N_ELEMENTS (base));
  exchange (fixture, lines, G_N_ELEMENTS (lines));
  g_assert_cmpuint (count (fixture, &lw_exception_record), ==, 1);
  exception = lw_record_list_peek (lw_office_get_list (fixture->office, &lw_exception_record), 0);
  g_assert_cmpstr (exception->reason, ==, "ruilen");
  g_assert_cmpstr (exception->who, ==, "Anna");
}

/* Without a flush nothing was done. */
static void
test_not_flushed (Fixture *fixture, gconstpointer data)
{
  lw_batch_take_line (fixture->batch, base[0].line);
  g_assert_cmpuint (count (fixture, &lw_student_record), ==, 1);
  g_clear_pointer (&fixture->batch, lw_batch_free);
  g_assert_cmpuint (count (fixture, &lw_student_record), ==, 0);
}

/* The store goes away before a line: that line is refused, and when it is back it goes on. */
static void
test_moved_away (Fixture *fixture, gconstpointer data)
{
  static const Exchange refused[] = { { base[1].line, "refused io " } };
  g_autofree char *away = g_strconcat (fixture->path, ".away", NULL);

  exchange (fixture, base, 1);
  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  exchange (fixture, refused, 1);
  g_assert_cmpint (g_rename (away, fixture->path), ==, 0);
  exchange (fixture, base + 1, 1);
  g_assert_cmpuint (count (fixture, &lw_student_record), ==, 2);
}

/* A line that could not be read takes its place among the answers. */
static void
test_refuse_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = g_error_new_literal (LW_ERROR, LW_ERROR_INVALID, "too long\nby far");
  g_autoptr (GPtrArray) answers = NULL;
  const LwBatchAnswer *answer;

  lw_batch_take_line (fixture->batch, base[0].line);
  lw_batch_refuse_line (fixture->batch, error);
  answers = lw_batch_flush (fixture->batch);
  g_assert_cmpuint (answers->len, ==, 2);
  answer = g_ptr_array_index (answers, 1);
  g_assert_null (answer->id);
  g_assert_cmpstr (answer->code, ==, "invalid");
  g_assert_cmpstr (answer->message, ==, "too long by far");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/batch/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("refusals", test_refusals);
  ADD ("in-order", test_in_order);
  ADD ("rules", test_rules);
  ADD ("exception-again", test_exception_again);
  ADD ("not-flushed", test_not_flushed);
  ADD ("moved-away", test_moved_away);
  ADD ("refuse-line", test_refuse_line);

  return g_test_run ();
}
