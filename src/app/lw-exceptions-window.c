/* lw-exceptions-window.c - every rule that was passed, with why and by whom
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-exceptions-window.h"

#include "lw-exception-list.h"
#include "lw-help.h"
#include "lw-read-only.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

struct _LwExceptionsWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkEditable *search;
  GtkStack *stack;
  GtkListView *list;

  /* owned */
  LwOffice *office;
  LwExceptionList *exceptions;
};

G_DEFINE_FINAL_TYPE (LwExceptionsWindow, lw_exceptions_window, ADW_TYPE_WINDOW)

static void
paint_state (LwExceptionsWindow *self)
{
  guint n_all = lw_record_list_get_size (lw_office_get_list (self->office, &lw_exception_record));
  guint n_shown = lw_filtered_list_get_size (LW_FILTERED_LIST (self->exceptions));
  g_autofree char *subtitle
    = n_shown == n_all ? g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u exception", "%u exceptions", n_all), n_all)
                       : g_strdup_printf (_ ("%u of %u"), n_shown, n_all);

  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_stack_set_visible_child_name (self->stack, n_all == 0     ? "nothing"
                                                 : n_shown == 0 ? "none-left"
                                                                : "list");
}

static void
search_changed_cb (LwExceptionsWindow *self)
{
  if (self->exceptions != NULL)
    lw_exception_list_set_words (self->exceptions, gtk_editable_get_text (self->search));
}

/* Enter in the search goes to the first row that was found: a grab would stop at the list. */
static void
search_activated_cb (LwExceptionsWindow *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
row_activated_cb (LwExceptionsWindow *self, guint position)
{
  g_autoptr (LwException) exception
    = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->list)), position);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *placement = g_strdup (exception->placement);

  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.open-placement", "s", placement);
}

static GtkWidget *
add_label (GtkWidget *box, const char *class_name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, class_name);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwExceptionsWindow *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  add_label (box, "heading");
  add_label (box, "body");
  gtk_widget_add_css_class (add_label (box, "caption"), "dim-label");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  /* Else the row would never have the focus; a key does the same. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_tooltip_text (button, _ ("Take this exception back (Delete)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Take this exception back"), -1);
  gtk_box_append (GTK_BOX (row), box);
  gtk_box_append (GTK_BOX (row), button);
  gtk_widget_add_css_class (row, "lw-exception");
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwExceptionsWindow *self)
{
  LwException *exception = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *heading = gtk_widget_get_first_child (gtk_widget_get_first_child (row));
  GtkWidget *reason = gtk_widget_get_next_sibling (heading);
  GtkWidget *button = gtk_widget_get_last_child (row);
  g_autofree char *title = lw_exception_list_dup_title (self->exceptions, exception);
  g_autofree char *detail = lw_exception_list_dup_detail (self->exceptions, exception);

  gtk_label_set_text (GTK_LABEL (heading), title);
  gtk_label_set_text (GTK_LABEL (reason), exception->reason != NULL ? exception->reason : "");
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (reason)), detail);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    lw_record_get_id (LW_RECORD (exception)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "exceptions.take-back");
}

static void
taken_back_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwExceptionsWindow) self = data;
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error) && parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.say", "s", error->message);
}

static void
take_back_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwExceptionsWindow *self = LW_EXCEPTIONS_WINDOW (widget);
  LwAct *act = lw_act_new ("delete", _ ("Exception taken back"));

  lw_act_delete (act, &lw_exception_record, g_variant_get_string (parameter, NULL), -1);
  lw_office_commit_async (self->office, act, NULL, taken_back_cb, g_object_ref (self));
}

static void
take_selected_back_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwExceptionsWindow *self = LW_EXCEPTIONS_WINDOW (widget);
  GtkSelectionModel *model = gtk_list_view_get_model (self->list);
  LwRecord *exception = gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (model));

  if (exception != NULL)
    gtk_widget_activate_action (widget, "exceptions.take-back", "s", lw_record_get_id (exception));
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.undo", NULL);
}

static void
lw_exceptions_window_dispose (GObject *object)
{
  LwExceptionsWindow *self = LW_EXCEPTIONS_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_EXCEPTIONS_WINDOW);
  g_clear_object (&self->exceptions);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_exceptions_window_parent_class)->dispose (object);
}

static void
lw_exceptions_window_class_init (LwExceptionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_exceptions_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-exceptions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LwExceptionsWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LwExceptionsWindow, search);
  gtk_widget_class_bind_template_child (widget_class, LwExceptionsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LwExceptionsWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "exceptions.take-back", "s", take_back_activated);
  gtk_widget_class_install_action (widget_class, "exceptions.take-selected-back", NULL,
                                   take_selected_back_activated);
  gtk_widget_class_install_action (widget_class, "exceptions.undo", NULL, undo_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0,
                                       "exceptions.take-selected-back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "exceptions.undo",
                                       NULL);
  lw_help_install (widget_class);
}

static void
lw_exceptions_window_init (LwExceptionsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_window_fit_text (GTK_WINDOW (self));
  lw_editable_show_text (self->search, "");
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return lw_exception_list_compare (data, LW_EXCEPTION ((gpointer) a), LW_EXCEPTION ((gpointer) b));
}

/* (transfer full) */
static GListModel *
sort_by_name (LwExceptionsWindow *self)
{
  GtkSorter *sorter = GTK_SORTER (
    gtk_custom_sorter_new (compare_cb, g_object_ref (self->exceptions), g_object_unref));

  return G_LIST_MODEL (
    gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->exceptions)), sorter));
}

static void
make_list (LwExceptionsWindow *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection;

  self->exceptions = lw_exception_list_new (self->office);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (sort_by_name (self)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);
  g_signal_connect_object (self->exceptions, "items-changed", G_CALLBACK (paint_state), self,
                           G_CONNECT_SWAPPED);
  g_object_unref (selection);
}

/**
 * lw_exceptions_window_show:
 * @parent: the window that it belongs to, and whose stages it opens
 * @office: an open school
 *
 * Returns: (transfer none): the window, shown
 */
GtkWindow *
lw_exceptions_window_show (GtkWindow *parent, LwOffice *office)
{
  LwExceptionsWindow *self
    = g_object_new (LW_TYPE_EXCEPTIONS_WINDOW, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "exceptions.take-back");
  make_list (self);
  paint_state (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}
