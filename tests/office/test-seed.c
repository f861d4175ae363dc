/* test-seed.c - tests of what every store has from the start
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-seed.h"

#include "folder.h"
#include "lw-cells.h"
#include "lw-date.h"
#include "lw-office.h"

typedef struct
{
  char *folder;
  char *path;
  LwOffice *office;
} Fixture;

static void
open_school (Fixture *fixture, LwOfficeFlags flags)
{
  g_autoptr (GError) error = NULL;

  fixture->office = lw_office_open (fixture->path, flags, "Anna", &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "school.leerwerk", NULL);
  open_school (fixture, LW_OFFICE_CREATE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lw_office_close (fixture->office);
  g_assert_finalize_object (fixture->office);
  folder_free (fixture->folder);
  g_free (fixture->path);
}

static LwRecordList *
list (Fixture *fixture, const LwRecordType *type)
{
  return lw_office_get_list (fixture->office, type);
}

static guint
size (Fixture *fixture, const LwRecordType *type)
{
  return lw_record_list_get_size (list (fixture, type));
}

static void
commit (Fixture *fixture, LwAct *act)
{
  g_autoptr (GError) error = NULL;

  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);
  lw_act_free (act);
}

static void
choose_region (Fixture *fixture, const char *region)
{
  LwAct *act = lw_act_new ("edit", "School");

  lw_seed_add_school (act, fixture->office, "De Verbinding", region);
  commit (fixture, act);
}

static guint
count_shipped (Fixture *fixture, const char *region)
{
  GPtrArray *holidays = lw_office_get_catalogue (fixture->office)->holidays;
  guint n = 0;

  for (guint i = 0; i < holidays->len; i++)
    if (g_strcmp0 (((LwHoliday *) holidays->pdata[i])->region, region) == 0)
      n++;

  return n;
}

/* All days of that name; a name is given once. */
static guint
count_days (Fixture *fixture, const char *name, LwCalendarDay **last)
{
  LwRecordList *days = list (fixture, &lw_calendar_day_record);
  guint n = 0;

  for (guint i = 0; i < lw_record_list_get_size (days); i++)
    {
      LwCalendarDay *day = lw_record_list_peek (days, i);

      if (g_strcmp0 (day->name, name) == 0)
        {
          n++;
          *last = day;
        }
    }

  return n;
}

static void
test_fresh (Fixture *fixture, gconstpointer data)
{
  const LwCatalogue *catalogue = lw_office_get_catalogue (fixture->office);

  g_assert_cmpuint (size (fixture, &lw_variant_record), ==, catalogue->forms->len);
  g_assert_cmpuint (size (fixture, &lw_competency_record), ==, catalogue->competencies->len);
  g_assert_cmpuint (size (fixture, &lw_calendar_day_record), ==, count_shipped (fixture, "midden"));
  g_assert_nonnull (lw_office_get_school_year (fixture->office));
  g_assert_null (lw_office_get_school (fixture->office));
  g_assert_null (lw_office_get_undo_label (fixture->office));
}

/* Another region has other holidays, and only those. */
static void
test_region (Fixture *fixture, gconstpointer data)
{
  choose_region (fixture, "noord");
  g_assert_cmpstr (lw_office_get_school (fixture->office)->region, ==, "noord");
  g_assert_cmpuint (size (fixture, &lw_calendar_day_record), ==, count_shipped (fixture, "noord"));
  choose_region (fixture, "zuid");
  g_assert_cmpuint (size (fixture, &lw_school_record), ==, 1);
  g_assert_cmpuint (size (fixture, &lw_calendar_day_record), ==, count_shipped (fixture, "zuid"));
}

/* A holiday that the school moved stays where the school put it, and stays one. */
static void
test_moved_holiday (Fixture *fixture, gconstpointer data)
{
  LwCalendarDay *day = lw_record_list_peek (list (fixture, &lw_calendar_day_record), 0);
  g_autofree char *name = g_strdup (day->name);
  g_autoptr (LwRecord) copy = lw_record_copy (LW_RECORD (day));
  LwAct *act = lw_act_new ("edit", "Holiday");
  GDate moved = lw_date_from_dmy (15, 9, 2026);

  lw_record_set_date (copy, "first-day", &moved);
  lw_act_put (act, copy);
  commit (fixture, act);
  choose_region (fixture, "noord");
  g_assert_cmpuint (count_days (fixture, name, &day), ==, 1);
  g_assert_true (lw_date_equal (&day->first_day, &moved));
}

/* What the school chose stays; what the program knows better comes, with the holidays of a year
 * that was not known before, and those that the school took out stay out. */
