/* test-sample-build.c - tests of the records of a sample school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-date.h"
#include "lw-json.h"
#include "lw-office.h"
#include "lw-pattern.h"
#include "lw-sample-build.h"

#include <glib/gstdio.h>
#include <string.h>

#define FIRST_YEAR 2026
#define SEED 2005

typedef struct
{
  LwSampleBrief brief;
  char **conditions; /* keys of what can be learned at a workplace */
} Fixture;

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add_named (GPtrArray *records, const LwRecordType *type, const char *name)
{
  LwRecord *record = lw_record_new (type, NULL);

  lw_record_set_text (record, "name", name);
  g_ptr_array_add (records, record);
}

static LwCalendarDay *
make_holiday (const char *name, GDate first, GDate last)
{
  LwRecord *record = lw_record_new (&lw_calendar_day_record, NULL);

  lw_record_set_text (record, "name", name);
  lw_record_set_text (record, "kind", "vakantie");
  lw_record_set_date (record, "first-day", &first);
  lw_record_set_date (record, "last-day", &last);

  return LW_CALENDAR_DAY (record);
}

/* What a new store has, from the catalogue that ships: a store is made to read it. */
static void
fixture_init (Fixture *self, LwSampleSize size, GDate today)
{
  g_autofree char *dir = g_dir_make_tmp ("leerwerk-sample-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "school.leerwerk", NULL);
  g_autofree char *lock = g_strconcat (path, ".lock", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOffice) office = lw_office_open (path, LW_OFFICE_CREATE, "Anna", &error);
  g_autoptr (GStrvBuilder) conditions = g_strv_builder_new ();
  const LwCatalogue *catalogue;

  g_assert_no_error (error);
  catalogue = lw_office_get_catalogue (office);
  self->brief = (LwSampleBrief){
    .variants = new_records (),
    .competencies = new_records (),
    .calendar_days = new_records (),
    .year = LW_SCHOOL_YEAR (lw_record_new (&lw_school_year_record, "year")),
    .size = size,
    .seed = SEED,
    .today = today,
  };
  self->brief.year->name = g_strdup ("2026-2027");
  self->brief.year->first_day = lw_date_from_dmy (1, 8, FIRST_YEAR);
  self->brief.year->last_day = lw_date_from_dmy (31, 7, FIRST_YEAR + 1);
  for (guint i = 0; i < catalogue->forms->len; i++)
    add_named (self->brief.variants, &lw_variant_record,
               ((const LwForm *) g_ptr_array_index (catalogue->forms, i))->name);
  for (guint i = 0; i < catalogue->competencies->len; i++)
    add_named (
      self->brief.competencies, &lw_competency_record,
      ((const LwCatalogueCompetency *) g_ptr_array_index (catalogue->competencies, i))->name);
  for (guint i = 0; i < catalogue->holidays->len; i++)
    {
      const LwHoliday *holiday = g_ptr_array_index (catalogue->holidays, i);

      if (strcmp (holiday->region, "midden") == 0)
        g_ptr_array_add (self->brief.calendar_days,
                         make_holiday (holiday->name, holiday->first_day, holiday->last_day));
    }
  for (guint i = 0; i < catalogue->conditions->len; i++)
    g_strv_builder_add (conditions,
                        ((const LwCondition *) g_ptr_array_index (catalogue->conditions, i))->key);
  self->conditions = g_strv_builder_end (conditions);
  lw_office_close (office);
  g_unlink (path);
  g_unlink (lock);
  g_rmdir (dir);
}

static void
fixture_clear (Fixture *self)
{
  g_ptr_array_unref (self->brief.variants);
  g_ptr_array_unref (self->brief.competencies);
  g_ptr_array_unref (self->brief.calendar_days);
  g_object_unref (self->brief.year);
  g_strfreev (self->conditions);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static GDate
usual_today (void)
{
  return lw_date_from_dmy (24, 11, FIRST_YEAR);
}

static guint
count (LwSample *sample, const LwRecordType *type)
{
  guint n = 0;

  for (guint i = 0; i < sample->records->len; i++)
    if (lw_record_get_record_type (g_ptr_array_index (sample->records, i)) == type)
      n++;

  return n;
}

static void
check_reference (GHashTable *known, const LwField *field, const char *id)
{
  const char *type = id != NULL ? g_hash_table_lookup (known, id) : field->ref;

  if (type == NULL || strcmp (type, field->ref) != 0)
    g_error ("%s does not lead to a %s that stands before", field->name, field->ref);
}

static void
check_references (GHashTable *known, LwRecord *record)
{
  const LwRecordType *type = lw_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const LwField *field = &type->fields[i];

      if (field->kind == LW_FIELD_REF)
        check_reference (known, field, *(char **) lw_record_field (record, field));
      else if (field->kind == LW_FIELD_REFS)
        for (char **id = *(char ***) lw_record_field (record, field); id && *id; id++)
          check_reference (known, field, *id);
    }
}

static void
know (GHashTable *known, LwRecord *record)
{
  gboolean is_new = g_hash_table_insert (known, (gpointer) lw_record_get_id (record),
                                         (gpointer) lw_record_get_record_type (record)->name);

  g_assert_true (is_new);
}

/* Every record is valid, no id comes twice, and references stand in the order of writing. */
static void
test_valid (gconstpointer data)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LwSample) sample = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  fixture_init (&fixture, GPOINTER_TO_INT (data), usual_today ());
  sample = lw_sample_build (&fixture.brief);
  know (known, LW_RECORD (fixture.brief.year));
  for (guint i = 0; i < fixture.brief.variants->len; i++)
    know (known, g_ptr_array_index (fixture.brief.variants, i));
  for (guint i = 0; i < fixture.brief.competencies->len; i++)
    know (known, g_ptr_array_index (fixture.brief.competencies, i));
  for (guint i = 0; i < sample->records->len; i++)
    {
      LwRecord *record = g_ptr_array_index (sample->records, i);
      g_autoptr (GError) error = NULL;

      lw_record_validate (record, &error);
      g_assert_no_error (error);
      check_references (known, record);
      know (known, record);
      g_assert_true (g_uuid_string_is_valid (lw_record_get_id (record)));
    }
}

