/* lw-form-order.c - the forms in the order in which they suit a student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-form-order.h"

typedef struct
{
  LwVariant *form; /* borrowed */
  LwFit *fit;      /* owned */
} Judged;

static void
judged_clear (gpointer data)
{
  lw_fit_free (((Judged *) data)->fit);
}

/* Stages that were only sought, or broken off, taught nothing of the form. */
static GPtrArray *
stages_of (LwOffice *office, const char *student_id)
{
  LwRecordList *all = lw_office_get_list (office, &lw_placement_record);
  GPtrArray *stages = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lw_record_list_get_size (all); i++)
    {
      LwPlacement *stage = lw_record_list_peek (all, i);

      if (g_strcmp0 (stage->student, student_id) == 0
          && (g_strcmp0 (stage->state, "loopt") == 0 || g_strcmp0 (stage->state, "afgerond") == 0))
        g_ptr_array_add (stages, g_object_ref (stage));
    }

  return stages;
}

static int
count_accredited (LwOffice *office, const char *profile)
{
  LwRecordList *all = lw_office_get_list (office, &lw_accreditation_record);
  g_autoptr (GHashTable) companies = g_hash_table_new (g_str_hash, g_str_equal);

  if (profile == NULL)
    return LW_UNSET;
  for (guint i = 0; i < lw_record_list_get_size (all); i++)
    {
      LwAccreditation *accreditation = lw_record_list_peek (all, i);

      if (g_strcmp0 (accreditation->profile, profile) == 0)
        g_hash_table_add (companies, accreditation->company);
    }

  return (int) g_hash_table_size (companies);
}

void
lw_form_order_read_student (LwOffice *office, LwStudent *student, LwPop *pop, LwFitStudent *known)
{
  LwGroup *group = lw_office_find (office, &lw_group_record, student->group);

  *known = (LwFitStudent){ .grade = LW_UNSET };
  known->track = student->track;
  known->profile = student->profile;
  if (group != NULL)
    {
      known->grade = group->grade;
      known->track = known->track != NULL ? known->track : group->track;
      known->profile = known->profile != NULL ? known->profile : group->profile;
    }
  if (pop != NULL)
    {
      known->question_kind = pop->question_kind;
      known->learning_style = pop->learning_style;
    }
  known->stages = stages_of (office, lw_record_get_id (LW_RECORD (student)));
  known->n_accredited = count_accredited (office, known->profile);
}

void
lw_form_order_clear_student (LwFitStudent *known)
{
  g_clear_pointer (&known->stages, g_ptr_array_unref);
}

static guint
rank (const LwCatalogue *catalogue, LwVariant *form)
{
  GPtrArray *forms = catalogue->forms;

  for (guint i = 0; i < forms->len; i++)
    if (g_strcmp0 (((LwForm *) forms->pdata[i])->name, form->name) == 0)
      return i;

  return forms->len;
}

int
lw_form_order_compare (const LwCatalogue *catalogue, LwVariant *a, LwVariant *b)
{
  guint rank_a = rank (catalogue, a);
  guint rank_b = rank (catalogue, b);

  if (rank_a != rank_b)
    return rank_a < rank_b ? -1 : 1;

  return lw_record_compare (LW_RECORD (a), LW_RECORD (b));
}

static int
compare_judged (gconstpointer a, gconstpointer b, gpointer catalogue)
{
  const Judged *first = a;
  const Judged *second = b;
  int order = lw_fit_compare (first->fit, second->fit);

  return order != 0 ? order : lw_form_order_compare (catalogue, first->form, second->form);
}

static LwFit *
judge (const LwCatalogue *catalogue, LwVariant *form, const LwFitStudent *known)
{
  return lw_fit_judge (form, lw_catalogue_find_form (catalogue, form->name), known);
}

char **
lw_form_order_for (LwOffice *office, const char *student_id)
{
  const LwCatalogue *catalogue = lw_office_get_catalogue (office);
  LwRecordList *forms = lw_office_get_list (office, &lw_variant_record);
  LwStudent *student = lw_office_find (office, &lw_student_record, student_id);
  LwFitStudent known = { .grade = LW_UNSET, .n_accredited = LW_UNSET };
  g_autoptr (GArray) judged = g_array_new (FALSE, FALSE, sizeof (Judged));
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (student != NULL)
    lw_form_order_read_student (office, student, NULL, &known);
  g_array_set_clear_func (judged, judged_clear);
  for (guint i = 0; i < lw_record_list_get_size (forms); i++)
    {
      LwVariant *form = lw_record_list_peek (forms, i);
      Judged one = { form, judge (catalogue, form, &known) };

      g_array_append_val (judged, one);
    }
  lw_form_order_clear_student (&known);
  g_array_sort_with_data (judged, compare_judged, (gpointer) catalogue);
  for (guint i = 0; i < judged->len; i++)
    g_strv_builder_add (ids, lw_record_get_id (LW_RECORD (g_array_index (judged, Judged, i).form)));

  return g_strv_builder_end (ids);
}
