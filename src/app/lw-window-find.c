/* lw-window-find.c - what can be found in a window, and how it is opened
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-window-private.h"

#include "lw-find-dialog.h"
#include "lw-recent.h"
#include "lw-students-page.h"

#include <glib/gi18n.h>
#include <string.h>

/* What the program can do, by its name; @words is what else one may call it. */
static const struct
{
  const char *title;
  const char *words;
  const char *icon;
  const char *page; /* the page that does it, NULL: the window or the program */
  const char *action;
  const char *type; /* of an empty target */
} action_table[] = {
  { N_ ("Plan a stage"),
    /* translators: other words by which one may look for “Plan a stage” */
    N_ ("new placement workplace"), "list-add-symbolic", NULL, "win.plan-stage", "a{ss}" },
  { N_ ("Add a company"),
    /* translators: other words by which one may look for “Add a company” */
    N_ ("new firm employer"), "list-add-symbolic", "bedrijven", "companies.add", NULL },
  { N_ ("Read a class list"),
    /* translators: other words by which one may look for “Read a class list” */
    N_ ("import students csv magister somtoday"), "document-open-symbolic", NULL, "win.import",
    NULL },
  { N_ ("Read a list of wishes"),
    /* translators: other words by which one may look for “Read a list of wishes” */
    N_ ("import wish choice preference csv forms"), "document-open-symbolic", NULL, "win.import",
    NULL },
  { N_ ("New student"),
    /* translators: other words by which one may look for “New student” */
    N_ ("add pupil child"), "list-add-symbolic", "leerlingen", "students.new", NULL },
  { N_ ("Details of the student"),
    /* translators: other words by which one may look for “Details of the student” */
    N_ ("name number class address parent phone change"), "document-edit-symbolic", "leerlingen",
    "win.details", NULL },
  { N_ ("Print what is shown"),
    /* translators: other words by which one may look for “Print what is shown” */
    N_ ("portfolio pdf paper"), "printer-symbolic", NULL, "win.print", NULL },
  { N_ ("Save the counts of the stages"),
    /* translators: other words by which one may look for “Save the counts of the stages” */
    N_ ("csv export table excel accountability"), "document-save-symbolic", "verantwoording",
    "account.save", NULL },
  { N_ ("Plan a class"),
    /* translators: other words by which one may look for “Plan a class” */
    N_ ("cohort many solve propose places"), "x-office-calendar-symbolic", NULL, "win.plan-class",
    "s" },
  { N_ ("Call list"),
    /* translators: other words by which one may look for “Call list” */
    N_ ("phone telephone company ask"), "phone-symbolic", NULL, "win.call-list", NULL },
  { N_ ("Why not there? Of the chosen stage"),
    /* translators: other words by which one may look for “Why not there?” */
    N_ ("move swap other workplace reason rules"), "dialog-question-symbolic", "planner",
    "win.why-not", "s" },
  { N_ ("Wishes of a class"),
    /* translators: other words by which one may look for “Wishes of a class” */
    N_ ("wish form workplace choice code"), "view-list-symbolic", NULL, "win.wishes", "s" },
  { N_ ("Carousel: each round another workplace"),
    /* translators: other words by which one may look for “Carousel: each round another workplace”
     */
    N_ ("rotate rounds simulation functions orientation class"), "view-refresh-symbolic", NULL,
    "win.carousel", "s" },
  { N_ ("Supervisors and visits"),
    /* translators: other words by which one may look for “Supervisors and visits” */
    N_ ("guide load hand out plan visit list"), "x-office-calendar-symbolic", NULL, "win.visits",
    "s" },
  { N_ ("Search in this page"),
    /* translators: other words by which one may look for “Search in this page” */
    N_ ("filter list"), "edit-find-symbolic", NULL, "win.search", NULL },
  { N_ ("Open another school"),
    /* translators: other words by which one may look for “Open another school” */
    N_ ("file store"), "document-open-symbolic", NULL, "win.open-store", NULL },
  { N_ ("Look at the sample school"),
    /* translators: other words by which one may look for “Look at the sample school” */
    N_ ("example try practice"), "document-open-symbolic", NULL, "app.sample", NULL },
  { N_ ("Help about what is shown"),
    /* translators: other words by which one may look for “Help about what is shown” */
    N_ ("manual explain question"), "dialog-question-symbolic", NULL, "win.help", NULL },
  { N_ ("Keyboard shortcuts"),
    /* translators: other words by which one may look for “Keyboard shortcuts” */
    N_ ("help keys"), "preferences-desktop-keyboard-shortcuts-symbolic", NULL,
    "win.show-help-overlay", NULL },
  { N_ ("About Leerwerk"),
    /* translators: other words by which one may look for “About Leerwerk” */
    N_ ("version licence"), "help-about-symbolic", NULL, "app.about", NULL },
  { N_ ("Close the window"), N_ ("exit"), "window-close-symbolic", NULL, "window.close", NULL },
  { N_ ("Quit"), N_ ("exit stop"), "application-exit-symbolic", NULL, "app.quit", NULL },
};

static char *
label_of (GtkShortcutTrigger *trigger, GtkWidget *window)
{
  return gtk_shortcut_trigger_to_label (trigger, gtk_widget_get_display (window));
}

