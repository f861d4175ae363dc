/* lw-travel.c - how long it takes to get from one postcode area to another
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-travel.h"

#include <glib/gi18n-lib.h>

/* The digits of a Dutch postcode: the first is never 0. */
#define N_DIGITS 4
#define LOWEST_AREA 1000

const char *const lw_travel_mode_values[] = { "fiets", "ov", NULL };

#define FIELD(name, kind, member, ...)                                                             \
  {                                                                                                \
    name, LW_FIELD_##kind, G_STRUCT_OFFSET (LwTravelTime, member), __VA_ARGS__                     \
  }

static const LwField travel_time_fields[] = {
  FIELD ("from", TEXT, from, N_ ("From postcode"), LW_FIELD_REQUIRED | LW_FIELD_NAME),
  FIELD ("to", TEXT, to, N_ ("To postcode"), LW_FIELD_REQUIRED | LW_FIELD_NAME),
  FIELD ("minutes", INT, minutes, N_ ("Minutes"), LW_FIELD_REQUIRED),
  FIELD ("mode", CHOICE, mode, N_ ("How"), LW_FIELD_NONE, NULL, lw_travel_mode_values),
};

#undef FIELD

const LwRecordType lw_travel_time_record = {
  .name = "travel-time",
  .label = N_ ("Travel time"),
  .fields = travel_time_fields,
  .n_fields = G_N_ELEMENTS (travel_time_fields),
  .get_type = lw_travel_time_get_type,
};

LW_DEFINE_RECORD (LwTravelTime, lw_travel_time, lw_travel_time_record)

/**
 * lw_postcode_area:
 * @postcode: (nullable): a text that may be a Dutch postcode: "1741 AB", "1741"
 *
 * Returns: its four digits as a number, or 0 when it does not begin with a postcode's
 */
guint
lw_postcode_area (const char *postcode)
{
  guint area = 0;

  while (postcode != NULL && g_ascii_isspace (*postcode))
    postcode++;
  for (int i = 0; i < N_DIGITS; i++)
    {
      if (postcode == NULL || !g_ascii_isdigit (postcode[i]))
        return 0;
      area = 10 * area + (guint) (postcode[i] - '0');
    }
  if (g_ascii_isdigit (postcode[N_DIGITS]) || area < LOWEST_AREA)
    return 0;

  return area;
}
