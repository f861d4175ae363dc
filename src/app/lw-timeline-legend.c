/* lw-timeline-legend.c - what the shapes of the time line mean
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-legend.h"

#include "lw-timeline-bar.h"
#include "lw-timeline-draw.h"
#include "lw-timeline-load.h"
#include "lw-timeline-seats.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>

#define SAMPLE_WIDTH 56
#define SAMPLE_HEIGHT 20

/* A sample of one state. */
#define LW_TYPE_STATE_SAMPLE (lw_state_sample_get_type ())
G_DECLARE_FINAL_TYPE (LwStateSample, lw_state_sample, LW, STATE_SAMPLE, GtkWidget)

struct _LwStateSample
{
  GtkWidget parent_instance;

  const char *state;
  LwPatternKind kind;
};

G_DEFINE_FINAL_TYPE (LwStateSample, lw_state_sample, GTK_TYPE_WIDGET)

static void
lw_state_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwStateSample *self = LW_STATE_SAMPLE (widget);

  lw_timeline_draw_sample (widget, snapshot, self->state, self->kind,
                           &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                (float) gtk_widget_get_height (widget)));
}

static void
lw_state_sample_class_init (LwStateSampleClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = lw_state_sample_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lw_state_sample_init (LwStateSample *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), SAMPLE_WIDTH, SAMPLE_HEIGHT);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

typedef void (*DrawFunc) (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area);

/* A sample of what is no state of a stage. */
#define LW_TYPE_SIGN_SAMPLE (lw_sign_sample_get_type ())
G_DECLARE_FINAL_TYPE (LwSignSample, lw_sign_sample, LW, SIGN_SAMPLE, GtkWidget)

struct _LwSignSample
{
  GtkWidget parent_instance;

  DrawFunc draw;
};

G_DEFINE_FINAL_TYPE (LwSignSample, lw_sign_sample, GTK_TYPE_WIDGET)

static void
lw_sign_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LW_SIGN_SAMPLE (widget)->draw (widget, snapshot,
                                 &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                      (float) gtk_widget_get_height (widget)));
}

static void
lw_sign_sample_class_init (LwSignSampleClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = lw_sign_sample_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lw_sign_sample_init (LwSignSample *self)
{
  /* Numbers stand in it. */
  int height = MAX (SAMPLE_HEIGHT, (int) lw_widget_get_line_height (GTK_WIDGET (self)));

  gtk_widget_set_size_request (GTK_WIDGET (self), SAMPLE_WIDTH, height);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

static GtkWidget *
make_sign_sample (DrawFunc draw)
{
  LwSignSample *sample = g_object_new (LW_TYPE_SIGN_SAMPLE, NULL);

  sample->draw = draw;

  return GTK_WIDGET (sample);
}

/* A sample of a week of free seats. */
#define LW_TYPE_SEATS_SAMPLE (lw_seats_sample_get_type ())
G_DECLARE_FINAL_TYPE (LwSeatsSample, lw_seats_sample, LW, SEATS_SAMPLE, GtkWidget)

struct _LwSeatsSample
{
  GtkWidget parent_instance;

  double share;
};

G_DEFINE_FINAL_TYPE (LwSeatsSample, lw_seats_sample, GTK_TYPE_WIDGET)

static void
lw_seats_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  lw_timeline_draw_seats_sample (
    widget, snapshot, LW_SEATS_SAMPLE (widget)->share,
    &GRAPHENE_RECT_INIT (0, 0, SAMPLE_HEIGHT, (float) gtk_widget_get_height (widget)));
}

static void
lw_seats_sample_class_init (LwSeatsSampleClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = lw_seats_sample_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lw_seats_sample_init (LwSeatsSample *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), SAMPLE_HEIGHT, SAMPLE_HEIGHT);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

static GtkWidget *
make_seats_sample (double share)
{
  LwSeatsSample *sample = g_object_new (LW_TYPE_SEATS_SAMPLE, NULL);

  sample->share = share;

  return GTK_WIDGET (sample);
}

static void
attach (GtkGrid *grid, GtkWidget *sample, const char *words, int column, int row)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_halign (sample, GTK_ALIGN_CENTER);
  gtk_grid_attach (grid, sample, column, row, 1, 1);
  gtk_grid_attach (grid, label, column + 1, row, 1, 1);
}

static GtkWidget *
make_sample (const char *state, LwPatternKind kind)
{
  LwStateSample *sample = g_object_new (LW_TYPE_STATE_SAMPLE, NULL);

  sample->state = state;
  sample->kind = kind;

  return GTK_WIDGET (sample);
}

void
lw_timeline_legend_fill (GtkGrid *grid)
{
  static const LwSetting settings[]
    = { LW_SETTING_IN_SCHOOL, LW_SETTING_ON_THE_JOB, LW_SETTING_OFF_THE_JOB };
  int row = 0;

  for (guint i = 0; lw_placement_state_values[i] != NULL; i++)
    attach (grid, make_sample (lw_placement_state_values[i], LW_PATTERN_LINT),
            lw_word_label (lw_placement_state_values[i]), 0, row++);
  attach (grid, make_sign_sample (lw_timeline_draw_pin_sample), _ ("Pinned"), 0, row++);
  attach (grid, make_sign_sample (lw_timeline_draw_conflict_sample), _ ("Against a rule"), 0,
          row++);
  attach (grid, make_sign_sample (lw_timeline_draw_hatch), _ ("No stages"), 0, row++);
  row = 0;
  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    attach (grid, lw_setting_mark_new (settings[i]), lw_setting_get_name (settings[i]), 2, row++);
  attach (grid, make_sample ("getekend", LW_PATTERN_LINT), _ ("Ribbon: days in each week"), 2,
          row++);
  attach (grid, make_sample ("getekend", LW_PATTERN_SANDWICH),
          _ ("Sandwich: whole weeks, notched for school"), 2, row++);
  attach (grid, make_sample (LW_TIMELINE_PERIOD_LOOK, LW_PATTERN_LINT),
          _ ("Stage period of a class"), 2, row++);
  attach (grid, make_sign_sample (lw_timeline_draw_load_sample),
          _ ("Students of a class on a stage, by the week"), 2, row++);
  attach (grid, make_seats_sample (0.05), _ ("Free seats: all free"), 2, row++);
  attach (grid, make_seats_sample (0.5), _ ("Half of them taken"), 2, row++);
  attach (grid, make_seats_sample (1), _ ("Full"), 2, row++);
  attach (grid, make_seats_sample (2), _ ("More students than seats"), 2, row++);
}
