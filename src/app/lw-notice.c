/* lw-notice.c - what there is to say of a field, under it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-notice.h"

#include "lw-text-field.h"
#include "lw-widget.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What hangs on a field. */
#define NOTICE_KEY "lw-notice"
#define HINT_KEY "lw-hint"

/* Left free under a notice that is scrolled to. */
#define ROOM_BELOW 12

struct _LwNotice
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *refusal_box;
  GtkLabel *refusal;
  GtkWidget *warning_box;
  GtkLabel *warning;
  GtkWidget *other_box;
  GtkLabel *head;
  GtkLabel *other;
  GtkLabel *mine;
  GtkLabel *theirs;

  GtkWidget *field; /* borrowed: stands beside */
};

G_DEFINE_FINAL_TYPE (LwNotice, lw_notice, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
add_text (GString *all, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (all->len > 0)
    g_string_append_c (all, ' ');
  g_string_append (all, text);
}

/* All that is shown, as one text. */
static char *
dup_spoken (LwNotice *self)
{
  GString *all = g_string_new (NULL);

  if (gtk_widget_get_visible (self->refusal_box))
    add_text (all, gtk_label_get_text (self->refusal));
  if (gtk_widget_get_visible (self->warning_box))
    add_text (all, gtk_label_get_text (self->warning));
  if (gtk_widget_get_visible (self->other_box))
    {
      add_text (all, gtk_label_get_text (self->head));
      add_text (all, gtk_label_get_text (self->other));
    }

  return g_string_free (all, FALSE);
}

static void
set_description (GtkWidget *widget, const char *text)
{
  if (*text != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* What has the focus in an entry is the text inside. */
static void
describe (GtkWidget *field)
{
  LwNotice *notice = lw_notice_peek (field);
  g_autofree char *spoken = notice != NULL ? dup_spoken (notice) : NULL;
  g_autoptr (GString) all = g_string_new (g_object_get_data (G_OBJECT (field), HINT_KEY));
  GtkEditable *inside
    = GTK_IS_EDITABLE (field) ? gtk_editable_get_delegate (GTK_EDITABLE (field)) : NULL;

  add_text (all, spoken);
  set_description (field, all->str);
  if (inside != NULL)
    set_description (GTK_WIDGET (inside), all->str);
}

/* Scrolls just so far that the notice is seen whole. */
static gboolean
reveal_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;
  double below;

  if (scroller == NULL || !gtk_widget_compute_bounds (widget, scroller, &bounds))
    return G_SOURCE_REMOVE;
  /* Not laid out yet. */
  if (bounds.size.height < 1)
    return G_SOURCE_CONTINUE;
  below = bounds.origin.y + bounds.size.height + ROOM_BELOW - gtk_widget_get_height (scroller);
  if (below > 0)
    {
      GtkAdjustment *where = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

      gtk_adjustment_set_value (where, gtk_adjustment_get_value (where) + below);
    }

  return G_SOURCE_REMOVE;
}

/* The notice itself is announced when it comes up, and seen by who works in the field. */
static void
update (LwNotice *self)
{
  g_autofree char *spoken = dup_spoken (self);
  gboolean was_visible = gtk_widget_get_visible (GTK_WIDGET (self));

  gtk_widget_set_visible (GTK_WIDGET (self), *spoken != '\0');
  if (!was_visible && *spoken != '\0'
      && (gtk_widget_get_state_flags (self->field) & GTK_STATE_FLAG_FOCUS_WITHIN))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), reveal_cb, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  describe (self->field);
}

static void
choose (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, signals[CHOSEN], 0, g_strcmp0 (action, "notice.take-other") == 0);
}

static void
lw_notice_dispose (GObject *object)
{
  LwNotice *self = LW_NOTICE (object);

  if (self->field != NULL)
    g_object_set_data (G_OBJECT (self->field), NOTICE_KEY, NULL);
  g_clear_weak_pointer (&self->field);
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_NOTICE);

  G_OBJECT_CLASS (lw_notice_parent_class)->dispose (object);
}

static void
lw_notice_class_init (LwNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_notice_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", LW_TYPE_NOTICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_css_name (widget_class, "notice");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, LwNotice, refusal_box);
  gtk_widget_class_bind_template_child (widget_class, LwNotice, refusal);
  gtk_widget_class_bind_template_child (widget_class, LwNotice, warning_box);
  gtk_widget_class_bind_template_child (widget_class, LwNotice, warning);
  gtk_widget_class_bind_template_child (widget_class, LwNotice, other_box);
  gtk_widget_class_bind_template_child (widget_class, LwNotice, head);
  gtk_widget_class_bind_template_child (widget_class, LwNotice, other);
  gtk_widget_class_bind_template_child (widget_class, LwNotice, mine);
  gtk_widget_class_bind_template_child (widget_class, LwNotice, theirs);
  gtk_widget_class_install_action (widget_class, "notice.keep-mine", NULL, choose);
  gtk_widget_class_install_action (widget_class, "notice.take-other", NULL, choose);
}

