/* lw-students-page.c - the students and the dossier of the one that is chosen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-students-page-private.h"

#include "lw-lazy.h"
#include "lw-name-row.h"
#include "lw-name.h"
#include "lw-page-keys.h"
#include "lw-read-only.h"
#include "lw-student-menu.h"
#include "lw-tab-stop.h"
#include "lw-widget.h"
#include "lw-words.h"
#include "lw-wrap-layout.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (LwStudentsPage, lw_students_page, GTK_TYPE_WIDGET)

static void
update_list_title (LwStudentsPage *self)
{
  guint n_all = lw_record_list_get_size (lw_office_get_list (self->office, &lw_student_record));
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->students));
  g_autofree char *subtitle
    = n_shown == n_all
        ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u student", "%u students", n_all), n_all)
        : g_strdup_printf (_ ("%u of %u"), n_shown, n_all);

  adw_window_title_set_subtitle (self->list_title, n_all > 0 ? subtitle : NULL);
  gtk_stack_set_visible_child_name (self->list_stack, n_all == 0     ? "nobody"
                                                      : n_shown == 0 ? "none-left"
                                                                     : "list");
}

static const char *
chosen_track (LwStudentsPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->track_filter);

  return selected > 0 && selected != GTK_INVALID_LIST_POSITION ? lw_track_values[selected - 1]
                                                               : NULL;
}

static void
filter_changed_cb (LwStudentsPage *self)
{
  LwStudentQuery query = { 0 };

  if (self->students == NULL)
    return;
  query.words = gtk_editable_get_text (self->search);
  query.group = lw_pick_get_id (self->group_pick);
  query.mentor = lw_pick_get_id (self->mentor_pick);
  query.supervisor = lw_pick_get_id (self->supervisor_pick);
  query.track = chosen_track (self);
  query.without_place = gtk_toggle_button_get_active (self->without_place);
  lw_student_list_set_query (self->students, &query);
}

static void
clear_filters_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStudentsPage *self = LW_STUDENTS_PAGE (widget);

  gtk_editable_set_text (self->search, "");
  lw_pick_set_id (self->group_pick, NULL);
  lw_pick_set_id (self->mentor_pick, NULL);
  lw_pick_set_id (self->supervisor_pick, NULL);
  gtk_drop_down_set_selected (self->track_filter, 0);
  gtk_toggle_button_set_active (self->without_place, FALSE);
  filter_changed_cb (self);
}

/* Enter in the search goes to the first that was found; who types fast has pressed it before the
 * search entry tells what was typed. */
static void
search_activated_cb (LwStudentsPage *self)
{
  filter_changed_cb (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->students)) == 0)
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), 0, TRUE);
  /* Into the list: a grab would stop at the list itself. */
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (widget);
}

static void
make_dossier (LwStudentsPage *self)
{
  self->dossier = g_object_new (LW_TYPE_DOSSIER_VIEW, NULL);
  lw_dossier_view_show_tools (self->dossier);
  gtk_stack_add_named (self->content, GTK_WIDGET (self->dossier), "dossier");
  adw_view_switcher_set_stack (self->switcher, lw_dossier_view_get_stack (self->dossier));
}

static void
show_one (LwStudentsPage *self, const char *id)
{
  if (self->dossier == NULL)
    make_dossier (self);
  lw_dossier_view_set_student (self->dossier, self->office, id);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.note-student", "s", id);
  gtk_stack_set_visible_child_name (self->content, "dossier");
  gtk_stack_set_visible_child_name (self->head_stack, "dossier");
}

static void
show_several (LwStudentsPage *self, guint n_chosen, guint n_to_print)
{
  LwRecord *group = lw_pick_get_record (self->group_pick);
  g_autofree char *title = NULL;

  if (n_chosen == 0 && group != NULL)
    title = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Class %s, %u student", "Class %s, %u students", n_to_print),
      lw_record_get_title (group), n_to_print);
  else
    title = g_strdup_printf (_ ("%u students chosen"), n_chosen);
  adw_status_page_set_title (self->several_page, title);
}

