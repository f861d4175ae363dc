/* print-fixture.c - portfolios as pupils write them, for the tests of paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "print-fixture.h"

#include "lw-date.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

typedef struct
{
  const char *title;
  const char *kind;
  const char *place;
  const char *date;
  const char *description;
  const char *next_question;
  const char *competencies[4];
} ItemText;

static const ItemText item_texts[] = {
  { "Een nestkast voor de kinderboerderij",
    "werkstuk",
    "school",
    "2026-09-15",
    "In de praktijkles heb ik samen met Yusuf twaalf nestkasten gemaakt voor de kinderboerderij. "
    "Eerst moesten we uitzoeken hoe groot het gat moet zijn: voor een koolmees is dat 32 mm en "
    "voor een pimpelmees 28 mm. Ik heb de tekening gemaakt en Yusuf heeft gezaagd.\n"
    "Het moeilijkste was dat de achterkant steeds kromtrok. Meneer De Wit zei dat we het hout "
    "eerst een week moesten laten liggen. Dat heb ik de tweede keer gedaan en toen ging het goed. "
    "De boerderij heeft de kasten opgehangen en er zit er nu al één bewoond!",
    "Hoe weet je van tevoren of hout gaat werken? Kun je dat zien of meten?",
    { "samenwerken", "vakkundig werken", "plannen" } },
  { "Excursie naar de houtzagerij",
    "excursie",
    "off-the-job",
    "2026-10-01",
    "We zijn met de hele klas naar houtzagerij Ten Brinke geweest. Je ziet daar hoe een boom in "
    "één kwartier planken wordt. Ik vond het knap dat de zager vooraf al kijkt waar de takken "
    "hebben gezeten.",
    NULL,
    { "beroepsbeeld" } },
  { "Mijn eerste week bij Timmerbedrijf Van der Linden",
    "stageverslag",
    "on-the-job",
    "2026-10-09",
    "Maandag moest ik om half acht op de werkplaats zijn. Dat was wennen. Ik kreeg werkschoenen "
    "en een rondleiding van Henk, mijn begeleider. De eerste dag heb ik alleen geveegd en "
    "gekeken, maar op dinsdag mocht ik mee naar een dakkapel in Ede.\n"
    "Wat ik heb geleerd: je praat met de klant vóórdat je gaat boren. Henk zei: „Vijf minuten "
    "praten scheelt een halve dag werk.” Ik heb ook gezien dat je als timmerman heel veel moet "
    "rekenen. Op school vind ik rekenen saai, maar hier snapte ik ineens waar het voor is.",
    "Hoe zorg ik dat ik durf te vragen als ik iets niet snap, ook als iedereen druk is?",
    { "communiceren met klanten", "leren leren", "beroepsbeeld" } },
  { "Fietsen maken met mijn opa",
    "eigen tijd",
    "informal",
    "2026-10-24",
    "Mijn opa repareert fietsen voor mensen uit de buurt. In de herfstvakantie heb ik drie dagen "
    "geholpen. Ik kan nu een ketting vervangen, een wiel richten en een versnelling afstellen. "
    "Mevrouw Bakker gaf me een fooi van vijf euro omdat haar fiets weer rijdt.",
    "Is dit ook leren? Ik denk van wel, want ik deed het steeds sneller.",
    { "vakkundig werken", "zelfstandig werken" } },
  { "Dilemma: de klant wil het anders",
    "beroepsdilemma",
    "on-the-job",
    "2026-11-06",
    "Bij een mevrouw in Bennekom moest de vensterbank worden vervangen. Zij wilde spaanplaat "
    "omdat dat goedkoper is, maar Henk vond dat niet verstandig in een vochtige kamer. Wat doe je "
    "dan? Henk heeft het uitgelegd en haar laten kiezen.\n\n"
    "Ik zou zelf gewoon gedaan hebben wat ze vroeg. Nu denk ik: als je weet dat het fout gaat, "
    "moet je het zeggen. Maar de klant beslist.",
    "Wat doe je als je baas iets wil wat jij niet goed vindt voor de klant?",
    { "communiceren met klanten", "kritisch nadenken" } },
  { "Presentatie over duurzaam bouwen",
    "presentatie",
    "school",
    "2026-11-18",
    "Voor Nederlands en maatschappijleer samen heb ik een presentatie gehouden over bouwen met "
    "hout in plaats van beton. Ik had een 7,4. De tip was dat ik rustiger moet praten en vaker de "
    "klas in moet kijken.",
    NULL,
    { "presenteren", "kritisch nadenken" } },
  { "Winkel van het leerbedrijf",
    "prestatie voor opdrachtgever",
    "school",
    "2026-12-02",
    "In ons leerbedrijf verkopen we wat we maken. Ik was deze maand verantwoordelijk voor de "
    "voorraad. Er kwam een bestelling van 40 snijplanken van de gemeente voor het kerstpakket. "
    "We hadden maar hout voor 25. Ik heb de houthandel gebeld en een planning gemaakt op het "
    "bord, zodat iedereen kon zien wat er nog moest gebeuren.\n"
    "Op tijd klaar, en de wethouder kwam ze zelf ophalen.",
    "Hoe reken je uit wat een snijplank moet kosten als je ook de uren meetelt?",
    { "plannen", "ondernemen", "samenwerken", "zelfstandig werken" } },
  { "Gastles van een vrouwelijke aannemer",
    "gastles",
    "school",
    "2026-12-09",
    "Mevrouw El Idrissi heeft een eigen aannemersbedrijf met acht mensen. Zij vertelde hoe ze "
    "begonnen is en dat ze vroeger ook vmbo basis deed. Daar werd ik blij van.",
    "Zou ik later ook een eigen bedrijf kunnen beginnen? Wat moet ik daarvoor kunnen?",
    { "beroepsbeeld", "ondernemen" } },
  { "Een dag meelopen op het roc",
    "grenservaring",
    "off-the-job",
    "2027-01-20",
    "Ik heb een dag meegelopen met eerstejaars van de opleiding Timmerman niveau 2. Het gebouw is "
    "enorm en niemand zegt waar je moet zijn. Ik was eerst zenuwachtig maar in de werkplaats "
    "voelde ik me meteen thuis.",
    "Wil ik bol of bbl? Ik wil graag werken, maar dan heb ik wel een baas nodig.",
    { "loopbaan sturen" } },
  { "Trap op schaal",
    "meesterproef",
    "school",
    "2027-02-10",
    "Voor mijn meesterproef heb ik een kwartslagtrap gemaakt op schaal 1 : 5. Ik heb alle treden "
    "zelf uitgerekend (2 × optrede + aantrede = 63 cm) en uitgeslagen op papier. Henk van mijn "
    "stage en meneer De Wit hebben samen beoordeeld. Zij vonden de verbindingen netjes. De "
    "leuning was te dun, dat zag ik zelf ook.",
    "Kan ik deze zomer een echte trap helpen maken?",
    { "vakkundig werken", "zelfstandig werken", "plannen" } },
  { "Vrijwilliger bij het buurthuis",
    "eigen tijd",
    "informal",
    "2027-03-06",
    "Elke zaterdag help ik in het buurthuis met de kinderclub. We hebben een kast getimmerd voor "
    "het speelgoed. De kinderen mochten schuren en verven. Je moet dan heel goed uitleggen en "
    "geduld hebben.",
    NULL,
    { "samenwerken", "leren leren" } },
  { "Tweede stage: onderhoud bij de woningcorporatie",
    "stageverslag",
    "on-the-job",
    "2027-03-19",
    "Bij Woonstede ga ik elke dinsdag en donderdag mee met de servicemonteurs. Het is heel anders "
    "dan het timmerbedrijf: elke dag acht adressen, en steeds iets anders. Een klemmende deur, een "
    "lekkende kraan, een kapot slot. Je komt bij mensen thuis en dat vind ik bijzonder. Soms is "
    "het een rommel, soms krijg je koffie met taart.\n"
    "Mijn begeleider Samira laat me steeds meer zelf doen. Vorige week heb ik alleen een slot "
    "vervangen.",
    "Wat past beter bij mij: steeds iets nieuws, of lang aan één ding werken?",
    { "vakkundig werken", "communiceren met klanten", "zelfstandig werken" } },
};

static const struct
{
  const char *title, *action, *evidence, *judged_by, *due, *state;
} goal_texts[] = {
  { "Vragen durven stellen aan de klant en aan mijn begeleider",
    "Elke stagedag één vraag opschrijven en die ook stellen", "Mijn vragenschriftje",
    "Henk (stage) en ik", "2027-01-29", "gehaald" },
  { "Een werktekening kunnen lezen en maken", "Bij elk werkstuk eerst zelf de tekening maken",
    "Drie tekeningen in mijn map", "Meneer De Wit", "2027-02-12", "bezig" },
  { "Rekenen met maten en prijzen", "Meedoen met rekenhulp op woensdag, kostprijs uitrekenen",
    "Kostprijs van de snijplank", "Mevrouw Smit", "2027-03-26", "bezig" },
  { "Kiezen tussen bol en bbl", "Meelopen op het roc, praten met twee leerlingen",
    "Verslag van de meeloopdag", "Mentor, mijn ouders en ik", "2027-04-16", "open" },
};

static const struct
{
  const char *form, *company, *town, *workplace, *first_day, *last_day, *pattern, *state;
} stage_texts[] = {
  { "Snuffelstage", "Hoveniersbedrijf Groenrijk", "Wageningen", "meelopen met een ploeg",
    "2026-09-22", "2026-09-22", "eenmalig", "afgerond" },
  { "Oriënterende stage", "Timmerbedrijf Van der Linden", "Ede", "leerling-timmerman", "2026-10-05",
    "2027-01-22", "sandwich:3w/vr-m", "afgerond" },
  { "Leerwerktraject", "Woonstede", "Ede", "servicemonteur", "2027-03-02", "2027-06-25",
    "lint:di,do", "loopt" },
  { "Beroepsgerichte stage", NULL, NULL, NULL, "", "", NULL, "zoekt" },
};

/* Hills under an evening sky: smooth as a photograph, with some grain. */
static GdkPixbuf *
paint_photo (int width, int height, guint seed)
{
  GdkPixbuf *pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  guint8 *pixels = gdk_pixbuf_get_pixels (pixbuf);
  int stride = gdk_pixbuf_get_rowstride (pixbuf);
  guint32 noise = seed * 2654435761u + 1;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint8 *pixel = pixels + (gsize) y * (gsize) stride + (gsize) x * 3;
        double across = (double) x / width;
        double down = (double) y / height;
        double hill = 0.55 + 0.3 * (across - 0.5) * (across - (seed % 7) / 7.0);
        gboolean is_sky = down < hill;
        int grain;

        noise = noise * 1664525u + 1013904223u;
        grain = (int) (noise >> 29) - 4;
        pixel[0] = (guint8) CLAMP ((is_sky ? 150 + 90 * down : 60 + 40 * down) + grain, 0, 255);
        pixel[1] = (guint8) CLAMP ((is_sky ? 180 + 30 * down : 110 - 50 * down) + grain, 0, 255);
        pixel[2] = (guint8) CLAMP ((is_sky ? 225 - 60 * down : 60 - 20 * down) + grain, 0, 255);
      }

  return pixbuf;
}

