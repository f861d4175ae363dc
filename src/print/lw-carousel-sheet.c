/* lw-carousel-sheet.c - the schedule of a class that goes round, on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-sheet.h"

#include "lw-date.h"
#include "lw-dutch.h"

/* More rounds side by side, or students below each other, don't fit on one sheet of A4. */
#define MOST_ROUNDS_ON_A4 7
#define MOST_STUDENTS_ON_A4 18
/* Of the width, beside that of a round. */
#define NAME_WIDTH 1.5

static void
student_free (gpointer data)
{
  LwCarouselSheetStudent *student = data;

  g_free (student->name);
  g_ptr_array_unref (student->places);
  g_ptr_array_unref (student->tasks);
  g_ptr_array_unref (student->details);
  g_free (student);
}

/**
 * lw_carousel_sheet_new:
 * @group: the name of the class
 *
 * Returns: (transfer full): a schedule without rounds and students
 */
LwCarouselSheet *
lw_carousel_sheet_new (const char *group)
{
  LwCarouselSheet *self = g_new0 (LwCarouselSheet, 1);

  self->group = g_strdup (group);
  self->rounds = g_ptr_array_new_with_free_func (g_free);
  self->students = g_ptr_array_new_with_free_func (student_free);

  return self;
}

void
lw_carousel_sheet_free (LwCarouselSheet *self)
{
  g_free (self->group);
  g_free (self->form);
  g_free (self->school);
  g_free (self->days);
  g_ptr_array_unref (self->rounds);
  g_ptr_array_unref (self->students);
  g_free (self);
}

/**
 * lw_carousel_sheet_add_round:
 * @self: a schedule
 * @first_day: its first day
 * @last_day: its last day; not valid, or the same, for a round of one day
 *
 * All rounds come before the first student.
 */
void
lw_carousel_sheet_add_round (LwCarouselSheet *self, const GDate *first_day, const GDate *last_day)
{
  LwCarouselSheetRound *round = g_new0 (LwCarouselSheetRound, 1);

  round->first_day = *first_day;
  round->last_day = *last_day;
  g_ptr_array_add (self->rounds, round);
}

/**
 * lw_carousel_sheet_add_student:
 * @self: a schedule
 * @name: as it is to be read
 *
 * Returns: (transfer none): who gets a place for each round, in their order
 */
LwCarouselSheetStudent *
lw_carousel_sheet_add_student (LwCarouselSheet *self, const char *name)
{
  LwCarouselSheetStudent *student = g_new0 (LwCarouselSheetStudent, 1);

  student->name = g_strdup (name);
  student->places = g_ptr_array_new_with_free_func (g_free);
  student->tasks = g_ptr_array_new_with_free_func (g_free);
  student->details = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->students, student);

  return student;
}

/**
 * lw_carousel_sheet_add_place:
 * @student: a student of a schedule
 * @place: (nullable): the company or function; %NULL for no place in this round
 * @task: (nullable): what there is to do
 * @detail: (nullable): the address
 *
 * For the next round of this student.
 */
void
lw_carousel_sheet_add_place (LwCarouselSheetStudent *student,
                             const char *place,
                             const char *task,
                             const char *detail)
{
  g_ptr_array_add (student->places, g_strdup (place != NULL ? place : ""));
  g_ptr_array_add (student->tasks, g_strdup (task != NULL ? task : ""));
  g_ptr_array_add (student->details, g_strdup (detail != NULL ? detail : ""));
}

/* "7-11 dec", "28 dec - 8 jan", or one day. */
static char *
dup_weeks (const LwCarouselSheetRound *round)
{
  const GDate *first = &round->first_day, *last = &round->last_day;

  if (!g_date_valid (last) || lw_date_equal (first, last))
    return g_strdup_printf ("%d %s", g_date_get_day (first), lw_date_get_short_month (first));
  if (g_date_get_month (first) == g_date_get_month (last))
    return g_strdup_printf ("%d–%d %s", g_date_get_day (first), g_date_get_day (last),
                            lw_date_get_short_month (last));

  return g_strdup_printf ("%d %s – %d %s", g_date_get_day (first), lw_date_get_short_month (first),
                          g_date_get_day (last), lw_date_get_short_month (last));
}

static char *
dup_full (const LwCarouselSheetStudent *student, guint round)
{
  const char *place = g_ptr_array_index (student->places, round);
  const char *task = g_ptr_array_index (student->tasks, round);

  return *task != '\0' ? g_strdup_printf ("%s (%s)", place, task) : g_strdup (place);
}

