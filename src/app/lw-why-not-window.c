/* lw-why-not-window.c - why a stage is not at another workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-why-not-window.h"

#include "lw-help.h"
#include "lw-plan-words.h"
#include "lw-search-text.h"
#include "lw-shift-job.h"
#include "lw-stage-search.h"
#include "lw-stage-words.h"
#include "lw-widget.h"

#include <glib/gi18n.h>
#include <string.h>

/* As many as one looks through; what is typed brings up the others. */
#define N_ROWS 20
/* So many full ones are looked at for who could make room there. */
#define N_ASKED 60

/* A workplace, and what is seen of it at once. */
typedef struct
{
  LwWorkplace *workplace; /* owned */
  char *title;
  char *folded;
  LwShiftGlance glance;
  guint wish;
  int minutes;
  gboolean is_estimate;
} Place;

struct _LwWhyNotWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkEditable *search;
  GtkLabel *now;
  GtkLabel *promise;
  GtkStack *stack;
  GtkListBox *list;
  GtkWidget *more;

  /* owned */
  LwOffice *office;
  char *placement;
  GPtrArray *wishes; /* LwWish, of all students; NULL till they are read */
  LwShiftBoard *board;
  GPtrArray *places; /* Place, the best first */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (LwWhyNotWindow, lw_why_not_window, ADW_TYPE_WINDOW)

static void
place_free (gpointer data)
{
  Place *place = data;

  g_object_unref (place->workplace);
  g_free (place->title);
  g_free (place->folded);
  g_free (place);
}

static LwPlacement *
get_stage (LwWhyNotWindow *self)
{
  return lw_office_find (self->office, &lw_placement_record, self->placement);
}

static void
say_in_parent (LwWhyNotWindow *self, const char *text)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.say", "s", text);
}

static guint
wish_order (const Place *place)
{
  return place->wish > 0 ? place->wish : G_MAXUINT;
}

static guint
travel_order (const Place *place)
{
  return place->minutes >= 0 ? (guint) place->minutes : G_MAXUINT;
}

/* Where there is room, then what is full, then what is barred; what was wished, and the nearest. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = *(const Place *const *) a, *other = *(const Place *const *) b;

  if (one->glance != other->glance)
    return one->glance < other->glance ? -1 : 1;
  if (one->wish != other->wish)
    return wish_order (one) < wish_order (other) ? -1 : 1;
  if (one->minutes != other->minutes)
    return travel_order (one) < travel_order (other) ? -1 : 1;

  return strcmp (one->folded, other->folded);
}

static Place *
place_new (LwWhyNotWindow *self, LwPlacement *stage, LwWorkplace *workplace)
{
  const char *id = lw_record_get_id (LW_RECORD (workplace));
  LwCompany *company = lw_office_find (self->office, &lw_company_record, workplace->company);
  g_autofree char *text = NULL;
  Place *place = g_new0 (Place, 1);

  place->workplace = g_object_ref (workplace);
  place->title = lw_stage_dup_place (self->office, workplace);
  text = g_strjoin (" ", place->title, company != NULL ? company->town : NULL, NULL);
  place->folded = lw_search_text_fold (text);
  place->glance = lw_shift_glance (self->board, stage, id);
  place->wish = lw_shift_board_get_wish (self->board, stage, id);
  place->minutes = lw_shift_board_get_minutes (self->board, stage, id, &place->is_estimate);

  return place;
}

static void
look_at_all (LwWhyNotWindow *self, LwPlacement *stage)
{
  LwRecordList *list = lw_office_get_list (self->office, &lw_workplace_record);

  self->board = lw_shift_board_new (lw_office_get_world (self->office), self->wishes);
  self->places = g_ptr_array_new_with_free_func (place_free);
  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    g_ptr_array_add (self->places, place_new (self, stage, lw_record_list_peek (list, i)));
  g_ptr_array_sort (self->places, compare_places);
}

/* "2e wens · Gouda · 25 minuten reizen" */
static char *
describe_place (LwWhyNotWindow *self, const Place *place)
{
  LwCompany *company = lw_office_find (self->office, &lw_company_record, place->workplace->company);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (place->wish > 0)
    {
      g_autofree char *wish = g_strdup_printf (_ ("wish %u"), place->wish);

      g_strv_builder_add (parts, wish);
    }
  if (company != NULL && company->town != NULL)
    g_strv_builder_add (parts, company->town);
  if (place->minutes >= 0)
    {
      g_autofree char *minutes = lw_plan_dup_minutes (place->minutes, place->is_estimate);

      g_strv_builder_add (parts, minutes);
    }
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

static char *
capitalize (const char *text)
{
  char letter[7] = { 0 };

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), letter);

  return g_strconcat (letter, g_utf8_next_char (text), NULL);
}

