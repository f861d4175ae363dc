/* lw-calendar-page.c - the school's calendar, in the preferences
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-calendar-page.h"

#include "lw-calendar-day-row.h"
#include "lw-calendar-words.h"
#include "lw-commit.h"
#include "lw-date.h"
#include "lw-seed.h"
#include "lw-words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwCalendarPage
{
  AdwPreferencesPage parent_instance;

  /* template */
  AdwComboRow *year_row;
  AdwActionRow *holidays_row;
  AdwActionRow *next_row;
  GtkListBox *days;
  GtkWidget *add_button;

  /* owned */
  LwOffice *office;
  char *year;  /* "2026-2027": whose days are shown */
  char *fresh; /* id of a day just added: its row opens */

  gboolean is_filled;
  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwCalendarPage, lw_calendar_page, ADW_TYPE_PREFERENCES_PAGE)

static LwRecordList *
all_days (LwCalendarPage *self)
{
  return lw_office_get_list (self->office, &lw_calendar_day_record);
}

static GtkWidget *
find_row (LwCalendarPage *self, const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->days)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (LW_IS_PART_ROW (row) && strcmp (lw_part_row_get_id (LW_PART_ROW (row)), id) == 0)
      return row;

  return NULL;
}

/* What is gone from the store goes; with @all, the others too. A day that was given another year
 * stays till then: it may well be half typed. */
static void
drop_rows (LwCalendarPage *self, gboolean all)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->days));

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (LW_IS_PART_ROW (row)
          && (all
              || lw_record_list_find (all_days (self), lw_part_row_get_id (LW_PART_ROW (row)))
                   == NULL))
        {
          if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN)
            gtk_widget_grab_focus (self->add_button);
          gtk_list_box_remove (self->days, row);
        }
      row = next;
    }
}

/* By first day. One that has none yet comes first: it was just added, and is to be in sight. */
static int
compare_days (LwCalendarDay *a, LwCalendarDay *b)
{
  gboolean has_a = g_date_valid (&a->first_day);
  gboolean has_b = g_date_valid (&b->first_day);
  int order = has_a && has_b ? lw_date_compare (&a->first_day, &b->first_day) : has_a - has_b;

  return order != 0 ? order : lw_record_compare (LW_RECORD (a), LW_RECORD (b));
}

/* Rows that are there stay where they are while they are being edited. */
static int
position_for (LwCalendarPage *self, LwCalendarDay *day)
{
  int position = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->days)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (!LW_IS_PART_ROW (row))
        continue;
      if (compare_days (day, LW_CALENDAR_DAY (lw_part_row_get_record (LW_PART_ROW (row)))) < 0)
        break;
      position++;
    }

  return position;
}

static void
add_rows (LwCalendarPage *self)
{
  for (guint i = 0; i < lw_record_list_get_size (all_days (self)); i++)
    {
      LwCalendarDay *day = lw_record_list_peek (all_days (self), i);
      const char *id = lw_record_get_id (LW_RECORD (day));
      GtkWidget *row;

      if (!lw_calendar_day_is_in (day, self->year) || find_row (self, id) != NULL)
        continue;
      row = lw_calendar_day_row_new (self->office, LW_RECORD (day));
      gtk_list_box_insert (self->days, row, position_for (self, day));
      if (g_strcmp0 (self->fresh, id) != 0)
        continue;
      g_clear_pointer (&self->fresh, g_free);
      lw_part_row_open (LW_PART_ROW (row));
    }
}

static void
judge_rows (LwCalendarPage *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->days)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (LW_IS_CALENDAR_DAY_ROW (row))
      lw_calendar_day_row_judge (LW_CALENDAR_DAY_ROW (row));
}

/* "4 komen erbij of krijgen andere dagen" */
static char *
describe_holidays (guint n_known, guint n_changes)
{
  if (n_known == 0)
    return g_strdup (_ ("Not known of this school year yet; add them yourself."));
  if (n_changes == 0)
    return g_strdup (_ ("All of them are in the calendar, on these days."));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u holiday is missing, or on other days.",
                                       "%u holidays are missing, or on other days.", n_changes),
                          n_changes);
}

