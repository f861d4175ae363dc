/* lw-finder.c - an entry that finds one of many as one types
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-finder.h"

#include "lw-widget.h"

/* As wide as there is room, but with large text no wider than the name beside it allows. */
#define LEAST_CHARS 12
#define MOST_CHARS 24

struct _LwFinder
{
  GtkWidget parent_instance;

  /* owned, as children */
  GtkWidget *entry;
  GtkWidget *popover;

  /* borrowed */
  GtkScrolledWindow *scroller;
  GtkListBox *list;
  gpointer data;

  /* owned */
  GPtrArray *found; /* LwFound, as listed */
  char *title;      /* of what is taken */

  LwFinderSearch search;
  gboolean is_painting; /* the text comes from us, so it is not typed */
};

G_DEFINE_FINAL_TYPE (LwFinder, lw_finder, GTK_TYPE_WIDGET)

static guint found_signal;

LwFound *
lw_found_new (const char *id, const char *title, const char *detail)
{
  LwFound *self = g_new0 (LwFound, 1);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->detail = g_strdup (detail);

  return self;
}

void
lw_found_free (LwFound *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->detail);
  g_free (self);
}

static void
show_text (LwFinder *self, const char *text)
{
  self->is_painting = TRUE;
  lw_editable_show_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  self->is_painting = FALSE;
}

/* A line is not wider than a window: a name goes on on the next, what is said of it is cut. */
#define MOST_FOUND_CHARS 72

static GtkWidget *
make_label (const char *text, gboolean is_name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (is_name)
    lw_label_show_wrapped (GTK_LABEL (label), text);
  else
    lw_label_let_cut (GTK_LABEL (label));
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_FOUND_CHARS);

  return label;
}

static GtkWidget *
make_row (const LwFound *found)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (box), make_label (found->title, TRUE));
  if (found->detail != NULL)
    {
      GtkWidget *detail = make_label (found->detail, FALSE);

      gtk_widget_add_css_class (detail, "caption");
      gtk_widget_add_css_class (detail, "dim-label");
      gtk_box_append (GTK_BOX (box), detail);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  /* The focus stays in the entry. */
  gtk_widget_set_focusable (row, FALSE);

  return row;
}