static gboolean
is_bound_to (GtkShortcut *shortcut, const char *action, GVariant *target)
{
  GtkShortcutAction *bound = gtk_shortcut_get_action (shortcut);
  GVariant *arguments = gtk_shortcut_get_arguments (shortcut);

  return GTK_IS_NAMED_ACTION (bound)
         && strcmp (gtk_named_action_get_action_name (GTK_NAMED_ACTION (bound)), action) == 0
         && (target == NULL) == (arguments == NULL)
         && (target == NULL || g_variant_equal (target, arguments));
}

/* Among the bindings of the window's class. */
static char *
find_bound_key (GtkWidget *window, GListModel *controller, const char *action, GVariant *target)
{
  for (guint i = 0; i < g_list_model_get_n_items (controller); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (controller, i);

      if (is_bound_to (shortcut, action, target))
        return label_of (gtk_shortcut_get_trigger (shortcut), window);
    }

  return NULL;
}

/* The key of an action, wherever it is bound: an application's accelerator, or the window's. */
static char *
find_key (GtkWidget *window, const char *action, GVariant *target)
{
  g_autofree char *detailed = g_action_print_detailed_name (action, target);
  g_auto (GStrv) accels = gtk_application_get_accels_for_action (
    gtk_window_get_application (GTK_WINDOW (window)), detailed);
  g_autoptr (GtkShortcutTrigger) trigger
    = accels[0] != NULL ? gtk_shortcut_trigger_parse_string (accels[0]) : NULL;
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);
  char *key = trigger != NULL ? label_of (trigger, window) : NULL;

  for (guint i = 0; key == NULL && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        key = find_bound_key (window, G_LIST_MODEL (controller), action, target);
    }

  return key;
}

static LwFindItem *
add_action (LwWindow *self,
            GPtrArray *items,
            const char *icon,
            const char *title,
            const char *action,
            GVariant *target)
{
  LwFindItem *item = lw_find_item_new (LW_FIND_ACTIONS, icon, title);

  lw_find_item_set_action (item, action, target);
  item->aside = find_key (GTK_WIDGET (self), action, item->target);
  g_ptr_array_add (items, item);

  return item;
}

static void
add_history (LwWindow *self, GPtrArray *items)
{
  const char *undo = lw_office_get_undo_label (self->office);
  const char *redo = lw_office_get_redo_label (self->office);
  /* translators: what would be taken back */
  g_autofree char *undo_title = undo != NULL ? g_strdup_printf (_ ("Undo: %s"), undo) : NULL;
  /* translators: what would be done again */
  g_autofree char *redo_title = redo != NULL ? g_strdup_printf (_ ("Do again: %s"), redo) : NULL;

  if (undo != NULL)
    add_action (self, items, "edit-undo-symbolic", undo_title, "win.undo", NULL);
  if (redo != NULL)
    add_action (self, items, "edit-redo-symbolic", redo_title, "win.redo", NULL);
}

/* Nothing is known yet: no fields, or no record. */
static GVariant *
make_empty (const char *type)
{
  if (type == NULL)
    return NULL;

  return g_str_equal (type, "s") ? g_variant_new_string ("")
                                 : g_variant_new_array (G_VARIANT_TYPE ("{ss}"), NULL, 0);
}

static GPtrArray *
list_actions (LwWindow *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_find_item_unref);
  const char *name, *title, *icon;

  for (guint i = 0; lw_window_peek_page (i, &name, &title, &icon); i++)
    {
      /* translators: the name of a page */
      g_autofree char *text = g_strdup_printf (_ ("Go to %s"), title);

      add_action (self, items, icon, text, "win.page", g_variant_new_string (name));
    }
  add_history (self, items);
  for (guint i = 0; i < G_N_ELEMENTS (action_table); i++)
    {
      GVariant *target = make_empty (action_table[i].type);
      LwFindItem *item = add_action (self, items, action_table[i].icon, _ (action_table[i].title),
                                     action_table[i].action, target);

      item->page = action_table[i].page;
      item->detail = g_strdup (_ (action_table[i].words));
    }

  return items;
}

static GPtrArray *
list_recent (LwWindow *self)
{
  g_autoptr (GPtrArray) records = lw_recent_list (
    lw_application_get_settings (LW_APPLICATION (g_application_get_default ())), self->office);
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_find_item_unref);

  for (guint i = 0; i < records->len; i++)
    {
      LwFindItem *item = lw_find_item_new_record (self->office, g_ptr_array_index (records, i));

      item->group = LW_FIND_RECENT;
      g_ptr_array_add (items, item);
    }

  return items;
}

/* A text is opened where it stands: in somebody's dossier, and what has a window of its own in
 * that as well. */
static void
picked_cb (LwFindDialog *dialog, const LwFindItem *item, LwWindow *self)
{
  GtkWidget *page = item->page != NULL ? lw_window_show_page (self, item->page) : GTK_WIDGET (self);

  if (item->student != NULL)
    lw_students_page_show_part (LW_STUDENTS_PAGE (lw_window_show_page (self, "leerlingen")),
                                item->student, item->record);
  if (item->action != NULL)
    gtk_widget_activate_action_variant (page, item->action, item->target);
}

void
lw_window_find (LwWindow *self)
{
  g_autoptr (GPtrArray) actions = list_actions (self);
  g_autoptr (GPtrArray) recent = list_recent (self);
  LwFindDialog *dialog = lw_find_dialog_new (GTK_WINDOW (self), self->office, actions, recent);

  g_signal_connect_object (dialog, "picked", G_CALLBACK (picked_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