char *
print_fixture_write_photo (const char *folder, const char *name, int width, int height)
{
  g_autoptr (GdkPixbuf) pixbuf = paint_photo (width, height, g_str_hash (name) % 97);
  char *path = g_build_filename (folder, name, NULL);
  gboolean is_png = g_str_has_suffix (name, ".png");
  g_autoptr (GError) error = NULL;

  gdk_pixbuf_save (pixbuf, path, is_png ? "png" : "jpeg", &error, is_png ? NULL : "quality", "85",
                   NULL);
  g_assert_no_error (error);

  return path;
}

char *
print_fixture_write_file (const char *folder, const char *name, const void *bytes, gsize size)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, (gssize) size, &error);
  g_assert_no_error (error);

  return path;
}

static void
set_iso_date (gpointer record, const char *field, const char *text)
{
  GDate date;

  if (lw_date_parse_iso (text, &date))
    lw_record_set_date (record, field, &date);
}

static void
take_photo (LwPortfolioPart *part, const char *folder, const char *name, int width, int height)
{
  g_autoptr (LwRecord) record = lw_record_new (&lw_attachment_record, NULL);

  lw_record_set_text (record, "name", name);
  lw_record_set_text (record, "media-type", "image/jpeg");
  lw_portfolio_part_take_file (part, LW_ATTACHMENT (record),
                               print_fixture_write_photo (folder, name, width, height));
}

