/* lw-accreditation-row.c - one accreditation of a company
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-accreditation-row.h"

#include "lw-attention.h"
#include "lw-date-row.h"
#include "lw-date.h"
#include "lw-read-only.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwAccreditationRow
{
  LwPartRow parent_instance;

  /* template */
  GtkWidget *profile_row;
  GtkWidget *valid_until_row;
  GtkWidget *checked_on_row;
  GtkWidget *warning;
  GtkWidget *check_button;

  const LwCatalogue *catalogue; /* borrowed from the office */
};

G_DEFINE_FINAL_TYPE (LwAccreditationRow, lw_accreditation_row, LW_TYPE_PART_ROW)

static char *
describe_validity (LwAccreditation *accreditation)
{
  g_autofree char *day = NULL;
  GDate today = lw_today ();

  if (!g_date_valid (&accreditation->valid_until))
    return g_strdup (_ ("No end date filled in"));
  day = lw_date_format_long (&accreditation->valid_until);
  if (lw_date_compare (&accreditation->valid_until, &today) < 0)
    /* translators: of an accreditation: "Verlopen sinds wo 1 juli 2026" */
    return g_strdup_printf (_ ("Expired since %s"), day);

  return g_strdup_printf (_ ("Valid until %s"), day);
}

static char *
describe_check (LwAccreditation *accreditation, gboolean is_long_ago)
{
  g_autofree char *day = lw_date_format_long (&accreditation->checked_on);
  GDate today = lw_today ();

  if (!g_date_valid (&accreditation->checked_on))
    return g_strdup (_ ("never checked"));
  if (lw_date_equal (&accreditation->checked_on, &today))
    return g_strdup (_ ("checked today"));

  return g_strdup_printf (is_long_ago ? _ ("not checked since %s") : _ ("checked on %s"), day);
}

static const char *
title_of (LwAccreditationRow *self, LwAccreditation *accreditation)
{
  const LwProfile *profile = accreditation->profile != NULL
                               ? lw_catalogue_find_profile (self->catalogue, accreditation->profile)
                               : NULL;

  if (profile != NULL)
    return profile->name;

  return accreditation->profile != NULL ? accreditation->profile : _ ("Accreditation");
}

static void
lw_accreditation_row_paint (LwPartRow *part)
{
  LwAccreditationRow *self = LW_ACCREDITATION_ROW (part);
  LwAccreditation *accreditation = LW_ACCREDITATION (lw_part_row_get_record (part));
  g_autofree char *validity = describe_validity (accreditation);
  GDate today = lw_today ();
  LwAttentionWhy why = LW_WHY_NO_STAGE;
  GDate day;
  gboolean is_stale = lw_attention_judge_accreditation (accreditation, &today, &why, &day);
  g_autofree char *check = describe_check (accreditation, why == LW_WHY_UNCHECKED);
  g_autofree char *subtitle = g_strjoin (" · ", validity, check, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (part), title_of (self, accreditation));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (part), subtitle);
  gtk_widget_set_visible (self->warning, is_stale);
  gtk_widget_set_tooltip_text (self->warning, why == LW_WHY_EXPIRED ? _ ("Expired")
                                              : why == LW_WHY_EXPIRES
                                                ? _ ("Ends within eight weeks")
                                                : _ ("To be checked"));
  gtk_widget_set_visible (self->check_button, !lw_date_equal (&accreditation->checked_on, &today));
}

static void
check_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwKeeper *keeper = lw_part_row_get_keeper (LW_PART_ROW (widget));
  GDate today = lw_today ();

  /* The button goes; the focus would go with it. */
  gtk_widget_grab_focus (widget);
  lw_keeper_set_date (keeper, "checked-on", &today);
  lw_keeper_end_visit (keeper);
}

static GtkWidget *
lw_accreditation_row_get_first_field (LwPartRow *part)
{
  return LW_ACCREDITATION_ROW (part)->profile_row;
}

static void
lw_accreditation_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_ACCREDITATION_ROW);

  G_OBJECT_CLASS (lw_accreditation_row_parent_class)->dispose (object);
}

static void
lw_accreditation_row_class_init (LwAccreditationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_accreditation_row_dispose;
  LW_PART_ROW_CLASS (klass)->paint = lw_accreditation_row_paint;
  LW_PART_ROW_CLASS (klass)->get_first_field = lw_accreditation_row_get_first_field;

  g_type_ensure (LW_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-accreditation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LwAccreditationRow, profile_row);
  gtk_widget_class_bind_template_child (widget_class, LwAccreditationRow, valid_until_row);
  gtk_widget_class_bind_template_child (widget_class, LwAccreditationRow, checked_on_row);
  gtk_widget_class_bind_template_child (widget_class, LwAccreditationRow, warning);
  gtk_widget_class_bind_template_child (widget_class, LwAccreditationRow, check_button);
  gtk_widget_class_install_action (widget_class, "accreditation.check", NULL, check_activated);
}

static void
lw_accreditation_row_init (LwAccreditationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
lw_accreditation_row_new (LwOffice *office, LwRecord *record)
{
  LwAccreditationRow *self = g_object_new (LW_TYPE_ACCREDITATION_ROW, NULL);
  LwBinder *binder = lw_part_row_get_binder (LW_PART_ROW (self));
  g_auto (GStrv) labels = NULL;

  self->catalogue = lw_office_get_catalogue (office);
  labels = lw_profile_labels (self->catalogue);
  lw_binder_add_named_choice (binder, self->profile_row, "profile", lw_profile_values,
                              (const char *const *) labels);
  lw_binder_add_date (binder, self->valid_until_row, "valid-until");
  lw_binder_add_date (binder, self->checked_on_row, "checked-on");
  lw_read_only_bar_action (GTK_WIDGET (self), office, "accreditation.check");
  lw_part_row_set_record (LW_PART_ROW (self), office, record, _ ("Accreditation"),
                          _ ("Accreditation deleted"));

  return GTK_WIDGET (self);
}
