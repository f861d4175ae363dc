/* lw-part-list.c - the parts of a company or a student, a row each
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-part-list.h"

#include "lw-commit.h"
#include "lw-read-only.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwPartList
{
  AdwPreferencesGroup parent_instance;

  /* template */
  GtkButton *add_button;
  GtkListBox *list;
  GtkLabel *none_label;

  const LwPartKind *kind; /* borrowed, static */

  /* owned */
  LwKeeper *owner;
  LwRecordList *watched; /* the parts, when no list has those of all */
  char *fresh;           /* id of a part just added: its row opens */

  GtkWidget *more_row; /* borrowed; NULL: all are shown */
  gboolean shows_all;
};

G_DEFINE_FINAL_TYPE (LwPartList, lw_part_list, ADW_TYPE_PREFERENCES_GROUP)

static const char *
owner_id (LwPartList *self)
{
  return self->owner != NULL ? lw_record_get_id (lw_keeper_get_record (self->owner)) : NULL;
}

static LwRecordList *
all_parts (LwPartList *self)
{
  return self->watched != NULL
           ? self->watched
           : lw_office_get_list (lw_keeper_get_office (self->owner), self->kind->type);
}

static GtkWidget *
find_row (LwPartList *self, const char *id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (LW_IS_PART_ROW (row) && strcmp (lw_part_row_get_id (LW_PART_ROW (row)), id) == 0)
      return row;

  return NULL;
}

/* Whether the row is still that of a part of this owner. */
static gboolean
row_stays (LwPartList *self, GtkWidget *row)
{
  LwRecord *part;

  if (self->owner == NULL)
    return FALSE;
  part = lw_record_list_find (all_parts (self), lw_part_row_get_id (LW_PART_ROW (row)));

  return part != NULL
         && g_strcmp0 (lw_record_get_text (part, self->kind->owner), owner_id (self)) == 0;
}

static void
drop_rows (LwPartList *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (LW_IS_PART_ROW (row) && !row_stays (self, row))
        {
          if (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN)
            gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
          gtk_list_box_remove (self->list, row);
        }
      row = next;
    }
}

static int
compare_parts (gconstpointer a, gconstpointer b, gpointer data)
{
  LwPartList *self = data;
  LwRecord *one = *(LwRecord *const *) a;
  LwRecord *other = *(LwRecord *const *) b;

  return self->kind->compare != NULL ? self->kind->compare (one, other)
                                     : lw_record_compare (one, other);
}

static GPtrArray *
parts_of_owner (LwPartList *self)
{
  GPtrArray *parts = g_ptr_array_new ();
  LwRecordList *all = all_parts (self);

  for (guint i = 0; i < lw_record_list_get_size (all); i++)
    {
      LwRecord *part = lw_record_list_peek (all, i);

      if (g_strcmp0 (lw_record_get_text (part, self->kind->owner), owner_id (self)) == 0)
        g_ptr_array_add (parts, part);
    }
  g_ptr_array_sort_with_data (parts, compare_parts, self);

  return parts;
}

static void
add_row (LwPartList *self, LwRecord *part, guint position)
{
  GtkWidget *row = self->kind->make_row (lw_keeper_get_office (self->owner), part);

  gtk_list_box_insert (self->list, row, (int) position);
  if (g_strcmp0 (self->fresh, lw_record_get_id (part)) == 0)
    lw_part_row_open (LW_PART_ROW (row));
}

static void
paint_more (LwPartList *self, guint n_parts, guint n_shown)
{
  g_autofree char *text = g_strdup_printf (_ ("Show all %u"), n_parts);
  GtkWidget *label;

  if (self->more_row != NULL)
    gtk_list_box_remove (self->list, self->more_row);
  self->more_row = NULL;
  if (n_shown == n_parts)
    return;
  label = gtk_label_new (text);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 12);
  self->more_row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->more_row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more_row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  gtk_list_box_append (self->list, self->more_row);
}

/* Rows follow the store; a row that is there stays, with what is being typed in it. */
static void
paint (LwPartList *self)
{
  g_autoptr (GPtrArray) parts = NULL;
  guint n_shown = 0;

  drop_rows (self);
  if (self->owner == NULL)
    {
      paint_more (self, 0, 0);
      return;
    }
  parts = parts_of_owner (self);
  for (guint i = 0; i < parts->len; i++)
    {
      LwRecord *part = g_ptr_array_index (parts, i);
      gboolean has_row = find_row (self, lw_record_get_id (part)) != NULL;

      if (!has_row && !self->shows_all && self->kind->n_first > 0 && i >= self->kind->n_first)
        continue;
      if (!has_row)
        add_row (self, part, n_shown);
      n_shown++;
    }
  paint_more (self, parts->len, n_shown);
}

