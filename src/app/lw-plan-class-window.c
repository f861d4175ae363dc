/* lw-plan-class-window.c - plans who goes where for a class, and shows it first
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-class-window.h"

#include "lw-error.h"
#include "lw-plan-class-ask.h"
#include "lw-plan-class-check.h"
#include "lw-plan-class-list.h"
#include "lw-plan-class-totals.h"
#include "lw-plan-job.h"
#include "lw-plan-words.h"
#include "lw-side-window.h"
#include "lw-toaster.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

/* A question that is still being typed is not looked at yet. */
#define REST_MS 120
#define LOOK_MS 100

/* How wide the question is, in heights of a line. */
#define ASK_LINES 20

typedef enum
{
  ASKED,   /* looked at, or to be looked at, beforehand */
  SOLVING, /* a plan is being made */
  ANSWERED,
  KEEPING,
  KEPT,
} State;

struct _LwPlanClassWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwToastOverlay *toasts;
  GtkStack *buttons;
  GtkWidget *start_button;
  GtkWidget *apply_button;
  GtkBox *halves;
  GtkStack *stack;
  LwPlanClassCheck *check;
  GtkProgressBar *progress;
  GtkLabel *found;
  LwPlanClassTotals *totals;
  LwPlanClassList *list;
  GtkWidget *stale;
  GtkLabel *failure;
  AdwStatusPage *kept;
  GtkWidget *call_button;

  /* owned */
  LwOffice *office;
  LwToaster *toaster;
  LwPlanJob *job; /* nullable */
  GCancellable *cancellable;
  char *group; /* nullable: who is meant; as is the next one, until it is filled in */
  char **students;

  /* borrowed */
  LwPlanClassAsk *ask; /* nullable until the window has opened */

  State state;
  gboolean is_new;   /* nothing was looked at yet */
  gboolean is_ready; /* the job has looked, or the plan is there */
  guint rest;        /* source, or 0; as are the next two */
  guint look;
  guint opening;
  guint n_opened; /* steps taken */
};

G_DEFINE_FINAL_TYPE (LwPlanClassWindow, lw_plan_class_window, ADW_TYPE_WINDOW)

static void
drop_job (LwPlanClassWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  lw_plan_class_list_show (self->list, self->office, NULL);
  g_clear_object (&self->job);
  self->is_ready = FALSE;
}

static gboolean
has_seekers (LwPlanClassWindow *self)
{
  const LwCohort *cohort
    = self->is_ready && self->job != NULL ? lw_plan_job_get_cohort (self->job) : NULL;

  return cohort != NULL && lw_cohort_get_n_demands (cohort) > 0;
}

static void
paint_apply (LwPlanClassWindow *self)
{
  guint n = self->state == ANSWERED ? lw_plan_job_count_kept (self->job) : 0;
  gboolean is_stale = self->state == ANSWERED && lw_plan_job_is_stale (self->job);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan-class.apply", n > 0 && !is_stale);
  gtk_widget_set_visible (self->stale, is_stale);
  if (self->state == ANSWERED)
    lw_plan_class_totals_show (self->totals, self->office, self->job);
}

static void
paint (LwPlanClassWindow *self)
{
  static const char *const pages[] = { "check", "solving", "answer", "answer", "kept" };
  static const char *const buttons[] = { "start", "stop", "apply", "apply", "close" };

  gtk_stack_set_visible_child_name (self->stack, pages[self->state]);
  gtk_stack_set_visible_child_name (self->buttons, buttons[self->state]);
  gtk_widget_set_sensitive (GTK_WIDGET (self->ask),
                            self->state != SOLVING && self->state != KEEPING);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan-class.start",
                                 self->state == ASKED && has_seekers (self)
                                   && !lw_office_is_read_only (self->office));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plan-class.stop", self->state == SOLVING);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->state == ASKED      ? self->start_button
                                                    : self->state == ANSWERED ? self->apply_button
                                                                              : NULL);
  paint_apply (self);
}

static void
go (LwPlanClassWindow *self, State state)
{
  self->state = state;
  paint (self);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwPlanClassWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_looked = lw_plan_job_prepare_finish (LW_PLAN_JOB (source), result, &error);

  if (source != G_OBJECT (self->job) || self->state != ASKED)
    return;
  self->is_ready = is_looked;
  if (is_looked)
    lw_plan_class_check_show (self->check, self->office, lw_plan_job_get_cohort (self->job));
  else
    lw_plan_class_check_refuse (self->check, error->message);
  paint (self);
  /* With all filled in, one key is enough. */
  if (self->is_new && has_seekers (self))
    gtk_widget_grab_focus (self->start_button);
  self->is_new = FALSE;
}

