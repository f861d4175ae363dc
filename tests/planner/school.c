/* school.c - a small school in memory, to judge
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "school.h"

#include "lw-date.h"
#include "lw-json.h"

#include <string.h>

static const char *const base[] = {
  "group 3b {'name':'3B','grade':3,'track':'kb','profile':'Z&W'}",
  "group 1a {'name':'1A','grade':1,'track':'tl'}",
  "student s1 {'number':'1','family-name':'Jong','group':'3b','birth-date':'2010-06-01'}",
  "student s2 {'number':'2','family-name':'Hart','group':'3b','birth-date':'2010-06-01'}",
  "student s3 {'number':'3','family-name':'Bos','group':'3b','birth-date':'2010-06-01'}",
  "student s9 {'number':'9','family-name':'Vis','group':'1a','birth-date':'2014-09-01'}",
  "company c1 {'name':'Bakkerij Jansen'}",
  "company c2 {'name':'Garage Smit'}",
  "workplace w1 {'company':'c1','title':'Winkel'}",
  "workplace w2 {'company':'c1','title':'Bakkerij','seats':1,'half-days':"
  "['ma-o','ma-m','di-o','di-m','wo-o','wo-m','do-o','do-m']}",
  "workplace w3 {'company':'c2'}",
  "variant v1 {'name':'Snuffelstage'}",
  "staff t1 {'name':'Bo de Wit'}",
  "calendar-day k1 {'name':'Kerst','kind':'vakantie','first-day':'2026-12-19',"
  "'last-day':'2027-01-03'}",
  "calendar-day k2 {'name':'Goede Vrijdag','kind':'vrij','first-day':'2027-03-26'}",
};

static LwRecordList *
list_of (School *self, const char *type)
{
  LwRecordList *const lists[] = {
    self->lists.students,      self->lists.groups,          self->lists.companies,
    self->lists.workplaces,    self->lists.variants,        self->lists.accreditations,
    self->lists.placements,    self->lists.exceptions,      self->lists.rules,
    self->lists.stage_periods, self->lists.calendar_days,   self->lists.staff,
    self->lists.travel_times,  self->lists.contact_moments, self->lists.visits,
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (strcmp (lw_record_list_get_record_type (lists[i])->name, type) == 0)
      return lists[i];
  g_assert_not_reached ();
}

School *
school_new (void)
{
  School *self = g_new0 (School, 1);

  self->lists.students = lw_record_list_new (&lw_student_record);
  self->lists.groups = lw_record_list_new (&lw_group_record);
  self->lists.companies = lw_record_list_new (&lw_company_record);
  self->lists.workplaces = lw_record_list_new (&lw_workplace_record);
  self->lists.accreditations = lw_record_list_new (&lw_accreditation_record);
  self->lists.variants = lw_record_list_new (&lw_variant_record);
  self->lists.placements = lw_record_list_new (&lw_placement_record);
  self->lists.exceptions = lw_record_list_new (&lw_exception_record);
  self->lists.rules = lw_record_list_new (&lw_rule_record);
  self->lists.stage_periods = lw_record_list_new (&lw_stage_period_record);
  self->lists.calendar_days = lw_record_list_new (&lw_calendar_day_record);
  self->lists.staff = lw_record_list_new (&lw_staff_record);
  self->lists.travel_times = lw_record_list_new (&lw_travel_time_record);
  self->lists.contact_moments = lw_record_list_new (&lw_contact_moment_record);
  self->lists.visits = lw_record_list_new (&lw_visit_record);
  for (guint i = 0; i < G_N_ELEMENTS (base); i++)
    school_add (self, base[i]);

  return self;
}

void
school_free (School *self)
{
  g_clear_pointer (&self->world, lw_world_free);
  g_object_unref (self->lists.students);
  g_object_unref (self->lists.groups);
  g_object_unref (self->lists.companies);
  g_object_unref (self->lists.workplaces);
  g_object_unref (self->lists.accreditations);
  g_object_unref (self->lists.variants);
  g_object_unref (self->lists.placements);
  g_object_unref (self->lists.exceptions);
  g_object_unref (self->lists.rules);
  g_object_unref (self->lists.stage_periods);
  g_object_unref (self->lists.calendar_days);
  g_object_unref (self->lists.staff);
  g_object_unref (self->lists.travel_times);
  g_object_unref (self->lists.contact_moments);
  g_object_unref (self->lists.visits);
  g_free (self);
}

static LwRecord *
read_line (School *self, const char *line, LwRecordList **list)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 3);
  g_autofree char *fields = g_strdelimit (g_strdup (parts[2]), "'", '"');
  g_autoptr (GError) error = NULL;
  LwRecord *record;

  *list = list_of (self, parts[0]);
  record = lw_record_new (lw_record_list_get_record_type (*list), parts[1]);
  g_assert_true (lw_json_apply_fields (record, fields, NULL, NULL, &error));
  g_assert_no_error (error);
  lw_record_validate (record, &error);
  g_assert_no_error (error);

  return record;
}

static gpointer
put (LwRecordList *list, LwRecord *record)
{
  g_autoptr (GPtrArray) puts = g_ptr_array_new ();

  g_ptr_array_add (puts, record);
  lw_record_list_apply (list, puts, NULL);

  return lw_record_list_find (list, lw_record_get_id (record));
}

gpointer
school_add (School *self, const char *line)
{
  LwRecordList *list;
  g_autoptr (LwRecord) record = read_line (self, line, &list);

  g_clear_pointer (&self->world, lw_world_free);

  return put (list, record);
}

gpointer
school_follow (School *self, const char *line)
{
  LwRecordList *list;
  g_autoptr (LwRecord) record = read_line (self, line, &list);
  const LwRecordType *type = lw_record_list_get_record_type (list);
  const char *id = lw_record_get_id (record);
  gpointer kept;

  if (!lw_world_let_go (school_get_world (self), type, id))
    g_clear_pointer (&self->world, lw_world_free);
  kept = put (list, record);
  if (self->world != NULL)
    lw_world_take_up (self->world, type, id);

  return kept;
}

void
school_delete (School *self, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 2);
  LwRecordList *list = list_of (self, parts[0]);
  const LwRecordType *type = lw_record_list_get_record_type (list);
  const char *const ids[] = { parts[1], NULL };

  if (!lw_world_let_go (school_get_world (self), type, parts[1]))
    g_clear_pointer (&self->world, lw_world_free);
  lw_record_list_apply (list, NULL, ids);
  if (self->world != NULL)
    lw_world_take_up (self->world, type, parts[1]);
}

LwWish *
school_new_wish (const char *student, const char *workplace, int rank)
{
  LwRecord *wish = lw_record_new (&lw_wish_record, NULL);

  lw_record_set_text (wish, "student", student);
  lw_record_set_text (wish, "workplace", workplace);
  lw_record_set_int (wish, "rank", rank);

  return LW_WISH (wish);
}

LwWorld *
school_get_world (School *self)
{
  if (self->world == NULL)
    self->world = lw_world_new (&self->lists);

  return self->world;
}

char *
school_findings_to_text (GPtrArray *findings)
{
  static const char *const strengths[] = { "hint", "warn", "stop", "absolute" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *day = lw_date_format_iso (&finding->day);

      g_string_append_printf (text, "%s%s %s %s %s: %s", i > 0 ? "\n" : "", finding->rule,
                              strengths[finding->strength], finding->placement,
                              day != NULL ? day : "-", finding->message);
      if (finding->advice != NULL)
        g_string_append_printf (text, " | %s", finding->advice);
      if (finding->reason != NULL)
        g_string_append_printf (text, " [%s]", finding->reason);
    }

  return g_string_free (text, FALSE);
}

char *
school_judge (School *self, const char *placement, const char *rule)
{
  LwPlacement *record = lw_record_list_find (self->lists.placements, placement);
  g_autoptr (GPtrArray) findings = lw_rules_judge (school_get_world (self), record);

  for (guint i = findings->len; i > 0; i--)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i - 1);

      if (strcmp (finding->rule, rule) != 0)
        g_ptr_array_remove_index (findings, i - 1);
    }

  return school_findings_to_text (findings);
}

/* What counts is what is found, but for the hints. */
static void
check_conflicts (School *self, const char *placement)
{
  LwPlacement *record = lw_record_list_find (self->lists.placements, placement);
  LwWorld *world = school_get_world (self);
  g_autoptr (GPtrArray) all = lw_rules_judge (world, record);
  g_autoptr (GPtrArray) conflicts = lw_rules_judge_conflicts (world, record);
  guint n_conflicts = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (all, i);

      if (finding->strength == LW_STRENGTH_HINT)
        continue;
      g_assert_cmpuint (n_conflicts, <, conflicts->len);
      g_assert_cmpstr (((LwFinding *) g_ptr_array_index (conflicts, n_conflicts++))->message, ==,
                       finding->message);
    }
  g_assert_cmpuint (n_conflicts, ==, conflicts->len);
}

void
school_run_cases (const char *rule, const SchoolCase *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (School) school = school_new ();
      g_autofree char *found = NULL;

      g_test_message ("%s case %u: %s", rule, i, cases[i].lines[0]);
      for (guint j = 0; j < SCHOOL_MAX_LINES && cases[i].lines[j] != NULL; j++)
        school_add (school, cases[i].lines[j]);
      found = school_judge (school, "p1", rule);
      g_assert_cmpstr (found, ==, cases[i].found);
      check_conflicts (school, "p1");
    }
}
