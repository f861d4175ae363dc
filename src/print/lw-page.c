/* lw-page.c - fills pages with strips
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-page.h"

/* The grey field behind what is set off reaches this far beyond its text. */
#define FRAME_PAD 8.0
#define FRAME_GREY 0.955
#define BAR_WIDTH 2.5

/* What a sum of heights may miss by rounding. */
#define SLACK 0.01

typedef struct
{
  /* borrowed */
  GPtrArray *strips;
  const LwPaper *paper;
  GArray *outline;
  /* owned */
  GPtrArray *pages;

  LwPage *page;
  const LwStrip *last; /* the last strip on the page, NULL at its top */
  double y;
  double clear_y; /* what is reserved reaches down to here */
  int frame_item; /* index of the open frame's field, or -1 */
  guint fill_start;
  gboolean has_fill;
  guint part;
  guint number;
  guint split_group;     /* too tall for a page, so it may break */
  const LwStrip *shrunk; /* a strip that gives in to stay on the page, and by how much */
  double shrink;
} Filler;

void
lw_page_free (LwPage *self)
{
  g_array_unref (self->items);
  g_clear_pointer (&self->furniture, lw_strip_free);
  g_free (self);
}

static const LwStrip *
get_strip (const Filler *self, guint index)
{
  return self->strips->pdata[index];
}

/* Pushes what follows a fill down to the page's foot. */
static void
close_page (Filler *self)
{
  double room = self->paper->bottom - self->y;

  if (self->page == NULL || !self->has_fill || room <= 0)
    return;
  for (guint i = self->fill_start; i < self->page->items->len; i++)
    g_array_index (self->page->items, LwItem, i).y += room;
}

static void
begin_page (Filler *self)
{
  close_page (self);
  self->page = g_new0 (LwPage, 1);
  self->page->items = g_array_new (FALSE, TRUE, sizeof (LwItem));
  self->page->part = self->part;
  self->page->number = ++self->number;
  g_ptr_array_add (self->pages, self->page);
  self->last = NULL;
  self->y = self->paper->top;
  self->clear_y = self->paper->top;
  self->frame_item = -1;
  self->has_fill = FALSE;
}

static double
get_pad (const LwStrip *strip)
{
  return strip != NULL && strip->frame != 0 && !strip->frame_is_bar ? FRAME_PAD : 0;
}

/* Space between two strips, or above the first on a page. */
static double
get_gap (const LwStrip *last, const LwStrip *strip)
{
  if (last == NULL || last->is_aside)
    return get_pad (strip);
  if (last->frame == strip->frame)
    return MAX (last->after, strip->before);

  return MAX (last->after, strip->before) + get_pad (last) + get_pad (strip);
}

static double
get_head_height (const LwStrip *last, const LwStrip *strip)
{
  const LwStrip *head = strip->head;

  return last == NULL && head != NULL ? head->height : 0;
}

/* A strip that only says something: of the page, or that what follows stands clear. */
static gboolean
is_bare (const LwStrip *strip)
{
  return strip->height <= 0 && strip->items->len == 0;
}

static double
get_height (const Filler *self, const LwStrip *strip)
{
  return strip == self->shrunk ? strip->height - self->shrink : strip->height;
}

/* How far down a run of strips reaches when it starts at y under the last strip. */
static double
measure (const Filler *self, guint first, guint end, const LwStrip *last, double y)
{
  double reach = y;
  double clear_y = last != NULL ? self->clear_y : y;

  for (guint i = first; i < end; i++)
    {
      const LwStrip *strip = get_strip (self, i);

      if (strip->is_clear)
        y = MAX (y, clear_y);
      if (is_bare (strip))
        continue;
      y += get_head_height (last, strip) + get_gap (last, strip);
      clear_y = MAX (clear_y, y + strip->reserve);
      y += get_height (self, strip);
      reach = MAX (MAX (reach, y + get_pad (strip)), clear_y);
      last = strip;
    }

  return reach;
}

/* The end of the run that must stay on one page with the strip at first. */
static guint
find_run_end (const Filler *self, guint first, gboolean with_groups)
{
  guint end = first + 1;
  gboolean keeps = TRUE;

  for (; end < self->strips->len; end++)
    {
      const LwStrip *before = get_strip (self, end - 1);
      const LwStrip *strip = get_strip (self, end);
      gboolean in_group = with_groups && before->group != 0 && before->group == strip->group
                          && strip->group != self->split_group;

      /* A bare strip hands on what the one before it wants. */
      if (!is_bare (before))
        keeps = before->keeps_next;
      if (strip->break_before != LW_BREAK_NONE || !(keeps || in_group))
        break;
    }

  return end;
}

/* The first strip of a frame on a page brings the field or bar, the next ones lengthen it. */
static void
extend_frame (Filler *self, const LwStrip *strip, double top)
{
  double pad = get_pad (strip);
  LwItem *field;

  if (strip->frame == 0)
    {
      self->frame_item = -1;
      return;
    }
  if (self->frame_item < 0 || self->last == NULL || self->last->frame != strip->frame)
    {
      double x = self->paper->left + strip->frame_x;
      LwItem item = { .kind = LW_ITEM_FILL, .x = x, .y = top - pad };

      item.width = strip->frame_is_bar ? BAR_WIDTH : self->paper->right - x;
      item.grey = strip->frame_is_bar ? 0 : FRAME_GREY;
      self->frame_item = (int) self->page->items->len;
      g_array_append_val (self->page->items, item);
    }
  field = &g_array_index (self->page->items, LwItem, self->frame_item);
  field->height = top + get_height (self, strip) + pad - field->y;
}

