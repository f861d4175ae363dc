/* lw-replan-window.c - a company cancels: who loses a place, and where each can go
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-replan-window.h"

#include "lw-contact-moment.h"
#include "lw-help.h"
#include "lw-name-factory.h"
#include "lw-plan-class-words.h"
#include "lw-replan-words.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

/* Longer nobody waits for it; what was found till then is shown. */
#define MOST_SECONDS 20
#define PROGRESS_MS 100

struct _LwReplanWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkStack *stack;
  GtkProgressBar *progress;
  AdwStatusPage *trouble;
  GtkLabel *summary;
  AdwComboRow *reason_row;
  GtkSwitch *others;
  GtkWidget *placed_group;
  GtkWidget *moved_group;
  AdwPreferencesGroup *left_group;
  GtkListBox *placed;
  GtkListBox *moved;
  GtkListBox *left;

  /* borrowed */
  GtkWidget *next_focus; /* once it is known what comes of it */

  /* owned */
  LwOffice *office;
  LwPlanJob *job;            /* nullable */
  GCancellable *cancellable; /* of the job; nullable */
  char *company_id;

  guint tick;
};

G_DEFINE_FINAL_TYPE (LwReplanWindow, lw_replan_window, ADW_TYPE_WINDOW)

static void
say (LwReplanWindow *self, const char *text)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.say", "s", text);
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

static void
paint_summary (LwReplanWindow *self)
{
  GPtrArray *notes = lw_cohort_get_notes (lw_plan_job_get_cohort (self->job));
  g_autofree char *summary = lw_replan_dup_summary (self->job);
  g_autofree char *staying = lw_replan_dup_staying (self->office, self->company_id);
  g_autoptr (GString) text = g_string_new (summary);

  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (text, "\n%s", (const char *) g_ptr_array_index (notes, i));
  if (staying != NULL)
    g_string_append_printf (text, "\n%s", staying);
  lw_label_show_wrapped (self->summary, text->str);
}

static void
toggled_cb (GtkCheckButton *check, LwReplanWindow *self)
{
  guint demand = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "demand"));

  lw_plan_job_leave_out (self->job, demand, !gtk_check_button_get_active (check));
  paint_summary (self);
}

/* Where others make way it is all or nothing: one place is another’s. */
static void
add_check (LwReplanWindow *self, AdwActionRow *row, guint demand, const char *who)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *label
    /* translators: a name */
    = g_strdup_printf (_ ("Propose this place: %s"), who);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (check, _ ("Propose this place; without it the student seeks on"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (check), "demand", GUINT_TO_POINTER (demand));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  adw_action_row_add_prefix (row, check);
  adw_action_row_set_activatable_widget (row, check);
}

/* Who has the full places that suit is told when it is asked for. */
static GtkWidget *
make_left_row (LwReplanWindow *self, guint demand, const char *who)
{
  const LwCohort *cohort = lw_plan_job_get_cohort (self->job);
  g_autoptr (LwCohortRivals) rivals = lw_plan_job_find_rivals (self->job, demand);
  g_autofree char *what = lw_replan_dup_what (self->job, self->office, demand, rivals);
  g_autofree char *taken = lw_plan_class_dup_taken (cohort, rivals);
  GtkWidget *row = taken != NULL ? adw_expander_row_new () : adw_action_row_new ();
  GtkWidget *inside;

  if (taken == NULL)
    {
      lw_action_row_show_text (ADW_ACTION_ROW (row), who, what);
      return row;
    }
  lw_expander_row_show_text (ADW_EXPANDER_ROW (row), who, what);
  inside = adw_action_row_new ();
  lw_action_row_show_text (ADW_ACTION_ROW (inside), _ ("Who is there"), taken);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), inside);

  return row;
}

