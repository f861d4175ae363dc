/* lw-agenda.c - what asks for attention in a school, kept up to date
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-agenda.h"

#include "lw-conflicts.h"
#include "lw-date.h"

/* So long after the last change, in milliseconds: who types in a dossier changes it twice a second,
 * and waits for nothing here. */
#define LISTS_DELAY 250
#define DOSSIERS_DELAY 1000

struct _LwAgenda
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  LwConflicts *conflicts; /* NULL till it has looked */
  LwDigest *digest;       /* NULL till the store has answered */
  GPtrArray *all;         /* LwAttention; NULL till it has looked */
  LwAttentionLook *looking;
  GCancellable *asking; /* NULL: nothing is asked */

  GDate day; /* of the last look */
  gboolean is_begun;
  gboolean is_judged;    /* the rules have told */
  gboolean has_findings; /* and the last look knows */
  gboolean is_stale; /* the dossiers are other ones than the digest tells of */
  guint wait_id;     /* for changes to be over */
  guint look_id;     /* the parts of a look */
};

G_DEFINE_FINAL_TYPE (LwAgenda, lw_agenda, G_TYPE_OBJECT)

static guint changed_signal;

static void
read_input (LwAgenda *self, LwAttentionInput *input)
{
  LwStaff *me = lw_office_get_me (self->office);

  input->world = lw_office_get_world (self->office);
  input->contacts = lw_office_get_list (self->office, &lw_contact_person_record);
  input->digest = self->digest;
  input->findings = self->conflicts != NULL ? lw_conflicts_get_all (self->conflicts) : NULL;
  input->school_year = lw_office_get_school_year (self->office);
  input->today = lw_today ();
  input->me = me != NULL ? lw_record_get_id (LW_RECORD (me)) : NULL;
}

static void look (LwAgenda *self);

static void
conflicts_changed_cb (LwAgenda *self)
{
  self->is_judged = TRUE;
  if (self->wait_id == 0 && self->asking == NULL)
    look (self);
}

/* What is to be seen at once comes first. */
static void
watch_conflicts (LwAgenda *self)
{
  if (self->conflicts != NULL)
    return;
  self->conflicts = lw_conflicts_new_lazily (self->office);
  g_signal_connect_object (self->conflicts, "changed", G_CALLBACK (conflicts_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
finish (LwAgenda *self)
{
  g_clear_pointer (&self->all, g_ptr_array_unref);
  self->all = lw_attention_look_dup_all (self->looking);
  g_clear_pointer (&self->looking, lw_attention_look_free);
  g_signal_emit (self, changed_signal, 0);
  watch_conflicts (self);
}

/* A part at a time, so that no frame waits for the whole. */
static gboolean
look_on_cb (gpointer data)
{
  LwAgenda *self = data;
  LwAttentionInput input;

  if (self->looking == NULL)
    {
      read_input (self, &input);
      self->day = input.today;
      self->has_findings = self->is_judged;
      self->looking = lw_attention_look_new (&input);
      return G_SOURCE_CONTINUE;
    }
  if (lw_attention_look_step (self->looking))
    return G_SOURCE_CONTINUE;
  self->look_id = 0;
  finish (self);

  return G_SOURCE_REMOVE;
}

/* The lists are other ones: what was found so far may not hold. */
static void
stop_looking (LwAgenda *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->looking, lw_attention_look_free);
}

static void
look (LwAgenda *self)
{
  stop_looking (self);
  self->look_id = g_idle_add (look_on_cb, self);
}

static void
digest_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwAgenda) self = data;
  g_autoptr (GError) error = NULL;
  LwDigest *digest = lw_office_read_digest_finish (LW_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&digest, lw_digest_free);
      return;
    }
  g_clear_object (&self->asking);
  if (digest != NULL)
    {
      g_clear_pointer (&self->digest, lw_digest_free);
      self->digest = digest;
    }
  else
    g_warning ("The dossiers could not be looked through: %s", error->message);
  if (self->is_begun)
    look (self);
}

static void
ask (LwAgenda *self)
{
  LwDigestQuestion question;
  GDate today = lw_today ();

  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  self->is_stale = FALSE;
  lw_attention_ask (&today, lw_office_get_school_year (self->office), &question);
  lw_office_read_digest_async (self->office, &question, self->asking, digest_read_cb,
                               g_object_ref (self));
  g_free (question.school_year);
}

static gboolean
look_again_cb (gpointer data)
{
  LwAgenda *self = data;

  self->wait_id = 0;
  if (self->is_stale)
    ask (self);
  else if (self->asking == NULL)
    look (self);

  return G_SOURCE_REMOVE;
}