/* One, several, a class or nobody is chosen: the other half of the page follows. */
static void
selection_changed_cb (LwStudentsPage *self)
{
  g_auto (GStrv) ids = lw_students_page_dup_selected (self);
  g_auto (GStrv) to_print = lw_students_page_dup_meant (self);
  guint n_chosen = g_strv_length (ids);
  guint n_to_print = g_strv_length (to_print);
  guint n_all = lw_record_list_get_size (lw_office_get_list (self->office, &lw_student_record));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "students.open-window", n_chosen > 0);
  gtk_widget_set_visible (self->print_button, n_chosen != 1 && n_all > 0);
  if (n_chosen == 1)
    {
      show_one (self, ids[0]);
      return;
    }
  if (self->dossier != NULL)
    lw_dossier_view_set_student (self->dossier, self->office, NULL);
  gtk_stack_set_visible_child_name (self->head_stack, "plain");
  if (n_to_print > 0)
    show_several (self, n_chosen, n_to_print);
  gtk_stack_set_visible_child_name (self->content, n_all == 0       ? "nobody"
                                                   : n_to_print > 0 ? "several"
                                                                    : "none");
}

static void
items_changed_cb (LwStudentsPage *self)
{
  update_list_title (self);
  selection_changed_cb (self);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwStudentsPage *self)
{
  GtkWidget *row = lw_name_row_new ();

  gtk_list_item_set_child (item, row);
  lw_student_menu_add_row (self->menu, row, item);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwStudentsPage *self)
{
  LwStudent *student = gtk_list_item_get_item (item);
  LwGroup *group = lw_office_find (self->office, &lw_group_record, student->group);
  g_autofree char *title
    = lw_name_format_sorted (student->given_name, student->infix, student->family_name);
  const char *place
    = lw_student_list_has_place (self->students, student) ? NULL : _ ("no place yet");
  g_autofree char *text
    = g_strjoin (place != NULL && group != NULL ? " · " : "", group != NULL ? group->name : "",
                 place != NULL ? place : "", NULL);

  lw_name_row_set (LW_NAME_ROW (gtk_list_item_get_child (item)), title, text);
}

static void
make_list (LwStudentsPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->students = lw_student_list_new (self->office);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->students)));
  self->menu = lw_student_menu_new (GTK_WIDGET (self), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  g_object_unref (factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
listen_to_pick (LwStudentsPage *self, LwPick *pick)
{
  g_signal_connect_object (pick, "picked", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
make_filters (LwStudentsPage *self)
{
  g_auto (GStrv) tracks = lw_word_labels (lw_track_values);
  g_autoptr (GtkStringList) track_model = gtk_string_list_new (NULL);
  LwRecordList *staff = lw_office_get_list (self->office, &lw_staff_record);

  gtk_string_list_append (track_model, _ ("All tracks"));
  gtk_string_list_splice (track_model, 1, 0, (const char *const *) tracks);
  lw_drop_down_open_late (GTK_WIDGET (self->track_filter));
  gtk_drop_down_set_model (self->track_filter, G_LIST_MODEL (track_model));
  self->group_pick
    = lw_pick_new (GTK_WIDGET (self->group_filter), _ ("All classes"),
                   G_LIST_MODEL (lw_office_get_list (self->office, &lw_group_record)));
  self->mentor_pick
    = lw_pick_new (GTK_WIDGET (self->mentor_filter), _ ("All mentors"), G_LIST_MODEL (staff));
  self->supervisor_pick = lw_pick_new (GTK_WIDGET (self->supervisor_filter), _ ("All supervisors"),
                                       G_LIST_MODEL (staff));
  listen_to_pick (self, self->group_pick);
  listen_to_pick (self, self->mentor_pick);
  listen_to_pick (self, self->supervisor_pick);
  /* All of a school may be in one class: the list stays as it is then. */
  g_signal_connect_object (self->group_pick, "picked", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
lw_students_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LW_STUDENTS_PAGE (widget)->search));
}

static void
lw_students_page_dispose (GObject *object)
{
  LwStudentsPage *self = LW_STUDENTS_PAGE (object);

  g_clear_object (&self->group_pick);
  g_clear_object (&self->mentor_pick);
  g_clear_object (&self->supervisor_pick);
  self->dossier = NULL;
  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_STUDENTS_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->students);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_students_page_parent_class)->dispose (object);
}

static void
lw_students_page_class_init (LwStudentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_students_page_dispose;
  widget_class->focus = lw_widget_focus;
  widget_class->grab_focus = lw_students_page_grab_focus;

  g_type_ensure (LW_TYPE_WRAP_LAYOUT);
  g_type_ensure (LW_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-students-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, list_title);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, mentor_filter);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, supervisor_filter);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, track_filter);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, group_filter);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, without_place);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, search);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, list);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, head_stack);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, head_title);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, content);
  gtk_widget_class_bind_template_child (widget_class, LwStudentsPage, several_page);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_activated);
  gtk_widget_class_install_action (widget_class, "students.clear-filters", NULL,
                                   clear_filters_activated);
  lw_students_page_install_actions (widget_class);
}

