/* lw-wish-sheet.c - a sheet to fill in what students wish
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wish-sheet-private.h"

#include "lw-read-only.h"
#include "lw-stage-search.h"

#include <glib/gi18n.h>

/* Wide enough for most names of companies; the window is divided over the five of them. */
#define CELL_WIDTH 140
#define NAME_CHARS 24

G_DEFINE_FINAL_TYPE (LwWishSheet, lw_wish_sheet, GTK_TYPE_WIDGET)

guint lw_wish_sheet_signals[LW_WISH_SHEET_N_SIGNALS];

/* translators: heads of columns: what a student wishes most, second, and so on */
const char *const lw_wish_sheet_titles[LW_N_WISHES]
  = { N_ ("1st wish"), N_ ("2nd wish"), N_ ("3rd wish"), N_ ("4th wish"), N_ ("5th wish") };

static GtkWidget *
widget_at (LwWishSheet *self, guint row, guint column)
{
  const GPtrArray *widgets = g_ptr_array_index (self->rows, row);

  return g_ptr_array_index (widgets, column);
}

gboolean
lw_wish_sheet_is_visible (LwWishSheet *self, guint row)
{
  return gtk_widget_get_visible (widget_at (self, row, 0));
}

/* What a cell says; (nullable): nothing. */
char *
lw_wish_sheet_dup_cell (LwWishSheet *self, guint row, guint rank, LwWishesState *state)
{
  LwWorkplace *workplace;

  *state = lw_wishes_get (self->wishes, row, rank, &workplace);
  if (*state == LW_WISHES_GONE)
    /* translators: a wish for a workplace that was deleted */
    return g_strdup (_ ("no longer exists"));

  return *state == LW_WISHES_PLACE ? lw_stage_dup_place (self->office, workplace) : NULL;
}

static void
paint_cell (LwWishSheet *self, guint row, guint rank)
{
  GtkWidget *label = widget_at (self, row, N_BEFORE + rank - 1);
  LwWishesState state;
  g_autofree char *text = lw_wish_sheet_dup_cell (self, row, rank, &state);

  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_tooltip_text (label, text);
  if (state == LW_WISHES_GONE)
    gtk_widget_add_css_class (label, "error");
  else
    gtk_widget_remove_css_class (label, "error");
}

static void
paint_clear_icon (LwWishSheet *self, LwWishesState state)
{
  GtkEntry *entry = lw_finder_get_entry (self->finder);
  gboolean can_clear = state != LW_WISHES_NONE && gtk_editable_get_editable (GTK_EDITABLE (entry));

  gtk_entry_set_icon_from_icon_name (entry, GTK_ENTRY_ICON_SECONDARY,
                                     can_clear ? "edit-clear-symbolic" : NULL);
  if (can_clear)
    gtk_entry_set_icon_tooltip_text (entry, GTK_ENTRY_ICON_SECONDARY, _ ("Clear this wish"));
}

static void
paint (LwWishSheet *self)
{
  LwWishesState state;
  g_autofree char *text = NULL;

  /* Of all students at once, and not of one after the other. */
  if (!lw_wishes_is_filled (self->wishes))
    return;
  for (guint row = 0; row < self->rows->len; row++)
    for (guint rank = 1; rank <= LW_N_WISHES; rank++)
      paint_cell (self, row, rank);
  if (self->rows->len == 0)
    return;
  text = lw_wish_sheet_dup_cell (self, self->row, self->rank, &state);
  lw_finder_set_title (self->finder, text);
  paint_clear_icon (self, state);
}

static void
name_editor (LwWishSheet *self)
{
  LwStudent *student = lw_wishes_get_student (self->wishes, self->row);
  g_autofree char *label
    /* translators: “1st wish” of a student, for a screen reader */
    = g_strdup_printf (_ ("%s of %s"), _ (lw_wish_sheet_titles[self->rank - 1]),
                       student != NULL ? lw_record_get_title (LW_RECORD (student)) : "");

  lw_finder_set_label (self->finder, label, NULL);
}

static void
scroll_to_editor (LwWishSheet *self)
{
  GtkAdjustment *adjustment
    = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (widget_at (self, self->row, 0), GTK_WIDGET (self->grid), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y,
                               bounds.origin.y + bounds.size.height + 1);
}

/* The label below keeps the place. */
static void
mark_place (LwWishSheet *self, gboolean is_here)
{
  GtkWidget *label = widget_at (self, self->row, N_BEFORE + self->rank - 1);
  GtkWidget *name = widget_at (self, self->row, 0);

  gtk_widget_set_opacity (label, is_here ? 0 : 1);
  if (is_here)
    gtk_widget_add_css_class (name, "heading");
  else
    gtk_widget_remove_css_class (name, "heading");
}

/* Shows what is kept, ready to be typed over. */
void
lw_wish_sheet_begin_cell (LwWishSheet *self)
{
  LwWishesState state;
  g_autofree char *text = lw_wish_sheet_dup_cell (self, self->row, self->rank, &state);
  GtkEditable *entry = GTK_EDITABLE (lw_finder_get_entry (self->finder));

  lw_finder_begin (self->finder, text);
  gtk_editable_select_region (entry, 0, -1);
  paint_clear_icon (self, state);
}

