/* lw-strip.h - what never breaks across pages, and what stands in it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-document.h"
#include "lw-figure.h"
#include "lw-style.h"

G_BEGIN_DECLS

typedef enum
{
  LW_ITEM_LINE,
  LW_ITEM_RULE,
  LW_ITEM_FILL,
  LW_ITEM_FIGURE,
  LW_ITEM_MARK,
} LwItemKind;

/**
 * LwItem:
 * @x, @y, @width, @height: in points; from the top left of the strip, or of the page
 * @grey: ink of lines, rules and fills
 * @baseline: LW_ITEM_LINE: from @y
 * @line: borrowed from the strip's layout
 * @figure: borrowed from the strip
 */
typedef struct
{
  LwItemKind kind;
  double x, y, width, height;
  double grey;
  double baseline;
  LwStyle style;
  PangoLayoutLine *line;
  LwFigure *figure;
  LwDocumentMark mark;
} LwItem;

typedef enum
{
  LW_BREAK_NONE,
  LW_BREAK_PAGE,
  LW_BREAK_PART,
} LwBreak;

/**
 * LwStrip:
 * @height: of what stands in it
 * @before, @after: space to its neighbours: the larger of two, none at the top of a page
 * @reserve: how much the page must have left below its top; of what follows, only a strip that
 *   @is_clear stands clear of that
 * @is_aside: stands beside the next strip, and takes no height
 * @is_fill: what follows on the page stands at its foot
 * @is_space: dropped at the top of a page that it made necessary
 * @flex: how much lower its pictures may be drawn to stay on a page; they keep their shape
 * @keeps_next: the next strip stands on the same page
 * @group: strips of one group stand on one page if one page can hold them; 0 for none
 * @frame: strips of one frame stand on one grey field; 0 for none
 * @head: (nullable): borrowed: repeated above this strip at the top of a page
 * @outline: (nullable): owned: its line in the outline; @level 0 for a part
 */
typedef struct _LwStrip
{
  double height;
  double before, after;
  double reserve;
  double flex;
  gboolean keeps_next;
  gboolean is_aside;
  gboolean is_space;
  gboolean is_clear;
  gboolean is_fill;
  gboolean hides_head;
  LwBreak break_before;
  guint group;
  guint frame;
  double frame_x;
  gboolean frame_is_bar;
  const struct _LwStrip *head;
  char *outline;
  int level;
  /* owned */
  GArray *items;      /* LwItem */
  GPtrArray *objects; /* layouts and figures that the items borrow from */
} LwStrip;

LwStrip *lw_strip_new (void);
void lw_strip_free (LwStrip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwStrip, lw_strip_free)

void
lw_strip_add_rule (LwStrip *self, double x, double y, double width, double thickness, double grey);
void lw_strip_add_mark (LwStrip *self, LwDocumentMark mark, double x, double y, double size);
void lw_strip_take_figure (LwStrip *self,
                           LwFigure *figure,
                           double x,
                           double y,
                           double width,
                           double height);
/* One line of a layout; returns its height. */
double lw_strip_add_line (LwStrip *self,
                          PangoLayout *layout,
                          int index,
                          LwStyle style,
                          double x,
                          double y);
/* All lines of a layout, under each other; returns their height. */
double lw_strip_add_layout (LwStrip *self, PangoLayout *layout, LwStyle style, double x, double y);

double lw_layout_get_line_height (PangoLayout *layout, int index, LwStyle style);
double lw_layout_get_height (PangoLayout *layout, LwStyle style);

void lw_item_draw (const LwItem *self, cairo_t *cr);

G_END_DECLS
