/* lw-wish-sheet-edit.c - going over the sheet of wishes, and keeping what is typed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wish-sheet-private.h"

#include "lw-stage-search.h"

#include <glib/gi18n.h>

/* The next row in sight in that direction; the same when there is none. */
static guint
find_row (LwWishSheet *self, int by)
{
  for (int row = (int) self->row + by; row >= 0 && row < (int) self->rows->len; row += by)
    if (lw_wish_sheet_is_visible (self, (guint) row))
      return (guint) row;

  return self->row;
}

static void
end_row (LwWishSheet *self)
{
  guint next = find_row (self, 1);

  if (self->is_by_code)
    g_signal_emit (self, lw_wish_sheet_signals[LW_WISH_SHEET_DONE], 0);
  else if (next != self->row)
    lw_wish_sheet_move_to (self, next, 1);
}

static void
go_on (LwWishSheet *self)
{
  if (self->rank < LW_N_WISHES)
    lw_wish_sheet_move_to (self, self->row, self->rank + 1);
  else
    end_row (self);
}

static void
say (LwWishSheet *self, const char *text)
{
  g_signal_emit (self, lw_wish_sheet_signals[LW_WISH_SHEET_SAY], 0, text);
}

static void
refuse_twice (LwWishSheet *self, const char *workplace, guint rank)
{
  LwWorkplace *record = lw_office_find (self->office, &lw_workplace_record, workplace);
  g_autofree char *place = record != NULL ? lw_stage_dup_place (self->office, record) : NULL;
  g_autofree char *text
    /* translators: a workplace, and “1st wish”; the same student wishes it there already */
    = g_strdup_printf (_ ("%s is the %s already"), place, _ (lw_wish_sheet_titles[rank - 1]));

  say (self, text);
  self->is_refused = TRUE;
  lw_wish_sheet_begin_cell (self);
}

void
lw_wish_sheet_found_cb (LwWishSheet *self, const char *id)
{
  guint other = id != NULL ? lw_wishes_find (self->wishes, self->row, id) : 0;

  self->is_refused = FALSE;
  if (other != 0 && other != self->rank)
    {
      refuse_twice (self, id, other);
      return;
    }
  lw_wishes_set (self->wishes, self->row, self->rank, id, self->visit);
  if (id != NULL && !self->is_settling)
    go_on (self);
}

void
lw_wish_sheet_clear_cell (LwWishSheet *self)
{
  lw_wishes_set (self->wishes, self->row, self->rank, NULL, self->visit);
  lw_wish_sheet_begin_cell (self);
}

static const char *
get_text (LwWishSheet *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (lw_finder_get_entry (self->finder)));
}

static gboolean
is_as_kept (LwWishSheet *self)
{
  LwWishesState state;
  g_autofree char *text = lw_wish_sheet_dup_cell (self, self->row, self->rank, &state);

  return g_strcmp0 (text != NULL ? text : "", get_text (self)) == 0;
}

/* Keeps what is typed; FALSE when that can't be, and the editor stays. */
static gboolean
settle (LwWishSheet *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (get_text (self)));
  g_autofree char *message = NULL;
  gboolean is_taken;

  if (is_as_kept (self))
    {
      lw_finder_begin (self->finder, *typed != '\0' ? get_text (self) : NULL);
      return TRUE;
    }
  self->is_settling = TRUE;
  is_taken = lw_finder_take_chosen (self->finder);
  self->is_settling = FALSE;
  if (is_taken)
    return !self->is_refused;
  if (*typed == '\0')
    {
      lw_wish_sheet_clear_cell (self);
      return TRUE;
    }
  message = g_strdup_printf (_ ("No workplace is called “%s” or has that code"), typed);
  say (self, message);
  gtk_editable_select_region (GTK_EDITABLE (lw_finder_get_entry (self->finder)), 0, -1);

  return FALSE;
}

/* Tab leaves the sheet only behind its last cell, or before its first. */
static gboolean
go_by_tab (LwWishSheet *self, int by)
{
  guint row = find_row (self, by);
  int rank = (int) self->rank + by;

  if (!settle (self))
    return TRUE;
  if (rank >= 1 && rank <= LW_N_WISHES)
    lw_wish_sheet_move_to (self, self->row, (guint) rank);
  else if (row != self->row)
    lw_wish_sheet_move_to (self, row, by > 0 ? 1 : LW_N_WISHES);
  else
    return FALSE;

  return TRUE;
}

