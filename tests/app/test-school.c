/* test-school.c - a small school in a temporary folder, for tests of pages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-school.h"

#include "lw-date.h"
#include "tree.h"

static const char *const names[][3] = {
  { "Sanne", "de", "Jong" },      { "Bram", NULL, "Bakker" },   { "Yusuf", NULL, "Yılmaz" },
  { "Fatima", "El", "Amrani" },   { "Lars", "van den", "Berg" }, { "Noor", "van 't", "Hof" },
  { "Daan", NULL, "IJzerman" },   { "Zoë", "de", "Wit" },       { "Jan & Piet", NULL, "<b>" },
  { "Mees", NULL, "Visser" },     { "Aylin", NULL, "Demir" },   { "Kacper", NULL, "Nowak" },
  { "Lotte", "ter", "Horst" },    { "Sem", NULL, "Mulder" },    { "Amira", NULL, "Haddad" },
  { "Ruben", NULL, "Smit" },      { "Roos", "van der", "Meer" }, { "Tygo", NULL, "Postma" },
  { "Isra", NULL, "Özdemir" },    { "Milan", NULL, "Peters" },  { "Femke", NULL, "Dijkstra" },
  { "Jayden", NULL, "Lont" },     { "Tess", "in 't", "Veld" },  { "Hidde", NULL, "Hofstra" },
};

static LwRecord *
new_record (LwOffice *office, const LwRecordType *type, const char *field, const char *value)
{
  LwRecord *record = lw_record_new (type, NULL);

  lw_record_set_text (record, field, value);

  return record;
}

void
test_school_put (LwOffice *office, LwRecord *record)
{
  g_autoptr (LwAct) act = lw_act_new ("test", "Test");
  g_autoptr (GError) error = NULL;

  lw_act_put (act, record);
  lw_office_commit (office, act, &error);
  g_assert_no_error (error);
}

static void
add_people (LwOffice *office, LwAct *act)
{
  LwRecord *school = new_record (office, &lw_school_record, "name", "De Verbinding");
  LwRecord *mentor = new_record (office, &lw_staff_record, "name", "Anna de Wit");
  LwRecord *group = new_record (office, &lw_group_record, "name", "3B");
  LwSchoolYear *year = lw_office_get_school_year (office);

  lw_act_put (act, school);
  lw_act_put (act, mentor);
  lw_record_set_text (group, "school-year", lw_record_get_id (LW_RECORD (year)));
  lw_record_set_int (group, "grade", 3);
  lw_record_set_text (group, "track", "kb");
  lw_record_set_text (group, "profile", "Z&W");
  lw_record_set_text (group, "mentor", lw_record_get_id (mentor));
  lw_act_put (act, group);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *number = g_strdup_printf ("%05u", 123 + i);
      LwRecord *student = new_record (office, &lw_student_record, "number", number);
      GDate born = lw_date_from_dmy (1 + (int) i, 3, 2012);

      lw_record_set_text (student, "given-name", names[i][0]);
      lw_record_set_text (student, "infix", names[i][1]);
      lw_record_set_text (student, "family-name", names[i][2]);
      lw_record_set_text (student, "group", lw_record_get_id (group));
      lw_record_set_date (student, "birth-date", &born);
      lw_act_put (act, student);
      g_object_unref (student);
    }
  g_object_unref (school);
  g_object_unref (mentor);
  g_object_unref (group);
}

static LwRecord *
add_company (LwOffice *office, LwAct *act, const char *name, const char *town, const char *title)
{
  g_autoptr (LwRecord) company = new_record (office, &lw_company_record, "name", name);
  LwRecord *workplace = new_record (office, &lw_workplace_record, "title", title);

  lw_record_set_text (company, "town", town);
  lw_act_put (act, company);
  lw_record_set_text (workplace, "company", lw_record_get_id (company));
  lw_record_set_int (workplace, "seats", 2);
  lw_act_put (act, workplace);

  return workplace;
}

static void
add_stage (LwOffice *office,
           LwAct *act,
           const char *number,
           const char *form,
           LwRecord *workplace,
           const char *pattern,
           const char *state)
{
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);
  GDate first = lw_date_from_dmy (5, 1, 2027);
  GDate last = lw_date_from_dmy (28, 5, 2027);

  lw_record_set_text (stage, "student",
                      lw_record_get_id (test_school_find (office, &lw_student_record, number)));
  lw_record_set_text (stage, "variant",
                      lw_record_get_id (test_school_find (office, &lw_variant_record, form)));
  lw_record_set_text (stage, "workplace", lw_record_get_id (workplace));
  lw_record_set_text (stage, "pattern", pattern);
  lw_record_set_text (stage, "state", state);
  lw_record_set_date (stage, "first-day", &first);
  lw_record_set_date (stage, "last-day", &last);
  lw_act_put (act, stage);
}

LwOffice *
test_school_new (void)
{
  g_autofree char *folder = g_dir_make_tmp ("leerwerk-page-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "school.leerwerk", NULL);
  g_autoptr (GError) error = NULL;
  LwOffice *office = lw_office_open (path, LW_OFFICE_CREATE, "Anna de Wit", &error);
  g_autoptr (LwAct) people = lw_act_new ("test", "People");
  g_autoptr (LwAct) stages = lw_act_new ("test", "Stages");
  g_autoptr (LwRecord) bakery = NULL;
  g_autoptr (LwRecord) home = NULL;

  g_assert_no_error (error);
  add_people (office, people);
  lw_office_commit (office, people, &error);
  g_assert_no_error (error);
  bakery = add_company (office, stages, "Bakkerij Vis", "Gouda", "Bakkerij");
  home = add_company (office, stages, "De Bron", "Schagen", "Verzorging");
  add_stage (office, stages, "00123", "Beroepsvoorbereidende stage", home, "lint:di,do",
             "getekend");
  add_stage (office, stages, "00124", "Beroepsvoorbereidende stage", bakery, "sandwich:3w/vr-m",
             "gevraagd");
  lw_office_commit (office, stages, &error);
  g_assert_no_error (error);

  return office;
}

LwOffice *
test_school_reopen (LwOffice *office)
{
  g_autofree char *path = g_strdup (lw_office_get_path (office));
  g_autoptr (GError) error = NULL;

  lw_office_close (office);
  g_object_unref (office);
  office = lw_office_open (path, LW_OFFICE_DEFAULT, "Anna de Wit", &error);
  g_assert_no_error (error);

  return office;
}

void
test_school_free (LwOffice *office)
{
  g_autofree char *folder = g_path_get_dirname (lw_office_get_path (office));

  lw_office_close (office);
  g_object_unref (office);
  tree_remove (folder);
}

void
test_school_add_period (LwOffice *office)
{
  g_autoptr (LwRecord) period = lw_record_new (&lw_stage_period_record, NULL);
  LwGroup *group = test_school_find (office, &lw_group_record, "3B");
  GDate first = lw_date_from_dmy (11, 1, 2027);
  GDate last = lw_date_from_dmy (28, 5, 2027);

  lw_record_set_text (period, "name", "Maandagstage 3B");
  lw_record_set_text (period, "group", lw_record_get_id (LW_RECORD (group)));
  lw_record_set_text (period, "variant",
                      lw_record_get_id (test_school_find (office, &lw_variant_record,
                                                          "Beroepsvoorbereidende stage")));
  lw_record_set_text (period, "pattern", "lint:ma");
  lw_record_set_text (period, "begin", "09:00");
  lw_record_set_text (period, "end", "15:30");
  lw_record_set_text (period, "supervisor", group->mentor);
  lw_record_set_date (period, "first-day", &first);
  lw_record_set_date (period, "last-day", &last);
  test_school_put (office, period);
}

void
test_school_settle (LwOffice *office)
{
  do
    while (g_main_context_iteration (NULL, FALSE))
      ;
  while (lw_office_get_saved_state (office) == LW_SAVED_BUSY);
}

gpointer
test_school_find (LwOffice *office, const LwRecordType *type, const char *natural_key)
{
  gpointer found = lw_record_list_find_by_key (lw_office_get_list (office, type), natural_key);

  g_assert_nonnull (found);

  return found;
}

gpointer
test_school_only (LwOffice *office, const LwRecordType *type, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = lw_office_query (office, type, &field, &value, 1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);

  return g_object_ref (found->pdata[0]);
}

LwPlacement *
test_school_find_stage (LwOffice *office, const char *number)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  const char *id = lw_record_get_id (test_school_find (office, &lw_student_record, number));

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    if (g_strcmp0 (((LwPlacement *) lw_record_list_peek (placements, i))->student, id) == 0)
      return lw_record_list_peek (placements, i);

  return NULL;
}
