/* lw-binder-notes.c - says under a field why it is not kept, and what somebody else wrote there
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-binder-private.h"

#include "lw-date.h"
#include "lw-notice.h"
#include "lw-types.h"
#include "lw-words.h"

#include <glib/gi18n.h>
#include <string.h>

static Bound *
find_bound (LwBinder *self, const char *field)
{
  for (guint i = 0; i < self->bounds->len; i++)
    if (strcmp (((Bound *) g_ptr_array_index (self->bounds, i))->field, field) == 0)
      return g_ptr_array_index (self->bounds, i);

  return NULL;
}

static Bound *
find_widget (LwBinder *self, GtkWidget *widget)
{
  for (guint i = 0; i < self->bounds->len; i++)
    if (((Bound *) g_ptr_array_index (self->bounds, i))->widget == widget)
      return g_ptr_array_index (self->bounds, i);

  return NULL;
}

gboolean
lw_bound_is_text (Bound *bound)
{
  return bound->kind == BOUND_ENTRY || bound->kind == BOUND_TEXT;
}

/* What a word of a choice is called in the list to choose from. */
static const char *
label_of_word (Bound *bound, const char *word)
{
  g_autoptr (GListModel) model = NULL;

  g_object_get (bound->widget, "model", &model, NULL);
  for (guint i = 0; bound->words[i] != NULL; i++)
    if (strcmp (bound->words[i], word) == 0)
      return gtk_string_list_get_string (GTK_STRING_LIST (model), i + 1);

  return word;
}

static char *
dup_title (Bound *bound, const LwField *field, const char *id)
{
  LwRecord *found
    = lw_office_find (lw_keeper_get_office (bound->binder->keeper), lw_types_find (field->ref), id);

  return g_strdup (found != NULL ? lw_record_get_title (found) : id);
}

/* What @record says in the field, as people read it. */
static char *
dup_words (Bound *bound, LwRecord *record)
{
  const LwField *field
    = lw_record_type_find_field (lw_record_get_record_type (record), bound->field);

  if (!lw_record_is_set (record, field))
    return g_strdup (lw_bound_is_text (bound) ? _ ("(nothing: it was emptied)")
                                              : _ ("Not filled in"));
  switch (bound->kind)
    {
    case BOUND_CHOICE:
      return g_strdup (label_of_word (bound, lw_record_get_text (record, bound->field)));
    case BOUND_REF:
      return dup_title (bound, field, lw_record_get_text (record, bound->field));
    case BOUND_DATE:
      return lw_date_format_long (lw_record_field (record, field));
    case BOUND_NUMBER:
      return g_strdup_printf ("%d", *(int *) lw_record_field (record, field));
    case BOUND_SWITCH:
      return g_strdup (lw_is_true (*(int *) lw_record_field (record, field)) ? _ ("On")
                                                                             : _ ("Off"));
    default:
      return g_strdup (lw_record_get_text (record, bound->field));
    }
}

/* "Niet bewaard: dit moet ingevuld zijn. Het blijft “Bakkerij Vis”." */
static char *
describe_refusal (Bound *bound)
{
  LwKeeper *keeper = bound->binder->keeper;
  LwRecord *stored = lw_keeper_get_stored (keeper);
  const LwField *field
    = lw_record_type_find_field (lw_record_get_record_type (stored), bound->field);
  const char *why = lw_keeper_get_refusal (keeper, bound->field);
  g_autofree char *kept = NULL;

  if (why == NULL)
    return NULL;
  if (lw_record_get_rev (stored) == 0)
    return g_strdup_printf (_ ("Not kept yet: %s"), why);
  if (!lw_record_is_set (stored, field) || (field->flags & LW_FIELD_LONG))
    return g_strdup_printf (_ ("Not kept: %s"), why);
  kept = dup_words (bound, stored);

  return g_strdup_printf (_ ("Not kept: %s. It stays “%s”."), why, kept);
}

static void
chosen_cb (LwNotice *notice, gboolean takes_other, LwBinder *self)
{
  Bound *bound = find_widget (self, lw_notice_get_field (notice));

  if (takes_other)
    lw_keeper_take_other (self->keeper, bound->field);
  else
    lw_keeper_keep_mine (self->keeper, bound->field);
  /* The buttons are gone: one goes on in the field. */
  lw_bound_paint (bound, TRUE);
  gtk_widget_grab_focus (bound->widget);
}

static LwNotice *
notice_of (Bound *bound)
{
  LwNotice *notice = lw_notice_of (bound->widget);
  LwBinder *binder = bound->binder;

  if (notice != NULL
      && g_signal_handler_find (notice, G_SIGNAL_MATCH_FUNC | G_SIGNAL_MATCH_DATA, 0, 0, NULL,
                                chosen_cb, binder)
           == 0)
    g_signal_connect_object (notice, "chosen", G_CALLBACK (chosen_cb), binder, 0);

  return notice;
}

void
lw_bound_paint_notes (Bound *bound)
{
  LwKeeper *keeper = bound->binder->keeper;
  LwRecord *other = keeper != NULL ? lw_keeper_get_other (keeper, bound->field) : NULL;
  g_autofree char *refusal = keeper != NULL ? describe_refusal (bound) : NULL;
  g_autofree char *words = other != NULL ? dup_words (bound, other) : NULL;
  LwNotice *notice
    = other != NULL || refusal != NULL ? notice_of (bound) : lw_notice_peek (bound->widget);

  if (notice == NULL)
    return;
  lw_notice_set_refusal (notice, refusal);
  lw_notice_set_other (notice, words, lw_bound_is_text (bound));
}

static void
say (LwBinder *self, const char *message)
{
  Bound *first = self->bounds->len > 0 ? g_ptr_array_index (self->bounds, 0) : NULL;

  if (first != NULL)
    gtk_widget_activate_action (first->widget, "win.say", "s", message);
}

static void
conflict_cb (LwKeeper *keeper, const char *field, LwBinder *self)
{
  Bound *bound = find_bound (self, field);
  g_autofree char *message = NULL;

  if (bound != NULL)
    {
      lw_bound_paint_notes (bound);
      return;
    }
  message = g_strdup_printf (
    _ ("Somebody else changed “%s” meanwhile. Yours is kept; Undo brings back "
       "the other."),
    lw_field_label (lw_record_get_record_type (lw_keeper_get_record (keeper)), field));
  say (self, message);
}

/* What no field of the editor is to blame for is said by the window. */
static void
refused_cb (LwKeeper *keeper, const char *message, LwBinder *self)
{
  gboolean is_shown = FALSE;

  for (guint i = 0; i < self->bounds->len; i++)
    {
      Bound *bound = g_ptr_array_index (self->bounds, i);

      lw_bound_paint_notes (bound);
      is_shown = is_shown || lw_keeper_get_refusal (keeper, bound->field) != NULL;
    }
  if (!is_shown)
    say (self, message);
}

void
lw_binder_watch_notes (LwBinder *self)
{
  g_signal_connect_object (self->keeper, "conflict", G_CALLBACK (conflict_cb), self, 0);
  g_signal_connect_object (self->keeper, "refused", G_CALLBACK (refused_cb), self, 0);
}

void
lw_binder_forget_notes (LwBinder *self)
{
  g_signal_handlers_disconnect_by_func (self->keeper, conflict_cb, self);
  g_signal_handlers_disconnect_by_func (self->keeper, refused_cb, self);
}
