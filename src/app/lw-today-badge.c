/* lw-today-badge.c - how many things wait for one today
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-today-badge.h"

#include "lw-agenda.h"

#include <glib/gi18n.h>

/* More is many. */
#define MOST 99

struct _LwTodayBadge
{
  GtkWidget parent_instance;

  /* owned */
  GtkWidget *label; /* as a child */
  LwAgenda *agenda; /* NULL till there is a school */
  char *title;
};

G_DEFINE_FINAL_TYPE (LwTodayBadge, lw_today_badge, GTK_TYPE_WIDGET)

static void
tell_row (LwTodayBadge *self, guint n_mine)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW);
  g_autofree char *text = NULL;

  if (row == NULL)
    return;
  if (n_mine > 0)
    /* translators: the page “Today”, and how many things wait for the user */
    text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s, %u thing for you", "%s, %u things for you", n_mine),
      self->title, n_mine);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : self->title, -1);
}

static void
paint (LwTodayBadge *self)
{
  GPtrArray *all = lw_agenda_get_all (self->agenda);
  guint n_mine = all != NULL ? lw_attention_count_mine (all) : 0;
  g_autofree char *text
    = n_mine > MOST ? g_strdup_printf ("%d+", MOST) : g_strdup_printf ("%u", n_mine);

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_widget_set_visible (GTK_WIDGET (self), n_mine > 0);
  tell_row (self, n_mine);
}

static void
lw_today_badge_dispose (GObject *object)
{
  LwTodayBadge *self = LW_TODAY_BADGE (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->agenda);

  G_OBJECT_CLASS (lw_today_badge_parent_class)->dispose (object);
}

static void
lw_today_badge_finalize (GObject *object)
{
  g_free (LW_TODAY_BADGE (object)->title);

  G_OBJECT_CLASS (lw_today_badge_parent_class)->finalize (object);
}

static void
lw_today_badge_class_init (LwTodayBadgeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_today_badge_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_today_badge_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lw_today_badge_init (LwTodayBadge *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_valign (self->label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->label, "lw-badge");
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
lw_today_badge_new (const char *title)
{
  LwTodayBadge *self = g_object_new (LW_TYPE_TODAY_BADGE, NULL);

  self->title = g_strdup (title);

  return GTK_WIDGET (self);
}

/**
 * lw_today_badge_set_office:
 * @self: a badge in its row
 * @office: an open school
 *
 * Counts what that school asks of the user, from its first frame on.
 */
void
lw_today_badge_set_office (LwTodayBadge *self, LwOffice *office)
{
  g_clear_object (&self->agenda);
  self->agenda = lw_agenda_get (office);
  g_signal_connect_object (self->agenda, "changed", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  /* The window may have lain idle over night. */
  g_signal_connect_object (gtk_widget_get_root (GTK_WIDGET (self)), "notify::is-active",
                           G_CALLBACK (lw_agenda_wake), self->agenda, G_CONNECT_SWAPPED);
  lw_agenda_begin_after_frame (self->agenda, gtk_widget_get_parent (GTK_WIDGET (self)));
}
