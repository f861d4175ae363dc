/* test-carousel-sheet.c - tests of the schedule of a class that goes round, on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-sheet.h"

#include "lw-date.h"

#include <math.h>

static LwCarouselSheet *
make_sheet (guint n_students, guint n_rounds)
{
  LwCarouselSheet *sheet = lw_carousel_sheet_new ("2A");

  sheet->form = g_strdup ("Snuffelstage");
  sheet->days = g_strdup ("elke di");
  for (guint i = 0; i < n_rounds; i++)
    {
      GDate first = lw_date_from_dmy (4, 1, 2027);
      GDate monday = lw_date_add_days (&first, (int) i * 7);
      GDate friday = lw_date_add_days (&monday, 4);

      lw_carousel_sheet_add_round (sheet, &monday, &friday);
    }
  for (guint i = 0; i < n_students; i++)
    {
      g_autofree char *name = g_strdup_printf ("Leerling %u", i + 1);
      LwCarouselSheetStudent *student = lw_carousel_sheet_add_student (sheet, name);

      for (guint round = 0; round < n_rounds; round++)
        if ((i + round) % 5 == 0)
          lw_carousel_sheet_add_place (student, NULL, NULL, NULL);
        else
          lw_carousel_sheet_add_place (student, "Bakkerij Jansen", "Winkel", "Kade 3, Gouda");
    }

  return sheet;
}

/* The class has one sheet; on A3 when it needs that. */
static void
test_paper (void)
{
  static const struct
  {
    guint students, rounds;
    double width;
    guint n_class_pages;
  } cases[] = { { 0, 3, 842, 1 }, { 8, 6, 842, 1 }, { 12, 10, 1191, 1 }, { 30, 6, 1191, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwCarouselSheet) sheet = make_sheet (cases[i].students, cases[i].rounds);
      g_autoptr (LwDocument) document = lw_carousel_sheet_document_new (sheet);
      double width, height;
      guint n = 0;

      lw_document_get_paper_size (document, &width, &height);
      g_assert_cmpfloat (fabs (width - cases[i].width), <, 1);
      for (guint page = 0; page < lw_document_get_n_pages (document); page++)
        n += g_strcmp0 (lw_document_get_page_part (document, page), "Klas") == 0;
      g_assert_cmpuint (n, ==, cases[i].n_class_pages);
      if (cases[i].students > 0)
        g_assert_cmpuint (lw_document_get_n_pages (document), >, n);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/carousel-sheet/paper", test_paper);

  return g_test_run ();
}
