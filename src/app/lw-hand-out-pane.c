/* lw-hand-out-pane.c - stages to be given a supervisor, several at once
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-hand-out-pane.h"

#include "lw-commit.h"
#include "lw-date.h"
#include "lw-stage-words.h"
#include "lw-visit-job.h"
#include "lw-visit-words.h"
#include "lw-widget.h"
#include "lw-wrap-layout.h"

#include <glib/gi18n.h>

#define N_AT_ONCE 30

struct _LwHandOutPane
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *scroller;
  GtkLabel *heading;
  GtkLabel *explanation;
  GtkButton *keep_button;
  GtkWidget *back_button;
  GtkListBox *list;
  GtkWidget *more_button;

  /* owned */
  LwOffice *office;
  GPtrArray *hand_outs; /* LwHandOut */
  GPtrArray *left_out;  /* of those, borrowed: which are not to be handed out */
  GPtrArray *staff;     /* LwStaff */
  GtkStringList *names; /* of those */

  guint n_wanted;
  gboolean is_over; /* they go from one supervisor to others */
};

G_DEFINE_FINAL_TYPE (LwHandOutPane, lw_hand_out_pane, GTK_TYPE_WIDGET)

static guint
count_chosen (LwHandOutPane *self)
{
  return self->hand_outs->len - self->left_out->len;
}

static void
paint_button (LwHandOutPane *self)
{
  guint n = count_chosen (self);
  g_autofree char *label = g_strdup_printf (
    self->is_over ? g_dngettext (GETTEXT_PACKAGE, "_Hand %u stage over", "_Hand %u stages over", n)
                  : g_dngettext (GETTEXT_PACKAGE, "_Hand out %u stage", "_Hand out %u stages", n),
    n);

  gtk_button_set_label (self->keep_button, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "hand-out.keep",
                                 n > 0 && !lw_office_is_read_only (self->office));
}

static void
toggled_cb (GtkCheckButton *check, LwHandOutPane *self)
{
  gpointer hand_out = g_object_get_data (G_OBJECT (check), "hand-out");

  g_ptr_array_remove (self->left_out, hand_out);
  if (!gtk_check_button_get_active (check))
    g_ptr_array_add (self->left_out, hand_out);
  paint_button (self);
}

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, LwHandOutPane *self)
{
  LwHandOut *hand_out = g_object_get_data (G_OBJECT (drop_down), "hand-out");
  guint selected = gtk_drop_down_get_selected (drop_down);

  if (selected < self->staff->len)
    g_set_object (&hand_out->staff, g_ptr_array_index (self->staff, selected));
}

static guint
position_of (LwHandOutPane *self, LwStaff *staff)
{
  guint position;

  return g_ptr_array_find (self->staff, staff, &position) ? position : 0;
}

static GtkWidget *
make_drop_down (LwHandOutPane *self, LwHandOut *hand_out, const char *student)
{
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (self->names)), NULL);
  /* translators: a student, of whose stage a supervisor is chosen */
  g_autofree char *label = g_strdup_printf (_ ("Supervisor of %s"), student);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), position_of (self, hand_out->staff));
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (drop_down), "hand-out", hand_out);
  g_signal_connect (drop_down, "notify::selected", G_CALLBACK (selected_cb), self);

  return drop_down;
}

static GtkWidget *
make_check (LwHandOutPane *self, LwHandOut *hand_out, const char *student)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *label = g_strdup_printf (
    self->is_over ? _ ("Hand the stage of %s over") : _ ("Hand out the stage of %s"), student);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               !g_ptr_array_find (self->left_out, hand_out, NULL));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (check), "hand-out", hand_out);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);

  return check;
}

static GtkWidget *
make_row (LwHandOutPane *self, LwHandOut *hand_out)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *student = lw_visit_words_dup_student (self->office, hand_out->placement);
  g_autofree char *place = lw_stage_dup_place_text (self->office, hand_out->placement);
  g_autofree char *period = lw_stage_dup_period_text (self->office, hand_out->placement);
  g_autofree char *detail = g_strdup_printf ("%s\n%s", place, period);

  lw_action_row_show_text (ADW_ACTION_ROW (row), student, detail);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_check (self, hand_out, student));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_drop_down (self, hand_out, student));

  return row;
}

static void
paint_rows (LwHandOutPane *self)
{
  guint n_shown = 0;

  while (gtk_list_box_get_row_at_index (self->list, (int) n_shown) != NULL)
    n_shown++;
  for (; n_shown < MIN (self->n_wanted, self->hand_outs->len); n_shown++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (self->hand_outs, n_shown)));
  gtk_widget_set_visible (self->more_button, n_shown < self->hand_outs->len);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n_shown > 0);
}

