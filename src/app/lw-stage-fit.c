/* lw-stage-fit.c - how workplaces suit what the student of a stage wants to learn
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-fit.h"

#include <string.h>

struct _LwStageFit
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  LwPlacement *stage; /* nullable */
  LwRecordList *pops; /* of the student; NULL: there is no student */
  char *student;      /* whose they are */
};

G_DEFINE_FINAL_TYPE (LwStageFit, lw_stage_fit, G_TYPE_OBJECT)

static guint changed_signal;

static void
pops_changed_cb (LwStageFit *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
watch_pops (LwStageFit *self, const char *student)
{
  if (self->pops != NULL)
    g_signal_handlers_disconnect_by_data (self->pops, self);
  g_clear_object (&self->pops);
  g_free (self->student);
  self->student = g_strdup (student);
  if (student == NULL)
    return;
  self->pops = lw_office_watch (self->office, &lw_pop_record, "student", student);
  g_signal_connect_object (self->pops, "filled", G_CALLBACK (pops_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pops, "items-changed", G_CALLBACK (pops_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
lw_stage_fit_dispose (GObject *object)
{
  LwStageFit *self = LW_STAGE_FIT (object);

  watch_pops (self, NULL);
  g_clear_object (&self->stage);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_stage_fit_parent_class)->dispose (object);
}

static void
lw_stage_fit_class_init (LwStageFitClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_stage_fit_dispose;

  changed_signal = g_signal_new ("changed", LW_TYPE_STAGE_FIT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
lw_stage_fit_init (LwStageFit *self)
{
}

LwStageFit *
lw_stage_fit_new (LwOffice *office)
{
  LwStageFit *self = g_object_new (LW_TYPE_STAGE_FIT, NULL);

  self->office = g_object_ref (office);

  return self;
}

void
lw_stage_fit_set_stage (LwStageFit *self, LwPlacement *stage)
{
  g_set_object (&self->stage, stage);
  if (g_strcmp0 (self->student, stage->student) != 0)
    watch_pops (self, stage->student);
}

gboolean
lw_stage_fit_is_filled (LwStageFit *self)
{
  return self->pops == NULL || lw_record_list_is_filled (self->pops);
}

/* The POP is of a school year; what was wanted before is not wanted now. */
static GPtrArray *
pops_of_year (LwStageFit *self)
{
  GPtrArray *pops = g_ptr_array_new ();
  LwSchoolYear *year = lw_office_get_school_year (self->office);

  for (guint i = 0; self->pops != NULL && i < lw_record_list_get_size (self->pops); i++)
    {
      LwPop *pop = lw_record_list_peek (self->pops, i);

      if (year == NULL || g_strcmp0 (pop->school_year, lw_record_get_id (LW_RECORD (year))) == 0)
        g_ptr_array_add (pops, pop);
    }

  return pops;
}

LwPlaceFits *
lw_stage_fit_make (LwStageFit *self)
{
  g_autoptr (GPtrArray) pops = pops_of_year (self);
  LwPlaceFits *fits = lw_place_fits_new (lw_office_get_world (self->office),
                                         lw_office_get_catalogue (self->office), pops);

  if (self->stage != NULL)
    lw_place_fits_take_stage (fits, self->stage);

  return fits;
}

char *
lw_stage_fit_describe (LwStageFit *self, LwWorkplace *workplace, guint n_most)
{
  g_autoptr (LwPlaceFits) fits = lw_stage_fit_make (self);
  g_autoptr (LwPlaceFit) fit = lw_place_fits_judge (fits, workplace);

  return lw_place_fit_describe (fit, n_most);
}
