/* lw-many-pick.c - some records of a live list, or all
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-many-pick.h"

#include "lw-pick.h"
#include "lw-widget.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwManyPick
{
  AdwPreferencesGroup parent_instance;

  /* owned */
  LwPick *pick;
  GPtrArray *ids; /* NULL-terminated */
  GPtrArray *rows;
  char *all;

  /* borrowed */
  LwRecordList *records;
  AdwActionRow *row;
  GtkWidget *drop_down;
};

G_DEFINE_FINAL_TYPE (LwManyPick, lw_many_pick, ADW_TYPE_PREFERENCES_GROUP)

static guint changed_signal;

static guint
count (LwManyPick *self)
{
  return self->ids->len - 1;
}

static void
remove_cb (GtkButton *button, LwManyPick *self)
{
  const char *id = g_object_get_data (G_OBJECT (button), "id");

  gtk_widget_grab_focus (self->drop_down);
  for (guint i = 0; i < count (self); i++)
    if (strcmp (g_ptr_array_index (self->ids, i), id) == 0)
      {
        AdwPreferencesRow *row = g_ptr_array_index (self->rows, i);

        g_ptr_array_remove_index (self->ids, i);
        adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
        g_ptr_array_remove_index (self->rows, i);
        break;
      }
  adw_action_row_set_subtitle (self->row, count (self) == 0 ? self->all : "");
  g_signal_emit (self, changed_signal, 0);
}

static GtkWidget *
make_row (LwManyPick *self, LwRecord *record)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  /* translators: a class or a company */
  g_autofree char *label = g_strdup_printf (_ ("Leave out %s"), lw_record_get_title (record));

  lw_action_row_show_text (ADW_ACTION_ROW (row), lw_record_get_title (record), NULL);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (lw_record_get_id (record)), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/* One that is chosen already, or gone, is no news. */
static gboolean
add (LwManyPick *self, const char *id)
{
  LwRecord *record = lw_record_list_find (self->records, id);
  GtkWidget *row;

  for (guint i = 0; i < count (self); i++)
    if (strcmp (g_ptr_array_index (self->ids, i), id) == 0)
      return FALSE;
  if (record == NULL)
    return FALSE;
  row = make_row (self, record);
  g_ptr_array_insert (self->ids, (int) count (self), g_strdup (id));
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  adw_action_row_set_subtitle (self->row, "");

  return TRUE;
}

static void
picked_cb (LwManyPick *self)
{
  g_autofree char *id = g_strdup (lw_pick_get_id (self->pick));

  lw_pick_set_id (self->pick, NULL);
  if (id != NULL && add (self, id))
    g_signal_emit (self, changed_signal, 0);
}

static gboolean
lw_many_pick_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LW_MANY_PICK (widget)->drop_down);
}

static void
lw_many_pick_dispose (GObject *object)
{
  g_clear_object (&LW_MANY_PICK (object)->pick);

  G_OBJECT_CLASS (lw_many_pick_parent_class)->dispose (object);
}

static void
lw_many_pick_finalize (GObject *object)
{
  LwManyPick *self = LW_MANY_PICK (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->rows);
  g_free (self->all);

  G_OBJECT_CLASS (lw_many_pick_parent_class)->finalize (object);
}

static void
lw_many_pick_class_init (LwManyPickClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_many_pick_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_many_pick_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = lw_many_pick_grab_focus;

  changed_signal = g_signal_new ("changed", LW_TYPE_MANY_PICK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
lw_many_pick_init (LwManyPick *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->ids, NULL);
  self->rows = g_ptr_array_new ();
  self->row = ADW_ACTION_ROW (adw_action_row_new ());
  self->drop_down = gtk_drop_down_new (NULL, NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self->row), FALSE);
  gtk_widget_set_valign (self->drop_down, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (self->row, self->drop_down);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->row));
}

void
lw_many_pick_set_list (LwManyPick *self,
                       const char *title,
                       const char *all,
                       const char *prompt,
                       LwRecordList *records)
{
  self->records = records;
  self->all = g_strdup (all);
  self->pick = lw_pick_new (self->drop_down, prompt, G_LIST_MODEL (records));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  lw_action_row_show_text (self->row, title, all);
  g_signal_connect_object (self->pick, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
}

void
lw_many_pick_set_ids (LwManyPick *self, const char *const *ids)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->ids, 0);
  g_ptr_array_add (self->ids, NULL);
  adw_action_row_set_subtitle (self->row, self->all);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    add (self, ids[i]);
}

const char *const *
lw_many_pick_get_ids (LwManyPick *self)
{
  return count (self) > 0 ? (const char *const *) self->ids->pdata : NULL;
}