static void
more_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LW_HAND_OUT_PANE (widget)->n_wanted += N_AT_ONCE;
  paint_rows (LW_HAND_OUT_PANE (widget));
}

static void
keep_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwHandOutPane *self = LW_HAND_OUT_PANE (widget);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->hand_outs->len; i++)
    if (!g_ptr_array_find (self->left_out, g_ptr_array_index (self->hand_outs, i), NULL))
      g_ptr_array_add (chosen, g_ptr_array_index (self->hand_outs, i));
  lw_commit (GTK_WIDGET (self), self->office, lw_visit_job_make_hand_out (chosen));
}

static void
lw_hand_out_pane_dispose (GObject *object)
{
  LwHandOutPane *self = LW_HAND_OUT_PANE (object);

  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_HAND_OUT_PANE);
  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  g_clear_pointer (&self->hand_outs, g_ptr_array_unref);
  g_clear_pointer (&self->staff, g_ptr_array_unref);
  g_clear_object (&self->names);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_hand_out_pane_parent_class)->dispose (object);
}

static void
lw_hand_out_pane_class_init (LwHandOutPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_hand_out_pane_dispose;
  widget_class->focus = lw_widget_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  g_type_ensure (LW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-hand-out-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, LwHandOutPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, LwHandOutPane, heading);
  gtk_widget_class_bind_template_child (widget_class, LwHandOutPane, explanation);
  gtk_widget_class_bind_template_child (widget_class, LwHandOutPane, keep_button);
  gtk_widget_class_bind_template_child (widget_class, LwHandOutPane, back_button);
  gtk_widget_class_bind_template_child (widget_class, LwHandOutPane, list);
  gtk_widget_class_bind_template_child (widget_class, LwHandOutPane, more_button);
  gtk_widget_class_install_action (widget_class, "hand-out.keep", NULL, keep_activated);
  gtk_widget_class_install_action (widget_class, "hand-out.more", NULL, more_activated);
}

static void
lw_hand_out_pane_init (LwHandOutPane *self)
{
  self->hand_outs = g_ptr_array_new ();
  self->left_out = g_ptr_array_new ();
  self->staff = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lw_hand_out_pane_set_office (LwHandOutPane *self, LwOffice *office)
{
  g_set_object (&self->office, office);
}

static void
read_staff (LwHandOutPane *self, LwVisitPlan *plan)
{
  g_ptr_array_set_size (self->staff, 0);
  g_clear_object (&self->names);
  self->names = gtk_string_list_new (NULL);
  for (guint i = 0; i < plan->loads->len; i++)
    {
      LwStaff *staff = ((LwVisitLoad *) g_ptr_array_index (plan->loads, i))->staff;

      g_ptr_array_add (self->staff, g_object_ref (staff));
      gtk_string_list_append (self->names, lw_record_get_title (LW_RECORD (staff)));
    }
}

static void
paint_head (LwHandOutPane *self, const LwVisitLoad *load)
{
  g_autofree char *heading
    = load->staff != NULL
        ? g_strdup_printf (_ ("Stages of %s"), lw_record_get_title (LW_RECORD (load->staff)))
        : g_strdup (_ ("Without a supervisor"));

  gtk_label_set_text (self->heading, heading);
  /* What was asked for by hand can be thought better of. */
  gtk_widget_set_visible (self->back_button, load->staff != NULL);
  gtk_label_set_text (
    self->explanation,
    self->staff->len == 0 ? _ ("Nobody of the staff guides stages yet. Give somebody the role of "
                               "supervisor, or choose one in a stage.")
    : self->hand_outs->len == 0
      ? self->is_over ? _ ("There is nothing to hand over.") : _ ("There is nothing to hand out.")
      : _ ("Proposed is who comes to the company already, else who has the fewest stages then."));
}

void
lw_hand_out_pane_show (LwHandOutPane *self, LwVisitPlan *plan, const LwVisitLoad *load)
{
  LwWorld *world = lw_office_get_world (self->office);
  g_autoptr (GPtrArray) placements = lw_visit_plan_find_to_go (plan, world, load);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->left_out, 0);
  g_clear_pointer (&self->hand_outs, g_ptr_array_unref);
  self->hand_outs = lw_visit_plan_hand_out (plan, world, placements);
  self->n_wanted = N_AT_ONCE;
  self->is_over = load->staff != NULL;
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
    self->is_over ? _ ("Stages to hand over") : _ ("Stages to hand out"), -1);
  read_staff (self, plan);
  paint_head (self, load);
  paint_rows (self);
  paint_button (self);
}