/* The row says its name; a sentence begins with a capital all the same. */
static char *
replace_name (const char *sentence, const char *name, const char *by)
{
  g_autofree char *start = capitalize (by);
  g_auto (GStrv) parts = name != NULL ? g_strsplit (sentence, name, -1) : NULL;
  g_autofree char *rest = NULL;

  if (parts == NULL || parts[0] == NULL || parts[1] == NULL)
    return g_strdup (sentence);
  rest = g_strjoinv (by, parts + 1);

  return g_strconcat (parts[0], *parts[0] == '\0' ? start : by, rest, NULL);
}

static char *
leave_out_names (LwWhyNotWindow *self, const Place *place, const char *sentence)
{
  LwCompany *company = lw_office_find (self->office, &lw_company_record, place->workplace->company);
  g_autofree char *without = replace_name (sentence, place->title, _ ("this workplace"));

  return replace_name (without, company != NULL ? company->name : NULL, _ ("this company"));
}

/* Each sentence on a line of its own. */
static char *
describe_answer (LwWhyNotWindow *self, const Place *place, const LwShift *shift)
{
  g_autoptr (GPtrArray) words = lw_shift_make_words (lw_office_get_world (self->office), shift);
  g_autofree char *about = describe_place (self, place);

  for (guint i = 0; i < words->len; i++)
    {
      char *word = g_ptr_array_index (words, i);

      words->pdata[i] = leave_out_names (self, place, word);
      g_free (word);
    }
  if (*about != '\0')
    g_ptr_array_insert (words, 0, g_steal_pointer (&about));
  g_ptr_array_add (words, NULL);

  return g_strjoinv ("\n", (char **) words->pdata);
}

static GtkWidget *
make_icon (const LwShift *shift)
{
  const char *icon = !shift->is_possible     ? "window-close-symbolic"
                     : shift->moves->len > 1 ? "object-flip-vertical-symbolic"
                                             : "object-select-symbolic";
  const char *style = !shift->is_possible ? "error" : shift->moves->len > 1 ? "accent" : "success";
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_widget_add_css_class (image, style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  !shift->is_possible     ? _ ("It can’t")
                                  : shift->moves->len > 1 ? _ ("It can when others move")
                                                          : _ ("It can"),
                                  -1);

  return image;
}

static GtkWidget *
make_button (const Place *place)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Do it"));
  g_autofree char *label
    /* translators: a workplace */
    = g_strdup_printf (_ ("Do it: to %s"), place->title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    lw_record_get_id (LW_RECORD (place->workplace)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "why-not.do");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return button;
}

static GtkWidget *
make_row_of_now (const Place *place)
{
  GtkWidget *row = adw_action_row_new ();

  lw_action_row_show_text (ADW_ACTION_ROW (row), place->title, _ ("The stage is here now"));

  return row;
}

static GtkWidget *
make_row (LwWhyNotWindow *self, LwPlacement *stage, const Place *place, gboolean *is_possible)
{
  g_autoptr (LwShift) shift
    = lw_shift_find (self->board, stage, lw_record_get_id (LW_RECORD (place->workplace)));
  g_autofree char *answer = describe_answer (self, place, shift);
  GtkWidget *row = adw_action_row_new ();

  lw_action_row_show_text (ADW_ACTION_ROW (row), place->title, answer);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_icon (shift));
  *is_possible = shift->is_possible;
  if (shift->is_possible)
    {
      GtkWidget *button = make_button (place);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
    }

  return row;
}

/* Where it is now one doesn't ask about, but may look for. */
static gboolean
is_found (const Place *place, const char *words)
{
  return *words == '\0' ? place->glance != LW_SHIFT_HERE
                        : lw_search_text_has (place->folded, words);
}

