/* test-wish-form-job.c - tests of gathering wish forms for paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wish-form-job.h"

#include "folder.h"
#include "lw-date.h"
#include "lw-error.h"

typedef FolderSchool Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GDate today = lw_date_from_dmy (24, 11, 2026);

  lw_today_set (&today);
  folder_school_set_up (fixture);
  put_fields (fixture->office, &lw_company_record, "c1",
              "{'name':'Aannemer Vis','postcode':'2801 AB'}");
  put_fields (fixture->office, &lw_company_record, "c2", "{'name':'De Bron','postcode':'6711 CD'}");
  put_fields (fixture->office, &lw_workplace_record, "bwi",
              "{'company':'c1','title':'Bouw','profiles':['BWI']}");
  put_fields (fixture->office, &lw_workplace_record, "all", "{'company':'c2','title':'Huis'}");
  put_fields (fixture->office, &lw_workplace_record, "old",
              "{'company':'c2','title':'Zorg','minimum-age':15}");
  put_fields (fixture->office, &lw_group_record, "g", "{'name':'3B','profile':'Z&W'}");
}

static void
assert_places (Fixture *fixture, const char *student, const char *expected)
{
  g_autoptr (GPtrArray) places = NULL;
  g_autoptr (GString) ids = g_string_new (NULL);

  put_fields (fixture->office, &lw_student_record, "s", student);
  places = lw_wish_form_job_find_places (fixture->office,
                                         lw_office_find (fixture->office, &lw_student_record, "s"));
  for (guint i = 0; i < places->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            lw_record_get_id (g_ptr_array_index (places, i)));
  g_assert_cmpstr (ids->str, ==, expected);
}

#define STUDENT "{'number':'1','given-name':'Sanne','family-name':'Bos'"

/* Those for the profile, else the class's; old enough, now or when the class goes out. */
static void
test_places (Fixture *fixture, gconstpointer data)
{
  assert_places (fixture, STUDENT "}", "bwi all old");
  assert_places (fixture, STUDENT ",'group':'g'}", "all old");
  assert_places (fixture, STUDENT ",'group':'g','profile':'BWI'}", "bwi all old");
  assert_places (fixture, STUDENT ",'group':'g','birth-date':'2011-11-24'}", "all old");
  assert_places (fixture, STUDENT ",'group':'g','birth-date':'2011-11-25'}", "all");
  put_fields (fixture->office, &lw_stage_period_record, "p",
              "{'name':'Snuffelen','group':'g','first-day':'2027-01-11','last-day':'2027-01-15'}");
  assert_places (fixture, STUDENT ",'group':'g','birth-date':'2011-11-25'}", "all old");
}

/* Where it is known how far they are. */
static void
test_nearest (Fixture *fixture, gconstpointer data)
{
  put_fields (fixture->office, &lw_travel_time_record, "t1",
              "{'from':'6711','to':'6711','mode':'fiets','minutes':5}");
  assert_places (fixture, STUDENT ",'postcode':'6711 ZZ','profile':'BWI'}", "all old bwi");
}

/* Where it isn't, each kind of work has its turn. */
static void
test_turns (Fixture *fixture, gconstpointer data)
{
  put_fields (fixture->office, &lw_workplace_record, "bwi2", "{'company':'c2','title':'Bouw'}");
  put_fields (fixture->office, &lw_workplace_record, "bwi3", "{'company':'c2','title':'Bouw'}");
  assert_places (fixture, STUDENT ",'profile':'BWI','group':'g'}", "bwi all old bwi2 bwi3");
}

static void
test_write (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "s", NULL };
  static const char *const gone[] = { "nobody", NULL };
  g_autofree char *path = g_build_filename (fixture->folder, "forms.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  put_fields (fixture->office, &lw_student_record, "s", STUDENT "}");
  put_fields (fixture->office, &lw_wish_record, "x", "{'student':'s','workplace':'all','rank':7}");
  put_fields (fixture->office, &lw_wish_record, "y", "{'student':'s','rank':1}");
  g_assert_true (lw_wish_form_job_write_pdf (fixture->office, ids, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_false (lw_wish_form_job_write_pdf (fixture->office, gone, path, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_MISSING);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, set_up, function, folder_school_tear_down)
  ADD ("/wish-form-job/places", test_places);
  ADD ("/wish-form-job/nearest", test_nearest);
  ADD ("/wish-form-job/turns", test_turns);
  ADD ("/wish-form-job/write", test_write);

  return g_test_run ();
}