/* (transfer full): companies at which there is more than one thing to do, by name. */
static GHashTable *
find_several (const LwCarouselSheet *self)
{
  g_autoptr (GHashTable) tasks = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTable *several = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->students->len; i++)
    for (guint round = 0; round < self->rounds->len; round++)
      {
        const LwCarouselSheetStudent *student = g_ptr_array_index (self->students, i);
        char *place = g_ptr_array_index (student->places, round);
        char *task = g_ptr_array_index (student->tasks, round);
        const char *known = g_hash_table_lookup (tasks, place);

        if (known == NULL)
          g_hash_table_insert (tasks, place, task);
        else if (g_strcmp0 (known, task) != 0)
          g_hash_table_add (several, place);
      }

  return several;
}

static void
add_table (LwDocument *document, const LwCarouselSheet *self)
{
  guint n_columns = self->rounds->len + 1;
  g_autofree double *widths = g_new (double, n_columns);
  g_autoptr (GPtrArray) head = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) several = find_several (self);

  widths[0] = NAME_WIDTH;
  g_ptr_array_add (head, g_strdup ("Leerling"));
  for (guint i = 0; i < self->rounds->len; i++)
    {
      g_autofree char *weeks = dup_weeks (g_ptr_array_index (self->rounds, i));

      widths[i + 1] = 1;
      g_ptr_array_add (head, g_strdup_printf ("Ronde %u\n%s", i + 1, weeks));
    }
  for (guint i = 0; i < self->students->len; i++)
    {
      const LwCarouselSheetStudent *student = g_ptr_array_index (self->students, i);

      g_ptr_array_add (cells, g_strdup (student->name));
      for (guint round = 0; round < self->rounds->len; round++)
        {
          const char *place = g_ptr_array_index (student->places, round);

          g_ptr_array_add (cells, g_hash_table_contains (several, place) && *place != '\0'
                                    ? dup_full (student, round)
                                    : g_strdup (*place != '\0' ? place : "–"));
        }
    }
  lw_document_add_table (document, n_columns, widths, (const char *const *) head->pdata,
                         (const char *const *) cells->pdata, self->students->len);
}

static void
add_class (LwDocument *document, const LwCarouselSheet *self)
{
  g_autofree char *title = g_strdup_printf ("Carrousel %s", self->group);
  g_autofree char *what = g_strdup_printf ("%s%s%s", self->form != NULL ? self->form : "",
                                           self->form != NULL && self->days != NULL ? ", " : "",
                                           self->days != NULL ? self->days : "");

  lw_document_begin_part (document, "Klas", "Rooster van de klas");
  lw_document_add_heading (document, 1, title);
  if (*what != '\0')
    lw_document_add_text (document, what);
  add_table (document, self);
}

/* Where to be, to take home. */
static void
add_student (LwDocument *document, const LwCarouselSheet *self, guint index)
{
  static const char *const head[] = { "Ronde", "Wanneer", "Waar", "Adres" };
  static const double widths[] = { 8, 30, 32, 30 };
  const LwCarouselSheetStudent *student = g_ptr_array_index (self->students, index);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->rounds->len; i++)
    {
      const LwCarouselSheetRound *round = g_ptr_array_index (self->rounds, i);
      const char *place = g_ptr_array_index (student->places, i);

      g_ptr_array_add (cells, g_strdup_printf ("%u", i + 1));
      g_ptr_array_add (cells, lw_dutch_period (&round->first_day, &round->last_day));
      g_ptr_array_add (cells, *place != '\0' ? dup_full (student, i) : g_strdup ("Nog geen plek"));
      g_ptr_array_add (cells, g_strdup (g_ptr_array_index (student->details, i)));
    }
  lw_document_begin_together (document);
  lw_document_add_heading (document, 2, student->name);
  if (self->days != NULL)
    lw_document_add_text (document, self->days);
  lw_document_add_table (document, G_N_ELEMENTS (head), widths, head,
                         (const char *const *) cells->pdata, self->rounds->len);
  lw_document_add_space (document, 18);
  lw_document_end_together (document);
}

/**
 * lw_carousel_sheet_document_new:
 * @self: the schedule in words
 *
 * Returns: (transfer full): the class on one sheet, A3 when it is large; then each student
 */
LwDocument *
lw_carousel_sheet_document_new (const LwCarouselSheet *self)
{
  g_autofree char *title = g_strdup_printf ("Carrousel %s", self->group);
  LwDocument *document = lw_document_new (self->rounds->len > MOST_ROUNDS_ON_A4
                                              || self->students->len > MOST_STUDENTS_ON_A4
                                            ? LW_DOCUMENT_A3_LANDSCAPE
                                            : LW_DOCUMENT_A4_LANDSCAPE,
                                          title, self->school);

  add_class (document, self);
  if (self->students->len == 0)
    return document;
  lw_document_begin_part (document, "Per leerling", "Per leerling");
  for (guint i = 0; i < self->students->len; i++)
    add_student (document, self, i);

  return document;
}
