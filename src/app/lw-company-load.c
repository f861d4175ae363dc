/* lw-company-load.c - how busy a company is over the year, and how often it was asked
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-company-load.h"

#include "lw-company-seats.h"
#include "lw-date.h"
#include "lw-load-chart.h"
#include "lw-load-draw.h"
#include "lw-load-words.h"
#include "lw-timeline-span.h"
#include "lw-widget.h"
#include "lw-wrap-layout.h"

#include <glib/gi18n.h>

struct _LwCompanyLoad
{
  AdwPreferencesGroup parent_instance;

  /* template */
  GtkWidget *years;
  GtkWidget *content;
  GtkWidget *none;
  GtkLabel *year_label;
  LwLoadChart *chart;
  GtkBox *legend;
  GtkLabel *week;
  GtkLabel *free_title;
  GtkListBox *places;
  GtkLabel *always;
  AdwActionRow *asks;

  /* owned */
  LwOffice *office;
  char *company_id;

  int year;
  gboolean has_week; /* the week that is chosen is one of this company and year */
  gboolean is_stale;
  guint waiting; /* source of the count that is still to be made */
};

G_DEFINE_FINAL_TYPE (LwCompanyLoad, lw_company_load, ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
make_place (LwCompanyLoad *self, const LwLoadWeek *week, LwWorkplace *workplace)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = lw_load_describe_free (self->office, week, workplace);

  lw_action_row_show_text (ADW_ACTION_ROW (row),
                           workplace->title != NULL ? workplace->title : _ ("Workplace"), text);

  return row;
}

static void
paint_places (LwCompanyLoad *self, const LwLoadWeek *week)
{
  g_autoptr (GPtrArray) workplaces
    = lw_office_find_of (self->office, &lw_workplace_record, "company", self->company_id);
  g_autofree char *title = g_strdup_printf (_ ("Free seats in week %u"),
                                            g_date_get_iso8601_week_of_year (&week->monday));
  GtkWidget *row;

  gtk_label_set_text (self->free_title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->places), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->places, 0))) != NULL)
    gtk_list_box_remove (self->places, row);
  for (guint i = 0; i < workplaces->len; i++)
    gtk_list_box_append (self->places, make_place (self, week, g_ptr_array_index (workplaces, i)));
}

/* What the list of companies says of this one, which is not of one week. */
static void
paint_always (LwCompanyLoad *self, GPtrArray *workplaces)
{
  g_autoptr (GHashTable) stays = lw_company_seats_read_stays (self->office, workplaces);
  LwCompanySeats seats = { 0 };
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < workplaces->len; i++)
    lw_company_seats_add (&seats, g_ptr_array_index (workplaces, i), stays);
  words = lw_company_seats_describe (&seats);
  /* translators: what is free in each of them: 3 van 5 altijd vrij */
  text = g_strdup_printf (_ ("All weeks from today on: %s"), words);
  gtk_label_set_text (self->always, text);
  gtk_widget_set_visible (GTK_WIDGET (self->always), seats.n_seats > 0);
}

static void
paint_week (LwCompanyLoad *self)
{
  const LwLoad *load = lw_load_chart_get_load (self->chart);
  const LwLoadWeek *week = lw_load_get_week (load, lw_load_chart_get_current (self->chart));
  g_autofree char *text = lw_load_describe_week (self->office, load, week);

  gtk_label_set_text (self->week, text);
  paint_places (self, week);
}

static void
paint_years (LwCompanyLoad *self)
{
  g_autofree char *name = lw_school_year_name (self->year);
  int first, last;

  lw_timeline_find_years (self->office, &first, &last);
  gtk_label_set_text (self->year_label, name);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "load.previous-year", self->year > first);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "load.next-year", self->year < last);
}

static LwLoad *
read_load (LwCompanyLoad *self)
{
  LwTimelineSpan span = lw_timeline_span_read (self->office, self->year);
  GDate monday;

  g_date_clear (&monday, 1);
  g_date_set_julian (&monday, span.first);

  return lw_load_new (lw_office_get_world (self->office), self->company_id, &monday, span.n_weeks);
}

/* Where there is no place to come to there is nothing to tell. */
static void
count (LwCompanyLoad *self)
{
  g_autoptr (GPtrArray) workplaces
    = lw_office_find_of (self->office, &lw_workplace_record, "company", self->company_id);
  LwLoad *load = read_load (self);
  g_autofree char *label = lw_load_describe_year (load, self->year);
  g_autofree char *asks = lw_load_describe_asks (self->office, self->company_id, self->year);
  GDate today = lw_today ();

  lw_load_chart_show (self->chart, self->office, load, label);
  if (!self->has_week)
    lw_load_chart_set_current (self->chart, lw_load_find_week (load, &today));
  self->has_week = TRUE;
  adw_action_row_set_subtitle (self->asks, asks);
  gtk_widget_set_visible (self->content, workplaces->len > 0);
  gtk_widget_set_visible (self->years, workplaces->len > 0);
  gtk_widget_set_visible (self->none, workplaces->len == 0);
  paint_years (self);
  paint_week (self);
  paint_always (self, workplaces);
}

