/* lw-today-words.c - how what asks for attention is said on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-today-words.h"

#include "lw-date.h"
#include "lw-snippet.h"
#include "lw-words.h"

#include <glib/gi18n.h>

/* Of a call no more students are named. */
#define MOST_NAMES 3
/* And of what was said no more is told. */
#define N_SAID_CHARS 120

const char *
lw_today_get_heading (LwAttentionKind kind)
{
  static const char *const headings[] = {
    [LW_ATTENTION_PLACE] = N_ ("No stage place yet"),
    [LW_ATTENTION_CALL] = N_ ("To phone"),
    [LW_ATTENTION_CALL_BACK] = N_ ("To call back"),
    [LW_ATTENTION_REVIEW] = N_ ("Conversations to hold"),
    [LW_ATTENTION_VISIT] = N_ ("Visits to make"),
    [LW_ATTENTION_REFLECTION] = N_ ("Looking back this week"),
    [LW_ATTENTION_PERIOD] = N_ ("Stages that begin or end"),
    [LW_ATTENTION_AGREEMENT_UNSIGNED] = N_ ("Agreements not signed yet"),
    [LW_ATTENTION_CONFLICT] = N_ ("Conflicts with the rules"),
    [LW_ATTENTION_ACCREDITATION] = N_ ("Accreditations to check"),
    [LW_ATTENTION_PORTFOLIO] = N_ ("Portfolios that stand still"),
  };

  return _ (headings[kind]);
}

char *
lw_today_dup_title (const LwAttention *row)
{
  const char *class_name = row->group != NULL ? row->group->name : NULL;

  if (row->kind == LW_ATTENTION_CALL || row->kind == LW_ATTENTION_CALL_BACK
      || row->kind == LW_ATTENTION_ACCREDITATION)
    return g_strdup (lw_record_get_title (LW_RECORD (row->company)));
  if (row->student == NULL)
    return g_strdup (class_name != NULL ? class_name : _ ("Class activity"));

  return lw_words_dup_with_class (lw_record_get_title (LW_RECORD (row->student)), class_name);
}

static gboolean
is_past (const GDate *day)
{
  GDate today = lw_today ();

  return g_date_valid (day) && lw_date_compare (day, &today) < 0;
}

/* "vandaag", "morgen", "ma 4 januari", and with the year when it is another than this. */
static char *
dup_day (const GDate *day)
{
  GDate today = lw_today ();
  int days = g_date_days_between (&today, day);

  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (ABS (days) > 180)
    return lw_date_format_long (day);

  return lw_date_format_short (day);
}

static const char *
company_name (const LwAttention *row)
{
  return row->company != NULL ? lw_record_get_title (LW_RECORD (row->company)) : NULL;
}

/* "Bakkerij Vis: gevraagd, 9 dagen geen antwoord" */
static char *
dup_waiting (int days)
{
  if (days < 0)
    return g_strdup (_ ("asked, no answer yet"));
  if (days == 0)
    return g_strdup (_ ("asked today"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "asked, no answer for %d day",
                                       "asked, no answer for %d days", (gulong) days),
                          days);
}

static char *
dup_beginning (const LwAttention *row)
{
  g_autofree char *day = g_date_valid (&row->day) ? dup_day (&row->day) : NULL;

  if (day == NULL)
    return NULL;

  /* translators: a day: begint ma 4 januari */
  return g_strdup_printf (is_past (&row->day) ? _ ("began %s") : _ ("begins %s"), day);
}

static char *
join (char *first, char *second)
{
  g_autofree char *one = first;
  g_autofree char *other = second;

  if (one == NULL || other == NULL)
    return g_strdup (one != NULL ? one : other);

  return g_strdup_printf ("%s · %s", one, other);
}

static char *
describe_place (const LwAttention *row)
{
  const char *company = company_name (row);
  g_autofree char *waiting = NULL;
  char *what = NULL;

  switch (row->why)
    {
    case LW_WHY_NO_STAGE:
      what = g_strdup (_ ("Nothing planned yet"));
      break;
    case LW_WHY_SOUGHT:
      what = company != NULL ? g_strdup_printf (_ ("Looking for a place at %s"), company)
                             : g_strdup (_ ("Looking for a place"));
      break;
    case LW_WHY_ASKED:
      waiting = dup_waiting (row->count);
      what = company != NULL ? g_strdup_printf ("%s: %s", company, waiting)
                             : g_steal_pointer (&waiting);
      break;
    default:
      what = company != NULL ? g_strdup_printf (_ ("%s: proposed, not asked yet"), company)
                             : g_strdup (_ ("Proposed, not asked yet"));
      break;
    }

  return join (what, dup_beginning (row));
}

