/* lw-store-digest.c - what the dossiers of a school tell at a glance
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store.h"

#include "lw-date.h"
#include "lw-store-private.h"

/* Of each student the last conversation; those of one day are all last. */
#define REVIEWS                                                                                    \
  "SELECT student, \"date\", next_date, kind FROM review WHERE NOT EXISTS"                         \
  " (SELECT 1 FROM review AS later WHERE later.student = review.student"                           \
  " AND later.\"date\" > COALESCE(review.\"date\", '')) ORDER BY student, id"

#define POPS "SELECT student, state FROM pop WHERE school_year = $1 ORDER BY student, id"

#define GOALS                                                                                      \
  "SELECT pop.student, goal.title, goal.due FROM goal JOIN pop ON pop.id = goal.pop"               \
  " WHERE pop.school_year = $1 AND goal.due >= $2 AND goal.due <= $3"                              \
  " AND (goal.state IS NULL OR goal.state NOT IN ('gehaald', 'vervallen'))"                        \
  " ORDER BY pop.student, goal.due, goal.id"

#define ITEMS "SELECT student, MAX(\"date\") FROM portfolio_item GROUP BY student"

/* When its state last became what it is, by the history. Quotes in a text are escaped there, so
 * that only the field itself reads like this. */
#define ASKED                                                                                      \
  "SELECT placement.id, MAX(act.\"at\") FROM placement"                                            \
  " JOIN change ON change.record_type = 'placement' AND change.record_id = placement.id"           \
  " JOIN act ON act.id = change.act"                                                               \
  " WHERE placement.state = 'gevraagd' AND change.\"after\" LIKE '%\"state\":\"gevraagd\"%'"       \
  " AND (change.\"before\" IS NULL OR change.\"before\" NOT LIKE '%\"state\":\"gevraagd\"%')"      \
  " GROUP BY placement.id"

typedef void (*TakeRow) (LwDigest *digest, LwStmt *stmt);

static GDate
read_day (LwStmt *stmt, int column)
{
  const char *text = lw_stmt_text (stmt, column);
  GDate day = { 0 };

  if (text != NULL)
    lw_date_parse_iso (text, &day);

  return day;
}

static void
take_review (LwDigest *digest, LwStmt *stmt)
{
  LwDigestStudent *student = lw_digest_add_student (digest, lw_stmt_text (stmt, 0));
  GDate next = read_day (stmt, 2);

  if (!student->has_review
      || (g_date_valid (&next)
          && (!g_date_valid (&student->next_review)
              || lw_date_compare (&next, &student->next_review) < 0)))
    {
      student->next_review = next;
      g_free (student->review_kind);
      student->review_kind = g_strdup (lw_stmt_text (stmt, 3));
    }
  student->has_review = TRUE;
  student->last_review = read_day (stmt, 1);
}

static void
take_pop (LwDigest *digest, LwStmt *stmt)
{
  LwDigestStudent *student = lw_digest_add_student (digest, lw_stmt_text (stmt, 0));

  student->has_pop = TRUE;
  g_free (student->pop_state);
  student->pop_state = g_strdup (lw_stmt_text (stmt, 1));
}

static void
take_goal (LwDigest *digest, LwStmt *stmt)
{
  LwDigestStudent *student = lw_digest_add_student (digest, lw_stmt_text (stmt, 0));

  if (student->n_goals++ > 0)
    return;
  student->goal_title = g_strdup (lw_stmt_text (stmt, 1));
  student->goal_due = read_day (stmt, 2);
}

static void
take_item (LwDigest *digest, LwStmt *stmt)
{
  LwDigestStudent *student = lw_digest_add_student (digest, lw_stmt_text (stmt, 0));

  student->has_items = TRUE;
  student->last_item = read_day (stmt, 1);
}

/* An instant of the history, as the day that it was here. */
static void
take_asked (LwDigest *digest, LwStmt *stmt)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 (lw_stmt_text (stmt, 1), NULL);
  g_autoptr (GDateTime) local = at != NULL ? g_date_time_to_local (at) : NULL;
  GDate day;

  if (local == NULL)
    return;
  day = lw_date_from_dmy (g_date_time_get_day_of_month (local), g_date_time_get_month (local),
                          g_date_time_get_year (local));
  lw_digest_set_asked (digest, lw_stmt_text (stmt, 0), &day);
}

/* @parameters: as many as the statement has, in their order. */
static gboolean
read_rows (LwSql *sql,
           const char *text,
           const char *const *parameters,
           guint n_parameters,
           TakeRow take,
           LwDigest *digest,
           GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (sql, text, error);
  gboolean bound = stmt != NULL;
  LwSqlStep step;

  if (stmt == NULL)
    return FALSE;
  for (guint i = 0; i < n_parameters && bound; i++)
    bound = lw_stmt_bind_text (stmt, i + 1, parameters[i]);
  while ((step = lw_sql_step (sql, stmt, bound, error)) == LW_SQL_ROW)
    take (digest, stmt);

  return step == LW_SQL_DONE;
}

static gpointer
do_digest (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  g_autoptr (LwDigest) digest = lw_digest_new ();
  const LwDigestQuestion *question = call->question;
  g_autofree char *from = lw_date_format_iso (&question->goals_from);
  g_autofree char *till = lw_date_format_iso (&question->goals_till);
  const char *parameters[] = { question->school_year, from, till };

  if (!read_rows (db->sql, REVIEWS, NULL, 0, take_review, digest, error)
      || !read_rows (db->sql, POPS, parameters, 1, take_pop, digest, error)
      || !read_rows (db->sql, GOALS, parameters, 3, take_goal, digest, error)
      || !read_rows (db->sql, ITEMS, NULL, 0, take_item, digest, error)
      || !read_rows (db->sql, ASKED, NULL, 0, take_asked, digest, error))
    return NULL;

  return g_steal_pointer (&digest);
}

/**
 * lw_store_digest:
 * @self: a store
 * @question: what is asked of the POPs
 * @error: return location
 *
 * Goes through the conversations, POPs and portfolios of all students once, and waits for it.
 *
 * Returns: (transfer full) (nullable): what they tell
 */
LwDigest *
lw_store_digest (LwStore *self, const LwDigestQuestion *question, GError **error)
{
  LwStoreCall call = { .question = (LwDigestQuestion *) question };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return lw_store_call_wait (self, do_digest, &call, error);
}

/* As lw_store_digest(), without waiting. The question is copied. */
void
lw_store_digest_async (LwStore *self,
                       const LwDigestQuestion *question,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  LwStoreCall *call;

  g_return_if_fail (LW_IS_STORE (self));

  call = g_new0 (LwStoreCall, 1);
  call->question = lw_digest_question_copy (question);
  call->free_result = (GDestroyNotify) lw_digest_free;
  lw_store_call_later (self, do_digest, call, lw_store_digest_async, cancellable, callback,
                       user_data);
}

LwDigest *
lw_store_digest_finish (LwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
