/* lw-sample-people.c - the people of a sample school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-maker.h"

#include "lw-date.h"
#include "lw-name.h"

#include <string.h>

typedef struct
{
  const char *name;
  int grade;
  const char *track;
  const char *profile;
} ClassPlan;

static const ClassPlan school_classes[] = {
  { "1A", 1, "bb", NULL },      { "1B", 1, "bb", NULL },       { "1C", 1, "bb", NULL },
  { "1D", 1, "kb", NULL },      { "1E", 1, "kb", NULL },       { "1F", 1, "kb", NULL },
  { "1G", 1, "gl", NULL },      { "1H", 1, "tl", NULL },       { "2A", 2, "bb", NULL },
  { "2B", 2, "bb", NULL },      { "2C", 2, "bb", NULL },       { "2D", 2, "kb", NULL },
  { "2E", 2, "kb", NULL },      { "2F", 2, "kb", NULL },       { "2G", 2, "gl", NULL },
  { "2H", 2, "tl", NULL },      { "3B-ZW", 3, "bb", "Z&W" },   { "3B-PIE", 3, "bb", "PIE" },
  { "3B-BWI", 3, "bb", "BWI" }, { "3K-HBR", 3, "kb", "HBR" },  { "3K-EO", 3, "kb", "E&O" },
  { "3K-MT", 3, "kb", "M&T" },  { "3K-GR", 3, "kb", "Groen" }, { "3G-DP", 3, "gl", "D&P" },
  { "3T", 3, "tl", NULL },      { "4B-ZW", 4, "bb", "Z&W" },   { "4B-PIE", 4, "bb", "PIE" },
  { "4B-BWI", 4, "bb", "BWI" }, { "4K-HBR", 4, "kb", "HBR" },  { "4K-EO", 4, "kb", "E&O" },
  { "4K-MVI", 4, "kb", "MVI" }, { "4K-GR", 4, "kb", "Groen" }, { "4G-DP", 4, "gl", "D&P" },
  { "4T", 4, "tl", NULL },
};

/* A mentor class of mixed tracks and profiles, so that 24 students show what a school has. */
static const ClassPlan small_classes[] = { { "3A", 3, NULL, NULL } };
static const char *const small_profiles[]
  = { "Z&W", "PIE",   "BWI", "E&O", "HBR", "Groen", "M&T", "D&P", "Z&W", "PIE", "BWI",   "E&O",
      "HBR", "Groen", "MVI", "Z&W", "M&T", "D&P",   "PIE", "BWI", "E&O", "HBR", "Groen", "Z&W" };

static const char *const languages[][2]
  = { { "tr", "Turks" }, { "ar", "Arabisch" }, { "pl", "Pools" }, { "vi", "Engels" } };

#define N_SMALL_STUDENTS 24
#define N_SMALL_STAFF 6
#define N_SCHOOL_STUDENTS 800
#define N_SCHOOL_STAFF 45
#define N_SITE_STUDENTS 850
#define N_SITE_STAFF 48

static guint
count_classes (const LwSampleMaker *self)
{
  return lw_sample_maker_is_small (self) ? G_N_ELEMENTS (small_classes)
                                         : G_N_ELEMENTS (school_classes);
}

/* The first staff members are the mentors; then one coordinator, one careers adviser, and
 * teachers. All but the adviser guide stages, which keeps each below fifteen students. */
static void
add_roles (LwSampleMaker *self, LwStaff *staff, guint nth)
{
  guint n_mentors = count_classes (self);
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();

  if (nth < n_mentors)
    g_strv_builder_add (roles, "mentor");
  if (nth != n_mentors + 1)
    g_strv_builder_add (roles, "stagebegeleider");
  if (nth == n_mentors)
    g_strv_builder_add (roles, "coördinator");
  else if (nth == n_mentors + 1)
    g_strv_builder_add (roles, "decaan");
  else
    g_strv_builder_add (roles, "docent");
  staff->roles = g_strv_builder_end (roles);
}

