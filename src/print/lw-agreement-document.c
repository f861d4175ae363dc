/* lw-agreement-document.c - the pages of the stage agreement
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-agreement.h"

#include "lw-agreement-words.h"
#include "lw-date.h"
#include "lw-dutch.h"

#include <string.h>

#define TITLE "Stageovereenkomst"
#define GUTTER 112.0
#define LOGO 44.0

/* So many bytes of question and tasks fill the first page. */
#define LONG 500

typedef struct
{
  const char *label;
  const char *text;
} Article;

/* What the parties promise each other, in plain words. */
static const Article articles[] = {
  { "De school", "bereidt de stage voor, houdt contact met het bedrijf en kijkt met de leerling "
                 "terug. De stagebegeleider is het vaste aanspreekpunt." },
  { "Het bedrijf",
    "geeft werk waarvan te leren valt, legt uit en wijst een vaste begeleider aan. De leerling "
    "leert, en komt niet in de plaats van personeel." },
  { "De leerling", "komt op tijd, doet mee, houdt zich aan de regels van het bedrijf, vraagt als "
                   "iets niet duidelijk is, en houdt bij wat er is geleerd." },
  { "Ouder of verzorger",
    "kent de plek, de dagen en de tijden, vindt deze stage goed en is bereikbaar." },
  { "Veiligheid",
    "Het bedrijf legt uit hoe er veilig wordt gewerkt en zorgt voor wat daarvoor nodig is. De "
    "leerling doet geen gevaarlijk werk en werkt onder toezicht." },
  { "Verzekering", "Zoals de school die voor haar leerlingen heeft geregeld; de school vertelt op "
                   "verzoek hoe. Een "
                   "ongeluk of schade meldt het bedrijf meteen aan de school." },
  { "Afwezigheid",
    "Wie ziek is of niet kan komen, meldt dat vóór het begin van de dag aan het bedrijf én aan de "
    "school. Blijft de leerling weg zonder bericht, dan belt het bedrijf dezelfde dag de school." },
  { "Geheimhouding",
    "De leerling vertelt en plaatst niets dat vertrouwelijk is, ook niet na de stage. School en "
    "bedrijf gaan net zo zorgvuldig om met wat zij van de leerling weten." },
  { "Beoordeling", "De begeleider op het bedrijf vertelt hoe het ging. Leerling, bedrijf en school "
                   "bespreken dat samen; de school beslist over de beoordeling." },
  { "Andere afspraken", "Verandert er iets, dan maakt de school een nieuwe overeenkomst." },
  { "Eerder stoppen",
    "Gaat het niet goed, dan praten wij eerst met elkaar. Daarna kan ieder de stage beëindigen en "
    "zegt daarbij waarom; bij een ernstige reden direct." },
};

/* Which of them is left out for who signs alone. */
#define GUARDIAN_ARTICLE 3

static const char *
or_open (const char *text)
{
  return text != NULL && *text != '\0' ? text : LW_AGREEMENT_OPEN_LINE;
}

static void
append_line (GString *cell, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (cell->len > 0)
    g_string_append_c (cell, '\n');
  g_string_append (cell, line);
}

static void
append_labelled (GString *cell, const char *label, const char *text)
{
  g_autofree char *line = g_strdup_printf ("%s: %s", label, or_open (text));

  append_line (cell, line);
}

/* The name and, under it, how to reach them. */
static void
append_person (GString *cell, const char *label, const LwAgreementPerson *person)
{
  g_autofree char *name = lw_agreement_words_name (person);
  g_autofree char *reach = lw_agreement_words_reach (person);

  if (label != NULL)
    append_labelled (cell, label, name);
  else
    append_line (cell, name);
  append_line (cell, reach);
}

static char *
describe_school (const LwAgreement *self)
{
  GString *cell = g_string_new (NULL);

  append_line (cell, or_open (self->school));
  append_person (cell, "Stagebegeleider", &self->supervisor);

  return g_string_free (cell, FALSE);
}

static char *
describe_company (const LwAgreement *self)
{
  GString *cell = g_string_new (NULL);

  append_line (cell, or_open (self->company));
  append_line (cell, or_open (self->address));
  if (self->contact.name != NULL && g_strcmp0 (self->contact.name, self->mentor.name) == 0)
    append_person (cell, "Contactpersoon en begeleider", &self->contact);
  else
    {
      append_person (cell, "Contactpersoon", &self->contact);
      append_person (cell, "Begeleider", &self->mentor);
    }

  return g_string_free (cell, FALSE);
}

