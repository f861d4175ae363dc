/* lw-tally-bar.h - a bar of parts, told apart by their texture
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* By texture and not by colour alone: outline, stripes, half high, full, a red lattice; and a tick
 * where the value is. */
typedef enum
{
  LW_TALLY_HOLLOW,
  LW_TALLY_STRIPED,
  LW_TALLY_HALF,
  LW_TALLY_FULL,
  LW_TALLY_CROSSED,
  LW_TALLY_TICK,
  LW_N_TALLY_LOOKS,
} LwTallyLook;

typedef struct
{
  LwTallyLook look;
  double value;
} LwTallyPart;

/**
 * LwTallyBar:
 *
 * Parts behind each other, or over each other to compare them; drawn, for what it says stands in
 * words beside it.
 */
#define LW_TYPE_TALLY_BAR (lw_tally_bar_get_type ())
G_DECLARE_FINAL_TYPE (LwTallyBar, lw_tally_bar, LW, TALLY_BAR, GtkWidget)

/* @whole: what the full width stands for. */
GtkWidget *lw_tally_bar_new (const LwTallyPart *parts, guint n_parts, double whole);
/* Each from the beginning: a full one leaves the outline of a hollow one in sight. */
GtkWidget *lw_tally_bar_new_over (const LwTallyPart *parts, guint n_parts, double whole);
/* A small one for a legend. */
GtkWidget *lw_tally_sample_new (LwTallyLook look);

G_END_DECLS
