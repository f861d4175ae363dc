/* lw-seed.c - what every store has from the start
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-seed.h"

#include "lw-cells.h"
#include "lw-date.h"
#include "lw-office-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static LwRecord *
find_by_name (GPtrArray *records, const char *name)
{
  for (guint i = 0; i < records->len; i++)
    {
      LwRecord *record = g_ptr_array_index (records, i);

      if (g_strcmp0 (lw_record_get_text (record, "name"), name) == 0)
        return record;
    }

  return NULL;
}

/* A copy of the record of that name to bring up to date, or a new one. */
static LwRecord *
start_from (GPtrArray *records, const LwRecordType *type, const char *name)
{
  LwRecord *known = find_by_name (records, name);
  LwRecord *record = known != NULL ? lw_record_copy (known) : lw_record_new (type, NULL);

  lw_record_set_text (record, "name", name);

  return record;
}

static void
put_if_changed (LwAct *act, GPtrArray *records, LwRecord *record)
{
  LwRecord *known = find_by_name (records, lw_record_get_text (record, "name"));

  if (known == NULL || !lw_record_same_fields (known, record))
    lw_act_put (act, record);
}

static void
add_forms (LwAct *act, const LwCatalogue *catalogue, GPtrArray *variants)
{
  for (guint i = 0; i < catalogue->forms->len; i++)
    {
      const LwForm *form = g_ptr_array_index (catalogue->forms, i);
      g_autoptr (LwRecord) record = start_from (variants, &lw_variant_record, form->name);

      lw_record_set_text (record, "origin", form->origin);
      lw_cells_set_source (LW_VARIANT (record), form);
      if (LW_VARIANT (record)->school_step == LW_UNSET && form->school_step > 0)
        lw_record_set_int (record, "school-step", form->school_step);
      put_if_changed (act, variants, record);
    }
}

static void
add_competencies (LwAct *act, const LwCatalogue *catalogue, GPtrArray *competencies)
{
  for (guint i = 0; i < catalogue->competencies->len; i++)
    {
      const LwCatalogueCompetency *competency = g_ptr_array_index (catalogue->competencies, i);
      g_autoptr (LwRecord) record
        = start_from (competencies, &lw_competency_record, competency->name);

      lw_record_set_text (record, "kind", competency->kind);
      lw_record_set_text (record, "origin", competency->origin);
      put_if_changed (act, competencies, record);
    }
}

static char *
name_of_holiday (const LwHoliday *holiday)
{
  return g_strdup_printf ("%s %s", holiday->name, holiday->school_year);
}

/* The school holidays of @region as calendar days on which stages stand still: those of one school
 * year, or, with %NULL, of all. One whose name is among @known is there already. */
static void
add_holidays (LwAct *act,
              const LwCatalogue *catalogue,
              const char *region,
              const char *school_year,
              GPtrArray *known)
{
  for (guint i = 0; i < catalogue->holidays->len; i++)
    {
      const LwHoliday *holiday = g_ptr_array_index (catalogue->holidays, i);
      g_autoptr (LwRecord) record = NULL;
      g_autofree char *name = name_of_holiday (holiday);

      if (strcmp (holiday->region, region) != 0
          || (school_year != NULL && strcmp (holiday->school_year, school_year) != 0)
          || find_by_name (known, name) != NULL)
        continue;
      record = lw_record_new (&lw_calendar_day_record, NULL);
      lw_record_set_text (record, "name", name);
      lw_record_set_text (record, "kind", "vakantie");
      lw_record_set_date (record, "first-day", &holiday->first_day);
      lw_record_set_date (record, "last-day", &holiday->last_day);
      lw_act_put (act, record);
    }
}

/* 1 August to 31 July. */
static LwRecord *
school_year_new (const char *name)
{
  int first_year = (int) g_ascii_strtoll (name, NULL, 10);
  LwRecord *record = lw_record_new (&lw_school_year_record, NULL);
  GDate first = lw_date_from_dmy (1, 8, first_year);
  GDate last = lw_date_from_dmy (31, 7, first_year + 1);

  lw_record_set_text (record, "name", name);
  lw_record_set_date (record, "first-day", &first);
  lw_record_set_date (record, "last-day", &last);

  return record;
}