static void
test_counts (void)
{
  static const struct
  {
    LwSampleSize size;
    guint n_groups;
    guint n_students;
    guint least_companies;
    guint most_companies;
  } cases[] = { { LW_SAMPLE_SMALL, 1, 24, 12, 16 },
                { LW_SAMPLE_SCHOOL, 34, 800, 300, 300 },
                { LW_SAMPLE_REGION, 272, 6800, 3000, 3000 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Fixture) fixture = { 0 };
      g_autoptr (LwSample) sample = NULL;

      fixture_init (&fixture, cases[i].size, usual_today ());
      sample = lw_sample_build (&fixture.brief);
      g_assert_cmpuint (count (sample, &lw_group_record), ==, cases[i].n_groups);
      g_assert_cmpuint (count (sample, &lw_student_record), ==, cases[i].n_students);
      g_assert_cmpuint (count (sample, &lw_membership_record), ==, cases[i].n_students);
      g_assert_cmpuint (count (sample, &lw_company_record), >=, cases[i].least_companies);
      g_assert_cmpuint (count (sample, &lw_company_record), <=, cases[i].most_companies);
      g_assert_cmpuint (count (sample, &lw_exception_record), >=, 3);
      g_assert_cmpuint (count (sample, &lw_contact_moment_record), >=,
                        cases[i].least_companies / 2);
    }
}

/* On every day of the year, the first and the last too, there is a school, with the same ids for
 * all that does not tell of what is over. */
static void
test_deterministic (void)
{
  const GDate days[] = {
    usual_today (),
    usual_today (),
    lw_date_from_dmy (1, 8, FIRST_YEAR),
    lw_date_from_dmy (31, 7, FIRST_YEAR + 1),
  };
  g_autofree char *first = NULL;
  g_autofree char *first_ids = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_auto (Fixture) fixture = { 0 };
      g_autoptr (LwSample) sample = NULL;
      g_autoptr (GString) all = g_string_new (NULL);
      g_autoptr (GString) ids = g_string_new (NULL);

      fixture_init (&fixture, LW_SAMPLE_SMALL, days[i]);
      sample = lw_sample_build (&fixture.brief);
      for (guint j = 0; j < sample->records->len; j++)
        {
          LwRecord *record = g_ptr_array_index (sample->records, j);
          g_autofree char *json = lw_json_from_record (record);

          /* Forms and competencies have ids of the store, other ones every time. */
          if (lw_record_get_record_type (record) == &lw_student_record
              || lw_record_get_record_type (record) == &lw_workplace_record
              || lw_record_get_record_type (record) == &lw_wish_record)
            g_string_append_printf (all, "%s\n", json);
          if (lw_record_get_record_type (record) != &lw_review_record)
            g_string_append_printf (ids, "%s\n", lw_record_get_id (record));
        }
      if (first == NULL)
        {
          first = g_strdup (all->str);
          first_ids = g_strdup (ids->str);
        }
      g_assert_cmpstr (all->str, ==, first);
      if (i == 1)
        g_assert_cmpstr (ids->str, ==, first_ids);
    }
}

