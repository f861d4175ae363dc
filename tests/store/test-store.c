/* test-store.c - tests of reading and writing records
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "lw-json.h"

#include <string.h>

#define STUDENT &lw_student_record
#define COMPANY &lw_company_record

static char *
id_of (const char *type_name)
{
  return g_strconcat ("id of ", type_name, " ‘é’ %_\\\"", NULL);
}

/* A value of every kind that is hard to keep. */
static void
fill_field (LwRecord *record, const LwField *field)
{
  static const char *const items[] = { "a \"b\"", "ç%_\\", NULL };
  g_autofree char *ref_id = field->ref != NULL ? id_of (field->ref) : NULL;
  GDate date;

  switch (field->kind)
    {
    case LW_FIELD_CHOICE:
      lw_record_set_text (record, field->name, field->values[0]);
      break;
    case LW_FIELD_REF:
      lw_record_set_text (record, field->name, ref_id);
      break;
    case LW_FIELD_INT:
      lw_record_set_int (record, field->name, G_MAXINT);
      break;
    case LW_FIELD_BOOL:
      lw_record_set_int (record, field->name, FALSE);
      break;
    case LW_FIELD_DATE:
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, 29, 2, 2028);
      lw_record_set_date (record, field->name, &date);
      break;
    case LW_FIELD_TIME:
      lw_record_set_text (record, field->name, "08:05");
      break;
    case LW_FIELD_LIST:
      lw_record_set_list (record, field->name, field->values != NULL ? field->values : items);
      break;
    case LW_FIELD_REFS:
      lw_record_set_list (record, field->name, (const char *const[]){ ref_id, NULL });
      break;
    case LW_FIELD_PATTERN:
      lw_record_set_text (record, field->name, "lint:di-o,do+sandwich:3w/vr-m");
      break;
    case LW_FIELD_JSON:
      lw_record_set_text (record, field->name, "{\"z\":true,\"a\":{\"b\":[1,null,\"é\"]}}");
      break;
    default:
      lw_record_set_text (record, field->name,
                          field->flags & LW_FIELD_LONG ? "één\n<b>twee</b>\n'; DROP --"
                                                       : "'t Hart & <Zn> 𝄞");
    }
}

static LwRecord *
make_full (const LwRecordType *type, const char *hash)
{
  g_autofree char *id = id_of (type->name);
  LwRecord *record = lw_record_new (type, id);

  for (guint i = 0; i < type->n_fields; i++)
    fill_field (record, &type->fields[i]);
  if (type == &lw_attachment_record)
    lw_record_set_text (record, "hash", hash);

  return record;
}

static char *
add_file (Fixture *fixture, const char *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (GError) error = NULL;
  char *hash = lw_store_add_file (fixture->store, bytes, &error);

  g_assert_no_error (error);

  return hash;
}

/* All types, every field set and every field that may be unset not set. */
static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);
  g_autofree char *hash = add_file (fixture, "content");
  g_autoptr (LwAct) act = lw_act_new ("import", "all types");
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (LwRecord) record = make_full (types[i], hash);

      lw_act_put (act, record);
    }
  outcome = lw_store_commit (fixture->store, act, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (outcome->changes->len, ==, n_types);
  fixture_reopen (fixture, LW_STORE_READ_ONLY, "Bert");

  for (guint i = 0; i < n_types; i++)
    {
      g_autoptr (GPtrArray) found = lw_store_list (fixture->store, types[i], NULL, 0, &error);
      g_autoptr (LwRecord) wanted = make_full (types[i], hash);
      g_autofree char *found_json = NULL;
      g_autofree char *wanted_json = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (found->len, ==, 1);
      g_assert_cmpstr (lw_record_get_id (found->pdata[0]), ==, lw_record_get_id (wanted));
      g_assert_cmpint (lw_record_get_rev (found->pdata[0]), ==, 1);
      found_json = lw_json_fields_from_record (found->pdata[0]);
      wanted_json = lw_json_fields_from_record (wanted);
      g_assert_cmpstr (found_json, ==, wanted_json);
      g_assert_true (lw_record_same_fields (found->pdata[0], wanted));
    }
}