/* The school years that the holidays are known of, with those holidays. */
static void
add_school_years (LwAct *act,
                  const LwCatalogue *catalogue,
                  const char *region,
                  GPtrArray *years,
                  GPtrArray *days)
{
  for (guint i = 0; i < catalogue->holidays->len; i++)
    {
      const LwHoliday *holiday = g_ptr_array_index (catalogue->holidays, i);
      g_autoptr (LwRecord) record = NULL;

      if (find_by_name (years, holiday->school_year) != NULL)
        continue;
      record = school_year_new (holiday->school_year);
      lw_act_put (act, record);
      g_ptr_array_add (years, g_steal_pointer (&record));
      add_holidays (act, catalogue, region, holiday->school_year, days);
    }
}

static gboolean
commit_quietly (LwOffice *office, LwAct *act, GError **error)
{
  g_autoptr (LwOutcome) outcome = NULL;

  if (act->changes->len == 0)
    return TRUE;
  outcome = lw_store_commit (lw_office_get_store (office), act, error);

  return outcome != NULL;
}

static gboolean
refresh_forms (LwOffice *office, LwAct *act, GError **error)
{
  LwStore *store = lw_office_get_store (office);
  const LwCatalogue *catalogue = lw_office_get_catalogue (office);
  g_autoptr (GPtrArray) variants = lw_store_list (store, &lw_variant_record, NULL, 0, error);
  g_autoptr (GPtrArray) competencies = NULL;

  if (variants == NULL)
    return FALSE;
  competencies = lw_store_list (store, &lw_competency_record, NULL, 0, error);
  if (competencies == NULL)
    return FALSE;
  add_forms (act, catalogue, variants);
  add_competencies (act, catalogue, competencies);

  return TRUE;
}

/* A year that is there keeps its holidays as the school has them. */
static gboolean
refresh_years (LwOffice *office, LwAct *act, const char *region, GError **error)
{
  LwStore *store = lw_office_get_store (office);
  g_autoptr (GPtrArray) years = lw_store_list (store, &lw_school_year_record, NULL, 0, error);
  g_autoptr (GPtrArray) days = NULL;

  if (years == NULL)
    return FALSE;
  days = lw_store_list (store, &lw_calendar_day_record, NULL, 0, error);
  if (days == NULL)
    return FALSE;
  add_school_years (act, lw_office_get_catalogue (office), region, years, days);

  return TRUE;
}

/* The act is of a kind that undo passes over: a store without forms is no store. */
gboolean
lw_seed_store (LwOffice *self, const char *region, GError **error)
{
  g_autoptr (LwAct) act = lw_act_new ("lift", _ ("Making the school"));

  return refresh_forms (self, act, error) && refresh_years (self, act, region, error)
         && commit_quietly (self, act, error);
}

gboolean
lw_seed_refresh (LwOffice *self, GError **error)
{
  g_autoptr (LwAct) act = NULL;
  g_autoptr (GPtrArray) schools = NULL;
  const char *region = NULL;

  if (lw_office_is_read_only (self))
    return TRUE;
  schools = lw_store_list (lw_office_get_store (self), &lw_school_record, NULL, 0, error);
  if (schools == NULL)
    return FALSE;
  if (schools->len > 0)
    region = LW_SCHOOL (schools->pdata[0])->region;
  act = lw_act_new ("lift", _ ("Bringing the forms up to date"));

  return refresh_forms (self, act, error)
         && refresh_years (self, act, region != NULL ? region : "midden", error)
         && commit_quietly (self, act, error);
}

/* The holidays that still are as the catalogue gives them, of whatever region. */
static gboolean
is_as_shipped (LwCalendarDay *day, const LwCatalogue *catalogue)
{
  for (guint i = 0; i < catalogue->holidays->len; i++)
    {
      const LwHoliday *holiday = g_ptr_array_index (catalogue->holidays, i);
      g_autofree char *name = name_of_holiday (holiday);

      if (g_strcmp0 (day->name, name) == 0 && lw_date_equal (&day->first_day, &holiday->first_day)
          && lw_date_equal (&day->last_day, &holiday->last_day))
        return TRUE;
    }

  return FALSE;
}

/**
 * lw_seed_add_school:
 * @act: an act to add to
 * @office: an open school
 * @name: what the school is called
 * @region: noord, midden or zuid
 *
 * Writes the school's name and region; holidays that nobody changed become those of the region.
 */
