/* lw-calendar-day-row.c - one holiday, day off, study day, test week or exam
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-calendar-day-row.h"

#include "lw-calendar-words.h"
#include "lw-calendar.h"
#include "lw-check-list.h"
#include "lw-date-row.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwCalendarDayRow
{
  LwPartRow parent_instance;

  /* template */
  GtkWidget *name_row;
  GtkWidget *kind_row;
  GtkWidget *first_row;
  GtkWidget *last_row;
  GtkWidget *trouble_row;
  GtkLabel *trouble;
  GtkSwitch *goes_on;
  GtkMenuButton *classes_button;
  GtkScrolledWindow *classes;
  GtkImage *warning;

  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwCalendarDayRow, lw_calendar_day_row, LW_TYPE_PART_ROW)

static LwCalendarDay *
day_of (LwCalendarDayRow *self)
{
  return LW_CALENDAR_DAY (lw_part_row_get_record (LW_PART_ROW (self)));
}

static LwOffice *
office_of (LwCalendarDayRow *self)
{
  return lw_keeper_get_office (lw_part_row_get_keeper (LW_PART_ROW (self)));
}

/* A name that can't be kept comes first: it is what was typed last. */
static LwCalendarTrouble
judge (LwCalendarDayRow *self, char **text)
{
  const char *refusal = lw_keeper_get_refusal (lw_part_row_get_keeper (LW_PART_ROW (self)), "name");

  if (refusal != NULL)
    {
      *text = g_strdup (_ ("Give it a name; until then the former one stays."));
      return LW_CALENDAR_VOID;
    }

  return lw_calendar_day_judge (
    day_of (self), lw_office_get_list (office_of (self), &lw_calendar_day_record), text);
}

void
lw_calendar_day_row_judge (LwCalendarDayRow *self)
{
  g_autofree char *text = NULL;
  LwCalendarTrouble trouble = judge (self, &text);

  gtk_widget_set_visible (self->trouble_row, trouble != LW_CALENDAR_FINE);
  gtk_widget_set_visible (GTK_WIDGET (self->warning), trouble != LW_CALENDAR_FINE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->warning), text);
  gtk_label_set_text (self->trouble, text != NULL ? text : "");
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *widget = i == 0 ? GTK_WIDGET (self->trouble) : GTK_WIDGET (self->warning);

      gtk_widget_remove_css_class (widget, trouble == LW_CALENDAR_VOID ? "warning" : "error");
      gtk_widget_add_css_class (widget, trouble == LW_CALENDAR_VOID ? "error" : "warning");
    }
}

