/* lw-workplace-row.c - one place to learn at a company
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-workplace-row.h"

#include "lw-check-list.h"
#include "lw-columns.h"
#include "lw-half-day-picker.h"
#include "lw-number-row.h"
#include "lw-read-only.h"
#include "lw-text-field.h"
#include "lw-words.h"

#include <glib/gi18n.h>

#define WHOLE_WEEK ((1u << LW_HALF_DAYS_A_WEEK) - 1)

struct _LwWorkplaceRow
{
  LwPartRow parent_instance;

  /* template */
  GtkWidget *title_row;
  LwNumberRow *seats_row;
  LwNumberRow *minimum_age_row;
  LwHalfDayPicker *half_days;
  LwTextField *tasks;
  LwCheckList *profiles;
  GtkExpander *potential_expander;
  GtkLabel *potential_label;
  LwCheckList *potential;

  const LwCatalogue *catalogue; /* borrowed from the office */
  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwWorkplaceRow, lw_workplace_row, LW_TYPE_PART_ROW)

static LwWorkplace *
workplace_of (LwWorkplaceRow *self)
{
  return LW_WORKPLACE (lw_part_row_get_record (LW_PART_ROW (self)));
}

/* "2 plekken · ma, di, wo · Z&W, HBR" */
static char *
describe (LwWorkplace *workplace)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  LwWeekMask mask = lw_week_mask_from_words ((const char *const *) workplace->half_days);

  if (workplace->seats > 0)
    g_ptr_array_add (parts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u seat", "%u seats",
                                                          (gulong) workplace->seats),
                                             (guint) workplace->seats));
  if (mask != 0)
    g_ptr_array_add (parts, lw_week_mask_describe (mask));
  if (workplace->profiles != NULL)
    g_ptr_array_add (parts, g_strjoinv (", ", workplace->profiles));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
paint_potential_label (LwWorkplaceRow *self)
{
  char **keys = workplace_of (self)->learning_potential;
  guint n_chosen = keys != NULL ? g_strv_length (keys) : 0;
  guint n_all = self->catalogue->conditions->len + self->catalogue->student_view->len;
  g_autofree char *text
    /* translators: the first number is of things that can be learned at a workplace */
    = g_strdup_printf (_ ("What can be learned here? %u of %u"), n_chosen, n_all);

  gtk_label_set_text (self->potential_label, text);
}

static void
lw_workplace_row_paint (LwPartRow *part)
{
  LwWorkplaceRow *self = LW_WORKPLACE_ROW (part);
  LwWorkplace *workplace = workplace_of (self);
  g_autofree char *subtitle = describe (workplace);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (part),
                                 workplace->title != NULL ? workplace->title : _ ("Workplace"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (part), subtitle);
  self->is_painting = TRUE;
  lw_half_day_picker_set_mask (
    self->half_days, lw_week_mask_from_words ((const char *const *) workplace->half_days));
  self->is_painting = FALSE;
  lw_check_list_set_keys (self->profiles, (const char *const *) workplace->profiles);
  lw_check_list_set_keys (self->potential, (const char *const *) workplace->learning_potential);
  paint_potential_label (self);
}

static GtkWidget *
lw_workplace_row_get_first_field (LwPartRow *part)
{
  return LW_WORKPLACE_ROW (part)->title_row;
}

static void
half_days_changed_cb (LwWorkplaceRow *self)
{
  g_auto (GStrv) words = NULL;

  if (self->is_painting)
    return;
  words = lw_week_mask_to_words (lw_half_day_picker_get_mask (self->half_days));
  lw_keeper_set_list (lw_part_row_get_keeper (LW_PART_ROW (self)), "half-days",
                      (const char *const *) words);
}

static void
keep_checks (LwWorkplaceRow *self, LwCheckList *checks, const char *field)
{
  g_auto (GStrv) keys = lw_check_list_dup_keys (checks);

  lw_keeper_set_list (lw_part_row_get_keeper (LW_PART_ROW (self)), field,
                      (const char *const *) keys);
}

static void
profiles_picked_cb (LwWorkplaceRow *self)
{
  keep_checks (self, self->profiles, "profiles");
}

static void
potential_picked_cb (LwWorkplaceRow *self)
{
  keep_checks (self, self->potential, "learning-potential");
}