/* "Sanne de Jong, Bram Bakker en nog 2" */
static char *
dup_names (const LwAttention *row, LwOffice *office)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_more = row->placements->len > MOST_NAMES ? row->placements->len - MOST_NAMES : 0;

  for (guint i = 0; i < row->placements->len - n_more; i++)
    {
      LwPlacement *placement = g_ptr_array_index (row->placements, i);
      LwRecord *student = lw_office_find (office, &lw_student_record, placement->student);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                              student != NULL ? lw_record_get_title (student)
                                              : _ ("a class activity"));
    }
  if (n_more > 0)
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s and %u more", "%s and %u more", n_more), names->str,
      n_more);

  return g_strdup (names->str);
}

static char *
dup_contact (const LwAttention *row)
{
  LwContactPerson *contact = row->contact;

  if (contact == NULL)
    return g_strdup (_ ("no contact person known"));
  if (contact->name != NULL && contact->phone != NULL)
    return g_strdup_printf ("%s, %s", contact->name, contact->phone);
  if (contact->phone != NULL)
    return g_strdup (contact->phone);

  return contact->name != NULL ? g_strdup_printf (_ ("%s, no phone number known"), contact->name)
                               : g_strdup (_ ("no phone number known"));
}

static char *
describe_call (const LwAttention *row, LwOffice *office)
{
  g_autofree char *contact = dup_contact (row);
  g_autofree char *names = dup_names (row, office);
  g_autofree char *waiting
    = row->why == LW_WHY_ASKED ? dup_waiting (row->count) : g_strdup (_ ("not asked yet"));

  return g_strdup_printf ("%s\n%s · %s", contact, names, waiting);
}

/* Whom to ask for, for when it was agreed, and what was said then. */
static char *
describe_call_back (const LwAttention *row, LwOffice *office)
{
  g_autofree char *contact = dup_contact (row);
  g_autofree char *day = dup_day (&row->day);
  /* translators: when a company was to be called back; a day */
  g_autofree char *when = g_strdup_printf (_ ("agreed for %s"), day);
  g_autofree char *names = row->placements != NULL ? dup_names (row, office) : NULL;
  g_autoptr (LwSnippet) said = NULL;
  GString *text = g_string_new (contact);

  g_string_append_printf (text, " · %s", when);
  if (names != NULL)
    g_string_append_printf (text, "\n%s", names);
  if (row->moment->text == NULL)
    return g_string_free (text, FALSE);
  said = lw_snippet_new (row->moment->text, "", N_SAID_CHARS);
  g_string_append_printf (text, "\n%s", said->text);

  return g_string_free (text, FALSE);
}

static char *
describe_review (const LwAttention *row)
{
  g_autofree char *day = NULL;

  if (row->why == LW_WHY_POP_DRAFT)
    return g_strdup (_ ("The POP is still a draft, and was not talked about yet"));
  day = dup_day (&row->day);
  if (row->text != NULL)
    /* translators: a day, and the kind of the last conversation, such as POP-gesprek */
    return g_strdup_printf (_ ("Set for %s, after the %s"), day, lw_word_label (row->text));

  return g_strdup_printf (_ ("Set for %s"), day);
}

/* "vandaag · Bakkerij Vis, Gouda · Telefoontje · Bo de Wit" */
static char *
describe_visit (const LwAttention *row)
{
  g_autofree char *day = dup_day (&row->day);
  gboolean is_visit = row->text == NULL || g_str_equal (row->text, "bezoek");
  g_autofree char *when
    = is_past (&row->day) ? g_strdup_printf (_ ("overdue since %s"), day) : g_steal_pointer (&day);
  g_autofree char *where = join (g_steal_pointer (&when), g_strdup (company_name (row)));
  g_autofree char *how
    = join (g_steal_pointer (&where), is_visit ? NULL : g_strdup (lw_word_label (row->text)));

  return join (g_steal_pointer (&how), row->visitor != NULL ? g_strdup (row->visitor->name) : NULL);
}

static char *
describe_reflection (const LwAttention *row)
{
  g_autofree char *day = dup_day (&row->day);
  g_autofree char *goal = NULL;

  if (row->why == LW_WHY_RETURN)
    return g_strdup_printf (
      row->afternoon
        ? g_dngettext (GETTEXT_PACKAGE, "%d student back at school %s, in the afternoon",
                       "%d students back at school %s, in the afternoon", (gulong) row->count)
        : g_dngettext (GETTEXT_PACKAGE, "%d student back at school %s, in the morning",
                       "%d students back at school %s, in the morning", (gulong) row->count),
      row->count, day);
  /* translators: a goal of a POP and a day */
  goal = g_strdup_printf (is_past (&row->day) ? _ ("“%s” was due %s") : _ ("“%s” is due %s"),
                          row->text != NULL ? row->text : _ ("A goal"), day);
  if (row->count > 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, and %d more goal",
                                         "%s, and %d more goals", (gulong) row->count - 1),
                            goal, row->count - 1);

  return g_steal_pointer (&goal);
}

