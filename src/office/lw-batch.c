/* lw-batch.c - requests of a script, one a line, several to a commit
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-batch.h"

#include "lw-error.h"
#include "lw-json.h"
#include "lw-office-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LwBatch
{
  /* owned */
  LwOffice *office;
  GPtrArray *answers; /* LwBatchAnswer */

  gboolean in_group;
};

void
lw_batch_answer_free (LwBatchAnswer *answer)
{
  g_free (answer->id);
  g_free (answer->message);
  g_free (answer);
}

static GPtrArray *
answers_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) lw_batch_answer_free);
}

static void
set_refusal (LwBatchAnswer *answer, const GError *error)
{
  g_clear_pointer (&answer->id, g_free);
  g_free (answer->message);
  answer->rev = 0;
  answer->code = lw_error_code_name (error->code);
  answer->message = g_strdelimit (g_strdup (error->message), "\r\n", ' ');
}

/* Nothing of the group is in the store: who was told so far that it is, is told otherwise. */
static void
withdraw (LwBatch *self, const GError *error)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      LwBatchAnswer *answer = g_ptr_array_index (self->answers, i);

      if (answer->id != NULL)
        set_refusal (answer, error);
    }
  self->in_group = FALSE;
  lw_office_forget_lists (self->office);
}

static char *
resolve_cb (const char *ref_type, const char *text, gpointer data, GError **error)
{
  return lw_store_resolve (data, ref_type, text, error);
}

static LwRecord *
find_record (LwBatch *self, const LwJsonRequest *request, GError **error)
{
  return lw_store_get (lw_office_get_store (self->office), request->type, request->id, error);
}

/* What the put starts from: the record as it is, or a new one. */
static LwRecord *
start_put (LwBatch *self, const LwJsonRequest *request, GError **error)
{
  g_autoptr (GError) local = NULL;
  LwRecord *known;

  if (request->id == NULL)
    return lw_record_new (request->type, NULL);
  known = find_record (self, request, &local);
  if (known != NULL)
    return known;
  if (g_error_matches (local, LW_ERROR, LW_ERROR_MISSING))
    return lw_record_new (request->type, request->id);
  g_propagate_error (error, g_steal_pointer (&local));

  return NULL;
}

static const LwJsonException *
find_exception (const LwJsonRequest *request, const char *rule)
{
  for (guint i = 0; i < request->exceptions->len; i++)
    {
      const LwJsonException *exception = g_ptr_array_index (request->exceptions, i);

      if (strcmp (exception->rule, rule) == 0)
        return exception;
    }

  return NULL;
}

static gboolean
check_exceptions (const LwJsonRequest *request, GError **error)
{
  for (guint i = 0; i < request->exceptions->len; i++)
    {
      const LwJsonException *exception = g_ptr_array_index (request->exceptions, i);

      if (request->type != &lw_placement_record)
        g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                             _ ("only a placement can have exceptions"));
      else if (lw_rules_find (exception->rule) == NULL)
        g_set_error (error, LW_ERROR, LW_ERROR_INVALID, _ ("there is no rule “%s”"),
                     exception->rule);
      else
        continue;
      return FALSE;
    }

  return TRUE;
}

/* The exception that the placement has from this rule already, as it may be changed. */
static LwRecord *
start_exception (LwBatch *self, const char *rule, const char *placement_id)
{
  LwRecordList *exceptions = lw_office_get_list (self->office, &lw_exception_record);

  for (guint i = 0; i < lw_record_list_get_size (exceptions); i++)
    {
      LwException *exception = lw_record_list_peek (exceptions, i);

      if (g_strcmp0 (exception->placement, placement_id) == 0
          && g_strcmp0 (exception->rule, rule) == 0)
        return lw_record_copy (LW_RECORD (exception));
    }

  return lw_record_new (&lw_exception_record, NULL);
}