static gboolean
count_cb (gpointer data)
{
  LwCompanyLoad *self = data;

  self->waiting = 0;
  count (self);

  return G_SOURCE_REMOVE;
}

/* Not before the page itself is there; not at all while it is not seen. */
static void
count_soon (LwCompanyLoad *self)
{
  self->is_stale = TRUE;
  if (self->company_id == NULL || self->waiting != 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->is_stale = FALSE;
  self->waiting = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
}

static gboolean
is_counted (const LwRecordType *type)
{
  return type == &lw_placement_record || type == &lw_workplace_record || type == &lw_company_record
         || type == &lw_student_record || type == &lw_group_record
         || type == &lw_stage_period_record || type == &lw_calendar_day_record
         || type == &lw_school_year_record;
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwCompanyLoad *self)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (is_counted (change->type))
        {
          count_soon (self);
          return;
        }
    }
}

static void
current_changed_cb (LwCompanyLoad *self)
{
  paint_week (self);
}

static void
show_year (LwCompanyLoad *self, int year)
{
  self->year = year;
  self->has_week = FALSE;
  count (self);
}

static void
previous_year_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_year (LW_COMPANY_LOAD (widget), LW_COMPANY_LOAD (widget)->year - 1);
}

static void
next_year_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_year (LW_COMPANY_LOAD (widget), LW_COMPANY_LOAD (widget)->year + 1);
}

static void
lw_company_load_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lw_company_load_parent_class)->map (widget);
  if (LW_COMPANY_LOAD (widget)->is_stale)
    count_soon (LW_COMPANY_LOAD (widget));
}

static void
lw_company_load_dispose (GObject *object)
{
  LwCompanyLoad *self = LW_COMPANY_LOAD (object);

  g_clear_handle_id (&self->waiting, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_COMPANY_LOAD);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_company_load_parent_class)->dispose (object);
}

static void
lw_company_load_finalize (GObject *object)
{
  g_free (LW_COMPANY_LOAD (object)->company_id);

  G_OBJECT_CLASS (lw_company_load_parent_class)->finalize (object);
}

static void
lw_company_load_class_init (LwCompanyLoadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_company_load_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_company_load_finalize;
  widget_class->map = lw_company_load_map;

  g_type_ensure (LW_TYPE_LOAD_CHART);
  g_type_ensure (LW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-company-load.ui");
  gtk_widget_class_bind_template_child (widget_class, LwCompanyLoad, years);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyLoad, year_label);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyLoad, content);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyLoad, none);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyLoad, chart);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyLoad, legend);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyLoad, week);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyLoad, free_title);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyLoad, places);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyLoad, always);
  gtk_widget_class_bind_template_child (widget_class, LwCompanyLoad, asks);
  gtk_widget_class_bind_template_callback (widget_class, current_changed_cb);
  gtk_widget_class_install_action (widget_class, "load.previous-year", NULL,
                                   previous_year_activated);
  gtk_widget_class_install_action (widget_class, "load.next-year", NULL, next_year_activated);
}

/* Each look with its words, kept together where a line is broken. */
static void
fill_legend (GtkBox *legend)
{
  static const char *const words[LW_N_LOAD_LOOKS] = {
    [LW_LOAD_FIRM] = N_ ("promised"),    [LW_LOAD_ASKED] = N_ ("asked or proposed"),
    [LW_LOAD_CROWDED] = N_ ("too many"), [LW_LOAD_SEATS] = N_ ("seats"),
    [LW_LOAD_HOLIDAY] = N_ ("holiday"),
  };

  for (LwLoadLook look = 0; look < LW_N_LOAD_LOOKS; look++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *label = gtk_label_new (_ (words[look]));

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), lw_load_sample_new (look));
      gtk_box_append (GTK_BOX (box), label);
      gtk_widget_set_margin_end (box, 12);
      gtk_box_append (legend, box);
    }
}

static void
lw_company_load_init (LwCompanyLoad *self)
{
  GDate today = lw_today ();

  self->year = lw_school_year_of (&today);
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_legend (self->legend);
}

/**
 * lw_company_load_set_company:
 * @self: a group
 * @office: an open school, always the same
 * @id: (nullable): whose load to show; the school year stays the one that was chosen
 */
void
lw_company_load_set_company (LwCompanyLoad *self, LwOffice *office, const char *id)
{
  if (self->office == NULL)
    {
      self->office = g_object_ref (office);
      g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
    }
  g_free (self->company_id);
  self->company_id = g_strdup (id);
  self->has_week = FALSE;
  if (id == NULL)
    g_clear_handle_id (&self->waiting, g_source_remove);
  count_soon (self);
}