static void
take_report (LwPortfolioPart *part, const char *folder)
{
  g_autoptr (LwRecord) record = lw_record_new (&lw_attachment_record, NULL);

  lw_record_set_text (record, "name", "stageverslag week 41.pdf");
  lw_record_set_text (record, "media-type", "application/pdf");
  lw_portfolio_part_take_file (part, LW_ATTACHMENT (record),
                               g_build_filename (folder, "verslag.pdf", NULL));
}

/* One wide photo, two upright ones, and so on. */
static void
take_photos (LwPortfolioPart *part, const char *folder, guint index)
{
  g_autofree char *one = g_strdup_printf ("foto-%u.jpg", index);
  g_autofree char *two = g_strdup_printf ("foto-%u-b.jpg", index);

  if (index % 2 == 0)
    take_photo (part, folder, one, 1600, 1200);
  else
    {
      take_photo (part, folder, one, 1200, 1600);
      take_photo (part, folder, two, 1080, 1440);
    }
}

static void
add_item (LwPortfolio *portfolio, const char *folder, guint index, gboolean has_photo)
{
  const ItemText *text = &item_texts[index % G_N_ELEMENTS (item_texts)];
  g_autoptr (LwRecord) record = lw_record_new (&lw_portfolio_item_record, NULL);
  LwPortfolioPart *part;

  lw_record_set_text (record, "title", text->title);
  lw_record_set_text (record, "kind", text->kind);
  lw_record_set_text (record, "place", text->place);
  lw_record_set_text (record, "description", text->description);
  lw_record_set_text (record, "next-question", text->next_question);
  set_iso_date (record, "date", text->date);
  part = lw_portfolio_part_new (LW_PORTFOLIO_ITEM (record));
  for (guint i = 0; i < G_N_ELEMENTS (text->competencies) && text->competencies[i] != NULL; i++)
    g_ptr_array_add (part->competencies, g_strdup (text->competencies[i]));
  if (has_photo)
    take_photos (part, folder, index);
  if (index == 2)
    take_report (part, folder);
  g_ptr_array_add (portfolio->items, part);
}

