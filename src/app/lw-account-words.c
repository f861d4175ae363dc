/* lw-account-words.c - what was counted for the account, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-words.h"

#include "lw-config.h"
#include "lw-words.h"

#include <glib/gi18n.h>

#define SEPARATOR " · "
/* No line breaks between a number and the reason that it counts. */
#define TIMES "\u00a0×\u00a0"
#define MINUTES_AN_HOUR 60
#define MOST_REASONS 3

static const struct
{
  const char *label;
  const char *none;
} ways[LW_N_ACCOUNT_BY] = {
  [LW_ACCOUNT_BY_FORM] = { N_ ("Form"), N_ ("No form chosen") },
  [LW_ACCOUNT_BY_TRACK] = { N_ ("Track"), N_ ("Track not filled in") },
  [LW_ACCOUNT_BY_GRADE] = { N_ ("Grade"), N_ ("Grade not known") },
  [LW_ACCOUNT_BY_SETTING] = { N_ ("Setting"), N_ ("Not said where") },
  [LW_ACCOUNT_BY_MODEL] = { N_ ("Model"), N_ ("No days chosen") },
  [LW_ACCOUNT_BY_LINKAGE] = { N_ ("Linkage"), N_ ("Linkage not filled in") },
  [LW_ACCOUNT_BY_COMPANY] = { N_ ("Kind of company"), N_ ("Kind not filled in") },
};

/* Words that are kept nowhere: the account makes them. */
static const struct
{
  const char *key;
  const char *label;
} counted[] = {
  { "in-school", N_ ("In school") },
  { LW_ACCOUNT_LINT, N_ ("Ribbon") },
  { LW_ACCOUNT_SANDWICH, N_ ("Sandwich") },
  { LW_ACCOUNT_COMBINATION, N_ ("Ribbon and sandwich together") },
  { LW_ACCOUNT_ONCE, N_ ("Once") },
  { LW_ACCOUNT_NO_COMPANY, N_ ("Without a company") },
};

const char *
lw_account_by_label (LwAccountBy by)
{
  return _ (ways[by].label);
}

const char *
lw_outcome_label (LwOutcomeKind outcome)
{
  static const char *const labels[LW_N_OUTCOMES] = {
    [LW_OUTCOME_SOUGHT] = N_ ("Sought"),     [LW_OUTCOME_PLANNED] = N_ ("Planned"),
    [LW_OUTCOME_GOING] = N_ ("Going on"),    [LW_OUTCOME_FINISHED] = N_ ("Finished"),
    [LW_OUTCOME_BROKEN] = N_ ("Broken off"),
  };

  return _ (labels[outcome]);
}

static const char *
label_of (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    if (g_str_equal (counted[i].key, key))
      return _ (counted[i].label);

  return lw_word_label (key);
}

char *
lw_account_dup_row_title (const LwAccountRow *row, LwAccountBy by)
{
  if (row->key == NULL)
    return g_strdup (_ (ways[by].none));
  if (by == LW_ACCOUNT_BY_GRADE)
    /* translators: %s is 1 to 4 */
    return g_strdup_printf (_ ("Grade %s"), row->key);

  return g_strdup (by == LW_ACCOUNT_BY_FORM ? row->name : label_of (row->key));
}

char *
lw_account_dup_outcomes (const LwAccountRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (LwOutcomeKind outcome = 0; outcome < LW_N_OUTCOMES; outcome++)
    {
      guint n = lw_account_row_count (row, outcome);

      if (n > 0)
        g_string_append_printf (text, "%s%s %u", text->len > 0 ? SEPARATOR : "",
                                lw_outcome_label (outcome), n);
    }

  return g_strdup (text->str);
}

char *
lw_account_dup_reasons (const LwAccountRow *row)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_shown = MIN (row->reasons->len, MOST_REASONS);
  guint n_more = 0;

  if (n_shown == 0)
    return NULL;
  for (guint i = 0; i < row->reasons->len; i++)
    {
      const LwAccountReason *reason = g_ptr_array_index (row->reasons, i);

      if (i >= n_shown)
        n_more += reason->n;
      else
        g_string_append_printf (text, "%s%u" TIMES "%s", i > 0 ? "\n" : "", reason->n,
                                reason->text != NULL ? reason->text
                                                     : _ ("broken off without a reason"));
    }
  if (n_more > 0)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("%u × another reason", "%u × other reasons", n_more),
                              n_more);
    }

  return g_strdup (text->str);
}

char *
lw_account_dup_choice_title (const LwAccountChoice *choice)
{
  if (choice->column == LW_N_COLUMNS)
    return g_strdup (choice->name);

  return g_strdup_printf ("%s" SEPARATOR "%s", choice->name, lw_column_title (choice->column));
}

static const char *
describe_own (const LwAccountChoice *choice)
{
  if (choice->column == LW_N_COLUMNS)
    return _ ("Explained");
  if (choice->own == LW_SAID_NO)
    return _ ("Not at our school");

  return choice->is_stated ? _ ("Confirmed") : _ ("Added by us");
}

