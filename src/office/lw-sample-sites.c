/* lw-sample-sites.c - the locations of a sample school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-maker.h"

static void
class_free (gpointer data)
{
  LwSampleClass *klass = data;

  g_ptr_array_unref (klass->students);
  g_hash_table_unref (klass->taken);
  g_free (klass);
}

static void
student_free (gpointer data)
{
  LwSampleStudent *student = data;

  g_hash_table_unref (student->taken);
  g_free (student);
}

static void
company_free (gpointer data)
{
  LwSampleCompany *company = data;

  g_ptr_array_unref (company->accreditations);
  g_free (company);
}

static void
seat_free (gpointer data)
{
  LwSampleSeat *seat = data;

  g_hash_table_unref (seat->taken);
  g_free (seat);
}

static LwSampleSite *
site_new (const LwSampleNode *place)
{
  LwSampleSite *self = g_new0 (LwSampleSite, 1);

  self->place = place;
  self->staff = g_ptr_array_new ();
  self->classes = g_ptr_array_new_with_free_func (class_free);
  self->students = g_ptr_array_new_with_free_func (student_free);
  self->companies = g_ptr_array_new_with_free_func (company_free);
  self->seats = g_ptr_array_new_with_free_func (seat_free);
  self->placements = g_ptr_array_new ();

  return self;
}

static void
site_free (gpointer data)
{
  LwSampleSite *self = data;

  g_ptr_array_unref (self->staff);
  g_ptr_array_unref (self->classes);
  g_ptr_array_unref (self->students);
  g_ptr_array_unref (self->companies);
  g_ptr_array_unref (self->seats);
  g_ptr_array_unref (self->placements);
  g_free (self);
}

/**
 * lw_sample_sites_new:
 * @places: the towns, and the locations with the towns around each
 * @size: how large the school is
 *
 * Returns: (transfer full) (element-type LwSampleSite): the locations, empty: those of @places for
 *   a region, one without a name for any other school
 */
GPtrArray *
lw_sample_sites_new (const LwSampleNode *places, LwSampleSize size)
{
  GPtrArray *sites = g_ptr_array_new_with_free_func (site_free);

  if (size != LW_SAMPLE_REGION)
    g_ptr_array_add (sites, site_new (NULL));
  else
    for (guint i = 0; i < places->children->len; i++)
      {
        const LwSampleNode *node = g_ptr_array_index (places->children, i);

        if (g_str_equal (node->name, "location"))
          g_ptr_array_add (sites, site_new (node));
      }

  return sites;
}

/**
 * lw_sample_maker_enter:
 * @self: the school in the making
 * @nth: which location
 *
 * From here on what is made belongs to that location: its people have their stages at the
 * companies around it.
 */
void
lw_sample_maker_enter (LwSampleMaker *self, guint nth)
{
  self->site_index = nth;
  self->site = g_ptr_array_index (self->sites, nth);
}
