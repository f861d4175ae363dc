/* lw-trouble-page.c - a school that could not be opened: why, and what can be done
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-trouble-page.h"

#include "lw-widget.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwTroublePage
{
  GtkWidget parent_instance;

  /* template */
  AdwStatusPage *page;
  GtkLabel *path;
  GtkLabel *advice;
  GtkBox *buttons;
};

G_DEFINE_FINAL_TYPE (LwTroublePage, lw_trouble_page, GTK_TYPE_WIDGET)

static GtkWidget *
make_button (LwWay way)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (lw_way_label (way));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), lw_way_action (way));
  gtk_widget_add_css_class (button, "pill");

  return button;
}

/* The best one first, and with the focus. */
static void
paint_buttons (LwTroublePage *self, guint ways)
{
  GtkWidget *first;

  while ((first = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, first);
  for (guint way = LW_WAY_READ_ONLY; way <= LW_WAY_FOLDER; way <<= 1)
    if (ways & way)
      gtk_box_append (self->buttons, make_button ((LwWay) way));
  first = gtk_widget_get_first_child (GTK_WIDGET (self->buttons));
  if (first == NULL)
    return;
  gtk_widget_add_css_class (first, "suggested-action");
  gtk_widget_grab_focus (first);
}

static void
lw_trouble_page_dispose (GObject *object)
{
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_TROUBLE_PAGE);

  G_OBJECT_CLASS (lw_trouble_page_parent_class)->dispose (object);
}

static void
lw_trouble_page_class_init (LwTroublePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_trouble_page_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LwTroublePage, page);
  gtk_widget_class_bind_template_child (widget_class, LwTroublePage, path);
  gtk_widget_class_bind_template_child (widget_class, LwTroublePage, advice);
  gtk_widget_class_bind_template_child (widget_class, LwTroublePage, buttons);
}

static void
lw_trouble_page_init (LwTroublePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lw_trouble_page_show:
 * @self: a page
 * @trouble: what is the matter
 * @message: what the store said: what is wrong and where
 * @path: the store's file
 * @ways: (type LwWay): which ways out there are
 */
void
lw_trouble_page_show (LwTroublePage *self,
                      const LwTrouble *trouble,
                      const char *message,
                      const char *path,
                      guint ways)
{
  g_autofree char *cause = lw_trouble_dup_cause (message, path);

  adw_status_page_set_icon_name (self->page, trouble->icon);
  adw_status_page_set_title (self->page, _ (trouble->title));
  lw_status_page_set_text (self->page, cause);
  gtk_label_set_text (self->path, path);
  gtk_widget_set_visible (GTK_WIDGET (self->path), strstr (cause, path) == NULL);
  gtk_label_set_text (self->advice, _ (trouble->advice));
  paint_buttons (self, ways);
}
