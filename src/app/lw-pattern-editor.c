/* lw-pattern-editor.c - rows in which a pattern is put together
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pattern-editor.h"

#include "lw-half-day-picker.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

/* The rows of one part. */
typedef struct
{
  GtkWidget *weeks_row;
  GtkSpinButton *weeks;
  AdwActionRow *half_days_row;
  LwHalfDayPicker *half_days;
} PartRows;

struct _LwPatternEditor
{
  AdwPreferencesGroup parent_instance;

  /* template */
  AdwActionRow *kind_row;
  GtkToggleButton *kind_lint;
  GtkToggleButton *kind_sandwich;
  GtkToggleButton *kind_once;
  AdwActionRow *then_row;
  GtkToggleButton *then_nothing;
  GtkToggleButton *then_lint;
  GtkToggleButton *then_sandwich;
  PartRows rows[LW_PATTERN_DRAFT_MAX_PARTS];

  /* owned */
  char *trouble;

  LwPatternDraft draft;
  LwWeekMask allowed;
  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwPatternEditor, lw_pattern_editor, ADW_TYPE_PREFERENCES_GROUP)

static guint changed_signal;

static void
paint_half_days (LwPatternEditor *self, const PartRows *rows, const LwPatternDraftPart *part)
{
  gboolean is_sandwich = part->kind == LW_PATTERN_SANDWICH;
  const char *title = is_sandwich ? _ ("Back at school") : _ ("At the workplace");
  LwWeekMask mask = is_sandwich ? part->at_school : part->half_days;
  LwWeekMask allowed = is_sandwich ? LW_SCHOOL_WEEK : self->allowed;
  const char *words = NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (rows->half_days_row), title);
  lw_half_day_picker_set_title (rows->half_days, title);
  lw_half_day_picker_set_allowed (rows->half_days, allowed);
  lw_half_day_picker_set_show_weekend (rows->half_days, ((mask | allowed) & ~LW_SCHOOL_WEEK) != 0);
  lw_half_day_picker_set_mask (rows->half_days, mask);
  if (!is_sandwich && mask == 0 && self->trouble != NULL)
    words = self->trouble;
  else if ((LW_SCHOOL_WEEK & ~allowed) != 0)
    words = _ ("Hatched: the company is not open");
  adw_action_row_set_subtitle (rows->half_days_row, words);
}

static void
paint_part (LwPatternEditor *self, guint index)
{
  const PartRows *rows = &self->rows[index];
  const LwPatternDraftPart *part = &self->draft.parts[index];
  gboolean is_there = index < self->draft.n_parts && !self->draft.is_beyond;

  gtk_widget_set_visible (rows->weeks_row, is_there && part->kind == LW_PATTERN_SANDWICH);
  gtk_widget_set_visible (GTK_WIDGET (rows->half_days_row),
                          is_there && part->kind != LW_PATTERN_ONCE);
  gtk_spin_button_set_value (rows->weeks, part->weeks);
  paint_half_days (self, rows, part);
}

static void
paint (LwPatternEditor *self)
{
  const LwPatternDraft *draft = &self->draft;
  guint kind = draft->is_beyond ? G_MAXUINT : draft->parts[0].kind;
  guint then = draft->n_parts > 1 ? draft->parts[1].kind : G_MAXUINT;

  self->is_painting = TRUE;
  gtk_toggle_button_set_active (self->kind_lint, kind == LW_PATTERN_LINT);
  gtk_toggle_button_set_active (self->kind_sandwich, kind == LW_PATTERN_SANDWICH);
  gtk_toggle_button_set_active (self->kind_once, kind == LW_PATTERN_ONCE);
  gtk_widget_set_visible (GTK_WIDGET (self->then_row),
                          kind == LW_PATTERN_LINT || kind == LW_PATTERN_SANDWICH);
  gtk_toggle_button_set_active (self->then_nothing, then == G_MAXUINT);
  gtk_toggle_button_set_active (self->then_lint, then == LW_PATTERN_LINT);
  gtk_toggle_button_set_active (self->then_sandwich, then == LW_PATTERN_SANDWICH);
  gtk_widget_set_sensitive (GTK_WIDGET (self->then_lint),
                            lw_pattern_draft_may_follow (draft, LW_PATTERN_LINT));
  for (guint i = 0; i < LW_PATTERN_DRAFT_MAX_PARTS; i++)
    paint_part (self, i);
  self->is_painting = FALSE;
}

