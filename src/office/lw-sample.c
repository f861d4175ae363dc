/* lw-sample.c - a sample school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample.h"

#include "lw-attach.h"
#include "lw-date.h"
#include "lw-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static GPtrArray *
take_list (LwOffice *office, const LwRecordType *type)
{
  LwRecordList *list = lw_office_get_list (office, type);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    g_ptr_array_add (records, g_object_ref (lw_record_list_peek (list, i)));

  return records;
}

/* The school year that holds today. The holidays are known some years ahead; later ones get no
 * holidays, but a school all the same. */
static LwSchoolYear *
take_year (LwOffice *office, LwAct *act)
{
  LwSchoolYear *known = lw_office_get_school_year (office);
  GDate today = lw_today ();
  int first_year = lw_school_year_of (&today);
  g_autofree char *name = lw_school_year_name (first_year);
  LwSchoolYear *year;

  if (known != NULL)
    return g_object_ref (known);
  year = LW_SCHOOL_YEAR (lw_record_new (&lw_school_year_record, NULL));
  year->name = g_steal_pointer (&name);
  year->first_day = lw_date_from_dmy (1, 8, first_year);
  year->last_day = lw_date_from_dmy (31, 7, first_year + 1);
  lw_act_put (act, LW_RECORD (year));

  return year;
}

static void
put_school (LwOffice *office, LwSampleSize size, LwAct *act)
{
  LwSchool *known = lw_office_get_school (office);
  g_autoptr (LwRecord) school
    = known != NULL ? lw_record_copy (LW_RECORD (known)) : lw_record_new (&lw_school_record, NULL);

  lw_record_set_text (school, "name",
                      size == LW_SAMPLE_REGION ? "Scholengroep De Werkbank" : "Vmbo De Werkbank");
  if (LW_SCHOOL (school)->region == NULL)
    lw_record_set_text (school, "region", "midden");
  lw_act_put (act, school);
}

/* An attachment names its file by the hash of what is kept, which is not for the sample to say. */
static void
name_file (LwSample *sample, const char *old_hash, const LwAttachment *kept)
{
  for (guint i = 0; i < sample->records->len; i++)
    {
      LwRecord *record = g_ptr_array_index (sample->records, i);

      if (lw_record_get_record_type (record) != &lw_attachment_record
          || g_strcmp0 (LW_ATTACHMENT (record)->hash, old_hash) != 0)
        continue;
      lw_record_set_text (record, "hash", kept->hash);
      lw_record_set_int (record, "size", kept->size);
    }
}

static gboolean
keep_files (LwOffice *office, LwSample *sample, GError **error)
{
  for (guint i = 0; i < sample->files->len; i++)
    {
      GBytes *content = g_ptr_array_index (sample->files, i);
      g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
      g_autoptr (LwAttachment) kept
        = lw_attach_prepare (office, NULL, content, "sample.jpg", error);

      if (kept == NULL)
        return FALSE;
      if (g_strcmp0 (hash, kept->hash) != 0)
        name_file (sample, hash, kept);
    }

  return TRUE;
}

/**
 * lw_sample_fill:
 * @office: an open school with nothing in it but what every store has
 * @size: how large
 * @seed: the same seed makes the same school
 * @error: return location: what the store said
 *
 * Fills the store with a school in the school year of today, in one act: all of it or nothing.
 *
 * Returns: whether all is kept
 */
gboolean
lw_sample_fill (LwOffice *office, LwSampleSize size, guint32 seed, GError **error)
{
  g_autoptr (LwAct) act = lw_act_new ("lift", _ ("Making the sample school"));
  g_autoptr (GPtrArray) variants = take_list (office, &lw_variant_record);
  g_autoptr (GPtrArray) competencies = take_list (office, &lw_competency_record);
  g_autoptr (GPtrArray) days = take_list (office, &lw_calendar_day_record);
  g_autoptr (LwSchoolYear) year = take_year (office, act);
  const LwSampleBrief brief = {
    .variants = variants,
    .competencies = competencies,
    .calendar_days = days,
    .year = year,
    .size = size,
    .seed = seed,
    .today = lw_today (),
  };
  g_autoptr (LwSample) sample = lw_sample_build (&brief);

  if (!keep_files (office, sample, error))
    return FALSE;
  put_school (office, size, act);
  for (guint i = 0; i < sample->records->len; i++)
    lw_act_put (act, g_ptr_array_index (sample->records, i));

  return lw_office_commit (office, act, error);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_unlink (child) != 0)
        remove_folder (child);
    }
  g_rmdir (path);
}

/* What a store leaves beside itself: its files, and the locks' names. */
static void
remove_store (const char *path)
{
  static const char *const endings[] = { "-journal", ".lock" };
  g_autofree char *files = g_strconcat (path, ".files", NULL);

  remove_folder (files);
  g_unlink (path);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *other = g_strconcat (path, endings[i], NULL);

      g_unlink (other);
    }
}

/**
 * lw_sample_make:
 * @path: where the store must come; nothing may be there yet
 * @size: how large
 * @seed: the same seed makes the same school
 * @error: return location: what the store said
 *
 * Makes a store with a sample school in it, and lets go of it. Leaves nothing behind when that
 * fails. Waits; may be called on any thread.
 *
 * Returns: whether the store is there
 */
gboolean
lw_sample_make (const char *path, LwSampleSize size, guint32 seed, GError **error)
{
  g_autoptr (LwOffice) office = lw_office_open (path, LW_OFFICE_CREATE, g_get_user_name (), error);
  gboolean is_filled;

  if (office == NULL)
    return FALSE;
  is_filled = lw_sample_fill (office, size, seed, error);
  lw_office_close (office);
  if (!is_filled)
    remove_store (path);

  return is_filled;
}