static void
test_refresh (Fixture *fixture, gconstpointer data)
{
  LwRecordList *years = list (fixture, &lw_school_year_record);
  LwVariant *form = lw_record_list_peek (list (fixture, &lw_variant_record), 0);
  g_autoptr (LwVariant) chosen
    = lw_cells_with_choice (form, LW_COLUMN_SANDWICH, LW_SAID_YES, "Anna", "2026-2027");
  g_autofree char *own = g_strdup (chosen->own);
  g_autofree char *id = g_strdup (lw_record_get_id (LW_RECORD (form)));
  LwRecordList *days = list (fixture, &lw_calendar_day_record);
  LwAct *act = lw_act_new ("edit", "Older");
  LwRecord *year = NULL;
  const char *last_year;
  guint n_days = lw_record_list_get_size (days);
  guint n_kept = 0;

  for (guint i = 0; i < lw_record_list_get_size (years); i++)
    {
      LwRecord *other = lw_record_list_peek (years, i);

      if (year == NULL || g_strcmp0 (lw_record_get_title (other), lw_record_get_title (year)) > 0)
        year = other;
    }
  last_year = lw_record_get_title (year);
  lw_record_set_text (LW_RECORD (chosen), "source", NULL);
  lw_act_put (act, LW_RECORD (chosen));
  for (guint i = 0; i < n_days; i++)
    {
      LwRecord *day = lw_record_list_peek (days, i);

      if (g_str_has_suffix (lw_record_get_title (day), last_year) || n_kept == 0)
        lw_act_delete (act, &lw_calendar_day_record, lw_record_get_id (day), -1);
      if (!g_str_has_suffix (lw_record_get_title (day), last_year))
        n_kept++;
    }
  lw_act_delete (act, &lw_school_year_record, lw_record_get_id (year), -1);
  commit (fixture, act);
  lw_office_close (fixture->office);
  g_assert_finalize_object (fixture->office);
  open_school (fixture, LW_OFFICE_DEFAULT);

  form = lw_office_find (fixture->office, &lw_variant_record, id);
  g_assert_cmpstr (form->own, ==, own);
  g_assert_nonnull (form->source);
  g_assert_cmpuint (size (fixture, &lw_calendar_day_record), ==, n_days - 1);
}

/* What the region has, where the school has it otherwise or not at all; all else stays. */
static void
test_take_holidays (Fixture *fixture, gconstpointer data)
{
  LwCalendarDay *autumn = lw_record_list_find_by_key (list (fixture, &lw_calendar_day_record),
                                                      "Herfstvakantie 2026-2027");
  g_autoptr (LwRecord) moved = lw_record_copy (LW_RECORD (autumn));
  GDate shipped = autumn->first_day;
  GDate first = lw_date_from_dmy (12, 10, 2026);
  LwAct *act = lw_act_new ("edit", "Moved");
  guint n_holidays;

  lw_record_set_date (moved, "first-day", &first);
  lw_record_set_int (moved, "stages-go-on", TRUE);
  lw_act_put (act, moved);
  commit (fixture, act);
  act = lw_act_new ("calendar", "Taken over");
  n_holidays = lw_seed_take_holidays (act, fixture->office, "2026-2027");
  g_assert_cmpuint (n_holidays, ==, 5);
  g_assert_cmpuint (act->changes->len, ==, 1);
  commit (fixture, act);
  autumn = lw_record_list_find_by_key (list (fixture, &lw_calendar_day_record),
                                       "Herfstvakantie 2026-2027");
  g_assert_true (lw_date_equal (&autumn->first_day, &shipped));
  g_assert_cmpint (autumn->stages_go_on, ==, TRUE);
  act = lw_act_new ("calendar", "Taken over");
  g_assert_cmpuint (lw_seed_take_holidays (act, fixture->office, "1999-2000"), ==, 0);
  lw_act_free (act);
}

static void
test_next_year (Fixture *fixture, gconstpointer data)
{
  guint n_years = size (fixture, &lw_school_year_record);
  LwAct *act = lw_act_new ("calendar", "Next year");
  g_autofree char *name = lw_seed_add_next_year (act, fixture->office);
  LwSchoolYear *year;

  commit (fixture, act);
  g_assert_cmpuint (size (fixture, &lw_school_year_record), ==, n_years + 1);
  year = lw_record_list_find_by_key (list (fixture, &lw_school_year_record), name);
  g_assert_cmpint (g_date_get_month (&year->first_day), ==, G_DATE_AUGUST);
  g_assert_cmpint (g_date_get_year (&year->last_day), ==, g_date_get_year (&year->first_day) + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/seed/fresh", test_fresh);
  ADD ("/seed/region", test_region);
  ADD ("/seed/moved-holiday", test_moved_holiday);
  ADD ("/seed/refresh", test_refresh);
  ADD ("/seed/take-holidays", test_take_holidays);
  ADD ("/seed/next-year", test_next_year);

  return g_test_run ();
}
