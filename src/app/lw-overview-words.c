/* lw-overview-words.c - how what a dossier tells is said on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-overview-words.h"

#include "lw-date.h"
#include "lw-stage-words.h"
#include "lw-timeline-stage.h"
#include "lw-today-words.h"
#include "lw-visits.h"
#include "lw-words.h"

#include <glib/gi18n.h>

#define HOUR 60

static LwVariant *
form_of (LwPlacement *placement, LwOffice *office)
{
  LwStagePeriod *period = lw_office_find (office, &lw_stage_period_record, placement->stage_period);
  const char *id
    = placement->variant != NULL || period == NULL ? placement->variant : period->variant;

  return lw_office_find (office, &lw_variant_record, id);
}

static char *
or_untitled (const char *title)
{
  return g_strdup (title != NULL ? title : _ ("Without a title"));
}

static char *
dup_pop_title (LwPop *pop, LwOffice *office)
{
  LwSchoolYear *year = lw_office_find (office, &lw_school_year_record, pop->school_year);

  return year != NULL ? g_strdup_printf ("POP %s", year->name) : g_strdup ("POP");
}

static char *
dup_visit_title (LwVisit *visit)
{
  return g_strdup (visit->kind != NULL ? lw_word_label (visit->kind) : _ ("Visit"));
}

char *
lw_moment_dup_title (const LwMoment *moment, LwOffice *office)
{
  LwVariant *variant;

  switch (moment->kind)
    {
    case LW_MOMENT_STAGE:
      variant = form_of (LW_PLACEMENT (moment->record), office);
      return g_strdup (variant != NULL ? variant->name : _ ("Stage"));
    case LW_MOMENT_VISIT:
      return dup_visit_title (LW_VISIT (moment->record));
    case LW_MOMENT_NEXT_REVIEW:
      return g_strdup (_ ("Next conversation"));
    case LW_MOMENT_REVIEW:
      return g_strdup (LW_REVIEW (moment->record)->kind != NULL
                         ? lw_word_label (LW_REVIEW (moment->record)->kind)
                         : _ ("Conversation"));
    case LW_MOMENT_GOAL:
      return or_untitled (LW_GOAL (moment->record)->title);
    case LW_MOMENT_ITEM:
      return or_untitled (LW_PORTFOLIO_ITEM (moment->record)->title);
    default:
      return dup_pop_title (LW_POP (moment->record), office);
    }
}

/* The parts that are there; takes them. */
static char *
join (char *first, char *second, char *third)
{
  char *parts[] = { first, second, third };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      lw_words_add (text, parts[i]);
      g_free (parts[i]);
    }

  return g_strdup (text->str);
}

static char *
describe_stage (LwPlacement *placement, LwOffice *office)
{
  char *place = lw_stage_get_class (office, placement) != NULL
                  ? g_strdup (_ ("with the class"))
                  : lw_stage_dup_place_text (office, placement);

  return join (place, lw_stage_dup_period_text (office, placement),
               g_strdup (lw_word_label (placement->state)));
}

/* Several lines in one. */
static char *
dup_line (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n", ' ');

  return g_strdup (g_strstrip (line));
}

/* Where, who goes, and what was seen there, or how it stands with it. */
static char *
describe_visit (LwVisit *visit, LwOffice *office)
{
  LwPlacement *placement = lw_office_find (office, &lw_placement_record, visit->placement);
  LwRecord *who = lw_office_find (office, &lw_staff_record,
                                  lw_visits_get_who (lw_office_get_world (office), visit));
  GDate today = lw_today ();
  char *state;

  if (lw_is_true (visit->done) && visit->text != NULL)
    state = dup_line (visit->text);
  else if (lw_is_true (visit->done))
    state = g_strdup (_ ("Done"));
  else
    state = g_strdup (lw_visit_is_overdue (visit, &today) ? _ ("Overdue") : _ ("Planned"));

  return join (placement != NULL ? lw_stage_dup_place_text (office, placement) : NULL,
               who != NULL ? g_strdup (lw_record_get_title (who)) : NULL, state);
}

static char *
describe_review (LwReview *review)
{
  g_autofree char *agreements = review->agreements != NULL ? dup_line (review->agreements) : NULL;

  /* translators: what was agreed upon in a conversation */
  return agreements != NULL ? g_strdup_printf (_ ("Agreed: %s"), agreements)
                            : g_strdup (_ ("Conversation"));
}

static char *
describe_pop (LwPop *pop)
{
  return join (g_strdup (lw_word_label (pop->state)),
               pop->learning_question != NULL ? dup_line (pop->learning_question) : NULL, NULL);
}

char *
lw_moment_dup_detail (const LwMoment *moment, LwOffice *office)
{
  const char *kind;

  switch (moment->kind)
    {
    case LW_MOMENT_STAGE:
      return describe_stage (LW_PLACEMENT (moment->record), office);
    case LW_MOMENT_VISIT:
      return describe_visit (LW_VISIT (moment->record), office);
    case LW_MOMENT_NEXT_REVIEW:
      kind = LW_REVIEW (moment->record)->kind;
      /* translators: a kind of conversation, such as POP-gesprek */
      return kind != NULL ? g_strdup_printf (_ ("After the %s"), lw_word_label (kind))
                          : g_strdup ("");
    case LW_MOMENT_REVIEW:
      return describe_review (LW_REVIEW (moment->record));
    case LW_MOMENT_GOAL:
      return join (g_strdup (_ ("Goal")),
                   g_strdup (lw_word_label (LW_GOAL (moment->record)->state)), NULL);
    case LW_MOMENT_ITEM:
      kind = LW_PORTFOLIO_ITEM (moment->record)->kind;
      return g_strdup (kind != NULL ? lw_word_label (kind) : _ ("In the portfolio"));
    default:
      return describe_pop (LW_POP (moment->record));
    }
}