static char *
dup_when (const LwAttention *row)
{
  g_autofree char *day = dup_day (&row->day);

  if (row->why == LW_WHY_ONE_DAY)
    /* translators: a stage of one day, and when */
    return g_strdup_printf (_ ("One day: %s"), day);
  if (row->why == LW_WHY_ENDS)
    return g_strdup_printf (is_past (&row->day) ? _ ("Ended %s") : _ ("Ends %s"), day);

  return g_strdup_printf (is_past (&row->day) ? _ ("Began %s") : _ ("Begins %s"), day);
}

/* What a class does has a form, and often no company. */
static const char *
form_name (const LwAttention *row, LwOffice *office)
{
  LwStagePeriod *period
    = lw_office_find (office, &lw_stage_period_record, row->placement->stage_period);
  const char *id
    = row->placement->variant != NULL || period == NULL ? row->placement->variant : period->variant;
  LwVariant *variant = lw_office_find (office, &lw_variant_record, id);

  return variant != NULL ? variant->name : NULL;
}

static char *
describe_period (const LwAttention *row, LwOffice *office)
{
  const char *what = company_name (row);

  if (what == NULL || row->student == NULL)
    what = form_name (row, office);

  return join (dup_when (row), g_strdup (what));
}

static char *
describe_agreement (const LwAttention *row)
{
  const char *company = company_name (row);

  return join (g_strdup (company != NULL ? company : _ ("No workplace yet")), dup_beginning (row));
}

static char *
describe_conflict (const LwAttention *row)
{
  if (row->count < 2)
    return g_strdup_printf ("%s · %s", row->rule, row->text);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s · %s, and %d more conflict",
                                       "%s · %s, and %d more conflicts", (gulong) row->count - 1),
                          row->rule, row->text, row->count - 1);
}

static char *
describe_accreditation (const LwAttention *row)
{
  const char *profile = row->accreditation->profile;
  g_autofree char *day = g_date_valid (&row->day) ? lw_date_format_long (&row->day) : NULL;
  char *what;

  if (row->why == LW_WHY_EXPIRED)
    what = g_strdup_printf (_ ("ended %s"), day);
  else if (row->why == LW_WHY_EXPIRES)
    what = g_strdup_printf (_ ("ends %s"), day);
  else if (day != NULL)
    what = g_strdup_printf (_ ("last checked %s"), day);
  else
    what = g_strdup (_ ("never checked"));

  return join (g_strdup (profile), what);
}

static char *
describe_portfolio (const LwAttention *row)
{
  g_autofree char *day = NULL;

  if (row->why == LW_WHY_EMPTY)
    return g_strdup (_ ("Nothing in the portfolio yet"));
  if (!g_date_valid (&row->day))
    return g_strdup (_ ("Nothing new for weeks"));
  day = dup_day (&row->day);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Nothing new for %d week, since %s",
                                       "Nothing new for %d weeks, since %s", (gulong) row->count),
                          row->count, day);
}

char *
lw_today_dup_detail (const LwAttention *row, LwOffice *office)
{
  switch (row->kind)
    {
    case LW_ATTENTION_PLACE:
      return describe_place (row);
    case LW_ATTENTION_CALL:
      return describe_call (row, office);
    case LW_ATTENTION_CALL_BACK:
      return describe_call_back (row, office);
    case LW_ATTENTION_REVIEW:
      return describe_review (row);
    case LW_ATTENTION_VISIT:
      return describe_visit (row);
    case LW_ATTENTION_REFLECTION:
      return describe_reflection (row);
    case LW_ATTENTION_PERIOD:
      return describe_period (row, office);
    case LW_ATTENTION_AGREEMENT_UNSIGNED:
      return describe_agreement (row);
    case LW_ATTENTION_CONFLICT:
      return describe_conflict (row);
    case LW_ATTENTION_ACCREDITATION:
      return describe_accreditation (row);
    default:
      return describe_portfolio (row);
    }
}

/* "ma 4 januari: 12 stages beginnen" */
char *
lw_today_dup_coming (const LwComing *coming)
{
  g_autofree char *day = dup_day (&coming->day);
  g_autofree char *what = NULL;

  if (coming->kind == LW_COMING_HOLIDAY)
    what = g_strdup (coming->name);
  else if (coming->name != NULL)
    what = g_strdup_printf (coming->kind == LW_COMING_BEGIN ? _ ("%s begins a stage")
                            : coming->kind == LW_COMING_END ? _ ("%s ends a stage")
                                                            : _ ("a conversation with %s"),
                            coming->name);
  else if (coming->kind == LW_COMING_BEGIN)
    what = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u stage begins", "%u stages begin", coming->count),
      coming->count);
  else if (coming->kind == LW_COMING_END)
    what = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u stage ends", "%u stages end", coming->count),
      coming->count);
  else
    what = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u conversation", "%u conversations", coming->count),
      coming->count);

  /* translators: a day, and what happens then */
  return g_strdup_printf (_ ("%s: %s"), day, what);
}