char *
lw_account_dup_choice_detail (const LwAccountChoice *choice, const LwAccountChoice *before)
{
  g_autoptr (GString) text = g_string_new (describe_own (choice));

  if (before != NULL && lw_account_choice_is_said_with (choice, before))
    return g_strdup (text->str);
  if (choice->who != NULL)
    g_string_append_printf (text, SEPARATOR "%s", choice->who);
  if (choice->school_year != NULL)
    g_string_append_printf (text, SEPARATOR "%s", choice->school_year);
  if (choice->why != NULL && *choice->why != '\0')
    g_string_append_printf (text, "\n%s", choice->why);
  else
    g_string_append_printf (text, "\n%s", _ ("Nobody said why yet"));

  return g_strdup (text->str);
}

const char *
lw_account_track_label (guint track)
{
  return lw_track_values[track] != NULL ? lw_word_label (lw_track_values[track])
                                        : _ (ways[LW_ACCOUNT_BY_TRACK].none);
}

static int
hours_of (gint64 minutes)
{
  return (int) ((minutes + MINUTES_AN_HOUR / 2) / MINUTES_AN_HOUR);
}

char *
lw_account_dup_hours (const LwAccountHours *hours)
{
  /* translators: hours that were done, of all that are planned */
  return g_strdup_printf (_ ("%'d of %'d hours"), hours_of (hours->minutes_done),
                          hours_of (hours->minutes_done + hours->minutes_left));
}

char *
lw_account_dup_half_days (const LwAccountHours *hours)
{
  guint half_days = hours->half_days_done + hours->half_days_left;
  g_autofree char *students = g_strdup_printf (
    ngettext ("%u student", "%u students", hours->n_students), hours->n_students);
  /* translators: half-days that were done, of all that are planned */
  g_autofree char *days
    = g_strdup_printf (_ ("%'u of %'u half-days"), hours->half_days_done, half_days);
  int each = hours_of ((hours->minutes_done + hours->minutes_left) / hours->n_students);
  g_autofree char *mean
    = g_strdup_printf (ngettext ("%d hour a student", "%d hours a student", each), each);

  return g_strjoin (SEPARATOR, students, days, mean, NULL);
}

char *
lw_account_dup_places_title (const LwAccountPlaces *places)
{
  return g_strdup_printf (
    "%s" SEPARATOR "%s", places->name != NULL ? places->name : _ (ways[LW_ACCOUNT_BY_FORM].none),
    places->sector != NULL ? lw_word_label (places->sector) : _ ("sector not filled in"));
}

/* A share of a few says more than there is to say. */
static char *
dup_share (guint part, guint whole)
{
  if (whole < LW_ACCOUNT_A_FEW)
    return g_strdup_printf (_ ("%u of %u"), part, whole);

  /* translators: a share: 44 % */
  return g_strdup_printf (_ ("%u %%"), lw_account_percent (part, whole));
}

char *
lw_account_dup_shares (const LwAccountPlaces *places, guint track)
{
  g_autofree char *asked = dup_share (places->tracks[track].n_asked, places->all.n_asked);
  g_autofree char *agreed = dup_share (places->tracks[track].n_agreed, places->all.n_agreed);

  return g_strdup_printf ("%s → %s", asked, agreed);
}

char *
lw_account_dup_shares_words (const LwAccount *account, const LwAccountPlaces *places, guint track)
{
  g_autofree char *asked = dup_share (places->tracks[track].n_asked, places->all.n_asked);
  g_autofree char *agreed = dup_share (places->tracks[track].n_agreed, places->all.n_agreed);
  g_autofree char *students
    = dup_share (account->n_students[track], lw_account_count_students (account));

  /* translators: three shares: 44 % of the requests, 42 % of the places, 36 % of the students */
  return g_strdup_printf (_ ("%s of the requests, %s of the places, %s of the students"), asked,
                          agreed, students);
}

char *
lw_account_dup_refusals (const LwAccountPlaces *places)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (places->all.n_broken == 0)
    return NULL;
  for (guint track = 0; track < LW_ASK_TRACKS; track++)
    if (places->tracks[track].n_broken > 0)
      g_string_append_printf (text, "%s%s %u", text->len > 0 ? SEPARATOR : "",
                              lw_account_track_label (track), places->tracks[track].n_broken);

  /* translators: how many in all, and %s tells for each track how many */
  return g_strdup_printf (_ ("%u refused or broken off: %s"), places->all.n_broken, text->str);
}

char *
lw_account_dup_few (const LwAccount *account)
{
  if (account->places->len == 0)
    return g_strdup_printf (
      _ ("Nowhere are there %u requests or more in one form and sector; of fewer nothing can be "
         "said."),
      account->least_requests);
  if (account->n_few == 0)
    return NULL;

  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "In %u other form and sector there are fewer than %u requests; of so few nothing "
                 "can be said.",
                 "In %u other forms and sectors there are fewer than %u requests; of so few "
                 "nothing can be said.",
                 account->n_few),
    account->n_few, account->least_requests);
}
