/* lw-sample-build.c - the records of a sample school, as values
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-build.h"

#include "lw-sample-maker.h"

static GHashTable *
index_by_name (GPtrArray *records)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    {
      LwRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (ids, (gpointer) lw_record_get_text (record, "name"),
                           (gpointer) lw_record_get_id (record));
    }

  return ids;
}

static GPtrArray *
load_all (const char *const *files)
{
  GPtrArray *roots = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_sample_node_free);

  for (; *files != NULL; files++)
    g_ptr_array_add (roots, lw_sample_node_load (*files));

  return roots;
}

static void
load_texts (LwSampleMaker *self)
{
  static const char *const pops[]
    = { "pops-zorg.xml", "pops-techniek.xml", "pops-economie-groen.xml", NULL };
  static const char *const items[] = { "items-zorg.xml", "items-techniek.xml",
                                       "items-economie-groen.xml", "items-algemeen.xml", NULL };

  self->given_names = lw_sample_names_load ("given-names.txt");
  self->family_names = lw_sample_names_load ("family-names.txt");
  self->places = lw_sample_node_load ("places.xml");
  self->branches = lw_sample_node_load ("branches.xml");
  self->stages = lw_sample_node_load ("stages.xml");
  self->reviews = lw_sample_node_load ("reviews.xml");
  self->contacts = lw_sample_node_load ("contacts.xml");
  self->visits = lw_sample_node_load ("visits.xml");
  self->pops = load_all (pops);
  self->items = load_all (items);
}

static void
maker_init (LwSampleMaker *self, const LwSampleBrief *brief)
{
  self->brief = brief;
  self->id_rands = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_rand_free);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->variants = index_by_name (brief->variants);
  self->competencies = index_by_name (brief->competencies);
  load_texts (self);
  self->sites = lw_sample_sites_new (self->places, brief->size);
}

static void
maker_clear (LwSampleMaker *self)
{
  g_clear_pointer (&self->rand, g_rand_free);
  g_hash_table_unref (self->id_rands);
  g_hash_table_unref (self->hashes);
  g_hash_table_unref (self->sizes);
  g_hash_table_unref (self->variants);
  g_hash_table_unref (self->competencies);
  g_hash_table_unref (self->used);
  g_ptr_array_unref (self->given_names);
  g_ptr_array_unref (self->family_names);
  lw_sample_node_free (self->places);
  lw_sample_node_free (self->branches);
  lw_sample_node_free (self->stages);
  lw_sample_node_free (self->reviews);
  lw_sample_node_free (self->contacts);
  lw_sample_node_free (self->visits);
  g_ptr_array_unref (self->pops);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->sites);
  lw_calendar_unref (self->calendar);
}

/**
 * lw_sample_build:
 * @brief: what to make it from
 *
 * Makes a school: staff, classes, students and their parents, companies and their workplaces,
 * stages in every form and state, POPs, portfolios, reviews, contact moments and visits. Nothing is kept
 * anywhere. All names, numbers and addresses are invented; telephone numbers and mail domains can't
 * exist.
 *
 * Ids and all that does not depend on today are the same for the same seed and school year.
 *
 * Returns: (transfer full): the records, and the files of their attachments
 */
LwSample *
lw_sample_build (const LwSampleBrief *brief)
{
  LwSampleMaker maker = { 0 };
  LwSample *sample = g_new0 (LwSample, 1);

  g_return_val_if_fail (g_date_valid (&brief->year->first_day), NULL);
  g_return_val_if_fail (g_date_valid (&brief->today), NULL);

  maker_init (&maker, brief);
  for (guint i = 0; i < maker.sites->len; i++)
    {
      lw_sample_maker_enter (&maker, i);
      lw_sample_make_people (&maker);
      lw_sample_make_companies (&maker);
    }
  lw_sample_make_calendar (&maker);
  for (guint i = 0; i < maker.sites->len; i++)
    {
      lw_sample_maker_enter (&maker, i);
      lw_sample_make_stages (&maker);
      lw_sample_make_excuses (&maker);
      lw_sample_make_wishes (&maker);
      lw_sample_make_dossiers (&maker);
      lw_sample_make_reviews (&maker);
      lw_sample_make_contacts (&maker);
      lw_sample_make_visits (&maker);
    }
  sample->records = maker.records;
  sample->files = maker.files;
  maker_clear (&maker);

  return sample;
}

void
lw_sample_free (LwSample *self)
{
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->files);
  g_free (self);
}
