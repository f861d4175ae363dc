/* lw-trouble.c - what can be the matter with a store, and the ways out
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-trouble.h"

#include "lw-error.h"

#include <glib/gi18n.h>
#include <string.h>

static const LwTrouble table[] = {
  { LW_ERROR_LOCKED, "changes-prevent-symbolic", N_ ("Somebody is at work in this school"),
    N_ ("You can look at it meanwhile: that disturbs nobody. To change something, try again when "
        "the other has closed it."),
    LW_WAY_READ_ONLY | LW_WAY_RETRY | LW_WAY_OTHER },
  { LW_ERROR_READ_ONLY, "changes-prevent-symbolic", N_ ("This school may only be read"),
    N_ ("You can look at everything. To change something, the folder and the file must be yours "
        "to write in."),
    LW_WAY_READ_ONLY | LW_WAY_RETRY | LW_WAY_OTHER | LW_WAY_FOLDER },
  { LW_TROUBLE_OLDER, "software-update-available-symbolic",
    N_ ("This school must be brought up to date first"),
    N_ ("That happens by itself when it is opened to write. A copy of the old file is kept beside "
        "it."),
    LW_WAY_RETRY | LW_WAY_OTHER | LW_WAY_FOLDER },
  { LW_ERROR_NO_SPACE, "drive-harddisk-symbolic", N_ ("The disk is full"),
    N_ ("Make room: empty the wastebasket or move large files elsewhere. Nothing of the school is "
        "lost."),
    LW_WAY_READ_ONLY | LW_WAY_RETRY | LW_WAY_OTHER | LW_WAY_FOLDER },
  { LW_ERROR_DAMAGED, "dialog-error-symbolic", N_ ("This school is damaged"),
    N_ ("Put a backup back and open that. Keep this file: what can still be read may be looked "
        "at."),
    LW_WAY_READ_ONLY | LW_WAY_OTHER | LW_WAY_FOLDER },
  { LW_ERROR_NOT_A_STORE, "dialog-question-symbolic", N_ ("This is not a school of Leerwerk"),
    N_ ("Choose the file of your school; its name ends in “.leerwerk”."),
    LW_WAY_OTHER | LW_WAY_FOLDER },
  { LW_ERROR_TOO_NEW, "software-update-available-symbolic",
    N_ ("This school is from a newer Leerwerk"),
    N_ ("Ask whoever looks after this computer for the newest Leerwerk, or open it where it was "
        "made."),
    LW_WAY_OTHER | LW_WAY_FOLDER },
  { LW_ERROR_MISSING, "edit-find-symbolic", N_ ("This school is not there"),
    N_ ("Was the file moved or renamed, or is its disk or stick not connected? Connect it and try "
        "again, or choose where it is now."),
    LW_WAY_RETRY | LW_WAY_OTHER | LW_WAY_NEW | LW_WAY_FOLDER },
  { LW_ERROR_NO_FOLDER, "folder-symbolic", N_ ("The folder of this school is not there"),
    N_ ("Is its disk or stick not connected, or was the folder moved? Connect it and try again, "
        "or choose where the school is now."),
    LW_WAY_RETRY | LW_WAY_OTHER },
  { LW_ERROR_PLACE, "network-workgroup-symbolic", N_ ("A school can’t be kept in this folder"),
    N_ ("Close it everywhere, copy the file and the folder “.files” beside it to a folder of this "
        "computer, and open it there. Only backups and exports belong here."),
    LW_WAY_OTHER | LW_WAY_FOLDER },
  { LW_ERROR_GONE, "edit-find-symbolic", N_ ("The school is not where it was"),
    N_ ("What you typed is still here. Put the file back where it was, and it is saved."),
    LW_WAY_RETRY | LW_WAY_OTHER },
  { LW_ERROR_IO, "dialog-warning-symbolic", N_ ("This school can’t be reached"),
    N_ ("Look whether the disk is connected and the folder is yours to use, and try again."),
    LW_WAY_RETRY | LW_WAY_OTHER | LW_WAY_FOLDER },
  { LW_TROUBLE_SAMPLE, "dialog-warning-symbolic", N_ ("The sample school can’t be made"),
    N_ ("It needs some 20 MB in your own folder. Mend that and try again; your own school does "
        "not need it."),
    LW_WAY_RETRY | LW_WAY_OTHER },
  { LW_TROUBLE_UNKNOWN, "dialog-warning-symbolic", N_ ("This school can’t be opened"),
    N_ ("Try again, or open another school."), LW_WAY_RETRY | LW_WAY_OTHER | LW_WAY_FOLDER },
};

static const struct
{
  LwWay way;
  const char *action;
  const char *label;
} ways[] = {
  { LW_WAY_READ_ONLY, "win.open-read-only", N_ ("Open to _read only") },
  { LW_WAY_RETRY, "win.retry", N_ ("_Try again") },
  { LW_WAY_OTHER, "win.open-store", N_ ("_Open another file…") },
  { LW_WAY_NEW, "win.make-new", N_ ("_Make a new school here") },
  { LW_WAY_FOLDER, "win.show-folder", N_ ("_Show the folder") },
};

/**
 * lw_trouble_find:
 * @code: an #LwError, or a trouble
 *
 * Returns: (transfer none): what there is to say of it
 */
const LwTrouble *
lw_trouble_find (int code)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].code == code)
      return &table[i];

  return &table[G_N_ELEMENTS (table) - 1];
}

/**
 * lw_trouble_of_error:
 * @error: why a store was not opened
 * @was_read_only: whether it was to be opened to read only
 *
 * Returns: (transfer none): what there is to say of it
 */
const LwTrouble *
lw_trouble_of_error (const GError *error, gboolean was_read_only)
{
  if (error->domain != LW_ERROR)
    return lw_trouble_find (LW_TROUBLE_UNKNOWN);
  if (error->code == LW_ERROR_READ_ONLY && was_read_only)
    return lw_trouble_find (LW_TROUBLE_OLDER);

  return lw_trouble_find (error->code);
}

const char *
lw_way_action (LwWay way)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ways[i].way == way)
      return ways[i].action;

  g_return_val_if_reached (NULL);
}

const char *
lw_way_label (LwWay way)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ways[i].way == way)
      return _ (ways[i].label);

  g_return_val_if_reached (NULL);
}

/**
 * lw_trouble_dup_cause:
 * @message: "there is no store “/x”; see whether the disk is connected"
 * @path: the store's file
 *
 * The page has advice of its own, which says more.
 *
 * Returns: (transfer full): "There is no store “/x”."
 */
char *
lw_trouble_dup_cause (const char *message, const char *path)
{
  const char *named = strstr (message, path);
  const char *advice = strstr (named != NULL ? named + strlen (path) : message, "; ");
  g_autofree char *cause
    = advice != NULL ? g_strndup (message, (gsize) (advice - message)) : g_strdup (message);

  return lw_trouble_dup_sentence (cause);
}

/**
 * lw_trouble_dup_sentence:
 * @message: "the disk is full"
 *
 * Returns: (transfer full): "The disk is full."
 */
char *
lw_trouble_dup_sentence (const char *message)
{
  g_autofree char *first = g_utf8_substring (message, 0, *message != '\0' ? 1 : 0);
  g_autofree char *capital = g_utf8_strup (first, -1);
  gsize length = strlen (message);
  gboolean has_end = length > 0 && strchr (".!?…", message[length - 1]) != NULL;

  return g_strconcat (capital, message + strlen (first), has_end ? "" : ".", NULL);
}
