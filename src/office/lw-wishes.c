/* lw-wishes.c - which workplaces students wish, live, and changing one
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wishes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *id;        /* of its record; NULL: there is none */
  char *workplace; /* nullable: of a wish for a workplace that is no more */
  guint n_pending; /* what is on its way to the store: till then it is as it was set */
} Cell;

typedef struct
{
  char *id;
  LwRecordList *list;
  GHashTable *leaving; /* ids of records that are being deleted */
  Cell cells[LW_N_WISHES];
} Row;

struct _LwWishes
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  GPtrArray *rows; /* Row */
};

G_DEFINE_FINAL_TYPE (LwWishes, lw_wishes, G_TYPE_OBJECT)

enum
{
  CHANGED,
  REFUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* One that is being kept. */
typedef struct
{
  LwWishes *wishes; /* owned */
  Row *row;         /* borrowed from it */
  Cell *cell;       /* likewise */
  char *leaving;    /* nullable: owned: id of the record that goes */
} Keeping;

static void
cell_clear (Cell *cell)
{
  g_clear_pointer (&cell->id, g_free);
  g_clear_pointer (&cell->workplace, g_free);
}

static void
row_free (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < LW_N_WISHES; i++)
    cell_clear (&row->cells[i]);
  g_clear_object (&row->list);
  g_hash_table_unref (row->leaving);
  g_free (row->id);
  g_free (row);
}

static guint
rank_order (LwWish *wish)
{
  return wish->rank > 0 ? (guint) wish->rank : G_MAXUINT;
}

static int
compare_wishes (gconstpointer a, gconstpointer b)
{
  LwWish *one = *(LwWish *const *) a;
  LwWish *other = *(LwWish *const *) b;

  if (one->rank != other->rank)
    return rank_order (one) < rank_order (other) ? -1 : 1;

  return strcmp (lw_record_get_id (LW_RECORD (one)), lw_record_get_id (LW_RECORD (other)));
}

static gboolean
is_shown (const Row *row, const char *id)
{
  for (guint i = 0; i < LW_N_WISHES; i++)
    if (g_strcmp0 (row->cells[i].id, id) == 0)
      return TRUE;

  return FALSE;
}

/* At its rank, else at the next that is free; what finds none is more than is asked for. */
static void
show_wish (Row *row, LwWish *wish)
{
  const char *id = lw_record_get_id (LW_RECORD (wish));
  guint i = MIN (rank_order (wish) - 1, LW_N_WISHES);

  if (is_shown (row, id) || g_hash_table_contains (row->leaving, id))
    return;
  while (i < LW_N_WISHES && (row->cells[i].id != NULL || row->cells[i].n_pending > 0))
    i++;
  for (guint j = 0; i >= LW_N_WISHES && j < LW_N_WISHES; j++)
    if (row->cells[j].id == NULL && row->cells[j].n_pending == 0)
      i = j;
  if (i >= LW_N_WISHES)
    return;
  row->cells[i].id = g_strdup (id);
  row->cells[i].workplace = g_strdup (wish->workplace);
}

static void
read_row (Row *row)
{
  g_autoptr (GPtrArray) wishes = g_ptr_array_new ();

  for (guint i = 0; i < LW_N_WISHES; i++)
    if (row->cells[i].n_pending == 0)
      cell_clear (&row->cells[i]);
  for (guint i = 0; i < lw_record_list_get_size (row->list); i++)
    g_ptr_array_add (wishes, lw_record_list_peek (row->list, i));
  g_ptr_array_sort (wishes, compare_wishes);
  for (guint i = 0; i < wishes->len; i++)
    show_wish (row, g_ptr_array_index (wishes, i));
}

static void
read_list (LwWishes *self, LwRecordList *list)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (row->list == list)
        read_row (row);
    }
}

static void
list_changed_cb (LwRecordList *list, guint position, guint removed, guint added, LwWishes *self)
{
  read_list (self, list);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
list_filled_cb (LwRecordList *list, const char *trouble, LwWishes *self)
{
  read_list (self, list);
  g_signal_emit (self, signals[CHANGED], 0);
  if (trouble != NULL)
    g_signal_emit (self, signals[REFUSED], 0, trouble);
}

/* A workplace may have gone, or have got another name. */
static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwWishes *self)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (change->type == &lw_workplace_record || change->type == &lw_company_record)
        {
          g_signal_emit (self, signals[CHANGED], 0);
          return;
        }
    }
}

static void
lw_wishes_dispose (GObject *object)
{
  LwWishes *self = LW_WISHES (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_wishes_parent_class)->dispose (object);
}

