/* test-setting-mark.c - tests of the mark for where the learning takes place
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-dossier.h"
#include "lw-setting-mark.h"
#include "test-window.h"

static void
test_words (void)
{
  for (guint i = 0; lw_place_values[i] != NULL; i++)
    g_assert_cmpint (lw_setting_from_word (lw_place_values[i]), ==,
                     LW_SETTING_IN_SCHOOL + (LwSetting) i);
  g_assert_cmpint (lw_setting_from_word ("in-school"), ==, LW_SETTING_IN_SCHOOL);
  g_assert_cmpint (lw_setting_from_word ("elders"), ==, LW_SETTING_NONE);
  g_assert_cmpint (lw_setting_from_word (NULL), ==, LW_SETTING_NONE);
}

static void
test_accessible (void)
{
  GtkWidget *mark = g_object_ref_sink (lw_setting_mark_new (LW_SETTING_ON_THE_JOB));

  gtk_test_accessible_assert_role (mark, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL, "On the job");
  lw_setting_mark_set_setting (LW_SETTING_MARK (mark), LW_SETTING_INFORMAL);
  gtk_test_accessible_assert_property (mark, GTK_ACCESSIBLE_PROPERTY_LABEL, "Informeel");
  g_assert_finalize_object (mark);
}

/* Every setting has a colour of its own in the style sheet. */
static void
test_colors (void)
{
  g_autoptr (GtkWidget) mark = g_object_ref_sink (lw_setting_mark_new (LW_SETTING_NONE));

  for (LwSetting a = LW_SETTING_NONE; a < LW_N_SETTINGS; a++)
    for (LwSetting b = a + 1; b < LW_N_SETTINGS; b++)
      {
        GdkRGBA color_a = lw_setting_get_color (mark, a);
        GdkRGBA color_b = lw_setting_get_color (mark, b);

        g_assert_false (gdk_rgba_equal (&color_a, &color_b));
      }
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);

  g_test_add_func ("/setting-mark/words", test_words);
  g_test_add_func ("/setting-mark/accessible", test_accessible);
  g_test_add_func ("/setting-mark/colors", test_colors);

  return g_test_run ();
}