static GtkWidget *
make_row (LwReplanWindow *self, guint demand, LwReplanFate fate)
{
  g_autofree char *who = lw_replan_dup_who (self->job, self->office, demand);
  g_autofree char *what = NULL;
  GtkWidget *row;

  if (fate == LW_REPLAN_LEFT)
    return make_left_row (self, demand, who);
  row = adw_action_row_new ();
  what = lw_replan_dup_what (self->job, self->office, demand, NULL);
  lw_action_row_show_text (ADW_ACTION_ROW (row), who, what);
  if (fate == LW_REPLAN_PLACED && lw_plan_job_get_plan (self->job)->terms.n_moved == 0)
    add_check (self, ADW_ACTION_ROW (row), demand, who);

  return row;
}

static void
fill_list (LwReplanWindow *self, GtkListBox *list, GtkWidget *group, LwReplanFate fate)
{
  guint n = 0;

  clear_list (list);
  for (guint i = 0; i < lw_plan_job_get_plan (self->job)->stages->len; i++)
    {
      if (lw_replan_find_fate (self->job, i) != fate)
        continue;
      gtk_list_box_append (list, make_row (self, i, fate));
      n++;
    }
  gtk_widget_set_visible (group, n > 0);
}

/* What would help: what the plan ran into, as far as it is known. */
static void
paint_help (LwReplanWindow *self)
{
  GPtrArray *messages = lw_cohort_get_messages (lw_plan_job_get_cohort (self->job));
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  for (guint i = 0; i < messages->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (messages, i));
  g_string_append (text, gtk_switch_get_active (self->others)
                           ? _ ("They go on seeking. Ask another company, or give a workplace "
                                "one more seat.")
                           : _ ("They go on seeking. Let others make way, ask another company, or "
                                "give a workplace one more seat."));
  /* A description is markup, and a profile may be “Z&W”. */
  escaped = g_markup_escape_text (text->str, -1);
  adw_preferences_group_set_description (self->left_group, escaped);
}

static void
paint (LwReplanWindow *self)
{
  if (lw_replan_count (self->job, LW_REPLAN_PLACED) + lw_replan_count (self->job, LW_REPLAN_LEFT)
      == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  paint_summary (self);
  fill_list (self, self->placed, self->placed_group, LW_REPLAN_PLACED);
  fill_list (self, self->moved, self->moved_group, LW_REPLAN_MOVES);
  fill_list (self, self->left, GTK_WIDGET (self->left_group), LW_REPLAN_LEFT);
  paint_help (self);
  gtk_stack_set_visible_child_name (self->stack, "result");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "replan.apply", TRUE);
  gtk_widget_grab_focus (self->next_focus);
}

static gboolean
tick_cb (gpointer data)
{
  LwReplanWindow *self = data;

  gtk_progress_bar_set_fraction (self->progress, lw_plan_job_get_fraction (self->job));

  return G_SOURCE_CONTINUE;
}

static void
show_trouble (LwReplanWindow *self, const char *text)
{
  lw_status_page_set_text (self->trouble, text);
  gtk_stack_set_visible_child_name (self->stack, "trouble");
}

static void
stop (LwReplanWindow *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->job);
}

/* Of a job that was given up for another one nothing is shown. */
static void
ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwReplanWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_found = lw_plan_job_run_finish (LW_PLAN_JOB (source), result, &error);

  if (source != G_OBJECT (self->job))
    return;
  g_clear_handle_id (&self->tick, g_source_remove);
  if (is_found)
    paint (self);
  else
    show_trouble (self, error->message);
}

static void
begin (LwReplanWindow *self, gpointer next_focus)
{
  const char *const closed[] = { self->company_id, NULL };
  const LwCohortRequest request
    = { .closed = closed, .replan = gtk_switch_get_active (self->others) };

  stop (self);
  self->next_focus = next_focus;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "replan.apply", FALSE);
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  self->job = lw_plan_job_new (self->office, &request);
  self->cancellable = g_cancellable_new ();
  self->tick = g_timeout_add (PROGRESS_MS, tick_cb, self);
  lw_plan_job_run_async (self->job, MOST_SECONDS, self->cancellable, ready_cb, g_object_ref (self));
}

static void
others_changed_cb (LwReplanWindow *self)
{
  if (self->office != NULL)
    begin (self, self->others);
}

