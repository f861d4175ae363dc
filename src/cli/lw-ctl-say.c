/* lw-ctl-say.c - messages, help and JSON
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-error.h"
#include "lw-json.h"

#include <glib/gi18n.h>

/**
 * lw_ctl_dup_plain:
 * @text: any text
 *
 * Returns: (transfer full): the text on one line, without what a terminal would obey
 */
char *
lw_ctl_dup_plain (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *plain = g_string_new (NULL);

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      g_string_append_unichar (plain, g_unichar_iscntrl (character) ? ' ' : character);
    }

  return g_string_free (plain, FALSE);
}

/**
 * lw_ctl_fail:
 * @error: why it was not done
 *
 * Says so on standard error: the code that scripts look for stands at the end of the first line;
 * more lines are what the first one lists.
 *
 * Returns: the exit status
 */
int
lw_ctl_fail (const GError *error)
{
  g_auto (GStrv) lines = g_strsplit (error->message, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *plain = lw_ctl_dup_plain (lines[i]);

      if (i == 0)
        g_printerr ("leerwerkctl: %s (%s)\n", plain, lw_error_code_name (error->code));
      else
        g_printerr ("%s\n", plain);
    }

  return g_error_matches (error, LW_ERROR, LW_ERROR_DAMAGED) ? LW_CTL_DAMAGED : LW_CTL_REFUSED;
}

static void
add_options (GString *text, const char *title, const LwCtlOption *options)
{
  if (options->name == NULL)
    return;
  g_string_append_printf (text, "\n%s\n", title);
  for (const LwCtlOption *option = options; option->name != NULL; option++)
    {
      g_autofree char *form
        = g_strdup_printf ("--%s%s%s", option->name, option->value != NULL ? " " : "",
                           option->value != NULL ? _ (option->value) : "");
      glong width = MAX (0, 24 - g_utf8_strlen (form, -1));

      g_string_append_printf (text, "  %s%*s %s\n", form, (int) width, "", _ (option->help));
    }
}

static void
add_verbs (GString *text)
{
  g_string_append_printf (text, "\n%s\n", _ ("Verbs:"));
  for (guint i = 0; lw_ctl_verbs[i] != NULL; i++)
    g_string_append_printf (text, "  %-24s %s\n", lw_ctl_verbs[i]->name,
                            _ (lw_ctl_verbs[i]->summary));
}

static char *
dup_usage (const LwCtlVerb *verb)
{
  if (verb == NULL)
    return g_strdup_printf (_ ("Usage: leerwerkctl [--store FILE] [--user NAME] [--today DATE] "
                               "[--json] VERB …"));

  return g_strdup_printf (_ ("Usage: leerwerkctl [OPTION …] %s %s"), verb->name,
                          *verb->synopsis != '\0' ? _ (verb->synopsis) : "");
}

static char *
dup_help (const LwCtlVerb *verb)
{
  g_autofree char *usage = dup_usage (verb);
  GString *text = g_string_new (usage);

  if (verb != NULL)
    {
      g_string_append_printf (text, "\n%s\n", _ (verb->summary));
      add_options (text, _ ("Options of this verb:"), verb->options);
    }
  else
    {
      g_string_append_c (text, '\n');
      add_verbs (text);
    }
  add_options (text, _ ("Options, before or after the verb:"), lw_ctl_global_options);

  return g_string_free (text, FALSE);
}

/**
 * lw_ctl_complain:
 * @verb: (nullable): the verb that was used wrongly
 * @format: what is wrong
 *
 * Says so on standard error, with how it is done.
 *
 * Returns: the exit status for wrong usage
 */
int
lw_ctl_complain (const LwCtlVerb *verb, const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *help = dup_help (verb);
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  plain = lw_ctl_dup_plain (message);
  g_printerr ("leerwerkctl: %s\n\n%s", plain, help);

  return LW_CTL_USAGE;
}

void
lw_ctl_print_help (const LwCtlVerb *verb)
{
  g_autofree char *help = dup_help (verb);

  g_print ("%s", help);
}

/* One line; a floating value is consumed. */
void
lw_ctl_print_json (GVariant *value)
{
  g_autofree char *text = lw_json_from_variant (value);

  g_print ("%s\n", text);
}
