/* lw-binder.c - widgets that show and edit one record
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-binder.h"

#include "lw-binder-private.h"
#include "lw-bsn-watch.h"
#include "lw-date-row.h"
#include "lw-read-only.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (LwBinder, lw_binder, G_TYPE_OBJECT)

static void
let_go (Bound *bound)
{
  g_signal_handler_disconnect (bound->speaker, bound->handler);
}

static void
keeper_changed_cb (LwKeeper *keeper, LwBinder *self)
{
  for (guint i = 0; i < self->bounds->len; i++)
    lw_bound_paint (g_ptr_array_index (self->bounds, i), FALSE);
}

/* Undo was asked for by who looks at it: the text that has the focus follows, or the next key
 * would bring back what was taken back. */
static void
stepped_back_cb (LwKeeper *keeper, LwBinder *self)
{
  for (guint i = 0; i < self->bounds->len; i++)
    if (lw_bound_is_text (g_ptr_array_index (self->bounds, i)))
      lw_bound_paint (g_ptr_array_index (self->bounds, i), TRUE);
}

static void
let_go_of_keeper (LwBinder *self)
{
  lw_keeper_flush (self->keeper);
  g_signal_handlers_disconnect_by_func (self->keeper, keeper_changed_cb, self);
  g_signal_handlers_disconnect_by_func (self->keeper, stepped_back_cb, self);
  lw_binder_forget_notes (self);
}

static void
lw_binder_dispose (GObject *object)
{
  LwBinder *self = LW_BINDER (object);

  if (self->keeper != NULL)
    let_go_of_keeper (self);
  g_clear_object (&self->keeper);
  for (guint i = 0; self->bounds != NULL && i < self->bounds->len; i++)
    let_go (g_ptr_array_index (self->bounds, i));
  g_clear_pointer (&self->bounds, g_ptr_array_unref);

  G_OBJECT_CLASS (lw_binder_parent_class)->dispose (object);
}

static void
lw_binder_finalize (GObject *object)
{
  g_free (LW_BINDER (object)->none);

  G_OBJECT_CLASS (lw_binder_parent_class)->finalize (object);
}

static void
lw_binder_class_init (LwBinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_binder_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_binder_finalize;
}

static void
bound_free (gpointer data)
{
  Bound *bound = data;

  g_clear_object (&bound->pick);
  g_free (bound);
}

static void
lw_binder_init (LwBinder *self)
{
  self->bounds = g_ptr_array_new_with_free_func (bound_free);
}

LwBinder *
lw_binder_new (void)
{
  return g_object_new (LW_TYPE_BINDER, NULL);
}

LwKeeper *
lw_binder_get_keeper (LwBinder *self)
{
  return self->keeper;
}

static char *
text_of (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What is pasted may have line breaks in it, and often ends in one. */
static char *
one_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n", -1);
  g_autoptr (GPtrArray) filled = g_ptr_array_new ();

  if (lines[0] == NULL || lines[1] == NULL)
    return g_strdup (text);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (filled, lines[i]);
  g_ptr_array_add (filled, NULL);

  return g_strjoinv (" ", (char **) filled->pdata);
}

