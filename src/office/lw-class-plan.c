/* lw-class-plan.c - what a class list would change
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-class-import.h"

#include "lw-class-cells.h"
#include "lw-class-names.h"
#include "lw-class-row.h"
#include "lw-date.h"
#include "lw-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the rows of a new class say of it; it is taken over when they all say the same. */
typedef enum
{
  SAID_GRADE,
  SAID_TRACK,
  SAID_PROFILE,
  SAID_MENTOR,
  N_SAID,
} Said;

static const char *const said_fields[N_SAID] = { "grade", "track", "profile", "mentor" };

typedef struct
{
  LwRecord *record;   /* owned */
  char *said[N_SAID]; /* owned */
  gboolean is_torn[N_SAID];
} NewClass;

typedef struct
{
  /* borrowed */
  const LwTable *table;
  const LwMeaning *meanings;
  LwRecordList *students;
  LwRecordList *groups;
  LwRecordList *staff;
  const char *school_year;
  LwClassImport *result;

  /* owned; the keys are borrowed unless said otherwise */
  GHashTable *students_by_number;
  GHashTable *groups_by_name;
  GHashTable *staff_by_name;   /* owned keys */
  GHashTable *lines_by_number; /* owned keys */
  GHashTable *new_classes;     /* LwGroup -> NewClass, owned */
  GHashTable *new_by_id;       /* records that are not in the lists yet */
  GHashTable *group_ids;       /* classes of the school that the list names */
  GPtrArray *new_staff;
  GPtrArray *new_groups; /* NewClass, borrowed, in the order of the list */
  GPtrArray *puts;       /* students */
} Plan;

static void
new_class_free (gpointer data)
{
  NewClass *new_class = data;

  g_object_unref (new_class->record);
  for (guint i = 0; i < N_SAID; i++)
    g_free (new_class->said[i]);
  g_free (new_class);
}

