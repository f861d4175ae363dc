/* lw-plan-class-check.c - what can be said of a plan before it is made
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-class-check.h"

#include "lw-plan-class-words.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* More names are no help. */
#define MOST_NAMES 6

#define WARNING "dialog-warning-symbolic"

struct _LwPlanClassCheck
{
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;
  GtkLabel *title;
  GtkLabel *detail;
  GtkListBox *messages;
};

G_DEFINE_FINAL_TYPE (LwPlanClassCheck, lw_plan_class_check, GTK_TYPE_WIDGET)

static void
clear (LwPlanClassCheck *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->messages, 0)) != NULL)
    gtk_list_box_remove (self->messages, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (self->messages), FALSE);
}

static void
add (LwPlanClassCheck *self, const char *icon_name, const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  lw_action_row_show_text (ADW_ACTION_ROW (row), title, text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->messages, row);
  gtk_widget_set_visible (GTK_WIDGET (self->messages), TRUE);
}

/* The names of those with the same reason, and how many there are beyond. */
static char *
dup_names (LwOffice *office, const LwCohort *cohort, GArray *demands)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < demands->len && i < MOST_NAMES; i++)
    {
      g_autofree char *who = lw_plan_class_dup_who (
        office, lw_cohort_get_demand (cohort, g_array_index (demands, guint, i)));

      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", who);
    }
  if (demands->len > MOST_NAMES)
    {
      guint n = demands->len - MOST_NAMES;

      g_string_append_printf (names,
                              g_dngettext (GETTEXT_PACKAGE, " and %u more", " and %u more", n), n);
    }

  return g_string_free (names, FALSE);
}

/* Those who can't go anywhere whatever the plan is, by why. */
static guint
add_hopeless (LwPlanClassCheck *self, LwOffice *office, const LwCohort *cohort)
{
  g_autoptr (GPtrArray) reasons = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) by_reason
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  guint n = 0;

  for (guint i = 0; i < lw_cohort_get_n_demands (cohort); i++)
    {
      g_autofree char *reason = NULL;
      GArray *demands;

      if (lw_cohort_get_demand (cohort, i)->n_places > 0)
        continue;
      n++;
      reason = lw_cohort_dup_reason (cohort, i);
      demands = g_hash_table_lookup (by_reason, reason);
      if (demands == NULL)
        {
          demands = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (by_reason, reason, demands);
          g_ptr_array_add (reasons, g_steal_pointer (&reason));
        }
      g_array_append_val (demands, i);
    }
  for (guint i = 0; i < reasons->len; i++)
    {
      const char *reason = g_ptr_array_index (reasons, i);
      g_autofree char *names = dup_names (office, cohort, g_hash_table_lookup (by_reason, reason));

      g_autofree char *title = lw_word_dup_capital (reason);

      add (self, WARNING, title, names);
    }

  return n;
}

static void
lw_plan_class_check_dispose (GObject *object)
{
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_PLAN_CLASS_CHECK);

  G_OBJECT_CLASS (lw_plan_class_check_parent_class)->dispose (object);
}

static void
lw_plan_class_check_class_init (LwPlanClassCheckClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_plan_class_check_dispose;
  widget_class->focus = lw_widget_focus;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-plan-class-check.ui");
  gtk_widget_class_bind_template_child (widget_class, LwPlanClassCheck, stack);
  gtk_widget_class_bind_template_child (widget_class, LwPlanClassCheck, title);
  gtk_widget_class_bind_template_child (widget_class, LwPlanClassCheck, detail);
  gtk_widget_class_bind_template_child (widget_class, LwPlanClassCheck, messages);
}

static void
lw_plan_class_check_init (LwPlanClassCheck *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
lw_plan_class_check_wait (LwPlanClassCheck *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), FALSE);
}

void
lw_plan_class_check_refuse (LwPlanClassCheck *self, const char *message)
{
  clear (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), TRUE);
  gtk_label_set_text (self->title, _ ("This can’t be planned yet"));
  gtk_label_set_text (self->detail, message);
  gtk_stack_set_visible_child_name (self->stack, "seekers");
}

void
lw_plan_class_check_show (LwPlanClassCheck *self, LwOffice *office, const LwCohort *cohort)
{
  GPtrArray *messages = lw_cohort_get_messages (cohort);
  GPtrArray *notes = lw_cohort_get_notes (cohort);
  guint n = lw_cohort_get_n_demands (cohort);
  g_autofree char *title = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u stage seeks a place", "%u stages seek a place", n), n);
  guint n_hopeless;

  clear (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), TRUE);
  for (guint i = 0; i < messages->len; i++)
    add (self, WARNING, g_ptr_array_index (messages, i), NULL);
  n_hopeless = add_hopeless (self, office, cohort);
  for (guint i = 0; i < notes->len; i++)
    add (self, "dialog-information-symbolic", g_ptr_array_index (notes, i), NULL);
  gtk_label_set_text (self->title, n > 0 ? title : _ ("Nobody seeks a place"));
  gtk_label_set_text (
    self->detail, n == 0 ? _ ("See below what is missing.")
                  : n_hopeless > 0
                    ? _ ("The rest can be planned. Nothing is changed before you take "
                         "over the proposals.")
                  : messages->len > 0
                    ? _ ("Not all of them will get one, as it is now.")
                    : _ ("Nothing stands in the way. Nothing is changed before you take over the "
                         "proposals."));
  if (n > 0 && n_hopeless == n)
    gtk_label_set_text (self->detail, _ ("None of them can go anywhere, as it is now."));
  gtk_stack_set_visible_child_name (
    self->stack, n == 0 && messages->len == 0 && notes->len == 0 ? "nobody" : "seekers");
}