static void
add_conditions (LwCheckList *list, const char *head, GPtrArray *conditions, gboolean strongest)
{
  lw_check_list_add_head (list, head);
  for (guint i = 0; i < conditions->len; i++)
    {
      const LwCondition *condition = g_ptr_array_index (conditions, i);

      if (condition->is_strongest == strongest)
        lw_check_list_add (list, condition->key, condition->name, condition->text);
    }
}

/* The checks are made when somebody first looks at them: most rows stay closed. */
static void
expanded_cb (LwWorkplaceRow *self)
{
  g_auto (GStrv) labels = NULL;

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self))
      || lw_check_list_get_size (self->profiles) > 0)
    return;
  labels = lw_profile_labels (self->catalogue);
  for (guint i = 0; labels[i] != NULL; i++)
    lw_check_list_add (self->profiles, lw_profile_values[i], labels[i], NULL);
}

static void
potential_expanded_cb (LwWorkplaceRow *self)
{
  if (!gtk_expander_get_expanded (self->potential_expander)
      || lw_check_list_get_size (self->potential) > 0)
    return;
  add_conditions (self->potential, _ ("What counts most"), self->catalogue->conditions, TRUE);
  add_conditions (self->potential, _ ("What matters too"), self->catalogue->conditions, FALSE);
  add_conditions (self->potential, _ ("How students see it"), self->catalogue->student_view, FALSE);
}

static void
lw_workplace_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_WORKPLACE_ROW);

  G_OBJECT_CLASS (lw_workplace_row_parent_class)->dispose (object);
}

static void
lw_workplace_row_class_init (LwWorkplaceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_workplace_row_dispose;
  LW_PART_ROW_CLASS (klass)->paint = lw_workplace_row_paint;
  LW_PART_ROW_CLASS (klass)->get_first_field = lw_workplace_row_get_first_field;

  g_type_ensure (LW_TYPE_CHECK_LIST);
  g_type_ensure (LW_TYPE_COLUMNS);
  g_type_ensure (LW_TYPE_HALF_DAY_PICKER);
  g_type_ensure (LW_TYPE_NUMBER_ROW);
  g_type_ensure (LW_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-workplace-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LwWorkplaceRow, title_row);
  gtk_widget_class_bind_template_child (widget_class, LwWorkplaceRow, seats_row);
  gtk_widget_class_bind_template_child (widget_class, LwWorkplaceRow, minimum_age_row);
  gtk_widget_class_bind_template_child (widget_class, LwWorkplaceRow, half_days);
  gtk_widget_class_bind_template_child (widget_class, LwWorkplaceRow, tasks);
  gtk_widget_class_bind_template_child (widget_class, LwWorkplaceRow, profiles);
  gtk_widget_class_bind_template_child (widget_class, LwWorkplaceRow, potential_expander);
  gtk_widget_class_bind_template_child (widget_class, LwWorkplaceRow, potential_label);
  gtk_widget_class_bind_template_child (widget_class, LwWorkplaceRow, potential);
  gtk_widget_class_bind_template_callback (widget_class, half_days_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, profiles_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, potential_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, potential_expanded_cb);
}

static void
lw_workplace_row_init (LwWorkplaceRow *self)
{
  LwBinder *binder = lw_part_row_get_binder (LW_PART_ROW (self));

  self->is_painting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_painting = FALSE;
  lw_half_day_picker_set_allowed (self->half_days, WHOLE_WEEK);
  lw_half_day_picker_set_title (self->half_days, _ ("Open half-days"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->profiles), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Profiles"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->potential), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What can be learned here"), -1);
  lw_binder_add_entry (binder, self->title_row, "title");
  lw_binder_add_number (binder, lw_number_row_get_spin_button (self->seats_row), "seats");
  lw_binder_add_number (binder, lw_number_row_get_spin_button (self->minimum_age_row),
                        "minimum-age");
  lw_binder_add_text (binder, lw_text_field_get_text_view (self->tasks), "tasks");
}

GtkWidget *
lw_workplace_row_new (LwOffice *office, LwRecord *record)
{
  LwWorkplaceRow *self = g_object_new (LW_TYPE_WORKPLACE_ROW, NULL);

  self->catalogue = lw_office_get_catalogue (office);
  lw_read_only_bar_editor (GTK_WIDGET (self->half_days), office);
  lw_read_only_bar_editor (GTK_WIDGET (self->profiles), office);
  lw_read_only_bar_editor (GTK_WIDGET (self->potential), office);
  lw_part_row_set_record (LW_PART_ROW (self), office, record, _ ("Workplace"),
                          _ ("Workplace deleted"));

  return GTK_WIDGET (self);
}
