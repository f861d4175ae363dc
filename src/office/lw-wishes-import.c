/* lw-wishes-import.c - what a list of wishes would change
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wishes-import.h"

#include "lw-forms.h"
#include "lw-wishes-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A wish that the list gives a student. */
typedef struct
{
  LwWorkplace *workplace; /* borrowed */
  guint rank;
  guint line;
  LwWish *before; /* borrowed, nullable: the same place among what was wished */
} Wanted;

/* All that is wished by one student of the list. */
typedef struct
{
  GPtrArray *before; /* owned, nullable: LwWish, borrowed, as the school has them */
  GArray *wanted;    /* owned, Wanted */
  guint line;        /* of the first row */
  guint n_gone;
} Pupil;

typedef struct
{
  LwWishesReading reading;
  LwClassImport *result; /* borrowed */
  gboolean is_wide;

  /* owned */
  GPtrArray *rows;     /* LwWishesRow */
  GHashTable *before;  /* student id -> GPtrArray of LwWish */
  GHashTable *pupils;  /* LwStudent -> Pupil */
  GPtrArray *students; /* LwStudent, borrowed, in the order of the list */
  LwAct *act;
} Plan;

static void
pupil_free (gpointer data)
{
  Pupil *pupil = data;

  g_clear_pointer (&pupil->before, g_ptr_array_unref);
  g_array_unref (pupil->wanted);
  g_free (pupil);
}