static void
plan_clear (Plan *plan)
{
  g_hash_table_unref (plan->students_by_number);
  g_hash_table_unref (plan->groups_by_name);
  g_hash_table_unref (plan->staff_by_name);
  g_hash_table_unref (plan->lines_by_number);
  g_hash_table_unref (plan->new_by_id);
  g_hash_table_unref (plan->group_ids);
  g_ptr_array_unref (plan->new_groups);
  g_hash_table_unref (plan->new_classes);
  g_ptr_array_unref (plan->new_staff);
  g_ptr_array_unref (plan->puts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

/* How well a class of the school answers to its name in a list of this school year: 0 is a class
 * of another year, which stays as it was. */
static guint
rank_group (const Plan *plan, const LwGroup *group)
{
  if (plan->school_year == NULL || group->school_year == NULL)
    return 1;

  return strcmp (group->school_year, plan->school_year) == 0 ? 2 : 0;
}

static void
index_lists (Plan *plan)
{
  for (guint i = 0; i < lw_record_list_get_size (plan->students); i++)
    {
      LwStudent *student = lw_record_list_peek (plan->students, i);

      if (student->number != NULL)
        g_hash_table_replace (plan->students_by_number, student->number, student);
    }
  for (guint i = 0; i < lw_record_list_get_size (plan->groups); i++)
    {
      LwGroup *group = lw_record_list_peek (plan->groups, i);
      LwGroup *other
        = group->name != NULL ? g_hash_table_lookup (plan->groups_by_name, group->name) : NULL;
      guint rank = rank_group (plan, group);

      if (group->name != NULL && rank > 0 && (other == NULL || rank >= rank_group (plan, other)))
        g_hash_table_replace (plan->groups_by_name, group->name, group);
    }
  for (guint i = 0; i < lw_record_list_get_size (plan->staff); i++)
    {
      LwStaff *staff = lw_record_list_peek (plan->staff, i);

      if (staff->name != NULL)
        g_hash_table_replace (plan->staff_by_name, lw_name_in_reading_order (staff->name), staff);
    }
}

static void
plan_init (Plan *plan)
{
  plan->students_by_number = g_hash_table_new (g_str_hash, g_str_equal);
  plan->groups_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  plan->staff_by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  plan->lines_by_number = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  plan->new_classes = g_hash_table_new_full (NULL, NULL, NULL, new_class_free);
  plan->new_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  plan->group_ids = g_hash_table_new (g_str_hash, g_str_equal);
  plan->new_groups = g_ptr_array_new ();
  plan->new_staff = g_ptr_array_new_with_free_func (g_object_unref);
  plan->puts = g_ptr_array_new_with_free_func (g_object_unref);
  index_lists (plan);
}

static void
add_file_problem (LwClassImport *result, const char *message)
{
  LwImportProblem *problem = g_new0 (LwImportProblem, 1);

  problem->message = g_strdup (message);
  g_ptr_array_add (result->problems, problem);
}

static gboolean
has_meaning (const Plan *plan, LwMeaning meaning)
{
  for (guint i = 0; i < plan->table->n_columns; i++)
    if (plan->meanings[i] == meaning)
      return TRUE;

  return FALSE;
}

static void
check_columns (const Plan *plan)
{
  if (!has_meaning (plan, LW_MEANING_NUMBER))
    add_file_problem (plan->result,
                      _ ("No column is known as the student number. Say which one it is, or name "
                         "it “Stamnummer” in the first line."));
  if (!has_meaning (plan, LW_MEANING_FAMILY_NAME) && !has_meaning (plan, LW_MEANING_FULL_NAME))
    add_file_problem (plan->result,
                      _ ("No column is known as the family name. Say which one it is, or name it "
                         "“Achternaam” in the first line."));
}

/* (transfer none) (nullable): the mentor of the row, made when the school does not have one. */
static LwRecord *
take_mentor (Plan *plan, const LwClassRow *row)
{
  LwRecord *staff;

  if (*row->mentor == '\0')
    return NULL;

  staff = g_hash_table_lookup (plan->staff_by_name, row->mentor);
  if (staff == NULL)
    {
      staff = lw_record_new (&lw_staff_record, NULL);
      lw_record_set_text (staff, "name", row->mentor);
      lw_record_set_list (staff, "roles", (const char *const[]){ "mentor", NULL });
      g_ptr_array_add (plan->new_staff, staff);
      g_ptr_array_add (plan->result->new_staff, g_strdup (row->mentor));
      g_hash_table_insert (plan->staff_by_name, g_strdup (row->mentor), staff);
      g_hash_table_insert (plan->new_by_id, (gpointer) lw_record_get_id (staff), staff);
    }

  return staff;
}

static LwRecord *
add_class (Plan *plan, const char *name)
{
  NewClass *new_class = g_new0 (NewClass, 1);
  LwRecord *group = lw_record_new (&lw_group_record, NULL);

  lw_record_set_text (group, "name", name);
  lw_record_set_text (group, "school-year", plan->school_year);
  new_class->record = group;
  g_hash_table_insert (plan->new_classes, group, new_class);
  g_ptr_array_add (plan->new_groups, new_class);
  g_ptr_array_add (plan->result->new_groups, g_strdup (name));
  g_hash_table_insert (plan->groups_by_name, LW_GROUP (group)->name, group);
  g_hash_table_insert (plan->new_by_id, (gpointer) lw_record_get_id (group), group);

  return group;
}

static void
say_of_class (NewClass *new_class, Said said, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  if (new_class->said[said] == NULL)
    new_class->said[said] = g_strdup (value);
  else if (strcmp (new_class->said[said], value) != 0)
    new_class->is_torn[said] = TRUE;
}

/* (transfer none) (nullable): the class of the row, made when the school does not have it. */
static LwRecord *
take_class (Plan *plan, const LwClassRow *row, LwRecord *mentor)
{
  const char *name = row->cells[LW_MEANING_GROUP];
  g_autofree char *grade = row->grade > 0 ? g_strdup_printf ("%d", row->grade) : NULL;
  LwRecord *group;
  NewClass *new_class;

  if (*name == '\0')
    return NULL;

  group = g_hash_table_lookup (plan->groups_by_name, name);
  if (group == NULL)
    group = add_class (plan, name);
  new_class = g_hash_table_lookup (plan->new_classes, group);
  if (new_class == NULL)
    {
      g_hash_table_add (plan->group_ids, (gpointer) lw_record_get_id (group));
      return group;
    }

  say_of_class (new_class, SAID_GRADE, grade);
  say_of_class (new_class, SAID_TRACK, row->track);
  say_of_class (new_class, SAID_PROFILE, row->profile);
  say_of_class (new_class, SAID_MENTOR, mentor != NULL ? lw_record_get_id (mentor) : NULL);

  return group;
}

/* An empty cell never erases. But the infix belongs to the family name: with another name comes
 * another infix, or none. */
static void
fill_name (LwRecord *student, const LwNameParts *name)
{
  gboolean is_renamed = g_strcmp0 (LW_STUDENT (student)->family_name, name->family_name) != 0;

  if (*name->given_name != '\0')
    lw_record_set_text (student, "given-name", name->given_name);
  if (*name->infix != '\0' || is_renamed)
    lw_record_set_text (student, "infix", name->infix);
  lw_record_set_text (student, "family-name", name->family_name);
}

static void
fill_student (LwRecord *student, const LwClassRow *row, LwRecord *group, LwRecord *mentor)
{
  const struct
  {
    const char *field;
    const char *text;
  } texts[] = {
    { "number", row->cells[LW_MEANING_NUMBER] },
    { "group", group != NULL ? lw_record_get_id (group) : NULL },
    { "mentor", mentor != NULL ? lw_record_get_id (mentor) : NULL },
    { "track", row->track },
    { "profile", row->profile },
    { "email", row->cells[LW_MEANING_EMAIL] },
    { "phone", row->cells[LW_MEANING_PHONE] },
    { "postcode", row->cells[LW_MEANING_POSTCODE] },
  };

  fill_name (student, &row->name);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].text != NULL && *texts[i].text != '\0')
      lw_record_set_text (student, texts[i].field, texts[i].text);
  if (g_date_valid (&row->birth_date))
    lw_record_set_date (student, "birth-date", &row->birth_date);
}