static void
lw_students_page_init (LwStudentsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_editable_show_text (self->search, "");
  lw_search_go_down (GTK_WIDGET (self->search));
}

/**
 * lw_students_page_new:
 * @office: an open school
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
lw_students_page_new (LwOffice *office)
{
  LwStudentsPage *self = g_object_new (LW_TYPE_STUDENTS_PAGE, NULL);

  self->office = g_object_ref (office);
  make_filters (self);
  make_list (self);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "students.plan");
  lw_read_only_bar_action (GTK_WIDGET (self), office, "students.plan-all");
  lw_read_only_bar_action (GTK_WIDGET (self), office, "students.new");
  items_changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * lw_students_page_show_student:
 * @self: the page
 * @id: a student's id
 *
 * Chooses the student in the list, whatever the filters were, and shows the dossier.
 */
void
lw_students_page_show_student (LwStudentsPage *self, const char *id)
{
  guint position = lw_filtered_list_find (LW_FILTERED_LIST (self->students), id);

  if (position == G_MAXUINT)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "students.clear-filters", NULL);
      position = lw_filtered_list_find (LW_FILTERED_LIST (self->students), id);
    }
  if (position == G_MAXUINT)
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  lw_list_view_show_selected (self->list);
}

/**
 * lw_students_page_show_dossier:
 * @self: the page
 * @id: a student's id
 * @tab: a tab of lw_dossier_view_show_tab()
 *
 * As lw_students_page_show_student(), with that part of the dossier in sight.
 */
void
lw_students_page_show_dossier (LwStudentsPage *self, const char *id, const char *tab)
{
  /* The tab first, so that no other one is made. */
  if (self->dossier == NULL)
    {
      make_dossier (self);
      lw_dossier_view_show_tab (self->dossier, tab);
    }
  lw_students_page_show_student (self, id);
  lw_dossier_view_show_tab (self->dossier, tab);
}

/**
 * lw_students_page_show_group:
 * @self: the page
 * @id: a class's id
 *
 * Shows the students of that class and no others.
 */
void
lw_students_page_show_group (LwStudentsPage *self, const char *id)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  gtk_widget_activate_action (GTK_WIDGET (self), "students.clear-filters", NULL);
  lw_pick_set_id (self->group_pick, id);
  filter_changed_cb (self);
}

/**
 * lw_students_page_show_part:
 * @self: the page
 * @id: a student's id
 * @part: a record of that student, as for lw_dossier_view_show_part()
 *
 * Shows the student's dossier, where that stands.
 */
void
lw_students_page_show_part (LwStudentsPage *self, const char *id, LwRecord *part)
{
  lw_students_page_show_student (self, id);
  if (self->dossier != NULL)
    lw_dossier_view_show_part (self->dossier, part);
}

gboolean
lw_students_page_is_whole (LwStudentsPage *self)
{
  return self->dossier == NULL || lw_dossier_view_is_whole (self->dossier);
}