static void
add_exception (LwBatch *self, LwAct *act, const LwFinding *finding, const char *reason)
{
  g_autoptr (LwRecord) record = start_exception (self, finding->rule, finding->placement);

  lw_record_set_text (record, "rule", finding->rule);
  lw_record_set_text (record, "placement", finding->placement);
  lw_record_set_text (record, "reason", reason);
  lw_record_set_text (record, "who", lw_office_get_user (self->office));
  lw_act_put (act, record);
}

static void
describe_breach (GString *text, const LwFinding *finding)
{
  g_string_append_printf (text, "%s%s %s", text->len > 0 ? "; " : "", finding->rule,
                          finding->message);
  if (finding->advice != NULL)
    g_string_append_printf (text, ". %s", finding->advice);
}

/* Holds the placement against the rules; exceptions that are needed become records of the act. */
static gboolean
judge (LwBatch *self,
       const LwJsonRequest *request,
       LwPlacement *placement,
       LwAct *act,
       GError **error)
{
  g_autoptr (GPtrArray) findings = lw_rules_judge (lw_office_get_world (self->office), placement);
  g_autoptr (GString) breaches = g_string_new (NULL);
  g_autoptr (GHashTable) excepted = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i);
      const LwJsonException *exception = find_exception (request, finding->rule);

      if (finding->strength != LW_STRENGTH_ABSOLUTE && exception != NULL)
        {
          if (g_hash_table_add (excepted, finding->rule))
            add_exception (self, act, finding, exception->reason);
        }
      else if (finding->strength == LW_STRENGTH_ABSOLUTE
               || (finding->strength == LW_STRENGTH_STOP && finding->reason == NULL))
        describe_breach (breaches, finding);
    }
  if (breaches->len == 0)
    return TRUE;
  g_set_error_literal (error, LW_ERROR, LW_ERROR_RULE, breaches->str);

  return FALSE;
}

static LwAct *
make_put (LwBatch *self, const LwJsonRequest *request, GError **error)
{
  g_autoptr (LwRecord) record = start_put (self, request, error);
  g_autoptr (LwAct) act = NULL;
  g_autofree char *label = NULL;
  gboolean is_current;

  if (record == NULL || !check_exceptions (request, error))
    return NULL;
  is_current = request->rev < 0 || request->rev == lw_record_get_rev (record);
  if (request->fields != NULL
      && !lw_json_apply_fields (record, request->fields, resolve_cb,
                                lw_office_get_store (self->office), error))
    return NULL;

  label = g_strdup_printf ("%s “%s”", _ (request->type->label), lw_record_get_title (record));
  act = lw_act_new ("batch", label);
  lw_act_put_checked (act, record, request->rev);
  /* One that was changed since is a conflict, whatever the rules say of it. */
  if (is_current && request->type == &lw_placement_record
      && (!lw_record_validate (record, error)
          || !judge (self, request, LW_PLACEMENT (record), act, error)))
    return NULL;

  return g_steal_pointer (&act);
}

static LwAct *
make_delete (LwBatch *self, const LwJsonRequest *request, GError **error)
{
  g_autoptr (LwRecord) record = find_record (self, request, error);
  g_autofree char *label = NULL;
  LwAct *act;

  if (record == NULL)
    return NULL;
  /* translators: what undo takes back: a record type and its name */
  label = g_strdup_printf (_ ("Deleting %s “%s”"), _ (request->type->label),
                           lw_record_get_title (record));
  act = lw_act_new ("batch", label);
  lw_act_delete (act, request->type, request->id, request->rev);

  return act;
}

static LwOutcome *
do_request (LwBatch *self, const LwJsonRequest *request, const char **kind, GError **error)
{
  LwStore *store = lw_office_get_store (self->office);
  g_autoptr (LwAct) act = NULL;

  *kind = "undo";
  if (request->verb == LW_JSON_UNDO)
    return lw_store_undo (store, error);
  *kind = "batch";
  act = request->verb == LW_JSON_PUT ? make_put (self, request, error)
                                     : make_delete (self, request, error);

  if (act == NULL)
    return NULL;
  lw_office_mark_agreements (self->office, act);

  return lw_store_commit (store, act, error);
}

