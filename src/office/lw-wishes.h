/* lw-wishes.h - which workplaces students wish, live, and changing one
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwWishesState:
 * @LW_WISHES_NONE: nothing is wished
 * @LW_WISHES_PLACE: a workplace is
 * @LW_WISHES_GONE: one that is no more
 */
typedef enum
{
  LW_WISHES_NONE,
  LW_WISHES_PLACE,
  LW_WISHES_GONE,
} LwWishesState;

/**
 * LwWished:
 * @workplace: (owned): where more want to go than can
 * @n_wishes: how many of the students
 * @n_seats: how many can at once
 */
typedef struct
{
  LwWorkplace *workplace;
  guint n_wishes;
  guint n_seats;
} LwWished;

/**
 * LwWishes:
 *
 * The wishes of some students, %LW_N_WISHES cells each. What is set is told at once and kept a
 * moment later, in the order in which it was set.
 *
 * Signals: "changed": cells are other ones, or the store has answered. "refused" (const char
 * *message): one could not be kept, and is what it was.
 */
#define LW_TYPE_WISHES (lw_wishes_get_type ())
G_DECLARE_FINAL_TYPE (LwWishes, lw_wishes, LW, WISHES, GObject)

LwWishes *lw_wishes_new (LwOffice *office, const char *const *student_ids);
/* Whether the store has told all. */
gboolean lw_wishes_is_filled (LwWishes *self);
guint lw_wishes_get_n_students (LwWishes *self);
/* Counted from 0. (nullable): a student that is gone. */
LwStudent *lw_wishes_get_student (LwWishes *self, guint student);
/* @rank: from 1; @workplace: (out) (transfer none) (nullable) (optional). */
LwWishesState lw_wishes_get (LwWishes *self, guint student, guint rank, LwWorkplace **workplace);
/* The rank of the student's wish for a workplace, or 0. */
guint lw_wishes_find (LwWishes *self, guint student, const char *workplace_id);
/* The first that is empty, or 0. */
guint lw_wishes_find_empty (LwWishes *self, guint student);
/* How many students wish nothing yet. */
guint lw_wishes_count_without (LwWishes *self);
gboolean lw_wishes_has_any (LwWishes *self, guint student);
/* @visit: (nullable): what is set in one visit of a cell is one act. */
void lw_wishes_set (LwWishes *self,
                    guint student,
                    guint rank,
                    const char *workplace_id,
                    const char *visit);
/* (transfer full) (element-type LwWished): the workplaces that are wished by more than can go
 * there, the most wished first. */
GPtrArray *lw_wishes_find_crowded (LwWishes *self);

G_END_DECLS