static void
plan_clear (Plan *plan)
{
  lw_wishes_students_free (plan->reading.students);
  lw_wishes_places_free (plan->reading.places);
  g_ptr_array_unref (plan->rows);
  g_hash_table_unref (plan->before);
  g_hash_table_unref (plan->pupils);
  g_ptr_array_unref (plan->students);
  g_clear_pointer (&plan->act, lw_act_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static GHashTable *
index_wishes (GPtrArray *wishes)
{
  GHashTable *index
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; wishes != NULL && i < wishes->len; i++)
    {
      LwWish *wish = g_ptr_array_index (wishes, i);
      GPtrArray *of_student;

      if (wish->student == NULL)
        continue;
      of_student = g_hash_table_lookup (index, wish->student);
      if (of_student == NULL)
        {
          of_student = g_ptr_array_new ();
          g_hash_table_insert (index, wish->student, of_student);
        }
      g_ptr_array_add (of_student, wish);
    }

  return index;
}

static gboolean
has_any (const Plan *plan, const LwMeaning *meanings, guint n_meanings)
{
  for (guint i = 0; i < plan->reading.table->n_columns; i++)
    for (guint j = 0; j < n_meanings; j++)
      if (plan->reading.meanings[i] == meanings[j])
        return TRUE;

  return FALSE;
}

static gboolean
has_wide (const Plan *plan)
{
  for (guint i = 0; i < plan->reading.table->n_columns; i++)
    if (plan->reading.meanings[i] >= LW_MEANING_WISH
        && plan->reading.meanings[i] < LW_MEANING_COMPANY)
      return TRUE;

  return FALSE;
}

static void
add_file_problem (Plan *plan, const char *message)
{
  LwImportProblem *problem = g_new0 (LwImportProblem, 1);

  problem->message = g_strdup (message);
  g_ptr_array_add (plan->result->problems, problem);
}

static void
check_columns (Plan *plan)
{
  static const LwMeaning who[]
    = { LW_MEANING_NUMBER, LW_MEANING_EMAIL, LW_MEANING_FULL_NAME, LW_MEANING_FAMILY_NAME };
  static const LwMeaning where[] = { LW_MEANING_COMPANY, LW_MEANING_WORKPLACE };
  gboolean is_long = has_any (plan, where, G_N_ELEMENTS (where));

  plan->is_wide = has_wide (plan);
  if (!has_any (plan, who, G_N_ELEMENTS (who)))
    add_file_problem (plan, _ ("No column says whose the wishes are. Name one “Leerlingnummer” in "
                               "the first line, or “Naam” and “Klas”."));
  if (!plan->is_wide && !is_long)
    add_file_problem (plan, _ ("No column is known as a wish. Name them “1e wens”, “2e wens” and "
                               "so on in the first line, or “Bedrijf” and “Rang” with one wish a "
                               "line."));
  if (plan->is_wide && is_long)
    add_file_problem (plan, _ ("The list has numbered wishes and a column with the company too. "
                               "Leave one of the two out."));
}

static Pupil *
take_pupil (Plan *plan, LwStudent *student, guint line)
{
  Pupil *pupil = g_hash_table_lookup (plan->pupils, student);
  GPtrArray *before;

  if (pupil != NULL)
    return pupil;
  before = g_hash_table_lookup (plan->before, lw_record_get_id (LW_RECORD (student)));
  pupil = g_new0 (Pupil, 1);
  pupil->line = line;
  pupil->wanted = g_array_new (FALSE, FALSE, sizeof (Wanted));
  pupil->before = before != NULL ? g_ptr_array_ref (before) : NULL;
  g_hash_table_insert (plan->pupils, student, pupil);
  g_ptr_array_add (plan->students, student);

  return pupil;
}

/* What the list says before it of the same rank or place, or NULL. */
static const Wanted *
find_twice (const Pupil *pupil, guint rank, LwWorkplace *workplace)
{
  for (guint i = 0; i < pupil->wanted->len; i++)
    {
      const Wanted *wanted = &g_array_index (pupil->wanted, Wanted, i);

      if (wanted->rank == rank || wanted->workplace == workplace)
        return wanted;
    }

  return NULL;
}

static void
refuse_twice (Plan *plan,
              const LwWishesRow *row,
              const LwWishesWant *want,
              guint rank,
              const Wanted *twice)
{
  g_autofree char *place = lw_wishes_places_dup_title (plan->reading.places, want->workplace);
  char *message;

  if (twice->workplace == want->workplace)
    /* translators: a workplace, and a line of the file */
    message = g_strdup_printf (_ ("%s is wished on line %u too (wish %u). Take one of the two "
                                  "out."),
                               place, twice->line, twice->rank);
  else
    message = g_strdup_printf (_ ("there is another wish %u of this student on line %u. Give one "
                                  "of the two another rank."),
                               rank, twice->line);
  lw_wishes_add_problem (&plan->reading, row->line, want->column, message);
}

static void
take_want (Plan *plan, const LwWishesRow *row, Pupil *pupil, const LwWishesWant *want)
{
  guint rank = want->rank > 0 ? want->rank : pupil->wanted->len + 1;
  const Wanted *twice = find_twice (pupil, rank, want->workplace);
  const Wanted wanted = { want->workplace, rank, row->line, NULL };

  if (twice != NULL)
    refuse_twice (plan, row, want, rank, twice);
  else if (rank > LW_LAST_RANK)
    lw_wishes_add_problem (
      &plan->reading, row->line, want->column,
      g_strdup_printf (_ ("this student has more than %d wishes. Take some out."), LW_LAST_RANK));
  else
    g_array_append_val (pupil->wanted, wanted);
}

static void
read_row (Plan *plan, guint index)
{
  LwWishesRow *row = lw_wishes_row_read (&plan->reading, index);
  Pupil *pupil;

  g_ptr_array_add (plan->rows, row);
  if (row->skip_reason != NULL || row->student == NULL)
    return;
  pupil = take_pupil (plan, row->student, row->line);
  if (plan->is_wide && pupil->line != row->line)
    {
      lw_wishes_add_problem (&plan->reading, row->line, row->who_column,
                             g_strdup_printf (_ ("%s is on line %u too. Take one of the two out."),
                                              lw_record_get_title (LW_RECORD (row->student)),
                                              pupil->line));
      return;
    }
  for (guint i = 0; i < row->wants->len; i++)
    take_want (plan, row, pupil, &g_array_index (row->wants, LwWishesWant, i));
}

static void
read_rows (Plan *plan)
{
  for (guint i = 0; i < plan->reading.table->rows->len; i++)
    read_row (plan, i);
}

static void
put_wish (Plan *plan, LwStudent *student, const Wanted *wanted)
{
  g_autoptr (LwRecord) wish = wanted->before != NULL ? lw_record_copy (LW_RECORD (wanted->before))
                                                     : lw_record_new (&lw_wish_record, NULL);

  if (wanted->before != NULL && wanted->before->rank == (int) wanted->rank)
    return;
  lw_record_set_text (wish, "student", lw_record_get_id (LW_RECORD (student)));
  lw_record_set_text (wish, "workplace", lw_record_get_id (LW_RECORD (wanted->workplace)));
  lw_record_set_int (wish, "rank", (int) wanted->rank);
  lw_act_put_checked (plan->act, wish, lw_record_get_rev (wish));
}

/* What falls away, by its place; a wish for a place that is there no more by its number. */
static void
drop_wish (Plan *plan, LwStudent *student, LwWish *wish, LwRecordList *workplaces)
{
  LwWorkplace *workplace
    = wish->workplace != NULL ? lw_record_list_find (workplaces, wish->workplace) : NULL;
  g_autofree char *place = workplace != NULL
                             ? lw_wishes_places_dup_title (plan->reading.places, workplace)
                             : g_strdup_printf (_ ("wish %u"), (guint) MAX (0, wish->rank));

  g_ptr_array_add (plan->result->gone,
                   g_strdup_printf ("%s: %s", lw_record_get_title (LW_RECORD (student)), place));
  lw_act_delete (plan->act, &lw_wish_record, lw_record_get_id (LW_RECORD (wish)),
                 lw_record_get_rev (LW_RECORD (wish)));
}

static LwWish *
steal_before (GPtrArray *left, LwWorkplace *workplace)
{
  for (guint i = 0; i < left->len; i++)
    {
      LwWish *wish = g_ptr_array_index (left, i);

      if (g_strcmp0 (wish->workplace, lw_record_get_id (LW_RECORD (workplace))) == 0)
        return g_ptr_array_steal_index (left, i);
    }

  return NULL;
}

/* A wish for the same place stays the same wish, whatever its rank becomes. */
static void
plan_pupil (Plan *plan, LwStudent *student, LwRecordList *workplaces)
{
  Pupil *pupil = g_hash_table_lookup (plan->pupils, student);
  g_autoptr (GPtrArray) left
    = pupil->before != NULL ? g_ptr_array_copy (pupil->before, NULL, NULL) : g_ptr_array_new ();

  for (guint i = 0; i < pupil->wanted->len; i++)
    {
      Wanted *wanted = &g_array_index (pupil->wanted, Wanted, i);

      wanted->before = steal_before (left, wanted->workplace);
    }
  pupil->n_gone = left->len;
  for (guint i = 0; i < left->len; i++)
    drop_wish (plan, student, g_ptr_array_index (left, i), workplaces);
  for (guint i = 0; i < pupil->wanted->len; i++)
    put_wish (plan, student, &g_array_index (pupil->wanted, Wanted, i));
}

static void
add_detail (GString *detail, const char *part)
{
  if (*part != '\0')
    g_string_append_printf (detail, "%s%s", detail->len > 0 ? "; " : "", part);
}

static void
describe_wanted (Plan *plan, const Wanted *wanted, GString *detail)
{
  g_autofree char *place = lw_wishes_places_dup_title (plan->reading.places, wanted->workplace);
  g_autofree char *text = NULL;

  if (wanted->before == NULL || wanted->before->rank <= 0)
    text = g_strdup_printf ("%u. %s", wanted->rank, place);
  else
    /* translators: a rank, a workplace, and the rank that it had: "2. Bakkerij Jansen (was 1)" */
    text = g_strdup_printf (_ ("%u. %s (was %d)"), wanted->rank, place, wanted->before->rank);
  add_detail (detail, text);
}

static LwImportFate
judge_row (Plan *plan, const LwWishesRow *row, const Pupil *pupil, GString *detail)
{
  guint n_new = 0, n_moved = 0, n = 0;

  for (guint i = 0; i < pupil->wanted->len; i++)
    {
      const Wanted *wanted = &g_array_index (pupil->wanted, Wanted, i);

      if (wanted->line != row->line)
        continue;
      n++;
      if (wanted->before != NULL && wanted->before->rank == (int) wanted->rank)
        continue;
      n_new += wanted->before == NULL;
      n_moved += wanted->before != NULL;
      describe_wanted (plan, wanted, detail);
    }
  if (n_new == n && (!plan->is_wide || pupil->n_gone == 0))
    return LW_IMPORT_ADDED;

  return n_new + n_moved > 0 || (plan->is_wide && pupil->n_gone > 0) ? LW_IMPORT_CHANGED
                                                                     : LW_IMPORT_UNCHANGED;
}

static void
report_row (Plan *plan, const LwWishesRow *row)
{
  LwClassImport *result = plan->result;
  LwImportRow *import_row = g_new0 (LwImportRow, 1);
  g_autoptr (GString) detail = g_string_new (NULL);

  import_row->line = row->line;
  import_row->name
    = g_strdup (row->student != NULL ? lw_record_get_title (LW_RECORD (row->student)) : "");
  if (row->skip_reason != NULL)
    {
      import_row->fate = LW_IMPORT_SKIPPED;
      add_detail (detail, row->skip_reason);
    }
  else
    import_row->fate
      = judge_row (plan, row, g_hash_table_lookup (plan->pupils, row->student), detail);
  add_detail (detail, row->notes);
  if (detail->len > 0)
    import_row->detail = g_strdup (detail->str);
  g_ptr_array_add (result->rows, import_row);

  result->n_added += import_row->fate == LW_IMPORT_ADDED;
  result->n_changed += import_row->fate == LW_IMPORT_CHANGED;
  result->n_unchanged += import_row->fate == LW_IMPORT_UNCHANGED;
  result->n_skipped += import_row->fate == LW_IMPORT_SKIPPED;
}

/**
 * lw_wishes_import_plan:
 * @table: a list of wishes
 * @meanings: (array): one for each column, as lw_wishes_import_guess() or the user says
 * @school: what it is held against
 * @wishes: (nullable) (element-type LwWish): all wishes that the school has
 *
 * Holds a list of wishes against the school: a student a row with numbered wishes, or a wish a row
 * with its rank, or without ranks in the order of the rows. The wishes of a student in the list
 * replace what that student wished; those of others, and of a student whose row has none, stay. A
 * student or place that is not known, a rank or place twice: each is a problem with its line, and
 * refuses the list. The report is that of a class list, so that it is told in one way: a row is
 * added when all in it is new, and gone is what falls away.
 *
 * Returns: (transfer full): what would become of each row, what is wrong, and the act
 */
LwClassImport *
lw_wishes_import_plan (const LwTable *table,
                       const LwMeaning *meanings,
                       const LwWishesSchool *school,
                       GPtrArray *wishes)
{
  g_autoptr (LwClassImport) result = lw_class_import_new ();
  g_autofree char *label
    = g_strdup_printf (_ ("Import of wishes %s"), table->name != NULL ? table->name : "");
  g_auto (Plan) plan = {
    .reading = { table, meanings, lw_wishes_students_new (school->students, school->groups),
                 lw_wishes_places_new (school->companies, school->workplaces), result->problems },
    .result = result,
    .rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_wishes_row_free),
    .before = index_wishes (wishes),
    .pupils = g_hash_table_new_full (NULL, NULL, NULL, pupil_free),
    .students = g_ptr_array_new (),
    .act = lw_act_new ("import", g_strstrip (label)),
  };

  check_columns (&plan);
  if (result->problems->len == 0)
    read_rows (&plan);
  if (result->problems->len > 0)
    return g_steal_pointer (&result);

  for (guint i = 0; i < plan.students->len; i++)
    plan_pupil (&plan, g_ptr_array_index (plan.students, i), school->workplaces);
  for (guint i = 0; i < plan.rows->len; i++)
    report_row (&plan, g_ptr_array_index (plan.rows, i));
  if (plan.act->changes->len > 0)
    result->act = g_steal_pointer (&plan.act);

  return g_steal_pointer (&result);
}