/* Every location has a stream of its own, and one school year and seed make one region. */
static void
test_region_deterministic (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LwSample) one = NULL;
  g_autoptr (LwSample) two = NULL;

  fixture_init (&fixture, LW_SAMPLE_REGION, usual_today ());
  one = lw_sample_build (&fixture.brief);
  two = lw_sample_build (&fixture.brief);
  g_assert_cmpuint (one->records->len, ==, two->records->len);
  for (guint i = 0; i < one->records->len; i++)
    {
      g_autofree char *first = lw_json_from_record (g_ptr_array_index (one->records, i));
      g_autofree char *second = lw_json_from_record (g_ptr_array_index (two->records, i));

      g_assert_cmpstr (first, ==, second);
    }
}

/* The eight locations tell their classes apart by two letters. */
static void
test_region_locations (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LwSample) sample = NULL;
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  fixture_init (&fixture, LW_SAMPLE_REGION, usual_today ());
  sample = lw_sample_build (&fixture.brief);
  for (guint i = 0; i < sample->records->len; i++)
    {
      LwRecord *record = g_ptr_array_index (sample->records, i);

      if (lw_record_get_record_type (record) != &lw_group_record)
        continue;
      g_assert_cmpint (LW_GROUP (record)->name[2], ==, '-');
      g_hash_table_add (codes, g_strndup (LW_GROUP (record)->name, 2));
    }
  g_assert_cmpuint (g_hash_table_size (codes), ==, 8);
}

static void
test_seeds_differ (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LwSample) one = NULL;
  g_autoptr (LwSample) two = NULL;

  fixture_init (&fixture, LW_SAMPLE_SMALL, usual_today ());
  one = lw_sample_build (&fixture.brief);
  fixture.brief.seed++;
  two = lw_sample_build (&fixture.brief);
  g_assert_cmpstr (lw_record_get_id (g_ptr_array_index (one->records, 0)), !=,
                   lw_record_get_id (g_ptr_array_index (two->records, 0)));
  g_assert_cmpuint (count (two, &lw_student_record), ==, 24);
}

static void
test_every_form_and_state (gconstpointer data)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LwSample) sample = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  fixture_init (&fixture, GPOINTER_TO_INT (data), usual_today ());
  sample = lw_sample_build (&fixture.brief);
  for (guint i = 0; i < sample->records->len; i++)
    {
      LwRecord *record = g_ptr_array_index (sample->records, i);

      if (lw_record_get_record_type (record) != &lw_placement_record)
        continue;
      g_hash_table_add (seen, LW_PLACEMENT (record)->variant);
      g_hash_table_add (seen, LW_PLACEMENT (record)->state);
    }
  g_assert_cmpuint (fixture.brief.variants->len, ==, 20);
  for (guint i = 0; i < fixture.brief.variants->len; i++)
    {
      LwRecord *variant = g_ptr_array_index (fixture.brief.variants, i);

      g_test_message ("%s", lw_record_get_title (variant));
      g_assert_true (g_hash_table_contains (seen, lw_record_get_id (variant)));
    }
  for (guint i = 0; lw_placement_state_values[i] != NULL; i++)
    {
      g_test_message ("%s", lw_placement_state_values[i]);
      g_assert_true (g_hash_table_contains (seen, lw_placement_state_values[i]));
    }
}

static void
assert_in_year (const Fixture *fixture, LwRecord *record, const char *name)
{
  const LwField *field = lw_record_type_find_field (lw_record_get_record_type (record), name);
  const GDate *date = lw_record_field (record, field);

  if (!g_date_valid (date))
    return;
  g_assert_cmpint (lw_date_compare (date, &fixture->brief.year->first_day), >=, 0);
  g_assert_cmpint (lw_date_compare (date, &fixture->brief.year->last_day), <=, 0);
}