static char *
describe_student (const LwAgreement *self)
{
  GString *cell = g_string_new (NULL);
  g_autofree char *birth_date
    = g_date_valid (&self->birth_date) ? lw_date_format_entry (&self->birth_date) : NULL;
  g_autofree char *group = self->group != NULL ? g_strdup_printf ("Klas %s", self->group) : NULL;

  append_line (cell, self->student);
  append_line (cell, group);
  append_labelled (cell, "Geboren op", birth_date);

  return g_string_free (cell, FALSE);
}

static char *
describe_guardians (const LwAgreement *self)
{
  GString *cell = g_string_new (NULL);

  for (guint i = 0; i < self->guardians->len; i++)
    append_person (cell, NULL, g_ptr_array_index (self->guardians, i));
  if (cell->len == 0)
    {
      append_labelled (cell, "Naam", NULL);
      append_labelled (cell, "Telefoon", NULL);
    }

  return g_string_free (cell, FALSE);
}

static void
add_pair (LwDocument *document, const char *const *head, char *left, char *right)
{
  static const double widths[] = { 1, 1 };
  const char *cells[] = { left, right };

  lw_document_add_table (document, G_N_ELEMENTS (widths), widths, head, cells, 1);
  g_free (left);
  g_free (right);
}

static void
add_parties (LwDocument *document, const LwAgreement *self)
{
  static const char *const firms[] = { "School", "Bedrijf" };
  static const char *const family[] = { "Leerling", "Ouder of verzorger" };
  static const char *const alone[] = { "Leerling", NULL };

  add_pair (document, firms, describe_school (self), describe_company (self));
  if (lw_agreement_needs_guardian (self))
    add_pair (document, family, describe_student (self), describe_guardians (self));
  else
    add_pair (document, alone, describe_student (self), NULL);
}

static void
add_days (LwDocument *document, const LwTerms *terms)
{
  g_autofree char *period = lw_dutch_period (&terms->first_day, &terms->last_day);
  g_autofree char *times = lw_agreement_words_times (terms);
  g_autofree char *amount = lw_agreement_words_amount (terms);
  g_autofree char *stops = lw_agreement_words_stops (terms);
  g_autofree char *at_school = lw_agreement_words_at_school (terms);

  lw_document_add_labelled (document, "Periode", or_open (period));
  lw_document_add_labelled (document, "Dagen", or_open (terms->days));
  lw_document_add_labelled (document, "Afwijkende dagen", terms->exceptions);
  lw_document_add_labelled (document, "Tijden", times);
  lw_document_add_labelled (document, "Geen stage", stops);
  lw_document_add_labelled (document, "Op school", at_school);
  lw_document_add_labelled (document, "In totaal", amount);
}

static void
add_part (LwDocument *document, const LwAgreementPart *part, const char *title)
{
  if (title != NULL)
    lw_document_add_heading (document, 3, title);
  lw_document_add_labelled (document, "Vorm", or_open (part->form));
  lw_document_add_labelled (document, "Stageplek", part->workplace);
  lw_document_add_labelled (document, "Werk en taken", or_open (part->tasks));
  add_days (document, part->terms);
}

/* What all parts have in common: the student and the school. */
static void
add_guidance (LwDocument *document, const LwAgreement *self)
{
  const LwAgreementPart *first = g_ptr_array_index (self->parts, 0);
  g_autofree char *visits = lw_agreement_words_visits (first->terms);
  g_autofree char *hours = lw_agreement_words_hours (first->terms);
  guint open = lw_agreement_find_open (self);

  lw_document_add_labelled (document, "Begeleiding", visits);
  lw_document_add_labelled (document, "Werktijden", hours);
  if (self->accreditation != NULL || (open & LW_AGREEMENT_OPEN_ACCREDITATION))
    lw_document_add_labelled (document, "Erkenning", or_open (self->accreditation));
}

static void
add_stage (LwDocument *document, const LwAgreement *self)
{
  lw_document_add_heading (document, 2, "De stage");
  lw_document_set_gutter (document, GUTTER);
  lw_document_add_labelled (document, "Leervraag", or_open (self->question));
  for (guint i = 0; i < self->parts->len; i++)
    {
      g_autofree char *title = self->parts->len > 1 ? g_strdup_printf ("Deel %u", i + 1) : NULL;

      add_part (document, g_ptr_array_index (self->parts, i), title);
    }
  if (self->parts->len > 0)
    add_guidance (document, self);
  lw_document_set_gutter (document, 0);
}

