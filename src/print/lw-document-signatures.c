/* lw-document-signatures.c - boxes to sign in
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-document-private.h"

#define BOXES_A_ROW 2
#define BOX_GAP 12.0
#define BOX_PAD 8.0
#define FRAME 0.6
#define FRAME_GREY 0.45
#define LINE 0.5
#define LINE_GREY 0.3
#define DATE_ROOM 20.0
#define SIGN_ROOM 36.0
#define LABEL_WIDTH 68.0

/* A label with a line to write on behind it, in so much height. */
static double
add_line_to_fill (LwDocument *self,
                  LwStrip *strip,
                  const char *label,
                  double x,
                  double y,
                  double width,
                  double room)
{
  g_autoptr (PangoLayout) layout
    = lw_style_create_layout (self->context, LW_STYLE_SMALL, label, LABEL_WIDTH);
  double leading = lw_style_get_leading (LW_STYLE_SMALL);

  lw_strip_add_line (strip, layout, 0, LW_STYLE_SMALL, x, y + room - leading);
  lw_strip_add_rule (strip, x + LABEL_WIDTH, y + room - LINE, width - LABEL_WIDTH, LINE, LINE_GREY);

  return room;
}

static double
add_text (LwDocument *self,
          LwStrip *strip,
          const char *text,
          LwStyle style,
          double x,
          double y,
          double width)
{
  g_autoptr (PangoLayout) layout = lw_style_create_layout (self->context, style, text, width);

  return lw_strip_add_layout (strip, layout, style, x, y);
}

static void
add_frame (LwStrip *strip, double x, double width, double height)
{
  lw_strip_add_rule (strip, x, 0, width, FRAME, FRAME_GREY);
  lw_strip_add_rule (strip, x, height - FRAME, width, FRAME, FRAME_GREY);
  lw_strip_add_rule (strip, x, 0, FRAME, height, FRAME_GREY);
  lw_strip_add_rule (strip, x + width - FRAME, 0, FRAME, height, FRAME_GREY);
}

/* Who signs, above the lines. Returns the height. */
static double
add_who (LwDocument *self,
         LwStrip *strip,
         const LwDocumentSignature *signature,
         double x,
         double width)
{
  double y = BOX_PAD;

  y += add_text (self, strip, signature->party, LW_STYLE_CELL_HEAD, x, y, width);
  if (signature->name != NULL && *signature->name != '\0')
    y += add_text (self, strip, signature->name, LW_STYLE_CELL, x, y, width);
  else
    y += add_line_to_fill (self, strip, "Naam", x, y, width, DATE_ROOM);

  return y;
}

static void
add_row (LwDocument *self, const LwDocumentSignature *signatures, guint n_signatures)
{
  double width = (lw_document_get_field_width (self) - BOX_GAP * (BOXES_A_ROW - 1)) / BOXES_A_ROW;
  double inner = width - 2 * BOX_PAD;
  LwStrip *strip = lw_strip_new ();
  double top = 0;

  for (guint i = 0; i < n_signatures; i++)
    top = MAX (top, add_who (self, strip, &signatures[i], i * (width + BOX_GAP) + BOX_PAD, inner));
  strip->height = top + DATE_ROOM + SIGN_ROOM + BOX_PAD;
  for (guint i = 0; i < n_signatures; i++)
    {
      double x = i * (width + BOX_GAP);

      add_line_to_fill (self, strip, "Datum", x + BOX_PAD, top, inner, DATE_ROOM);
      add_line_to_fill (self, strip, "Handtekening", x + BOX_PAD, top + DATE_ROOM, inner,
                        SIGN_ROOM);
      add_frame (strip, x, width, strip->height);
    }
  strip->before = LW_BLOCK_GAP;
  strip->after = BOX_GAP;
  lw_document_take_strip (self, strip);
}

/**
 * lw_document_add_signatures:
 * @self: a document
 * @signatures: (array length=n_signatures): who signs
 * @n_signatures: how many
 *
 * Boxes, two beside each other, each with a line for the day and one to sign on; over the whole
 * width. One of whom no name is known has a line for that too.
 */
void
lw_document_add_signatures (LwDocument *self,
                            const LwDocumentSignature *signatures,
                            guint n_signatures)
{
  g_return_if_fail (LW_IS_DOCUMENT (self) && (signatures != NULL || n_signatures == 0));

  for (guint i = 0; i < n_signatures; i += BOXES_A_ROW)
    add_row (self, &signatures[i], MIN (BOXES_A_ROW, n_signatures - i));
}
