/* lw-timeline-legend.c - what the shapes of the time line mean
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-legend.h"

#include "lw-legend-sample.h"
#include "lw-timeline-bar.h"
#include "lw-timeline-draw.h"
#include "lw-timeline-load.h"
#include "lw-timeline-seats.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>

#define SAMPLE_WIDTH 56
#define SAMPLE_HEIGHT 20

typedef void (*SignDraw) (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area);

/* What is no state of a stage. */
typedef struct
{
  SignDraw draw;
  const char *words;
} Sign;

/* How much is taken, of a week of free seats. */
typedef struct
{
  double share;
  const char *words;
} Seats;

static void
draw_lint (GtkWidget *widget,
           GtkSnapshot *snapshot,
           const graphene_rect_t *area,
           gconstpointer state)
{
  lw_timeline_draw_sample (widget, snapshot, state, LW_PATTERN_LINT, area);
}

static void
draw_sandwich (GtkWidget *widget,
               GtkSnapshot *snapshot,
               const graphene_rect_t *area,
               gconstpointer state)
{
  lw_timeline_draw_sample (widget, snapshot, state, LW_PATTERN_SANDWICH, area);
}

static void
draw_sign (GtkWidget *widget,
           GtkSnapshot *snapshot,
           const graphene_rect_t *area,
           gconstpointer sign)
{
  ((const Sign *) sign)->draw (widget, snapshot, area);
}

static void
draw_seats (GtkWidget *widget,
            GtkSnapshot *snapshot,
            const graphene_rect_t *area,
            gconstpointer seats)
{
  lw_timeline_draw_seats_sample (widget, snapshot, ((const Seats *) seats)->share, area);
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

static void
attach_state (GtkGrid *grid,
              LwLegendDraw draw,
              const char *state,
              const char *words,
              int column,
              int row)
{
  attach (grid, lw_legend_sample_new (draw, state, SAMPLE_WIDTH, SAMPLE_HEIGHT), words, column,
          row);
}

static void
attach_sign (GtkGrid *grid, const Sign *sign, int column, int row)
{
  /* Numbers stand in it. */
  int height = MAX (SAMPLE_HEIGHT, (int) lw_widget_get_line_height (GTK_WIDGET (grid)));

  attach (grid, lw_legend_sample_new (draw_sign, sign, SAMPLE_WIDTH, height), _ (sign->words),
          column, row);
}

/* The states of a stage and the signs that it can bear. */
static void
fill_stages (GtkGrid *grid)
{
  static const Sign signs[] = {
    { lw_timeline_draw_pin_sample, N_ ("Pinned") },
    { lw_timeline_draw_conflict_sample, N_ ("Against a rule") },
    { lw_timeline_draw_hatch, N_ ("No stages") },
  };
  int row = 0;

  for (guint i = 0; lw_placement_state_values[i] != NULL; i++)
    attach_state (grid, draw_lint, lw_placement_state_values[i],
                  lw_word_label (lw_placement_state_values[i]), 0, row++);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    attach_sign (grid, &signs[i], 0, row++);
}

/* Settings, models, and how many come. */
static void
fill_kinds (GtkGrid *grid)
{
  static const LwSetting settings[]
    = { LW_SETTING_IN_SCHOOL, LW_SETTING_ON_THE_JOB, LW_SETTING_OFF_THE_JOB };
  static const Sign load
    = { lw_timeline_draw_load_sample, N_ ("Students of a class on a stage, by the week") };
  static const Seats seats[] = {
    { 0.05, N_ ("Free seats: all free") },
    { 0.5, N_ ("Half of them taken") },
    { 1, N_ ("Full") },
    { 2, N_ ("More students than seats") },
  };
  int row = 0;

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    attach (grid, lw_setting_mark_new (settings[i]), lw_setting_get_name (settings[i]), 2, row++);
  attach_state (grid, draw_lint, "getekend", _ ("Ribbon: days in each week"), 2, row++);
  attach_state (grid, draw_sandwich, "getekend", _ ("Sandwich: whole weeks, notched for school"), 2,
                row++);
  attach_state (grid, draw_lint, LW_TIMELINE_PERIOD_LOOK, _ ("Stage period of a class"), 2, row++);
  attach_sign (grid, &load, 2, row++);
  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    attach (grid, lw_legend_sample_new (draw_seats, &seats[i], SAMPLE_HEIGHT, SAMPLE_HEIGHT),
            _ (seats[i].words), 2, row++);
}

void
lw_timeline_legend_fill (GtkGrid *grid)
{
  fill_stages (grid);
  fill_kinds (grid);
}
