/* lw-companies-page.c - the companies and what is known of the one that is chosen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-companies-page.h"

#include "lw-company-list.h"
#include "lw-company-view.h"
#include "lw-lazy.h"
#include "lw-name-factory.h"
#include "lw-name-row.h"
#include "lw-page-keys.h"
#include "lw-read-only.h"
#include "lw-shown-list.h"
#include "lw-tab-stop.h"
#include "lw-widget.h"
#include "lw-words.h"
#include "lw-wrap-layout.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* A filter wants so much room on its line, and takes what is left. */
#define LEAST_FILTER_CHARS 14

struct _LwCompaniesPage
{
  GtkWidget parent_instance;

  /* template */
  AdwWindowTitle *list_title;
  GtkEditable *search;
  GtkDropDown *profile_filter;
  GtkDropDown *kind_filter;
  GtkToggleButton *with_room;
  GtkToggleButton *to_call_back;
  GtkStack *list_stack;
  GtkListView *list;
  GtkStack *content;

  /* owned */
  LwOffice *office;
  LwCompanyList *companies;
  LwShownList *shown;

  /* borrowed */
  LwCompanyView *view; /* NULL till a company is shown */

  gboolean is_making; /* the view shows a company that is not in the store yet */
};

G_DEFINE_FINAL_TYPE (LwCompaniesPage, lw_companies_page, GTK_TYPE_WIDGET)

static const char *
shown_id (LwCompaniesPage *self)
{
  return self->view != NULL ? lw_company_view_get_id (self->view) : NULL;
}

static gboolean
has_name (LwCompaniesPage *self)
{
  return self->view != NULL && lw_company_view_has_name (self->view);
}

static void
focus_name (LwCompaniesPage *self)
{
  if (self->view != NULL)
    lw_company_view_focus_name (self->view);
}

/* How many there are, and what to do when there are none. */
static void
paint_state (LwCompaniesPage *self)
{
  guint n_all = lw_record_list_get_size (lw_office_get_list (self->office, &lw_company_record));
  guint n_shown = lw_filtered_list_get_size (LW_FILTERED_LIST (self->companies));
  g_autofree char *subtitle
    = n_shown == n_all ? g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u company", "%u companies", n_all), n_all)
                       : g_strdup_printf (_ ("%u of %u"), n_shown, n_all);

  adw_window_title_set_subtitle (self->list_title, n_all > 0 ? subtitle : NULL);
  gtk_stack_set_visible_child_name (self->list_stack, n_all == 0     ? "nothing"
                                                      : n_shown == 0 ? "none-left"
                                                                     : "list");
  if (shown_id (self) == NULL)
    gtk_stack_set_visible_child_name (self->content, n_all == 0 ? "nothing" : "none");
}

static void
show_company (LwCompaniesPage *self, LwCompany *company)
{
  if (self->view == NULL && company != NULL)
    {
      self->view = g_object_new (LW_TYPE_COMPANY_VIEW, NULL);
      gtk_stack_add_named (self->content, GTK_WIDGET (self->view), "company");
    }
  if (self->view != NULL)
    lw_company_view_set_company (self->view, self->office, company);
  if (company != NULL)
    gtk_stack_set_visible_child_name (self->content, "company");
  paint_state (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "companies.delete",
                                 company != NULL && !lw_office_is_read_only (self->office));
}

static void
chosen_cb (LwCompaniesPage *self, LwRecord *company)
{
  if (g_strcmp0 (lw_record_get_id (company), shown_id (self)) == 0)
    return;
  self->is_making = FALSE;
  show_company (self, LW_COMPANY (company));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.note-company", "s",
                              lw_record_get_id (company));
}

static void
list_changed_cb (LwCompaniesPage *self)
{
  paint_state (self);
  lw_shown_list_follow (self->shown, shown_id (self));
}

static void
paint_row (gpointer page, GtkWidget *row, gpointer company)
{
  LwCompaniesPage *self = LW_COMPANIES_PAGE (page);
  g_autofree char *detail = lw_company_list_describe (self->companies, company);

  lw_name_row_set (LW_NAME_ROW (row), lw_record_get_title (company), detail);
}