static void
lw_wishes_class_init (LwWishesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_wishes_dispose;

  signals[CHANGED] = g_signal_new ("changed", LW_TYPE_WISHES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[REFUSED] = g_signal_new ("refused", LW_TYPE_WISHES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
lw_wishes_init (LwWishes *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
}

/**
 * lw_wishes_new:
 * @office: an open school
 * @student_ids: (array zero-terminated=1): whose wishes, in this order
 *
 * Returns: (transfer full): their wishes; empty till the store has answered
 */
LwWishes *
lw_wishes_new (LwOffice *office, const char *const *student_ids)
{
  LwWishes *self = g_object_new (LW_TYPE_WISHES, NULL);

  self->office = g_object_ref (office);
  for (guint i = 0; student_ids[i] != NULL; i++)
    {
      Row *row = g_new0 (Row, 1);

      row->id = g_strdup (student_ids[i]);
      row->leaving = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      row->list = lw_office_watch (office, &lw_wish_record, "student", student_ids[i]);
      g_signal_connect_object (row->list, "items-changed", G_CALLBACK (list_changed_cb), self, 0);
      g_signal_connect_object (row->list, "filled", G_CALLBACK (list_filled_cb), self, 0);
      g_ptr_array_add (self->rows, row);
    }
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);

  return self;
}

gboolean
lw_wishes_is_filled (LwWishes *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (!lw_record_list_is_filled (((Row *) g_ptr_array_index (self->rows, i))->list))
      return FALSE;

  return TRUE;
}

guint
lw_wishes_get_n_students (LwWishes *self)
{
  return self->rows->len;
}

static Row *
row_at (LwWishes *self, guint student)
{
  g_assert (student < self->rows->len);

  return g_ptr_array_index (self->rows, student);
}

LwStudent *
lw_wishes_get_student (LwWishes *self, guint student)
{
  return lw_office_find (self->office, &lw_student_record, row_at (self, student)->id);
}

/**
 * lw_wishes_get:
 * @self: wishes
 * @student: which of the students, from 0
 * @rank: which wish, from 1
 * @workplace: (out) (transfer none) (nullable) (optional): the workplace
 *
 * Returns: what is in the cell
 */
LwWishesState
lw_wishes_get (LwWishes *self, guint student, guint rank, LwWorkplace **workplace)
{
  const Cell *cell;
  LwWorkplace *found;

  g_assert (rank >= 1 && rank <= LW_N_WISHES);

  cell = &row_at (self, student)->cells[rank - 1];
  found = lw_office_find (self->office, &lw_workplace_record, cell->workplace);
  if (workplace != NULL)
    *workplace = found;
  if (cell->id == NULL)
    return LW_WISHES_NONE;

  return found != NULL ? LW_WISHES_PLACE : LW_WISHES_GONE;
}

guint
lw_wishes_find (LwWishes *self, guint student, const char *workplace_id)
{
  const Row *row = row_at (self, student);

  for (guint i = 0; i < LW_N_WISHES; i++)
    if (row->cells[i].id != NULL && g_strcmp0 (row->cells[i].workplace, workplace_id) == 0)
      return i + 1;

  return 0;
}

guint
lw_wishes_find_empty (LwWishes *self, guint student)
{
  const Row *row = row_at (self, student);

  for (guint i = 0; i < LW_N_WISHES; i++)
    if (row->cells[i].id == NULL)
      return i + 1;

  return 0;
}

gboolean
lw_wishes_has_any (LwWishes *self, guint student)
{
  const Row *row = row_at (self, student);

  for (guint i = 0; i < LW_N_WISHES; i++)
    if (row->cells[i].id != NULL)
      return TRUE;

  return FALSE;
}

guint
lw_wishes_count_without (LwWishes *self)
{
  guint n_without = 0;

  for (guint i = 0; i < self->rows->len; i++)
    n_without += lw_wishes_has_any (self, i) ? 0 : 1;

  return n_without;
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Keeping *keeping = data;
  g_autoptr (LwWishes) self = keeping->wishes;
  g_autoptr (GError) error = NULL;
  gboolean is_kept = lw_office_commit_finish (LW_OFFICE (source), result, &error);

  if (self->rows != NULL)
    {
      keeping->cell->n_pending--;
      if (keeping->leaving != NULL)
        g_hash_table_remove (keeping->row->leaving, keeping->leaving);
      read_row (keeping->row);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  if (!is_kept)
    g_signal_emit (self, signals[REFUSED], 0, error->message);
  g_free (keeping->leaving);
  g_free (keeping);
}

static LwAct *
act_new (LwWishes *self, guint student, const char *visit)
{
  LwStudent *record = lw_wishes_get_student (self, student);
  g_autofree char *label
    /* translators: what undo takes back; the name of a student */
    = g_strdup_printf (_ ("Wish of %s"),
                       record != NULL ? lw_record_get_title (LW_RECORD (record)) : "");
  LwAct *act = lw_act_new ("edit", label);

  if (visit != NULL)
    lw_act_set_visit (act, visit);

  return act;
}

static LwRecord *
make_record (Row *row, Cell *cell, guint rank)
{
  LwRecord *record = lw_record_new (&lw_wish_record, cell->id);

  lw_record_set_text (record, "student", row->id);
  lw_record_set_text (record, "workplace", cell->workplace);
  lw_record_set_int (record, "rank", (int) rank);

  return record;
}

static void
keep (LwWishes *self, Row *row, Cell *cell, LwAct *act, char *leaving)
{
  Keeping *keeping = g_new0 (Keeping, 1);

  keeping->wishes = g_object_ref (self);
  keeping->row = row;
  keeping->cell = cell;
  keeping->leaving = leaving;
  if (leaving != NULL)
    g_hash_table_add (row->leaving, g_strdup (leaving));
  cell->n_pending++;
  lw_office_commit_async (self->office, act, NULL, kept_cb, keeping);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * lw_wishes_set:
 * @self: wishes
 * @student: which of the students, from 0
 * @rank: which wish, from 1
 * @workplace_id: (nullable): the workplace; %NULL: none
 * @visit: (nullable): what is set with the same visit is one act
 *
 * Sets or empties a wish; one that is so already is left alone. Whether the student wishes the
 * workplace at another rank is for the caller to ask: lw_wishes_find().
 */
void
lw_wishes_set (LwWishes *self,
               guint student,
               guint rank,
               const char *workplace_id,
               const char *visit)
{
  Row *row = row_at (self, student);
  g_autofree char *leaving = NULL;
  LwAct *act;
  Cell *cell;

  g_return_if_fail (rank >= 1 && rank <= LW_N_WISHES);

  cell = &row->cells[rank - 1];
  if (workplace_id == NULL ? cell->id == NULL
                           : cell->id != NULL && g_strcmp0 (cell->workplace, workplace_id) == 0)
    return;
  act = act_new (self, student, visit);
  if (workplace_id == NULL)
    {
      lw_act_delete (act, &lw_wish_record, cell->id, -1);
      leaving = g_steal_pointer (&cell->id);
      cell_clear (cell);
    }
  else
    {
      g_autoptr (LwRecord) record = NULL;

      g_free (cell->workplace);
      cell->workplace = g_strdup (workplace_id);
      record = make_record (row, cell, rank);
      if (cell->id == NULL)
        cell->id = g_strdup (lw_record_get_id (record));
      lw_act_put_checked (act, record, -1);
    }
  keep (self, row, cell, act, g_steal_pointer (&leaving));
}

static void
wished_free (gpointer data)
{
  LwWished *wished = data;

  g_object_unref (wished->workplace);
  g_free (wished);
}

/* The most wished first; then as lists are. */
static int
compare_wished (gconstpointer a, gconstpointer b)
{
  const LwWished *one = *(const LwWished *const *) a;
  const LwWished *other = *(const LwWished *const *) b;

  if (one->n_wishes != other->n_wishes)
    return one->n_wishes > other->n_wishes ? -1 : 1;

  return lw_record_compare (LW_RECORD (one->workplace), LW_RECORD (other->workplace));
}

/* Workplace -> by how many it is wished. */
static GHashTable *
count_wishes (LwWishes *self)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    for (guint rank = 1; rank <= LW_N_WISHES; rank++)
      {
        LwWorkplace *workplace;

        if (lw_wishes_get (self, i, rank, &workplace) == LW_WISHES_PLACE)
          g_hash_table_insert (
            counts, workplace,
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, workplace)) + 1));
      }

  return counts;
}

/**
 * lw_wishes_find_crowded:
 * @self: wishes
 *
 * A workplace that does not say how many can come counts as large enough.
 *
 * Returns: (transfer full) (element-type LwWished): where more want to go than can at once
 */
GPtrArray *
lw_wishes_find_crowded (LwWishes *self)
{
  g_autoptr (GHashTable) counts = count_wishes (self);
  GPtrArray *crowded = g_ptr_array_new_with_free_func (wished_free);
  GHashTableIter iter;
  gpointer workplace, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &workplace, &count))
    {
      int seats = LW_WORKPLACE (workplace)->seats;
      LwWished *wished;

      if (seats == LW_UNSET || GPOINTER_TO_UINT (count) <= (guint) seats)
        continue;
      wished = g_new0 (LwWished, 1);
      wished->workplace = g_object_ref (workplace);
      wished->n_wishes = GPOINTER_TO_UINT (count);
      wished->n_seats = (guint) seats;
      g_ptr_array_add (crowded, wished);
    }
  g_ptr_array_sort (crowded, compare_wished);

  return crowded;
}