static void
paint_holidays (LwCalendarPage *self)
{
  g_autoptr (LwAct) act = lw_act_new ("calendar", "");
  LwSchool *school = lw_office_get_school (self->office);
  const char *region = school != NULL && school->region != NULL ? school->region : "midden";
  guint n_known = lw_seed_take_holidays (act, self->office, self->year);
  /* translators: %s is a holiday region: North, Middle or South */
  g_autofree char *title
    = g_strdup_printf (_ ("School holidays, region %s"), lw_word_label (region));
  g_autofree char *subtitle = describe_holidays (n_known, act->changes->len);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->holidays_row), title);
  adw_action_row_set_subtitle (self->holidays_row, subtitle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.take-holidays",
                                 act->changes->len > 0);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
paint_next (LwCalendarPage *self)
{
  g_autoptr (LwAct) act = lw_act_new ("calendar", "");
  g_autofree char *name = lw_seed_add_next_year (act, self->office);
  /* The year itself is one of the changes. */
  gboolean has_holidays = act->changes->len > 1;
  /* translators: %s is a school year */
  g_autofree char *text
    = g_strdup_printf (has_holidays ? _ ("Makes %s, with its school holidays.")
                                    : _ ("Makes %s; its school holidays are not known yet."),
                       name);

  adw_action_row_set_subtitle (self->next_row, text);
}

/* The school years by name, and the one that is shown among them. */
static void
paint_years (LwCalendarPage *self)
{
  LwRecordList *years = lw_office_get_list (self->office, &lw_school_year_record);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GtkStringList) model = NULL;
  guint selected = 0;

  for (guint i = 0; i < lw_record_list_get_size (years); i++)
    g_ptr_array_add (names, ((LwSchoolYear *) lw_record_list_peek (years, i))->name);
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    if (strcmp (names->pdata[i], self->year) == 0)
      selected = i;
  g_ptr_array_add (names, NULL);
  model = gtk_string_list_new ((const char *const *) names->pdata);
  self->is_painting = TRUE;
  adw_combo_row_set_model (self->year_row, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->year_row, selected);
  self->is_painting = FALSE;
  paint_next (self);
}

static void
paint_days (LwCalendarPage *self)
{
  drop_rows (self, FALSE);
  add_rows (self);
  judge_rows (self);
  paint_holidays (self);
}

static void
show_year (LwCalendarPage *self, const char *year)
{
  if (g_strcmp0 (self->year, year) == 0)
    return;
  g_free (self->year);
  self->year = g_strdup (year);
  drop_rows (self, TRUE);
  paint_days (self);
}

static void
year_changed_cb (LwCalendarPage *self)
{
  GtkStringObject *picked = adw_combo_row_get_selected_item (self->year_row);

  if (!self->is_painting && picked != NULL)
    show_year (self, gtk_string_object_get_string (picked));
}

static gboolean
touches (LwOutcome *outcome, const LwRecordType *type)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    if (((LwChange *) g_ptr_array_index (outcome->changes, i))->type == type)
      return TRUE;

  return FALSE;
}

/* A year that was made and taken back again is not one to stay in. */
static void
leave_lost_year (LwCalendarPage *self)
{
  LwRecordList *years = lw_office_get_list (self->office, &lw_school_year_record);
  LwSchoolYear *now = lw_office_get_school_year (self->office);

  if (lw_record_list_find_by_key (years, self->year) == NULL && now != NULL)
    show_year (self, now->name);
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwCalendarPage *self)
{
  if (touches (outcome, &lw_school_year_record))
    {
      leave_lost_year (self);
      paint_years (self);
    }
  if (touches (outcome, &lw_calendar_day_record))
    paint_days (self);
  else if (touches (outcome, &lw_school_record))
    paint_holidays (self);
}

