/* lw-periods-page.c - the stage periods and the one that is chosen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-periods-page.h"

#include "lw-commit.h"
#include "lw-page-keys.h"
#include "lw-period-list.h"
#include "lw-period-plan.h"
#include "lw-period-sheet.h"
#include "lw-period-view.h"
#include "lw-pick.h"
#include "lw-question.h"
#include "lw-read-only.h"
#include "lw-shown-list.h"
#include "lw-tab-stop.h"
#include "lw-widget.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwPeriodsPage
{
  GtkWidget parent_instance;

  /* template */
  AdwWindowTitle *list_title;
  GtkEditable *search;
  GtkWidget *group_filter;
  GtkToggleButton *without_past;
  GtkStack *list_stack;
  GtkListView *list;
  GtkStack *content;
  LwPeriodView *view;

  /* owned */
  LwOffice *office;
  LwPeriodList *periods;
  LwShownList *shown;
  LwPick *group_pick;
};

G_DEFINE_FINAL_TYPE (LwPeriodsPage, lw_periods_page, GTK_TYPE_WIDGET)

static void
paint_state (LwPeriodsPage *self)
{
  guint n_all
    = lw_record_list_get_size (lw_office_get_list (self->office, &lw_stage_period_record));
  guint n_groups = lw_record_list_get_size (lw_office_get_list (self->office, &lw_group_record));
  guint n_shown = lw_filtered_list_get_size (LW_FILTERED_LIST (self->periods));
  g_autofree char *subtitle = g_strdup_printf (_ ("%u of %u"), n_shown, n_all);

  adw_window_title_set_subtitle (self->list_title, n_all > 0 ? subtitle : NULL);
  gtk_stack_set_visible_child_name (self->list_stack, n_groups == 0  ? "no-class"
                                                      : n_all == 0   ? "nothing"
                                                      : n_shown == 0 ? "none-left"
                                                                     : "list");
}

static void
show_period (LwPeriodsPage *self, LwStagePeriod *period)
{
  static const char *const actions[] = { "periods.edit", "periods.copy", "periods.delete" };

  lw_period_view_set_period (self->view, self->office, period);
  gtk_stack_set_visible_child_name (self->content, period != NULL ? "period" : "none");
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i],
                                   period != NULL && !lw_office_is_read_only (self->office));
}

static const char *
shown_id (LwPeriodsPage *self)
{
  LwStagePeriod *period = lw_period_view_get_period (self->view);

  return period != NULL ? lw_record_get_id (LW_RECORD (period)) : NULL;
}

static void
chosen_cb (LwPeriodsPage *self, LwRecord *period)
{
  if (g_strcmp0 (lw_record_get_id (period), shown_id (self)) != 0)
    show_period (self, LW_STAGE_PERIOD (period));
}

static void
list_changed_cb (LwPeriodsPage *self)
{
  paint_state (self);
  lw_shown_list_follow (self->shown, shown_id (self));
}

static void
paint_row (gpointer page, GtkWidget *row, gpointer period)
{
  LwPeriodsPage *self = LW_PERIODS_PAGE (page);
  g_autofree char *detail = lw_period_list_describe (self->periods, period);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (row)), lw_record_get_title (period));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (row)), detail);
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwPeriodsPage *self)
{
  lw_shown_list_paint (self->shown);
  paint_state (self);
  if (shown_id (self) != NULL
      && lw_office_find (office, &lw_stage_period_record, shown_id (self)) == NULL)
    show_period (self, NULL);
  lw_shown_list_follow (self->shown, shown_id (self));
}

static GtkWidget *
add_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  lw_label_let_cut (GTK_LABEL (label));
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
make_row (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *detail;

  add_label (box);
  detail = add_label (box);
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_widget_set_margin_top (box, 3);
  gtk_widget_set_margin_bottom (box, 3);

  return box;
}

static void
filter_changed_cb (LwPeriodsPage *self)
{
  LwPeriodQuery query = { 0 };

  if (self->periods == NULL)
    return;
  query.words = gtk_editable_get_text (self->search);
  query.group = lw_pick_get_id (self->group_pick);
  query.without_past = gtk_toggle_button_get_active (self->without_past);
  lw_period_list_set_query (self->periods, &query);
}

