/* lw-ladder-view.c - the two ladders of bijlage 3, and what stands on them
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ladder-view.h"

#include "lw-date.h"
#include "lw-ladder-drag.h"
#include "lw-ladder-figure.h"
#include "lw-read-only.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

struct _LwLadderView
{
  GtkWidget parent_instance;

  /* template */
  GtkOverlay *overlay;
  LwLadderFigure *figure;
  LwLadderPane *pane;
  GtkLabel *note;

  /* owned */
  LwOffice *office;
  LwLadderDrag *drag;
  LwLadder *ladder; /* NULL while stale */
  char *moved;      /* id of what is on its way to another step; the focus goes with it */
  LwSpot target;    /* where it goes */
};

G_DEFINE_FINAL_TYPE (LwLadderView, lw_ladder_view, GTK_TYPE_WIDGET)

static void
read_ladder (LwLadderView *self)
{
  GDate today = lw_today ();
  const LwLadderLists lists = {
    .variants = lw_office_get_list (self->office, &lw_variant_record),
    .companies = lw_office_get_list (self->office, &lw_company_record),
    .workplaces = lw_office_get_list (self->office, &lw_workplace_record),
    .placements = lw_office_get_list (self->office, &lw_placement_record),
    .stage_periods = lw_office_get_list (self->office, &lw_stage_period_record),
  };

  self->ladder
    = lw_ladder_new (&lists, lw_office_get_catalogue (self->office), lw_school_year_of (&today));
  lw_ladder_figure_set_ladder (self->figure, self->ladder);
}

static void
paint (LwLadderView *self)
{
  LwSpot spot = lw_ladder_figure_get_current (self->figure);

  if (self->ladder == NULL)
    read_ladder (self);
  lw_ladder_pane_show (self->pane, self->office, spot, lw_spot_get_place (spot, self->ladder));
}

static gboolean
stands_on_ladders (const LwChange *change)
{
  return change->type == &lw_variant_record || change->type == &lw_company_record
         || change->type == &lw_workplace_record || change->type == &lw_placement_record
         || change->type == &lw_stage_period_record;
}

/* What was moved is where it is said to be now, and the focus with it. */
static void
follow_moved (LwLadderView *self)
{
  g_autofree char *id = g_steal_pointer (&self->moved);

  lw_ladder_figure_set_current (self->figure, self->target);
  paint (self);
  if (!lw_ladder_pane_focus_record (self->pane, id))
    gtk_widget_grab_focus (GTK_WIDGET (self->figure));
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwLadderView *self)
{
  gboolean is_stale = FALSE;
  gboolean has_moved = FALSE;

  for (guint i = 0; i < outcome->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (outcome->changes, i);

      is_stale |= stands_on_ladders (change);
      has_moved |= self->moved != NULL && g_strcmp0 (change->id, self->moved) == 0;
    }
  if (!is_stale)
    return;
  g_clear_pointer (&self->ladder, lw_ladder_free);
  if (has_moved)
    follow_moved (self);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    paint (self);
}

static void
current_changed_cb (LwLadderView *self)
{
  paint (self);
}

/* Enter goes on to what stands there. */
static void
opened_cb (LwLadderView *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->pane), GTK_DIR_TAB_FORWARD);
}

static void
moved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwLadderView) self = data;
  g_autoptr (GError) error = NULL;

  if (lw_office_commit_finish (LW_OFFICE (source), result, &error))
    return;
  g_clear_pointer (&self->moved, g_free);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", error->message);
}

static LwSpot
spot_of (LwLadderView *self, LwRecord *record)
{
  LwSpot now = lw_ladder_figure_get_current (self->figure);
  LwSpot spot = { LW_SPOT_SCHOOL, 0, 0 };

  if (LW_IS_VARIANT (record))
    {
      spot.school = lw_ladder_step_of_form (LW_VARIANT (record));
      return spot;
    }
  spot.kind = LW_SPOT_COMPANY;
  spot.company = lw_ladder_step_of_company (LW_COMPANY (record));
  if (now.kind == LW_SPOT_CROSSING && spot.company != LW_LADDER_NO_STEP)
    {
      spot.kind = LW_SPOT_CROSSING;
      spot.school = now.school;
    }

  return spot;
}