void
lw_wish_sheet_move_to (LwWishSheet *self, guint row, guint rank)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));
  GtkGridLayoutChild *child = GTK_GRID_LAYOUT_CHILD (
    gtk_layout_manager_get_layout_child (layout, GTK_WIDGET (self->finder)));

  mark_place (self, FALSE);
  self->row = row;
  self->rank = rank;
  mark_place (self, TRUE);
  g_free (self->visit);
  self->visit = lw_record_make_id ();
  gtk_grid_layout_child_set_row (child, (int) row);
  gtk_grid_layout_child_set_column (child, (int) (N_BEFORE + rank - 1));
  name_editor (self);
  lw_wish_sheet_begin_cell (self);
  scroll_to_editor (self);
}

static GtkWidget *
make_label (const char *text, gboolean is_cell)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "wish-cell");
  if (is_cell)
    {
      gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
      gtk_widget_set_size_request (label, CELL_WIDTH, -1);
      gtk_widget_set_hexpand (label, TRUE);
    }

  return label;
}

static void
make_heads (LwWishSheet *self)
{
  GtkWidget *name = make_label (_ ("Student"), FALSE);
  GtkWidget *number = make_label (_ ("Number"), FALSE);

  self->heads = gtk_grid_new ();
  gtk_widget_add_css_class (self->heads, "wish-heads");
  gtk_size_group_add_widget (self->names, name);
  gtk_size_group_add_widget (self->numbers, number);
  gtk_label_set_ellipsize (GTK_LABEL (number), PANGO_ELLIPSIZE_NONE);
  gtk_grid_attach (GTK_GRID (self->heads), name, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (self->heads), number, 1, 0, 1, 1);
  for (int i = 0; i < LW_N_WISHES; i++)
    gtk_grid_attach (GTK_GRID (self->heads), make_label (_ (lw_wish_sheet_titles[i]), TRUE),
                     N_BEFORE + i, 0, 1, 1);
  for (GtkWidget *head = gtk_widget_get_first_child (self->heads); head != NULL;
       head = gtk_widget_get_next_sibling (head))
    gtk_widget_add_css_class (head, "heading");
  gtk_widget_set_parent (self->heads, GTK_WIDGET (self));
}

static void
make_editor (LwWishSheet *self)
{
  GtkWidget *finder = g_object_new (LW_TYPE_FINDER, NULL);
  GtkEntry *entry;

  self->finder = LW_FINDER (finder);
  entry = lw_finder_get_entry (self->finder);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 1);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 1);
  gtk_entry_set_activates_default (entry, FALSE);
  gtk_size_group_add_widget (self->heights, finder);
  g_signal_connect_object (finder, "found", G_CALLBACK (lw_wish_sheet_found_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "icon-press", G_CALLBACK (lw_wish_sheet_clear_cell), self,
                           G_CONNECT_SWAPPED);
  gtk_grid_attach (self->grid, finder, N_BEFORE, 0, 1, 1);
}

static void
make_grid (LwWishSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkWidget *grid = gtk_grid_new ();

  self->grid = GTK_GRID (grid);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (lw_wish_sheet_key_pressed_cb), self);
  gtk_widget_add_controller (grid, keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (lw_wish_sheet_pressed_cb), self);
  gtk_widget_add_controller (grid, GTK_EVENT_CONTROLLER (click));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), grid);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  make_editor (self);
}

static void
add_row (LwWishSheet *self, guint row)
{
  LwStudent *student = lw_wishes_get_student (self->wishes, row);
  const char *name = student != NULL ? lw_record_get_title (LW_RECORD (student)) : "";
  GPtrArray *widgets = g_ptr_array_new ();

  g_ptr_array_add (widgets, make_label (name, FALSE));
  g_ptr_array_add (widgets, make_label (student != NULL ? student->number : "", FALSE));
  for (guint rank = 1; rank <= LW_N_WISHES; rank++)
    g_ptr_array_add (widgets, make_label (NULL, TRUE));
  gtk_label_set_max_width_chars (widgets->pdata[0], NAME_CHARS);
  gtk_label_set_ellipsize (widgets->pdata[1], PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (widgets->pdata[1], "dim-label");
  gtk_widget_add_css_class (widgets->pdata[1], "numeric");
  gtk_size_group_add_widget (self->names, widgets->pdata[0]);
  gtk_size_group_add_widget (self->numbers, widgets->pdata[1]);
  gtk_size_group_add_widget (self->heights, widgets->pdata[0]);
  for (guint column = 0; column < widgets->len; column++)
    gtk_grid_attach (self->grid, widgets->pdata[column], (int) column, (int) row, 1, 1);
  g_ptr_array_add (self->rows, widgets);
}

static void
remove_rows (LwWishSheet *self)
{
  for (guint row = 0; row < self->rows->len; row++)
    for (guint column = 0; column < N_BEFORE + LW_N_WISHES; column++)
      gtk_grid_remove (self->grid, widget_at (self, row, column));
  g_ptr_array_set_size (self->rows, 0);
}

static gboolean
lw_wish_sheet_grab_focus (GtkWidget *widget)
{
  LwWishSheet *self = LW_WISH_SHEET (widget);

  return self->rows->len > 0 && gtk_widget_grab_focus (GTK_WIDGET (self->finder));
}

static void
lw_wish_sheet_dispose (GObject *object)
{
  LwWishSheet *self = LW_WISH_SHEET (object);

  if (self->wishes != NULL)
    g_signal_handlers_disconnect_by_data (self->wishes, self);
  if (self->finder != NULL)
    g_signal_handlers_disconnect_by_data (self->finder, self);
  self->finder = NULL;
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->heads, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->search, lw_wish_search_free);
  g_clear_object (&self->wishes);
  g_clear_object (&self->office);
  g_clear_object (&self->names);
  g_clear_object (&self->numbers);
  g_clear_object (&self->heights);
  g_clear_pointer (&self->visit, g_free);

  G_OBJECT_CLASS (lw_wish_sheet_parent_class)->dispose (object);
}