static void
go_by_row (LwWishSheet *self, int by)
{
  guint row = find_row (self, by);

  self->is_by_code = FALSE;
  if (settle (self) && row != self->row)
    lw_wish_sheet_move_to (self, row, self->rank);
}

/* An arrow leaves the cell from the end of its text, or where nothing was typed. */
static gboolean
go_by_column (LwWishSheet *self, int by)
{
  GtkEditable *entry = GTK_EDITABLE (lw_finder_get_entry (self->finder));
  int length = (int) g_utf8_strlen (get_text (self), -1);
  int rank = (int) self->rank + by;
  int begin = 0, end = 0;

  gtk_editable_get_selection_bounds (entry, &begin, &end);
  if (end - begin < length && gtk_editable_get_position (entry) != (by > 0 ? length : 0))
    return FALSE;
  if (rank < 1 || rank > LW_N_WISHES || !settle (self))
    return rank < 1 || rank > LW_N_WISHES ? FALSE : TRUE;
  lw_wish_sheet_move_to (self, self->row, (guint) rank);

  return TRUE;
}

/* An empty cell says that the student wishes no more. */
static void
enter (LwWishSheet *self)
{
  gboolean is_empty = *get_text (self) == '\0' && is_as_kept (self);

  if (is_empty)
    end_row (self);
  else if (settle (self))
    go_on (self);
}

static gboolean
delete_cell (LwWishSheet *self)
{
  GtkEditable *entry = GTK_EDITABLE (lw_finder_get_entry (self->finder));
  int begin = 0, end = 0;

  gtk_editable_get_selection_bounds (entry, &begin, &end);
  if (!gtk_editable_get_editable (entry) || !is_as_kept (self)
      || end - begin < (int) g_utf8_strlen (get_text (self), -1))
    return FALSE;
  lw_wish_sheet_clear_cell (self);

  return TRUE;
}

static gboolean
leave_sheet (LwWishSheet *self, GtkDirectionType direction)
{
  if (settle (self))
    g_signal_emit_by_name (gtk_widget_get_root (GTK_WIDGET (self)), "move-focus", direction);

  return TRUE;
}

static gboolean
handle_plain_key (LwWishSheet *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      enter (self);
      return TRUE;
    case GDK_KEY_Tab:
      return go_by_tab (self, 1);
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      return delete_cell (self);
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      return !lw_finder_is_open (self->finder) && go_by_column (self, key == GDK_KEY_Left ? -1 : 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      if (lw_finder_is_open (self->finder))
        return FALSE;
      go_by_row (self, key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? -1 : 1);
      return TRUE;
    case GDK_KEY_Escape:
      if (lw_finder_is_open (self->finder) || is_as_kept (self))
        return FALSE;
      lw_wish_sheet_begin_cell (self);
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
lw_wish_sheet_key_pressed_cb (LwWishSheet *self, guint key, guint code, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();
  gboolean is_tab = key == GDK_KEY_Tab || key == GDK_KEY_ISO_Left_Tab;

  if (self->rows->len == 0)
    return FALSE;
  if (modifiers == 0)
    return handle_plain_key (self, key);
  if (is_tab && modifiers == GDK_SHIFT_MASK)
    return go_by_tab (self, -1);
  if (is_tab && (modifiers & GDK_CONTROL_MASK) != 0)
    return leave_sheet (self, (modifiers & GDK_SHIFT_MASK) != 0 ? GTK_DIR_TAB_BACKWARD
                                                                : GTK_DIR_TAB_FORWARD);

  return FALSE;
}

/* Whoever clicks elsewhere wants to be there: what can't be kept is let go of. */
void
lw_wish_sheet_pressed_cb (LwWishSheet *self, int n_press, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->grid), x, y, GTK_PICK_DEFAULT);
  int column, row;

  if (picked == NULL || gtk_widget_get_parent (picked) != GTK_WIDGET (self->grid)
      || picked == GTK_WIDGET (self->finder))
    return;
  gtk_grid_query_child (self->grid, picked, &column, &row, NULL, NULL);
  settle (self);
  self->is_by_code = FALSE;
  lw_wish_sheet_move_to (self, (guint) row, (guint) MAX (1, column - N_BEFORE + 1));
  gtk_widget_grab_focus (GTK_WIDGET (self->finder));
  gtk_editable_select_region (GTK_EDITABLE (lw_finder_get_entry (self->finder)), 0, -1);
}
