/* test-main-job.c - a mentor's first day, from an empty screen to a printed portfolio
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "e2e.h"

#include <string.h>

#define QUESTION "Hoe leer ik plannen?"
#define CAN "Ik kan goed met mensen omgaan, ook als het één grote drukte is."
#define ITEM "Een taart voor de hele klas"
#define STORY "Samen met de bakker deeg gekneed; mijn eigen taart is verkocht."

static const char class_list[] = "Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Klas;Mentor\n"
                                 "00101;Bram;;Bakker;3B;Anna de Wit\n"
                                 "00102;Sanne;de;Jong;3B;Anna de Wit\n"
                                 "00103;Sander;;Visser;3B;Anna de Wit\n";

static void
begin_school (E2eProgram *program)
{
  g_autofree char *school = NULL;
  g_autofree char *staff = NULL;

  g_object_unref (e2e_find (program, ATSPI_ROLE_TEXT, "Your name"));
  e2e_focus_window (program);
  e2e_set_text (program, "Your name", "Anna de Wit");
  e2e_click (program, ATSPI_ROLE_CHECK_BOX, "Mentor");
  e2e_set_text (program, "Name of the school", "De Brug");
  e2e_click (program, ATSPI_ROLE_COMBO_BOX, "Holiday region");
  g_object_unref (e2e_find (program, ATSPI_ROLE_LABEL, "South"));
  e2e_press ("End");
  e2e_press ("Return");
  e2e_act (program, ATSPI_ROLE_PUSH_BUTTON, "Begin with an empty school", "click");
  g_object_unref (e2e_find (program, ATSPI_ROLE_LABEL, "De Brug"));
  e2e_wait (e2e_says (program, "Everything saved"));

  school = e2e_ctl_ok ("--json", "list", "school", NULL);
  staff = e2e_ctl_ok ("--json", "list", "staff", NULL);
  g_assert_nonnull (strstr (school, "\"name\":\"De Brug\",\"region\":\"zuid\""));
  g_assert_nonnull (strstr (staff, "\"name\":\"Anna de Wit\",\"roles\":[\"mentor\"]"));
}

/* A second start with a list hands it to the window that is there. */
static void
import_class (E2eProgram *program)
{
  g_autofree char *path = e2e_path ("klas 3B.csv");

  g_assert_true (g_file_set_contents (path, class_list, -1, NULL));
  g_assert_cmpint (e2e_wait_for_end (e2e_start (path, NULL)), ==, 0);
  e2e_wait (e2e_says (program, "3 new"));
  e2e_focus_window (program);
  e2e_press ("Return");
  e2e_wait (e2e_count_windows (program) == 1);
  e2e_wait (e2e_says (program, "3 students"));
}

static void
open_student (E2eProgram *program)
{
  e2e_focus_window (program);
  e2e_press ("ctrl+f");
  e2e_type ("sanne");
  e2e_press ("Return");
  e2e_wait (e2e_says (program, "number 00102"));
}

static void
fill_pop (E2eProgram *program)
{
  e2e_act (program, ATSPI_ROLE_PAGE_TAB, "POP", "click");
  e2e_click (program, ATSPI_ROLE_TEXT, "Learning question");
  e2e_type (QUESTION);
  e2e_set_text (program, "I can", CAN);
}

static void
add_item (E2eProgram *program)
{
  e2e_act (program, ATSPI_ROLE_PAGE_TAB, "Portfolio", "click");
  e2e_act (program, ATSPI_ROLE_INVALID, NULL, "portfolio.add");
  e2e_set_text (program, "Title", ITEM);
  e2e_set_text (program, "What did I do?", STORY);
  e2e_wait (e2e_says (program, "Everything saved"));
}

static gboolean
shows (E2eProgram *program, const char *name, const char *text)
{
  g_autofree char *shown = e2e_get_text (program, name);

  return strcmp (shown, text) == 0;
}

static void
fill_day (E2eProgram *program, const char *name, const char *day)
{
  e2e_click (program, ATSPI_ROLE_TEXT, name);
  e2e_press ("ctrl+a");
  e2e_type (day);
  e2e_wait (shows (program, name, day));
  e2e_press ("Tab");
}

/* At a company that the school does not know yet. */
static void
open_sheet (E2eProgram *program, const char *company)
{
  e2e_act (program, ATSPI_ROLE_PAGE_TAB, "Stages", "click");
  e2e_act (program, ATSPI_ROLE_INVALID, NULL, "stages.plan");
  g_object_unref (e2e_find (program, ATSPI_ROLE_TEXT, "Workplace"));
  e2e_focus_window (program);
  e2e_click (program, ATSPI_ROLE_TEXT, "Workplace");
  e2e_type (company);
  e2e_wait (e2e_says (program, "New company “"));
  e2e_press ("Return");
  g_object_unref (e2e_find (program, ATSPI_ROLE_TEXT, "Name of the company"));
  e2e_click (program, ATSPI_ROLE_COMBO_BOX, "Form");
  e2e_wait (e2e_says (program, "Bedrijfsschool"));
  e2e_press ("End");
  e2e_press ("Return");
  e2e_wait (!e2e_says (program, "Choose a form"));
}

