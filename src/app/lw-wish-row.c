/* lw-wish-row.c - what one student wishes, in a row
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wish-row.h"

#include "lw-stage-search.h"
#include "lw-widget.h"
#include "lw-wishes.h"

#include <glib/gi18n.h>

struct _LwWishRow
{
  AdwActionRow parent_instance;

  /* owned */
  LwOffice *office;
  LwWishes *wishes; /* nullable: of nobody */
};

G_DEFINE_FINAL_TYPE (LwWishRow, lw_wish_row, ADW_TYPE_ACTION_ROW)

/* "1. Bakkerij Vis · 2. De Bron" */
static char *
describe (LwWishRow *self)
{
  GString *text = g_string_new (NULL);

  for (guint rank = 1; rank <= LW_N_WISHES; rank++)
    {
      LwWorkplace *workplace;
      LwWishesState state = lw_wishes_get (self->wishes, 0, rank, &workplace);
      g_autofree char *place
        = state == LW_WISHES_PLACE ? lw_stage_dup_place (self->office, workplace) : NULL;

      if (state != LW_WISHES_NONE)
        g_string_append_printf (text, "%s%u. %s", text->len > 0 ? " · " : "", rank,
                                place != NULL ? place : _ ("no longer exists"));
    }
  if (text->len == 0)
    g_string_append (text, _ ("None yet"));

  return g_string_free (text, FALSE);
}

/* Nothing is said of wishes till they are known. */
static void
paint (LwWishRow *self)
{
  g_autofree char *text = lw_wishes_is_filled (self->wishes) ? describe (self) : g_strdup ("");

  lw_action_row_show_text (ADW_ACTION_ROW (self), _ ("Wishes"), text);
}

static void
lw_wish_row_dispose (GObject *object)
{
  LwWishRow *self = LW_WISH_ROW (object);

  if (self->wishes != NULL)
    g_signal_handlers_disconnect_by_data (self->wishes, self);
  g_clear_object (&self->wishes);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_wish_row_parent_class)->dispose (object);
}

static void
lw_wish_row_class_init (LwWishRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_wish_row_dispose;
}

static void
lw_wish_row_init (LwWishRow *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.wishes");
}

void
lw_wish_row_set_student (LwWishRow *self, LwOffice *office, const char *student_id)
{
  const char *const ids[] = { student_id, NULL };

  g_set_object (&self->office, office);
  if (self->wishes != NULL)
    g_signal_handlers_disconnect_by_data (self->wishes, self);
  g_clear_object (&self->wishes);
  if (student_id == NULL)
    return;
  self->wishes = lw_wishes_new (office, ids);
  g_signal_connect_object (self->wishes, "changed", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", student_id);
  paint (self);
}
