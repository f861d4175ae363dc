/* shift-cases.c - stages that ask to come elsewhere, and answers as text
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "shift-cases.h"

char *
shift_to_text (const LwShift *shift)
{
  GString *text = g_string_new (shift->is_possible ? NULL : "-");

  g_assert_cmpint (shift->is_possible, ==, shift->moves->len > 0);
  g_assert_cmpint (shift->is_possible, ==, shift->bars->len == 0);
  for (guint i = 0; i < shift->moves->len; i++)
    {
      const LwShiftMove *move = g_ptr_array_index (shift->moves, i);

      g_string_append_printf (text, "%s%s:%s>%s", i > 0 ? " " : "",
                              lw_record_get_id (LW_RECORD (move->stage)),
                              move->from != NULL ? lw_record_get_id (LW_RECORD (move->from)) : "",
                              lw_record_get_id (LW_RECORD (move->to)));
    }
  for (guint i = 0; i < shift->bars->len; i++)
    {
      const LwShiftBar *bar = g_ptr_array_index (shift->bars, i);

      g_string_append_printf (text, " %s", bar->rule != NULL ? bar->rule : "?");
      g_assert_cmpstr (bar->message, !=, "");
    }

  return g_string_free (text, FALSE);
}
