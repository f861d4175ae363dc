/* lw-visit-pane.c - the visits of one supervisor
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visit-pane.h"

#include "lw-commit.h"
#include "lw-date.h"
#include "lw-read-only.h"
#include "lw-tally-bar.h"
#include "lw-visit-job.h"
#include "lw-visit-row.h"
#include "lw-visit-words.h"
#include "lw-widget.h"
#include "lw-wrap-layout.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many of what is planned at first, of what is done, and at a press. */
#define N_PLANNED 30
#define N_DONE 10
#define N_MORE 50

struct _LwVisitPane
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *scroller;
  GtkLabel *name;
  GtkLabel *stages;
  GtkLabel *visits;
  GtkBox *bar_box;
  GtkButton *plan_button;
  GtkMenuButton *add_button;
  GtkPopover *add_popover;
  GtkListBox *add_list;
  GtkWidget *planned_group;
  GtkListBox *planned_list;
  GtkWidget *done_group;
  GtkListBox *done_list;
  GtkWidget *more_button;
  GtkWidget *none_label;

  /* owned */
  LwOffice *office;
  char *staff;
  GPtrArray *placements; /* LwPlacement */
  char *fresh;           /* id of a visit just added: its row opens */

  guint n_more;
};

G_DEFINE_FINAL_TYPE (LwVisitPane, lw_visit_pane, GTK_TYPE_WIDGET)

static GtkWidget *
find_row (GtkListBox *list, const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (strcmp (lw_part_row_get_id (LW_PART_ROW (row)), id) == 0)
      return row;

  return NULL;
}

static gboolean
has_visit (const LwVisitLoad *load, const char *id)
{
  for (guint i = 0; i < load->visits->len; i++)
    if (strcmp (lw_record_get_id (g_ptr_array_index (load->visits, i)), id) == 0)
      return TRUE;

  return FALSE;
}

static void
drop_rows (LwVisitPane *self, GtkListBox *list, const LwVisitLoad *load)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list));

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (load == NULL || !has_visit (load, lw_part_row_get_id (LW_PART_ROW (row))))
        {
          if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN)
            gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
          gtk_list_box_remove (list, row);
        }
      row = next;
    }
}

/* Before the first row with a later day; rows whose day changes stay where they are. */
static int
find_position (GtkListBox *list, LwVisit *visit, gboolean latest_first)
{
  int position = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list)); row != NULL;
       row = gtk_widget_get_next_sibling (row), position++)
    {
      int order = lw_visit_compare (LW_RECORD (visit), lw_part_row_get_record (LW_PART_ROW (row)));

      if (latest_first ? order > 0 : order < 0)
        return position;
    }

  return -1;
}

static void
add_row (LwVisitPane *self, LwVisit *visit)
{
  gboolean is_done = lw_is_true (visit->done);
  GtkListBox *list = is_done ? self->done_list : self->planned_list;
  GtkWidget *row = lw_visit_row_new (self->office, LW_RECORD (visit));

  gtk_list_box_insert (list, row, find_position (list, visit, is_done));
  if (g_strcmp0 (self->fresh, lw_record_get_id (LW_RECORD (visit))) == 0)
    {
      g_clear_pointer (&self->fresh, g_free);
      lw_part_row_open (LW_PART_ROW (row));
    }
}

/* What a visit was when its row was made decides where the row is: marking it as done does not
 * take it from under the hand. */
static void
paint_row (LwVisitPane *self, LwVisit *visit, guint *n_shown, guint n_most, guint *n_left)
{
  const char *id = lw_record_get_id (LW_RECORD (visit));

  if (find_row (self->planned_list, id) != NULL || find_row (self->done_list, id) != NULL)
    (*n_shown)++;
  else if (*n_shown < n_most || g_strcmp0 (self->fresh, id) == 0)
    {
      add_row (self, visit);
      (*n_shown)++;
    }
  else
    (*n_left)++;
}

