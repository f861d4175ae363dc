/* lw-account-page.c - Verantwoording: what the school chose, and what came of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-page.h"

#include "lw-account-counter.h"
#include "lw-account-job.h"
#include "lw-account-paint.h"
#include "lw-account-words.h"
#include "lw-date.h"
#include "lw-file-choice.h"
#include "lw-print-preview.h"
#include "lw-tab-stop.h"
#include "lw-table-file.h"
#include "lw-timeline-span.h"
#include "lw-widget.h"
#include "lw-wrap-layout.h"
#include "lw-year-switch.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* So many at first. */
#define FIRST_CHOICES 6
#define FIRST_PLACES 3

struct _LwAccountPage
{
  GtkWidget parent_instance;

  /* template */
  LwYearSwitch *year;
  GtkToggleButton *all_button;
  GtkStack *stack;
  GtkDropDown *by;
  GtkBox *outcomes_legend;
  GtkBox *hours_legend;
  GtkBox *shares_legend;
  GtkListBox *choices;
  GtkListBox *rows;
  GtkListBox *hours;
  GtkListBox *places;
  GtkWidget *places_group;
  GtkLabel *few;

  /* owned */
  LwOffice *office;
  LwAccountCounter *counter;

  int last_year; /* to which one goes back from all years */
  guint most_choices;
  guint most_places;
};

G_DEFINE_FINAL_TYPE (LwAccountPage, lw_account_page, GTK_TYPE_WIDGET)

static void
paint_year (LwAccountPage *self)
{
  int year = lw_account_counter_get_year (self->counter);
  int first, last;

  lw_timeline_find_years (self->office, &first, &last);
  lw_year_switch_show (self->year, first, last, year);
  gtk_toggle_button_set_active (self->all_button, year == LW_ACCOUNT_ALL_YEARS);
}

static void
paint_places (LwAccountPage *self, const LwAccount *account)
{
  g_autofree char *few = lw_account_dup_few (account);

  gtk_widget_set_visible (self->places_group, account->has_places);
  lw_account_paint_places (self->places, account, self->most_places);
  gtk_widget_set_visible (GTK_WIDGET (self->shares_legend), account->places->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->few), few != NULL);
  gtk_label_set_text (self->few, few != NULL ? few : "");
}

static void
paint_rows (LwAccountPage *self, const LwAccount *account)
{
  lw_account_paint_rows (self->rows, account, gtk_drop_down_get_selected (self->by));
}

static void
paint (LwAccountPage *self)
{
  const LwAccount *account = lw_account_counter_get_account (self->counter);
  gboolean is_ready = lw_account_counter_is_ready (self->counter);

  paint_year (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.print", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "account.save", is_ready);
  if (!is_ready || account == NULL)
    return;
  lw_account_paint_choices (self->choices, account, self->most_choices);
  paint_rows (self, account);
  lw_account_paint_hours (self->hours, account);
  paint_places (self, account);
  gtk_stack_set_visible_child_name (self->stack, "account");
}

static void
show_year (LwAccountPage *self, int year)
{
  if (year != LW_ACCOUNT_ALL_YEARS)
    self->last_year = year;
  lw_account_counter_set_year (self->counter, year);
  paint (self);
}

static void
year_chosen_cb (LwAccountPage *self, int year)
{
  show_year (self, year);
}

static void
all_toggled_cb (LwAccountPage *self)
{
  gboolean is_all = gtk_toggle_button_get_active (self->all_button);

  if (is_all != (lw_account_counter_get_year (self->counter) == LW_ACCOUNT_ALL_YEARS))
    show_year (self, is_all ? LW_ACCOUNT_ALL_YEARS : self->last_year);
}

static void
by_changed_cb (LwAccountPage *self)
{
  const LwAccount *account
    = self->counter != NULL ? lw_account_counter_get_account (self->counter) : NULL;

  if (account != NULL)
    paint_rows (self, account);
}

static void
show_all_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwAccountPage *self = LW_ACCOUNT_PAGE (widget);

  if (strcmp (g_variant_get_string (parameter, NULL), "choices") == 0)
    self->most_choices = G_MAXUINT;
  else
    self->most_places = G_MAXUINT;
  paint (self);
}

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwAccountPage *self = LW_ACCOUNT_PAGE (widget);

  lw_print_preview_account (GTK_WINDOW (gtk_widget_get_root (widget)), self->office,
                            lw_account_counter_get_account (self->counter));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwAccountPage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean is_saved = lw_table_file_save_finish (result, &error);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s",
                              is_saved ? _ ("The counts are saved") : error->message);
}

/**
 * lw_account_page_save_to:
 * @self: a page that has counted
 * @path: the file to write
 *
 * Writes the counts as CSV and says so.
 */
void
lw_account_page_save_to (LwAccountPage *self, const char *path)
{
  LwAccount *account = lw_account_counter_get_account (self->counter);

  lw_table_file_save_async (G_OBJECT (self), lw_account_job_make_table (account), path, NULL,
                            saved_cb, g_object_ref (self));
}

