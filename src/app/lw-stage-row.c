/* lw-stage-row.c - one stage in a list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-row.h"

#include "lw-date.h"
#include "lw-stage-words.h"
#include "lw-state-button.h"
#include "lw-widget.h"

#include <adwaita.h>

GtkWidget *
lw_stage_row_new (LwOffice *office, LwPlacement *placement, const char *title, const char *detail)
{
  GtkWidget *row = adw_action_row_new ();

  lw_action_row_show_text (ADW_ACTION_ROW (row), title, detail);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), lw_state_button_new (office, placement));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  /* The target first: without one the action does not take the row. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                    lw_record_get_id (LW_RECORD (placement)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-placement");

  return row;
}

static int
compare_stages (gconstpointer a, gconstpointer b, gpointer office)
{
  GDate first_a, first_b, last;

  lw_stage_get_period (office, *(LwPlacement **) a, &first_a, &last);
  lw_stage_get_period (office, *(LwPlacement **) b, &first_b, &last);

  return lw_date_compare (&first_a, &first_b);
}

void
lw_stage_rows_fill (GtkListBox *list,
                    LwOffice *office,
                    GPtrArray *stages,
                    LwStageRowMaker make,
                    gpointer data)
{
  int index = lw_list_box_hold (list);
  GtkWidget *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0))) != NULL)
    gtk_list_box_remove (list, row);
  g_ptr_array_sort_with_data (stages, compare_stages, office);
  for (guint i = 0; i < stages->len; i++)
    gtk_list_box_append (list, make (g_ptr_array_index (stages, i), data));
  lw_list_box_release (list, index);
}