/* What can't work is said before it is asked for. */
static gboolean
rest_cb (gpointer data)
{
  LwPlanClassWindow *self = data;
  const char *trouble = lw_plan_class_ask_get_trouble (self->ask);
  LwCohortRequest request;

  self->rest = 0;
  if (trouble != NULL)
    {
      lw_plan_class_check_refuse (self->check, trouble);
      return G_SOURCE_REMOVE;
    }
  lw_plan_class_ask_fill (self->ask, &request);
  self->job = lw_plan_job_new (self->office, &request);
  lw_plan_job_prepare_async (self->job, self->cancellable, looked_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/* The question is another one, or the school is: what was answered is no answer any more. */
static void
look_anew (LwPlanClassWindow *self, guint after_ms)
{
  drop_job (self);
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (after_ms, rest_cb, self);
  lw_plan_class_check_wait (self->check);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), FALSE);
  go (self, ASKED);
}

static void
asked_cb (LwPlanClassWindow *self)
{
  look_anew (self, REST_MS);
}

static gboolean
look_cb (gpointer data)
{
  LwPlanClassWindow *self = data;
  LwPlanProgress progress;
  g_autofree char *proof = NULL;
  g_autofree char *text = NULL;

  lw_plan_job_get_progress (self->job, &progress);
  gtk_progress_bar_set_fraction (self->progress, progress.fraction);
  if (progress.n_placed == 0)
    return G_SOURCE_CONTINUE;
  proof = lw_plan_dup_gap (progress.gap);
  /* translators: numbers of students, and what is proven of the plan */
  text = g_strdup_printf (_ ("%u of %u have a place. %s"), progress.n_placed, progress.n_demands,
                          proof);
  gtk_label_set_text (self->found, text);

  return G_SOURCE_CONTINUE;
}

static void
answer (LwPlanClassWindow *self)
{
  self->is_ready = TRUE;
  lw_plan_class_list_show (self->list, self->office, self->job);
  go (self, ANSWERED);
  gtk_widget_grab_focus (self->apply_button);
}

static void
solved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwPlanClassWindow) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_solved = lw_plan_job_run_finish (LW_PLAN_JOB (source), result, &error);
  const LwCohortPlan *plan = lw_plan_job_get_plan (LW_PLAN_JOB (source));

  if (source != G_OBJECT (self->job) || self->state != SOLVING)
    return;
  g_clear_handle_id (&self->look, g_source_remove);
  if (is_solved && !(plan->is_stopped && plan->terms.n_placed == 0))
    {
      answer (self);
      return;
    }
  look_anew (self, 0);
  lw_toaster_say (self->toaster, is_solved
                                   ? _ ("Stopped before there was a plan. Nothing was changed.")
                                   : error->message);
}

static void
start_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPlanClassWindow *self = LW_PLAN_CLASS_WINDOW (widget);

  if (self->state != ASKED || !has_seekers (self))
    return;
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_label_set_text (self->found, _ ("No plan yet"));
  self->is_ready = FALSE;
  self->look = g_timeout_add (LOOK_MS, look_cb, self);
  go (self, SOLVING);
  lw_plan_job_run_async (self->job, 0, self->cancellable, solved_cb, g_object_ref (self));
}

static void
stop_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPlanClassWindow *self = LW_PLAN_CLASS_WINDOW (widget);

  if (self->state == SOLVING)
    lw_plan_job_stop (self->job);
}

static void
escape_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (LW_PLAN_CLASS_WINDOW (widget)->state == SOLVING)
    stop_activated (widget, action, parameter);
  else
    gtk_window_close (GTK_WINDOW (widget));
}

static void
again_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  look_anew (LW_PLAN_CLASS_WINDOW (widget), 0);
}

static void
show_failure (LwPlanClassWindow *self, const GError *error)
{
  go (self, ANSWERED);
  gtk_label_set_text (self->failure, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->failure), TRUE);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwPlanClassWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  guint n;

  /* Closed meanwhile: what was asked is kept all the same. */
  if (self->state != KEEPING || self->job == NULL)
    return;
  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    {
      show_failure (self, error);
      return;
    }
  n = lw_plan_job_count_kept (self->job);
  title = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u stage proposed", "%u stages proposed", n), n);
  adw_status_page_set_title (self->kept, title);
  go (self, KEPT);
  gtk_widget_grab_focus (self->call_button);
}

static void
apply_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPlanClassWindow *self = LW_PLAN_CLASS_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (LwAct) act = NULL;

  if (self->state != ANSWERED)
    return;
  act = lw_plan_job_make_act (self->job, &error);
  if (act == NULL)
    {
      show_failure (self, error);
      return;
    }
  go (self, KEEPING);
  lw_office_commit_async (self->office, g_steal_pointer (&act), NULL, kept_cb, g_object_ref (self));
}

static void
call_list_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_window_close (GTK_WINDOW (widget));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.call-list", NULL);
}

/* Undo takes the proposals back, or does something else to the school: what was kept is the past
 * either way. */
