/* lw-shift-job.c - what it takes to let a stage go elsewhere
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-shift-job.h"

#include <glib/gi18n-lib.h>

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *wishes = lw_office_query (source, &lw_wish_record, NULL, NULL, 0, &error);

  if (wishes != NULL)
    g_task_return_pointer (task, wishes, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * lw_shift_job_read_wishes_async:
 * @office: an open school
 * @cancellable: (nullable): drops the answer
 * @callback: is called on the main context
 * @user_data: for @callback
 *
 * Reads what all students wish: too much for a live list.
 */
void
lw_shift_job_read_wishes_async (LwOffice *office,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (office, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_shift_job_read_wishes_async);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * lw_shift_job_read_wishes_finish:
 * @result: of lw_shift_job_read_wishes_async()
 * @error: what the store says
 *
 * Returns: (transfer full) (nullable) (element-type LwWish): the wishes
 */
GPtrArray *
lw_shift_job_read_wishes_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Why a rule was passed at one workplace is no reason at another. */
static void
delete_exceptions (LwOffice *office, LwAct *act, LwPlacement *stage)
{
  LwRecordList *exceptions = lw_office_get_list (office, &lw_exception_record);

  for (guint i = 0; i < lw_record_list_get_size (exceptions); i++)
    {
      LwException *exception = lw_record_list_peek (exceptions, i);

      if (g_strcmp0 (exception->placement, lw_record_get_id (LW_RECORD (stage))) == 0)
        lw_act_delete (act, &lw_exception_record, lw_record_get_id (LW_RECORD (exception)), -1);
    }
}

static char *
make_label (LwOffice *office, const LwShift *shift)
{
  const LwShiftMove *first = g_ptr_array_index (shift->moves, 0);
  LwRecord *student = lw_office_find (office, &lw_student_record, first->stage->student);
  LwRecord *company = lw_office_find (office, &lw_company_record, first->to->company);
  const char *who = student != NULL ? lw_record_get_title (student) : _ ("a class");
  const char *where = company != NULL ? lw_record_get_title (company) : "";
  guint n_others = shift->moves->len - 1;

  if (n_others == 0)
    return g_strdup_printf (_ ("Stage of %s at %s"), who, where);

  return g_strdup_printf (
    /* translators: what undo takes back: a student, a company, and how many others went elsewhere
     */
    ngettext ("Stage of %s at %s, %u other moved", "Stage of %s at %s, %u others moved", n_others),
    who, where, n_others);
}

/**
 * lw_shift_job_make_act:
 * @office: the school
 * @shift: an answer that is possible, to be made as it is
 *
 * Returns: (transfer full): everything in one act, that undo takes back as one
 */
LwAct *
lw_shift_job_make_act (LwOffice *office, const LwShift *shift)
{
  g_autofree char *label = make_label (office, shift);
  LwAct *act = lw_act_new ("plan", label);

  g_return_val_if_fail (shift->is_possible, act);

  for (guint i = 0; i < shift->moves->len; i++)
    {
      const LwShiftMove *move = g_ptr_array_index (shift->moves, i);
      g_autoptr (LwPlacement) next
        = lw_shift_make_stage (move->stage, lw_record_get_id (LW_RECORD (move->to)));

      lw_act_put_checked (act, LW_RECORD (next), lw_record_get_rev (LW_RECORD (next)));
      delete_exceptions (office, act, move->stage);
    }

  return act;
}