static void
test_dates (void)
{
  static const struct
  {
    const LwRecordType *type;
    const char *field;
    gboolean is_past;
  } cases[] = {
    { &lw_placement_record, "first-day", FALSE },
    { &lw_placement_record, "last-day", FALSE },
    { &lw_stage_period_record, "first-day", FALSE },
    { &lw_stage_period_record, "last-day", FALSE },
    { &lw_contact_moment_record, "date", TRUE },
    { &lw_contact_moment_record, "follow-up", FALSE },
    { &lw_portfolio_item_record, "date", TRUE },
    { &lw_review_record, "date", TRUE },
    { &lw_review_record, "next-date", FALSE },
    { &lw_goal_record, "due", FALSE },
    { &lw_calendar_day_record, "first-day", FALSE },
  };
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LwSample) sample = NULL;

  fixture_init (&fixture, LW_SAMPLE_SCHOOL, usual_today ());
  sample = lw_sample_build (&fixture.brief);
  for (guint i = 0; i < sample->records->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
      {
        LwRecord *record = g_ptr_array_index (sample->records, i);
        const LwField *field;

        if (lw_record_get_record_type (record) != cases[j].type)
          continue;
        assert_in_year (&fixture, record, cases[j].field);
        field = lw_record_type_find_field (cases[j].type, cases[j].field);
        if (cases[j].is_past)
          g_assert_cmpint (lw_date_compare (lw_record_field (record, field), &fixture.brief.today),
                           <=, 0);
      }
}

static void
assert_unique (LwSample *sample, const LwRecordType *type, const char *field)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < sample->records->len; i++)
    {
      LwRecord *record = g_ptr_array_index (sample->records, i);

      if (lw_record_get_record_type (record) == type)
        g_assert_true (g_hash_table_add (seen, (gpointer) lw_record_get_text (record, field)));
    }
}

static void
test_unique (gconstpointer data)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LwSample) sample = NULL;

  fixture_init (&fixture, GPOINTER_TO_INT (data), usual_today ());
  sample = lw_sample_build (&fixture.brief);
  assert_unique (sample, &lw_student_record, "number");
  assert_unique (sample, &lw_company_record, "name");
  assert_unique (sample, &lw_staff_record, "name");
  assert_unique (sample, &lw_group_record, "name");
  assert_unique (sample, &lw_stage_period_record, "name");
}

/* No text has a place in braces left, and what can be learned has the catalogue's keys. */
static void
test_texts (gconstpointer data)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LwSample) sample = NULL;

  fixture_init (&fixture, GPOINTER_TO_INT (data), usual_today ());
  sample = lw_sample_build (&fixture.brief);
  for (guint i = 0; i < sample->records->len; i++)
    {
      LwRecord *record = g_ptr_array_index (sample->records, i);

      if (lw_record_get_record_type (record) == &lw_portfolio_item_record)
        {
          g_assert_null (strpbrk (LW_PORTFOLIO_ITEM (record)->title, "{}"));
          g_assert_null (strpbrk (LW_PORTFOLIO_ITEM (record)->description, "{}"));
          g_assert_nonnull (LW_PORTFOLIO_ITEM (record)->competencies);
        }
      else if (lw_record_get_record_type (record) == &lw_contact_moment_record)
        g_assert_null (strpbrk (LW_CONTACT_MOMENT (record)->text, "{}"));
      else if (lw_record_get_record_type (record) == &lw_review_record)
        g_assert_null (strpbrk (LW_REVIEW (record)->present, "{}"));
      else if (lw_record_get_record_type (record) == &lw_goal_record)
        g_assert_nonnull (LW_GOAL (record)->competency);
      else if (lw_record_get_record_type (record) == &lw_workplace_record)
        for (char **key = LW_WORKPLACE (record)->learning_potential; *key != NULL; key++)
          g_assert_true (g_strv_contains ((const char *const *) fixture.conditions, *key));
    }
}

static LwCalendar *
make_calendar (const Fixture *fixture, LwSample *sample)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new ();

  for (guint i = 0; i < fixture->brief.calendar_days->len; i++)
    g_ptr_array_add (days, g_ptr_array_index (fixture->brief.calendar_days, i));
  for (guint i = 0; i < sample->records->len; i++)
    if (lw_record_get_record_type (g_ptr_array_index (sample->records, i))
        == &lw_calendar_day_record)
      g_ptr_array_add (days, g_ptr_array_index (sample->records, i));

  return lw_calendar_new (days);
}

