/* test-trouble.c - stores that can't be opened, and disks that refuse
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "e2e.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

static gboolean can_mount;

/* Mounts of a namespace of our own: nobody else sees them, and they end with the test. */
static void
part_from_other_mounts (void)
{
  can_mount = geteuid () == 0 && unshare (CLONE_NEWNS) == 0
              && mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

/* A disk of a few megabytes, with a small sample school on it: the path of the folder. */
static char *
make_disk (const char *name, const char *size, char **store)
{
  char *folder = e2e_path (name);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mount ("tmpfs", folder, "tmpfs", 0, size), ==, 0);
  *store = g_build_filename (folder, "school.leerwerk", NULL);
  g_free (e2e_ctl_ok ("--store", *store, "init", "--sample", "small", NULL));

  return folder;
}

static void
close_window (E2eProgram *program)
{
  e2e_act (program, ATSPI_ROLE_FRAME, "Leerwerk", "window.close");
  g_assert_cmpint (e2e_wait_for_end (program), ==, 0);
}

/* The page that says what is wrong, on a store that is left as it is. */
static void
check_refused (const char *store, const char *title, const char *why)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before, length_after;
  E2eProgram *program;

  g_assert_true (g_file_get_contents (store, &before, &length_before, NULL));
  program = e2e_start ("--store", store, NULL);
  g_object_unref (e2e_find (program, ATSPI_ROLE_LABEL, title));
  if (!e2e_says (program, why))
    {
      g_autofree char *tree = e2e_describe (program);

      g_error ("not “%s” but %s", why, tree);
    }
  close_window (program);
  g_assert_true (g_file_get_contents (store, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

/* A second start with the same store, by another name of its path, raises the window. */
static void
test_second_start (void)
{
  g_autofree char *store = e2e_path ("second.leerwerk");
  g_autofree char *folder = g_path_get_dirname (store);
  g_autofree char *other_name = g_strdup_printf ("%s/./second.leerwerk", folder);
  E2eProgram *program;

  g_free (e2e_ctl_ok ("--store", store, "init", NULL));
  program = e2e_start ("--store", store, NULL);
  g_object_unref (e2e_find (program, ATSPI_ROLE_LABEL, "second.leerwerk"));
  g_assert_cmpint (e2e_wait_for_end (e2e_start ("--store", store, NULL)), ==, 0);
  g_assert_cmpint (e2e_wait_for_end (e2e_start ("--store", other_name, NULL)), ==, 0);
  g_assert_cmpuint (e2e_count_windows (program), ==, 1);
  close_window (program);
}

/* Another program writes in the store: the page says so, and trying again helps when it is done. */
static void
test_locked (void)
{
  g_autofree char *store = e2e_path ("locked.leerwerk");
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) writer = NULL;
  E2eProgram *program;

  g_free (e2e_ctl_ok ("--store", store, "init", NULL));
  writer = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                             g_getenv ("LEERWERKCTL"), "--store", store, "--user", "Piet Vos",
                             "batch", NULL);
  g_assert_no_error (error);
  {
    static const char line[] = "{\"put\":\"staff\",\"fields\":{\"name\":\"Piet Vos\"}}\n";
    char answer[64];

    /* Its answer shows that it has the store. */
    g_output_stream_write_all (g_subprocess_get_stdin_pipe (writer), line, strlen (line), NULL,
                               NULL, &error);
    g_assert_no_error (error);
    g_output_stream_flush (g_subprocess_get_stdin_pipe (writer), NULL, &error);
    g_assert_cmpint (
      g_input_stream_read (g_subprocess_get_stdout_pipe (writer), answer, 2, NULL, &error), ==, 2);
    g_assert_no_error (error);
    g_assert_cmpmem (answer, 2, "ok", 2);
  }
  program = e2e_start ("--store", store, NULL);
  g_object_unref (e2e_find (program, ATSPI_ROLE_LABEL, "Somebody is at work in this school"));
  g_assert_true (e2e_says (program, "Piet Vos"));
  g_output_stream_close (g_subprocess_get_stdin_pipe (writer), NULL, NULL);
  g_subprocess_wait (writer, NULL, &error);
  g_assert_no_error (error);
  e2e_act (program, ATSPI_ROLE_PUSH_BUTTON, "Try again", "click");
  g_object_unref (e2e_find (program, ATSPI_ROLE_LABEL, "locked.leerwerk"));
  close_window (program);
}

static void
test_not_a_store (void)
{
  g_autofree char *store = e2e_path ("letter.leerwerk");

  g_assert_true (g_file_set_contents (store, "Beste ouders,\n", -1, NULL));
  check_refused (store, "This is not a school of Leerwerk", "is not a Leerwerk store");
}

