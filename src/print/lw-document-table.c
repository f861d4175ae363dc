/* lw-document-table.c - tables in a document
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-document-private.h"

#define CELL_GAP 10.0 /* between the texts of two columns */
#define CELL_PAD 4.0  /* above and below them */
#define HEAD_RULE 0.9
#define ROW_RULE 0.4
#define ROW_GREY 0.6
#define BLOCK_GAP 9.0
#define MAX_HEAD_LINES 3

/* A heading over a table has two rows under it, when the first is no higher than this. */
#define MAX_FIRST_ROW 80.0

/* A row leaves room on its page for the head row and a heading before it. */
#define HEADING_ROOM (90.0 + MAX_FIRST_ROW)

typedef struct
{
  LwDocument *document; /* borrowed */
  guint n_columns;
  gboolean has_figures; /* from the second column on */
  /* owned */
  double *x;
  double *width;
} Grid;

static void
grid_init (Grid *self, LwDocument *document, guint n_columns, const double *widths)
{
  double sum = 0, x = 0;
  double room = lw_document_get_field_width (document) - CELL_GAP * (n_columns - 1);

  self->document = document;
  self->n_columns = n_columns;
  self->has_figures = FALSE;
  self->x = g_new (double, n_columns);
  self->width = g_new (double, n_columns);
  for (guint i = 0; i < n_columns; i++)
    sum += widths[i];
  for (guint i = 0; i < n_columns; i++)
    {
      self->x[i] = x;
      self->width[i] = room * widths[i] / sum;
      x += self->width[i] + CELL_GAP;
    }
}

static void
grid_clear (Grid *self)
{
  g_free (self->x);
  g_free (self->width);
}

/* (element-type PangoLayout): one a column. */
static GPtrArray *
lay_out_cells (const Grid *grid, const char *const *cells, LwStyle style)
{
  GPtrArray *layouts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < grid->n_columns; i++)
    {
      PangoLayout *layout = lw_style_create_layout (
        grid->document->context, style, cells[i] != NULL ? cells[i] : "", grid->width[i]);

      if (grid->has_figures && i > 0)
        pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
      g_ptr_array_add (layouts, layout);
    }

  return layouts;
}

static void
add_row_rule (const Grid *grid, LwStrip *strip, double thickness, double grey)
{
  lw_strip_add_rule (strip, 0, strip->height - thickness,
                     lw_document_get_field_width (grid->document), thickness, grey);
}

static LwStrip *
create_head (const Grid *grid, const char *const *head)
{
  g_autoptr (GPtrArray) layouts = lay_out_cells (grid, head, LW_STYLE_CELL_HEAD);
  LwStrip *strip = lw_strip_new ();
  double height = 0;

  for (guint i = 0; i < layouts->len; i++)
    {
      pango_layout_set_height (layouts->pdata[i], -MAX_HEAD_LINES);
      pango_layout_set_ellipsize (layouts->pdata[i], PANGO_ELLIPSIZE_END);
      height = MAX (height, lw_layout_get_height (layouts->pdata[i], LW_STYLE_CELL_HEAD));
    }
  /* Heads of several heights stand on the rule, all of them. */
  for (guint i = 0; i < layouts->len; i++)
    lw_strip_add_layout (strip, layouts->pdata[i], LW_STYLE_CELL_HEAD, grid->x[i],
                         height - lw_layout_get_height (layouts->pdata[i], LW_STYLE_CELL_HEAD));
  strip->height = height + CELL_PAD;
  strip->before = BLOCK_GAP;
  strip->keeps_next = TRUE;
  add_row_rule (grid, strip, HEAD_RULE, 0);

  return strip;
}

static void
take_row (const Grid *grid, LwStrip *strip, const LwStrip *head)
{
  strip->head = head;
  lw_document_take_strip (grid->document, strip);
}

static void
take_whole_row (const Grid *grid,
                GPtrArray *layouts,
                double height,
                gboolean keeps_next,
                const LwStrip *head)
{
  LwStrip *strip = lw_strip_new ();

  for (guint i = 0; i < layouts->len; i++)
    lw_strip_add_layout (strip, layouts->pdata[i], LW_STYLE_CELL, grid->x[i], CELL_PAD);
  strip->height = height + 2 * CELL_PAD;
  strip->keeps_next = keeps_next && strip->height <= MAX_FIRST_ROW;
  add_row_rule (grid, strip, ROW_RULE, ROW_GREY);
  take_row (grid, strip, head);
}

