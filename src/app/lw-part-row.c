/* lw-part-row.c - a row that opens to edit one part of something
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-part-row.h"

#include "lw-commit.h"
#include "lw-contacts.h"
#include "lw-read-only.h"

typedef struct
{
  /* owned */
  LwKeeper *keeper;
  LwBinder *binder;
  char *deleted_label;
} LwPartRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LwPartRow, lw_part_row, ADW_TYPE_EXPANDER_ROW)

static LwPartRowPrivate *
private_of (LwPartRow *self)
{
  return lw_part_row_get_instance_private (self);
}

static void
keeper_changed_cb (LwPartRow *self)
{
  LW_PART_ROW_GET_CLASS (self)->paint (self);
}

static void
delete_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPartRow *self = LW_PART_ROW (widget);
  LwPartRowPrivate *priv = private_of (self);
  LwAct *act = lw_act_new ("delete", priv->deleted_label);

  lw_keeper_flush (priv->keeper);
  lw_contacts_let_go (lw_keeper_get_office (priv->keeper), act, lw_part_row_get_record (self));
  lw_act_delete (act, lw_record_get_record_type (lw_part_row_get_record (self)),
                 lw_part_row_get_id (self), -1);
  lw_commit_delete (GTK_WIDGET (self), lw_keeper_get_office (priv->keeper), act);
}

static void
lw_part_row_dispose (GObject *object)
{
  LwPartRowPrivate *priv = private_of (LW_PART_ROW (object));

  g_clear_object (&priv->binder);
  g_clear_object (&priv->keeper);

  G_OBJECT_CLASS (lw_part_row_parent_class)->dispose (object);
}

static void
lw_part_row_finalize (GObject *object)
{
  g_free (private_of (LW_PART_ROW (object))->deleted_label);

  G_OBJECT_CLASS (lw_part_row_parent_class)->finalize (object);
}

static void
lw_part_row_class_init (LwPartRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_part_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_part_row_finalize;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "part.delete", NULL, delete_activated);
}

static void
lw_part_row_init (LwPartRow *self)
{
  private_of (self)->binder = lw_binder_new ();
}

LwBinder *
lw_part_row_get_binder (LwPartRow *self)
{
  return private_of (self)->binder;
}

LwKeeper *
lw_part_row_get_keeper (LwPartRow *self)
{
  return private_of (self)->keeper;
}

/**
 * lw_part_row_set_record:
 * @self: a row whose fields are bound, without a record
 * @office: an open school
 * @record: a record that is in the store
 * @label: what undo says it takes back: "Contactpersoon"
 * @deleted_label: the same, of a deletion
 */
void
lw_part_row_set_record (LwPartRow *self,
                        LwOffice *office,
                        LwRecord *record,
                        const char *label,
                        const char *deleted_label)
{
  LwPartRowPrivate *priv = private_of (self);

  priv->deleted_label = g_strdup (deleted_label);
  priv->keeper = lw_keeper_new (office, record, label);
  lw_binder_set_keeper (priv->binder, priv->keeper);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "part.delete");
  g_signal_connect_object (priv->keeper, "changed", G_CALLBACK (keeper_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->keeper, "refused", G_CALLBACK (keeper_changed_cb), self,
                           G_CONNECT_SWAPPED);
  keeper_changed_cb (self);
}

LwRecord *
lw_part_row_get_record (LwPartRow *self)
{
  return lw_keeper_get_record (private_of (self)->keeper);
}

const char *
lw_part_row_get_id (LwPartRow *self)
{
  return lw_record_get_id (lw_part_row_get_record (self));
}

void
lw_part_row_open (LwPartRow *self)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (LW_PART_ROW_GET_CLASS (self)->get_first_field (self));
}