static void
clear_rows (LwWhyNotWindow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* Rows while they are put in order: what is full and stays so comes after where others can move. */
typedef struct
{
  LwWhyNotWindow *self;
  LwPlacement *stage;
  GPtrArray *later; /* GtkWidget */
  guint n_shown;
  guint n_asked;
} Rows;

static void
append (Rows *rows, GtkWidget *row)
{
  if (rows->n_shown++ < N_ROWS)
    gtk_list_box_append (rows->self->list, row);
  else
    g_object_unref (g_object_ref_sink (row));
}

static void
append_later (Rows *rows)
{
  for (guint i = 0; i < rows->later->len; i++)
    append (rows, g_ptr_array_index (rows->later, i));
  g_ptr_array_set_size (rows->later, 0);
}

static void
append_place (Rows *rows, const Place *place)
{
  gboolean is_possible = TRUE;
  GtkWidget *row;

  if (place->glance == LW_SHIFT_BARRED)
    append_later (rows);
  if (rows->n_shown >= N_ROWS || rows->n_asked++ >= N_ASKED)
    return;
  row = place->glance == LW_SHIFT_HERE ? make_row_of_now (place)
                                       : make_row (rows->self, rows->stage, place, &is_possible);
  if (place->glance == LW_SHIFT_FULL && !is_possible)
    g_ptr_array_add (rows->later, g_object_ref_sink (row));
  else
    append (rows, row);
}

/* Answers are looked for only where they are shown. */
static void
paint (LwWhyNotWindow *self)
{
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *words = lw_search_text_fold (gtk_editable_get_text (self->search));
  Rows rows = { .self = self, .stage = get_stage (self), .later = later };
  guint n_found = 0;

  clear_rows (self);
  if (rows.stage == NULL || self->wishes == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->search), !lw_shift_is_settled (rows.stage));
  if (lw_shift_is_settled (rows.stage))
    {
      gtk_stack_set_visible_child_name (self->stack, "settled");
      return;
    }
  if (self->board == NULL)
    look_at_all (self, rows.stage);
  for (guint i = 0; i < self->places->len; i++)
    if (is_found (g_ptr_array_index (self->places, i), words))
      {
        n_found++;
        append_place (&rows, g_ptr_array_index (self->places, i));
      }
  append_later (&rows);
  gtk_widget_set_visible (self->more, n_found > N_ROWS);
  gtk_stack_set_visible_child_name (self->stack, n_found > 0 ? "list" : "nothing");
}

/* What a company gave its word for is given up wherever the stage goes: it is said once. */
static const char *
get_promise (LwPlacement *stage)
{
  if (!lw_shift_is_promised (stage))
    return "";

  return g_strcmp0 (stage->state, "getekend") == 0
           ? _ ("The agreement that was signed lapses when the stage goes elsewhere.")
           : _ ("What the company promised lapses when the stage goes elsewhere.");
}

/* "Nu bij Bakkerij Vis · elke di en do", or that it looks for a place; and what is left to go
 * elsewhere when it has begun. */
static void
paint_now (LwWhyNotWindow *self, LwPlacement *stage)
{
  LwWorkplace *workplace = lw_office_find (self->office, &lw_workplace_record, stage->workplace);
  g_autofree char *period = lw_stage_dup_period_text (self->office, stage);
  g_autofree char *days = lw_stage_dup_days_text (self->office, stage);
  g_autofree char *place = workplace != NULL ? lw_stage_dup_place (self->office, workplace) : NULL;
  g_autofree char *where
    /* translators: a workplace */
    = place != NULL ? g_strdup_printf (_ ("Now at %s"), place) : g_strdup (_ ("Without a place"));
  g_autofree char *now = g_strjoin (" · ", where, period, days, NULL);
  LwCohortBar bar;
  g_autoptr (LwPlacement) left
    = lw_shift_make_left (lw_office_get_world (self->office), stage, &bar);
  g_autofree char *begun
    = left != stage && !lw_shift_is_settled (stage) ? lw_shift_dup_begun (left) : NULL;
  g_autofree char *text = g_strjoin ("\n", now, begun, NULL);

  gtk_label_set_text (self->now, text);
  gtk_label_set_text (self->promise, get_promise (stage));
  gtk_widget_set_visible (GTK_WIDGET (self->promise), lw_shift_is_promised (stage));
}

