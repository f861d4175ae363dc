/* lw-lesson-hours.c - how many lessons a week the classes of this school year have
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-lesson-hours.h"

#include "lw-binder.h"
#include "lw-commit.h"
#include "lw-number-row.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwLessonHours
{
  AdwPreferencesGroup parent_instance;

  /* template */
  LwNumberRow *fill_row;
  GtkListBox *classes;

  /* owned */
  LwOffice *office;
  GPtrArray *binders; /* LwBinder, one for each row of @classes */
};

G_DEFINE_FINAL_TYPE (LwLessonHours, lw_lesson_hours, ADW_TYPE_PREFERENCES_GROUP)

/* The classes of this school year, and those of none. */
static GPtrArray *
find_groups (LwLessonHours *self)
{
  LwRecordList *groups = lw_office_get_list (self->office, &lw_group_record);
  LwSchoolYear *year = lw_office_get_school_year (self->office);
  const char *year_id = year != NULL ? lw_record_get_id (LW_RECORD (year)) : NULL;
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < lw_record_list_get_size (groups); i++)
    {
      LwGroup *group = lw_record_list_peek (groups, i);

      if (group->school_year == NULL || g_strcmp0 (group->school_year, year_id) == 0)
        g_ptr_array_add (found, group);
    }
  lw_records_sort (found);

  return found;
}

static LwGroup *
group_at (LwLessonHours *self, guint index)
{
  LwBinder *binder = g_ptr_array_index (self->binders, index);

  return LW_GROUP (lw_keeper_get_record (lw_binder_get_keeper (binder)));
}

static gboolean
has_rows_of (LwLessonHours *self, GPtrArray *groups)
{
  if (groups->len != self->binders->len)
    return FALSE;
  for (guint i = 0; i < groups->len; i++)
    if (strcmp (lw_record_get_id (groups->pdata[i]),
                lw_record_get_id (LW_RECORD (group_at (self, i))))
        != 0)
      return FALSE;

  return TRUE;
}

static void
add_row (LwLessonHours *self, LwRecord *group)
{
  GtkWidget *row = g_object_new (LW_TYPE_NUMBER_ROW, "use-markup", FALSE, NULL);
  LwBinder *binder = lw_binder_new ();
  /* translators: what undo takes back; %s is a class */
  g_autofree char *label
    = g_strdup_printf (_ ("Lessons a week of %s"), lw_record_get_title (group));
  g_autoptr (LwKeeper) keeper = lw_keeper_new (self->office, group, label);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lw_record_get_title (group));
  lw_binder_add_number (binder, lw_number_row_get_spin_button (LW_NUMBER_ROW (row)),
                        "lesson-hours");
  lw_binder_set_keeper (binder, keeper);
  g_ptr_array_add (self->binders, binder);
  gtk_list_box_append (self->classes, row);
}

static void
drop_rows (LwLessonHours *self)
{
  GtkListBoxRow *row;

  g_ptr_array_set_size (self->binders, 0);
  while ((row = gtk_list_box_get_row_at_index (self->classes, 0)) != NULL)
    gtk_list_box_remove (self->classes, GTK_WIDGET (row));
}

static int
wanted_hours (LwLessonHours *self)
{
  return gtk_spin_button_get_value_as_int (
    GTK_SPIN_BUTTON (lw_number_row_get_spin_button (self->fill_row)));
}

static void
update_actions (LwLessonHours *self)
{
  guint n_without = 0;

  for (guint i = 0; i < self->binders->len; i++)
    n_without += group_at (self, i)->lesson_hours == LW_UNSET;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "hours.fill",
                                 n_without > 0 && wanted_hours (self) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->fill_row), n_without > 1);
}

static void
paint (LwLessonHours *self)
{
  g_autoptr (GPtrArray) groups = find_groups (self);

  if (!has_rows_of (self, groups))
    {
      drop_rows (self);
      for (guint i = 0; i < groups->len; i++)
        add_row (self, g_ptr_array_index (groups, i));
    }
  update_actions (self);
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwLessonHours *self)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    if (((LwChange *) g_ptr_array_index (outcome->changes, i))->type == &lw_group_record)
      {
        paint (self);
        return;
      }
}

static void
fill_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwLessonHours *self = LW_LESSON_HOURS (widget);
  LwAct *act = lw_act_new ("hours", _ ("Lessons a week filled in"));

  for (guint i = 0; i < self->binders->len; i++)
    {
      LwGroup *group = group_at (self, i);
      g_autoptr (LwRecord) next = NULL;

      if (group->lesson_hours != LW_UNSET)
        continue;
      next = lw_record_copy (LW_RECORD (group));
      lw_record_set_int (next, "lesson-hours", wanted_hours (self));
      lw_act_put (act, next);
    }
  lw_commit (GTK_WIDGET (self), self->office, act);
}

static void
lw_lesson_hours_dispose (GObject *object)
{
  LwLessonHours *self = LW_LESSON_HOURS (object);

  g_clear_pointer (&self->binders, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_LESSON_HOURS);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_lesson_hours_parent_class)->dispose (object);
}

static void
lw_lesson_hours_class_init (LwLessonHoursClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_lesson_hours_dispose;

  g_type_ensure (LW_TYPE_NUMBER_ROW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-lesson-hours.ui");
  gtk_widget_class_bind_template_child (widget_class, LwLessonHours, fill_row);
  gtk_widget_class_bind_template_child (widget_class, LwLessonHours, classes);
  gtk_widget_class_install_action (widget_class, "hours.fill", NULL, fill_activated);
}

static void
lw_lesson_hours_init (LwLessonHours *self)
{
  self->binders = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (lw_number_row_get_spin_button (self->fill_row), "notify::value",
                           G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
}

void
lw_lesson_hours_set_office (LwLessonHours *self, LwOffice *office)
{
  g_set_object (&self->office, office);
  /* After the keepers of the rows. */
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self,
                           G_CONNECT_AFTER);
  paint (self);
}
