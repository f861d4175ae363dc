/* lw-ctl-options.c - understands what was typed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-date.h"

#include <glib/gi18n.h>
#include <string.h>

const LwCtlOption lw_ctl_global_options[] = {
  { "store", N_ ("FILE"), N_ ("the store; without it the user’s own") },
  { "user", N_ ("NAME"), N_ ("who is at work, as the history names them") },
  { "today", N_ ("DATE"), N_ ("the day that it is, as 2027-03-02") },
  { "json", NULL, N_ ("answer in JSON") },
  { "help", NULL, N_ ("show this help") },
  { "version", NULL, N_ ("show the version") },
  { NULL },
};

static const LwCtlOption *
find_in (const LwCtlOption *options, const char *name, gsize length)
{
  for (const LwCtlOption *option = options; option->name != NULL; option++)
    if (strlen (option->name) == length && strncmp (option->name, name, length) == 0)
      return option;

  return NULL;
}

/* Options may stand before the verb, so those of all verbs are known till the verb is; after it,
 * the verb's own come first. */
static const LwCtlOption *
find_option (const LwCtlVerb *verb, const char *name, gsize length)
{
  const LwCtlOption *option = find_in (lw_ctl_global_options, name, length);

  if (option == NULL && verb != NULL)
    return find_in (verb->options, name, length);
  for (guint i = 0; option == NULL && lw_ctl_verbs[i] != NULL; i++)
    option = find_in (lw_ctl_verbs[i]->options, name, length);

  return option;
}

static const LwCtlVerb *
find_verb (const char *name)
{
  for (guint i = 0; lw_ctl_verbs[i] != NULL; i++)
    if (strcmp (lw_ctl_verbs[i]->name, name) == 0)
      return lw_ctl_verbs[i];

  return NULL;
}

/* Takes the option at *@i, with its value behind it or behind a =. */
static gboolean
take_option (LwCtl *ctl, int argc, char **argv, int *i, char **complaint)
{
  const char *name = argv[*i] + 2;
  const char *equals = strchr (name, '=');
  gsize length = equals != NULL ? (gsize) (equals - name) : strlen (name);
  const LwCtlOption *option = find_option (ctl->verb, name, length);
  const char *value = "";
  const char *before;

  if (option == NULL)
    *complaint = g_strdup_printf (_ ("There is no option %s here."), argv[*i]);
  else if (option->value == NULL && equals != NULL)
    *complaint = g_strdup_printf (_ ("The option --%s takes no value."), option->name);
  else if (option->value != NULL)
    {
      value = equals != NULL ? equals + 1 : *i + 1 < argc ? argv[++*i] : "";
      if (*value == '\0')
        *complaint = g_strdup_printf (_ ("The option --%s needs a value."), option->name);
    }
  if (*complaint != NULL)
    return FALSE;
  before = option->repeats ? lw_ctl_get (ctl, option->name) : NULL;
  g_hash_table_insert (ctl->options, g_strdup (option->name),
                       before != NULL ? g_strconcat (before, "\n", value, NULL) : g_strdup (value));

  return TRUE;
}

static gboolean
take_word (LwCtl *ctl, const char *word, char **complaint)
{
  if (ctl->verb != NULL)
    {
      g_ptr_array_add (ctl->arguments, g_strdup (word));
      return TRUE;
    }
  ctl->verb = find_verb (word);
  if (ctl->verb == NULL)
    *complaint = g_strdup_printf (_ ("There is no verb “%s”."), word);

  return ctl->verb != NULL;
}

static gboolean
take_all (LwCtl *ctl, int argc, char **argv, char **complaint)
{
  gboolean only_words = FALSE;

  for (int i = 1; i < argc; i++)
    {
      if (!only_words && strcmp (argv[i], "--") == 0)
        only_words = TRUE;
      else if (!only_words && strcmp (argv[i], "-h") == 0)
        g_hash_table_insert (ctl->options, g_strdup ("help"), g_strdup (""));
      else if (!only_words && g_str_has_prefix (argv[i], "--"))
        {
          if (!take_option (ctl, argc, argv, &i, complaint))
            return FALSE;
        }
      else if (!only_words && argv[i][0] == '-' && argv[i][1] != '\0')
        {
          *complaint = g_strdup_printf (_ ("There is no option %s here."), argv[i]);
          return FALSE;
        }
      else if (!take_word (ctl, argv[i], complaint))
        return FALSE;
    }

  return TRUE;
}

/* Options that stood before the verb may be another verb's. */
static gboolean
check_options (LwCtl *ctl, char **complaint)
{
  GHashTableIter iter;
  const char *name;

  g_hash_table_iter_init (&iter, ctl->options);
  while (ctl->verb != NULL && g_hash_table_iter_next (&iter, (gpointer *) &name, NULL))
    if (find_option (ctl->verb, name, strlen (name)) == NULL)
      {
        *complaint = g_strdup_printf (_ ("There is no option --%s here."), name);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_arguments (LwCtl *ctl, char **complaint)
{
  if (ctl->verb == NULL || lw_ctl_get (ctl, "help") != NULL)
    return TRUE;
  if (ctl->arguments->len < ctl->verb->min_arguments)
    *complaint
      = g_strdup_printf (_ ("“%s” needs more: %s"), ctl->verb->name, _ (ctl->verb->synopsis));
  else if (ctl->arguments->len > ctl->verb->max_arguments)
    *complaint = g_strdup_printf (_ ("“%s” is one too many."),
                                  lw_ctl_get_argument (ctl, ctl->verb->max_arguments));

  return *complaint == NULL;
}

static gboolean
set_today (LwCtl *ctl, char **complaint)
{
  const char *text = lw_ctl_get (ctl, "today");
  GDate today;

  if (text == NULL)
    return TRUE;
  if (!lw_date_parse_iso (text, &today))
    {
      *complaint = g_strdup_printf (_ ("“%s” is not a day; write it as 2027-03-02."), text);
      return FALSE;
    }
  lw_today_set (&today);

  return TRUE;
}

/**
 * lw_ctl_parse:
 * @argc: how many words there are
 * @argv: the words, of which the first is the program's name
 * @complaint: (out): what is wrong, %NULL when nothing is
 *
 * Sets the day that it is, when that is given.
 *
 * Returns: (transfer full): what was understood, as far as that goes
 */
LwCtl *
lw_ctl_parse (int argc, char **argv, char **complaint)
{
  LwCtl *ctl = g_new0 (LwCtl, 1);

  *complaint = NULL;
  ctl->options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ctl->arguments = g_ptr_array_new_with_free_func (g_free);
  if (take_all (ctl, argc, argv, complaint) && check_options (ctl, complaint)
      && check_arguments (ctl, complaint))
    set_today (ctl, complaint);

  return ctl;
}

void
lw_ctl_free (LwCtl *ctl)
{
  g_hash_table_unref (ctl->options);
  g_ptr_array_unref (ctl->arguments);
  g_free (ctl);
}

const char *
lw_ctl_get (LwCtl *ctl, const char *option)
{
  return g_hash_table_lookup (ctl->options, option);
}

/* Returns: (transfer full) (nullable): all values of an option that repeats */
char **
lw_ctl_dup_values (LwCtl *ctl, const char *option)
{
  const char *values = lw_ctl_get (ctl, option);

  return values != NULL ? g_strsplit (values, "\n", -1) : NULL;
}

const char *
lw_ctl_get_argument (LwCtl *ctl, guint index)
{
  return g_ptr_array_index (ctl->arguments, index);
}