/* A row says what is known of workplaces and stages too; the list tells of companies only. */
static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwCompaniesPage *self)
{
  const char *id = shown_id (self);
  gboolean is_there = lw_office_find (office, &lw_company_record, id) != NULL;

  lw_shown_list_paint (self->shown);
  paint_state (self);
  if (is_there)
    {
      self->is_making = FALSE;
      lw_shown_list_follow (self->shown, id);
    }
  else if (id != NULL && !self->is_making)
    show_company (self, NULL);
}

static const char *
chosen_word (GtkDropDown *filter, const char *const *words)
{
  guint selected = gtk_drop_down_get_selected (filter);

  return selected > 0 && selected != GTK_INVALID_LIST_POSITION ? words[selected - 1] : NULL;
}

static void
filter_changed_cb (LwCompaniesPage *self)
{
  LwCompanyQuery query = { 0 };

  if (self->companies == NULL)
    return;
  query.words = gtk_editable_get_text (self->search);
  query.profile = chosen_word (self->profile_filter, lw_profile_values);
  query.kind = chosen_word (self->kind_filter, lw_company_kind_values);
  query.with_room = gtk_toggle_button_get_active (self->with_room);
  query.to_call_back = gtk_toggle_button_get_active (self->to_call_back);
  lw_company_list_set_query (self->companies, &query);
}

static void
clear_filters_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCompaniesPage *self = LW_COMPANIES_PAGE (widget);

  gtk_editable_set_text (self->search, "");
  gtk_drop_down_set_selected (self->profile_filter, 0);
  gtk_drop_down_set_selected (self->kind_filter, 0);
  gtk_toggle_button_set_active (self->with_room, FALSE);
  gtk_toggle_button_set_active (self->to_call_back, FALSE);
  filter_changed_cb (self);
}

static void
search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (widget);
}

/* Enter in the search goes to the first that was found. */
static void
search_activated_cb (LwCompaniesPage *self)
{
  filter_changed_cb (self);
  /* Into the list: a grab would stop at the list itself. */
  if (lw_shown_list_choose_first (self->shown))
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* Enter in the list goes on to the company. */
static void
row_activated_cb (LwCompaniesPage *self)
{
  focus_name (self);
}

static void
add_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCompaniesPage *self = LW_COMPANIES_PAGE (widget);
  g_autoptr (LwRecord) company = lw_record_new (&lw_company_record, NULL);

  /* It would be made out of sight. */
  clear_filters_activated (widget, NULL, NULL);
  self->is_making = TRUE;
  show_company (self, LW_COMPANY (company));
  lw_shown_list_follow (self->shown, shown_id (self));
  focus_name (self);
}

static void
delete_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCompaniesPage *self = LW_COMPANIES_PAGE (widget);

  /* One without a name was never kept. */
  if (self->is_making && !has_name (self))
    {
      self->is_making = FALSE;
      show_company (self, NULL);
      return;
    }
  if (self->view != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "company.delete", NULL);
}

static void
add_contact_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCompaniesPage *self = LW_COMPANIES_PAGE (widget);

  if (shown_id (self) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "company.add-contact", NULL);
  else
    gtk_widget_activate_action (widget, "win.say", "s", _ ("Choose a company first"));
}

static void
make_list (LwCompaniesPage *self)
{
  self->companies = lw_company_list_new (self->office);
  self->shown = lw_shown_list_new (self->list, LW_FILTERED_LIST (self->companies), lw_name_row_new,
                                   paint_row, self);
  g_signal_connect_object (self->shown, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shown, "changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* After the list, which has heard of the change by then. */
  g_signal_connect_object (self->office, "changed", G_CALLBACK (office_changed_cb), self, 0);
}

static void
fill_filter (GtkDropDown *filter, const char *all, char **labels)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  gtk_string_list_append (model, all);
  gtk_string_list_splice (model, 1, 0, (const char *const *) labels);
  lw_drop_down_let_cut (filter, LEAST_FILTER_CHARS);
  lw_drop_down_open_late (GTK_WIDGET (filter));
  gtk_drop_down_set_model (filter, G_LIST_MODEL (model));
}