static const char *
picked_word (Bound *bound)
{
  guint selected = 0;

  g_object_get (bound->widget, "selected", &selected, NULL);
  if (selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;

  return bound->words[selected - 1];
}

static void
keep_date (Bound *bound)
{
  GDate *date = NULL;

  g_object_get (bound->widget, "date", &date, NULL);
  lw_keeper_set_date (bound->binder->keeper, bound->field, date);
  g_clear_pointer (&date, g_date_free);
}

/* What is shown of a text, as it is kept. */
static char *
dup_shown (Bound *bound)
{
  return bound->kind == BOUND_ENTRY
           ? one_line (gtk_editable_get_text (GTK_EDITABLE (bound->widget)))
           : text_of (GTK_TEXT_BUFFER (bound->speaker));
}

/* Who types over what came from elsewhere without having seen it is told of it. */
static void
keep_text (Bound *bound)
{
  g_autofree char *text = dup_shown (bound);

  if (bound->is_behind)
    lw_keeper_set_text_over (bound->binder->keeper, bound->field, text);
  else
    lw_keeper_set_text (bound->binder->keeper, bound->field, text);
}

static void
keep (Bound *bound)
{
  LwKeeper *keeper = bound->binder->keeper;
  int number;

  if (keeper == NULL)
    return;
  switch (bound->kind)
    {
    case BOUND_ENTRY:
    case BOUND_TEXT:
      keep_text (bound);
      break;
    case BOUND_CHOICE:
      lw_keeper_set_text (keeper, bound->field, picked_word (bound));
      break;
    case BOUND_REF:
      lw_keeper_set_text (keeper, bound->field, lw_pick_get_id (bound->pick));
      break;
    case BOUND_DATE:
      keep_date (bound);
      break;
    case BOUND_NUMBER:
      number = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (bound->widget));
      lw_keeper_set_int (keeper, bound->field, number > 0 ? number : LW_UNSET);
      break;
    case BOUND_STEP:
      g_object_get (bound->widget, "selected", &number, NULL);
      lw_keeper_set_int (keeper, bound->field, number > 0 ? number : LW_UNSET);
      break;
    case BOUND_SWITCH:
      g_object_get (bound->widget, "active", &number, NULL);
      lw_keeper_set_int (keeper, bound->field, number);
      break;
    }
}

static void
changed_cb (Bound *bound)
{
  keep (bound);
}

static void
notified_cb (GObject *object, GParamSpec *pspec, Bound *bound)
{
  keep (bound);
}

/* What came from elsewhere while the text had the focus is shown now. */
static void
left_cb (GtkEventControllerFocus *controller, LwBinder *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if (self->keeper == NULL)
    return;
  lw_keeper_end_visit (self->keeper);
  for (guint i = 0; i < self->bounds->len; i++)
    {
      Bound *bound = g_ptr_array_index (self->bounds, i);

      if (bound->widget == widget && lw_bound_is_text (bound))
        lw_bound_paint (bound, TRUE);
    }
}

static gboolean
has_focus (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0
         || gtk_widget_has_focus (widget);
}

