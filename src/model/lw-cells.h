/* lw-cells.h - what figure, text and school say of a form
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-catalogue.h"
#include "lw-forms.h"

G_BEGIN_DECLS

typedef enum
{
  LW_SAID_NOT_STATED,
  LW_SAID_YES,
  LW_SAID_NO,
} LwSaid;

/**
 * LwCell:
 * @figure: yes for a cross; an empty cell of the figure is not stated, never no
 * @text: what the text says
 * @own: what the school chose
 */
typedef struct
{
  LwSaid figure;
  LwSaid text;
  LwSaid own;
} LwCell;

typedef struct
{
  LwCell cells[LW_N_COLUMNS];
  char *why; /* nullable, as the next two: of the school's choice */
  char *who;
  char *school_year;
  GVariant *earlier; /* nullable: what was chosen for other years, as it is kept */
} LwCells;

void lw_cells_read (LwVariant *variant, LwCells *cells);
void lw_cells_clear (LwCells *cells);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LwCells, lw_cells_clear)

/* The school's own choice, else the text, else the figure. */
LwSaid lw_cell_effective (const LwCell *cell);

/* Fill the source and text fields of a variant from the catalogue. */
void lw_cells_set_source (LwVariant *variant, const LwForm *form);

/* A copy of the variant with the school's choice for one column set, or taken away. */
LwVariant *lw_cells_with_choice (LwVariant *variant,
                                 LwColumn column,
                                 LwSaid own,
                                 const char *who,
                                 const char *school_year);
/* The same choice for another year. */
LwVariant *lw_cells_with_year (LwVariant *variant, const char *who, const char *school_year);
/* (transfer full) (element-type LwCells): only own, why, who and year; the last one first. */
GPtrArray *lw_cells_read_earlier (LwVariant *variant);
LwVariant *lw_cells_with_why (LwVariant *variant, const char *why);

G_END_DECLS