static void
make_filters (LwCompaniesPage *self)
{
  g_auto (GStrv) profiles = lw_profile_labels (lw_office_get_catalogue (self->office));
  g_auto (GStrv) kinds = lw_word_labels (lw_company_kind_values);

  fill_filter (self->profile_filter, _ ("All profiles"), profiles);
  fill_filter (self->kind_filter, _ ("All kinds"), kinds);
}

static gboolean
lw_companies_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LW_COMPANIES_PAGE (widget)->search));
}

static void
lw_companies_page_dispose (GObject *object)
{
  LwCompaniesPage *self = LW_COMPANIES_PAGE (object);

  self->view = NULL;
  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_COMPANIES_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->companies);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_companies_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "companies.add", NULL, add_activated);
  gtk_widget_class_install_action (widget_class, "page.new", NULL, add_activated);
  gtk_widget_class_install_action (widget_class, "companies.delete", NULL, delete_activated);
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_activated);
  gtk_widget_class_install_action (widget_class, "companies.clear-filters", NULL,
                                   clear_filters_activated);
  gtk_widget_class_install_action (widget_class, "companies.add-contact", NULL,
                                   add_contact_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "companies.add",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "companies.add-contact", NULL);
}

static void
lw_companies_page_class_init (LwCompaniesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_companies_page_dispose;
  widget_class->focus = lw_widget_focus;
  widget_class->grab_focus = lw_companies_page_grab_focus;

  g_type_ensure (LW_TYPE_TAB_STOP);
  g_type_ensure (LW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-companies-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LwCompaniesPage, list_title);
  gtk_widget_class_bind_template_child (widget_class, LwCompaniesPage, search);
  gtk_widget_class_bind_template_child (widget_class, LwCompaniesPage, profile_filter);
  gtk_widget_class_bind_template_child (widget_class, LwCompaniesPage, kind_filter);
  gtk_widget_class_bind_template_child (widget_class, LwCompaniesPage, with_room);
  gtk_widget_class_bind_template_child (widget_class, LwCompaniesPage, to_call_back);
  gtk_widget_class_bind_template_child (widget_class, LwCompaniesPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LwCompaniesPage, list);
  gtk_widget_class_bind_template_child (widget_class, LwCompaniesPage, content);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  install_actions (widget_class);
}

static void
lw_companies_page_init (LwCompaniesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_search_go_down (GTK_WIDGET (self->search));
  lw_editable_show_text (self->search, "");
}

/**
 * lw_companies_page_new:
 * @office: an open school
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
lw_companies_page_new (LwOffice *office)
{
  LwCompaniesPage *self = g_object_new (LW_TYPE_COMPANIES_PAGE, NULL);

  self->office = g_object_ref (office);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "companies.add");
  lw_read_only_bar_action (GTK_WIDGET (self), office, "page.new");
  lw_read_only_bar_action (GTK_WIDGET (self), office, "companies.add-contact");
  make_filters (self);
  make_list (self);
  show_company (self, NULL);

  return GTK_WIDGET (self);
}

/**
 * lw_companies_page_show_company:
 * @self: the page
 * @id: a company's id
 *
 * Chooses the company in the list, whatever the filters were, and shows it.
 */
void
lw_companies_page_show_company (LwCompaniesPage *self, const char *id)
{
  if (lw_shown_list_choose (self->shown, id))
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "companies.clear-filters", NULL);
  lw_shown_list_choose (self->shown, id);
}

/* The same, and goes to what was said with the company. */
void
lw_companies_page_show_contacts (LwCompaniesPage *self, const char *id)
{
  lw_companies_page_show_company (self, id);
  if (g_strcmp0 (shown_id (self), id) == 0)
    lw_company_view_focus_contacts (self->view);
}
