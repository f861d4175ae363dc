/* lw-dossier-window.c - a student's dossier in a window beside the school's
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-dossier-window.h"

#include "lw-dossier-view.h"
#include "lw-side-window.h"
#include "lw-toaster.h"
#include "lw-print-preview.h"
#include "lw-saved-words.h"
#include "lw-sheet.h"
#include "lw-student-sheet.h"
#include "lw-trouble-bar.h"
#include "lw-widget.h"

struct _LwDossierWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwToastOverlay *toasts;
  AdwViewSwitcher *switcher;
  GtkImage *saved_icon;
  LwTroubleBar *trouble_bar;
  LwDossierView *dossier;

  /* owned */
  LwOffice *office;
  LwToaster *toaster;
  char *student_id;

  LwWindow *school_window; /* weak */
};

G_DEFINE_FINAL_TYPE (LwDossierWindow, lw_dossier_window, ADW_TYPE_WINDOW)

static void
paint_saved (LwDossierWindow *self)
{
  LwSavedState state = lw_office_get_saved_state (self->office);
  const char *text = lw_saved_state_get_text (state);

  gtk_image_set_from_icon_name (self->saved_icon, lw_saved_state_get_icon (state));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->saved_icon), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->saved_icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
}

static void
update_actions (LwDossierWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean can_write = !lw_office_is_read_only (self->office);

  gtk_widget_action_set_enabled (widget, "win.plan-stage", can_write);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 can_write && lw_office_get_undo_label (self->office) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 can_write && lw_office_get_redo_label (self->office) != NULL);
}

static void
office_notify_cb (LwDossierWindow *self)
{
  paint_saved (self);
  update_actions (self);
}

/* Whoever is gone, as when an import is undone, has no dossier. */
static void
office_changed_cb (LwDossierWindow *self)
{
  LwRecord *student = lw_office_find (self->office, &lw_student_record, self->student_id);

  if (student != NULL)
    gtk_window_set_title (GTK_WINDOW (self), lw_record_get_title (student));
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
details_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwDossierWindow *self = LW_DOSSIER_WINDOW (widget);

  lw_student_sheet_show (GTK_WINDOW (self), self->office, self->student_id);
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwDossierWindow *self = LW_DOSSIER_WINDOW (widget);

  lw_print_preview_portfolios (GTK_WINDOW (self), self->office,
                               (const char *const[]){ self->student_id, NULL });
}

static void
forward_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwDossierWindow *self = LW_DOSSIER_WINDOW (widget);

  if (self->school_window == NULL)
    return;
  gtk_window_present (GTK_WINDOW (self->school_window));
  gtk_widget_activate_action_variant (GTK_WIDGET (self->school_window), action, parameter);
}

/* What is half typed is kept. */
static void
settle (LwDossierWindow *self)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

static gboolean
lw_dossier_window_close_request (GtkWindow *window)
{
  LwDossierWindow *self = LW_DOSSIER_WINDOW (window);

  if (!lw_sheet_close_all (window))
    return TRUE;
  settle (self);
  lw_dossier_view_set_student (self->dossier, self->office, NULL);

  return GTK_WINDOW_CLASS (lw_dossier_window_parent_class)->close_request (window);
}

static void
lw_dossier_window_dispose (GObject *object)
{
  LwDossierWindow *self = LW_DOSSIER_WINDOW (object);

  g_clear_object (&self->toaster);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_DOSSIER_WINDOW);
  g_clear_weak_pointer (&self->school_window);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_dossier_window_parent_class)->dispose (object);
}

static void
lw_dossier_window_finalize (GObject *object)
{
  g_free (LW_DOSSIER_WINDOW (object)->student_id);

  G_OBJECT_CLASS (lw_dossier_window_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const LwWidgetAction actions[] = {
    { "win.details", NULL, details_activated },
    { "win.print", NULL, print_activated },
    { "win.open-student", "s", forward_activated },
    { "win.open-dossier", "(ss)", forward_activated },
    { "win.open-company", "s", forward_activated },
    { "win.open-contacts", "s", forward_activated },
    { "win.why-not", "s", forward_activated },
    { "win.open-form", "s", forward_activated },
    { "win.open-group", "s", forward_activated },
    { "win.stage-periods", "s", forward_activated },
    { "win.wishes", "s", forward_activated },
    { "win.find", NULL, forward_activated },
    { "win.save-now", NULL, forward_activated },
    { "win.show-folder", NULL, forward_activated },
    { "win.show-help-overlay", NULL, forward_activated },
  };

  lw_side_window_install (widget_class);
  lw_widget_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "win.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "win.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_ALT_MASK, "win.details",
                                       NULL);
}