/* Of a put or delete the record itself, which comes first; undo goes through an act backwards. */
static void
set_done (LwBatchAnswer *answer, const LwOutcome *outcome)
{
  guint index = outcome->undone_label != NULL ? outcome->changes->len - 1 : 0;
  const LwChange *change;

  /* What was made and taken away in one visit, and is now taken back. */
  if (outcome->changes->len == 0)
    {
      answer->id = g_strdup ("-");
      return;
    }
  change = g_ptr_array_index (outcome->changes, index);
  answer->id = g_strdup (change->id);
  answer->rev = change->record != NULL ? lw_record_get_rev (change->record) : 0;
}

/* What the line asks, as a part of the group; what is seen of it is seen by the next line. */
static gboolean
do_line (LwBatch *self, const char *line, LwBatchAnswer *answer, GError **error)
{
  g_autoptr (LwJsonRequest) request = lw_json_request_parse (line, error);
  g_autoptr (LwOutcome) outcome = NULL;
  const char *kind;

  if (request == NULL)
    return FALSE;
  if (!self->in_group)
    self->in_group = lw_store_begin_group (lw_office_get_store (self->office), error);
  if (!self->in_group)
    return FALSE;
  outcome = do_request (self, request, &kind, error);
  if (outcome == NULL)
    return FALSE;
  lw_office_take_outcome (self->office, kind, outcome);
  set_done (answer, outcome);

  return TRUE;
}

/**
 * lw_batch_new:
 * @office: an open school, of which nobody else changes anything meanwhile
 *
 * Returns: (transfer full): a batch without lines
 */
LwBatch *
lw_batch_new (LwOffice *office)
{
  LwBatch *self = g_new0 (LwBatch, 1);

  self->office = g_object_ref (office);
  self->answers = answers_new ();

  return self;
}

/* What was not flushed is not done. */
void
lw_batch_free (LwBatch *self)
{
  if (self->in_group)
    {
      lw_store_end_group (lw_office_get_store (self->office), FALSE, NULL);
      lw_office_forget_lists (self->office);
    }
  g_object_unref (self->office);
  g_ptr_array_unref (self->answers);
  g_free (self);
}

/**
 * lw_batch_take_line:
 * @self: a batch
 * @line: one request as JSON, as #LwJsonRequest has it
 *
 * Does what the line asks, all of it or nothing. A put without an id makes a new record, one with
 * fields changes those fields only. A placement that breaks a rule that stops needs an exception
 * with a reason, which is kept in the same act. When the store itself is in trouble, nothing of
 * the lines since the last flush is done.
 */
void
lw_batch_take_line (LwBatch *self, const char *line)
{
  LwBatchAnswer *answer = g_new0 (LwBatchAnswer, 1);
  g_autoptr (GError) error = NULL;

  if (!do_line (self, line, answer, &error))
    {
      if (self->in_group && lw_office_is_trouble_of_disk (error))
        {
          lw_store_end_group (lw_office_get_store (self->office), FALSE, NULL);
          withdraw (self, error);
        }
      set_refusal (answer, error);
    }
  g_ptr_array_add (self->answers, answer);
}

/* A line that could not even be read. */
void
lw_batch_refuse_line (LwBatch *self, const GError *error)
{
  LwBatchAnswer *answer = g_new0 (LwBatchAnswer, 1);

  set_refusal (answer, error);
  g_ptr_array_add (self->answers, answer);
}

guint
lw_batch_get_n_waiting (LwBatch *self)
{
  return self->answers->len;
}

/**
 * lw_batch_flush:
 * @self: a batch
 *
 * Makes what was done durable by one commit, and waits for it. What is answered with an id is on
 * the disk.
 *
 * Returns: (transfer full) (element-type LwBatchAnswer): an answer for each line since the last
 *   flush, in order
 */
GPtrArray *
lw_batch_flush (LwBatch *self)
{
  GPtrArray *answers = self->answers;
  g_autoptr (GError) error = NULL;

  if (self->in_group && !lw_store_end_group (lw_office_get_store (self->office), TRUE, &error))
    withdraw (self, error);
  self->in_group = FALSE;
  self->answers = answers_new ();

  return answers;
}
