/* lw-carousel-places.c - which workplaces take part in a carousel
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-places.h"

#include "lw-stage-search.h"
#include "lw-widget.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

struct _LwCarouselPlaces
{
  GtkWidget parent_instance;

  /* template */
  GtkSearchEntry *search;
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *none;
  GtkLabel *count;
  GtkEntry *function;
  GtkWidget *seats_box;
  GtkSpinButton *seats;

  /* owned */
  LwOffice *office;
  LwCarouselOwn *own;
  GHashTable *chosen; /* id -> itself */
  GHashTable *checks; /* id, borrowed, as the button on show that it belongs to */
  GListStore *functions;
  GtkCustomFilter *filter;
  char *words; /* folded */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LwCarouselPlaces, lw_carousel_places, GTK_TYPE_WIDGET)

static char *
dup_title (LwCarouselPlaces *self, LwWorkplace *workplace)
{
  if (lw_office_find (self->office, &lw_workplace_record, lw_record_get_id (LW_RECORD (workplace)))
      == NULL)
    return g_strdup (workplace->title);

  return lw_stage_dup_place (self->office, workplace);
}

/* "Gouda · 2 plekken" */
static char *
dup_detail (LwCarouselPlaces *self, LwWorkplace *workplace)
{
  LwCompany *company = lw_office_find (self->office, &lw_company_record, workplace->company);
  const char *town = company != NULL ? company->town : NULL;
  g_autofree char *seats = workplace->seats != LW_UNSET
                             ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d seat", "%d seats",
                                                             (gulong) workplace->seats),
                                                workplace->seats)
                             : g_strdup (_ ("no limit"));

  return town != NULL ? g_strdup_printf ("%s · %s", town, seats) : g_steal_pointer (&seats);
}

static void
count_chosen (LwCarouselPlaces *self)
{
  guint n = g_hash_table_size (self->chosen);
  g_autofree char *text
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u chosen", "%u chosen", n), n);

  gtk_label_set_text (self->count, text);
}

static void
set_chosen (LwCarouselPlaces *self, const char *id, gboolean is_chosen)
{
  if (g_hash_table_contains (self->chosen, id) == is_chosen)
    return;
  if (is_chosen)
    g_hash_table_add (self->chosen, g_strdup (id));
  else
    g_hash_table_remove (self->chosen, id);
  count_chosen (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
toggled_cb (GtkCheckButton *check, GtkListItem *item)
{
  GtkWidget *self = gtk_widget_get_ancestor (GTK_WIDGET (check), LW_TYPE_CAROUSEL_PLACES);
  LwRecord *workplace = gtk_list_item_get_item (item);

  if (self != NULL && workplace != NULL)
    set_chosen (LW_CAROUSEL_PLACES (self), lw_record_get_id (workplace),
                gtk_check_button_get_active (check));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      lw_label_let_cut (GTK_LABEL (label));
      if (i == 1)
        {
          gtk_widget_add_css_class (label, "caption");
          gtk_widget_add_css_class (label, "dim-label");
        }
      gtk_box_append (GTK_BOX (words), label);
    }
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_focusable (check, FALSE);
  gtk_box_append (GTK_BOX (line), check);
  gtk_box_append (GTK_BOX (line), words);
  gtk_list_item_set_child (item, line);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), item);
}

static GtkWidget *
check_of (GtkListItem *item)
{
  return gtk_widget_get_first_child (gtk_list_item_get_child (item));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwCarouselPlaces *self)
{
  LwWorkplace *workplace = gtk_list_item_get_item (item);
  GtkWidget *check = check_of (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_next_sibling (check));
  g_autofree char *name = dup_title (self, workplace);
  g_autofree char *detail = dup_detail (self, workplace);

  g_signal_handlers_block_by_func (check, toggled_cb, item);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (check),
    g_hash_table_contains (self->chosen, lw_record_get_id (LW_RECORD (workplace))));
  g_signal_handlers_unblock_by_func (check, toggled_cb, item);
  g_hash_table_insert (self->checks, (gpointer) lw_record_get_id (LW_RECORD (workplace)), check);
  gtk_label_set_text (GTK_LABEL (title), name);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (title)), detail);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, LwCarouselPlaces *self)
{
  const char *id = lw_record_get_id (gtk_list_item_get_item (item));

  if (g_hash_table_lookup (self->checks, id) == check_of (item))
    g_hash_table_remove (self->checks, id);
}

