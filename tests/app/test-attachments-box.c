/* test-attachments-box.c - tests of the files of a portfolio item, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-attachments-box.h"

#include "test-school.h"
#include "test-window.h"

#include <string.h>

typedef struct
{
  LwOffice *office;
  LwRecord *item;
  LwRecord *other;
  GtkWidget *box;
  GtkWindow *window;
} Fixture;

static LwPortfolioItem *
item_cb (gpointer data)
{
  return LW_PORTFOLIO_ITEM (data);
}

static LwRecord *
add_item (Fixture *fixture)
{
  LwRecord *item = lw_record_new (&lw_portfolio_item_record, NULL);

  lw_record_set_text (
    item, "student",
    lw_record_get_id (test_school_find (fixture->office, &lw_student_record, "00123")));
  test_school_put (fixture->office, item);

  return item;
}

static void
show_item (Fixture *fixture, LwRecord *item)
{
  lw_attachments_box_set_item (LW_ATTACHMENTS_BOX (fixture->box), fixture->office,
                               item != NULL ? lw_record_get_id (item) : NULL,
                               item != NULL ? item_cb : NULL, item);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->item = add_item (fixture);
  fixture->other = add_item (fixture);
  fixture->box = g_object_new (LW_TYPE_ATTACHMENTS_BOX, NULL);
  show_item (fixture, fixture->item);
  fixture->window = test_window_new (fixture->box);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  g_object_unref (fixture->item);
  g_object_unref (fixture->other);
  test_school_free (fixture->office);
}

static guint
shown (Fixture *fixture)
{
  return lw_attachments_box_get_size (LW_ATTACHMENTS_BOX (fixture->box));
}

static void
copy_picture (Fixture *fixture)
{
  guchar pixels[4 * 4 * 4];
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  memset (pixels, 0x80, sizeof pixels);
  bytes = g_bytes_new (pixels, sizeof pixels);
  texture = gdk_memory_texture_new (4, 4, GDK_MEMORY_R8G8B8A8, bytes, 16);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (fixture->box), texture);
}

static guint
count_leftovers (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_tmp_dir (), 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "leerwerk-paste"))
      n++;

  return n;
}

/* A picture from the clipboard is taken in, and stays nowhere else. */
static void
test_paste (Fixture *fixture, gconstpointer data)
{
  guint n_leftovers = count_leftovers ();
  g_autoptr (LwAttachment) file = NULL;

  copy_picture (fixture);
  gtk_widget_child_focus (fixture->box, GTK_DIR_TAB_FORWARD);
  test_window_press (fixture->window, "ctrl+v");
  test_window_wait (shown (fixture) == 1);
  file = test_school_only (fixture->office, &lw_attachment_record, "portfolio-item",
                           lw_record_get_id (fixture->item));
  g_assert_cmpstr (file->media_type, ==, "image/png");
  g_assert_cmpuint (count_leftovers (), ==, n_leftovers);
}

/* The clipboard answers when another item is shown, or none: it does not get the picture. */
static void
test_paste_too_late (Fixture *fixture, gconstpointer data)
{
  copy_picture (fixture);
  gtk_widget_activate_action (fixture->box, "attachments.paste", NULL);
  show_item (fixture, NULL);
  test_window_settle ();
  gtk_widget_activate_action (fixture->box, "attachments.paste", NULL);
  show_item (fixture, fixture->item);
  gtk_widget_activate_action (fixture->box, "attachments.paste", NULL);
  show_item (fixture, fixture->other);
  test_window_settle ();
  test_school_settle (fixture->office);
  g_assert_cmpuint (shown (fixture), ==, 0);
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (lw_office_get_path (fixture->office));
  g_autofree char *path = g_build_filename (folder, "<b>&.txt", NULL);
  g_autoptr (LwAttachment) file = NULL;

  g_assert_true (g_file_set_contents (path, "Brood", -1, NULL));
  lw_attachments_box_add_file (LW_ATTACHMENTS_BOX (fixture->box), path);
  test_window_wait (shown (fixture) == 1);
  file = test_school_only (fixture->office, &lw_attachment_record, "portfolio-item",
                           lw_record_get_id (fixture->item));
  gtk_widget_activate_action (fixture->box, "attachments.delete", "s",
                              lw_record_get_id (LW_RECORD (file)));
  test_window_wait (shown (fixture) == 0);
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpuint (shown (fixture), ==, 1);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/attachments-box/paste", test_paste);
  ADD ("/attachments-box/paste-too-late", test_paste_too_late);
  ADD ("/attachments-box/delete", test_delete);

  return g_test_run ();
}