/* The row itself takes no focus: what it opens by does. */
static void
focus_row (GtkListBoxRow *row)
{
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

/* The row that says how many there are makes room for the first of them. */
static void
row_activated_cb (LwPartList *self, GtkWidget *row)
{
  int index;

  if (row != self->more_row)
    return;
  index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  self->shows_all = TRUE;
  paint (self);
  focus_row (gtk_list_box_get_row_at_index (self->list, index));
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwPartList *self)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    {
      LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (change->type == self->kind->type)
        {
          paint (self);
          return;
        }
    }
}

static void
add_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPartList *self = LW_PART_LIST (widget);
  g_autoptr (LwRecord) part = NULL;
  LwAct *act;

  if (!lw_record_validate (lw_keeper_get_record (self->owner), NULL)
      && !lw_record_validate (lw_keeper_get_stored (self->owner), NULL))
    {
      gtk_widget_activate_action (widget, "company.ask-name", NULL);
      return;
    }
  /* A part needs its owner: one just typed is written first. */
  lw_keeper_flush (self->owner);
  part = lw_record_new (self->kind->type, NULL);
  lw_record_set_text (part, self->kind->owner, owner_id (self));
  if (self->kind->begin != NULL)
    self->kind->begin (lw_keeper_get_office (self->owner), part);
  g_free (self->fresh);
  self->fresh = g_strdup (lw_record_get_id (part));
  act = lw_act_new ("part", _ (self->kind->added));
  lw_act_put (act, part);
  lw_commit (GTK_WIDGET (self), lw_keeper_get_office (self->owner), act);
}

static void
lw_part_list_dispose (GObject *object)
{
  LwPartList *self = LW_PART_LIST (object);

  g_clear_object (&self->watched);
  g_clear_object (&self->owner);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_PART_LIST);

  G_OBJECT_CLASS (lw_part_list_parent_class)->dispose (object);
}

static void
lw_part_list_finalize (GObject *object)
{
  g_free (LW_PART_LIST (object)->fresh);

  G_OBJECT_CLASS (lw_part_list_parent_class)->finalize (object);
}

static void
lw_part_list_class_init (LwPartListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_part_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_part_list_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-part-list.ui");
  gtk_widget_class_bind_template_child (widget_class, LwPartList, add_button);
  gtk_widget_class_bind_template_child (widget_class, LwPartList, list);
  gtk_widget_class_bind_template_child (widget_class, LwPartList, none_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "parts.add", NULL, add_activated);
}

static void
lw_part_list_init (LwPartList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lw_part_list_set_kind:
 * @self: a list without an owner
 * @kind: which parts; static
 */
void
lw_part_list_set_kind (LwPartList *self, const LwPartKind *kind)
{
  self->kind = kind;
  /* Under its heading “Add” says enough, and leaves the heading room where the text is large. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add_button), _ (kind->add));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (kind->add), -1);
  gtk_label_set_text (self->none_label, _ (kind->none));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self)),
                                  -1);
}

static void
let_go_of_owner (LwPartList *self)
{
  if (self->owner != NULL)
    g_signal_handlers_disconnect_by_func (lw_keeper_get_office (self->owner), office_changed_cb,
                                          self);
  if (self->watched != NULL)
    g_signal_handlers_disconnect_by_func (self->watched, paint, self);
  g_clear_object (&self->watched);
  g_clear_object (&self->owner);
}

/* What is many is asked of the store, which answers later. */
static void
watch_parts (LwPartList *self)
{
  if (lw_office_get_list (lw_keeper_get_office (self->owner), self->kind->type) != NULL)
    return;
  self->watched = lw_office_watch (lw_keeper_get_office (self->owner), self->kind->type,
                                   self->kind->owner, owner_id (self));
  g_signal_connect_object (self->watched, "items-changed", G_CALLBACK (paint), self,
                           G_CONNECT_SWAPPED);
}

/**
 * lw_part_list_set_owner:
 * @self: a list
 * @owner: (nullable): keeper of the record whose parts to show; what was typed in the rows of the
 *   former one is written
 */
void
lw_part_list_set_owner (LwPartList *self, LwKeeper *owner)
{
  let_go_of_owner (self);
  drop_rows (self);
  self->shows_all = FALSE;
  g_set_object (&self->owner, owner);
  if (owner != NULL)
    {
      lw_read_only_bar_action (GTK_WIDGET (self), lw_keeper_get_office (owner), "parts.add");
      g_signal_connect_object (lw_keeper_get_office (owner), "changed",
                               G_CALLBACK (office_changed_cb), self, 0);
      watch_parts (self);
    }
  paint (self);
}

/* To the first of the rows, or to the button that adds one. */
void
lw_part_list_focus_first (LwPartList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    focus_row (row);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}
