/* test-search.c - tests of finding records by the words of their texts
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "lw-hit.h"
#include "lw-store-db.h"

#include <string.h>

#define ITEM (&lw_portfolio_item_record)

/* The ids of what was found, in order, parted by spaces. */
static char *
find (LwStore *store, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = lw_store_search (store, text, 50, &error);
  g_autoptr (GString) ids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      const LwHit *hit = g_ptr_array_index (hits, i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", lw_record_get_id (hit->record));
    }

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

#define assert_finds(store, text, ids)                                                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found_ids = find (store, text);                                               \
    g_test_message ("%.60s", text);                                                                \
    g_assert_cmpstr (found_ids, ==, ids);                                                          \
  }                                                                                                \
  G_STMT_END

static void
assert_sound (LwStore *store)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = lw_store_check (store, &error);

  g_assert_no_error (error);
  g_assert_null (lines[0]);
}

static void
put_item (Fixture *fixture, const char *id, const char *title, const char *description)
{
  g_autoptr (LwRecord) item = lw_record_new (ITEM, id);
  g_autoptr (LwAct) act = lw_act_new ("edit", "item");
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  lw_record_set_text (item, "student", "s1");
  lw_record_set_text (item, "title", title);
  lw_record_set_text (item, "description", description);
  lw_act_put_checked (act, item, -1);
  outcome = lw_store_commit (fixture->store, act, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_set_up (fixture, data);
  fixture_put (fixture->store, &lw_student_record, "s1",
               "{\"number\":\"1\",\"given-name\":\"Zoë\",\"family-name\":\"Hof\"}");
}

static void
test_queries (Fixture *fixture, gconstpointer data)
{
  g_autofree char *long_text = g_strnfill (4000, 'x');
  g_autofree char *many_words = NULL;
  g_autoptr (GString) words = g_string_new (NULL);
  static const struct
  {
    const char *text;
    const char *ids;
  } cases[] = {
    { "", "" },
    { "   ", "" },
    { "\"", "" },
    { "*", "" },
    { "(((", "" },
    { "😀", "" },
    { "band", "a" },
    { "BAND", "a" },
    { "ban", "a" },
    { "geplakt fiets", "a" },
    { "fiets geplakt", "a" },
    { "fie geplakt", "" }, /* only the last word may go on */
    { "één", "a" },
    { "een", "a" },
    { "\"band\"", "a" },
    { "band*", "a" },
    { "band AND geplakt", "" },
    { "band OR hout", "" },
    { "NOT band", "" },
    { "NEAR(band geplakt)", "" },
    { "words:band", "" },
    { "-band", "a" },
    { "^band", "a" },
    { "band'); DROP TABLE search_text; --", "" },
    { "Jan & Piet <b>", "b" },
    { "jan piet", "b" },
    { "<b>", "b a" },
    { "%", "" },
    { "100%", "b" },
    { "שלום", "c" },
    { "שלו", "c" },
    { "مرحب", "c" },
    { "hout", "c" },
    { "koffie", "" },
  };

  put_item (fixture, "a", "Fiets", "De band geplakt, één keer");
  put_item (fixture, "b", "Jan & Piet <b>", "100% AND OR NOT");
  put_item (fixture, "c", "שלום עולם", "مَرْحَبًا, hout");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_finds (fixture->store, cases[i].text, cases[i].ids);

  /* as much as one can paste */
  assert_finds (fixture->store, long_text, "");
  for (guint i = 0; i < 2000; i++)
    g_string_append (words, "band geplakt ");
  assert_finds (fixture->store, words->str, "a");
  many_words = g_strnfill (4000, '"');
  assert_finds (fixture->store, many_words, "");
  assert_sound (fixture->store);
}

/* The index goes with the records, whatever happens to them. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  LwStore *store = fixture->store;
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  put_item (fixture, "a", "Fiets", NULL);
  assert_finds (store, "fiets", "a");
  put_item (fixture, "a", "Hout", NULL);
  assert_finds (store, "fiets", "");
  assert_finds (store, "hout", "a");
  /* nothing that is searched */
  fixture_put (store, ITEM, "a", "{\"student\":\"s1\",\"title\":\"Hout\",\"kind\":\"verslag\"}");
  assert_finds (store, "hout", "a");

  outcome = lw_store_undo (store, &error);
  g_assert_no_error (error);
  g_clear_pointer (&outcome, lw_outcome_free);
  outcome = lw_store_undo (store, &error);
  g_assert_no_error (error);
  g_clear_pointer (&outcome, lw_outcome_free);
  assert_finds (store, "fiets", "a");
  assert_finds (store, "hout", "");
  outcome = lw_store_redo (store, &error);
  g_assert_no_error (error);
  g_clear_pointer (&outcome, lw_outcome_free);
  assert_finds (store, "fiets", "");
  assert_finds (store, "hout", "a");

  g_assert_cmpint (fixture_try_delete (store, ITEM, "a", -1), ==, -1);
  assert_finds (store, "hout", "");
  outcome = lw_store_undo (store, &error);
  g_assert_no_error (error);
  assert_finds (store, "hout", "a");
  assert_sound (store);
}