/* What a field says, as people read it. */
static char *
dup_field_text (const Plan *plan, LwRecord *student, const LwField *field)
{
  gpointer value = lw_record_field (student, field);
  LwRecord *other;

  if (!lw_record_is_set (student, field))
    return g_strdup ("–");
  if (field->kind == LW_FIELD_DATE)
    return lw_date_format_entry (value);
  if (field->kind != LW_FIELD_REF)
    return g_strdup (*(char **) value);

  other = lw_record_list_find (strcmp (field->ref, "group") == 0 ? plan->groups : plan->staff,
                               *(char **) value);
  if (other == NULL)
    other = g_hash_table_lookup (plan->new_by_id, *(char **) value);

  return g_strdup (other != NULL ? lw_record_get_title (other) : "?");
}

/* "Class: 2A → 3KB-ZW; E-mail: – → sanne@school.nl" */
static char *
describe_changes (const Plan *plan, LwRecord *before, LwRecord *after)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lw_student_record.n_fields; i++)
    {
      const LwField *field = &lw_student_record.fields[i];
      g_autofree char *old = NULL;
      g_autofree char *new = NULL;

      if (lw_record_same_field (before, after, field))
        continue;
      old = dup_field_text (plan, before, field);
      new = dup_field_text (plan, after, field);
      g_string_append_printf (text, "%s%s: %s → %s", text->len > 0 ? "; " : "", _ (field->label),
                              old, new);
    }

  return g_string_free (text, FALSE);
}

static void
add_import_row (Plan *plan,
                const LwClassRow *row,
                const char *name,
                LwImportFate fate,
                const char *detail)
{
  LwImportRow *import_row = g_new0 (LwImportRow, 1);
  LwClassImport *result = plan->result;

  import_row->line = row->line;
  import_row->fate = fate;
  import_row->name = g_strdup (name);
  if (detail != NULL && *row->notes != '\0')
    import_row->detail = g_strconcat (detail, "; ", row->notes, NULL);
  else if (detail != NULL || *row->notes != '\0')
    import_row->detail = g_strdup (detail != NULL ? detail : row->notes);
  g_ptr_array_add (result->rows, import_row);

  result->n_added += fate == LW_IMPORT_ADDED;
  result->n_changed += fate == LW_IMPORT_CHANGED;
  result->n_unchanged += fate == LW_IMPORT_UNCHANGED;
  result->n_skipped += fate == LW_IMPORT_SKIPPED;
}

static void
plan_student (Plan *plan, const LwClassRow *row)
{
  LwRecord *known = g_hash_table_lookup (plan->students_by_number, row->cells[LW_MEANING_NUMBER]);
  LwRecord *mentor = take_mentor (plan, row);
  LwRecord *group = take_class (plan, row, mentor);
  g_autoptr (LwRecord) student
    = known != NULL ? lw_record_copy (known) : lw_record_new (&lw_student_record, NULL);
  g_autofree char *detail = NULL;
  const char *name;

  fill_student (student, row, group, mentor);
  name = lw_record_get_title (student);
  if (known == NULL)
    add_import_row (plan, row, name, LW_IMPORT_ADDED, NULL);
  else if (lw_record_same_fields (known, student))
    {
      add_import_row (plan, row, name, LW_IMPORT_UNCHANGED, NULL);
      return;
    }
  else
    {
      detail = describe_changes (plan, known, student);
      add_import_row (plan, row, name, LW_IMPORT_CHANGED, detail);
    }
  g_ptr_array_add (plan->puts, g_steal_pointer (&student));
}

