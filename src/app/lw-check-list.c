/* lw-check-list.c - a choice of several of a few known things
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-check-list.h"

#include "lw-columns.h"

#define ROW_SPACING 6

typedef struct
{
  char *key;        /* owned */
  GtkWidget *check; /* borrowed */
} Entry;

struct _LwCheckList
{
  GtkWidget parent_instance;

  GtkWidget *box; /* the only child */

  /* borrowed */
  LwColumns *columns; /* what is added goes into; NULL after a head */

  /* owned */
  GArray *entries;
  char **keys; /* as they were set: with those for which there is no check */

  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwCheckList, lw_check_list, GTK_TYPE_WIDGET)

static guint picked_signal;

static gboolean
has_check (LwCheckList *self, const char *key)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (g_strcmp0 (g_array_index (self->entries, Entry, i).key, key) == 0)
      return TRUE;

  return FALSE;
}

static void
toggled_cb (GtkCheckButton *check, LwCheckList *self)
{
  if (!self->is_painting)
    g_signal_emit (self, picked_signal, 0);
}

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->key);
}

static void
lw_check_list_dispose (GObject *object)
{
  g_clear_pointer (&LW_CHECK_LIST (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lw_check_list_parent_class)->dispose (object);
}

static void
lw_check_list_finalize (GObject *object)
{
  LwCheckList *self = LW_CHECK_LIST (object);

  g_array_unref (self->entries);
  g_strfreev (self->keys);

  G_OBJECT_CLASS (lw_check_list_parent_class)->finalize (object);
}

static void
lw_check_list_class_init (LwCheckListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_check_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_check_list_finalize;

  picked_signal = g_signal_new ("picked", LW_TYPE_CHECK_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lw_check_list_init (LwCheckList *self)
{
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, ROW_SPACING);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * lw_check_list_add_head:
 * @self: a list
 * @text: what the checks that are added from now on have in common
 */
void
lw_check_list_add_head (LwCheckList *self, const char *text)
{
  GtkWidget *head = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_label_set_wrap (GTK_LABEL (head), TRUE);
  gtk_widget_add_css_class (head, "caption-heading");
  if (gtk_widget_get_first_child (self->box) != NULL)
    gtk_widget_set_margin_top (head, ROW_SPACING);
  gtk_box_append (GTK_BOX (self->box), head);
  self->columns = NULL;
}

static GtkWidget *
make_content (const char *name, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (name);
  GtkWidget *detail = gtk_label_new (text);

  gtk_widget_set_margin_start (box, 6);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_label_set_xalign (GTK_LABEL (detail), 0);
  gtk_label_set_wrap (GTK_LABEL (detail), TRUE);
  gtk_widget_add_css_class (detail, "caption");
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_box_append (GTK_BOX (box), detail);

  return box;
}

void
lw_check_list_add (LwCheckList *self, const char *key, const char *name, const char *text)
{
  Entry entry = { g_strdup (key), gtk_check_button_new () };
  GtkCheckButton *check = GTK_CHECK_BUTTON (entry.check);

  if (text != NULL)
    {
      gtk_check_button_set_child (check, make_content (name, text));
      /* The mark stands at the name, not halfway down the text. */
      gtk_widget_set_valign (gtk_widget_get_first_child (entry.check), GTK_ALIGN_START);
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  else
    gtk_check_button_set_label (check, name);
  gtk_widget_set_valign (entry.check, GTK_ALIGN_START);
  gtk_check_button_set_active (check, self->keys != NULL
                                        && g_strv_contains ((const char *const *) self->keys, key));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
  if (self->columns == NULL)
    {
      self->columns = LW_COLUMNS (lw_columns_new (ROW_SPACING));
      gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->columns));
    }
  lw_columns_append (self->columns, entry.check);
  g_array_append_val (self->entries, entry);
}

guint
lw_check_list_get_size (LwCheckList *self)
{
  return self->entries->len;
}

/**
 * lw_check_list_set_keys:
 * @self: a list
 * @keys: (nullable) (array zero-terminated=1): what is chosen; nobody is told
 */
void
lw_check_list_set_keys (LwCheckList *self, const char *const *keys)
{
  char **copy = g_strdupv ((char **) keys);

  g_strfreev (self->keys);
  self->keys = copy;
  self->is_painting = TRUE;
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      gtk_check_button_set_active (GTK_CHECK_BUTTON (entry->check),
                                   keys != NULL && g_strv_contains (keys, entry->key));
    }
  self->is_painting = FALSE;
}

/**
 * lw_check_list_dup_keys:
 * @self: a list
 *
 * Returns: (transfer full) (array zero-terminated=1): what is chosen, in the order of the checks
 */
char **
lw_check_list_dup_keys (LwCheckList *self)
{
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = &g_array_index (self->entries, Entry, i);

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (entry->check)))
        g_strv_builder_add (keys, entry->key);
    }
  for (guint i = 0; self->keys != NULL && self->keys[i] != NULL; i++)
    if (!has_check (self, self->keys[i]))
      g_strv_builder_add (keys, self->keys[i]);

  return g_strv_builder_end (keys);
}