static const char *
get_reason (LwReplanWindow *self)
{
  guint chosen = adw_combo_row_get_selected (self->reason_row);

  return chosen > 0 && chosen != GTK_INVALID_LIST_POSITION ? lw_contact_refusals[chosen - 1] : NULL;
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwReplanWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    say (self, error->message);
  gtk_window_close (GTK_WINDOW (self));
}

static void
apply_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwReplanWindow *self = LW_REPLAN_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  LwAct *act;

  lw_plan_job_set_reason (self->job, get_reason (self));
  act = lw_plan_job_make_act (self->job, &error);
  if (act == NULL)
    {
      show_trouble (self, error->message);
      gtk_widget_action_set_enabled (widget, "replan.apply", FALSE);
      return;
    }
  gtk_widget_action_set_enabled (widget, "replan.apply", FALSE);
  lw_office_commit_async (self->office, act, NULL, kept_cb, g_object_ref (self));
}

static void
again_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwReplanWindow *self = LW_REPLAN_WINDOW (widget);

  begin (self, self->reason_row);
}

static void
lw_replan_window_dispose (GObject *object)
{
  LwReplanWindow *self = LW_REPLAN_WINDOW (object);

  stop (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_REPLAN_WINDOW);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_replan_window_parent_class)->dispose (object);
}

static void
lw_replan_window_finalize (GObject *object)
{
  g_free (LW_REPLAN_WINDOW (object)->company_id);

  G_OBJECT_CLASS (lw_replan_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LwReplanWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LwReplanWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LwReplanWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, LwReplanWindow, trouble);
  gtk_widget_class_bind_template_child (widget_class, LwReplanWindow, summary);
  gtk_widget_class_bind_template_child (widget_class, LwReplanWindow, reason_row);
  gtk_widget_class_bind_template_child (widget_class, LwReplanWindow, others);
  gtk_widget_class_bind_template_child (widget_class, LwReplanWindow, placed_group);
  gtk_widget_class_bind_template_child (widget_class, LwReplanWindow, moved_group);
  gtk_widget_class_bind_template_child (widget_class, LwReplanWindow, left_group);
  gtk_widget_class_bind_template_child (widget_class, LwReplanWindow, placed);
  gtk_widget_class_bind_template_child (widget_class, LwReplanWindow, moved);
  gtk_widget_class_bind_template_child (widget_class, LwReplanWindow, left);
  gtk_widget_class_bind_template_callback (widget_class, others_changed_cb);
}

static void
lw_replan_window_class_init (LwReplanWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_replan_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_replan_window_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-replan-window.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "replan.apply", NULL, apply_activated);
  gtk_widget_class_install_action (widget_class, "replan.again", NULL, again_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "replan.apply", NULL);
  lw_help_install (widget_class);
}

static void
fill_reasons (LwReplanWindow *self)
{
  const char *const none[] = { _ ("Not said"), NULL };
  g_autoptr (GtkStringList) reasons = gtk_string_list_new (none);

  gtk_string_list_splice (reasons, 1, 0, lw_contact_refusals);
  adw_combo_row_set_model (self->reason_row, G_LIST_MODEL (reasons));
  lw_combo_row_show_whole_names (self->reason_row);
}

static void
lw_replan_window_init (LwReplanWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_window_fit_text (GTK_WINDOW (self));
  fill_reasons (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "replan.apply", FALSE);
}

/**
 * lw_replan_window_show:
 * @parent: the window that it belongs to
 * @office: an open school
 * @company_id: id of a company that takes nobody any more
 *
 * Plans anew who loses a place there, and shows what comes of it before anything is kept. Closed,
 * it gives up.
 */
void
lw_replan_window_show (GtkWindow *parent, LwOffice *office, const char *company_id)
{
  LwRecord *company = lw_office_find (office, &lw_company_record, company_id);
  LwReplanWindow *self;

  if (company == NULL)
    return;
  self = g_object_new (LW_TYPE_REPLAN_WINDOW, "transient-for", parent, NULL);
  self->office = g_object_ref (office);
  self->company_id = g_strdup (company_id);
  adw_window_title_set_subtitle (self->title, lw_record_get_title (company));
  begin (self, self->reason_row);
  gtk_window_present (GTK_WINDOW (self));
}
