/* lw-travel-field.c - how long a student travels to a company, and how
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-travel-field.h"

#include "lw-read-only.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_MINUTES 240

struct _LwTravelField
{
  GObject parent_instance;

  /* borrowed */
  LwNumberRow *row;
  GtkSpinButton *minutes;
  GtkDropDown *mode;

  /* owned */
  LwOffice *office;
  LwTravelTime *was; /* as it is kept, NULL when it is not */
  LwTravelTime *is;  /* NULL without two postcodes */

  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwTravelField, lw_travel_field, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* "Ca. 25 minuten, geschat (3811 → 3821)": nothing is filled in, but something can be said. */
static char *
describe_estimate (LwTravelField *self, const char *way)
{
  int minutes
    = lw_world_estimate_minutes (lw_office_get_world (self->office), self->is->from, self->is->to);

  if (minutes < 0)
    /* translators: two postcodes with an arrow */
    return g_strdup_printf (_ ("Not known yet (%s)"), way);

  return g_strdup_printf (
    /* translators: a number, and two postcodes with an arrow */
    ngettext ("About %d minute, estimated (%s)", "About %d minutes, estimated (%s)", minutes),
    minutes, way);
}

/* "25 minuten fietsen (3811 → 3821)" */
static char *
describe (LwTravelField *self)
{
  int minutes = self->is->minutes;
  g_autofree char *way = g_strdup_printf ("%s → %s", self->is->from, self->is->to);

  if (minutes <= 0)
    return describe_estimate (self, way);
  if (g_strcmp0 (self->is->mode, "fiets") == 0)
    return g_strdup_printf (
      /* translators: a number, and two postcodes with an arrow */
      ngettext ("%d minute by bike (%s)", "%d minutes by bike (%s)", minutes), minutes, way);
  if (g_strcmp0 (self->is->mode, "ov") == 0)
    return g_strdup_printf (ngettext ("%d minute by public transport (%s)",
                                      "%d minutes by public transport (%s)", minutes),
                            minutes, way);

  return g_strdup_printf (ngettext ("%d minute (%s)", "%d minutes (%s)", minutes), minutes, way);
}

static guint
position_of (const char *mode)
{
  for (guint i = 0; mode != NULL && lw_travel_mode_values[i] != NULL; i++)
    if (strcmp (lw_travel_mode_values[i], mode) == 0)
      return i + 1;

  return 0;
}

static void
paint (LwTravelField *self)
{
  g_autofree char *text = describe (self);

  self->is_painting = TRUE;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), text);
  gtk_spin_button_set_value (self->minutes, MAX (self->is->minutes, 0));
  gtk_drop_down_set_selected (self->mode, position_of (self->is->mode));
  self->is_painting = FALSE;
}

/* Where the postcode of one is not known, it says whose. */
static void
paint_unknown (LwTravelField *self, LwRecord *whose)
{
  /* translators: a student or a company */
  g_autofree char *text
    = g_strdup_printf (_ ("The postcode of %s is not known"), lw_record_get_title (whose));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), text);
}

