/* lw-portfolio-view.c - the portfolio of one student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-portfolio-view.h"

#include "lw-date.h"
#include "lw-item-editor.h"
#include "lw-read-only.h"
#include "lw-setting-mark.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _LwPortfolioView
{
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;
  GtkListBox *list;
  LwItemEditor *editor;

  /* owned */
  LwOffice *office;
  char *student_id;
  char *wanted_item; /* to be opened once the store has told of it */
  LwRecordList *items;
};

G_DEFINE_FINAL_TYPE (LwPortfolioView, lw_portfolio_view, GTK_TYPE_WIDGET)

static GtkWidget *
make_row (LwPortfolioItem *item)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = lw_date_format_long (&item->date);
  g_autofree char *detail = g_strjoin (*day != '\0' && item->kind != NULL ? " · " : "", day,
                                       lw_word_label (item->kind), NULL);

  lw_action_row_show_text (ADW_ACTION_ROW (row),
                           item->title != NULL ? item->title : _ ("Without a title"), detail);
  if (item->place != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                               lw_setting_mark_new (lw_setting_from_word (item->place)));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "item", g_strdup (lw_record_get_id (LW_RECORD (item))),
                          g_free);

  return row;
}

/* The newest first: that is what is being worked on. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  LwPortfolioItem *const *item_a = a;
  LwPortfolioItem *const *item_b = b;

  return lw_date_compare (&(*item_b)->date, &(*item_a)->date);
}

static void
show_list (LwPortfolioView *self)
{
  guint n_items = lw_record_list_get_size (self->items);

  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "list" : "none");
}

static gboolean
is_editing (LwPortfolioView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "item") == 0;
}

static void
paint (LwPortfolioView *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < lw_record_list_get_size (self->items); i++)
    g_ptr_array_add (sorted, lw_record_list_peek (self->items, i));
  g_ptr_array_sort (sorted, compare_items);
  for (guint i = 0; i < sorted->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (sorted, i)));
  if (!is_editing (self))
    show_list (self);
}

static void
edit (LwPortfolioView *self, LwPortfolioItem *item)
{
  lw_item_editor_set_item (self->editor, self->office, item);
  gtk_stack_set_visible_child_name (self->stack, "item");
}

static void
open_wanted (LwPortfolioView *self)
{
  LwPortfolioItem *item = self->wanted_item != NULL && self->items != NULL
                            ? lw_record_list_find (self->items, self->wanted_item)
                            : NULL;

  if (item == NULL)
    return;
  g_clear_pointer (&self->wanted_item, g_free);
  edit (self, item);
}

/* An item whose making is undone, or that was deleted, leaves its editor. */
static void
items_changed_cb (LwPortfolioView *self)
{
  const char *id = lw_item_editor_get_id (self->editor);

  paint (self);
  if (is_editing (self) && id != NULL && lw_item_editor_is_stored (self->editor)
      && lw_record_list_find (self->items, id) == NULL)
    {
      lw_item_editor_set_item (self->editor, self->office, NULL);
      show_list (self);
    }
  open_wanted (self);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, LwPortfolioView *self)
{
  LwPortfolioItem *item
    = lw_record_list_find (self->items, g_object_get_data (G_OBJECT (row), "item"));

  if (item != NULL)
    edit (self, item);
}

static void
add_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPortfolioView *self = LW_PORTFOLIO_VIEW (widget);
  g_autoptr (LwRecord) item = lw_record_new (&lw_portfolio_item_record, NULL);
  GDate today = lw_today ();

  lw_record_set_text (item, "student", self->student_id);
  lw_record_set_date (item, "date", &today);
  edit (self, LW_PORTFOLIO_ITEM (item));
  gtk_widget_child_focus (GTK_WIDGET (self->editor), GTK_DIR_TAB_FORWARD);
}

static void
back_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPortfolioView *self = LW_PORTFOLIO_VIEW (widget);

  lw_item_editor_set_item (self->editor, self->office, NULL);
  paint (self);
  show_list (self);
}

static void
lw_portfolio_view_dispose (GObject *object)
{
  LwPortfolioView *self = LW_PORTFOLIO_VIEW (object);

  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_PORTFOLIO_VIEW);
  g_clear_object (&self->items);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_portfolio_view_parent_class)->dispose (object);
}

static void
lw_portfolio_view_finalize (GObject *object)
{
  g_free (LW_PORTFOLIO_VIEW (object)->student_id);
  g_free (LW_PORTFOLIO_VIEW (object)->wanted_item);

  G_OBJECT_CLASS (lw_portfolio_view_parent_class)->finalize (object);
}

static void
lw_portfolio_view_class_init (LwPortfolioViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_portfolio_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_portfolio_view_finalize;

  g_type_ensure (LW_TYPE_ITEM_EDITOR);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-portfolio-view.ui");
  gtk_widget_class_bind_template_child (widget_class, LwPortfolioView, stack);
  gtk_widget_class_bind_template_child (widget_class, LwPortfolioView, list);
  gtk_widget_class_bind_template_child (widget_class, LwPortfolioView, editor);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "portfolio.add", NULL, add_activated);
  gtk_widget_class_install_action (widget_class, "portfolio.back", NULL, back_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "portfolio.back",
                                       NULL);
}

static void
lw_portfolio_view_init (LwPortfolioView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lw_portfolio_view_set_student:
 * @self: a view
 * @office: an open school, always the same
 * @student_id: (nullable): whose portfolio to show; what was typed in the former one is written
 */
void
lw_portfolio_view_set_student (LwPortfolioView *self, LwOffice *office, const char *student_id)
{
  g_set_object (&self->office, office);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "portfolio.add");
  lw_item_editor_set_item (self->editor, office, NULL);
  if (self->items != NULL)
    g_signal_handlers_disconnect_by_func (self->items, items_changed_cb, self);
  g_clear_object (&self->items);
  g_clear_pointer (&self->wanted_item, g_free);
  g_free (self->student_id);
  self->student_id = g_strdup (student_id);
  if (student_id == NULL)
    return;

  self->items = lw_office_watch (office, &lw_portfolio_item_record, "student", student_id);
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  paint (self);
  show_list (self);
}

/**
 * lw_portfolio_view_show_item:
 * @self: a view of somebody's portfolio
 * @id: one of the items
 *
 * Opens the item, as soon as the store has told of it.
 */
void
lw_portfolio_view_show_item (LwPortfolioView *self, const char *id)
{
  g_free (self->wanted_item);
  self->wanted_item = g_strdup (id);
  open_wanted (self);
}