static void
lw_dossier_window_class_init (LwDossierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_dossier_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_dossier_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = lw_dossier_window_close_request;

  g_type_ensure (LW_TYPE_DOSSIER_VIEW);
  g_type_ensure (LW_TYPE_TROUBLE_BAR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-dossier-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LwDossierWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LwDossierWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, LwDossierWindow, saved_icon);
  gtk_widget_class_bind_template_child (widget_class, LwDossierWindow, trouble_bar);
  gtk_widget_class_bind_template_child (widget_class, LwDossierWindow, dossier);
  install_actions (widget_class);
}

static void
lw_dossier_window_init (LwDossierWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_view_switcher_set_stack (self->switcher, lw_dossier_view_get_stack (self->dossier));
}

/* (transfer container) (element-type LwDossierWindow): those that go with that window. */
static GPtrArray *
find_all (LwWindow *school_window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (LW_IS_DOSSIER_WINDOW (window)
          && LW_DOSSIER_WINDOW (window)->school_window == school_window)
        g_ptr_array_add (found, g_steal_pointer (&window));
    }

  return found;
}

static void
show_student (LwDossierWindow *self, LwWindow *school_window, const char *student_id)
{
  self->office = g_object_ref (lw_window_get_office (school_window));
  self->student_id = g_strdup (student_id);
  g_set_weak_pointer (&self->school_window, school_window);
  self->toaster = lw_toaster_new (GTK_WIDGET (self->toasts));
  lw_side_window_set_up (GTK_WINDOW (self), GTK_WINDOW (school_window), self->office,
                         self->toaster);
  g_signal_connect_object (self->office, "notify", G_CALLBACK (office_notify_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->office, "changed", G_CALLBACK (office_changed_cb), self,
                           G_CONNECT_SWAPPED);
  lw_trouble_bar_set_office (self->trouble_bar, self->office);
  gtk_widget_set_visible (GTK_WIDGET (self->saved_icon), !lw_office_is_read_only (self->office));
  office_notify_cb (self);
  office_changed_cb (self);
  lw_dossier_view_set_student (self->dossier, self->office, student_id);
}

/**
 * lw_dossier_window_open:
 * @school_window: a window with an open school
 * @student_id: id of one of its students; of another nothing opens
 *
 * Opens the student's dossier in a window of its own, or brings up the one that is there.
 */
void
lw_dossier_window_open (LwWindow *school_window, const char *student_id)
{
  g_autoptr (GPtrArray) all = find_all (school_window);
  LwDossierWindow *self;

  if (lw_office_find (lw_window_get_office (school_window), &lw_student_record, student_id) == NULL)
    return;
  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (LW_DOSSIER_WINDOW (all->pdata[i])->student_id, student_id) == 0)
      {
        gtk_window_present (all->pdata[i]);
        return;
      }
  self = g_object_new (LW_TYPE_DOSSIER_WINDOW, "application",
                       gtk_window_get_application (GTK_WINDOW (school_window)), NULL);
  show_student (self, school_window, student_id);
  gtk_window_present (GTK_WINDOW (self));
}

void
lw_dossier_window_settle_all (LwWindow *school_window)
{
  g_autoptr (GPtrArray) all = find_all (school_window);

  g_ptr_array_foreach (all, (GFunc) (void *) settle, NULL);
}

gboolean
lw_dossier_window_close_sheets (LwWindow *school_window)
{
  g_autoptr (GPtrArray) all = find_all (school_window);
  gboolean are_closed = TRUE;

  for (guint i = 0; i < all->len; i++)
    are_closed = lw_sheet_close_all (all->pdata[i]) && are_closed;

  return are_closed;
}

void
lw_dossier_window_close_all (LwWindow *school_window)
{
  g_autoptr (GPtrArray) all = find_all (school_window);

  for (guint i = 0; i < all->len; i++)
    gtk_window_destroy (all->pdata[i]);
}
