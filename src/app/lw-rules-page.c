/* lw-rules-page.c - the school's rules, in the preferences
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-rules-page.h"

#include "lw-rule-row.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

struct _LwRulesPage
{
  AdwPreferencesPage parent_instance;

  /* template */
  AdwPreferencesGroup *rules;

  /* owned */
  LwOffice *office;

  gboolean is_filled;
};

G_DEFINE_FINAL_TYPE (LwRulesPage, lw_rules_page, ADW_TYPE_PREFERENCES_PAGE)

static void
fill (LwRulesPage *self)
{
  guint n_rules;
  const LwRuleInfo *table = lw_rules_get_table (&n_rules);

  self->is_filled = TRUE;
  for (guint i = 0; i < n_rules; i++)
    adw_preferences_group_add (self->rules, lw_rule_row_new (self->office, &table[i]));
}

static void
lw_rules_page_map (GtkWidget *widget)
{
  LwRulesPage *self = LW_RULES_PAGE (widget);

  if (!self->is_filled)
    fill (self);

  GTK_WIDGET_CLASS (lw_rules_page_parent_class)->map (widget);
}

static void
lw_rules_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_RULES_PAGE);
  g_clear_object (&LW_RULES_PAGE (object)->office);

  G_OBJECT_CLASS (lw_rules_page_parent_class)->dispose (object);
}

static void
lw_rules_page_class_init (LwRulesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_rules_page_dispose;
  widget_class->map = lw_rules_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-rules-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LwRulesPage, rules);
}

static void
lw_rules_page_init (LwRulesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_widget_name_parts (GTK_WIDGET (self->rules), GTK_TYPE_LIST_BOX,
                        (const char *const[]){ _ ("Rules"), NULL });
}

void
lw_rules_page_set_office (LwRulesPage *self, LwOffice *office)
{
  g_set_object (&self->office, office);
}
