/* lw-accreditation-row.c - one accreditation of a company
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-accreditation-row.h"

#include "lw-date-row.h"
#include "lw-date.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwAccreditationRow
{
  LwPartRow parent_instance;

  /* template */
  GtkWidget *profile_row;
  GtkWidget *valid_until_row;
  GtkWidget *checked_on_row;

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

static void
lw_accreditation_row_paint (LwPartRow *part)
{
  LwAccreditationRow *self = LW_ACCREDITATION_ROW (part);
  LwAccreditation *accreditation = LW_ACCREDITATION (lw_part_row_get_record (part));
  const LwProfile *profile = accreditation->profile != NULL
                               ? lw_catalogue_find_profile (self->catalogue, accreditation->profile)
                               : NULL;
  g_autofree char *validity = describe_validity (accreditation);
  g_autofree char *subtitle = NULL;

  if (g_date_valid (&accreditation->checked_on))
    {
      g_autofree char *day = lw_date_format_long (&accreditation->checked_on);
      g_autofree char *checked = g_strdup_printf (_ ("checked on %s"), day);

      subtitle = g_strjoin (" · ", validity, checked, NULL);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (part), profile != NULL ? profile->name
                                                             : accreditation->profile != NULL
                                                               ? accreditation->profile
                                                               : _ ("Accreditation"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (part), subtitle != NULL ? subtitle : validity);
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
  lw_part_row_set_record (LW_PART_ROW (self), office, record, _ ("Accreditation"),
                          _ ("Accreditation deleted"));

  return GTK_WIDGET (self);
}