/* What is taken back never was there; many at once, and twice in one act, are one matter. */
static void
test_groups (Fixture *fixture, gconstpointer data)
{
  LwStore *store = fixture->store;
  g_autoptr (LwAct) act = lw_act_new ("import", "many");
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  gint64 acts;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("i%u", i % 20);
      g_autoptr (LwRecord) item
        = fixture_record (ITEM, id,
                          i < 20 ? "{\"student\":\"s1\",\"title\":\"eerst\"}"
                                 : "{\"student\":\"s1\",\"title\":\"laatst\"}");

      lw_act_put_checked (act, item, -1);
    }
  outcome = lw_store_commit (store, act, &error);
  g_assert_no_error (error);
  assert_finds (store, "eerst", "");
  g_assert_cmpint (
    fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM search_text WHERE words = 'laatst'"), ==,
    20);

  acts = fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM act");
  g_assert_true (lw_store_begin_group (store, &error));
  put_item (fixture, "new", "nieuw", NULL);
  g_assert_cmpint (fixture_try_put (store, ITEM, "bad", "{\"title\":\"kapot\"}", 0), ==,
                   LW_ERROR_MISSING);
  put_item (fixture, "i3", "anders", NULL);
  assert_finds (store, "nieuw", "new");
  assert_finds (store, "kapot", "");
  assert_finds (store, "anders", "i3");
  g_assert_true (lw_store_end_group (store, FALSE, &error));
  assert_finds (store, "nieuw", "");
  assert_finds (store, "anders", "");
  g_assert_cmpint (fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM act"), ==, acts);
  g_clear_pointer (&outcome, lw_outcome_free);
  outcome = lw_store_undo (store, &error);
  g_assert_no_error (error);
  assert_finds (store, "laatst", "");
  g_assert_cmpint (fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM search_text"), ==, 0);
  assert_sound (store);
}

/* Whose it is, and where in it. */
static void
test_hits (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *type;
    const char *id;
    const char *fields;
    const char *owner_type;
    const char *owner_id;
    const char *field;
  } cases[] = {
    { "pop", "p", "{\"student\":\"s1\",\"can\":\"vindbaar\"}", "student", "s1", "can" },
    { "goal", "g", "{\"pop\":\"p\",\"why\":\"vindbaar\"}", "student", "s1", "why" },
    { "portfolio-item", "i", "{\"student\":\"s1\",\"description\":\"vindbaar\"}", "student", "s1",
      "description" },
    { "attachment", "a", "{\"portfolio-item\":\"i\",\"name\":\"vindbaar.jpg\"}", "student", "s1",
      "name" },
    { "review", "r", "{\"student\":\"s1\",\"voices\":{\"ouder\":\"vindbaar\"}}", "student", "s1",
      "voices" },
    { "company", "c", "{\"name\":\"Jansen\",\"gain\":\"vindbaar\"}", "company", "c", "gain" },
    { "workplace", "w", "{\"company\":\"c\",\"tasks\":\"vindbaar\"}", "company", "c", "tasks" },
    { "placement", "l", "{\"student\":\"s1\",\"learning-question\":\"vindbaar\"}", "student", "s1",
      "learning-question" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    fixture_put (fixture->store, lw_types_find (cases[i].type), cases[i].id, cases[i].fields);
  hits = lw_store_search (fixture->store, "vind", 50, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, G_N_ELEMENTS (cases));
  /* the newest first */
  for (guint i = 0; i < hits->len; i++)
    {
      const LwHit *hit = g_ptr_array_index (hits, hits->len - 1 - i);

      g_assert_cmpstr (lw_record_get_record_type (hit->record)->name, ==, cases[i].type);
      g_assert_cmpstr (lw_record_get_id (hit->record), ==, cases[i].id);
      g_assert_cmpstr (hit->owner_type->name, ==, cases[i].owner_type);
      g_assert_cmpstr (hit->owner_id, ==, cases[i].owner_id);
      g_assert_cmpstr (hit->field->name, ==, cases[i].field);
      g_assert_cmpuint (hit->snippet->ranges->len, ==, 1);
    }
  g_clear_pointer (&hits, g_ptr_array_unref);
  hits = lw_store_search (fixture->store, "vind", 3, &error);
  g_assert_cmpuint (hits->len, ==, 3);
}

/* Words next to each other before words apart, whole words before begins, and then the newest. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  put_item (fixture, "next", "de band is plat", NULL);
  put_item (fixture, "apart", "band van de fiets is plat", NULL);
  put_item (fixture, "begin", "de band is platter", NULL);
  put_item (fixture, "old", "zadel", NULL);
  put_item (fixture, "new", "zadel", NULL);
  assert_finds (fixture->store, "is plat", "apart next begin");
  assert_finds (fixture->store, "band is plat", "next begin apart");
  assert_finds (fixture->store, "zadel", "new old");
  /* changed is new */
  put_item (fixture, "old", "zadel", "wit");
  assert_finds (fixture->store, "zadel", "old new");
}

/* A store of the first step, with texts, gets its index when it is opened. */
static void
test_lift (Fixture *fixture, gconstpointer data)
{
  const char *steps[] = { lw_store_ladder_get_own ()[0], NULL };
  g_autofree char *path = g_build_filename (fixture->folder, "old.leerwerk", NULL);
  g_autoptr (LwStore) lifted = NULL;
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (LwStore) old
      = lw_store_open_with_ladder (path, LW_STORE_CREATE, "Anna", steps, &error);

    g_assert_no_error (error);
  }
  fixture_sql (path,
               "INSERT INTO student (id, rev, number, family_name) VALUES ('s1', 1, '1', 'Hof');"
               "INSERT INTO portfolio_item (id, rev, student, title) VALUES"
               " ('new', 1, 's1', 'Band'), ('old', 2, 's1', 'Band'), ('none', 1, 's1', NULL);"
               "INSERT INTO review (id, rev, student, voices) VALUES"
               " ('r', 1, 's1', '{\"ouder\":\"Fijn\"}');"
               "INSERT INTO act (id, user, kind, label, at, touched_at, state) VALUES"
               " (1, 'A', 'edit', '', '', '', 'done'), (2, 'A', 'edit', '', '', '', 'done');"
               "INSERT INTO change (act, seq, record_type, record_id, rev) VALUES"
               " (1, 1, 'portfolio-item', 'old', 2), (2, 1, 'portfolio-item', 'new', 1)");
  lifted = lw_store_open (path, LW_STORE_DEFAULT, "Anna", &error);
  g_assert_no_error (error);
  assert_finds (lifted, "band", "new old");
  assert_finds (lifted, "fijn", "r");
  assert_sound (lifted);
}