static void
forget (LwWhyNotWindow *self)
{
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->board, lw_shift_board_free);
}

static void
office_changed_cb (LwWhyNotWindow *self)
{
  LwPlacement *stage = get_stage (self);

  forget (self);
  if (stage == NULL)
    gtk_window_close (GTK_WINDOW (self));
  else
    {
      paint_now (self, stage);
      paint (self);
    }
}

static void
search_changed_cb (LwWhyNotWindow *self)
{
  paint (self);
}

/* Escape: what was typed goes first, then the window. */
static void
stop_search_cb (LwWhyNotWindow *self)
{
  if (*gtk_editable_get_text (self->search) != '\0')
    gtk_editable_set_text (self->search, "");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
wishes_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwWhyNotWindow) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *wishes = lw_shift_job_read_wishes_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->office == NULL)
    return;
  if (error != NULL)
    say_in_parent (self, error->message);
  self->wishes = wishes != NULL ? wishes : g_ptr_array_new ();
  paint (self);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwWhyNotWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    say_in_parent (self, error->message);
  gtk_window_close (GTK_WINDOW (self));
}

/* Looked for again: nobody takes a place that is gone. */
static void
do_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWhyNotWindow *self = LW_WHY_NOT_WINDOW (widget);
  LwPlacement *stage = get_stage (self);
  g_autoptr (LwShift) shift = NULL;

  if (stage == NULL || self->board == NULL)
    return;
  shift = lw_shift_find (self->board, stage, g_variant_get_string (parameter, NULL));
  if (!shift->is_possible)
    return;
  /* Once: who clicks twice means one move. */
  gtk_widget_action_set_enabled (widget, "why-not.do", FALSE);
  lw_office_commit_async (self->office, lw_shift_job_make_act (self->office, shift), NULL, done_cb,
                          g_object_ref (self));
}

static void
lw_why_not_window_dispose (GObject *object)
{
  LwWhyNotWindow *self = LW_WHY_NOT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_WHY_NOT_WINDOW);
  g_clear_pointer (&self->wishes, g_ptr_array_unref);
  g_clear_pointer (&self->placement, g_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_why_not_window_parent_class)->dispose (object);
}

static void
lw_why_not_window_class_init (LwWhyNotWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_why_not_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-why-not-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LwWhyNotWindow, title);
  gtk_widget_class_bind_template_child (widget_class, LwWhyNotWindow, search);
  gtk_widget_class_bind_template_child (widget_class, LwWhyNotWindow, now);
  gtk_widget_class_bind_template_child (widget_class, LwWhyNotWindow, promise);
  gtk_widget_class_bind_template_child (widget_class, LwWhyNotWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, LwWhyNotWindow, list);
  gtk_widget_class_bind_template_child (widget_class, LwWhyNotWindow, more);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_install_action (widget_class, "why-not.do", "s", do_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  lw_help_install (widget_class);
}

static void
lw_why_not_window_init (LwWhyNotWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_window_fit_text (GTK_WINDOW (self));
}

/**
 * lw_why_not_window_show:
 * @parent: the window that it belongs to
 * @office: an open school
 * @placement_id: id of a stage
 *
 * Shows the workplaces where the stage is not, once it is known what all students wish.
 */
void
lw_why_not_window_show (GtkWindow *parent, LwOffice *office, const char *placement_id)
{
  LwPlacement *stage = lw_office_find (office, &lw_placement_record, placement_id);
  LwWhyNotWindow *self;
  LwRecord *owner;

  if (stage == NULL)
    return;
  self = g_object_new (LW_TYPE_WHY_NOT_WINDOW, "transient-for", parent, NULL);
  self->office = g_object_ref (office);
  self->placement = g_strdup (placement_id);
  owner = lw_stage_get_owner (office, stage);
  adw_window_title_set_subtitle (self->title, owner != NULL ? lw_record_get_title (owner) : NULL);
  paint_now (self, stage);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "why-not.do", !lw_office_is_read_only (office));
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self,
                           G_CONNECT_SWAPPED);
  lw_shift_job_read_wishes_async (office, self->cancellable, wishes_read_cb, g_object_ref (self));
  gtk_window_present (GTK_WINDOW (self));
}
