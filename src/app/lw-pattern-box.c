/* lw-pattern-box.c - the parts of a pattern, in little room
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pattern-box.h"

#include "lw-half-day-picker.h"

#include <glib/gi18n.h>

#define MOST_WEEKS 40

/* What one part is edited by. */
typedef struct
{
  GtkWidget *box;
  GtkLabel *title;
  GtkWidget *weeks_box;
  GtkSpinButton *weeks;
  LwHalfDayPicker *half_days;
} PartWidgets;

struct _LwPatternBox
{
  GtkWidget parent_instance;

  /* borrowed */
  PartWidgets parts[LW_PATTERN_DRAFT_MAX_PARTS];

  LwPatternDraft draft;
  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwPatternBox, lw_pattern_box, GTK_TYPE_WIDGET)

static guint changed_signal;

static const char *
title_of (const LwPatternDraftPart *part, gboolean is_one)
{
  if (part->kind == LW_PATTERN_SANDWICH)
    return is_one ? _ ("Back at school") : _ ("Sandwich: back at school");

  return is_one ? _ ("At the workplace") : _ ("Ribbon: at the workplace");
}

static void
paint_part (LwPatternBox *self, guint index)
{
  const PartWidgets *widgets = &self->parts[index];
  const LwPatternDraftPart *part = &self->draft.parts[index];
  gboolean is_there
    = index < self->draft.n_parts && !self->draft.is_beyond && part->kind != LW_PATTERN_ONCE;
  gboolean is_sandwich = part->kind == LW_PATTERN_SANDWICH;
  LwWeekMask mask = is_sandwich ? part->at_school : part->half_days;
  const char *title = title_of (part, self->draft.n_parts == 1);

  gtk_widget_set_visible (widgets->box, is_there);
  if (!is_there)
    return;
  gtk_label_set_text (widgets->title, title);
  gtk_widget_set_visible (widgets->weeks_box, is_sandwich);
  gtk_spin_button_set_value (widgets->weeks, part->weeks);
  lw_half_day_picker_set_title (widgets->half_days, title);
  lw_half_day_picker_set_show_weekend (widgets->half_days, (mask & ~LW_SCHOOL_WEEK) != 0);
  lw_half_day_picker_set_mask (widgets->half_days, mask);
}

static void
read_part (LwPatternBox *self, guint index)
{
  const PartWidgets *widgets = &self->parts[index];
  LwPatternDraftPart *part = &self->draft.parts[index];

  if (part->kind == LW_PATTERN_LINT)
    part->half_days = lw_half_day_picker_get_mask (widgets->half_days);
  if (part->kind != LW_PATTERN_SANDWICH)
    return;
  part->at_school = lw_half_day_picker_get_mask (widgets->half_days);
  part->weeks = gtk_spin_button_get_value_as_int (widgets->weeks);
}

static void
changed_cb (LwPatternBox *self)
{
  if (self->is_painting || self->draft.is_beyond)
    return;
  for (guint i = 0; i < self->draft.n_parts; i++)
    read_part (self, i);
  g_signal_emit (self, changed_signal, 0);
}

static GtkWidget *
make_weeks (LwPatternBox *self, PartWidgets *widgets)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *weeks = gtk_spin_button_new_with_range (1, MOST_WEEKS, 1);
  GtkWidget *label = gtk_label_new (_ ("Weeks with stage days"));

  widgets->weeks = GTK_SPIN_BUTTON (weeks);
  gtk_spin_button_set_numeric (widgets->weeks, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (weeks), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Weeks with stage days"), -1);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), weeks);
  g_signal_connect_object (weeks, "value-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  return box;
}

static void
make_part (LwPatternBox *self, PartWidgets *widgets)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *half_days = lw_half_day_picker_new ();

  widgets->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  widgets->title = GTK_LABEL (title);
  widgets->weeks_box = make_weeks (self, widgets);
  widgets->half_days = LW_HALF_DAY_PICKER (half_days);
  gtk_label_set_xalign (widgets->title, 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_set_halign (half_days, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), widgets->weeks_box);
  gtk_box_append (GTK_BOX (widgets->box), head);
  gtk_box_append (GTK_BOX (widgets->box), half_days);
  gtk_widget_set_parent (widgets->box, GTK_WIDGET (self));
  g_signal_connect_object (half_days, "notify::mask", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The half-days, of whichever part has them. */
static gboolean
lw_pattern_box_grab_focus (GtkWidget *widget)
{
  LwPatternBox *self = LW_PATTERN_BOX (widget);

  for (guint i = 0; i < LW_PATTERN_DRAFT_MAX_PARTS; i++)
    if (gtk_widget_get_visible (self->parts[i].box))
      return gtk_widget_grab_focus (GTK_WIDGET (self->parts[i].half_days));

  return FALSE;
}

static void
lw_pattern_box_dispose (GObject *object)
{
  LwPatternBox *self = LW_PATTERN_BOX (object);

  for (guint i = 0; i < LW_PATTERN_DRAFT_MAX_PARTS; i++)
    g_clear_pointer (&self->parts[i].box, gtk_widget_unparent);

  G_OBJECT_CLASS (lw_pattern_box_parent_class)->dispose (object);
}

static void
lw_pattern_box_class_init (LwPatternBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_pattern_box_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = lw_pattern_box_grab_focus;

  changed_signal = g_signal_new ("changed", LW_TYPE_PATTERN_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
lw_pattern_box_init (LwPatternBox *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  lw_pattern_draft_init (&self->draft);
  for (guint i = 0; i < LW_PATTERN_DRAFT_MAX_PARTS; i++)
    make_part (self, &self->parts[i]);
}

void
lw_pattern_box_show (LwPatternBox *self, const LwPatternDraft *draft)
{
  self->draft = *draft;
  self->is_painting = TRUE;
  for (guint i = 0; i < LW_PATTERN_DRAFT_MAX_PARTS; i++)
    paint_part (self, i);
  self->is_painting = FALSE;
}

const LwPatternDraft *
lw_pattern_box_get_draft (LwPatternBox *self)
{
  return &self->draft;
}