static void
test_unset_round_trip (Fixture *fixture, gconstpointer data)
{
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *id = id_of (types[i]->name);
      g_autoptr (LwRecord) record = lw_record_new (types[i], id);
      g_autoptr (LwAct) act = lw_act_new ("edit", "one");
      g_autoptr (LwOutcome) outcome = NULL;
      g_autoptr (LwRecord) found = NULL;

      for (guint j = 0; j < types[i]->n_fields; j++)
        if (types[i]->fields[j].flags & LW_FIELD_REQUIRED)
          fill_field (record, &types[i]->fields[j]);
      lw_act_put (act, record);
      outcome = lw_store_commit (fixture->store, act, &error);
      g_assert_no_error (error);
      found = lw_store_get (fixture->store, types[i], id, &error);
      g_assert_no_error (error);
      g_assert_true (lw_record_same_fields (found, record));
      g_assert_cmpint (lw_store_count (fixture->store, types[i], NULL), ==, 1);
    }
}

static GHashTable *
read_names (sqlite3 *handle, const char *query, int column)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  sqlite3_stmt *stmt;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, query, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_hash_table_add (names, g_strdup ((const char *) sqlite3_column_text (stmt, column)));
  sqlite3_finalize (stmt);

  return names;
}

static void
take_name (GHashTable *names, const char *name)
{
  g_autofree char *column = g_strdelimit (g_strdup (name), "-", '_');

  g_test_message ("%s", column);
  g_assert_true (g_hash_table_remove (names, column));
}

/* Every type has its table and every field its column, and there is nothing else. */
static void
test_schema_follows_tables (Fixture *fixture, gconstpointer data)
{
  static const char *const own[] = { "meta", "act", "change", "attachment_file",
                                     "search_text", "search_index", "search_index_data",
                                     "search_index_idx", "search_index_docsize",
                                     "search_index_config" };
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);
  g_autoptr (GHashTable) tables = NULL;
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  tables = read_names (handle, "SELECT name FROM sqlite_schema WHERE type = 'table'", 0);
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    take_name (tables, own[i]);
  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *table = g_strdelimit (g_strdup (types[i]->name), "-", '_');
      g_autofree char *query = g_strdup_printf ("PRAGMA table_info (\"%s\")", table);
      g_autoptr (GHashTable) columns = read_names (handle, query, 1);

      take_name (tables, types[i]->name);
      take_name (columns, "id");
      take_name (columns, "rev");
      for (guint j = 0; j < types[i]->n_fields; j++)
        take_name (columns, types[i]->fields[j].name);
      g_assert_cmpuint (g_hash_table_size (columns), ==, 0);
    }
  g_assert_cmpuint (g_hash_table_size (tables), ==, 0);
  sqlite3_close (handle);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *type;
    const char *id;
    const char *fields;
    gint64 rev;
    int code;
  } cases[] = {
    { "company", "new", "{}", 0, LW_ERROR_MISSING },
    { "company", "new", "{\"name\":\"A\",\"kind\":\"x\"}", 0, LW_ERROR_INVALID },
    { "company", "", "{\"name\":\"A\"}", 0, LW_ERROR_INVALID },
    { "company", "a\nb", "{\"name\":\"A\"}", 0, LW_ERROR_INVALID },
    { "company", "c1", "{\"name\":\"A\"}", 0, LW_ERROR_CONFLICT },
    { "company", "c1", "{\"name\":\"A\"}", 2, LW_ERROR_CONFLICT },
    { "company", "new", "{\"name\":\"A\"}", 2, LW_ERROR_MISSING },
    { "company", "gone", "{\"name\":\"A\"}", 1, LW_ERROR_CONFLICT },
    { "company", "new", "{\"name\":\"A\",\"account-manager\":\"?\"}", 0, LW_ERROR_UNKNOWN_REF },
    { "calendar-day", "new", "{\"name\":\"A\",\"groups\":[\"g1\",\"?\"]}", 0,
      LW_ERROR_UNKNOWN_REF },
    { "workplace", "new", "{}", 0, LW_ERROR_MISSING },
    { "student", "new", "{\"number\":\"1\",\"family-name\":\"B\"}", 0, LW_ERROR_INVALID },
    { "attachment", "new", "{\"portfolio-item\":\"p1\",\"hash\":\"../../x\"}", 0,
      LW_ERROR_INVALID },
    { "attachment", "new",
      "{\"portfolio-item\":\"p1\","
      "\"hash\":\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"}",
      0, LW_ERROR_MISSING },
  };
  LwStore *store = fixture->store;
  gint64 acts;

  fixture_put (store, COMPANY, "c1", "{\"name\":\"Bakker\"}");
  fixture_put (store, COMPANY, "gone", "{\"name\":\"Gone\"}");
  g_assert_cmpint (fixture_try_delete (store, COMPANY, "gone", 1), ==, -1);
  fixture_put (store, &lw_group_record, "g1", "{\"name\":\"3A\"}");
  fixture_put (store, STUDENT, "s1", "{\"number\":\"1\",\"family-name\":\"A\"}");
  fixture_put (store, &lw_portfolio_item_record, "p1", "{\"student\":\"s1\"}");
  acts = fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM act");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s %s %s", cases[i].type, cases[i].id, cases[i].fields);
      g_assert_cmpint (fixture_try_put (store, lw_types_find (cases[i].type), cases[i].id,
                                        cases[i].fields, cases[i].rev),
                       ==, cases[i].code);
    }
  g_assert_cmpint (fixture_try_delete (store, COMPANY, "none", -1), ==, LW_ERROR_MISSING);
  g_assert_cmpint (fixture_try_delete (store, COMPANY, "c1", 7), ==, LW_ERROR_CONFLICT);
  g_assert_cmpint (fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM act"), ==, acts);
}

