/* lw-widget.h - what several widgets need done alike
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *parameter; /* nullable: its type */
  GtkWidgetActionActivateFunc activate;
} LwWidgetAction;

/* In class_init. */
void lw_widget_install_actions (GtkWidgetClass *widget_class,
                                const LwWidgetAction *actions,
                                gsize n_actions);
/* GtkBuildable of what derives from GtkWidget itself: a child in its .ui is a child of it. */
void lw_widget_init_buildable (GtkBuildableIface *iface);
void lw_widget_dispose_template (GtkWidget *widget, GType type);
/* GtkWidgetClass.focus of what hands the focus that it is given on to one of its parts. */
gboolean lw_widget_focus (GtkWidget *widget, GtkDirectionType direction);

/* Names and paths are text: toasts and status pages would read them as markup. */
AdwToast *lw_toast_new (const char *text);
void lw_toast_set_text (AdwToast *toast, const char *text);
void lw_status_page_set_text (AdwStatusPage *page, const char *text);

/* The height of a line of the widget's own font, in pixels. */
double lw_widget_get_line_height (GtkWidget *widget);

double lw_widget_get_text_scale (GtkWidget *widget);
void lw_window_fit_text (GtkWindow *window);

void lw_label_show_wrapped (GtkLabel *label, const char *text);
void lw_label_let_cut (GtkLabel *label);
void lw_labels_take_room (GtkWidget *widget);
void lw_entry_tell_cut (GtkWidget *entry);
void lw_action_row_show_text (AdwActionRow *row, const char *title, const char *subtitle);
void lw_preferences_group_show_text (AdwPreferencesGroup *group,
                                     const char *title,
                                     const char *description);
void lw_expander_row_show_text (AdwExpanderRow *row, const char *title, const char *subtitle);

void lw_editable_show_text (GtkEditable *editable, const char *text);
/* The names of parts that the toolkit left without, in their order. */
void lw_widget_name_parts (GtkWidget *widget, GType type, const char *const *names);

/* Around what gives a list other rows: the focus stays at its place, and the view where it is. */
int lw_list_box_hold (GtkListBox *list);
void lw_list_box_release (GtkListBox *list, int index);
void lw_popover_hold_view (GtkWidget *popover);
/* Brings the first that is selected in sight, as soon as the list has a size. */
void lw_list_view_show_selected (GtkListView *list);

G_END_DECLS