static void
changed (LwTravelField *self)
{
  paint (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
minutes_changed_cb (LwTravelField *self)
{
  int minutes = gtk_spin_button_get_value_as_int (self->minutes);

  if (self->is_painting || self->is == NULL)
    return;
  lw_record_set_int (LW_RECORD (self->is), "minutes", minutes > 0 ? minutes : LW_UNSET);
  changed (self);
}

static void
mode_selected_cb (LwTravelField *self)
{
  guint selected = gtk_drop_down_get_selected (self->mode);

  if (self->is_painting || self->is == NULL)
    return;
  lw_record_set_text (LW_RECORD (self->is), "mode",
                      selected > 0 ? lw_travel_mode_values[selected - 1] : NULL);
  changed (self);
}

static void
lw_travel_field_dispose (GObject *object)
{
  LwTravelField *self = LW_TRAVEL_FIELD (object);

  g_clear_object (&self->is);
  g_clear_object (&self->was);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_travel_field_parent_class)->dispose (object);
}

static void
lw_travel_field_class_init (LwTravelFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_travel_field_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
lw_travel_field_init (LwTravelField *self)
{
}

static GtkDropDown *
add_mode (LwNumberRow *row)
{
  /* In the order of lw_travel_mode_values, after nothing said. */
  const char *const names[] = { _ ("How?"), _ ("Bike"), _ ("Public transport"), NULL };
  GtkWidget *mode = gtk_drop_down_new_from_strings (names);

  gtk_widget_set_valign (mode, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mode), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("How one travels"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mode);

  return GTK_DROP_DOWN (mode);
}

LwTravelField *
lw_travel_field_new (LwNumberRow *row, LwOffice *office)
{
  LwTravelField *self = g_object_new (LW_TYPE_TRAVEL_FIELD, NULL);

  self->office = g_object_ref (office);
  self->row = row;
  self->minutes = GTK_SPIN_BUTTON (lw_number_row_get_spin_button (row));
  gtk_spin_button_set_range (self->minutes, 0, MOST_MINUTES);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->minutes), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Travel time in minutes"), -1);
  self->mode = add_mode (row);
  lw_read_only_bar_editor (GTK_WIDGET (self->minutes), office);
  lw_read_only_bar_editor (GTK_WIDGET (self->mode), office);
  g_signal_connect_object (self->minutes, "notify::value", G_CALLBACK (minutes_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->mode, "notify::selected", G_CALLBACK (mode_selected_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

static void
forget (LwTravelField *self)
{
  g_clear_object (&self->is);
  g_clear_object (&self->was);
}

/* "3811", of "3811 AB": what is kept holds for the whole area. */
static void
set_area (LwTravelTime *travel, const char *field, guint area)
{
  g_autofree char *text = g_strdup_printf ("%u", area);

  lw_record_set_text (LW_RECORD (travel), field, text);
}

static void
take_way (LwTravelField *self, guint from, guint to)
{
  g_autofree char *from_text = g_strdup_printf ("%u", from);
  g_autofree char *to_text = g_strdup_printf ("%u", to);
  LwTravelTime *known
    = lw_world_find_travel (lw_office_get_world (self->office), from_text, to_text);

  forget (self);
  if (known != NULL)
    {
      self->was = g_object_ref (known);
      self->is = LW_TRAVEL_TIME (lw_record_copy (LW_RECORD (known)));
      return;
    }
  self->is = LW_TRAVEL_TIME (lw_record_new (&lw_travel_time_record, NULL));
  set_area (self->is, "from", from);
  set_area (self->is, "to", to);
}

/* The same there and back. */
static gboolean
is_of_way (LwTravelTime *travel, guint from, guint to)
{
  guint a = lw_postcode_area (travel->from);
  guint b = lw_postcode_area (travel->to);

  return (a == from && b == to) || (a == to && b == from);
}

void
lw_travel_field_show (LwTravelField *self, LwStudent *student, LwCompany *company)
{
  guint from = student != NULL ? lw_postcode_area (student->postcode) : 0;
  guint to = company != NULL ? lw_postcode_area (company->postcode) : 0;
  gboolean is_known = from != 0 && to != 0;

  gtk_widget_set_visible (GTK_WIDGET (self->row), student != NULL && company != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->minutes), is_known);
  gtk_widget_set_visible (GTK_WIDGET (self->mode), is_known);
  if (!is_known)
    forget (self);
  else if (self->is == NULL || !is_of_way (self->is, from, to))
    take_way (self, from, to);
  if (self->is != NULL)
    paint (self);
  else if (student != NULL && company != NULL)
    paint_unknown (self, from == 0 ? LW_RECORD (student) : LW_RECORD (company));
}

void
lw_travel_field_commit (LwTravelField *self)
{
  if (self->is != NULL)
    gtk_spin_button_update (self->minutes);
}

gboolean
lw_travel_field_is_dirty (LwTravelField *self)
{
  if (self->is == NULL)
    return FALSE;
  if (self->was == NULL)
    return self->is->minutes > 0;

  return !lw_record_same_fields (LW_RECORD (self->is), LW_RECORD (self->was));
}

LwTravelTime *
lw_travel_field_get_typed (LwTravelField *self)
{
  return lw_travel_field_is_dirty (self) ? self->is : NULL;
}

/* Without minutes there is nothing left to keep. */
void
lw_travel_field_put (LwTravelField *self, LwAct *act)
{
  LwRecord *is = LW_RECORD (self->is);

  if (!lw_travel_field_is_dirty (self))
    return;
  if (self->is->minutes > 0)
    lw_act_put_checked (act, is, lw_record_get_rev (is));
  else
    lw_act_delete (act, &lw_travel_time_record, lw_record_get_id (is), lw_record_get_rev (is));
}