static guint
position_of_word (Bound *bound, const char *word)
{
  for (guint i = 0; word != NULL && bound->words[i] != NULL; i++)
    if (strcmp (bound->words[i], word) == 0)
      return i + 1;

  return 0;
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static void
paint_text (Bound *bound, const char *text, gboolean force)
{
  g_autofree char *shown = dup_shown (bound);
  gboolean is_left_alone = has_focus (bound->widget) && !force;
  gboolean is_other = strcmp (shown, or_nothing (text)) != 0;

  bound->is_behind = is_left_alone && is_other;
  if (is_left_alone)
    return;
  if (bound->kind == BOUND_ENTRY)
    {
      if (strcmp (gtk_editable_get_text (GTK_EDITABLE (bound->widget)), or_nothing (text)) != 0)
        lw_editable_show_text (GTK_EDITABLE (bound->widget), or_nothing (text));
    }
  else if (is_other)
    {
      /* Another record's text, or an undo of ours: nothing that this field typed. */
      gtk_text_buffer_begin_irreversible_action (GTK_TEXT_BUFFER (bound->speaker));
      gtk_text_buffer_set_text (GTK_TEXT_BUFFER (bound->speaker), or_nothing (text), -1);
      gtk_text_buffer_end_irreversible_action (GTK_TEXT_BUFFER (bound->speaker));
    }
}

static void
paint_value (Bound *bound, LwRecord *record)
{
  const LwField *field
    = lw_record_type_find_field (lw_record_get_record_type (record), bound->field);
  int number;

  switch (bound->kind)
    {
    case BOUND_CHOICE:
      g_object_set (bound->widget, "selected",
                    position_of_word (bound, lw_record_get_text (record, bound->field)), NULL);
      break;
    case BOUND_REF:
      lw_pick_set_id (bound->pick, lw_record_get_text (record, bound->field));
      break;
    case BOUND_DATE:
      g_object_set (bound->widget, "date",
                    lw_record_is_set (record, field) ? lw_record_field (record, field) : NULL,
                    NULL);
      break;
    case BOUND_NUMBER:
      number = *(int *) lw_record_field (record, field);
      gtk_spin_button_set_value (GTK_SPIN_BUTTON (bound->widget), MAX (number, 0));
      break;
    case BOUND_STEP:
      number = *(int *) lw_record_field (record, field);
      g_object_set (bound->widget, "selected", MAX (number, 0), NULL);
      break;
    case BOUND_SWITCH:
      g_object_set (bound->widget, "active", lw_is_true (*(int *) lw_record_field (record, field)),
                    NULL);
      break;
    default:
      g_assert_not_reached ();
    }
}

static LwValueEntry *
date_entry_of (GtkWidget *widget)
{
  return LW_VALUE_ENTRY (
    LW_IS_DATE_ROW (widget) ? GTK_WIDGET (lw_date_row_get_entry (LW_DATE_ROW (widget))) : widget);
}

/* A day that is half typed belongs to the record that it was typed for. */
static void
finish_dates (LwBinder *self)
{
  for (guint i = 0; i < self->bounds->len; i++)
    {
      Bound *bound = g_ptr_array_index (self->bounds, i);

      if (bound->kind == BOUND_DATE)
        lw_value_entry_commit (date_entry_of (bound->widget));
    }
}

/* @force: another record, so that even the focused text is painted. */
void
lw_bound_paint (Bound *bound, gboolean force)
{
  LwKeeper *keeper = bound->binder->keeper;
  LwRecord *record = keeper != NULL ? lw_keeper_get_record (keeper) : NULL;

  g_signal_handler_block (bound->speaker, bound->handler);
  if (lw_bound_is_text (bound))
    paint_text (bound, record != NULL ? lw_record_get_text (record, bound->field) : NULL, force);
  else if (record != NULL)
    paint_value (bound, record);
  if (bound->kind == BOUND_DATE && force)
    lw_value_entry_reset (date_entry_of (bound->widget));
  g_signal_handler_unblock (bound->speaker, bound->handler);
  lw_bound_paint_notes (bound);
}

/* An entry takes no more than the store does. */
static void
limit_length (Bound *bound, const LwRecordType *type)
{
  const LwField *field = lw_record_type_find_field (type, bound->field);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (bound->widget));

  if (GTK_IS_TEXT (text))
    gtk_text_set_max_length (GTK_TEXT (text), (field->flags & LW_FIELD_NAME) ? LW_MAX_NAME_LENGTH
                                                                             : LW_MAX_LINE_LENGTH);
}

static void
limit_lengths (LwBinder *self)
{
  const LwRecordType *type = lw_record_get_record_type (lw_keeper_get_record (self->keeper));

  for (guint i = 0; i < self->bounds->len; i++)
    {
      Bound *bound = g_ptr_array_index (self->bounds, i);

      if (bound->kind == BOUND_ENTRY)
        limit_length (bound, type);
    }
}

/**
 * lw_binder_set_keeper:
 * @self: a binder
 * @keeper: (nullable): whose record to show; what the former one held is written
 */
void
lw_binder_set_keeper (LwBinder *self, LwKeeper *keeper)
{
  if (self->keeper == keeper)
    return;
  if (self->keeper != NULL)
    {
      finish_dates (self);
      let_go_of_keeper (self);
    }
  g_set_object (&self->keeper, keeper);
  if (keeper != NULL)
    {
      limit_lengths (self);
      for (guint i = 0; i < self->bounds->len; i++)
        lw_read_only_bar_editor (((Bound *) g_ptr_array_index (self->bounds, i))->widget,
                                 lw_keeper_get_office (keeper));
      g_signal_connect_object (keeper, "changed", G_CALLBACK (keeper_changed_cb), self, 0);
      g_signal_connect_object (keeper, "stepped-back", G_CALLBACK (stepped_back_cb), self, 0);
      lw_binder_watch_notes (self);
    }
  for (guint i = 0; i < self->bounds->len; i++)
    lw_bound_paint (g_ptr_array_index (self->bounds, i), TRUE);
}