/* Enter in the search goes to the first that was found. */
static void
search_activated_cb (LwPeriodsPage *self)
{
  filter_changed_cb (self);
  /* Into the list: a grab would stop at the list itself. */
  if (lw_shown_list_choose_first (self->shown))
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* Enter in the list goes on to the first student without a place. */
static void
row_activated_cb (LwPeriodsPage *self)
{
  lw_period_view_focus_first (self->view);
}

static void
search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_grab_focus (widget);
}

static void
clear_filters_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPeriodsPage *self = LW_PERIODS_PAGE (widget);

  gtk_editable_set_text (self->search, "");
  lw_pick_set_id (self->group_pick, NULL);
  gtk_toggle_button_set_active (self->without_past, FALSE);
  filter_changed_cb (self);
}

/* What was made or changed is shown, whatever the filters say. */
static void
kept_cb (LwPeriodSheet *sheet, const char *id, LwPeriodsPage *self)
{
  LwStagePeriod *period = lw_office_find (self->office, &lw_stage_period_record, id);

  if (period == NULL)
    return;
  show_period (self, period);
  lw_shown_list_follow (self->shown, id);
  lw_period_view_focus_first (self->view);
}

static void
listen_to (LwPeriodsPage *self, LwPeriodSheet *sheet)
{
  g_signal_connect_object (sheet, "kept", G_CALLBACK (kept_cb), self, 0);
}

static GtkWindow *
window_of (LwPeriodsPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
add_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPeriodsPage *self = LW_PERIODS_PAGE (widget);

  listen_to (
    self, lw_period_sheet_make (window_of (self), self->office, lw_pick_get_id (self->group_pick)));
}

static void
edit_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPeriodsPage *self = LW_PERIODS_PAGE (widget);

  listen_to (self, lw_period_sheet_edit (window_of (self), self->office,
                                         lw_period_view_get_period (self->view)));
}

static void
copy_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPeriodsPage *self = LW_PERIODS_PAGE (widget);

  listen_to (self, lw_period_sheet_make_like (window_of (self), self->office,
                                              lw_period_view_get_period (self->view)));
}

static void
remove_period (LwPeriodsPage *self, LwStagePeriod *period)
{
  g_autofree char *label
    /* translators: what undo takes back; the name of a stage period */
    = g_strdup_printf (_ ("%s deleted"), lw_record_get_title (LW_RECORD (period)));

  lw_commit (GTK_WIDGET (self), self->office, lw_period_make_delete (self->office, period, label));
}

static void
answered_cb (AdwMessageDialog *dialog, const char *response, LwPeriodsPage *self)
{
  LwStagePeriod *period = lw_period_view_get_period (self->view);

  if (strcmp (response, "delete") == 0 && period != NULL)
    remove_period (self, period);
}

/* Said beforehand: with stages in it, what becomes of them. */
static void
ask_to_delete (LwPeriodsPage *self, LwStagePeriod *period, guint n_stages)
{
  g_autofree char *heading
    = g_strdup_printf (_ ("Delete %s?"), lw_record_get_title (LW_RECORD (period)));
  g_autofree char *body = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "%u stage was made with it. It stays, with the days and times that it has now.",
                 "%u stages were made with it. They stay, with the days and times that they have "
                 "now.",
                 n_stages),
    n_stages);
  GtkWidget *dialog = lw_question_new (window_of (self), heading, body, NULL);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "delete",
                                    _ ("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "delete",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
delete_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPeriodsPage *self = LW_PERIODS_PAGE (widget);
  LwStagePeriod *period = lw_period_view_get_period (self->view);
  guint n_stages = lw_period_count_stages (self->office, period);

  if (n_stages > 0)
    ask_to_delete (self, period, n_stages);
  else
    remove_period (self, period);
}

static void
back_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.page", "s", "planner");
}

static gboolean
lw_periods_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (LW_PERIODS_PAGE (widget)->search));
}

