/* lw-account-document.c - the account (verantwoording) as a document
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-document.h"

#include "lw-account-tables.h"
#include "lw-date.h"
#include "lw-dutch.h"

/* Rows of a table that is not torn apart. */
#define SHORT 8

#define TITLE_GAP 14.0

static char *
dup_year (const LwAccount *account)
{
  g_autofree char *name = NULL;

  if (account->school_year == LW_ACCOUNT_ALL_YEARS)
    return g_strdup ("Alle schooljaren");
  name = lw_school_year_name (account->school_year);

  return g_strdup_printf ("Schooljaar %s", name);
}

static void
add_choices (LwDocument *document, const LwAccount *account)
{
  lw_document_add_heading (document, 1, "Onze keuzes");
  if (account->choices->len == 0)
    {
      lw_document_add_text (document, "Wij volgen de vormen zoals de notitie ze beschrijft; eigen "
                                      "keuzes zijn er nog niet vastgelegd.");
      return;
    }
  lw_document_add_text (document, "Waar wij in de vormen van leren en werken anders kiezen dan de "
                                  "notitie, of haar bevestigen.");
  lw_account_add_choices (document, account->choices);
}

static void
add_stages (LwDocument *document, const LwAccount *account)
{
  static const char *const headings[LW_N_ACCOUNT_BY] = {
    [LW_ACCOUNT_BY_FORM] = "Per vorm",
    [LW_ACCOUNT_BY_TRACK] = "Per leerweg",
    [LW_ACCOUNT_BY_GRADE] = "Per leerjaar",
    [LW_ACCOUNT_BY_SETTING] = "Waar geleerd wordt",
    [LW_ACCOUNT_BY_MODEL] = "Per model",
    [LW_ACCOUNT_BY_LINKAGE] = "Verband met school",
    [LW_ACCOUNT_BY_COMPANY] = "Per soort bedrijf",
  };

  lw_document_add_heading (document, 1, "Wat ervan kwam");
  if (account->all->n == 0)
    {
      lw_document_add_text (document, "Er zijn nog geen stages.");
      return;
    }
  lw_document_add_text (document, "Stages, geteld in het schooljaar waarin ze beginnen. Wat een "
                                  "klas samen doet, telt als één.");
  for (LwAccountBy by = 0; by < LW_N_ACCOUNT_BY; by++)
    {
      gboolean is_short = account->rows[by]->len <= SHORT;

      if (is_short)
        lw_document_begin_together (document);
      lw_document_add_heading (document, 2, headings[by]);
      lw_account_add_rows (document, account, by);
      if (is_short)
        lw_document_end_together (document);
    }
  lw_account_add_reasons (document, account->all);
}

static void
add_hours (LwDocument *document, const LwAccount *account)
{
  gboolean has_hours = FALSE;

  for (guint track = 0; track < LW_ASK_TRACKS; track++)
    has_hours |= account->hours[track].n_students > 0;
  lw_document_add_heading (document, 1, "Uren");
  if (!has_hours)
    {
      lw_document_add_text (document, "Er zijn nog geen stages met dagen die vaststaan.");
      return;
    }
  lw_document_add_text (document, "Van toegezegde, lopende en afgeronde stages, zonder pauzes. Wat "
                                  "een klas samen doet en wat is afgebroken, telt niet mee.");
  lw_account_add_hours (document, account);
}

/* R16, in plain words. */
static void
add_places (LwDocument *document, const LwAccount *account)
{
  g_autofree char *few = NULL;
  g_autofree char *least = lw_dutch_number (account->least_requests);

  if (!account->has_places)
    return;
  lw_document_add_heading (document, 1, "Plekken per leerweg");
  lw_document_add_text (
    document, "Bedrijven kiezen soms liever ‘de betere leerling’; de notitie waarschuwt voor "
              "verdringing (3.8.2). Daarom staan per vorm en sector de aanvragen, de plekken en de "
              "weigeringen van elke leerweg naast elkaar. Krijgt een leerweg veel minder van de "
              "plekken dan van de aanvragen, of veel meer van de weigeringen, dan is dat een "
              "reden om met bedrijven in gesprek te gaan. Het bewijst nog niets.");
  for (guint i = 0; i < account->places->len; i++)
    lw_account_add_places (document, account, account->places->pdata[i]);
  if (account->places->len > 0 && account->n_few == 0)
    return;
  few = account->places->len == 0
          ? g_strdup_printf ("Nergens zijn in één vorm en sector %s of meer aanvragen gedaan. Van "
                             "minder is niets te zeggen.",
                             least)
          : g_strdup_printf ("In %u andere vormen en sectoren zijn minder dan %s aanvragen gedaan; "
                             "daarvan is niets te zeggen.",
                             account->n_few, least);
  lw_document_add_note (document, few);
}

/**
 * lw_account_document_new:
 * @account: what was counted; nothing of it is kept
 * @school: (nullable): the school's name
 * @today: the day of printing, said at the end
 *
 * The school's choices, what came of them, the hours and the places per track, in one version for
 * any reader: reasons in which a student is named are counted and not quoted. Source: chapter 4,
 * rekenschap to students, parents, partners and ministry.
 *
 * Returns: (transfer full): a document
 */
LwDocument *
lw_account_document_new (const LwAccount *account, const char *school, const GDate *today)
{
  LwDocument *document = lw_document_new (LW_DOCUMENT_A4, "Verantwoording", school);
  g_autofree char *year = dup_year (account);
  g_autofree char *date = lw_date_format_long (today);
  g_autofree char *printed_on = g_strdup_printf ("Afgedrukt op %s", date);
  g_autofree char *head
    = school != NULL ? g_strdup_printf ("%s · %s", school, year) : g_strdup (year);

  lw_document_begin_part (document, "Verantwoording", head);
  lw_document_hide_head (document);
  lw_document_add_title (document, "Verantwoording");
  lw_document_add_subtitle (document, head);
  lw_document_add_space (document, TITLE_GAP);
  lw_document_add_text (document, "Wat wij als school kiezen in leren en werken, waarom, en wat "
                                  "ervan kwam. Er staat geen naam van een leerling in.");
  add_choices (document, account);
  add_stages (document, account);
  add_hours (document, account);
  add_places (document, account);
  lw_document_add_note (document, printed_on);

  return document;
}