static Bound *
add (LwBinder *self, BoundKind kind, GtkWidget *widget, gpointer speaker, const char *field)
{
  Bound *bound = g_new0 (Bound, 1);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  bound->kind = kind;
  bound->binder = self;
  bound->widget = widget;
  bound->speaker = speaker;
  bound->field = g_intern_string (field);
  g_ptr_array_add (self->bounds, bound);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, 0);
  gtk_widget_add_controller (widget, focus);

  return bound;
}

static void
listen_to_property (Bound *bound, const char *property)
{
  g_autofree char *signal_name = g_strconcat ("notify::", property, NULL);

  bound->handler = g_signal_connect (bound->speaker, signal_name, G_CALLBACK (notified_cb), bound);
}

void
lw_binder_add_entry (LwBinder *self, GtkWidget *editable, const char *field)
{
  Bound *bound = add (self, BOUND_ENTRY, editable, editable, field);

  lw_editable_show_text (GTK_EDITABLE (editable), "");
  lw_bsn_watch (editable);
  bound->handler = g_signal_connect_swapped (editable, "changed", G_CALLBACK (changed_cb), bound);
}

void
lw_binder_add_text (LwBinder *self, GtkWidget *text_view, const char *field)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view));
  Bound *bound = add (self, BOUND_TEXT, text_view, buffer, field);

  bound->handler = g_signal_connect_swapped (buffer, "changed", G_CALLBACK (changed_cb), bound);
}

void
lw_binder_name_none (LwBinder *self, const char *none)
{
  g_free (self->none);
  self->none = g_strdup (none);
}

static const char *
none_of (LwBinder *self)
{
  return self->none != NULL ? self->none : _ ("Not filled in");
}

static void
fill_choice (GtkWidget *drop_down, const char *none, const char *const *labels)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);

  gtk_string_list_append (model, none);
  gtk_string_list_splice (model, 1, 0, labels);
  g_object_set (drop_down, "model", model, NULL);
}

/**
 * lw_binder_add_named_choice:
 * @self: a binder
 * @drop_down: a GtkDropDown or AdwComboRow; its model is made here
 * @field: a field that is kept as one string
 * @words: (array zero-terminated=1): what it may be; static
 * @labels: (array zero-terminated=1): what these are called on screen
 */
void
lw_binder_add_named_choice (LwBinder *self,
                            GtkWidget *drop_down,
                            const char *field,
                            const char *const *words,
                            const char *const *labels)
{
  Bound *bound = add (self, BOUND_CHOICE, drop_down, drop_down, field);

  bound->words = words;
  fill_choice (drop_down, none_of (self), labels);
  listen_to_property (bound, "selected");
}

void
lw_binder_add_choice (LwBinder *self,
                      GtkWidget *drop_down,
                      const char *field,
                      const char *const *words)
{
  g_auto (GStrv) labels = lw_word_labels (words);

  lw_binder_add_named_choice (self, drop_down, field, words, (const char *const *) labels);
}

void
lw_binder_add_step (LwBinder *self,
                    GtkWidget *drop_down,
                    const char *field,
                    const char *none,
                    const char *const *labels)
{
  Bound *bound = add (self, BOUND_STEP, drop_down, drop_down, field);

  fill_choice (drop_down, none, labels);
  listen_to_property (bound, "selected");
}

void
lw_binder_add_ref (LwBinder *self, GtkWidget *drop_down, const char *field, GListModel *list)
{
  LwPick *pick = lw_pick_new (drop_down, none_of (self), list);
  Bound *bound = add (self, BOUND_REF, drop_down, pick, field);

  bound->pick = pick;
  bound->handler = g_signal_connect_swapped (pick, "picked", G_CALLBACK (changed_cb), bound);
}

void
lw_binder_add_date (LwBinder *self, GtkWidget *entry, const char *field)
{
  listen_to_property (add (self, BOUND_DATE, entry, entry, field), "date");
}

void
lw_binder_add_number (LwBinder *self, GtkWidget *spin_button, const char *field)
{
  listen_to_property (add (self, BOUND_NUMBER, spin_button, spin_button, field), "value");
}

void
lw_binder_add_switch (LwBinder *self, GtkWidget *widget, const char *field)
{
  listen_to_property (add (self, BOUND_SWITCH, widget, widget, field), "active");
}