static void
add_staff (LwSampleMaker *self)
{
  const guint counts[] = { N_SMALL_STAFF, N_SCHOOL_STAFF, N_SITE_STAFF };
  guint n = counts[self->brief->size];

  for (guint i = 0; i < n; i++)
    {
      LwStaff *staff = lw_sample_maker_add (self, &lw_staff_record);
      char *name = NULL;

      do
        {
          const char *tag = lw_sample_maker_pick_tag (self);
          const LwSampleName *given = lw_sample_maker_pick_name (self, self->given_names, tag);
          const LwSampleName *family = lw_sample_maker_pick_name (self, self->family_names, tag);

          g_free (name);
          name = lw_name_format (given->text, family->infix, family->text);
        }
      while (!g_hash_table_add (self->used, g_strdup (name)));
      staff->name = name;
      staff->email = lw_sample_maker_dup_email (self, name, "school.");
      add_roles (self, staff, i);
      g_ptr_array_add (self->site->staff, staff);
    }
}

/* Every location has its 1A, so the location's letters stand before it. */
static char *
make_class_name (LwSampleMaker *self, const char *name)
{
  if (self->site->place == NULL)
    return g_strdup (name);

  return g_strdup_printf ("%s-%s", lw_sample_node_get (self->site->place, "code"), name);
}

static void
add_classes (LwSampleMaker *self)
{
  const ClassPlan *plans = lw_sample_maker_is_small (self) ? small_classes : school_classes;

  for (guint i = 0; i < count_classes (self); i++)
    {
      LwGroup *group = lw_sample_maker_add (self, &lw_group_record);
      LwSampleClass *klass = g_new0 (LwSampleClass, 1);

      group->name = make_class_name (self, plans[i].name);
      group->school_year = g_strdup (lw_record_get_id (LW_RECORD (self->brief->year)));
      group->grade = plans[i].grade;
      group->track = g_strdup (plans[i].track);
      group->profile = g_strdup (plans[i].profile);
      group->mentor = g_strdup (lw_record_get_id (g_ptr_array_index (self->site->staff, i)));
      group->lesson_hours = plans[i].grade <= 2 ? 27 : 25;
      klass->group = group;
      klass->students = g_ptr_array_new ();
      klass->taken = g_hash_table_new (NULL, NULL);
      g_ptr_array_add (self->site->classes, klass);
    }
}

/* Of twelve at the start of grade 1, and a few who are a year older. */
static GDate
pick_birth_date (LwSampleMaker *self, int grade)
{
  int year = lw_school_year_of (&self->brief->year->first_day) - 12 - grade;
  GDate first;

  if (lw_sample_maker_chance (self, 9))
    year--;
  first = lw_date_from_dmy (1, 10, year);

  return lw_date_add_days (&first, (int) lw_sample_maker_pick (self, 365));
}

/* At one location no two have the same name. In a whole region some do: there are not that many
 * names that go together, and with too many tries the few of a rare kind would be used up. */
static gboolean
is_new_name (LwSampleMaker *self, const char *name, guint n_tries)
{
  g_autofree char *here = g_strdup_printf ("%s %u", name, self->site_index);

  if (g_hash_table_contains (self->used, here)
      || (g_hash_table_contains (self->used, name) && (self->site_index == 0 || n_tries < 5)))
    return FALSE;
  g_hash_table_add (self->used, g_steal_pointer (&here));
  g_hash_table_add (self->used, g_strdup (name));

  return TRUE;
}

static guint
make_number (LwSampleMaker *self)
{
  guint nth = self->site_index * N_SITE_STUDENTS + self->site->students->len;

  return 1200 + nth * 3 + lw_sample_maker_pick (self, 3);
}