/* The focus does not go to the list, so the entry says what is chosen in it. */
static void
tell_selected (LwFinder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  const LwFound *found
    = row != NULL ? g_ptr_array_index (self->found, (guint) gtk_list_box_row_get_index (row))
                  : NULL;

  if (found != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, found->title, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* With large letters not all of them have room on the screen. */
static void
scroll_to (LwFinder *self, GtkWidget *row)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  if (row != NULL && gtk_widget_compute_bounds (row, GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
select_row (LwFinder *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  gtk_list_box_select_row (self->list, row);
  scroll_to (self, GTK_WIDGET (row));
  tell_selected (self);
}

static void
open_list (LwFinder *self)
{
  GtkWidget *row;

  if (self->search == NULL)
    return;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = self->search (gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->data);
  for (guint i = 0; i < self->found->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (self->found, i)));
  if (self->found->len == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return;
    }
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  select_row (self, 0);
  gtk_widget_set_size_request (self->popover, gtk_widget_get_width (GTK_WIDGET (self)), -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
close_list (LwFinder *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
take (LwFinder *self, guint index)
{
  LwFound *found = g_ptr_array_index (self->found, index);
  g_autofree char *id = g_strdup (found->id);

  lw_finder_set_title (self, found->title);
  show_text (self, found->title);
  /* A long name shows its beginning, and gives way to what is typed next. */
  gtk_editable_select_region (GTK_EDITABLE (self->entry), -1, 0);
  close_list (self);
  g_signal_emit (self, found_signal, 0, id);
}

static gboolean
is_open (LwFinder *self)
{
  return gtk_widget_get_visible (self->popover);
}

static void
changed_cb (LwFinder *self)
{
  if (!self->is_painting)
    open_list (self);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, LwFinder *self)
{
  take (self, (guint) gtk_list_box_row_get_index (row));
}

static void
step (LwFinder *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + by : 0;

  select_row (self, CLAMP (index, 0, (int) self->found->len - 1));
}

static gboolean
key_pressed_cb (LwFinder *self, guint key, guint code, GdkModifierType state)
{
  GtkListBoxRow *row;

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  if (!is_open (self))
    {
      if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
        return FALSE;
      open_list (self);
      return TRUE;
    }
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, 1);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, -1);
      return TRUE;
    case GDK_KEY_Escape:
      close_list (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      row = gtk_list_box_get_selected_row (self->list);
      if (row != NULL)
        take (self, (guint) gtk_list_box_row_get_index (row));
      return TRUE;
    default:
      return FALSE;
    }
}

/* Emptied means none; half a name means what it was. */
static void
leave_cb (LwFinder *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  close_list (self);
  if (*text == '\0' && self->title != NULL)
    {
      g_clear_pointer (&self->title, g_free);
      g_signal_emit (self, found_signal, 0, NULL);
    }
  else
    show_text (self, self->title);
}

static gboolean
lw_finder_mnemonic_activate (GtkWidget *widget, gboolean group_cycling)
{
  return gtk_widget_grab_focus (LW_FINDER (widget)->entry);
}

static gboolean
lw_finder_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LW_FINDER (widget)->entry);
}

static void
lw_finder_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LwFinder *self = LW_FINDER (widget);

  gtk_widget_allocate (self->entry, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
lw_finder_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  gtk_widget_measure (LW_FINDER (widget)->entry, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
lw_finder_dispose (GObject *object)
{
  LwFinder *self = LW_FINDER (object);

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, changed_cb, self);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (lw_finder_parent_class)->dispose (object);
}

static void
lw_finder_finalize (GObject *object)
{
  LwFinder *self = LW_FINDER (object);

  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_free (self->title);

  G_OBJECT_CLASS (lw_finder_parent_class)->finalize (object);
}

static void
lw_finder_class_init (LwFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_finder_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_finder_finalize;
  widget_class->measure = lw_finder_measure;
  widget_class->size_allocate = lw_finder_size_allocate;
  widget_class->focus = lw_widget_focus;
  widget_class->grab_focus = lw_finder_grab_focus;
  widget_class->mnemonic_activate = lw_finder_mnemonic_activate;

  found_signal = g_signal_new ("found", LW_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_css_name (widget_class, "finder");
}

static void
make_popover (LwFinder *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (self->list, TRUE);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated_cb), self);
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (self->scroller, TRUE);
  gtk_scrolled_window_set_propagate_natural_width (self->scroller, TRUE);
  gtk_scrolled_window_set_child (self->scroller, list);
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->scroller));
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_add_css_class (self->popover, "menu");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
lw_finder_init (LwFinder *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), LEAST_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), MOST_CHARS);
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
  lw_entry_tell_cut (self->entry);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  make_popover (self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
}

void
lw_finder_set_search (LwFinder *self, LwFinderSearch search, gpointer data)
{
  self->search = search;
  self->data = data;
}

void
lw_finder_set_title (LwFinder *self, const char *title)
{
  char *copy;

  if (g_strcmp0 (self->title, title) == 0)
    return;
  copy = g_strdup (title);
  g_free (self->title);
  self->title = copy;
  if (!is_open (self))
    show_text (self, title);
}

void
lw_finder_set_label (LwFinder *self, const char *label, const char *placeholder)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), placeholder);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

GtkEntry *
lw_finder_get_entry (LwFinder *self)
{
  return GTK_ENTRY (self->entry);
}

void
lw_finder_begin (LwFinder *self, const char *title)
{
  char *copy = g_strdup (title);

  close_list (self);
  g_free (self->title);
  self->title = copy;
  show_text (self, copy);
}

gboolean
lw_finder_is_open (LwFinder *self)
{
  return is_open (self);
}

gboolean
lw_finder_take_chosen (LwFinder *self)
{
  GtkListBoxRow *row = is_open (self) ? gtk_list_box_get_selected_row (self->list) : NULL;

  if (row == NULL)
    return FALSE;
  take (self, (guint) gtk_list_box_row_get_index (row));

  return TRUE;
}