/* SQLite keeps the version at byte 60, the highest byte first. */
static void
test_newer_store (void)
{
  g_autofree char *store = e2e_path ("newer.leerwerk");
  g_autofree char *text = NULL;
  gsize length;

  g_free (e2e_ctl_ok ("--store", store, "init", NULL));
  g_assert_true (g_file_get_contents (store, &text, &length, NULL));
  text[62] = 3;
  g_assert_true (g_file_set_contents (store, text, (gssize) length, NULL));
  check_refused (store, "This school is from a newer Leerwerk", "newer version of Leerwerk");
}

static void
test_missing (void)
{
  g_autofree char *store = e2e_path ("gone.leerwerk");
  E2eProgram *program = e2e_start ("--store", store, NULL);

  g_object_unref (e2e_find (program, ATSPI_ROLE_LABEL, "This school is not there"));
  g_assert_true (e2e_says (program, "There is no store"));
  close_window (program);
  g_assert_false (g_file_test (store, G_FILE_TEST_EXISTS));
}

/* What lies on another computer is not opened, nor the user's own school in its place. */
static void
test_elsewhere (void)
{
  static const char store[] = "sftp://nowhere/school.leerwerk";
  E2eProgram *program = e2e_start ("--store", store, NULL);

  g_object_unref (e2e_find (program, ATSPI_ROLE_LABEL, "The folder of this school is not there"));
  close_window (program);
  program = e2e_start (store, NULL);
  g_object_unref (e2e_find (program, ATSPI_ROLE_LABEL, "The folder of this school is not there"));
  close_window (program);
}

static void
test_read_only (void)
{
  g_autofree char *store = NULL;
  g_autofree char *folder = NULL;

  if (!can_mount)
    {
      g_test_skip ("needs the right to mount");
      return;
    }
  folder = make_disk ("read-only", "size=8m", &store);
  g_assert_cmpint (mount (NULL, folder, NULL, MS_REMOUNT | MS_RDONLY, NULL), ==, 0);
  check_refused (store, "This school may only be read", "may only be read");
  g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
}

static char *
word_after (const char *text, const char *start)
{
  const char *found = strstr (text, start);

  g_assert_nonnull (found);
  found += strlen (start);

  return g_strndup (found, strcspn (found, "\""));
}

static void
fill_up (const char *path)
{
  static const char nothing[65536];
  int file = g_open (path, O_CREAT | O_WRONLY, 0600);

  g_assert_cmpint (file, >=, 0);
  for (gsize size = sizeof nothing; size > 0; size /= 2)
    while (write (file, nothing, size) > 0)
      ;
  g_assert_cmpint (errno, ==, ENOSPC);
  close (file);
}

/* A bar says it in plain words, the text stays, and is saved when there is room again. */
static void
test_full_disk (void)
{
  static const char words[] = "Hoe leer ik plannen?";
  g_autofree char *store = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *ballast = NULL;
  g_autofree char *pops = NULL;
  g_autofree char *student = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *kept = NULL;
  E2eProgram *program;

  if (!can_mount)
    {
      g_test_skip ("needs the right to mount");
      return;
    }
  folder = make_disk ("full", "size=8m", &store);
  ballast = g_build_filename (folder, "ballast", NULL);
  pops = e2e_ctl_ok ("--store", store, "--json", "list", "pop", NULL);
  student = word_after (pops, "\"student\":\"");
  program = e2e_start ("--store", store, "--page", "leerlingen", "--student", student, NULL);
  e2e_act (program, ATSPI_ROLE_PAGE_TAB, "POP", "click");
  g_object_unref (e2e_find (program, ATSPI_ROLE_TEXT, "Learning question"));
  e2e_focus_window (program);
  e2e_click (program, ATSPI_ROLE_TEXT, "Learning question");
  fill_up (ballast);
  e2e_press ("ctrl+a");
  e2e_type (words);
  e2e_wait (e2e_says (program, "The disk is full"));
  shown = e2e_get_text (program, "Learning question");
  g_assert_cmpstr (shown, ==, words);

  g_assert_cmpint (g_unlink (ballast), ==, 0);
  e2e_wait (e2e_says (program, "Everything saved"));
  kept = e2e_ctl_ok ("--store", store, "--json", "list", "pop", NULL);
  g_assert_nonnull (strstr (kept, words));
  close_window (program);
  g_free (e2e_ctl_ok ("--store", store, "check", NULL));
  g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
}

int
main (int argc, char *argv[])
{
  part_from_other_mounts ();
  e2e_init (&argc, &argv);
  g_test_add_func ("/e2e/trouble/second-start", test_second_start);
  g_test_add_func ("/e2e/trouble/locked", test_locked);
  g_test_add_func ("/e2e/trouble/not-a-store", test_not_a_store);
  g_test_add_func ("/e2e/trouble/newer-store", test_newer_store);
  g_test_add_func ("/e2e/trouble/missing", test_missing);
  g_test_add_func ("/e2e/trouble/elsewhere", test_elsewhere);
  g_test_add_func ("/e2e/trouble/read-only", test_read_only);
  g_test_add_func ("/e2e/trouble/full-disk", test_full_disk);

  return e2e_run ();
}