static gboolean
file_has (const char *path, const char *text)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));

  return memmem (content, length, text, strlen (text)) != NULL;
}

/* FTS5 alone keeps the words of what was deleted. */
static void
test_purge (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put_item (fixture, "a", "Qwertzuiop", NULL);
  put_item (fixture, "b", "Zadel", NULL);
  g_assert_cmpint (fixture_try_delete (fixture->store, ITEM, "a", -1), ==, -1);
  g_clear_object (&fixture->store);
  fixture_sql (fixture->path,
               "PRAGMA secure_delete = ON; DELETE FROM change WHERE record_id = 'a'");
  g_assert_false (file_has (fixture->path, "Qwertzuiop"));
  g_assert_true (file_has (fixture->path, "qwertzuiop"));
  fixture_reopen (fixture, LW_STORE_DEFAULT, "Anna");
  g_assert_true (lw_store_purge_search (fixture->store, &error));
  g_assert_no_error (error);
  assert_finds (fixture->store, "zadel", "b");
  assert_sound (fixture->store);
  g_clear_object (&fixture->store);
  g_assert_false (file_has (fixture->path, "qwertzuiop"));

  fixture_reopen (fixture, LW_STORE_READ_ONLY, "Anna");
  g_assert_false (lw_store_purge_search (fixture->store, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_READ_ONLY);
}

/* What was done beside the store's code is seen, also by who may only read. */
static void
test_check (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *script;
    guint n_lines;
  } cases[] = {
    { "UPDATE portfolio_item SET title = 'Anders' WHERE id = 'a'", 1 },
    { "DELETE FROM portfolio_item WHERE id = 'a'", 1 },
    { "DELETE FROM search_text", 2 },
    { "UPDATE search_text SET words = 'anders' WHERE id = 1", 2 },
    { "INSERT INTO search_index (search_index) VALUES ('delete-all')", 1 },
    { "INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', 1, 'fiets')", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) lines = NULL;
      g_autoptr (GError) error = NULL;

      fixture_reopen (fixture, LW_STORE_DEFAULT, "Anna");
      put_item (fixture, "a", "Fiets", NULL);
      g_assert_true (lw_store_purge_search (fixture->store, &error));
      assert_sound (fixture->store);
      g_clear_object (&fixture->store);
      fixture_sql (fixture->path, cases[i].script);
      fixture_reopen (fixture, LW_STORE_READ_ONLY, "Anna");
      lines = lw_store_check (fixture->store, &error);
      g_assert_no_error (error);
      g_test_message ("%s: %s", cases[i].script, lines[0]);
      g_assert_cmpuint (g_strv_length (lines), ==, cases[i].n_lines);
      /* still only to read */
      g_assert_cmpint (fixture_try_delete (fixture->store, ITEM, "a", -1), ==, LW_ERROR_READ_ONLY);
    }
  fixture_reopen (fixture, LW_STORE_DEFAULT, "Anna");
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = lw_store_search_finish (LW_STORE (source), result, &error);
  int *answer = data;

  *answer = hits != NULL ? (int) hits->len : -2;
  if (hits == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A search that nobody waits for any more is not done. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  int dropped = -1, wanted = -1;

  put_item (fixture, "a", "Fiets", NULL);
  g_cancellable_cancel (cancellable);
  lw_store_search_async (fixture->store, "fi", 50, cancellable, found_cb, &dropped);
  lw_store_search_async (fixture->store, "fie", 50, NULL, found_cb, &wanted);
  while (wanted == -1 || dropped == -1)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (dropped, ==, -2);
  g_assert_cmpint (wanted, ==, 1);
}

#define ADD(name, func) g_test_add ("/search/" name, Fixture, NULL, set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("queries", test_queries);
  ADD ("follows", test_follows);
  ADD ("groups", test_groups);
  ADD ("hits", test_hits);
  ADD ("order", test_order);
  ADD ("lift", test_lift);
  ADD ("purge", test_purge);
  ADD ("check", test_check);
  ADD ("cancel", test_cancel);

  return g_test_run ();
}
