/* lw-trouble-bar.c - the disk of an open school refuses: why, and what can be done
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-trouble-bar.h"

#include "lw-trouble.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

struct _LwTroubleBar
{
  GtkWidget parent_instance;

  /* template */
  GtkRevealer *revealer;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (LwTroubleBar, lw_trouble_bar, GTK_TYPE_WIDGET)

static void
paint (LwTroubleBar *self, LwOffice *office)
{
  /* The words go before the state does. */
  gboolean has_failed = lw_office_get_saved_state (office) == LW_SAVED_FAILED
                        && lw_office_get_trouble (office) != NULL;

  if (has_failed)
    {
      const LwTrouble *trouble = lw_trouble_find (lw_office_get_trouble_code (office));
      g_autofree char *sentence = lw_trouble_dup_sentence (lw_office_get_trouble (office));

      gtk_image_set_from_icon_name (self->icon, trouble->icon);
      gtk_label_set_text (self->title, _ (trouble->title));
      gtk_label_set_text (self->message, sentence);
    }
  gtk_revealer_set_reveal_child (self->revealer, has_failed);
  /* What is out of sight can't be reached by the keyboard either. */
  gtk_widget_set_visible (GTK_WIDGET (self), has_failed);
}

static void
office_notify_cb (LwOffice *office, GParamSpec *pspec, LwTroubleBar *self)
{
  paint (self, office);
}

static void
lw_trouble_bar_dispose (GObject *object)
{
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_TROUBLE_BAR);

  G_OBJECT_CLASS (lw_trouble_bar_parent_class)->dispose (object);
}

static void
lw_trouble_bar_class_init (LwTroubleBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_trouble_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-trouble-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, LwTroubleBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, LwTroubleBar, icon);
  gtk_widget_class_bind_template_child (widget_class, LwTroubleBar, title);
  gtk_widget_class_bind_template_child (widget_class, LwTroubleBar, message);
}

static void
lw_trouble_bar_init (LwTroubleBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lw_trouble_bar_set_office:
 * @self: a bar without a school
 * @office: an open school
 */
void
lw_trouble_bar_set_office (LwTroubleBar *self, LwOffice *office)
{
  g_signal_connect_object (office, "notify", G_CALLBACK (office_notify_cb), self, 0);
  paint (self, office);
}
