/* lw-agreement-bar.c - how far a stage is on its way to a signed agreement, and the next step
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-agreement-bar.h"

#include "lw-agreement-job.h"
#include "lw-date-entry.h"
#include "lw-date.h"
#include "lw-words.h"

#include <glib/gi18n.h>

#define GAP 6

struct _LwAgreementBar
{
  GtkWidget parent_instance;

  /* borrowed, as children */
  GtkLabel *line;
  GtkWidget *print_button;
  GtkWidget *sign_button;
  LwDateEntry *day;

  /* owned */
  GCancellable *cancellable; /* of what is being read */
  LwPlacement *shown;
  char *placement; /* id of the stage that was read of, */
  gint64 rev;      /* and its revision */
  GDate changed;   /* printed on this day, and changed since; cleared: not so */
};

G_DEFINE_FINAL_TYPE (LwAgreementBar, lw_agreement_bar, GTK_TYPE_WIDGET)

static guint print_signal, signed_signal;

static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, print_signal, 0);
}

static void
sign_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwAgreementBar *self = LW_AGREEMENT_BAR (widget);
  GDate day;

  if (!lw_value_entry_commit (LW_VALUE_ENTRY (self->day))
      || lw_date_entry_get_date (self->day) == NULL)
    return;
  day = *lw_date_entry_get_date (self->day);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->sign_button));
  g_signal_emit (self, signed_signal, 0, &day);
}

/* What there is to say of paper; (transfer full). */
static char *
describe_paper (LwAgreementBar *self, LwPlacement *placement)
{
  g_autofree char *day = NULL;

  if (g_date_valid (&placement->signed_on))
    {
      day = lw_date_format_long (&placement->signed_on);
      /* translators: a day */
      return g_strdup_printf (_ ("agreement signed on %s"), day);
    }
  if (g_date_valid (&placement->printed_on))
    {
      day = lw_date_format_long (&placement->printed_on);
      /* translators: a day */
      return g_strdup_printf (_ ("agreement printed on %s"), day);
    }
  if (g_date_valid (&self->changed))
    {
      day = lw_date_format_long (&self->changed);
      /* translators: a day */
      return g_strdup_printf (_ ("agreement printed on %s, changed since"), day);
    }

  return g_strdup (g_strcmp0 (placement->state, "getekend") == 0
                     ? _ ("the day of signing is not filled in")
                     : _ ("agreement not printed yet"));
}

static void
paint_line (LwAgreementBar *self, LwPlacement *placement)
{
  g_autofree char *paper = describe_paper (self, placement);
  g_autofree char *text
    /* translators: a state, and what there is of the agreement: Nu: Toegezegd · overeenkomst ... */
    = g_strdup_printf (_ ("Now: %s · %s"), lw_word_label (placement->state), paper);

  gtk_label_set_text (self->line, text);
}

static void
read_changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwAgreementBar) self = data;
  GDate day;

  if (!lw_agreement_job_read_changed_finish (result, &day, NULL) || self->shown == NULL
      || g_strcmp0 (lw_record_get_id (LW_RECORD (self->shown)), self->placement) != 0)
    return;
  self->changed = day;
  paint_line (self, self->shown);
}

static void
read_changed (LwAgreementBar *self, LwOffice *office)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  lw_agreement_job_read_changed_async (office, self->placement, self->cancellable, read_changed_cb,
                                       g_object_ref (self));
}

static GtkWidget *
make_sign_popover (LwAgreementBar *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *keep = gtk_button_new_with_mnemonic (_ ("_Keep"));

  self->day = LW_DATE_ENTRY (lw_date_entry_new ());
  g_object_set (self->day, "title", _ ("Signed on"), NULL);
  gtk_widget_add_css_class (keep, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (keep), "agreement.sign");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->day));
  gtk_box_append (GTK_BOX (box), keep);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_popover_set_default_widget (GTK_POPOVER (popover), keep);

  return popover;
}

static void
lw_agreement_bar_dispose (GObject *object)
{
  LwAgreementBar *self = LW_AGREEMENT_BAR (object);
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->shown);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lw_agreement_bar_parent_class)->dispose (object);
}

static void
lw_agreement_bar_finalize (GObject *object)
{
  g_free (LW_AGREEMENT_BAR (object)->placement);

  G_OBJECT_CLASS (lw_agreement_bar_parent_class)->finalize (object);
}

static void
lw_agreement_bar_class_init (LwAgreementBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_agreement_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_agreement_bar_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  print_signal = g_signal_new ("print", LW_TYPE_AGREEMENT_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  signed_signal = g_signal_new ("signed", LW_TYPE_AGREEMENT_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_DATE);
  gtk_widget_class_install_action (widget_class, "agreement.print", NULL, print_activated);
  gtk_widget_class_install_action (widget_class, "agreement.sign", NULL, sign_activated);
}

static void
lw_agreement_bar_init (LwAgreementBar *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *line = gtk_label_new (NULL);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), GAP);
  self->line = GTK_LABEL (line);
  gtk_label_set_xalign (self->line, 0);
  gtk_label_set_wrap (self->line, TRUE);
  gtk_label_set_max_width_chars (self->line, 46);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  self->print_button = gtk_button_new_with_mnemonic (_ ("A_greement…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->print_button), "agreement.print");
  self->sign_button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->sign_button), _ ("Si_gned on…"));
  gtk_menu_button_set_use_underline (GTK_MENU_BUTTON (self->sign_button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->sign_button), make_sign_popover (self));
  gtk_box_append (GTK_BOX (buttons), self->print_button);
  gtk_box_append (GTK_BOX (buttons), self->sign_button);
  gtk_widget_set_parent (buttons, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_date_clear (&self->changed, 1);
}

/**
 * lw_agreement_bar_show:
 * @self: a bar
 * @office: an open school
 * @placement: a stage as it stands in the editor
 * @is_kept: whether that is what the store has: what is printed is what is kept
 *
 * Shows how far it is. The day to sign on is today, till another one is filled in; one that was
 * filled in can be put right.
 */
void
lw_agreement_bar_show (LwAgreementBar *self,
                       LwOffice *office,
                       LwPlacement *placement,
                       gboolean is_kept)
{
  gboolean is_for = lw_agreement_job_is_for (placement);
  const char *id = lw_record_get_id (LW_RECORD (placement));
  gint64 rev = lw_record_get_rev (LW_RECORD (placement));
  GDate today = lw_today ();

  gtk_widget_set_visible (GTK_WIDGET (self), is_for);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agreement.print", is_for && is_kept);
  gtk_widget_set_tooltip_text (self->print_button,
                               is_kept ? _ ("See and print the agreement (Ctrl+Shift+P)")
                                       : _ ("Save the stage first: what is kept is printed"));
  gtk_widget_set_visible (self->sign_button, !lw_office_is_read_only (office));
  if (is_for && (g_strcmp0 (id, self->placement) != 0 || rev != self->rev))
    {
      g_free (self->placement);
      self->placement = g_strdup (id);
      self->rev = rev;
      g_date_clear (&self->changed, 1);
      lw_date_entry_set_date (self->day, g_date_valid (&placement->signed_on)
                                           ? &placement->signed_on
                                           : &today);
      read_changed (self, office);
    }
  g_set_object (&self->shown, placement);
  paint_line (self, placement);
}
