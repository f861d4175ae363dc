/* lw-visit-words.c - how visits, and who makes them, are said on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visit-words.h"

#include "lw-date.h"
#include "lw-stage-words.h"
#include "lw-words.h"

#include <glib/gi18n.h>

#define NO_BREAK_SPACE "\u00a0"

static void
add_part (GString *text, const char *between, char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", part);
  g_free (part);
}

/* What there is none of is not said. */
static void
add_counts (GString *text, guint n_done, guint n_planned, guint n_overdue, guint n_missing)
{
  if (n_done > 0)
    /* translators: visits made */
    add_part (text, ", ", g_strdup_printf (_ ("%u done"), n_done));
  if (n_planned > 0)
    add_part (text, ", ", g_strdup_printf (_ ("%u planned"), n_planned));
  if (n_overdue > 0)
    add_part (text, ", ", g_strdup_printf (_ ("%u overdue"), n_overdue));
  if (n_missing > 0)
    add_part (text, ", ", g_strdup_printf (_ ("%u still to plan"), n_missing));
}

char *
lw_visit_words_dup_stages (const LwVisitLoad *load, guint most)
{
  GString *text = g_string_new (NULL);

  if (load->placements->len == 0)
    {
      g_string_append (text, _ ("No stages"));
      return g_string_free (text, FALSE);
    }
  add_part (
    text, "",
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u stage now", "%u stages now", load->n_now),
                     load->n_now));
  /* translators: how many stages somebody has in the fullest week */
  add_part (text, ", ", g_strdup_printf (_ ("%u at a time at most"), load->n_most));
  if (most > 0 && load->n_most > most)
    g_string_append_printf (text, _ (" (the rule is %u)"), most);

  return g_string_free (text, FALSE);
}

char *
lw_visit_words_dup_visits (const LwVisitLoad *load)
{
  GString *text = g_string_new (NULL);

  add_counts (text, load->n_done, load->n_planned - load->n_overdue, load->n_overdue,
              load->n_missing);
  if (text->len == 0)
    g_string_append (text, _ ("No visits to make"));

  return g_string_free (text, FALSE);
}

char *
lw_visit_words_dup_student (LwOffice *office, LwPlacement *placement)
{
  LwRecord *owner = lw_stage_get_owner (office, placement);
  LwGroup *group
    = lw_office_find (office, &lw_group_record, lw_stage_get_group (office, placement));

  if (owner == NULL)
    return g_strdup (_ ("A stage"));

  return lw_words_dup_with_class (lw_record_get_title (owner),
                                  group != NULL && !LW_IS_GROUP (owner) ? group->name : NULL);
}

/* The number of who guides the student there. */
static const char *
find_phone (LwOffice *office, LwPlacement *placement)
{
  LwContactPerson *guide
    = lw_office_find (office, &lw_contact_person_record, placement->workplace_mentor);

  return guide != NULL ? guide->phone : NULL;
}

/* No line breaks within it. */
static char *
dup_whole (const char *phone)
{
  g_auto (GStrv) parts = g_strsplit (phone, " ", -1);

  return g_strjoinv (NO_BREAK_SPACE, parts);
}

char *
lw_visit_words_dup_place (LwOffice *office, LwPlacement *placement)
{
  GString *text = g_string_new (NULL);
  const char *phone = find_phone (office, placement);

  add_part (text, "", lw_stage_dup_place_text (office, placement));
  if (phone != NULL)
    add_part (text, " · ", dup_whole (phone));

  return g_string_free (text, FALSE);
}

/* The first that is still to be made; NULL for none. */
static LwVisit *
find_next (GPtrArray *visits)
{
  LwVisit *next = NULL;

  for (guint i = 0; visits != NULL && i < visits->len; i++)
    {
      LwVisit *visit = g_ptr_array_index (visits, i);

      if (!lw_is_true (visit->done) && g_date_valid (&visit->date)
          && (next == NULL || lw_date_compare (&visit->date, &next->date) < 0))
        next = visit;
    }

  return next;
}

char *
lw_visit_words_dup_of_stage (LwOffice *office, LwPlacement *placement)
{
  LwWorld *world = lw_office_get_world (office);
  GPtrArray *visits = lw_visits_of (world, placement);
  LwVisit *next = find_next (visits);
  GDate today = lw_today ();
  GString *text = g_string_new (NULL);
  guint n_done = 0;

  for (guint i = 0; visits != NULL && i < visits->len; i++)
    n_done += lw_is_true (LW_VISIT (g_ptr_array_index (visits, i))->done);
  add_counts (text, n_done, visits != NULL ? visits->len - n_done : 0, 0,
              lw_visits_count_missing (world, placement, &today));
  if (next != NULL)
    {
      g_autofree char *day = lw_date_format_short (&next->date);

      add_part (text, " · ",
                g_strdup_printf (lw_visit_is_overdue (next, &today) ? _ ("overdue since %s")
                                                                    : _ ("next %s"),
                                 day));
    }
  if (text->len == 0)
    g_string_append (text, _ ("none planned"));

  return g_string_free (text, FALSE);
}