static void
plan_row (Plan *plan, guint index)
{
  guint first_problem = plan->result->problems->len;
  g_autoptr (LwClassRow) row = lw_class_row_read (plan->table, index, plan->meanings,
                                                  plan->lines_by_number, plan->result->problems);

  if (row->skip_reason != NULL)
    add_import_row (plan, row, row->title, LW_IMPORT_SKIPPED, row->skip_reason);
  else if (row->is_wrong)
    {
      const LwImportProblem *problem = g_ptr_array_index (plan->result->problems, first_problem);

      add_import_row (plan, row, row->title, LW_IMPORT_WRONG, problem->message);
    }
  else
    plan_student (plan, row);
}

/* Who is in a class of the list and not in the list may be ill, or forgotten, or gone: nobody is
 * taken out by a list. */
static void
find_gone (Plan *plan)
{
  for (guint i = 0; i < lw_record_list_get_size (plan->students); i++)
    {
      LwStudent *student = lw_record_list_peek (plan->students, i);

      if (student->group != NULL && g_hash_table_contains (plan->group_ids, student->group)
          && (student->number == NULL
              || !g_hash_table_contains (plan->lines_by_number, student->number)))
        g_ptr_array_add (plan->result->gone, g_strdup (lw_record_get_title (LW_RECORD (student))));
    }
}

static void
finish_class (NewClass *new_class)
{
  const char *name = LW_GROUP (new_class->record)->name;

  for (guint i = 0; i < N_SAID; i++)
    {
      if (new_class->said[i] == NULL || new_class->is_torn[i])
        continue;
      if (i == SAID_GRADE)
        lw_record_set_int (new_class->record, said_fields[i],
                           (int) g_ascii_strtoll (new_class->said[i], NULL, 10));
      else
        lw_record_set_text (new_class->record, said_fields[i], new_class->said[i]);
    }
  if (new_class->said[SAID_GRADE] == NULL && lw_class_cell_grade_of_class (name) > 0)
    lw_record_set_int (new_class->record, said_fields[SAID_GRADE],
                       lw_class_cell_grade_of_class (name));
}

/* Staff, then the classes that name them, then the students that name both. */
static LwAct *
make_act (Plan *plan)
{
  g_autofree char *label = g_strdup_printf (_ ("Import of class list %s"),
                                            plan->table->name != NULL ? plan->table->name : "");
  LwAct *act;

  if (plan->puts->len == 0)
    return NULL;

  act = lw_act_new ("import", g_strstrip (label));
  for (guint i = 0; i < plan->new_staff->len; i++)
    lw_act_put (act, g_ptr_array_index (plan->new_staff, i));
  for (guint i = 0; i < plan->new_groups->len; i++)
    {
      NewClass *new_class = g_ptr_array_index (plan->new_groups, i);

      finish_class (new_class);
      lw_act_put (act, new_class->record);
    }
  for (guint i = 0; i < plan->puts->len; i++)
    lw_act_put (act, g_ptr_array_index (plan->puts, i));

  return act;
}

/**
 * lw_class_import_plan:
 * @table: a list
 * @meanings: (array): one for each column, as lw_class_import_guess() or the user says
 * @students: the school's students
 * @groups: its classes
 * @staff: its staff
 * @school_year: (nullable): the id of the school year that the list is of
 *
 * Holds a list against what the school has. A student is known by the number, exactly as it is
 * written; a class by its name, within the school year; a mentor by the name, in either order. What
 * is not known is made. Only fields that the list has are changed, and none is emptied. The
 * student's class becomes that of the list; the lists themselves are only read.
 *
 * Returns: (transfer full): what would become of each row, what is wrong, and the act
 */
LwClassImport *
lw_class_import_plan (const LwTable *table,
                      const LwMeaning *meanings,
                      LwRecordList *students,
                      LwRecordList *groups,
                      LwRecordList *staff,
                      const char *school_year)
{
  g_autoptr (LwClassImport) result = lw_class_import_new ();
  g_auto (Plan) plan = {
    .table = table,
    .meanings = meanings,
    .students = students,
    .groups = groups,
    .staff = staff,
    .school_year = school_year,
    .result = result,
  };

  plan_init (&plan);
  check_columns (&plan);
  if (result->problems->len > 0)
    return g_steal_pointer (&result);

  for (guint i = 0; i < table->rows->len; i++)
    plan_row (&plan, i);
  find_gone (&plan);
  if (result->problems->len == 0)
    result->act = make_act (&plan);

  return g_steal_pointer (&result);
}