/* "Vakantie · za 17 – zo 25 oktober 2026 · alle klassen · geen stage" */
static char *
describe (LwCalendarDayRow *self)
{
  LwCalendarDay *day = day_of (self);
  g_autofree char *span = lw_calendar_day_dup_span (day);
  g_autofree char *classes = lw_calendar_day_dup_classes (day, office_of (self));
  const char *const said[] = {
    day->kind != NULL ? lw_word_label (day->kind) : NULL,
    span,
    day->groups != NULL ? classes : NULL,
    lw_calendar_day_goes_on (day) ? _ ("stages go on") : _ ("no stages"),
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    lw_words_add (text, said[i]);

  return g_string_free (text, FALSE);
}

static void
lw_calendar_day_row_paint (LwPartRow *part)
{
  LwCalendarDayRow *self = LW_CALENDAR_DAY_ROW (part);
  LwCalendarDay *day = day_of (self);
  g_autofree char *subtitle = describe (self);
  g_autofree char *classes = lw_calendar_day_dup_classes (day, office_of (self));

  self->is_painting = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 day->name != NULL ? day->name : _ ("Without a name"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  gtk_switch_set_active (self->goes_on, lw_calendar_day_goes_on (day));
  gtk_menu_button_set_label (self->classes_button, classes);
  lw_calendar_day_row_judge (self);
  self->is_painting = FALSE;
}

static GtkWidget *
lw_calendar_day_row_get_first_field (LwPartRow *part)
{
  return LW_CALENDAR_DAY_ROW (part)->name_row;
}

/* What the kind does anyway is not kept, so that it goes along when the kind becomes another. */
static void
goes_on_changed_cb (LwCalendarDayRow *self)
{
  LwKeeper *keeper = lw_part_row_get_keeper (LW_PART_ROW (self));
  gboolean goes_on = gtk_switch_get_active (self->goes_on);
  gboolean by_kind;

  if (self->is_painting || keeper == NULL)
    return;
  by_kind = !lw_calendar_kind_stops_stages (day_of (self)->kind);
  lw_keeper_set_int (keeper, "stages-go-on", goes_on == by_kind ? LW_UNSET : goes_on);
  lw_keeper_end_visit (keeper);
}

static void
classes_picked_cb (LwCheckList *list, LwCalendarDayRow *self)
{
  g_auto (GStrv) ids = lw_check_list_dup_keys (list);

  lw_keeper_set_list (lw_part_row_get_keeper (LW_PART_ROW (self)), "groups",
                      *ids != NULL ? (const char *const *) ids : NULL);
}

static gboolean
is_of_year (LwCalendarDayRow *self, LwGroup *group)
{
  LwSchoolYear *year
    = lw_office_find (office_of (self), &lw_school_year_record, group->school_year);

  return year == NULL || lw_calendar_day_is_in (day_of (self), year->name);
}

/* The classes of the school years that the day falls in. */
static GPtrArray *
find_groups (LwCalendarDayRow *self)
{
  LwRecordList *groups = lw_office_get_list (office_of (self), &lw_group_record);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < lw_record_list_get_size (groups); i++)
    if (is_of_year (self, lw_record_list_peek (groups, i)))
      g_ptr_array_add (found, lw_record_list_peek (groups, i));
  lw_records_sort (found);

  return found;
}

/* Made anew each time: classes come and go. */
static void
classes_shown_cb (LwCalendarDayRow *self)
{
  g_autoptr (GPtrArray) groups = find_groups (self);
  GtkWidget *list = g_object_new (LW_TYPE_CHECK_LIST, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Classes"), -1);
  lw_check_list_set_keys (LW_CHECK_LIST (list), (const char *const *) day_of (self)->groups);
  for (guint i = 0; i < groups->len; i++)
    {
      LwRecord *group = g_ptr_array_index (groups, i);

      lw_check_list_add (LW_CHECK_LIST (list), lw_record_get_id (group),
                         lw_record_get_title (group), NULL);
    }
  g_signal_connect_object (list, "picked", G_CALLBACK (classes_picked_cb), self, 0);
  gtk_scrolled_window_set_child (self->classes, list);
}

static void
classes_hidden_cb (LwCalendarDayRow *self)
{
  lw_keeper_end_visit (lw_part_row_get_keeper (LW_PART_ROW (self)));
}

static void
lw_calendar_day_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_CALENDAR_DAY_ROW);

  G_OBJECT_CLASS (lw_calendar_day_row_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, LwCalendarDayRow, name_row);
  gtk_widget_class_bind_template_child (widget_class, LwCalendarDayRow, kind_row);
  gtk_widget_class_bind_template_child (widget_class, LwCalendarDayRow, first_row);
  gtk_widget_class_bind_template_child (widget_class, LwCalendarDayRow, last_row);
  gtk_widget_class_bind_template_child (widget_class, LwCalendarDayRow, trouble_row);
  gtk_widget_class_bind_template_child (widget_class, LwCalendarDayRow, trouble);
  gtk_widget_class_bind_template_child (widget_class, LwCalendarDayRow, goes_on);
  gtk_widget_class_bind_template_child (widget_class, LwCalendarDayRow, classes_button);
  gtk_widget_class_bind_template_child (widget_class, LwCalendarDayRow, classes);
  gtk_widget_class_bind_template_child (widget_class, LwCalendarDayRow, warning);
  gtk_widget_class_bind_template_callback (widget_class, goes_on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, classes_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, classes_hidden_cb);
}

static void
lw_calendar_day_row_class_init (LwCalendarDayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_calendar_day_row_dispose;
  LW_PART_ROW_CLASS (klass)->paint = lw_calendar_day_row_paint;
  LW_PART_ROW_CLASS (klass)->get_first_field = lw_calendar_day_row_get_first_field;

  g_type_ensure (LW_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-calendar-day-row.ui");
  bind_children (widget_class);
}

static void
lw_calendar_day_row_init (LwCalendarDayRow *self)
{
  LwBinder *binder = lw_part_row_get_binder (LW_PART_ROW (self));

  self->is_painting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_painting = FALSE;
  lw_binder_add_entry (binder, self->name_row, "name");
  lw_binder_add_choice (binder, self->kind_row, "kind", lw_calendar_kind_values);
  lw_binder_add_date (binder, self->first_row, "first-day");
  lw_binder_add_date (binder, self->last_row, "last-day");
}

GtkWidget *
lw_calendar_day_row_new (LwOffice *office, LwRecord *record)
{
  LwPartRow *self = g_object_new (LW_TYPE_CALENDAR_DAY_ROW, NULL);

  lw_part_row_set_record (self, office, record, _ ("Day of the calendar"),
                          _ ("Day of the calendar deleted"));

  return GTK_WIDGET (self);
}