static void
commit (LwCalendarPage *self, LwAct *act)
{
  lw_commit (GTK_WIDGET (self), self->office, act);
}

static void
add_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCalendarPage *self = LW_CALENDAR_PAGE (widget);
  g_autoptr (LwRecord) day = lw_record_new (&lw_calendar_day_record, NULL);
  LwAct *act = lw_act_new ("part", _ ("Day of the calendar added"));

  lw_record_set_text (day, "name", _ ("New day off"));
  lw_record_set_text (day, "kind", "vrij");
  g_free (self->fresh);
  self->fresh = g_strdup (lw_record_get_id (day));
  lw_act_put (act, day);
  commit (self, act);
}

static void
take_holidays_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCalendarPage *self = LW_CALENDAR_PAGE (widget);
  /* translators: what undo takes back; %s is a school year */
  g_autofree char *label = g_strdup_printf (_ ("School holidays of %s taken over"), self->year);
  g_autoptr (LwAct) act = lw_act_new ("calendar", label);

  lw_seed_take_holidays (act, self->office, self->year);
  if (act->changes->len > 0)
    commit (self, g_steal_pointer (&act));
}

static void
next_year_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCalendarPage *self = LW_CALENDAR_PAGE (widget);
  LwAct *act = lw_act_new ("calendar", _ ("School year made"));
  g_autofree char *name = lw_seed_add_next_year (act, self->office);

  commit (self, act);
  show_year (self, name);
}

static void
fill (LwCalendarPage *self)
{
  GDate today = lw_today ();
  g_autofree char *year = lw_school_year_name (lw_school_year_of (&today));

  self->is_filled = TRUE;
  show_year (self, year);
  paint_years (self);
  g_signal_connect_object (self->office, "changed", G_CALLBACK (office_changed_cb), self, 0);
}

static void
lw_calendar_page_map (GtkWidget *widget)
{
  LwCalendarPage *self = LW_CALENDAR_PAGE (widget);

  if (!self->is_filled)
    fill (self);

  GTK_WIDGET_CLASS (lw_calendar_page_parent_class)->map (widget);
}

static void
lw_calendar_page_dispose (GObject *object)
{
  LwCalendarPage *self = LW_CALENDAR_PAGE (object);

  self->is_painting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_CALENDAR_PAGE);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_calendar_page_parent_class)->dispose (object);
}

static void
lw_calendar_page_finalize (GObject *object)
{
  LwCalendarPage *self = LW_CALENDAR_PAGE (object);

  g_free (self->year);
  g_free (self->fresh);

  G_OBJECT_CLASS (lw_calendar_page_parent_class)->finalize (object);
}

static void
lw_calendar_page_class_init (LwCalendarPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_calendar_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_calendar_page_finalize;
  widget_class->map = lw_calendar_page_map;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-calendar-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LwCalendarPage, year_row);
  gtk_widget_class_bind_template_child (widget_class, LwCalendarPage, holidays_row);
  gtk_widget_class_bind_template_child (widget_class, LwCalendarPage, next_row);
  gtk_widget_class_bind_template_child (widget_class, LwCalendarPage, days);
  gtk_widget_class_bind_template_child (widget_class, LwCalendarPage, add_button);
  gtk_widget_class_bind_template_callback (widget_class, year_changed_cb);
  gtk_widget_class_install_action (widget_class, "calendar.add", NULL, add_activated);
  gtk_widget_class_install_action (widget_class, "calendar.take-holidays", NULL,
                                   take_holidays_activated);
  gtk_widget_class_install_action (widget_class, "calendar.next-year", NULL, next_year_activated);
}

static void
lw_calendar_page_init (LwCalendarPage *self)
{
  self->is_painting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_painting = FALSE;
}

void
lw_calendar_page_set_office (LwCalendarPage *self, LwOffice *office)
{
  g_set_object (&self->office, office);
}