static void
lw_wish_sheet_class_init (LwWishSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_wish_sheet_dispose;
  widget_class->grab_focus = lw_wish_sheet_grab_focus;

  lw_wish_sheet_signals[LW_WISH_SHEET_SAY]
    = g_signal_new ("say", LW_TYPE_WISH_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                    1, G_TYPE_STRING);
  lw_wish_sheet_signals[LW_WISH_SHEET_DONE] = g_signal_new (
    "done", LW_TYPE_WISH_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "wishsheet");
}

static void
lw_wish_sheet_init (LwWishSheet *self)
{
  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->names = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->numbers = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->heights = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  self->rank = 1;
  make_heads (self);
  make_grid (self);
}

/**
 * lw_wish_sheet_set_wishes:
 * @self: a sheet
 * @office: an open school, always the same
 * @wishes: what the students wish
 *
 * Shows a row for each of the students, and begins at the first cell.
 */
void
lw_wish_sheet_set_wishes (LwWishSheet *self, LwOffice *office, LwWishes *wishes)
{
  if (self->office == NULL)
    {
      self->office = g_object_ref (office);
      self->search = lw_wish_search_new (office);
      lw_finder_set_search (self->finder, lw_wish_search_find, self->search);
      lw_read_only_bar_editor (GTK_WIDGET (lw_finder_get_entry (self->finder)), office);
    }
  if (self->wishes != NULL)
    g_signal_handlers_disconnect_by_data (self->wishes, self);
  lw_finder_begin (self->finder, NULL);
  remove_rows (self);
  g_set_object (&self->wishes, wishes);
  g_signal_connect_object (wishes, "changed", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  self->row = 0;
  self->rank = 1;
  self->is_by_code = FALSE;
  for (guint row = 0; row < lw_wishes_get_n_students (wishes); row++)
    add_row (self, row);
  gtk_widget_set_visible (GTK_WIDGET (self->finder), self->rows->len > 0);
  if (self->rows->len == 0)
    return;
  paint (self);
  /* Above the labels, of which the last made would else be drawn over it. */
  gtk_widget_insert_before (GTK_WIDGET (self->finder), GTK_WIDGET (self->grid), NULL);
  lw_wish_sheet_move_to (self, 0, 1);
}

/* Names of students and of workplaces may be other ones. */
void
lw_wish_sheet_name_again (LwWishSheet *self)
{
  for (guint row = 0; row < self->rows->len; row++)
    {
      LwStudent *student = lw_wishes_get_student (self->wishes, row);

      if (student == NULL)
        continue;
      gtk_label_set_text (GTK_LABEL (widget_at (self, row, 0)),
                          lw_record_get_title (LW_RECORD (student)));
      gtk_label_set_text (GTK_LABEL (widget_at (self, row, 1)), student->number);
    }
  if (self->rows->len == 0)
    return;
  paint (self);
  name_editor (self);
}

static void
show_row (LwWishSheet *self, guint row, gboolean is_shown)
{
  for (guint column = 0; column < N_BEFORE + LW_N_WISHES; column++)
    gtk_widget_set_visible (widget_at (self, row, column), is_shown);
}

void
lw_wish_sheet_choose (LwWishSheet *self, guint student)
{
  guint rank = lw_wishes_find_empty (self->wishes, student);

  show_row (self, student, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->finder), TRUE);
  lw_wish_sheet_move_to (self, student, rank != 0 ? rank : 1);
  self->is_by_code = TRUE;
  gtk_widget_grab_focus (GTK_WIDGET (self->finder));
}

guint
lw_wish_sheet_show_only_without (LwWishSheet *self, gboolean is_only)
{
  guint n_shown = 0;
  guint first = 0;

  for (guint row = self->rows->len; row-- > 0;)
    {
      gboolean is_shown = !is_only || !lw_wishes_has_any (self->wishes, row);

      show_row (self, row, is_shown);
      n_shown += is_shown ? 1 : 0;
      first = is_shown ? row : first;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->finder), n_shown > 0);
  if (n_shown > 0 && !lw_wish_sheet_is_visible (self, self->row))
    lw_wish_sheet_move_to (self, first, 1);

  return n_shown;
}
