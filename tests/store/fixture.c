/* fixture.c - a store in a folder of its own, for tests
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "lw-json.h"
#include "tree.h"

#include <gio/gio.h>

void
fixture_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("lw-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "school.leerwerk", NULL);
  fixture_reopen (fixture, LW_STORE_CREATE, "Anna");
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->store != NULL)
    g_assert_finalize_object (fixture->store);
  tree_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
fixture_reopen (Fixture *fixture, LwStoreFlags flags, const char *user)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  fixture->store = lw_store_open (fixture->path, flags, user, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->store);
}

LwRecord *
fixture_record (const LwRecordType *type, const char *id, const char *fields)
{
  LwRecord *record = lw_record_new (type, id);
  g_autoptr (GError) error = NULL;

  lw_json_apply_fields (record, fields, NULL, NULL, &error);
  g_assert_no_error (error);

  return record;
}

static LwOutcome *
commit_put (LwStore *store,
            const LwRecordType *type,
            const char *id,
            const char *fields,
            gint64 rev,
            GError **error)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", fields);
  g_autoptr (LwRecord) record = fixture_record (type, id, fields);

  lw_act_put_checked (act, record, rev);

  return lw_store_commit (store, act, error);
}

gint64
fixture_put (LwStore *store, const LwRecordType *type, const char *id, const char *fields)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOutcome) outcome = commit_put (store, type, id, fields, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (outcome->changes->len, ==, 1);

  return lw_record_get_rev (((LwChange *) outcome->changes->pdata[0])->record);
}

int
fixture_try_put (LwStore *store,
                 const LwRecordType *type,
                 const char *id,
                 const char *fields,
                 gint64 rev)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOutcome) outcome = commit_put (store, type, id, fields, rev, &error);

  g_assert_true ((outcome == NULL) == (error != NULL));
  if (error != NULL)
    g_test_message ("refused: %s", error->message);

  return error != NULL ? error->code : -1;
}

int
fixture_try_delete (LwStore *store, const LwRecordType *type, const char *id, gint64 rev)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", "delete");
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  lw_act_delete (act, type, id, rev);
  outcome = lw_store_commit (store, act, &error);
  g_assert_true ((outcome == NULL) == (error != NULL));
  if (error != NULL)
    g_test_message ("refused: %s", error->message);

  return error != NULL ? error->code : -1;
}

char *
fixture_text (LwStore *store, const LwRecordType *type, const char *id, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwRecord) record = lw_store_get (store, type, id, &error);

  if (record == NULL)
    {
      g_assert_error (error, LW_ERROR, LW_ERROR_MISSING);
      return NULL;
    }

  return g_strdup (lw_record_get_text (record, field));
}

void
fixture_sql (const char *path, const char *script)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 5000);
  if (sqlite3_exec (handle, script, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", script, sqlite3_errmsg (handle));
  sqlite3_close (handle);
}

gint64
fixture_sql_int (const char *path, const char *query)
{
  sqlite3 *handle;
  sqlite3_stmt *stmt = NULL;
  gint64 value;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 5000);
  if (sqlite3_prepare_v2 (handle, query, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", query, sqlite3_errmsg (handle));
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  value = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);
  sqlite3_close (handle);

  return value;
}
