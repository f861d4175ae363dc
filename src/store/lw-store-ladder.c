/* lw-store-ladder.c - the schema, step by step
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-ladder.h"

#include "lw-error.h"
#include "lw-store-search.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define STEPS_PATH "/nl/verbindendleren/Leerwerk/schema/"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char **
load_steps (void)
{
  g_auto (GStrv) names
    = g_resources_enumerate_children (STEPS_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GStrvBuilder) steps = g_strv_builder_new ();

  g_assert (names != NULL);
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (char **name = names; *name != NULL; name++)
    {
      g_autofree char *path = g_strconcat (STEPS_PATH, *name, NULL);
      g_autoptr (GBytes) step = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      g_strv_builder_add (steps, g_bytes_get_data (step, NULL));
    }

  return g_strv_builder_end (steps);
}

/**
 * lw_store_ladder_get_own:
 *
 * Returns: (transfer none): the steps that this version knows, from the program's resources
 */
LwStoreLadder
lw_store_ladder_get_own (void)
{
  static char **steps;

  if (g_once_init_enter (&steps))
    g_once_init_leave (&steps, load_steps ());

  return (LwStoreLadder) steps;
}

int
lw_store_ladder_get_height (LwStoreLadder ladder)
{
  return (int) g_strv_length ((char **) ladder);
}

static gboolean
check_references (LwSql *sql, GError **error)
{
  g_autofree char *table = lw_sql_read_text (sql, "PRAGMA foreign_key_check", error);

  if (table == NULL)
    return FALSE;
  if (*table != '\0')
    {
      g_set_error (error, LW_ERROR, LW_ERROR_DAMAGED,
                   _ ("the store can't be brought up to date: “%s” refers to what is not there"),
                   table);
      return FALSE;
    }

  return TRUE;
}

/**
 * lw_store_ladder_climb:
 * @sql: a connection that enforces no references, inside a transaction
 * @ladder: the steps
 * @step: the number of the one to take, from 1
 * @error: return location
 *
 * Takes one step and writes on the store that it stands there.
 *
 * Returns: whether that worked; the caller then commits
 */
gboolean
lw_store_ladder_climb (LwSql *sql, LwStoreLadder ladder, int step, GError **error)
{
  g_autofree char *marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                            LW_STORE_APPLICATION_ID, step);

  return lw_sql_exec (sql, ladder[step - 1], error) && lw_sql_exec (sql, marks, error)
         && check_references (sql, error);
}

/* The tables in which FTS5 keeps its index are of its own making, by the version of SQLite that
 * made the store: how it writes them down may differ, what they are may not. */
static char *
dup_definition (const char *name, const char *sql)
{
  GString *plain;

  if (!g_str_has_prefix (name, LW_STORE_SEARCH_SHADOW))
    return g_strdup (sql);
  plain = g_string_new (NULL);
  for (; *sql != '\0'; sql++)
    if (strchr (" \t\r\n'\"`[]", *sql) == NULL)
      g_string_append_c (plain, g_ascii_tolower (*sql));

  return g_string_free (plain, FALSE);
}

/* All that the file says about itself, in one line each. SQLite's statistics are let through,
 * since an administrator's tool may have made them; any other name is not. */
static char *
read_schema (LwSql *sql, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (LwStmt) stmt = lw_sql_prepare (
    sql,
    "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema"
    " WHERE type <> 'table' OR name NOT IN ('sqlite_stat1', 'sqlite_stat4') ORDER BY 1, 2",
    error);
  LwSqlStep step = LW_SQL_ERROR;

  if (stmt == NULL)
    return NULL;
  while ((step = lw_sql_step (sql, stmt, TRUE, error)) == LW_SQL_ROW)
    {
      g_autofree char *definition = dup_definition (lw_stmt_text (stmt, 1), lw_stmt_text (stmt, 3));

      g_string_append_printf (text, "%s|%s|%s|%s\n", lw_stmt_text (stmt, 0),
                              lw_stmt_text (stmt, 1), lw_stmt_text (stmt, 2), definition);
    }
  if (step == LW_SQL_ERROR)
    return NULL;

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
climb_in_memory (LwStoreLadder ladder, int version, GError **error)
{
  g_autoptr (LwSql) fresh
    = lw_sql_open (":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);

  if (fresh == NULL || !lw_sql_exec (fresh, "PRAGMA foreign_keys = OFF; BEGIN", error))
    return NULL;
  for (int step = 1; step <= version; step++)
    if (!lw_store_ladder_climb (fresh, ladder, step, error))
      return NULL;

  return read_schema (fresh, error);
}

static char *
sum (const char *schema)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, schema, -1);
}

/**
 * lw_store_ladder_sum:
 * @ladder: the steps
 * @version: a step
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a checksum of the schema that stands there
 */
char *
lw_store_ladder_sum (LwStoreLadder ladder, int version, GError **error)
{
  g_autofree char *schema = climb_in_memory (ladder, version, error);

  return schema != NULL ? sum (schema) : NULL;
}

/* Most stores stand on the highest step, and to climb there takes as long as to read all the rest
 * of such a store: that schema is known by its checksum. */
static gboolean
is_highest (LwStoreLadder ladder, int version, const char *schema)
{
  g_autofree char *found = NULL;

  if (ladder != lw_store_ladder_get_own () || version != lw_store_ladder_get_height (ladder))
    return FALSE;
  found = sum (schema);

  return strcmp (found, LW_STORE_LADDER_SUM) == 0;
}

/**
 * lw_store_ladder_check:
 * @sql: a connection to a file that nothing else was asked of yet
 * @ladder: the steps
 * @version: the step that the file says it stands on
 * @same: (out): whether its tables, indexes, triggers and views are what the ladder makes
 * @error: return location
 *
 * Triggers and views in a foreign file run even when the schema is not trusted, so a file that
 * has anything of its own is never used.
 *
 * Returns: whether the file could be read
 */
gboolean
lw_store_ladder_check (LwSql *sql,
                       LwStoreLadder ladder,
                       int version,
                       gboolean *same,
                       GError **error)
{
  g_autofree char *found = read_schema (sql, error);
  g_autofree char *wanted = NULL;

  *same = found != NULL && is_highest (ladder, version, found);
  if (found == NULL || *same)
    return found != NULL;
  wanted = climb_in_memory (ladder, version, error);
  *same = wanted != NULL && strcmp (found, wanted) == 0;

  return wanted != NULL;
}