static void
keep_stage (E2eProgram *program, const char *company)
{
  e2e_act (program, ATSPI_ROLE_INVALID, NULL, "sheet.keep");
  e2e_wait (e2e_count_windows (program) == 1);
  e2e_wait (e2e_says (program, company));
  e2e_wait (e2e_says (program, "Everything saved"));
}

/* Every Tuesday. */
static void
plan_lint (E2eProgram *program)
{
  open_sheet (program, "Bakkerij Smit");
  e2e_click (program, ATSPI_ROLE_CHECK_BOX, "dinsdagochtend, off");
  g_object_unref (e2e_find (program, ATSPI_ROLE_CHECK_BOX, "dinsdagochtend, on"));
  e2e_click (program, ATSPI_ROLE_CHECK_BOX, "dinsdagmiddag, off");
  g_object_unref (e2e_find (program, ATSPI_ROLE_CHECK_BOX, "dinsdagmiddag, on"));
  fill_day (program, "First day", "12-01-2027");
  fill_day (program, "Last day", "16-02-2027");
  keep_stage (program, "Bakkerij Smit");
}

/* Three weeks in a row, with a half-day a week at school. */
static void
plan_sandwich (E2eProgram *program)
{
  open_sheet (program, "Garage Vos");
  /* A push button or a toggle, by the release. */
  e2e_act (program, ATSPI_ROLE_INVALID, "Sandwich", "click");
  e2e_wait (e2e_says (program, "Back at school"));
  fill_day (program, "First day", "08-03-2027");
  e2e_wait (shows (program, "Last day", "26-03-2027"));
  keep_stage (program, "Garage Vos");
}

/* The preview's own door to a PDF, through GTK's file chooser. */
static void
print_portfolio (E2eProgram *program)
{
  g_autofree char *pdf = e2e_path ("portfolio.pdf");
  g_autofree char *text = NULL;
  static const char *const told[]
    = { "Sanne de Jong", "De Brug", QUESTION, CAN, ITEM, STORY, "Bakkerij Smit", "Garage Vos" };

  e2e_focus_window (program);
  e2e_press ("ctrl+p");
  e2e_wait (e2e_count_windows (program) == 2);
  e2e_wait (e2e_says (program, " pages"));
  e2e_act (program, ATSPI_ROLE_FRAME, "Print preview", "preview.save");
  e2e_wait (e2e_count_windows (program) == 3);
  e2e_focus_window (program);
  e2e_press ("ctrl+a");
  e2e_type (pdf);
  e2e_press ("Return");
  e2e_wait (e2e_says (program, "is written"));
  text = e2e_tool ("pdftotext", "-layout", pdf, "-", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (strstr (text, told[i]) == NULL)
      g_error ("“%s” is not in print: %s", told[i], text);
}

static void
close_program (E2eProgram *program)
{
  e2e_act (program, ATSPI_ROLE_FRAME, "Print preview", "window.close");
  e2e_wait (e2e_count_windows (program) == 1);
  e2e_act (program, ATSPI_ROLE_FRAME, "Leerwerk", "window.close");
  g_assert_cmpint (e2e_wait_for_end (program), ==, 0);
}

/* Page, student and text are there again, and the last act of before can be taken back. */
static void
come_back (void)
{
  E2eProgram *program = e2e_start (NULL, NULL);
  g_autofree char *question = NULL;
  g_autofree char *can = NULL;
  g_autofree char *placements = NULL;

  e2e_wait (e2e_says (program, "number 00102"));
  e2e_act (program, ATSPI_ROLE_PAGE_TAB, "POP", "click");
  question = e2e_get_text (program, "Learning question");
  g_assert_cmpstr (question, ==, QUESTION);
  can = e2e_get_text (program, "I can");
  g_assert_cmpstr (can, ==, CAN);
  e2e_act (program, ATSPI_ROLE_PAGE_TAB, "Stages", "click");
  e2e_wait (e2e_says (program, "Garage Vos"));
  e2e_focus_window (program);
  e2e_press ("ctrl+z");
  e2e_wait (e2e_says (program, "Undone: "));
  e2e_wait (!e2e_says (program, "Garage Vos"));
  g_assert_true (e2e_says (program, "Bakkerij Smit"));
  e2e_act (program, ATSPI_ROLE_FRAME, "Leerwerk", "window.close");
  g_assert_cmpint (e2e_wait_for_end (program), ==, 0);

  placements = e2e_ctl_ok ("--json", "list", "placement", NULL);
  g_assert_nonnull (strstr (placements, "lint:di"));
  g_assert_null (strstr (placements, "sandwich"));
  g_free (e2e_ctl_ok ("check", NULL));
}

static void
test_main_job (void)
{
  E2eProgram *program = e2e_start (NULL, NULL);

  begin_school (program);
  import_class (program);
  open_student (program);
  fill_pop (program);
  add_item (program);
  plan_lint (program);
  plan_sandwich (program);
  print_portfolio (program);
  close_program (program);
  come_back ();
}

int
main (int argc, char *argv[])
{
  e2e_init (&argc, &argv);
  g_test_add_func ("/e2e/main-job", test_main_job);

  return e2e_run ();
}
