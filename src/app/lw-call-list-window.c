/* lw-call-list-window.c - whom to call, what to say, and what was said
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-call-list-window.h"

#include "lw-call-group.h"
#include "lw-call-list-job.h"
#include "lw-pick.h"
#include "lw-print-preview.h"
#include "lw-side-window.h"
#include "lw-toaster.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

/* So many companies at first, and at a press. */
#define N_AT_ONCE 12

struct _LwCallListWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  AdwToastOverlay *toasts;
  GtkWidget *manager;
  GtkStack *stack;
  GtkViewport *viewport;
  GtkBox *groups;
  GtkWidget *more_button;

  /* owned */
  LwOffice *office;
  LwPick *pick;
  GPtrArray *calls; /* LwCall */
  LwToaster *toaster;

  guint n_wanted;
};

G_DEFINE_FINAL_TYPE (LwCallListWindow, lw_call_list_window, ADW_TYPE_WINDOW)

/* Which of the companies shown has the focus; -1 for none. */
static int
find_focused (LwCallListWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int i = 0;

  for (GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); group != NULL;
       group = gtk_widget_get_next_sibling (group), i++)
    if (focus != NULL && gtk_widget_is_ancestor (focus, group))
      return i;

  return -1;
}

static void
focus_group (LwCallListWindow *self, guint i)
{
  GtkWidget *group = gtk_widget_get_first_child (GTK_WIDGET (self->groups));

  while (group != NULL && i-- > 0 && gtk_widget_get_next_sibling (group) != NULL)
    group = gtk_widget_get_next_sibling (group);
  if (group != NULL)
    gtk_widget_grab_focus (group);
}

static void
paint_groups (LwCallListWindow *self)
{
  guint n_shown = MIN (self->calls->len, self->n_wanted);
  GtkWidget *group;

  while ((group = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, group);
  for (guint i = 0; i < n_shown; i++)
    gtk_box_append (self->groups,
                    lw_call_group_new (self->office, g_ptr_array_index (self->calls, i)));
  gtk_widget_set_visible (self->more_button, n_shown < self->calls->len);
}

static void
paint (LwCallListWindow *self)
{
  g_autofree char *subtitle = NULL;
  int focused;

  g_clear_pointer (&self->calls, g_ptr_array_unref);
  self->calls = lw_call_list_job_find (self->office, lw_pick_get_id (self->pick));
  subtitle = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u company", "%u companies", self->calls->len),
    self->calls->len);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_stack_set_visible_child_name (self->stack, self->calls->len > 0 ? "list" : "nothing");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "call-list.print", self->calls->len > 0);

  /* Who works down the list stays where it was: what is new has no height yet to scroll to. */
  focused = find_focused (self);
  gtk_viewport_set_scroll_to_focus (self->viewport, FALSE);
  paint_groups (self);
  if (focused >= 0)
    focus_group (self, focused);
  gtk_viewport_set_scroll_to_focus (self->viewport, TRUE);
}

static void
picked_cb (LwCallListWindow *self)
{
  self->n_wanted = N_AT_ONCE;
  paint (self);
}

static gboolean
touches (const LwChange *change)
{
  return change->type == &lw_placement_record || change->type == &lw_contact_moment_record
         || change->type == &lw_contact_person_record || change->type == &lw_company_record
         || change->type == &lw_workplace_record || change->type == &lw_stage_period_record;
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwCallListWindow *self)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    if (touches (g_ptr_array_index (outcome->changes, i)))
      {
        paint (self);
        return;
      }
}

static void
more_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCallListWindow *self = LW_CALL_LIST_WINDOW (widget);

  for (guint i = 0; i < N_AT_ONCE && self->n_wanted < self->calls->len; i++)
    gtk_box_append (
      self->groups,
      lw_call_group_new (self->office, g_ptr_array_index (self->calls, self->n_wanted++)));
  gtk_widget_set_visible (self->more_button, self->n_wanted < self->calls->len);
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCallListWindow *self = LW_CALL_LIST_WINDOW (widget);

  lw_print_preview_call_list (GTK_WINDOW (self), self->office, lw_pick_get_id (self->pick));
}

static void
lw_call_list_window_dispose (GObject *object)
{
  LwCallListWindow *self = LW_CALL_LIST_WINDOW (object);

  g_clear_object (&self->toaster);
  g_clear_object (&self->pick);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_CALL_LIST_WINDOW);
  g_clear_pointer (&self->calls, g_ptr_array_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_call_list_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const LwWidgetAction actions[] = {
    { "call-list.print", NULL, print_activated },
    { "call-list.more", NULL, more_activated },
  };

  lw_side_window_install (widget_class);
  lw_widget_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "call-list.print",
                                       NULL);
}

static void
lw_call_list_window_class_init (LwCallListWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_call_list_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-call-list-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LwCallListWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LwCallListWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LwCallListWindow, manager);
  gtk_widget_class_bind_template_child (widget_class, LwCallListWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LwCallListWindow, viewport);
  gtk_widget_class_bind_template_child (widget_class, LwCallListWindow, groups);
  gtk_widget_class_bind_template_child (widget_class, LwCallListWindow, more_button);
  install_actions (widget_class);
}

static void
lw_call_list_window_init (LwCallListWindow *self)
{
  self->n_wanted = N_AT_ONCE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_window_fit_text (GTK_WINDOW (self));
  self->toaster = lw_toaster_new (GTK_WIDGET (self->toasts));
  lw_toaster_pass_escape (self->toaster, "window.close");
}

/* Who has calls begins with those. */
static void
pick_me (LwCallListWindow *self)
{
  LwStaff *me = lw_office_get_me (self->office);
  g_autoptr (GPtrArray) mine = NULL;

  if (me == NULL)
    return;
  mine = lw_call_list_job_find (self->office, lw_record_get_id (LW_RECORD (me)));
  if (mine->len > 0)
    lw_pick_set_id (self->pick, lw_record_get_id (LW_RECORD (me)));
}

/**
 * lw_call_list_window_show:
 * @parent: the window that it belongs to
 * @office: an open school
 *
 * Returns: (transfer none): the window, shown
 */
GtkWindow *
lw_call_list_window_show (GtkWindow *parent, LwOffice *office)
{
  LwCallListWindow *self = g_object_new (LW_TYPE_CALL_LIST_WINDOW, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  lw_side_window_set_up (GTK_WINDOW (self), parent, office, self->toaster);
  self->pick = lw_pick_new (self->manager, _ ("Everybody’s calls"),
                            G_LIST_MODEL (lw_office_get_list (office, &lw_staff_record)));
  pick_me (self);
  g_signal_connect_object (self->pick, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
  paint (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