static void
take (LwPatternEditor *self, const LwPatternDraft *next)
{
  self->draft = *next;
  paint (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
kind_toggled_cb (LwPatternEditor *self, GtkToggleButton *button)
{
  LwPatternDraft next = self->draft;

  if (self->is_painting || !gtk_toggle_button_get_active (button))
    return;
  lw_pattern_draft_set_kind (&next, 0,
                             button == self->kind_lint       ? LW_PATTERN_LINT
                             : button == self->kind_sandwich ? LW_PATTERN_SANDWICH
                                                             : LW_PATTERN_ONCE);
  take (self, &next);
}

static void
then_toggled_cb (LwPatternEditor *self, GtkToggleButton *button)
{
  LwPatternDraft next = self->draft;

  if (self->is_painting || !gtk_toggle_button_get_active (button))
    return;
  if (button == self->then_nothing)
    next.n_parts = 1;
  else
    lw_pattern_draft_set_kind (&next, 1,
                               button == self->then_lint ? LW_PATTERN_LINT : LW_PATTERN_SANDWICH);
  take (self, &next);
}

static void
weeks_changed_cb (LwPatternEditor *self)
{
  LwPatternDraft next = self->draft;

  if (self->is_painting)
    return;
  for (guint i = 0; i < LW_PATTERN_DRAFT_MAX_PARTS; i++)
    next.parts[i].weeks = gtk_spin_button_get_value_as_int (self->rows[i].weeks);
  take (self, &next);
}

static void
half_days_changed_cb (LwPatternEditor *self, GParamSpec *pspec, LwHalfDayPicker *picker)
{
  LwPatternDraft next = self->draft;
  LwPatternDraftPart *part = &next.parts[picker == self->rows[0].half_days ? 0 : 1];

  if (self->is_painting)
    return;
  if (part->kind == LW_PATTERN_SANDWICH)
    part->at_school = lw_half_day_picker_get_mask (picker);
  else
    part->half_days = lw_half_day_picker_get_mask (picker);
  take (self, &next);
}

static void
lw_pattern_editor_dispose (GObject *object)
{
  LW_PATTERN_EDITOR (object)->is_painting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_PATTERN_EDITOR);

  G_OBJECT_CLASS (lw_pattern_editor_parent_class)->dispose (object);
}

static void
lw_pattern_editor_finalize (GObject *object)
{
  g_free (LW_PATTERN_EDITOR (object)->trouble);

  G_OBJECT_CLASS (lw_pattern_editor_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, LwPatternEditor, name)
#define BIND_PART(name, index, member)                                                             \
  gtk_widget_class_bind_template_child_full (                                                      \
    widget_class, name, FALSE, G_STRUCT_OFFSET (LwPatternEditor, rows[index].member))
#define BIND_PARTS(name)                                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    BIND_PART (#name, 0, name);                                                                    \
    BIND_PART ("then_" #name, 1, name);                                                            \
  }                                                                                                \
  G_STMT_END

static void
lw_pattern_editor_class_init (LwPatternEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_pattern_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_pattern_editor_finalize;

  changed_signal = g_signal_new ("changed", LW_TYPE_PATTERN_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (LW_TYPE_HALF_DAY_PICKER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-pattern-editor.ui");
  BIND (kind_row);
  BIND (kind_lint);
  BIND (kind_sandwich);
  BIND (kind_once);
  BIND (then_row);
  BIND (then_nothing);
  BIND (then_lint);
  BIND (then_sandwich);
  BIND_PARTS (weeks_row);
  BIND_PARTS (weeks);
  BIND_PARTS (half_days_row);
  BIND_PARTS (half_days);
  gtk_widget_class_bind_template_callback (widget_class, kind_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, then_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, weeks_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, half_days_changed_cb);
}

static void
lw_pattern_editor_init (LwPatternEditor *self)
{
  self->is_painting = TRUE;
  self->allowed = LW_SCHOOL_WEEK;
  lw_pattern_draft_init (&self->draft);
  gtk_widget_init_template (GTK_WIDGET (self));
  paint (self);
}

void
lw_pattern_editor_show (LwPatternEditor *self, const LwPatternDraft *draft, const char *text)
{
  g_autoptr (LwPattern) pattern
    = draft->is_beyond && text != NULL ? lw_pattern_parse (text, NULL) : NULL;
  g_autofree char *words = pattern != NULL ? lw_pattern_describe (pattern) : NULL;

  self->draft = *draft;
  adw_action_row_set_subtitle (self->kind_row, words);
  paint (self);
}

const LwPatternDraft *
lw_pattern_editor_get_draft (LwPatternEditor *self)
{
  return &self->draft;
}

void
lw_pattern_editor_set_allowed (LwPatternEditor *self, LwWeekMask allowed)
{
  if (self->allowed == allowed)
    return;
  self->allowed = allowed;
  paint (self);
}

void
lw_pattern_editor_set_trouble (LwPatternEditor *self, const char *trouble)
{
  if (g_strcmp0 (self->trouble, trouble) == 0)
    return;
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  paint (self);
}