static void
paint_visits (LwVisitPane *self, const LwVisitLoad *load)
{
  guint n_planned = 0, n_done = 0, n_left = 0;

  for (guint i = 0; i < load->visits->len; i++)
    {
      LwVisit *visit = g_ptr_array_index (load->visits, i);

      if (!lw_is_true (visit->done))
        paint_row (self, visit, &n_planned, N_PLANNED + self->n_more, &n_left);
    }
  for (guint i = load->visits->len; i > 0; i--)
    {
      LwVisit *visit = g_ptr_array_index (load->visits, i - 1);

      if (lw_is_true (visit->done))
        paint_row (self, visit, &n_done, N_DONE + self->n_more, &n_left);
    }
  gtk_widget_set_visible (self->planned_group,
                          gtk_widget_get_first_child (GTK_WIDGET (self->planned_list)) != NULL);
  gtk_widget_set_visible (self->done_group,
                          gtk_widget_get_first_child (GTK_WIDGET (self->done_list)) != NULL);
  gtk_widget_set_visible (self->more_button, n_left > 0);
  gtk_widget_set_visible (self->none_label, load->visits->len == 0);
}

static void
paint_bar (LwVisitPane *self, const LwVisitLoad *load)
{
  const LwTallyPart parts[] = {
    { LW_TALLY_FULL, load->n_done },
    { LW_TALLY_CROSSED, load->n_overdue },
    { LW_TALLY_HALF, load->n_planned - load->n_overdue },
    { LW_TALLY_HOLLOW, load->n_missing },
  };
  guint whole = load->n_done + load->n_planned + load->n_missing;
  GtkWidget *old = gtk_widget_get_first_child (GTK_WIDGET (self->bar_box));

  if (old != NULL)
    gtk_box_remove (self->bar_box, old);
  if (whole > 0)
    gtk_box_append (self->bar_box, lw_tally_bar_new (parts, G_N_ELEMENTS (parts), whole));
}

static void
paint_head (LwVisitPane *self, const LwVisitLoad *load, guint most)
{
  g_autofree char *stages = lw_visit_words_dup_stages (load, most);
  g_autofree char *visits = lw_visit_words_dup_visits (load);
  g_autofree char *plan = load->n_missing > 0
                            ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "_Plan %u visit",
                                                            "_Plan %u visits", load->n_missing),
                                               load->n_missing)
                            : g_strdup (_ ("All visits are planned"));

  gtk_label_set_text (self->name, load->staff != NULL ? load->staff->name : _ ("No supervisor"));
  gtk_label_set_text (self->stages, stages);
  gtk_label_set_text (self->visits, visits);
  gtk_button_set_label (self->plan_button, plan);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "visits.plan",
                                 load->n_missing > 0 && !lw_office_is_read_only (self->office));
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button),
                            load->placements->len > 0 && !lw_office_is_read_only (self->office));
  paint_bar (self, load);
}

static void
plan_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwVisitPane *self = LW_VISIT_PANE (widget);
  GDate today = lw_today ();
  g_autoptr (GPtrArray) visits
    = lw_visits_propose (lw_office_get_world (self->office), self->placements, &today);

  if (visits->len > 0)
    lw_commit (GTK_WIDGET (self), self->office, lw_visit_job_make_visits (visits));
  else
    gtk_widget_activate_action (widget, "win.say", "s",
                                _ ("The students are not there any more: no day is left"));
}

/* A call or a visit that just was, as often as one that is to come: today, to be changed. */
static void
add_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwVisitPane *self = LW_VISIT_PANE (widget);
  g_autoptr (LwRecord) visit = lw_record_new (&lw_visit_record, NULL);
  GDate today = lw_today ();
  LwAct *act = lw_act_new ("part", _ ("Visit added"));

  lw_record_set_text (visit, "placement", g_variant_get_string (parameter, NULL));
  lw_record_set_text (visit, "kind", "bezoek");
  lw_record_set_date (visit, "date", &today);
  g_free (self->fresh);
  self->fresh = g_strdup (lw_record_get_id (visit));
  gtk_popover_popdown (self->add_popover);
  lw_act_put (act, visit);
  lw_commit (GTK_WIDGET (self), self->office, act);
}