static LwSampleStudent *
add_student (LwSampleMaker *self, LwSampleClass *klass)
{
  LwStudent *student = lw_sample_maker_add (self, &lw_student_record);
  LwSampleStudent *made = g_new0 (LwSampleStudent, 1);
  g_autofree char *name = NULL;
  guint n_tries = 0;

  made->student = student;
  made->klass = klass;
  made->taken = g_hash_table_new (NULL, NULL);
  do
    {
      const char *tag = lw_sample_maker_pick_tag (self);
      const char *other = lw_sample_maker_chance (self, 7) ? lw_sample_maker_pick_tag (self) : tag;
      const LwSampleName *family = lw_sample_maker_pick_name (self, self->family_names, other);

      made->name = lw_sample_maker_pick_name (self, self->given_names, tag);
      g_free (name);
      name = lw_name_format (made->name->text, family->infix, family->text);
      lw_record_set_text (LW_RECORD (student), "given-name", made->name->text);
      lw_record_set_text (LW_RECORD (student), "infix", family->infix);
      lw_record_set_text (LW_RECORD (student), "family-name", family->text);
    }
  while (!is_new_name (self, name, n_tries++));
  student->number = g_strdup_printf ("%05u", make_number (self));
  student->birth_date = pick_birth_date (self, klass->group->grade);
  student->group = g_strdup (lw_record_get_id (LW_RECORD (klass->group)));
  student->track = g_strdup (klass->group->track);
  student->profile = g_strdup (klass->group->profile);
  student->mentor = g_strdup (klass->group->mentor);
  lw_sample_maker_pick_address (self, NULL, &student->postcode, NULL);
  student->email = lw_sample_maker_dup_email (self, name, "leerling.");
  student->phone = lw_sample_maker_dup_phone (self, TRUE);
  g_ptr_array_add (self->site->students, made);
  g_ptr_array_add (klass->students, made);

  return made;
}

/* In a mixed class track and profile are the student's own. */
static void
mix_class (LwSampleStudent *made, guint nth)
{
  LwStudent *student = made->student;

  if (student->profile == NULL && made->klass->group->track == NULL)
    {
      student->profile = g_strdup (small_profiles[nth % G_N_ELEMENTS (small_profiles)]);
      student->track = g_strdup (nth % 5 < 2 ? "bb" : "kb");
      if (g_str_equal (student->profile, "MVI") || g_str_equal (student->profile, "D&P"))
        lw_record_set_text (LW_RECORD (student), "track", nth % 2 == 0 ? "kb" : "gl");
    }
}

static void
add_students (LwSampleMaker *self)
{
  const guint counts[] = { N_SMALL_STUDENTS, N_SCHOOL_STUDENTS, N_SITE_STUDENTS };
  guint total = counts[self->brief->size];
  guint n_classes = self->site->classes->len;

  for (guint i = 0; i < n_classes; i++)
    {
      guint n = total / n_classes + (i < total % n_classes ? 1 : 0);

      for (guint j = 0; j < n; j++)
        mix_class (add_student (self, g_ptr_array_index (self->site->classes, i)), j);
    }
}

static void
add_memberships (LwSampleMaker *self)
{
  for (guint i = 0; i < self->site->students->len; i++)
    {
      LwSampleStudent *made = g_ptr_array_index (self->site->students, i);
      LwMembership *membership = lw_sample_maker_add (self, &lw_membership_record);

      membership->student = g_strdup (lw_record_get_id (LW_RECORD (made->student)));
      membership->group = g_strdup (made->student->group);
      membership->first_day = self->brief->year->first_day;
    }
}

static const char *
pick_language (LwSampleMaker *self, const char *tag)
{
  gboolean differs = lw_sample_maker_chance (self, 30);

  for (guint i = 0; differs && i < G_N_ELEMENTS (languages); i++)
    if (strcmp (languages[i][0], tag) == 0)
      return languages[i][1];

  return "Nederlands";
}