/* Pictures grow smaller towards their left edge, and what stands under them comes up. */
static void
shrink_item (const LwStrip *strip, LwItem *item, double shrink)
{
  double origin = g_array_index (strip->items, LwItem, 0).x;
  double height = g_array_index (strip->items, LwItem, 0).height;
  double scale = (height - shrink) / height;

  item->x = origin + (item->x - origin) * scale;
  if (item->kind == LW_ITEM_FIGURE)
    {
      item->width *= scale;
      item->height *= scale;
    }
  else
    item->y -= shrink;
}

static void
copy_items (Filler *self, const LwStrip *strip, double y)
{
  for (guint i = 0; i < strip->items->len; i++)
    {
      LwItem item = g_array_index (strip->items, LwItem, i);

      if (strip == self->shrunk)
        shrink_item (strip, &item, self->shrink);
      item.x += self->paper->left;
      item.y += y;
      g_array_append_val (self->page->items, item);
    }
}

static void
note_in_outline (Filler *self, const LwStrip *strip)
{
  LwOutlineEntry entry = {
    .title = strip->outline,
    .level = strip->level,
    .page = self->pages->len - 1,
    .y = strip->level == 0 ? 0 : self->y,
  };

  if (strip->outline != NULL)
    g_array_append_val (self->outline, entry);
}

static void
place (Filler *self, const LwStrip *strip)
{
  const LwStrip *head = strip->head;

  if (strip->is_clear)
    self->y = MAX (self->y, self->clear_y);
  if (strip->hides_head)
    self->page->hides_head = TRUE;
  if (strip->is_fill)
    {
      self->fill_start = self->page->items->len;
      self->has_fill = TRUE;
    }
  if (is_bare (strip))
    {
      note_in_outline (self, strip);
      return;
    }
  if (self->last == NULL && head != NULL)
    {
      copy_items (self, head, self->y);
      self->y += head->height;
    }
  self->y += get_gap (self->last, strip);
  note_in_outline (self, strip);
  extend_frame (self, strip, self->y);
  copy_items (self, strip, self->y);
  self->clear_y = MAX (self->clear_y, self->y + strip->reserve);
  self->y += get_height (self, strip);
  self->last = strip;
}

static gboolean
fits_here (const Filler *self, guint first, guint end)
{
  return measure (self, first, end, self->last, self->y) <= self->paper->bottom + SLACK;
}

static gboolean
fits_on_fresh (const Filler *self, guint first, guint end)
{
  return measure (self, first, end, NULL, self->paper->top) <= self->paper->bottom + SLACK;
}

/* Lets a picture of the run give in when that keeps the run on this page. */
static gboolean
fits_when_shrunk (Filler *self, guint first, guint end)
{
  double over;

  self->shrunk = NULL;
  over = measure (self, first, end, self->last, self->y) - self->paper->bottom;
  for (guint i = first; i < end; i++)
    {
      if (get_strip (self, i)->flex < over)
        continue;
      self->shrunk = get_strip (self, i);
      self->shrink = over;
      if (fits_here (self, first, end))
        return TRUE;
      self->shrunk = NULL;
    }

  return FALSE;
}

/* How many strips from first on to place next, on this page or on a fresh one. */
static guint
choose_run (Filler *self, guint first, gboolean *wants_fresh)
{
  guint end = find_run_end (self, first, TRUE);
  guint end_without = find_run_end (self, first, FALSE);

  *wants_fresh = FALSE;
  self->shrunk = NULL;
  if (fits_here (self, first, end) || fits_when_shrunk (self, first, end))
    return end;
  *wants_fresh = TRUE;
  if (fits_on_fresh (self, first, end))
    return end;

  /* A group that no page can hold breaks where its strips allow. */
  if (end_without < end)
    self->split_group = get_strip (self, end_without)->group;
  *wants_fresh = !fits_here (self, first, end_without);
  if (fits_on_fresh (self, first, end_without))
    return end_without;

  /* So do strips that keep each other when they outgrow a page. */
  *wants_fresh = !fits_here (self, first, first + 1);

  return first + 1;
}

static void
begin_break (Filler *self, const LwStrip *strip)
{
  if (strip->break_before == LW_BREAK_PART)
    {
      if (self->page != NULL)
        self->part++;
      self->number = 0;
      begin_page (self);
    }
  else if (self->page == NULL || (strip->break_before == LW_BREAK_PAGE && self->last != NULL))
    begin_page (self);
}

/**
 * lw_paginate:
 * @strips: (element-type LwStrip): in reading order
 * @paper: where they go
 * @outline: (element-type LwOutlineEntry): gets a line for each heading that has one
 *
 * Fills page after page, greedily: a run of strips that belong together goes on this page if it
 * fits, else on a fresh one. A group that is taller than a page breaks where its strips allow.
 *
 * Returns: (transfer full) (element-type LwPage): one page at least
 */
GPtrArray *
lw_paginate (GPtrArray *strips, const LwPaper *paper, GArray *outline)
{
  Filler self = {
    .strips = strips,
    .paper = paper,
    .outline = outline,
    .pages = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_page_free),
    .frame_item = -1,
  };
  guint i = 0;

  while (i < strips->len)
    {
      gboolean wants_fresh;
      guint end;

      begin_break (&self, get_strip (&self, i));
      end = choose_run (&self, i, &wants_fresh);
      if (wants_fresh && self.last != NULL)
        {
          begin_page (&self);
          /* The end of the page was space enough. */
          while (i < end && get_strip (&self, i)->is_space)
            i++;
        }
      for (; i < end; i++)
        place (&self, get_strip (&self, i));
    }
  if (self.page == NULL)
    begin_page (&self);
  close_page (&self);

  return self.pages;
}