/* Enter or a click turns one on or off. */
static void
activate_cb (GtkListView *list, guint position, LwCarouselPlaces *self)
{
  g_autoptr (LwRecord) workplace
    = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (list)), position);
  const char *id = lw_record_get_id (workplace);

  lw_carousel_places_set_chosen (self, id, !g_hash_table_contains (self->chosen, id));
}

static gboolean
match_cb (gpointer item, gpointer data)
{
  LwCarouselPlaces *self = data;
  g_autofree char *title = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *all = NULL;

  if (self->words == NULL || *self->words == '\0')
    return TRUE;
  title = dup_title (self, item);
  detail = dup_detail (self, item);
  all = g_strdup_printf ("%s %s", title, detail);
  folded = g_utf8_casefold (all, -1);

  return strstr (folded, self->words) != NULL;
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  LwCarouselPlaces *self = data;
  g_autofree char *one = dup_title (self, (LwWorkplace *) a);
  g_autofree char *other = dup_title (self, (LwWorkplace *) b);

  return g_utf8_collate (one != NULL ? one : "", other != NULL ? other : "");
}

/* Why the list is empty is said in its place. */
static void
update_stack (LwCarouselPlaces *self)
{
  GListModel *shown = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  gboolean is_searched = self->words != NULL && *self->words != '\0';

  if (shown == NULL)
    return;
  gtk_label_set_text (
    self->none, is_searched
                  ? _ ("No workplace has these words in its name. Search for fewer of them, or add "
                       "a function above.")
                  : _ ("There are no workplaces yet. Add a function above, or make workplaces on "
                       "the page with companies."));
  gtk_stack_set_visible_child_name (self->stack,
                                    g_list_model_get_n_items (shown) > 0 ? "list" : "none");
}

static void
search_changed_cb (LwCarouselPlaces *self)
{
  g_free (self->words);
  self->words = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_stack (self);
}

/* How many can be there is asked once there is a name. */
static void
function_changed_cb (LwCarouselPlaces *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->function));

  if (*name == '\0' && gtk_widget_get_state_flags (self->seats_box) & GTK_STATE_FLAG_FOCUS_WITHIN)
    gtk_widget_grab_focus (GTK_WIDGET (self->function));
  gtk_widget_set_visible (self->seats_box, *name != '\0');
}

static void
function_activate_cb (LwCarouselPlaces *self)
{
  gtk_spin_button_update (self->seats);
  lw_carousel_places_add (self, gtk_editable_get_text (GTK_EDITABLE (self->function)),
                          gtk_spin_button_get_value_as_int (self->seats));
  gtk_editable_set_text (GTK_EDITABLE (self->function), "");
}

static void
function_icon_cb (LwCarouselPlaces *self)
{
  function_activate_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->function));
}

static void
lw_carousel_places_dispose (GObject *object)
{
  LwCarouselPlaces *self = LW_CAROUSEL_PLACES (object);

  lw_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_CAROUSEL_PLACES);
  g_clear_object (&self->filter);
  g_clear_object (&self->functions);
  g_clear_pointer (&self->own, lw_carousel_own_free);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_carousel_places_parent_class)->dispose (object);
}