static void
lw_notice_init (LwNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A row of its own in a boxed list; it takes no focus, its buttons do. */
static void
place_in_list (LwNotice *self, GtkListBox *list, GtkListBoxRow *field_row)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *notice = GTK_WIDGET (self);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_margin_start (notice, 12);
  gtk_widget_set_margin_end (notice, 12);
  gtk_widget_set_margin_top (notice, 9);
  gtk_widget_set_margin_bottom (notice, 9);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), notice);
  g_object_bind_property (notice, "visible", row, "visible", G_BINDING_SYNC_CREATE);
  gtk_list_box_insert (list, row, gtk_list_box_row_get_index (field_row) + 1);
}

/* Under the field, or under the row of fields that it stands in. */
static gboolean
place (LwNotice *self, GtkWidget *field)
{
  GtkWidget *child = field;
  GtkWidget *parent;

  while ((parent = gtk_widget_get_parent (child)) != NULL)
    {
      if (LW_IS_TEXT_FIELD (parent))
        gtk_widget_insert_after (GTK_WIDGET (self), parent, child);
      else if (GTK_IS_LIST_BOX (parent))
        place_in_list (self, GTK_LIST_BOX (parent), GTK_LIST_BOX_ROW (child));
      else if (GTK_IS_BOX (parent)
               && gtk_orientable_get_orientation (GTK_ORIENTABLE (parent))
                    == GTK_ORIENTATION_VERTICAL)
        gtk_box_insert_child_after (GTK_BOX (parent), GTK_WIDGET (self), child);
      else
        {
          child = parent;
          continue;
        }
      return TRUE;
    }

  return FALSE;
}

LwNotice *
lw_notice_peek (GtkWidget *field)
{
  return g_object_get_data (G_OBJECT (field), NOTICE_KEY);
}

LwNotice *
lw_notice_of (GtkWidget *field)
{
  LwNotice *self = lw_notice_peek (field);

  if (self != NULL)
    return self;
  self = g_object_ref_sink (g_object_new (LW_TYPE_NOTICE, "visible", FALSE, NULL));
  if (place (self, field))
    {
      g_set_weak_pointer (&self->field, field);
      g_object_set_data (G_OBJECT (field), NOTICE_KEY, self);
    }
  g_object_unref (self);

  return lw_notice_peek (field);
}

GtkWidget *
lw_notice_get_field (LwNotice *self)
{
  return self->field;
}

void
lw_notice_set_refusal (LwNotice *self, const char *text)
{
  gboolean is_refused = text != NULL;

  gtk_label_set_text (self->refusal, is_refused ? text : "");
  gtk_widget_set_visible (self->refusal_box, is_refused);
  if (is_refused)
    gtk_widget_add_css_class (self->field, "error");
  else
    gtk_widget_remove_css_class (self->field, "error");
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_STATE_INVALID,
    is_refused ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  update (self);
}

void
lw_notice_set_warning (LwNotice *self, const char *text)
{
  gtk_label_set_text (self->warning, text != NULL ? text : "");
  gtk_widget_set_visible (self->warning_box, text != NULL);
  update (self);
}

/**
 * lw_notice_set_other:
 * @self: a notice
 * @other: (nullable): what somebody else wrote or chose in the field
 * @is_text: whether the field is written in, rather than chosen from
 */
void
lw_notice_set_other (LwNotice *self, const char *other, gboolean is_text)
{
  gtk_widget_set_visible (self->other_box, other != NULL);
  if (other != NULL)
    {
      gtk_label_set_text (self->head, is_text ? _ ("Somebody else wrote here meanwhile:")
                                              : _ ("Somebody else chose here meanwhile:"));
      gtk_label_set_text (self->other, other);
      gtk_label_set_text (self->mine, is_text ? _ ("Keep my text") : _ ("Keep my choice"));
      gtk_label_set_text (self->theirs,
                          is_text ? _ ("Take the other text") : _ ("Take the other choice"));
    }
  update (self);
}

void
lw_notice_set_hint (GtkWidget *field, const char *hint)
{
  g_object_set_data_full (G_OBJECT (field), HINT_KEY, g_strdup (hint), g_free);
  describe (field);
}