/* "Bakkerij Vis: trede 3 van het bedrijf" */
static char *
dup_act_label (LwRecord *moved)
{
  gboolean is_form = LW_IS_VARIANT (moved);
  int step = is_form ? lw_ladder_step_of_form (LW_VARIANT (moved))
                     : lw_ladder_step_of_company (LW_COMPANY (moved));

  if (step == LW_LADDER_NO_STEP)
    return g_strdup_printf (_ ("%s: off the ladder"), lw_record_get_title (moved));

  return g_strdup_printf (is_form ? _ ("%s: step %d of the school")
                                  : _ ("%s: step %d of the company"),
                          lw_record_get_title (moved), step);
}

/* @moved: (transfer full) (nullable): where it is to stand, or that it can't */
static void
keep (LwLadderView *self, LwRecord *moved)
{
  g_autoptr (LwRecord) record = moved;
  g_autofree char *label = NULL;
  LwAct *act;

  if (record == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  label = dup_act_label (record);
  act = lw_act_new ("move", label);
  lw_act_put (act, record);
  g_free (self->moved);
  self->moved = g_strdup (lw_record_get_id (record));
  self->target = spot_of (self, record);
  lw_office_commit_async (self->office, act, NULL, moved_cb, g_object_ref (self));
}

/* So many steps on, or on that step. */
static void
move_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwLadderView *self = LW_LADDER_VIEW (widget);
  const char *type, *id;
  int steps;
  LwRecord *record;

  g_variant_get (parameter, "(&s&si)", &type, &id, &steps);
  record = lw_office_find (self->office, lw_types_find (type), id);
  if (record == NULL)
    gtk_widget_error_bell (widget);
  else if (g_str_equal (action, "ladder.put"))
    keep (self, lw_ladder_put (record, steps));
  else
    keep (self, lw_ladder_move (record, steps));
}

static void
lw_ladder_view_map (GtkWidget *widget)
{
  LwLadderView *self = LW_LADDER_VIEW (widget);

  GTK_WIDGET_CLASS (lw_ladder_view_parent_class)->map (widget);
  if (self->ladder == NULL)
    paint (self);
}

static gboolean
lw_ladder_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LW_LADDER_VIEW (widget)->figure));
}

static void
lw_ladder_view_dispose (GObject *object)
{
  LwLadderView *self = LW_LADDER_VIEW (object);

  g_clear_object (&self->drag);
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_LADDER_VIEW);
  g_clear_pointer (&self->ladder, lw_ladder_free);
  g_clear_pointer (&self->moved, g_free);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_ladder_view_parent_class)->dispose (object);
}

static void
lw_ladder_view_class_init (LwLadderViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_ladder_view_dispose;
  widget_class->map = lw_ladder_view_map;
  widget_class->focus = lw_widget_focus;
  widget_class->grab_focus = lw_ladder_view_grab_focus;

  g_type_ensure (LW_TYPE_LADDER_FIGURE);
  g_type_ensure (LW_TYPE_LADDER_PANE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-ladder-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LwLadderView, overlay);
  gtk_widget_class_bind_template_child (widget_class, LwLadderView, figure);
  gtk_widget_class_bind_template_child (widget_class, LwLadderView, pane);
  gtk_widget_class_bind_template_child (widget_class, LwLadderView, note);
  gtk_widget_class_bind_template_callback (widget_class, current_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_install_action (widget_class, "ladder.move", "(ssi)", move_activated);
  gtk_widget_class_install_action (widget_class, "ladder.put", "(ssi)", move_activated);
}

static void
lw_ladder_view_init (LwLadderView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->drag = lw_ladder_drag_new (self->overlay, self->pane);
}

/**
 * lw_ladder_view_new:
 * @office: an open school
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
lw_ladder_view_new (LwOffice *office)
{
  LwLadderView *self = g_object_new (LW_TYPE_LADDER_VIEW, NULL);
  const LwCatalogue *catalogue = lw_office_get_catalogue (office);

  self->office = g_object_ref (office);
  gtk_label_set_text (self->note, catalogue->ladder_note);
  lw_ladder_figure_set_catalogue (self->figure, catalogue);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "ladder.move");
  lw_read_only_bar_action (GTK_WIDGET (self), office, "ladder.put");
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);

  return GTK_WIDGET (self);
}