void
lw_seed_add_school (LwAct *act, LwOffice *office, const char *name, const char *region)
{
  LwSchool *known = lw_office_get_school (office);
  LwRecordList *days = lw_office_get_list (office, &lw_calendar_day_record);
  g_autoptr (GPtrArray) changed_days = g_ptr_array_new ();
  g_autoptr (LwRecord) school
    = known != NULL ? lw_record_copy (LW_RECORD (known)) : lw_record_new (&lw_school_record, NULL);

  lw_record_set_text (school, "name", name);
  lw_record_set_text (school, "region", region);
  lw_act_put (act, school);
  for (guint i = 0; i < lw_record_list_get_size (days); i++)
    {
      LwRecord *day = lw_record_list_peek (days, i);

      if (is_as_shipped (LW_CALENDAR_DAY (day), lw_office_get_catalogue (office)))
        lw_act_delete (act, &lw_calendar_day_record, lw_record_get_id (day),
                       lw_record_get_rev (day));
      else
        g_ptr_array_add (changed_days, day);
    }
  add_holidays (act, lw_office_get_catalogue (office), region, NULL, changed_days);
}

static const char *
region_of (LwOffice *office)
{
  LwSchool *school = lw_office_get_school (office);

  return school != NULL && school->region != NULL ? school->region : "midden";
}

/* A holiday of that name gets the days that the catalogue gives; all else of it stays. */
static void
take_holiday (LwAct *act, LwRecordList *days, const LwHoliday *holiday)
{
  g_autofree char *name = name_of_holiday (holiday);
  LwCalendarDay *known = lw_record_list_find_by_key (days, name);
  g_autoptr (LwRecord) record = NULL;

  if (known != NULL && lw_date_equal (&known->first_day, &holiday->first_day)
      && lw_date_equal (&known->last_day, &holiday->last_day))
    return;
  record = known != NULL ? lw_record_copy (LW_RECORD (known))
                         : lw_record_new (&lw_calendar_day_record, NULL);
  lw_record_set_text (record, "name", name);
  lw_record_set_date (record, "first-day", &holiday->first_day);
  lw_record_set_date (record, "last-day", &holiday->last_day);
  if (known == NULL)
    lw_record_set_text (record, "kind", "vakantie");
  lw_act_put (act, record);
}

/**
 * lw_seed_take_holidays:
 * @act: an act to add to; nothing is added when all is as the catalogue has it
 * @office: an open school
 * @school_year: "2026-2027"
 *
 * Takes over the holidays of the school's region: those that are missing come, and those that
 * the school has on other days go to the catalogue's.
 *
 * Returns: how many holidays the catalogue knows of that year
 */
guint
lw_seed_take_holidays (LwAct *act, LwOffice *office, const char *school_year)
{
  LwRecordList *days = lw_office_get_list (office, &lw_calendar_day_record);
  const LwCatalogue *catalogue = lw_office_get_catalogue (office);
  guint n_known = 0;

  for (guint i = 0; i < catalogue->holidays->len; i++)
    {
      const LwHoliday *holiday = g_ptr_array_index (catalogue->holidays, i);

      if (strcmp (holiday->region, region_of (office)) != 0
          || strcmp (holiday->school_year, school_year) != 0)
        continue;
      take_holiday (act, days, holiday);
      n_known++;
    }

  return n_known;
}

/**
 * lw_seed_add_next_year:
 * @act: an act to add to
 * @office: an open school
 *
 * Adds the school year after the last one that the school has, or this one, with its holidays as
 * far as they are known.
 *
 * Returns: (transfer full): its name
 */
char *
lw_seed_add_next_year (LwAct *act, LwOffice *office)
{
  LwRecordList *years = lw_office_get_list (office, &lw_school_year_record);
  GDate today = lw_today ();
  gint64 first_year = lw_school_year_of (&today);
  g_autoptr (LwRecord) record = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < lw_record_list_get_size (years); i++)
    {
      LwSchoolYear *year = lw_record_list_peek (years, i);

      first_year = MAX (first_year, g_ascii_strtoll (year->name, NULL, 10) + 1);
    }
  name = lw_school_year_name ((int) first_year);
  record = school_year_new (name);
  lw_act_put (act, record);
  lw_seed_take_holidays (act, office, name);

  return g_steal_pointer (&name);
}