static void
add_about_me (LwPortfolio *portfolio, const char *folder)
{
  g_autoptr (LwRecord) record = lw_record_new (&lw_portfolio_item_record, NULL);
  LwPortfolioPart *part;

  lw_record_set_text (record, "title", "Over mij");
  lw_record_set_text (record, "kind", "over-mij");
  lw_record_set_text (
    record, "description",
    "Ik ben Sanne, vijftien jaar, en ik woon in Ede met mijn ouders, mijn broertje en twee "
    "katten. Ik ben het liefst buiten of in de schuur van mijn opa. Ik maak graag dingen met mijn "
    "handen, en ik word er blij van als iets daarna ook echt gebruikt wordt.\n"
    "Op school ben ik goed in tekenen en in samenwerken. Stilzitten vind ik lastig.");
  part = lw_portfolio_part_new (LW_PORTFOLIO_ITEM (record));
  take_photo (part, folder, "over-mij.jpg", 1200, 1500);
  g_ptr_array_add (portfolio->items, part);
}

static void
add_plan (LwPortfolio *portfolio)
{
  static const char *const texts[][2] = {
    { "learning-question", "Hoe word ik een timmerman die goed met klanten kan praten, en past "
                           "werken in een ploeg beter "
                           "bij me dan alleen werken?" },
    { "question-kind", "orientatie" },
    { "can", "Ik kan netjes zagen, boren en schuren. Ik kan een eenvoudige tekening lezen. Ik kom "
             "op tijd en ik houd vol als iets niet meteen lukt." },
    { "wants", "Ik wil weten of timmeren echt iets voor mij is. Ik wil leren hoe je met een klant "
               "praat zonder dat ik ga stotteren." },
    { "must", "Voor het examen BWI moet ik kunnen: bouwproces en voorbereiden, hout- en "
              "meubelverbindingen, en werken volgens de veiligheidsregels." },
    { "how",
      "Eerst kort kijken bij twee verschillende bedrijven, daarna een langere stage. Na elke "
      "stageweek schrijf ik op wat ik heb gevraagd en wat ik daarvan heb geleerd." },
    { "learning-style", "ervaring (doen), en daarna erover praten" },
    { "route", "Bovenbouw, kaderberoepsgerichte leerweg, profiel BWI; daarna roc Timmerman" },
    { "designed-with", "mevrouw Van den Berg (mentor), mijn moeder en Henk van mijn stage" },
    { "state", "afgesproken" },
  };
  g_autoptr (LwRecord) pop = lw_record_new (&lw_pop_record, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    lw_record_set_text (pop, texts[i][0], texts[i][1]);
  portfolio->pop = LW_POP (g_steal_pointer (&pop));
  for (guint i = 0; i < G_N_ELEMENTS (goal_texts); i++)
    {
      LwRecord *goal = lw_record_new (&lw_goal_record, NULL);

      lw_record_set_text (goal, "title", goal_texts[i].title);
      lw_record_set_text (goal, "action", goal_texts[i].action);
      lw_record_set_text (goal, "evidence", goal_texts[i].evidence);
      lw_record_set_text (goal, "judged-by", goal_texts[i].judged_by);
      lw_record_set_text (goal, "state", goal_texts[i].state);
      set_iso_date (goal, "due", goal_texts[i].due);
      g_ptr_array_add (portfolio->goals, goal);
    }
}

static void
add_stages (LwPortfolio *portfolio)
{
  for (guint i = 0; i < G_N_ELEMENTS (stage_texts); i++)
    {
      g_autoptr (LwRecord) record = lw_record_new (&lw_placement_record, NULL);
      LwPortfolioStage *stage;

      lw_record_set_text (record, "pattern", stage_texts[i].pattern);
      lw_record_set_text (record, "state", stage_texts[i].state);
      set_iso_date (record, "first-day", stage_texts[i].first_day);
      set_iso_date (record, "last-day", stage_texts[i].last_day);
      stage = lw_portfolio_stage_new (LW_PLACEMENT (record));
      stage->form = g_strdup (stage_texts[i].form);
      stage->company = g_strdup (stage_texts[i].company);
      stage->town = g_strdup (stage_texts[i].town);
      stage->workplace = g_strdup (stage_texts[i].workplace);
      g_ptr_array_add (portfolio->stages, stage);
    }
}

LwPortfolio *
print_fixture_portfolio (const char *folder, guint n_items, guint n_photos)
{
  g_autoptr (LwRecord) student = lw_record_new (&lw_student_record, NULL);
  LwPortfolio *portfolio;

  lw_record_set_text (student, "number", "00123");
  lw_record_set_text (student, "given-name", "Sanne");
  lw_record_set_text (student, "infix", "van den");
  lw_record_set_text (student, "family-name", "Heuvel");
  portfolio = lw_portfolio_new (LW_STUDENT (student));
  portfolio->group = g_strdup ("3B");
  portfolio->mentor = g_strdup ("mevrouw M. van den Berg");
  portfolio->school = g_strdup ("Het Streek College, Ede");
  portfolio->school_year = g_strdup ("2026-2027");
  if (n_items == 0)
    return portfolio;

  add_plan (portfolio);
  if (n_photos > 0)
    add_about_me (portfolio, folder);
  for (guint i = 0; i < n_items; i++)
    add_item (portfolio, folder, i, i < n_photos);
  add_stages (portfolio);

  return portfolio;
}
