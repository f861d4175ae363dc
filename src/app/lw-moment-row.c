/* lw-moment-row.c - one moment of a time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-moment-row.h"

#include "lw-date.h"
#include "lw-moment-rail.h"
#include "lw-overview-words.h"
#include "lw-setting-mark.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

/* "wo 25" */
#define DAY_CHARS 6

/* What somebody wrote is not shown whole. */
#define TEXT_LINES 3

static GtkWidget *
make_day (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_width_chars (GTK_LABEL (label), DAY_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

static GtkWidget *
make_texts (const char *title, const char *detail, gboolean is_written)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *first = gtk_label_new (NULL);
  GtkWidget *second = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (first), 0);
  lw_label_show_wrapped (GTK_LABEL (first), title);
  gtk_box_append (GTK_BOX (box), first);
  gtk_label_set_xalign (GTK_LABEL (second), 0);
  lw_label_show_wrapped (GTK_LABEL (second), detail);
  if (is_written)
    {
      gtk_label_set_lines (GTK_LABEL (second), TEXT_LINES);
      lw_label_let_cut (GTK_LABEL (second));
    }
  gtk_widget_add_css_class (second, "subtitle");
  gtk_widget_add_css_class (second, "dim-label");
  gtk_widget_set_visible (second, *detail != '\0');
  gtk_box_append (GTK_BOX (box), second);
  lw_labels_take_room (box);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);

  return box;
}

/* What is a setting has its colour and shape; all else an icon. */
static GtkWidget *
make_mark (LwOffice *office, const LwMoment *moment)
{
  LwSetting setting = lw_moment_get_setting (moment, office);
  GtkWidget *icon;

  if (setting != LW_SETTING_NONE)
    return lw_setting_mark_new (setting);
  icon = gtk_image_new_from_icon_name (lw_moment_get_icon (moment));
  gtk_widget_add_css_class (icon, "dim-label");

  return icon;
}

static void
set_name (GtkWidget *row,
          LwOffice *office,
          const LwMoment *moment,
          const char *title,
          const char *detail)
{
  const char *setting = lw_setting_get_name (lw_moment_get_setting (moment, office));
  g_autofree char *day = g_date_valid (&moment->day) && moment->kind != LW_MOMENT_POP
                           ? lw_date_format_long (&moment->day)
                           : NULL;
  g_autofree char *name
    = g_strdup_printf ("%s%s%s%s%s%s%s", day != NULL ? day : "", day != NULL ? ": " : "", title,
                       *detail != '\0' ? ", " : "", detail, *setting != '\0' ? ", " : "", setting);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
make_row (GtkWidget *day, GtkWidget *mark, GtkWidget *texts)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (row, "lw-moment");
  gtk_box_append (GTK_BOX (box), day);
  gtk_box_append (GTK_BOX (box), lw_moment_rail_new (mark));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_set_margin_end (box, 12);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}

GtkWidget *
lw_moment_row_new (LwOffice *office, const LwMoment *moment)
{
  g_autofree char *title = lw_moment_dup_title (moment, office);
  g_autofree char *detail = lw_moment_dup_detail (moment, office);
  g_autofree char *day = lw_moment_dup_day (moment);
  gboolean is_written = moment->kind == LW_MOMENT_REVIEW || moment->kind == LW_MOMENT_POP
                        || moment->kind == LW_MOMENT_VISIT;
  GtkWidget *row
    = make_row (make_day (day), make_mark (office, moment), make_texts (title, detail, is_written));
  gboolean opens = moment->kind != LW_MOMENT_REVIEW && moment->kind != LW_MOMENT_NEXT_REVIEW;

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), opens);
  if (opens)
    gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))),
                    gtk_image_new_from_icon_name ("go-next-symbolic"));
  set_name (row, office, moment, title, detail);

  return row;
}

GtkWidget *
lw_moment_row_new_today (void)
{
  GDate today = lw_today ();
  LwMoment moment = { .day = today };
  g_autofree char *day = lw_moment_dup_day (&moment);
  GtkWidget *label = gtk_label_new (_ ("Today"));
  GtkWidget *dot = gtk_image_new_from_icon_name ("media-record-symbolic");
  GtkWidget *row = make_row (make_day (day), dot, label);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "accent");
  gtk_widget_add_css_class (dot, "accent");
  gtk_image_set_pixel_size (GTK_IMAGE (dot), 10);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Today"),
                                  -1);

  return row;
}
