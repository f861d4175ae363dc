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
};

G_DEFINE_FINAL_TYPE (LwRulesPage, lw_rules_page, ADW_TYPE_PREFERENCES_PAGE)

static void
lw_rules_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_RULES_PAGE);

  G_OBJECT_CLASS (lw_rules_page_parent_class)->dispose (object);
}

static void
lw_rules_page_class_init (LwRulesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_rules_page_dispose;

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

/**
 * lw_rules_page_set_office:
 * @self: a page without rules
 * @office: an open school
 *
 * Makes the rows, also of a page that is not shown yet: the search of the preferences finds them.
 */
void
lw_rules_page_set_office (LwRulesPage *self, LwOffice *office)
{
  guint n_rules;
  const LwRuleInfo *table = lw_rules_get_table (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    adw_preferences_group_add (self->rules, lw_rule_row_new (office, &table[i]));
}
