/* lw-wish-sheet-private.h - what the files of the sheet of wishes share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-wish-sheet.h"

#include "lw-finder.h"
#include "lw-wish-search.h"

G_BEGIN_DECLS

/* Columns before the first wish. */
#define N_BEFORE 2

enum
{
  LW_WISH_SHEET_SAY,
  LW_WISH_SHEET_DONE,
  LW_WISH_SHEET_N_SIGNALS,
};

extern guint lw_wish_sheet_signals[LW_WISH_SHEET_N_SIGNALS];
/* "1st wish", as msgids. */
extern const char *const lw_wish_sheet_titles[LW_N_WISHES];

struct _LwWishSheet
{
  GtkWidget parent_instance;

  /* owned, as children */
  GtkWidget *heads;
  GtkWidget *scroller;

  /* borrowed: children of those */
  GtkGrid *grid;
  LwFinder *finder;

  /* owned */
  LwOffice *office;
  LwWishes *wishes;
  LwWishSearch *search;
  GtkSizeGroup *names;
  GtkSizeGroup *numbers;
  GtkSizeGroup *heights;
  GPtrArray *rows; /* GPtrArray of GtkWidget, borrowed: name, number, and a label for each wish */
  char *visit;

  /* where the editor is */
  guint row;
  guint rank;

  gboolean is_by_code;  /* the row was chosen by its student's code */
  gboolean is_settling; /* what is found was taken by a key that goes on itself */
  gboolean is_refused;
};

/* lw-wish-sheet.c: what is in the cells, and where the editor is. */
char *lw_wish_sheet_dup_cell (LwWishSheet *self, guint row, guint rank, LwWishesState *state);
gboolean lw_wish_sheet_is_visible (LwWishSheet *self, guint row);
void lw_wish_sheet_begin_cell (LwWishSheet *self);
void lw_wish_sheet_move_to (LwWishSheet *self, guint row, guint rank);

/* lw-wish-sheet-edit.c: what the user does. */
void lw_wish_sheet_found_cb (LwWishSheet *self, const char *id);
void lw_wish_sheet_clear_cell (LwWishSheet *self);
gboolean
lw_wish_sheet_key_pressed_cb (LwWishSheet *self, guint key, guint code, GdkModifierType state);
void lw_wish_sheet_pressed_cb (LwWishSheet *self, int n_press, double x, double y);

G_END_DECLS
