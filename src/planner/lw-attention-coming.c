/* lw-attention-coming.c - what comes, when nothing asks for attention
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-attention-private.h"

#include "lw-date.h"

void
lw_coming_free (LwComing *self)
{
  g_free (self->name);
  g_free (self);
}

/* Keeps the first day after today, and how many fall on it. */
static void
take (LwAttentionScan *self, LwComing *coming, const GDate *day, const char *name)
{
  int order = g_date_valid (&coming->day) ? lw_date_compare (day, &coming->day) : -1;

  if (!g_date_valid (day) || lw_date_compare (day, &self->input->today) <= 0 || order > 0)
    return;
  if (order < 0)
    coming->count = 0;
  coming->day = *day;
  coming->count++;
  g_free (coming->name);
  coming->name = coming->count == 1 ? g_strdup (name) : NULL;
}

static void
take_stages (LwAttentionScan *self, LwComing *coming, gboolean mine)
{
  LwRecordList *placements = self->world->lists.placements;

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      LwRecord *student = lw_world_find (self->world->lists.students, placement->student);
      const char *name = student != NULL ? lw_record_get_title (student) : NULL;
      GDate first, last;

      if (!lw_attention_is_settled (placement)
          || (mine && !lw_attention_scan_is_my_stage (self, placement)))
        continue;
      lw_world_get_period (self->world, placement, &first, &last);
      take (self, &coming[LW_COMING_BEGIN], &first, name);
      take (self, &coming[LW_COMING_END], &last, name);
    }
}

static void
take_reviews (LwAttentionScan *self, LwComing *coming, gboolean mine)
{
  LwRecordList *students = self->world->lists.students;

  for (guint i = 0; self->input->digest != NULL && i < lw_record_list_get_size (students); i++)
    {
      LwStudent *student = lw_record_list_peek (students, i);
      const LwDigestStudent *told
        = lw_digest_find_student (self->input->digest, lw_record_get_id (LW_RECORD (student)));

      if (told != NULL && (!mine || lw_attention_scan_is_my_student (self, student)))
        take (self, &coming[LW_COMING_REVIEW], &told->next_review,
              lw_record_get_title (LW_RECORD (student)));
    }
}

static void
take_holidays (LwAttentionScan *self, LwComing *coming)
{
  LwCalendar *calendar = self->world->calendar;

  for (guint i = 0; i < lw_calendar_get_n_spans (calendar); i++)
    {
      const LwCalendarSpan *span = lw_calendar_get_span (calendar, i);

      if (g_strcmp0 (span->kind, "vakantie") == 0 && span->groups == NULL)
        take (self, &coming[LW_COMING_HOLIDAY], &span->first_day, span->name);
    }
}

static int
compare_coming (gconstpointer a, gconstpointer b)
{
  const LwComing *one = *(LwComing *const *) a;
  const LwComing *other = *(LwComing *const *) b;
  int result = lw_date_compare (&one->day, &other->day);

  return result != 0 ? result : (int) one->kind - (int) other->kind;
}

/**
 * lw_attention_find_coming:
 * @input: the school, the day and the person
 * @mine: whether only what concerns the person counts
 *
 * Returns: (transfer full) (element-type LwComing): of each kind the first after today, by day
 */
GPtrArray *
lw_attention_find_coming (const LwAttentionInput *input, gboolean mine)
{
  g_auto (LwAttentionScan) scan = { 0 };
  LwComing coming[LW_N_COMING_KINDS] = { 0 };
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_coming_free);

  lw_attention_scan_init (&scan, input);
  take_stages (&scan, coming, mine);
  take_reviews (&scan, coming, mine);
  take_holidays (&scan, coming);
  for (int kind = 0; kind < LW_N_COMING_KINDS; kind++)
    {
      coming[kind].kind = kind;
      if (g_date_valid (&coming[kind].day))
        g_ptr_array_add (all, g_memdup2 (&coming[kind], sizeof coming[kind]));
    }
  g_ptr_array_sort (all, compare_coming);

  return all;
}