/* R6: "student day half" comes once. */
static void
test_one_at_a_time (gconstpointer data)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LwSample) sample = NULL;
  g_autoptr (LwCalendar) calendar = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  fixture_init (&fixture, GPOINTER_TO_INT (data), usual_today ());
  sample = lw_sample_build (&fixture.brief);
  calendar = make_calendar (&fixture, sample);
  for (guint i = 0; i < sample->records->len; i++)
    {
      LwRecord *record = g_ptr_array_index (sample->records, i);
      LwPlacement *placement = (LwPlacement *) record;
      g_autoptr (LwPattern) pattern = NULL;
      g_autoptr (GArray) days = NULL;

      if (lw_record_get_record_type (record) != &lw_placement_record || placement->student == NULL)
        continue;
      pattern = lw_pattern_parse (placement->pattern, NULL);
      days
        = lw_pattern_expand (pattern, &placement->first_day, &placement->last_day, calendar, NULL);
      g_assert_cmpuint (days->len, >, 0);
      for (guint j = 0; j < days->len; j++)
        for (guint half = 1; half <= 2; half <<= 1)
          {
            const LwStageDay *day = &g_array_index (days, LwStageDay, j);

            if (day->halves & half)
              g_assert_true (
                g_hash_table_add (seen, g_strdup_printf ("%s %u %u", placement->student,
                                                         g_date_get_julian (&day->day), half)));
          }
    }
}

static void
test_files (void)
{
  g_auto (Fixture) fixture = { 0 };
  g_autoptr (LwSample) sample = NULL;
  g_autoptr (GHashTable) sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  fixture_init (&fixture, LW_SAMPLE_SMALL, usual_today ());
  sample = lw_sample_build (&fixture.brief);
  for (guint i = 0; i < sample->files->len; i++)
    {
      GBytes *content = g_ptr_array_index (sample->files, i);
      const guint8 *bytes = g_bytes_get_data (content, NULL);

      g_assert_cmpuint (g_bytes_get_size (content), <, 60000);
      g_assert_cmpuint (bytes[0], ==, 0xff);
      g_assert_cmpuint (bytes[1], ==, 0xd8);
      g_assert_true (g_hash_table_insert (sizes,
                                          g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content),
                                          GSIZE_TO_POINTER (g_bytes_get_size (content))));
    }
  g_assert_cmpuint (count (sample, &lw_attachment_record), >=, 24);
  for (guint i = 0; i < sample->records->len; i++)
    {
      LwRecord *record = g_ptr_array_index (sample->records, i);

      if (lw_record_get_record_type (record) == &lw_attachment_record)
        g_assert_cmpuint (
          GPOINTER_TO_SIZE (g_hash_table_lookup (sizes, LW_ATTACHMENT (record)->hash)), ==,
          (gsize) LW_ATTACHMENT (record)->size);
    }
}

static void
add_for_all (const char *path, GTestDataFunc test)
{
  static const char *const names[] = { "small", "school", "region" };

  for (int size = LW_SAMPLE_SMALL; size <= LW_SAMPLE_REGION; size++)
    {
      g_autofree char *name = g_strdup_printf ("/sample-build/%s/%s", path, names[size]);

      g_test_add_data_func (name, GINT_TO_POINTER (size), test);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_for_all ("valid", test_valid);
  add_for_all ("every-form-and-state", test_every_form_and_state);
  add_for_all ("texts", test_texts);
  add_for_all ("one-at-a-time", test_one_at_a_time);
  add_for_all ("unique", test_unique);
  g_test_add_func ("/sample-build/counts", test_counts);
  g_test_add_func ("/sample-build/deterministic", test_deterministic);
  g_test_add_func ("/sample-build/seeds-differ", test_seeds_differ);
  g_test_add_func ("/sample-build/dates", test_dates);
  g_test_add_func ("/sample-build/region-deterministic", test_region_deterministic);
  g_test_add_func ("/sample-build/region-locations", test_region_locations);
  g_test_add_func ("/sample-build/files", test_files);

  return g_test_run ();
}