static void
test_conflict_says_who (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", "late");
  g_autoptr (LwRecord) record = NULL;
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\"}");
  record = lw_store_get (fixture->store, COMPANY, "c1", NULL);
  lw_store_set_user (fixture->store, "Bert Boom");
  fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"B\"}");
  lw_store_set_user (fixture->store, "Anna");
  lw_record_set_text (record, "name", "C");
  lw_act_put (act, record);
  outcome = lw_store_commit (fixture->store, act, &error);
  g_assert_error (error, LW_ERROR, LW_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, "Bert Boom"));
  fixture_assert_text (fixture->store, COMPANY, "c1", "name", "B");
}

/* The answer to a first try got lost: the second says the same and doubles nothing. */
static void
test_retry (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (fixture_try_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\"}", 0), ==,
                     -1);
  g_assert_cmpint (lw_store_count (fixture->store, COMPANY, NULL), ==, 1);
  g_assert_cmpint (fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM change"), ==, 1);
}

/* Two students may change numbers in one act, though not in two. */
static void
test_numbers_swap (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", "swap");
  g_autoptr (LwRecord) one = NULL;
  g_autoptr (LwRecord) two = NULL;
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  fixture_put (fixture->store, STUDENT, "s1", "{\"number\":\"1\",\"family-name\":\"A\"}");
  fixture_put (fixture->store, STUDENT, "s2", "{\"number\":\"2\",\"family-name\":\"B\"}");
  one = fixture_record (STUDENT, "s1", "{\"number\":\"2\",\"family-name\":\"A\"}");
  two = fixture_record (STUDENT, "s2", "{\"number\":\"1\",\"family-name\":\"B\"}");
  lw_act_put_checked (act, one, 1);
  lw_act_put_checked (act, two, 1);
  outcome = lw_store_commit (fixture->store, act, &error);
  g_assert_no_error (error);
  fixture_assert_text (fixture->store, STUDENT, "s1", "number", "2");
  g_assert_cmpint (
    fixture_try_put (fixture->store, STUDENT, "s1", "{\"number\":\"1\",\"family-name\":\"A\"}", -1),
    ==, LW_ERROR_INVALID);
}

static void
test_in_use (Fixture *fixture, gconstpointer data)
{
  LwStore *store = fixture->store;
  g_autoptr (LwAct) family = lw_act_new ("edit", "with its parts");
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  fixture_put (store, &lw_group_record, "g1", "{\"name\":\"3A\"}");
  fixture_put (store, STUDENT, "s1", "{\"number\":\"1\",\"family-name\":\"A\"}");
  fixture_put (store, &lw_guardian_record, "q1", "{\"student\":\"s1\"}");
  fixture_put (store, &lw_guardian_record, "q2", "{\"student\":\"s1\"}");
  fixture_put (store, &lw_calendar_day_record, "d1", "{\"name\":\"Toets\",\"groups\":[\"g1\"]}");

  g_assert_cmpint (fixture_try_delete (store, STUDENT, "s1", -1), ==, LW_ERROR_IN_USE);
  g_assert_cmpint (fixture_try_delete (store, &lw_group_record, "g1", -1), ==, LW_ERROR_IN_USE);

  lw_act_delete (family, &lw_guardian_record, "q1", 1);
  lw_act_delete (family, STUDENT, "s1", 1);
  outcome = lw_store_commit (store, family, &error);
  g_assert_error (error, LW_ERROR, LW_ERROR_IN_USE);
  g_assert_nonnull (strstr (error->message, ": 1"));
  g_clear_error (&error);
  lw_act_delete (family, &lw_guardian_record, "q2", 1);
  outcome = lw_store_commit (store, family, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lw_store_count (store, STUDENT, NULL), ==, 0);

  /* An id in other letters is another id. */
  fixture_put (store, &lw_group_record, "G1", "{\"name\":\"3B\"}");
  g_assert_cmpint (fixture_try_delete (store, &lw_group_record, "G1", -1), ==, -1);
}

