/* attention.c - schools in which something asks for attention
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "attention.h"

#include "lw-date.h"

#include <string.h>

static const char *const whys[] = {
  [LW_WHY_NO_STAGE] = "no-stage",   [LW_WHY_SOUGHT] = "sought",
  [LW_WHY_PROPOSED] = "proposed",   [LW_WHY_ASKED] = "asked",
  [LW_WHY_CALL_BACK] = "call-back", [LW_WHY_REVIEW_DUE] = "review-due",
  [LW_WHY_POP_DRAFT] = "pop-draft", [LW_WHY_GOAL_DUE] = "goal-due",
  [LW_WHY_VISIT] = "visit",         [LW_WHY_RETURN] = "return",
  [LW_WHY_BEGINS] = "begins",       [LW_WHY_ENDS] = "ends",
  [LW_WHY_ONE_DAY] = "one-day",     [LW_WHY_UNSIGNED] = "unsigned",
  [LW_WHY_CONFLICT] = "conflict",   [LW_WHY_EXPIRES] = "expires",
  [LW_WHY_EXPIRED] = "expired",     [LW_WHY_UNCHECKED] = "unchecked",
  [LW_WHY_STILL] = "still",         [LW_WHY_EMPTY] = "empty",
};

static void
set_field (LwDigestStudent *student, const char *name, const char *value)
{
  if (strcmp (name, "reviewed") == 0)
    student->has_review = lw_date_parse_iso (value, &student->last_review);
  else if (strcmp (name, "next") == 0)
    lw_date_parse_iso (value, &student->next_review);
  else if (strcmp (name, "pop") == 0)
    {
      student->has_pop = TRUE;
      student->pop_state = g_strdup (value);
    }
  else if (strcmp (name, "goal") == 0)
    {
      student->n_goals++;
      lw_date_parse_iso (value, &student->goal_due);
    }
  else if (strcmp (name, "item") == 0)
    student->has_items = lw_date_parse_iso (value, &student->last_item);
  else
    g_assert_not_reached ();
}

void
attention_add_line (School *school, LwDigest *digest, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  if (strcmp (words[0], "dossier") == 0)
    {
      for (guint i = 2; words[i] != NULL; i++)
        {
          g_auto (GStrv) pair = g_strsplit (words[i], "=", 2);

          set_field (lw_digest_add_student (digest, words[1]), pair[0], pair[1]);
        }
    }
  else if (strcmp (words[0], "asked") == 0)
    {
      GDate day;

      g_assert_true (lw_date_parse_iso (words[2], &day));
      lw_digest_set_asked (digest, words[1], &day);
    }
  else
    school_add (school, line);
}

static void
print_row (GString *text, const LwAttention *row)
{
  g_autofree char *day = lw_date_format_iso (&row->day);
  gpointer who = row->student != NULL   ? (gpointer) row->student
                 : row->company != NULL ? (gpointer) row->company
                                        : (gpointer) row->group;

  g_string_append_printf (
    text, "%s%s %s %s %s %d%s%s", text->len > 0 ? "\n" : "", whys[row->why],
    who != NULL ? lw_record_get_id (who) : "-",
    row->placement != NULL ? lw_record_get_id (LW_RECORD (row->placement)) : "-",
    day != NULL ? day : "-", row->count, row->is_mine ? "*" : "", row->is_now ? "!" : "");
}

static char *
find (School *school, const LwDigest *digest, const AttentionCase *a_case)
{
  g_autoptr (GPtrArray) findings = lw_rules_judge_all (school_get_world (school));
  g_autoptr (LwRecord) year = lw_record_new (&lw_school_year_record, "y1");
  g_autoptr (GPtrArray) all = NULL;
  GString *text = g_string_new (NULL);
  LwAttentionInput input = { .world = school_get_world (school), .me = "m1", .digest = digest };
  GDate first;

  g_assert_true (lw_date_parse_iso (a_case->today, &input.today));
  first = lw_date_from_dmy (1, 8, lw_school_year_of (&input.today));
  lw_record_set_date (year, "first-day", &first);
  input.school_year = LW_SCHOOL_YEAR (year);
  input.findings = findings;
  all = lw_attention_find (&input);
  for (guint i = 0; i < all->len; i++)
    {
      const LwAttention *row = g_ptr_array_index (all, i);

      if (row->kind == a_case->kind || a_case->kind == LW_N_ATTENTION_KINDS)
        print_row (text, row);
    }

  return g_string_free (text, FALSE);
}

void
attention_run_cases (const AttentionCase *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (LwDigest) digest = lw_digest_new ();
      g_autofree char *found = NULL;

      g_test_message ("case %u: %s", i, cases[i].lines[0]);
      school_add (school, "group 3b {'name':'3B','grade':3,'profile':'Z&W','mentor':'m1'}");
      for (guint j = 0; j < ATTENTION_MAX_LINES && cases[i].lines[j] != NULL; j++)
        attention_add_line (school, digest, cases[i].lines[j]);
      found = find (school, digest, &cases[i]);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}