static void
more_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwVisitPane *self = LW_VISIT_PANE (widget);

  self->n_more += N_MORE;
  gtk_widget_activate_action (widget, "visits.repaint", NULL);
}

static GtkWidget *
make_stage_row (LwVisitPane *self, LwPlacement *placement)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = lw_visit_words_dup_student (self->office, placement);
  g_autofree char *place = lw_visit_words_dup_place (self->office, placement);

  lw_action_row_show_text (ADW_ACTION_ROW (row), title, place);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                    lw_record_get_id (LW_RECORD (placement)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "visits.add");

  return row;
}

/* Made when it is opened: most of the time nobody looks. */
static void
add_shown_cb (LwVisitPane *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->add_list, 0)) != NULL)
    gtk_list_box_remove (self->add_list, GTK_WIDGET (row));
  lw_visit_plan_sort_stages (lw_office_get_world (self->office), self->placements);
  for (guint i = 0; i < self->placements->len; i++)
    gtk_list_box_append (self->add_list,
                         make_stage_row (self, g_ptr_array_index (self->placements, i)));
}

static void
lw_visit_pane_dispose (GObject *object)
{
  LwVisitPane *self = LW_VISIT_PANE (object);

  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_VISIT_PANE);
  g_clear_pointer (&self->placements, g_ptr_array_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_visit_pane_parent_class)->dispose (object);
}

static void
lw_visit_pane_finalize (GObject *object)
{
  LwVisitPane *self = LW_VISIT_PANE (object);

  g_free (self->staff);
  g_free (self->fresh);

  G_OBJECT_CLASS (lw_visit_pane_parent_class)->finalize (object);
}

static void
lw_visit_pane_class_init (LwVisitPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_visit_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_visit_pane_finalize;
  widget_class->focus = lw_widget_focus;

  g_type_ensure (LW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-visit-pane.ui");
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, LwVisitPane, member)
  BIND (scroller);
  BIND (name);
  BIND (stages);
  BIND (visits);
  BIND (bar_box);
  BIND (plan_button);
  BIND (add_button);
  BIND (add_popover);
  BIND (add_list);
  BIND (planned_group);
  BIND (planned_list);
  BIND (done_group);
  BIND (done_list);
  BIND (more_button);
  BIND (none_label);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, add_shown_cb);
  gtk_widget_class_install_action (widget_class, "visits.plan", NULL, plan_activated);
  gtk_widget_class_install_action (widget_class, "visits.add", "s", add_activated);
  gtk_widget_class_install_action (widget_class, "visits.more", NULL, more_activated);
}

static void
lw_visit_pane_init (LwVisitPane *self)
{
  self->placements = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lw_visit_pane_set_office (LwVisitPane *self, LwOffice *office)
{
  g_set_object (&self->office, office);
}

void
lw_visit_pane_show (LwVisitPane *self, const LwVisitLoad *load, guint most)
{
  const char *staff = load->staff != NULL ? lw_record_get_id (LW_RECORD (load->staff)) : NULL;
  gboolean is_same = g_strcmp0 (self->staff, staff) == 0;

  g_ptr_array_set_size (self->placements, 0);
  for (guint i = 0; i < load->placements->len; i++)
    g_ptr_array_add (self->placements, g_object_ref (g_ptr_array_index (load->placements, i)));
  if (!is_same)
    self->n_more = 0;
  drop_rows (self, self->planned_list, is_same ? load : NULL);
  drop_rows (self, self->done_list, is_same ? load : NULL);
  g_free (self->staff);
  self->staff = g_strdup (staff);
  paint_head (self, load, most);
  paint_visits (self, load);
}
