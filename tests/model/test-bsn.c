/* test-bsn.c - tests of finding a burgerservicenummer in a text
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-bsn.h"

/* 123456782, 111222333, 999999990 and 010000008 pass the elfproef. */
static void
test_find (void)
{
  static const struct
  {
    const char *text;
    const char *found;
  } cases[] = {
    /* As it is written. */
    { "123456782", "123456782" },
    { "Sanne, BSN 123456782, belt morgen", "123456782" },
    { "bsn:123456782.", "123456782" },
    { "BSN123456782", "123456782" },
    { "(111222333)", "111222333" },
    { "010000008", "010000008" },
    { "123 456 782", "123 456 782" },
    { "123.456.782", "123.456.782" },
    { "1234.56.782", "1234.56.782" },
    { "12 34 56 782", "12 34 56 782" },
    { "123\u00a0456\u00a0782", "123\u00a0456\u00a0782" },
    { "één\n999999990\ntwee", "999999990" },
    { "klas 3 123456782", "123456782" },
    { "geboren 12.03.2012 123456782", "123456782" },
    { "op 31-12-2026 123456782", "123456782" },
    { "123456782 12-03-2026", "123456782" },
    { "123456789 of 123456782", "123456782" },
    /* The proof fails, or the length. */
    { NULL, NULL },
    { "", NULL },
    { "geen nummer", NULL },
    { "123456789", NULL },
    { "123456783", NULL },
    { "000000000", NULL },
    { "001000009", NULL },
    { "1234567820", NULL },
    { "12345678", NULL },
    { "10000008", NULL }, /* 010000008 without its nought: let pass */
    /* In parts that no number is written in, or of something longer. */
    { "1 2 3 4 5 6 7 8 2", NULL },
    { "12345 6782", NULL },
    { "123 456 782 1", NULL },
    { "123 456.782", NULL },
    { "123-456-782", NULL },
    { "123456 782", NULL },
    /* Telephone. */
    { "0612345678", NULL },
    { "06-12345678", NULL },
    { "06 12 34 56 78", NULL },
    { "+31 612345678", NULL },
    { "+31 111222333", NULL },
    { "+31111222333", NULL },
    { "0031 111222333", NULL },
    { "0224-111222333", NULL },
    { "0224 12 34 56", NULL },
    { "071 512 3456", NULL },
    { "088 123 45 67", NULL },
    /* Student numbers, other numbers of a school and a company. */
    { "00123", NULL },
    { "20260123", NULL },
    { "leerling 1234567", NULL },
    { "KvK 12345678", NULL },
    { "NL123456782B01", NULL },
    { "vestiging 000012345678", NULL },
    { "01AB", NULL },
    { "1731 AB 12", NULL },
    /* Days, times and amounts. */
    { "31-12-2026", NULL },
    { "31122026", NULL },
    { "2026-12-31", NULL },
    { "31.12.2026", NULL },
    { "31/12/2026", NULL },
    { "2026 2027 1", NULL },
    { "8:30 16:00", NULL },
    { "8.30-16.00", NULL },
    { "123.456.782,50", NULL },
    { "111222333,50", NULL },
    /* Bank. */
    { "NL91ABNA0417164300", NULL },
    { "NL91 ABNA 0417 1643 00", NULL },
    { "NL20INGB0001234567", NULL },
    { "BE68 5390 0754 7034", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = lw_bsn_find (cases[i].text);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bsn/find", test_find);

  return g_test_run ();
}