typedef struct
{
  GMainLoop *loop;
  LwOutcome *outcome;
  GPtrArray *records;
  GError *error;
} Answer;

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->outcome = lw_store_commit_finish (LW_STORE (source), result, &answer->error);
  g_main_loop_quit (answer->loop);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->outcome = lw_store_undo_finish (LW_STORE (source), result, &answer->error);
  g_main_loop_quit (answer->loop);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->records = lw_store_list_finish (LW_STORE (source), result, &answer->error);
  g_main_loop_quit (answer->loop);
}

static void
test_answers_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  LwAct *act = lw_act_new ("edit", "later");
  g_autoptr (LwRecord) record = fixture_record (COMPANY, "c1", "{\"name\":\"A\"}");
  Answer answer = { .loop = loop };

  lw_act_put (act, record);
  lw_store_commit_async (fixture->store, act, NULL, committed_cb, &answer);
  lw_act_free (act);
  g_main_loop_run (loop);
  g_assert_no_error (answer.error);
  g_assert_cmpstr (answer.outcome->undo_label, ==, "later");
  g_clear_pointer (&answer.outcome, lw_outcome_free);

  lw_store_list_async (fixture->store, COMPANY, &(LwStoreFilter){ "name", "A" }, 1, NULL, listed_cb,
                       &answer);
  g_main_loop_run (loop);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (answer.records->len, ==, 1);
  g_clear_pointer (&answer.records, g_ptr_array_unref);

  g_cancellable_cancel (cancellable);
  lw_store_undo_async (fixture->store, FALSE, cancellable, undone_cb, &answer);
  g_main_loop_run (loop);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);
  g_assert_cmpint (lw_store_count (fixture->store, COMPANY, NULL), ==, 1);

  lw_store_undo_async (fixture->store, FALSE, NULL, undone_cb, &answer);
  g_main_loop_run (loop);
  g_assert_no_error (answer.error);
  g_assert_cmpstr (answer.outcome->undone_label, ==, "later");
  g_clear_pointer (&answer.outcome, lw_outcome_free);
}

static gpointer
put_many (gpointer data)
{
  for (guint i = 0; i < 25; i++)
    g_assert_cmpint (fixture_put (data, COMPANY, NULL, "{\"name\":\"A\"}"), ==, 1);

  return NULL;
}

/* Who asks from whichever thread is served, one after the other. */
static void
test_many_threads (Fixture *fixture, gconstpointer data)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("put", put_many, fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  g_assert_cmpint (lw_store_count (fixture->store, COMPANY, NULL), ==, 100);
}

static void
test_closed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  lw_store_close (fixture->store);
  lw_store_close (fixture->store);
  g_assert_null (lw_store_list (fixture->store, COMPANY, NULL, 0, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_IO);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  fixture_put (fixture->store, COMPANY, "c1", "{\"name\":\"A\"}");
  fixture_reopen (fixture, LW_STORE_READ_ONLY, "Anna");
  g_assert_true (lw_store_is_read_only (fixture->store));
  g_assert_cmpint (fixture_try_put (fixture->store, COMPANY, "c2", "{\"name\":\"B\"}", 0), ==,
                   LW_ERROR_READ_ONLY);
  g_assert_cmpint (lw_store_count (fixture->store, COMPANY, NULL), ==, 1);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/store/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("round-trip", test_round_trip);
  ADD ("unset-round-trip", test_unset_round_trip);
  ADD ("schema-follows-tables", test_schema_follows_tables);
  ADD ("refusals", test_refusals);
  ADD ("conflict-says-who", test_conflict_says_who);
  ADD ("retry", test_retry);
  ADD ("numbers-swap", test_numbers_swap);
  ADD ("in-use", test_in_use);
  ADD ("answers-later", test_answers_later);
  ADD ("many-threads", test_many_threads);
  ADD ("closed", test_closed);
  ADD ("read-only", test_read_only);

  return g_test_run ();
}