static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwPlanClassWindow *self)
{
  if (self->state == KEPT
      || (self->state == ASKED && (self->job == NULL || lw_plan_job_is_stale (self->job))))
    {
      /* Back from what was kept: where one was then is gone. */
      if (self->state == KEPT)
        gtk_widget_grab_focus (GTK_WIDGET (self->ask));
      self->is_new |= self->state == KEPT;
      look_anew (self, REST_MS);
    }
  else
    paint_apply (self);
}

static void
lw_plan_class_window_dispose (GObject *object)
{
  LwPlanClassWindow *self = LW_PLAN_CLASS_WINDOW (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_handle_id (&self->opening, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->toaster);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_PLAN_CLASS_WINDOW);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->job);
  g_clear_object (&self->office);
  g_clear_pointer (&self->group, g_free);
  g_clear_pointer (&self->students, g_strfreev);

  G_OBJECT_CLASS (lw_plan_class_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const LwWidgetAction actions[] = {
    { "plan-class.start", NULL, start_activated },
    { "plan-class.stop", NULL, stop_activated },
    { "plan-class.apply", NULL, apply_activated },
    { "plan-class.again", NULL, again_activated },
    { "plan-class.call-list", NULL, call_list_activated },
    { "plan-class.escape", NULL, escape_activated },
  };

  lw_side_window_install (widget_class);
  lw_widget_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "plan-class.escape", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "plan-class.start", NULL);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, LwPlanClassWindow, name)

static void
lw_plan_class_window_class_init (LwPlanClassWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_plan_class_window_dispose;

  g_type_ensure (LW_TYPE_PLAN_CLASS_CHECK);
  g_type_ensure (LW_TYPE_PLAN_CLASS_LIST);
  g_type_ensure (LW_TYPE_PLAN_CLASS_TOTALS);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-plan-class-window.ui");
  BIND (toasts);
  BIND (buttons);
  BIND (start_button);
  BIND (apply_button);
  BIND (halves);
  BIND (stack);
  BIND (check);
  BIND (progress);
  BIND (found);
  BIND (totals);
  BIND (list);
  BIND (stale);
  BIND (failure);
  BIND (kept);
  BIND (call_button);
  gtk_widget_class_bind_template_callback (widget_class, paint_apply);
  install_actions (widget_class);
}

static void
lw_plan_class_window_init (LwPlanClassWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_window_fit_text (GTK_WINDOW (self));
  self->toaster = lw_toaster_new (GTK_WIDGET (self->toasts));
  lw_toaster_pass_escape (self->toaster, "plan-class.escape");
}

static void
add_ask (LwPlanClassWindow *self)
{
  self->ask = g_object_new (LW_TYPE_PLAN_CLASS_ASK, "hexpand", FALSE, NULL);
  /* As wide as its words are large, but never most of the window. */
  gtk_widget_set_size_request (
    GTK_WIDGET (self->ask),
    (int) CLAMP (ASK_LINES * lw_widget_get_line_height (GTK_WIDGET (self)), 370, 470), -1);
  gtk_box_prepend (self->halves, GTK_WIDGET (self->ask));
  g_signal_connect_object (self->ask, "changed", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
}

static void
fill_ask (LwPlanClassWindow *self)
{
  lw_plan_class_ask_set_office (self->ask, self->office);
  if (self->group != NULL)
    lw_plan_class_ask_set_group (self->ask, self->group);
  if (self->students != NULL)
    lw_plan_class_ask_set_students (self->ask, (const char *const *) self->students);
}

static void
come_up (LwPlanClassWindow *self)
{
  /* After the job itself has heard of it. */
  g_signal_connect_object (self->office, "changed", G_CALLBACK (office_changed_cb), self,
                           G_CONNECT_AFTER);
  look_anew (self, 0);
  self->is_new = TRUE;
  gtk_window_present (GTK_WINDOW (self));
}

/* Each takes most of a frame. */
static gboolean
open_cb (gpointer data)
{
  static void (*const steps[]) (LwPlanClassWindow *) = { add_ask, fill_ask, come_up };
  LwPlanClassWindow *self = data;

  steps[self->n_opened++](self);
  if (self->n_opened < G_N_ELEMENTS (steps))
    return G_SOURCE_CONTINUE;
  self->opening = 0;

  return G_SOURCE_REMOVE;
}

/**
 * lw_plan_class_window_show:
 * @parent: the window that it belongs to
 * @office: an open school
 * @group: (nullable): id of the class that is meant
 * @students: (nullable): ids of who is meant instead
 *
 * It comes up when it is filled, some turns of the main loop later.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
lw_plan_class_window_show (GtkWindow *parent,
                           LwOffice *office,
                           const char *group,
                           const char *const *students)
{
  LwPlanClassWindow *self = g_object_new (LW_TYPE_PLAN_CLASS_WINDOW, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  self->group = g_strdup (group);
  self->students = g_strdupv ((char **) students);
  lw_side_window_set_up (GTK_WINDOW (self), parent, office, self->toaster);
  self->opening = g_idle_add (open_cb, self);

  return GTK_WINDOW (self);
}
