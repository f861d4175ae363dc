/* lw-students.c - students, as they are checked and deleted
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-students.h"

#include "lw-contacts.h"
#include "lw-office-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * lw_students_check_number:
 * @office: an open school
 * @student: a student as it is to become
 * @field: one of its fields
 *
 * The store holds the same; this one says so at the field, before the store is asked, and lets
 * the other fields be kept.
 *
 * Returns: (transfer full) (nullable): whose number it is already; %NULL for another field
 */
char *
lw_students_check_number (LwOffice *office, LwRecord *student, const LwField *field)
{
  const char *number = LW_STUDENT (student)->number;
  LwRecordList *students = lw_office_get_list (office, &lw_student_record);

  if (strcmp (field->name, "number") != 0 || number == NULL)
    return NULL;
  for (guint i = 0; i < lw_record_list_get_size (students); i++)
    {
      LwRecord *other = lw_record_list_peek (students, i);

      if (strcmp (lw_record_get_id (other), lw_record_get_id (student)) != 0
          && strcmp (LW_STUDENT (other)->number, number) == 0)
        return g_strdup_printf (_ ("the student number %s is already that of %s"), number,
                                lw_record_get_title (other));
    }

  return NULL;
}

static gboolean gather (LwStore *store,
                        const LwRecordType *owner,
                        const char *id,
                        GPtrArray *parts,
                        GError **error);

static gboolean
gather_by (LwStore *store,
           const LwRecordType *type,
           const LwField *field,
           const char *id,
           GPtrArray *parts,
           GError **error)
{
  LwStoreFilter filter = { field->name, id };
  g_autoptr (GPtrArray) found = lw_store_list (store, type, &filter, 1, error);

  if (found == NULL)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    {
      LwRecord *part = g_ptr_array_index (found, i);

      if (!gather (store, type, lw_record_get_id (part), parts, error))
        return FALSE;
      g_ptr_array_add (parts, g_object_ref (part));
    }

  return TRUE;
}

static gboolean
gather (LwStore *store, const LwRecordType *owner, const char *id, GPtrArray *parts, GError **error)
{
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);

  for (guint i = 0; i < n_types; i++)
    for (guint j = 0; j < types[i]->n_fields; j++)
      {
        const LwField *field = &types[i]->fields[j];

        if ((field->flags & LW_FIELD_OWNER) != 0 && g_strcmp0 (field->ref, owner->name) == 0
            && !gather_by (store, types[i], field, id, parts, error))
          return FALSE;
      }

  return TRUE;
}

static void
gather_in_thread (GTask *task, gpointer source, gpointer id, GCancellable *cancellable)
{
  LwStore *store = lw_office_get_store (LW_OFFICE (source));
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  if (gather (store, &lw_student_record, id, parts, &error))
    g_task_return_pointer (task, g_steal_pointer (&parts), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * lw_students_gather_async:
 * @office: an open school
 * @student: a student's id
 * @cancellable: (nullable): a cancellable
 * @callback: called when all is found
 * @user_data: for @callback
 *
 * Finds what can't be without the student, by the tables of the record types. What is typed and
 * not yet written is written first.
 */
void
lw_students_gather_async (LwOffice *office,
                          const char *student,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (office, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_students_gather_async);
  lw_office_flush_keepers (office);
  g_task_set_task_data (task, g_strdup (student), g_free);
  g_task_run_in_thread (task, gather_in_thread);
}

/**
 * lw_students_gather_finish:
 * @office: an open school
 * @result: what the callback was given
 * @error: return location for an #LwError
 *
 * Returns: (transfer full) (nullable) (element-type LwRecord): what belongs to the student
 */
GPtrArray *
lw_students_gather_finish (LwOffice *office, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
is_among (GPtrArray *parts, LwRecord *record)
{
  for (guint i = 0; i < parts->len; i++)
    if (strcmp (lw_record_get_id (g_ptr_array_index (parts, i)), lw_record_get_id (record)) == 0)
      return TRUE;

  return FALSE;
}

/* Somebody else's stage may come after one of these. */
static void
let_go_of_stage (LwOffice *office, LwAct *act, GPtrArray *parts, const char *leaving)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwRecord *stage = lw_record_list_peek (placements, i);
      g_autoptr (LwRecord) next = NULL;

      if (g_strcmp0 (LW_PLACEMENT (stage)->follows, leaving) != 0 || is_among (parts, stage))
        continue;
      next = lw_record_copy (stage);
      lw_record_set_text (next, "follows", NULL);
      lw_act_put_checked (act, next, lw_record_get_rev (stage));
    }
}

/**
 * lw_students_delete_act:
 * @office: an open school
 * @student: a student's id
 * @parts: (element-type LwRecord): what lw_students_gather_finish() answered
 *
 * What was said with a company stays, but no longer names the stage.
 *
 * Returns: (transfer full): one act that deletes all of it, and that undo takes back
 */
LwAct *
lw_students_delete_act (LwOffice *office, const char *student, GPtrArray *parts)
{
  LwAct *act = lw_act_new ("delete", _ ("Student deleted"));

  for (guint i = 0; i < parts->len; i++)
    {
      LwRecord *part = g_ptr_array_index (parts, i);

      if (!LW_IS_PLACEMENT (part))
        continue;
      lw_contacts_let_go (office, act, part);
      let_go_of_stage (office, act, parts, lw_record_get_id (part));
    }
  for (guint i = 0; i < parts->len; i++)
    {
      LwRecord *part = g_ptr_array_index (parts, i);

      lw_act_delete (act, lw_record_get_record_type (part), lw_record_get_id (part), -1);
    }
  lw_act_delete (act, &lw_student_record, student, -1);

  return act;
}