static void
look_later (LwAgenda *self, guint delay)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  self->wait_id = g_timeout_add_full (G_PRIORITY_LOW, delay, look_again_cb, self, NULL);
}

static gboolean
is_of_dossier (const LwRecordType *type)
{
  return type == &lw_review_record || type == &lw_pop_record || type == &lw_goal_record
         || type == &lw_portfolio_item_record;
}

/* What nothing here depends on. */
static gboolean
is_beside (const LwRecordType *type)
{
  return type == &lw_attachment_record || type == &lw_guardian_record || type == &lw_wish_record
         || type == &lw_membership_record || type == &lw_competency_record;
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwAgenda *self)
{
  gboolean in_lists = FALSE;
  gboolean in_dossiers = FALSE;
  gboolean was_looking = self->look_id != 0;

  stop_looking (self);
  for (guint i = 0; i < outcome->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (is_of_dossier (change->type))
        in_dossiers = TRUE;
      else if (!is_beside (change->type))
        in_lists = TRUE;
      /* Since when a company is asked is in the history. */
      if (is_of_dossier (change->type) || change->type == &lw_placement_record)
        self->is_stale = TRUE;
    }
  if (!self->is_begun)
    return;
  if (in_lists)
    look_later (self, LISTS_DELAY);
  else if (in_dossiers || was_looking)
    look_later (self, DOSSIERS_DELAY);
}

static void
user_changed_cb (LwAgenda *self)
{
  if (self->is_begun && self->wait_id == 0 && self->asking == NULL)
    look (self);
}

void
lw_agenda_begin (LwAgenda *self)
{
  if (self->is_begun)
    return;
  self->is_begun = TRUE;
  if (self->is_stale)
    ask (self);
  else if (self->asking == NULL)
    look (self);
}

static void
lw_agenda_dispose (GObject *object)
{
  LwAgenda *self = LW_AGENDA (object);

  g_clear_handle_id (&self->wait_id, g_source_remove);
  stop_looking (self);
  if (self->asking != NULL)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_clear_object (&self->conflicts);
  if (self->office != NULL)
    g_object_set_data (G_OBJECT (self->office), "lw-agenda", NULL);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_agenda_parent_class)->dispose (object);
}

static void
lw_agenda_finalize (GObject *object)
{
  LwAgenda *self = LW_AGENDA (object);

  g_clear_pointer (&self->digest, lw_digest_free);
  g_clear_pointer (&self->all, g_ptr_array_unref);

  G_OBJECT_CLASS (lw_agenda_parent_class)->finalize (object);
}

static void
lw_agenda_class_init (LwAgendaClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_agenda_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_agenda_finalize;

  changed_signal = g_signal_new ("changed", LW_TYPE_AGENDA, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
lw_agenda_init (LwAgenda *self)
{
}

LwAgenda *
lw_agenda_get (LwOffice *office)
{
  LwAgenda *self = g_object_get_data (G_OBJECT (office), "lw-agenda");

  if (self != NULL)
    return g_object_ref (self);
  self = g_object_new (LW_TYPE_AGENDA, NULL);
  self->office = g_object_ref (office);
  g_object_set_data (G_OBJECT (office), "lw-agenda", self);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
  g_signal_connect_object (office, "notify::user", G_CALLBACK (user_changed_cb), self,
                           G_CONNECT_SWAPPED);
  /* The store goes through the dossiers while the first frame is painted. */
  ask (self);

  return self;
}

static void
painted_cb (GdkFrameClock *clock, LwAgenda *self)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  lw_agenda_begin (self);
}

void
lw_agenda_begin_after_frame (LwAgenda *self, GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GdkFrameClock *clock = root != NULL ? gtk_widget_get_frame_clock (GTK_WIDGET (root)) : NULL;

  if (clock != NULL && !self->is_begun)
    g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), self, 0);
}

void
lw_agenda_wake (LwAgenda *self)
{
  GDate today = lw_today ();

  if (self->all == NULL || lw_date_equal (&self->day, &today))
    return;
  self->is_stale = TRUE;
  look_later (self, 0);
}

GPtrArray *
lw_agenda_get_all (LwAgenda *self)
{
  return self->all;
}

gboolean
lw_agenda_has_findings (LwAgenda *self)
{
  return self->has_findings;
}

GPtrArray *
lw_agenda_find_coming (LwAgenda *self, gboolean mine)
{
  LwAttentionInput input;

  read_input (self, &input);

  return lw_attention_find_coming (&input, mine);
}