static void
add_guardian (LwSampleMaker *self, LwSampleStudent *made, gboolean own_name)
{
  LwGuardian *guardian = lw_sample_maker_add (self, &lw_guardian_record);
  const char *tag = made->name->tag;
  const LwSampleName *given = lw_sample_maker_pick_name (self, self->given_names, tag);
  const LwSampleName *family = lw_sample_maker_pick_name (self, self->family_names, tag);

  guardian->student = g_strdup (lw_record_get_id (LW_RECORD (made->student)));
  guardian->name
    = own_name ? lw_name_format (given->text, family->infix, family->text)
               : lw_name_format (given->text, made->student->infix, made->student->family_name);
  guardian->phone = lw_sample_maker_dup_phone (self, TRUE);
  guardian->email = lw_sample_maker_dup_email (self, guardian->name, "thuis.");
  guardian->language = g_strdup (pick_language (self, tag));
  if (made->guardian == NULL)
    made->guardian = guardian;
}

static void
add_guardians (LwSampleMaker *self)
{
  for (guint i = 0; i < self->site->students->len; i++)
    {
      LwSampleStudent *made = g_ptr_array_index (self->site->students, i);

      add_guardian (self, made, lw_sample_maker_chance (self, 25));
      if (lw_sample_maker_chance (self, 72))
        add_guardian (self, made, TRUE);
    }
}

/* Which texts a student's POP is made of: within one profile every text goes with every other,
 * so that three of each make a class of different POPs. */
static void
choose_pop (LwSampleMaker *self, LwSampleStudent *made, guint nth)
{
  const char *profile = made->student->profile != NULL ? made->student->profile : "TL";
  g_autoptr (GPtrArray) fitting = g_ptr_array_new ();

  for (guint i = 0; i < self->pops->len; i++)
    {
      const LwSampleNode *root = g_ptr_array_index (self->pops, i);

      for (guint j = 0; j < root->children->len; j++)
        if (lw_sample_node_has_word (g_ptr_array_index (root->children, j), "profile", profile))
          g_ptr_array_add (fitting, g_ptr_array_index (root->children, j));
    }
  g_return_if_fail (fitting->len > 0);
  made->pop = g_ptr_array_index (fitting, nth % fitting->len);
  made->self = g_ptr_array_index (fitting, (nth + nth / fitting->len) % fitting->len);
  made->ways
    = g_ptr_array_index (fitting, (nth + nth / (fitting->len * fitting->len)) % fitting->len);
}

/* Seven students of a class after each other have one supervisor. */
static void
choose_supervisors (LwSampleMaker *self)
{
  g_autoptr (GPtrArray) supervisors = g_ptr_array_new ();
  guint nth = 0;

  for (guint i = 0; i < self->site->staff->len; i++)
    {
      LwStaff *staff = g_ptr_array_index (self->site->staff, i);

      if (g_strv_contains ((const char *const *) staff->roles, "stagebegeleider"))
        g_ptr_array_add (supervisors, staff);
    }
  for (guint i = 0; i < self->site->students->len; i++)
    {
      LwSampleStudent *made = g_ptr_array_index (self->site->students, i);

      if (made->klass->group->grade >= 2)
        made->supervisor = g_ptr_array_index (supervisors, nth++ / 7 % supervisors->len);
    }
}

static void
choose_pops (LwSampleMaker *self)
{
  for (guint i = 0; i < self->site->classes->len; i++)
    {
      LwSampleClass *klass = g_ptr_array_index (self->site->classes, i);
      g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint j = 0; klass->group->grade >= 3 && j < klass->students->len; j++)
        {
          LwSampleStudent *made = g_ptr_array_index (klass->students, j);
          const char *key = made->student->profile != NULL ? made->student->profile : "TL";
          guint nth = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

          choose_pop (self, made, nth);
          g_hash_table_insert (counts, (gpointer) key, GUINT_TO_POINTER (nth + 1));
        }
    }
}

/**
 * lw_sample_make_people:
 * @self: the school in the making
 *
 * Adds staff, classes, students, their memberships and their parents.
 */
void
lw_sample_make_people (LwSampleMaker *self)
{
  lw_sample_maker_begin (self, 1);
  add_staff (self);
  add_classes (self);
  add_students (self);
  add_memberships (self);
  add_guardians (self);
  choose_supervisors (self);
  choose_pops (self);
}
