/* lw-item-editor.c - edits one item of a portfolio
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-item-editor.h"

#include "lw-attachments-box.h"
#include "lw-binder.h"
#include "lw-competency-picker.h"
#include "lw-date-row.h"
#include "lw-read-only.h"
#include "lw-text-field.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

struct _LwItemEditor
{
  GtkWidget parent_instance;

  /* template */
  GtkScrolledWindow *scroller;
  GtkWidget *title_row;
  GtkWidget *place_row;
  GtkWidget *kind_row;
  GtkWidget *date_row;
  LwTextField *description;
  LwTextField *next_question;
  LwCompetencyPicker *competencies;
  LwAttachmentsBox *attachments;

  /* owned */
  LwBinder *binder;
  LwKeeper *keeper;
};

G_DEFINE_FINAL_TYPE (LwItemEditor, lw_item_editor, GTK_TYPE_WIDGET)

/* The kinds of a loopbaandossier; "over-mij" is the one whose picture is on the cover. */
static const char *const kinds[]
  = { "bewijsstuk", "verslag",  "prestatie", "grenservaring", "beroepsdilemma", "meesterproef",
      "evc",        "over-mij", NULL };

static LwPortfolioItem *
item_of (LwItemEditor *self)
{
  return LW_PORTFOLIO_ITEM (lw_keeper_get_record (self->keeper));
}

static void
keeper_changed_cb (LwItemEditor *self)
{
  lw_competency_picker_set_ids (self->competencies,
                                (const char *const *) item_of (self)->competencies);
}

static void
competencies_picked_cb (LwItemEditor *self)
{
  g_auto (GStrv) ids = lw_competency_picker_dup_ids (self->competencies);

  /* The item may be gone while the list to choose from is open. */
  if (self->keeper != NULL)
    lw_keeper_set_list (self->keeper, "competencies", (const char *const *) ids);
}

/* An attachment belongs to an item that is in the store. */
static LwPortfolioItem *
item_to_attach_to_cb (gpointer data)
{
  LwItemEditor *self = data;

  if (lw_item_editor_is_fresh (self))
    lw_keeper_set_text (self->keeper, "kind", "bewijsstuk");
  lw_keeper_flush (self->keeper);

  return item_of (self);
}

static void
delete_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwItemEditor *self = LW_ITEM_EDITOR (widget);
  LwOffice *office = lw_keeper_get_office (self->keeper);
  LwAct *act;

  if (lw_item_editor_is_fresh (self))
    {
      gtk_widget_activate_action (widget, "portfolio.back", NULL);
      return;
    }
  lw_keeper_flush (self->keeper);
  act = lw_act_new ("delete", _ ("Portfolio item deleted"));
  lw_attachments_box_add_deletions (self->attachments, act);
  lw_act_delete (act, &lw_portfolio_item_record, lw_item_editor_get_id (self), -1);
  lw_office_commit_async (office, act, NULL, NULL, NULL);
}

static void
lw_item_editor_dispose (GObject *object)
{
  LwItemEditor *self = LW_ITEM_EDITOR (object);

  g_clear_object (&self->binder);
  g_clear_object (&self->keeper);
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_ITEM_EDITOR);

  G_OBJECT_CLASS (lw_item_editor_parent_class)->dispose (object);
}

static void
lw_item_editor_class_init (LwItemEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_item_editor_dispose;

  g_type_ensure (LW_TYPE_ATTACHMENTS_BOX);
  g_type_ensure (LW_TYPE_COMPETENCY_PICKER);
  g_type_ensure (LW_TYPE_DATE_ROW);
  g_type_ensure (LW_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-item-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, LwItemEditor, scroller);
  gtk_widget_class_bind_template_child (widget_class, LwItemEditor, title_row);
  gtk_widget_class_bind_template_child (widget_class, LwItemEditor, place_row);
  gtk_widget_class_bind_template_child (widget_class, LwItemEditor, kind_row);
  gtk_widget_class_bind_template_child (widget_class, LwItemEditor, date_row);
  gtk_widget_class_bind_template_child (widget_class, LwItemEditor, description);
  gtk_widget_class_bind_template_child (widget_class, LwItemEditor, next_question);
  gtk_widget_class_bind_template_child (widget_class, LwItemEditor, competencies);
  gtk_widget_class_bind_template_child (widget_class, LwItemEditor, attachments);
  gtk_widget_class_install_action (widget_class, "item.delete", NULL, delete_activated);
}

static void
lw_item_editor_init (LwItemEditor *self)
{
  self->binder = lw_binder_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_binder_add_entry (self->binder, self->title_row, "title");
  lw_binder_add_choice (self->binder, self->place_row, "place", lw_place_values);
  lw_binder_add_choice (self->binder, self->kind_row, "kind", kinds);
  lw_binder_add_date (self->binder, self->date_row, "date");
  lw_binder_add_text (self->binder, lw_text_field_get_text_view (self->description), "description");
  lw_binder_add_text (self->binder, lw_text_field_get_text_view (self->next_question),
                      "next-question");
  g_signal_connect_object (self->competencies, "picked", G_CALLBACK (competencies_picked_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * lw_item_editor_set_item:
 * @self: an editor
 * @office: an open school, always the same
 * @item: (nullable): the item to edit; one with revision 0 is not in the store until somebody
 *   types in it. What was typed in the former one is written
 */
void
lw_item_editor_set_item (LwItemEditor *self, LwOffice *office, LwPortfolioItem *item)
{
  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_func (self->keeper, keeper_changed_cb, self);
  lw_binder_set_keeper (self->binder, NULL);
  g_clear_object (&self->keeper);
  lw_attachments_box_set_item (self->attachments, office, NULL, NULL, NULL);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "item.delete");
  lw_read_only_bar_editor (GTK_WIDGET (self->competencies), office);
  if (item == NULL)
    return;

  self->keeper = lw_keeper_new (office, LW_RECORD (item), _ ("Portfolio item"));
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (keeper_changed_cb), self,
                           G_CONNECT_SWAPPED);
  lw_competency_picker_set_list (self->competencies,
                                 lw_office_get_list (office, &lw_competency_record));
  lw_binder_set_keeper (self->binder, self->keeper);
  keeper_changed_cb (self);
  lw_attachments_box_set_item (self->attachments, office, lw_item_editor_get_id (self),
                               item_to_attach_to_cb, self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

const char *
lw_item_editor_get_id (LwItemEditor *self)
{
  return self->keeper != NULL ? lw_record_get_id (LW_RECORD (item_of (self))) : NULL;
}

gboolean
lw_item_editor_is_fresh (LwItemEditor *self)
{
  return self->keeper != NULL && lw_record_get_rev (LW_RECORD (item_of (self))) == 0
         && !lw_keeper_is_dirty (self->keeper);
}

/**
 * lw_item_editor_is_stored:
 * @self: an editor
 *
 * Returns: whether the item was in the store already; not so while the first that is typed in it is
 *   on its way
 */
gboolean
lw_item_editor_is_stored (LwItemEditor *self)
{
  return self->keeper != NULL && lw_record_get_rev (LW_RECORD (item_of (self))) > 0;
}
