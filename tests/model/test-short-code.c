/* test-short-code.c - tests of the short codes on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-short-code.h"

#include "lw-people.h"

/* Made from SHA-256 by another program: what was printed once stays what it is. */
static void
test_make (void)
{
  static const struct
  {
    const char *id;
    const char *code;
  } cases[] = {
    { "w1", "C32N" },    { "s1", "X2Y1" },   { "2f6b1a34-90cb-4d43-8a5e-0c6a2f7f3c11", "2GXP" },
    { "naïef", "5NT7" }, { "x321", "XD01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *code = lw_short_code_new (cases[i].id);

      g_assert_cmpstr (code, ==, cases[i].code);
    }
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *code; /* NULL: it is none */
  } cases[] = {
    { "K7QM", "K7QM" }, { "k7qm", "K7QM" },   { " k7 qm ", "K7QM" }, { "K7-QM", "K7QM" },
    { "xdOi", "XD01" }, { "XDol", "XD01" },   { "XDOL", "XD01" },    { "0000", "0000" },
    { "", NULL },       { "   ", NULL },      { "K7Q", NULL },       { "K7QM1", NULL },
    { "K7QU", NULL },   { "K7Q.", NULL },     { "K7Qé", NULL },      { "Bakker", NULL },
    { "- - -", NULL },  { "K7QM zus", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *code = lw_short_code_read (cases[i].text);

      g_assert_cmpstr (code, ==, cases[i].code);
    }
}

/* x332 and x462 happen to have one code. */
static void
test_find (void)
{
  static const char *const ids[] = { "w1", "x321", "x332", "x462" };
  static const struct
  {
    const char *text;
    LwShortCodeMatch match;
    const char *id;
  } cases[] = {
    { "c3-2n", LW_SHORT_CODE_ONE, "w1" },      { "xdol", LW_SHORT_CODE_ONE, "x321" },
    { "7MFZ", LW_SHORT_CODE_SEVERAL, "x332" }, { "2GXP", LW_SHORT_CODE_NONE, NULL },
    { "Bakker", LW_SHORT_CODE_NONE, NULL },    { "", LW_SHORT_CODE_NONE, NULL },
  };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_ptr_array_add (records, lw_record_new (&lw_student_record, ids[i]));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gpointer found;

      g_assert_cmpint (lw_short_code_find (records, cases[i].text, &found), ==, cases[i].match);
      g_assert_cmpstr (found != NULL ? lw_record_get_id (found) : NULL, ==, cases[i].id);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/short-code/make", test_make);
  g_test_add_func ("/short-code/read", test_read);
  g_test_add_func ("/short-code/find", test_find);

  return g_test_run ();
}