static void
file_chosen_cb (gpointer asker, const char *path, gpointer data)
{
  lw_account_page_save_to (asker, path);
}

static void
save_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooser *choice
    = lw_file_choice_new (widget, _ ("Save the counts"), GTK_FILE_CHOOSER_ACTION_SAVE);

  gtk_file_filter_add_suffix (lw_file_choice_add_filter (choice, _ ("Tables (CSV)")), "csv");
  /* translators: name of a file */
  gtk_file_chooser_set_current_name (choice, _ ("Accountability.csv"));
  lw_file_choice_ask (choice, widget, file_chosen_cb, NULL, NULL);
}

static gboolean
lw_account_page_grab_focus (GtkWidget *widget)
{
  LwAccountPage *self = LW_ACCOUNT_PAGE (widget);

  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD)
         || gtk_widget_grab_focus (GTK_WIDGET (self->all_button));
}

static void
lw_account_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lw_account_page_parent_class)->map (widget);
  lw_account_counter_set_is_looked_at (LW_ACCOUNT_PAGE (widget)->counter, TRUE);
}

static void
lw_account_page_unmap (GtkWidget *widget)
{
  lw_account_counter_set_is_looked_at (LW_ACCOUNT_PAGE (widget)->counter, FALSE);
  GTK_WIDGET_CLASS (lw_account_page_parent_class)->unmap (widget);
}

static void
lw_account_page_dispose (GObject *object)
{
  LwAccountPage *self = LW_ACCOUNT_PAGE (object);

  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_ACCOUNT_PAGE);
  g_clear_object (&self->counter);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_account_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LwAccountPage, year);
  gtk_widget_class_bind_template_child (widget_class, LwAccountPage, all_button);
  gtk_widget_class_bind_template_child (widget_class, LwAccountPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LwAccountPage, by);
  gtk_widget_class_bind_template_child (widget_class, LwAccountPage, outcomes_legend);
  gtk_widget_class_bind_template_child (widget_class, LwAccountPage, hours_legend);
  gtk_widget_class_bind_template_child (widget_class, LwAccountPage, shares_legend);
  gtk_widget_class_bind_template_child (widget_class, LwAccountPage, choices);
  gtk_widget_class_bind_template_child (widget_class, LwAccountPage, rows);
  gtk_widget_class_bind_template_child (widget_class, LwAccountPage, hours);
  gtk_widget_class_bind_template_child (widget_class, LwAccountPage, places);
  gtk_widget_class_bind_template_child (widget_class, LwAccountPage, places_group);
  gtk_widget_class_bind_template_child (widget_class, LwAccountPage, few);
  gtk_widget_class_bind_template_callback (widget_class, year_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, by_changed_cb);
}

static void
lw_account_page_class_init (LwAccountPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_account_page_dispose;
  widget_class->grab_focus = lw_account_page_grab_focus;
  widget_class->map = lw_account_page_map;
  widget_class->unmap = lw_account_page_unmap;

  g_type_ensure (LW_TYPE_TAB_STOP);
  g_type_ensure (LW_TYPE_WRAP_LAYOUT);
  g_type_ensure (LW_TYPE_YEAR_SWITCH);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-account-page.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print_activated);
  gtk_widget_class_install_action (widget_class, "account.save", NULL, save_activated);
  gtk_widget_class_install_action (widget_class, "account.show-all", "s", show_all_activated);
}

static void
fill_by (LwAccountPage *self)
{
  const char *labels[LW_N_ACCOUNT_BY + 1] = { NULL };
  g_autoptr (GtkStringList) model = NULL;

  for (LwAccountBy by = 0; by < LW_N_ACCOUNT_BY; by++)
    labels[by] = lw_account_by_label (by);
  model = gtk_string_list_new (labels);
  gtk_drop_down_set_model (self->by, G_LIST_MODEL (model));
}

static void
lw_account_page_init (LwAccountPage *self)
{
  self->most_choices = FIRST_CHOICES;
  self->most_places = FIRST_PLACES;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_by (self);
  lw_year_switch_set_title (self->year, _ ("Accountability"));
  lw_account_fill_outcomes (self->outcomes_legend);
  lw_account_fill_hours (self->hours_legend);
  lw_account_fill_shares (self->shares_legend);
}

/**
 * lw_account_page_new:
 * @office: an open school
 *
 * Returns: (transfer floating): the page; it counts once it is shown
 */
GtkWidget *
lw_account_page_new (LwOffice *office)
{
  LwAccountPage *self = g_object_new (LW_TYPE_ACCOUNT_PAGE, NULL);

  self->office = g_object_ref (office);
  self->counter = lw_account_counter_new (office);
  self->last_year = lw_account_counter_get_year (self->counter);
  g_signal_connect_object (self->counter, "changed", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  paint (self);

  return GTK_WIDGET (self);
}
