/* test-attention-dossiers.c - tests of the dossiers that ask for attention
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "attention.h"

static void
test_reviews (void)
{
  static const AttentionCase cases[] = {
    { "2027-01-18", LW_ATTENTION_REVIEW, { "dossier s9 reviewed=2026-12-01 next=2027-01-19" }, "" },
    { "2027-01-19",
      LW_ATTENTION_REVIEW,
      { "dossier s9 reviewed=2026-12-01 next=2027-01-19",
        "dossier s1 reviewed=2026-12-01 next=2027-01-18" },
      "review-due s1 - 2027-01-18 0*!\n"
      "review-due s9 - 2027-01-19 0!" },
    /* what was set last school year is not this year's */
    { "2027-07-31",
      LW_ATTENTION_REVIEW,
      { "dossier s9 reviewed=2027-05-01 next=2027-06-20" },
      "review-due s9 - 2027-06-20 0!" },
    { "2027-08-01", LW_ATTENTION_REVIEW, { "dossier s9 reviewed=2027-05-01 next=2027-06-20" }, "" },
    /* a draft that nobody talked about, six school weeks into the year and not before */
    { "2026-09-11", LW_ATTENTION_REVIEW, { "dossier s9 pop=concept" }, "" },
    { "2026-09-12", LW_ATTENTION_REVIEW, { "dossier s9 pop=concept" }, "pop-draft s9 - - 0!" },
    { "2026-11-25",
      LW_ATTENTION_REVIEW,
      { "dossier s9 pop=concept reviewed=2026-10-01", "dossier s1 pop=afgesproken" },
      "" },
    { "2026-11-25",
      LW_ATTENTION_REVIEW,
      { "dossier s9 pop=concept reviewed=2026-05-01" },
      "pop-draft s9 - - 0!" },
    /* who has left has no class */
    { "2026-11-25",
      LW_ATTENTION_REVIEW,
      { "student s9 {'number':'9','family-name':'Vis'}",
        "dossier s9 reviewed=2026-09-01 next=2026-10-01" },
      "" },
  };

  attention_run_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_portfolios (void)
{
  static const AttentionCase cases[] = {
    /* nobody of the class writes, and nobody is on stage */
    { "2027-03-01", LW_ATTENTION_PORTFOLIO, { "dossier s9 item=2026-05-01" }, "" },
    /* six weeks of lessons before 1 March, of which none is a holiday */
    { "2027-03-01", LW_ATTENTION_PORTFOLIO, { "dossier s9 item=2027-01-18" }, "" },
    { "2027-03-01",
      LW_ATTENTION_PORTFOLIO,
      { "dossier s9 item=2027-01-17" },
      "still s9 - 2027-01-17 6!" },
    /* Kerst does not count: from 30 November to 25 January */
    { "2027-01-25", LW_ATTENTION_PORTFOLIO, { "dossier s9 item=2026-11-30" }, "" },
    { "2027-01-25",
      LW_ATTENTION_PORTFOLIO,
      { "dossier s9 item=2026-11-29" },
      "still s9 - 2026-11-29 8!" },
    /* in a holiday nobody is told; nor when the school year is young */
    { "2026-12-30", LW_ATTENTION_PORTFOLIO, { "dossier s9 item=2026-09-01" }, "" },
    { "2027-08-31",
      LW_ATTENTION_PORTFOLIO,
      { "dossier s9 item=2027-05-01", "student s8 {'number':'8','family-name':'Q','group':'1a'}",
        "dossier s8 item=2027-08-30" },
      "" },
    /* those of a class that writes who have nothing */
    { "2027-03-01",
      LW_ATTENTION_PORTFOLIO,
      { "dossier s1 item=2027-02-28", "dossier s2 item=2026-10-01" },
      "still s2 - 2026-10-01 21*!\n"
      "empty s3 - - 0*!" },
    /* on stage for longer than that */
    { "2027-03-01", LW_ATTENTION_PORTFOLIO, { STAGE ("loopt", "2027-01-18", "2027-04-01") }, "" },
    { "2027-03-01",
      LW_ATTENTION_PORTFOLIO,
      { STAGE ("loopt", "2027-01-15", "2027-04-01") },
      "empty s9 - - 0!" },
  };

  attention_run_cases (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/attention/reviews", test_reviews);
  g_test_add_func ("/attention/portfolios", test_portfolios);

  return g_test_run ();
}
