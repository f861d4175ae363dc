/* lw-form-fits.c - how the forms suit the student that is chosen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-form-fits.h"

#include "lw-form-order.h"

struct _LwFormFits
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  char *student_id;
  LwRecordList *pops;
  GHashTable *fits; /* id of a form -> LwFit, as they are asked for */
};

G_DEFINE_FINAL_TYPE (LwFormFits, lw_form_fits, G_TYPE_OBJECT)

static guint changed_signal;

static void
judge_again (LwFormFits *self)
{
  g_hash_table_remove_all (self->fits);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
tells (const LwChange *change)
{
  return change->type == &lw_variant_record || change->type == &lw_placement_record
         || change->type == &lw_student_record || change->type == &lw_group_record
         || change->type == &lw_accreditation_record;
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwFormFits *self)
{
  for (guint i = 0; self->student_id != NULL && i < outcome->changes->len; i++)
    if (tells (g_ptr_array_index (outcome->changes, i)))
      {
        judge_again (self);
        return;
      }
}

static void
drop_pops (LwFormFits *self)
{
  if (self->pops != NULL)
    g_signal_handlers_disconnect_by_data (self->pops, self);
  g_clear_object (&self->pops);
}

static void
lw_form_fits_dispose (GObject *object)
{
  LwFormFits *self = LW_FORM_FITS (object);

  drop_pops (self);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_form_fits_parent_class)->dispose (object);
}

static void
lw_form_fits_finalize (GObject *object)
{
  LwFormFits *self = LW_FORM_FITS (object);

  g_hash_table_unref (self->fits);
  g_free (self->student_id);

  G_OBJECT_CLASS (lw_form_fits_parent_class)->finalize (object);
}

static void
lw_form_fits_class_init (LwFormFitsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_form_fits_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_form_fits_finalize;

  changed_signal = g_signal_new ("changed", LW_TYPE_FORM_FITS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
lw_form_fits_init (LwFormFits *self)
{
  self->fits
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) lw_fit_free);
}

LwFormFits *
lw_form_fits_new (LwOffice *office)
{
  LwFormFits *self = g_object_new (LW_TYPE_FORM_FITS, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);

  return self;
}

void
lw_form_fits_set_student (LwFormFits *self, const char *student_id)
{
  if (g_strcmp0 (self->student_id, student_id) == 0)
    return;
  drop_pops (self);
  g_free (self->student_id);
  self->student_id = g_strdup (student_id);
  if (student_id != NULL)
    {
      self->pops = lw_office_watch (self->office, &lw_pop_record, "student", student_id);
      g_signal_connect_swapped (self->pops, "items-changed", G_CALLBACK (judge_again), self);
    }
  judge_again (self);
}

LwStudent *
lw_form_fits_get_student (LwFormFits *self)
{
  if (self->student_id == NULL)
    return NULL;

  return lw_office_find (self->office, &lw_student_record, self->student_id);
}

static const GDate *
year_of (LwFormFits *self, LwPop *pop)
{
  LwSchoolYear *year = lw_office_find (self->office, &lw_school_year_record, pop->school_year);

  return year != NULL && g_date_valid (&year->first_day) ? &year->first_day : NULL;
}

static gboolean
is_later (LwFormFits *self, LwPop *pop, LwPop *than)
{
  const GDate *first = year_of (self, pop);
  const GDate *second = than != NULL ? year_of (self, than) : NULL;

  return than == NULL || (first != NULL && (second == NULL || g_date_compare (first, second) > 0));
}

LwPop *
lw_form_fits_get_pop (LwFormFits *self)
{
  LwSchoolYear *now = lw_office_get_school_year (self->office);
  LwPop *last = NULL;

  for (guint i = 0; self->pops != NULL && i < lw_record_list_get_size (self->pops); i++)
    {
      LwPop *pop = lw_record_list_peek (self->pops, i);

      if (now != NULL && g_strcmp0 (pop->school_year, lw_record_get_id (LW_RECORD (now))) == 0)
        return pop;
      if (is_later (self, pop, last))
        last = pop;
    }

  return last;
}

const LwFit *
lw_form_fits_judge (LwFormFits *self, LwVariant *variant)
{
  const char *id = lw_record_get_id (LW_RECORD (variant));
  LwStudent *student = lw_form_fits_get_student (self);
  LwFit *fit = g_hash_table_lookup (self->fits, id);
  LwFitStudent known;

  if (fit != NULL || student == NULL)
    return fit;
  lw_form_order_read_student (self->office, student, lw_form_fits_get_pop (self), &known);
  fit = lw_fit_judge (
    variant, lw_catalogue_find_form (lw_office_get_catalogue (self->office), variant->name),
    &known);
  lw_form_order_clear_student (&known);
  g_hash_table_insert (self->fits, g_strdup (id), fit);

  return fit;
}

int
lw_form_fits_compare (LwFormFits *self, LwVariant *a, LwVariant *b)
{
  const LwFit *fit_a = lw_form_fits_judge (self, a);
  const LwFit *fit_b = lw_form_fits_judge (self, b);
  int order = fit_a != NULL && fit_b != NULL ? lw_fit_compare (fit_a, fit_b) : 0;

  return order != 0 ? order : lw_form_order_compare (lw_office_get_catalogue (self->office), a, b);
}