static void
lw_carousel_places_finalize (GObject *object)
{
  LwCarouselPlaces *self = LW_CAROUSEL_PLACES (object);

  g_hash_table_unref (self->chosen);
  g_hash_table_unref (self->checks);
  g_free (self->words);

  G_OBJECT_CLASS (lw_carousel_places_parent_class)->finalize (object);
}

static void
lw_carousel_places_class_init (LwCarouselPlacesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_carousel_places_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_carousel_places_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-carousel-places.ui");
  gtk_widget_class_bind_template_child (widget_class, LwCarouselPlaces, search);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselPlaces, stack);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselPlaces, list);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselPlaces, none);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselPlaces, count);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselPlaces, function);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselPlaces, seats_box);
  gtk_widget_class_bind_template_child (widget_class, LwCarouselPlaces, seats);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, function_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, function_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, function_icon_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lw_carousel_places_init (LwCarouselPlaces *self)
{
  self->chosen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->checks = g_hash_table_new (g_str_hash, g_str_equal);
  self->functions = g_list_store_new (LW_TYPE_RECORD);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_editable_get_delegate (GTK_EDITABLE (self->seats)), "activate",
                           G_CALLBACK (function_activate_cb), self, G_CONNECT_SWAPPED);
}

/* New functions first, then the workplaces by name; of these what is searched for. */
static GtkSelectionModel *
make_model (LwCarouselPlaces *self)
{
  LwRecordList *workplaces = lw_office_get_list (self->office, &lw_workplace_record);
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, self, NULL));
  GListModel *sorted
    = G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (workplaces)), sorter));
  g_autoptr (GListStore) parts = g_list_store_new (G_TYPE_LIST_MODEL);
  GListModel *all;

  g_list_store_append (parts, self->functions);
  g_list_store_append (parts, sorted);
  g_object_unref (sorted);
  all = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_object_ref (parts))));
  self->filter = gtk_custom_filter_new (match_cb, self, NULL);

  return GTK_SELECTION_MODEL (gtk_no_selection_new (
    G_LIST_MODEL (gtk_filter_list_model_new (all, g_object_ref (GTK_FILTER (self->filter))))));
}

/* Once. */
void
lw_carousel_places_show (LwCarouselPlaces *self, LwOffice *office)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) model = NULL;

  self->office = g_object_ref (office);
  self->own = lw_carousel_own_new (office);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  model = make_model (self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  update_stack (self);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, 0);
  count_chosen (self);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
lw_carousel_places_dup_chosen (LwCarouselPlaces *self)
{
  guint n;
  g_autofree char **ids = (char **) g_hash_table_get_keys_as_array (self->chosen, &n);

  qsort (ids, n, sizeof *ids, compare_ids);

  return g_strdupv (ids);
}

void
lw_carousel_places_set_chosen (LwCarouselPlaces *self, const char *id, gboolean is_chosen)
{
  GtkCheckButton *check = g_hash_table_lookup (self->checks, id);

  set_chosen (self, id, is_chosen);
  if (check != NULL)
    gtk_check_button_set_active (check, is_chosen);
}

const LwCarouselOwn *
lw_carousel_places_get_own (LwCarouselPlaces *self)
{
  return self->own;
}

/* A function that takes part from now on; nothing when there is no name. @seats: 0 for no limit. */
void
lw_carousel_places_add (LwCarouselPlaces *self, const char *name, int seats)
{
  g_autofree char *stripped = g_strstrip (g_strndup (name, LW_MAX_NAME_LENGTH));
  LwWorkplace *workplace;

  if (*stripped == '\0')
    return;
  workplace = lw_carousel_own_add (self->own, stripped);
  if (seats > 0)
    lw_record_set_int (LW_RECORD (workplace), "seats", seats);
  g_hash_table_add (self->chosen, g_strdup (lw_record_get_id (LW_RECORD (workplace))));
  g_list_store_append (self->functions, workplace);
  /* What was added stands first. */
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
  count_chosen (self);
  g_signal_emit (self, signals[CHANGED], 0);
}
