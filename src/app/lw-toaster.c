/* lw-toaster.c - one toast at a time: what was done, and the offer to take it back
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-toaster.h"

#include "lw-widget.h"

#include <glib/gi18n.h>
#include <string.h>

/* libadwaita 1.2 crashes when a toast is dismissed while another is still going away. One that
 * came less than this ago says something else instead: its time has hardly begun. */
#define SETTLED_US G_USEC_PER_SEC

/* On a window: the toaster that follows the school there. */
#define KEY "lw-toaster"

struct _LwToaster
{
  GObject parent_instance;

  GtkWidget *host; /* borrowed */

  AdwToast *toast;   /* owned: the one on show, or NULL */
  LwOffice *office;  /* weak pointers, NULL while nothing is followed */
  GtkWindow *window; /* the host's */
  gboolean offers;   /* whether it offers to take back */
  gint64 came_us;
  guint looked_at; /* the higher, the later the window had the focus */
};

G_DEFINE_FINAL_TYPE (LwToaster, lw_toaster, G_TYPE_OBJECT)

static void
dismissed_cb (AdwToast *toast, LwToaster *self)
{
  if (toast == self->toast)
    g_clear_object (&self->toast);
}

static void
withdraw (LwToaster *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
}

/* Never an action with the target of another. */
static void
set_action (AdwToast *toast, const char *label, const char *action, GVariant *target)
{
  adw_toast_set_action_name (toast, NULL);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_target_value (toast, target);
  adw_toast_set_action_name (toast, action);
}

static void
set_offer (LwToaster *self, AdwToast *toast, gboolean offers)
{
  set_action (toast, offers ? _ ("_Undo") : NULL, offers ? "win.undo" : NULL, NULL);
  self->offers = offers;
}

static void
show (LwToaster *self, const char *text, gboolean offers)
{
  gint64 now = g_get_monotonic_time ();

  if (self->toast != NULL && now - self->came_us < SETTLED_US)
    {
      lw_toast_set_text (self->toast, text);
      set_offer (self, self->toast, offers);
      return;
    }
  withdraw (self);
  self->toast = lw_toast_new (text);
  self->came_us = now;
  set_offer (self, self->toast, offers);
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (dismissed_cb), self, 0);
  if (ADW_IS_TOAST_OVERLAY (self->host))
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->host), g_object_ref (self->toast));
  else
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self->host),
                                      g_object_ref (self->toast));
}

/* What it offers to take back is not what undo would take back any more. */
static void
withdraw_offer (LwToaster *self)
{
  if (self->toast == NULL || !self->offers)
    return;
  if (g_get_monotonic_time () - self->came_us < SETTLED_US)
    set_offer (self, self->toast, FALSE);
  else
    withdraw (self);
}

static LwToaster *
get_toaster (GtkWindow *window, LwOffice *office)
{
  LwToaster *toaster = g_object_get_data (G_OBJECT (window), KEY);

  return toaster != NULL && toaster->office == office ? toaster : NULL;
}

static GtkWindow *
find_active_window (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_is_active (window))
        return window;
    }

  return NULL;
}

static LwToaster *
find_last_looked_at (LwOffice *office)
{
  GListModel *windows = gtk_window_get_toplevels ();
  LwToaster *last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      LwToaster *toaster = get_toaster (window, office);

      if (toaster != NULL && gtk_widget_get_mapped (GTK_WIDGET (window))
          && (last == NULL || toaster->looked_at > last->looked_at))
        last = toaster;
    }

  return last;
}

/* One window tells of an act: the one at work, or the first below it that tells of any; while
 * another program is at work, the one that was last. */
static gboolean
is_told_elsewhere (LwToaster *self)
{
  for (GtkWindow *window = find_active_window (); window != NULL;
       window = gtk_window_get_transient_for (window))
    {
      LwToaster *toaster = get_toaster (window, self->office);

      if (toaster != NULL)
        return toaster != self;
    }

  return find_last_looked_at (self->office) != self;
}

/* Typing speaks by the saved state; what is done at a stroke, and what is taken back, by a
 * toast. */
static void
office_acted_cb (LwOffice *office,
                 const char *kind,
                 const char *label,
                 gboolean undone,
                 LwToaster *self)
{
  g_autofree char *text = NULL;

  withdraw_offer (self);
  if (strcmp (kind, "edit") == 0 || strcmp (kind, "begin") == 0 || label == NULL
      || is_told_elsewhere (self))
    return;
  if (strcmp (kind, "undo") == 0)
    text = g_strdup_printf (_ ("Undone: %s"), label);
  else if (strcmp (kind, "redo") == 0)
    text = g_strdup_printf (_ ("Done again: %s"), label);
  show (self, text != NULL ? text : label, text == NULL);
}

static void
lw_toaster_dispose (GObject *object)
{
  LwToaster *self = LW_TOASTER (object);

  if (self->window != NULL && g_object_get_data (G_OBJECT (self->window), KEY) == self)
    g_object_set_data (G_OBJECT (self->window), KEY, NULL);
  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->office);
  g_clear_object (&self->toast);

  G_OBJECT_CLASS (lw_toaster_parent_class)->dispose (object);
}

static void
lw_toaster_class_init (LwToasterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_toaster_dispose;
}

static void
lw_toaster_init (LwToaster *self)
{
}

LwToaster *
lw_toaster_new (GtkWidget *host)
{
  LwToaster *self = g_object_new (LW_TYPE_TOASTER, NULL);

  self->host = host;

  return self;
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *action, gpointer data)
{
  return gtk_widget_activate_action (widget, g_variant_get_string (action, NULL), NULL);
}

/**
 * lw_toaster_pass_escape:
 * @self: of an #AdwToastOverlay with a child
 * @action: what Escape does in the window
 *
 * The overlay takes Escape to dismiss a toast, and people would have to press it twice: a toast
 * goes by itself.
 */
void
lw_toaster_pass_escape (LwToaster *self, const char *action)
{
  GtkWidget *child = adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (self->host));
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                            gtk_callback_action_new (escape_cb, NULL, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (action));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
  gtk_widget_add_controller (child, keys);
}

void
lw_toaster_say (LwToaster *self, const char *text)
{
  show (self, text, FALSE);
}

/* @target: floating, or borrowed */
void
lw_toaster_offer (LwToaster *self, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (target);

  if (self->toast == NULL)
    return;
  set_action (self->toast, label, action, owned);
  self->offers = FALSE;
}

static void
is_active_cb (LwToaster *self)
{
  static guint n_looks;

  if (gtk_window_is_active (self->window))
    self->looked_at = ++n_looks;
}

void
lw_toaster_follow (LwToaster *self, LwOffice *office)
{
  g_set_weak_pointer (&self->office, office);
  g_set_weak_pointer (&self->window, GTK_WINDOW (gtk_widget_get_root (self->host)));
  g_object_set_data (G_OBJECT (self->window), KEY, self);
  g_signal_connect_object (self->window, "notify::is-active", G_CALLBACK (is_active_cb), self,
                           G_CONNECT_SWAPPED);
  is_active_cb (self);
  g_signal_connect_object (office, "acted", G_CALLBACK (office_acted_cb), self, 0);
}