/* A row that no page can hold breaks between its lines. */
static void
take_tall_row (const Grid *grid, GPtrArray *layouts, const LwStrip *head)
{
  int n_lines = 0;

  for (guint i = 0; i < layouts->len; i++)
    n_lines = MAX (n_lines, pango_layout_get_line_count (layouts->pdata[i]));
  for (int line = 0; line < n_lines; line++)
    {
      LwStrip *strip = lw_strip_new ();
      double top = line == 0 ? CELL_PAD : 0;

      for (guint i = 0; i < layouts->len; i++)
        if (line < pango_layout_get_line_count (layouts->pdata[i]))
          strip->height
            = MAX (strip->height, top
                                    + lw_strip_add_line (strip, layouts->pdata[i], line,
                                                         LW_STYLE_CELL, grid->x[i], top));
      if (line == n_lines - 1)
        {
          strip->height += CELL_PAD;
          add_row_rule (grid, strip, ROW_RULE, ROW_GREY);
        }
      strip->keeps_next = line == 0 || line == n_lines - 2;
      take_row (grid, strip, head);
    }
}

static void
add_row (const Grid *grid, const char *const *cells, gboolean keeps_next, const LwStrip *head)
{
  g_autoptr (GPtrArray) layouts = lay_out_cells (grid, cells, LW_STYLE_CELL);
  const LwPaper *paper = &grid->document->paper;
  double limit = paper->bottom - paper->top - HEADING_ROOM - (head != NULL ? head->height : 0);
  double height = 0;

  for (guint i = 0; i < layouts->len; i++)
    height = MAX (height, lw_layout_get_height (layouts->pdata[i], LW_STYLE_CELL));
  if (height + 2 * CELL_PAD <= limit)
    take_whole_row (grid, layouts, height, keeps_next, head);
  else
    take_tall_row (grid, layouts, head);
}

static void
add_rows (const Grid *grid, const char *const *head, const char *const *cells, guint n_rows)
{
  LwStrip *head_strip = NULL;
  LwStrip *last;

  if (head != NULL)
    {
      head_strip = create_head (grid, head);
      lw_document_take_strip (grid->document, head_strip);
    }
  for (guint i = 0; i < n_rows; i++)
    add_row (grid, cells + i * grid->n_columns, i == 0 && n_rows > 1, head_strip);
  if (n_rows > 0)
    {
      last = grid->document->strips->pdata[grid->document->strips->len - 1];
      last->after = BLOCK_GAP;
    }
}

/**
 * lw_document_add_table:
 * @self: a document
 * @n_columns: how many columns
 * @widths: (array length=n_columns): their shares of the whole width
 * @head: (array length=n_columns) (nullable): repeated on each page that the table goes on to
 * @cells: texts, row by row; one may be %NULL
 * @n_rows: how many rows
 *
 * A row stays on one page, unless it is as tall as a page.
 */
void
lw_document_add_table (LwDocument *self,
                       guint n_columns,
                       const double *widths,
                       const char *const *head,
                       const char *const *cells,
                       guint n_rows)
{
  Grid grid;

  g_return_if_fail (LW_IS_DOCUMENT (self) && n_columns > 0 && widths != NULL);
  g_return_if_fail (cells != NULL || n_rows == 0);

  grid_init (&grid, self, n_columns, widths);
  add_rows (&grid, head, cells, n_rows);
  grid_clear (&grid);
}

/**
 * lw_document_add_figures:
 * @self: a document
 * @n_columns: how many columns
 * @widths: (array length=n_columns): their shares of the whole width
 * @head: (array length=n_columns) (nullable): repeated on each page that the table goes on to
 * @cells: texts, row by row; one may be %NULL
 * @n_rows: how many rows
 *
 * A table with words in its first column and figures in the others, which end at the right.
 */
void
lw_document_add_figures (LwDocument *self,
                         guint n_columns,
                         const double *widths,
                         const char *const *head,
                         const char *const *cells,
                         guint n_rows)
{
  Grid grid;

  g_return_if_fail (LW_IS_DOCUMENT (self) && n_columns > 0 && widths != NULL);
  g_return_if_fail (cells != NULL || n_rows == 0);

  grid_init (&grid, self, n_columns, widths);
  grid.has_figures = TRUE;
  add_rows (&grid, head, cells, n_rows);
  grid_clear (&grid);
}