static void
lw_periods_page_dispose (GObject *object)
{
  LwPeriodsPage *self = LW_PERIODS_PAGE (object);

  g_clear_object (&self->group_pick);
  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_PERIODS_PAGE);
  g_clear_object (&self->shown);
  g_clear_object (&self->periods);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_periods_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "periods.add", add_activated, 0, 0 },
    { "page.new", add_activated, 0, 0 },
    { "periods.edit", edit_activated, GDK_KEY_F2, 0 },
    { "periods.copy", copy_activated, GDK_KEY_d, GDK_CONTROL_MASK },
    { "periods.back", back_activated, GDK_KEY_Left, GDK_ALT_MASK },
    { "periods.delete", delete_activated, 0, 0 },
    { "periods.clear-filters", clear_filters_activated, 0, 0 },
    { "page.search", search_activated, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      if (actions[i].key != 0)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers,
                                             actions[i].name, NULL);
    }
}

static void
lw_periods_page_class_init (LwPeriodsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_periods_page_dispose;
  widget_class->focus = lw_widget_focus;
  widget_class->grab_focus = lw_periods_page_grab_focus;

  g_type_ensure (LW_TYPE_PERIOD_VIEW);
  g_type_ensure (LW_TYPE_TAB_STOP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-periods-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LwPeriodsPage, list_title);
  gtk_widget_class_bind_template_child (widget_class, LwPeriodsPage, search);
  gtk_widget_class_bind_template_child (widget_class, LwPeriodsPage, group_filter);
  gtk_widget_class_bind_template_child (widget_class, LwPeriodsPage, without_past);
  gtk_widget_class_bind_template_child (widget_class, LwPeriodsPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LwPeriodsPage, list);
  gtk_widget_class_bind_template_child (widget_class, LwPeriodsPage, content);
  gtk_widget_class_bind_template_child (widget_class, LwPeriodsPage, view);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  install_actions (widget_class);
}

static void
lw_periods_page_init (LwPeriodsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_search_go_down (GTK_WIDGET (self->search));
  lw_editable_show_text (self->search, "");
}

static void
make_list (LwPeriodsPage *self)
{
  self->periods = lw_period_list_new (self->office);
  self->shown
    = lw_shown_list_new (self->list, LW_FILTERED_LIST (self->periods), make_row, paint_row, self);
  g_signal_connect_object (self->shown, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shown, "changed", G_CALLBACK (list_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* After the list, which has heard of the change by then. */
  g_signal_connect_object (self->office, "changed", G_CALLBACK (office_changed_cb), self, 0);
}

/**
 * lw_periods_page_new:
 * @office: an open school
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
lw_periods_page_new (LwOffice *office)
{
  LwPeriodsPage *self = g_object_new (LW_TYPE_PERIODS_PAGE, NULL);

  self->office = g_object_ref (office);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "periods.add");
  lw_read_only_bar_action (GTK_WIDGET (self), office, "page.new");
  self->group_pick = lw_pick_new (self->group_filter, _ ("All classes"),
                                  G_LIST_MODEL (lw_office_get_list (office, &lw_group_record)));
  g_signal_connect_object (self->group_pick, "picked", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  make_list (self);
  show_period (self, NULL);
  filter_changed_cb (self);
  paint_state (self);

  return GTK_WIDGET (self);
}

/**
 * lw_periods_page_show:
 * @self: a page
 * @id: (nullable): id of a stage period, or of a class; %NULL and "" for all
 *
 * Shows the period, or the list of the class's periods and the first of them.
 */
void
lw_periods_page_show (LwPeriodsPage *self, const char *id)
{
  LwStagePeriod *period = lw_office_find (self->office, &lw_stage_period_record, id);

  if (lw_office_find (self->office, &lw_group_record, id) != NULL)
    {
      lw_pick_set_id (self->group_pick, id);
      filter_changed_cb (self);
    }
  if (period != NULL)
    {
      show_period (self, period);
      lw_shown_list_follow (self->shown, id);
    }
  else
    lw_shown_list_choose_first (self->shown);
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}