/* What is long runs on: the promises start on a page of their own where that costs none. */
static gboolean
fits_one_page (const LwAgreement *self)
{
  const LwAgreementPart *part = g_ptr_array_index (self->parts, 0);
  gsize length = (self->question != NULL ? strlen (self->question) : 0)
                 + (part->tasks != NULL ? strlen (part->tasks) : 0);

  return self->parts->len == 1 && length < LONG;
}

static void
add_articles (LwDocument *document, const LwAgreement *self)
{
  if (fits_one_page (self))
    lw_document_add_page_break (document);
  lw_document_add_heading (document, 2, "Wat we afspreken");
  lw_document_set_gutter (document, GUTTER);
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      if (i == GUARDIAN_ARTICLE && !lw_agreement_needs_guardian (self))
        continue;
      lw_document_begin_together (document);
      lw_document_add_labelled (document, articles[i].label, articles[i].text);
      lw_document_end_together (document);
    }
  lw_document_set_gutter (document, 0);
}

static const char *
name_guardian (const LwAgreement *self)
{
  const LwAgreementPerson *only
    = self->guardians->len == 1 ? g_ptr_array_index (self->guardians, 0) : NULL;

  return only != NULL ? only->name : NULL;
}

/* One who is known by name signs under it; of two parents either may. */
static void
add_signatures (LwDocument *document, const LwAgreement *self, const char *printed_on)
{
  const LwDocumentSignature signatures[] = {
    { "Namens de school", self->supervisor.name },
    { "Namens het bedrijf", NULL },
    { "Leerling", self->student },
    { "Ouder of verzorger", name_guardian (self) },
  };

  lw_document_begin_together (document);
  lw_document_add_fill (document);
  lw_document_add_heading (document, 2, "Ondertekening");
  lw_document_add_signatures (document, signatures, lw_agreement_needs_guardian (self) ? 4 : 3);
  lw_document_add_note (document, printed_on);
  lw_document_end_together (document);
}

static void
add_top (LwDocument *document, const LwAgreement *self)
{
  g_autofree char *lacks = lw_agreement_words_lacks (lw_agreement_find_lacks (self));
  LwDocumentPicture logo = { .path = self->logo, .name = self->school };

  lw_document_hide_head (document);
  if (self->logo != NULL)
    lw_document_add_pictures (document, &logo, 1, LOGO);
  lw_document_add_heading (document, 1, TITLE);
  if (lacks != NULL)
    {
      g_autofree char *text = g_strdup_printf ("Nog niet bekend is %s. Nog niet tekenen.", lacks);

      lw_document_add_set_off (document, "Concept", text);
    }
}

static void
add_agreement (LwDocument *document, const LwAgreement *self, const char *printed_on)
{
  const char *is_concept = lw_agreement_find_lacks (self) != 0 ? " · concept" : "";
  g_autofree char *head = self->group != NULL ? g_strdup_printf ("%s · klas %s%s", self->student,
                                                                 self->group, is_concept)
                                              : g_strdup_printf ("%s%s", self->student, is_concept);

  lw_document_begin_part (document, self->student, head);
  add_top (document, self);
  add_parties (document, self);
  add_stage (document, self);
  add_articles (document, self);
  add_signatures (document, self, printed_on);
}

/**
 * lw_agreement_document_new:
 * @agreements: (element-type LwAgreement): nothing of them is kept
 * @today: the day of printing
 *
 * The parties, the stage, what they promise each other, and boxes to sign in. What the school
 * does not know is left open. The promises are the school's words, and none claims to be the law.
 *
 * Returns: (transfer full): a document in which each agreement starts on a fresh sheet
 */
LwDocument *
lw_agreement_document_new (GPtrArray *agreements, const GDate *today)
{
  const LwAgreement *first = agreements->len > 0 ? agreements->pdata[0] : NULL;
  LwDocument *document
    = lw_document_new (LW_DOCUMENT_A4, TITLE, first != NULL ? first->school : NULL);
  g_autofree char *date = lw_date_format_long (today);
  g_autofree char *printed_on = g_strdup_printf (
    "Afspraken van de school; wat de wet regelt gaat voor. Afgedrukt op %s.", date);

  for (guint i = 0; i < agreements->len; i++)
    add_agreement (document, agreements->pdata[i], printed_on);

  return document;
}