/* Of "di 3 maart 2027" the first two words, or the last two. */
static char *
dup_words (const GDate *day, guint from)
{
  g_autofree char *text = lw_date_format_long (day);
  g_auto (GStrv) words = g_strsplit (text, " ", 4);

  g_return_val_if_fail (g_strv_length (words) == 4, g_strdup (""));

  return g_strjoin (" ", words[from], words[from + 1], NULL);
}

/* A POP is of a year, and not of a day. */
char *
lw_moment_dup_day (const LwMoment *moment)
{
  if (!g_date_valid (&moment->day) || moment->kind == LW_MOMENT_POP)
    return g_strdup ("");

  return dup_words (&moment->day, 0);
}

char *
lw_month_dup_text (const GDate *day)
{
  return dup_words (day, 2);
}

LwSetting
lw_moment_get_setting (const LwMoment *moment, LwOffice *office)
{
  if (moment->kind == LW_MOMENT_STAGE)
    return lw_timeline_setting_of (office, form_of (LW_PLACEMENT (moment->record), office));
  if (moment->kind == LW_MOMENT_ITEM)
    return lw_setting_from_word (LW_PORTFOLIO_ITEM (moment->record)->place);

  return LW_SETTING_NONE;
}

const char *
lw_moment_get_icon (const LwMoment *moment)
{
  static const char *const icons[] = {
    [LW_MOMENT_STAGE] = "lw-stages-symbolic",
    [LW_MOMENT_VISIT] = "lw-companies-symbolic",
    [LW_MOMENT_NEXT_REVIEW] = "system-users-symbolic",
    [LW_MOMENT_REVIEW] = "system-users-symbolic",
    [LW_MOMENT_GOAL] = "checkbox-symbolic",
    [LW_MOMENT_ITEM] = "lw-portfolio-symbolic",
    [LW_MOMENT_POP] = "text-editor-symbolic",
  };

  if (moment->kind == LW_MOMENT_GOAL && g_strcmp0 (LW_GOAL (moment->record)->state, "gehaald") == 0)
    return "checkbox-checked-symbolic";

  return icons[moment->kind];
}

static const char *
get_attention_title (const LwAttention *attention)
{
  switch (attention->kind)
    {
    case LW_ATTENTION_PLACE:
      return _ ("No stage place yet");
    case LW_ATTENTION_REVIEW:
      return _ ("A conversation to hold");
    case LW_ATTENTION_REFLECTION:
      return attention->count > 1 ? _ ("Goals to look back at") : _ ("A goal to look back at");
    case LW_ATTENTION_AGREEMENT_UNSIGNED:
      return _ ("The agreement is not signed yet");
    default:
      return _ ("Against the rules");
    }
}

static int
in_hours (const LwTraject *traject)
{
  return (traject->minutes + HOUR / 2) / HOUR;
}

gboolean
lw_open_is_met (const LwOpen *open)
{
  return open->kind == LW_OPEN_HOURS && open->text == NULL
         && open->traject.minutes >= open->least.minutes
         && open->traject.n_days >= open->least.n_days;
}

static char *
dup_hours_title (const LwOpen *open)
{
  /* translators: a number of hours and of days */
  return g_strdup_printf (_ ("Leerwerktraject: %d hours on %u days"), in_hours (&open->traject),
                          open->traject.n_days);
}

static char *
describe_hours (const LwOpen *open)
{
  if (open->text != NULL)
    return g_strdup (open->text);

  return g_strdup_printf (
    lw_open_is_met (open)
      /* translators: a number of hours and of days */
      ? _ ("Done and planned together; at least %d hours on %u days are asked, so it is enough")
      : _ ("Done and planned together; at least %d hours on %u days are asked"),
    in_hours (&open->least), open->least.n_days);
}

char *
lw_open_dup_title (const LwOpen *open)
{
  switch (open->kind)
    {
    case LW_OPEN_ATTENTION:
      return g_strdup (get_attention_title (open->attention));
    case LW_OPEN_POP:
      return g_strdup (open->record != NULL ? _ ("The POP is not agreed yet")
                                            : _ ("No POP yet this school year"));
    case LW_OPEN_HOURS:
      return dup_hours_title (open);
    default:
      return g_strdup (_ ("Looking around at more workplaces"));
    }
}

char *
lw_open_dup_detail (const LwOpen *open, LwOffice *office)
{
  switch (open->kind)
    {
    case LW_OPEN_ATTENTION:
      return lw_today_dup_detail (open->attention, office);
    case LW_OPEN_POP:
      return g_strdup (open->record != NULL ? _ ("Talk it over, then say so at the top of the POP")
                                            : _ ("Begin with what the student wants to learn"));
    case LW_OPEN_HOURS:
      return describe_hours (open);
    default:
      return g_strdup (open->text);
    }
}

char *
lw_competency_use_dup_text (const LwCompetencyUse *use)
{
  char *goals = use->n_goals > 0 ? g_strdup_printf (
                  g_dngettext (GETTEXT_PACKAGE, "%u goal", "%u goals", use->n_goals), use->n_goals)
                                 : NULL;
  char *items = use->n_items > 0
                  ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u piece in the portfolio",
                                                  "%u pieces in the portfolio", use->n_items),
                                     use->n_items)
                  : NULL;

  return join (goals, items, NULL);
}
