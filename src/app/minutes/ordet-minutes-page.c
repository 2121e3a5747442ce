/* ordet-minutes-page.c — the secretary's page: outline, text with blocks, what happened
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper in the middle shows one part of the document: what the log says
 * as blocks, and between them the secretary's own text. When the meeting goes
 * on meanwhile, the paper is made anew only if its blocks say something else,
 * and whoever was typing goes on where they were.
 */
#include "ordet-minutes-page-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ordet-business-dialogs.h"
#include "ordet-key-button.h"
#include "ordet-ui.h"
#include "ordet-words.h"

G_DEFINE_FINAL_TYPE (OrdetMinutesPage, ordet_minutes_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_ACTION_GROUP,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

void
ordet_minutes_page_refresh (OrdetMinutesPage *self)
{
  g_autofree char *now = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  ordet_minutes_page_fill_outline (self);
  ordet_minutes_page_show_state (self);
  now = ordet_minutes_page_fingerprint (self);
  if (g_strcmp0 (now, self->fingerprint) == 0)
    return;
  ordet_minutes_page_fill_paper (self);
  g_free (self->fingerprint);
  self->fingerprint = g_steal_pointer (&now);
}

/* --- callbacks of the template --- */

static void
row_selected_cb (OrdetMinutesPage *self,
                 GtkListBoxRow    *row)
{
  if (!self->filling && row != NULL)
    ordet_minutes_page_show (self, g_object_get_data (G_OBJECT (row), "place"));
}

/* In a narrow window the outline lies over the paper, and goes when a part has
 * been chosen. */
static void
row_activated_cb (OrdetMinutesPage *self)
{
  if (adw_flap_get_folded (ADW_FLAP (self->box)))
    adw_flap_set_reveal_flap (ADW_FLAP (self->box), FALSE);
}

static void
outline_cb (OrdetMinutesPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->outline);

  if (adw_flap_get_folded (ADW_FLAP (self->box)) &&
      adw_flap_get_reveal_flap (ADW_FLAP (self->box)) && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
find_here (OrdetMinutesPage *self,
           const char       *text)
{
  OrdetMinutesSlot *from = ordet_minutes_page_focused_slot (self);
  gboolean reached = from == NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->paper)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!ORDET_IS_MINUTES_SLOT (child))
        continue;
      reached |= ORDET_MINUTES_SLOT (child) == from;
      if (reached && ordet_minutes_slot_find (ORDET_MINUTES_SLOT (child), text,
                                              ORDET_MINUTES_SLOT (child) == from))
        return TRUE;
    }
  return FALSE;
}

/* The next part of the minutes that has the text anywhere. */
static gboolean
find_elsewhere (OrdetMinutesPage *self,
                const char       *text)
{
  g_autofree char *wanted = g_utf8_casefold (text, -1);
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_selected_row (self->outline));

  for (row = row != NULL ? gtk_widget_get_next_sibling (row) : NULL; row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const char *place = g_object_get_data (G_OBJECT (row), "place");
      const OrdetNode *section = ordet_manuscript_section (self->draft, place);
      g_autofree char *all = section != NULL ? ordet_node_plain_text (section) : NULL;
      g_autofree char *folded = all != NULL ? g_utf8_casefold (all, -1) : NULL;

      if (folded != NULL && strstr (folded, wanted) != NULL)
        {
          ordet_minutes_page_show (self, place);
          find_here (self, text);
          return TRUE;
        }
    }
  return FALSE;
}

/* Under the paper, where there is something to say; the paper has the room
 * until then. */
static void
tell (OrdetMinutesPage *self,
      const char       *words,
      gboolean          trouble)
{
  gtk_label_set_label (self->saved, words);
  gtk_widget_set_visible (GTK_WIDGET (self->saved), TRUE);
  if (trouble)
    gtk_widget_add_css_class (GTK_WIDGET (self->saved), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->saved), "error");
}

static void
find_next_cb (OrdetMinutesPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->find));

  if (*text == '\0' || find_here (self, text) || find_elsewhere (self, text))
    return;
  tell (self, _("Not found in the rest of the minutes"), FALSE);
}

static void
saved_cb (OrdetMinutesPage *self,
          const char       *trouble)
{
  g_autofree char *clock = NULL, *words = NULL;

  if (trouble != NULL)
    {
      tell (self, trouble, TRUE);
      return;
    }
  clock = ordet_words_clock (ordet_session_now_us (ordet_manuscript_session (self->draft)));
  /* Translators: the texts are safe on disk; %s is a time of day */
  words = g_strdup_printf (_("Saved %s"), clock);
  tell (self, words, FALSE);
}

/* --- actions --- */

/* Where a sentence goes: to who is typing, or to the end. */
static OrdetMinutesSlot *
writing_slot (OrdetMinutesPage *self)
{
  OrdetMinutesSlot *slot = ordet_minutes_page_focused_slot (self);

  return slot != NULL ? slot : ORDET_MINUTES_SLOT (self->last_slot);
}

static void
insert_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  ordet_minutes_slot_insert (writing_slot (data), g_variant_get_string (parameter, NULL));
}

static void
insert_newest_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  OrdetMinutesPage *self = data;
  g_autofree char *newest = ordet_minutes_log_newest (ORDET_MINUTES_LOG (self->log));

  if (newest != NULL)
    ordet_minutes_slot_insert (writing_slot (self), newest);
}

static void
mark_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  ordet_minutes_slot_mark (writing_slot (data), g_variant_get_string (parameter, NULL));
}

static void
write_behind_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  OrdetMinutesPage *self = data;

  g_free (self->wanted);
  self->wanted = g_variant_dup_string (parameter, NULL);
  ordet_minutes_page_refresh (self);
  ordet_minutes_page_focus_slot (self, self->wanted);
}

static void
step (OrdetMinutesPage *self,
      gboolean          forward)
{
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_selected_row (self->outline));

  row = row == NULL ? NULL
        : forward   ? gtk_widget_get_next_sibling (row)
                    : gtk_widget_get_prev_sibling (row);
  if (row == NULL)
    return;
  gtk_list_box_select_row (self->outline, GTK_LIST_BOX_ROW (row));
  gtk_widget_grab_focus (self->last_slot);
}

static void
next_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  step (data, TRUE);
}

static void
previous_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  step (data, FALSE);
}

static void
find_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  OrdetMinutesPage *self = data;

  gtk_toggle_button_set_active (self->find_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->find));
}

/* A choice of the form; not of released minutes, which stay as they are. */
static void
choose_form (OrdetMinutesPage          *self,
             GSimpleAction             *action,
             GVariant                  *state,
             const OrdetMinutesOptions *options)
{
  const OrdetMinutesTexts *texts = ordet_manuscript_texts (self->draft);

  if (texts->state == ORDET_MINUTES_RELEASED)
    return;
  g_simple_action_set_state (action, state);
  ordet_manuscript_set_form (self->draft, options, texts->language);
}

static void
level_cb (GSimpleAction *action,
          GVariant      *state,
          gpointer       data)
{
  OrdetMinutesPage *self = data;
  OrdetMinutesOptions options = ordet_manuscript_texts (self->draft)->options;

  options.level =
    (OrdetMinutesLevel) g_ascii_strtoll (g_variant_get_string (state, NULL), NULL, 10);
  choose_form (self, action, state, &options);
}

static void
names_cb (GSimpleAction *action,
          GVariant      *state,
          gpointer       data)
{
  OrdetMinutesPage *self = data;
  OrdetMinutesOptions options = ordet_manuscript_texts (self->draft)->options;

  options.names =
    (OrdetMinutesNames) g_ascii_strtoll (g_variant_get_string (state, NULL), NULL, 10);
  choose_form (self, action, state, &options);
}

static void
form_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  ordet_minutes_page_show_form (data);
}

static void
attendance_cb (GSimpleAction *action,
               GVariant      *state,
               gpointer       data)
{
  OrdetMinutesPage *self = data;
  OrdetMinutesOptions options = ordet_manuscript_texts (self->draft)->options;

  options.attendance = g_variant_get_boolean (state);
  choose_form (self, action, state, &options);
}

/* What is decided becomes a fact of the meeting, and so a block: the forms
 * are those of the floor. */
static void
motion_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  OrdetMinutesPage *self = data;

  ordet_business_proposal (GTK_WIDGET (self), ordet_manuscript_session (self->draft));
}

static void
vote_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  OrdetMinutesPage *self = data;

  ordet_business_vote (GTK_WIDGET (self), ordet_manuscript_session (self->draft));
}

static void
decision_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  OrdetMinutesPage *self = data;

  ordet_business_decision (GTK_WIDGET (self), ordet_manuscript_session (self->draft));
}

static const GActionEntry entries[] = {
  { "motion", motion_cb },
  { "vote", vote_cb },
  { "decision", decision_cb },
  { "insert", insert_cb, "s" },
  { "insert-newest", insert_newest_cb },
  { "mark", mark_cb, "s" },
  { "write-behind", write_behind_cb, "s" },
  { "next", next_cb },
  { "previous", previous_cb },
  { "find", find_cb },
  { "level", NULL, "s", "'2'", level_cb },
  { "names", NULL, "s", "'0'", names_cb },
  { "form", form_cb },
  { "attendance", NULL, NULL, "false", attendance_cb },
};

/* --- the widget --- */

static void
ordet_minutes_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ordet_minutes_page_parent_class)->map (widget);
  ordet_minutes_page_refresh (ORDET_MINUTES_PAGE (widget));
}

static void
ordet_minutes_page_unmap (GtkWidget *widget)
{
  ordet_manuscript_flush (ORDET_MINUTES_PAGE (widget)->draft);
  GTK_WIDGET_CLASS (ordet_minutes_page_parent_class)->unmap (widget);
}

static gboolean
ordet_minutes_page_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  OrdetMinutesPage *self = ORDET_MINUTES_PAGE (widget);

  /* Coming from outside, the secretary wants to write. */
  if (gtk_widget_get_focus_child (widget) == NULL && self->last_slot != NULL
      && direction == GTK_DIR_TAB_FORWARD)
    return gtk_widget_grab_focus (self->last_slot);
  return ordet_ui_focus_inside (widget, direction);
}

static gboolean
ordet_minutes_page_grab_focus (GtkWidget *widget)
{
  OrdetMinutesPage *self = ORDET_MINUTES_PAGE (widget);

  return self->last_slot != NULL && gtk_widget_grab_focus (self->last_slot);
}

static void
ordet_minutes_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_ACTION_GROUP)
    g_value_set_object (value, ORDET_MINUTES_PAGE (object)->actions);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
ordet_minutes_page_dispose (GObject *object)
{
  OrdetMinutesPage *self = ORDET_MINUTES_PAGE (object);

  g_cancellable_cancel (self->exporting);
  g_clear_object (&self->exporting);
  if (self->draft != NULL)
    {
      ordet_manuscript_flush (self->draft);
      g_signal_handlers_disconnect_by_data (self->draft, self);
    }
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->draft);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_pointer (&self->fingerprint, g_free);
  g_clear_pointer (&self->outline_of, g_free);
  G_OBJECT_CLASS (ordet_minutes_page_parent_class)->dispose (object);
}

static void
ordet_minutes_page_class_init (OrdetMinutesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ordet_minutes_page_get_property;
  object_class->dispose = ordet_minutes_page_dispose;
  widget_class->map = ordet_minutes_page_map;
  widget_class->unmap = ordet_minutes_page_unmap;
  widget_class->focus = ordet_minutes_page_focus;
  widget_class->grab_focus = ordet_minutes_page_grab_focus;

  props[PROP_ACTION_GROUP] = g_param_spec_object ("action-group", NULL, NULL, G_TYPE_ACTION_GROUP,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ORDET_TYPE_KEY_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ORDET_RESOURCES "/ui/ordet-minutes-page.ui");
#define CHILD(name) gtk_widget_class_bind_template_child (widget_class, OrdetMinutesPage, name)
  CHILD (box);
  CHILD (outline);
  CHILD (state_box);
  CHILD (find_button);
  CHILD (find_bar);
  CHILD (find);
  CHILD (saved);
  CHILD (export);
  CHILD (lock);
  CHILD (lock_label);
  CHILD (changes_button);
  CHILD (unlock);
  CHILD (scrolled);
  CHILD (paper);
  CHILD (log_bin);
#undef CHILD
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, outline_cb);
  gtk_widget_class_bind_template_callback (widget_class, find_next_cb);
}

static void
ordet_minutes_page_init (OrdetMinutesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->find_bar, GTK_EDITABLE (self->find));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  ordet_minutes_page_add_state_actions (self);
  ordet_minutes_page_add_export_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "minutes", G_ACTION_GROUP (self->actions));
}

/* An action's first state, without doing what a change of it would do. */
static void
start_with (OrdetMinutesPage *self,
            const char       *name,
            GVariant         *state)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_state (G_SIMPLE_ACTION (action), state);
}

/**
 * ordet_minutes_page_new:
 * @session: an open meeting
 *
 * Returns: (transfer floating): its minutes, to write
 */
GtkWidget *
ordet_minutes_page_new (OrdetSession *session)
{
  OrdetMinutesPage *self = g_object_new (ORDET_TYPE_MINUTES_PAGE, NULL);
  const OrdetMinutesOptions *options;
  g_autofree char *level = NULL, *names = NULL;
  guint item;

  self->draft = ordet_manuscript_new (session);
  options = &ordet_manuscript_texts (self->draft)->options;
  level = g_strdup_printf ("%d", options->level);
  names = g_strdup_printf ("%d", options->names);
  start_with (self, "level", g_variant_new_string (level));
  start_with (self, "names", g_variant_new_string (names));
  start_with (self, "attendance", g_variant_new_boolean (options->attendance));
  self->log = ordet_minutes_log_new (session);
  adw_bin_set_child (self->log_bin, self->log);
  g_signal_connect_swapped (self->draft, "changed", G_CALLBACK (ordet_minutes_page_refresh), self);
  g_signal_connect_swapped (self->draft, "saved", G_CALLBACK (saved_cb), self);
  item = ordet_meeting_current_item (ordet_session_meeting (session));
  ordet_minutes_page_show (self, item != ORDET_NOBODY
                                   ? ordet_meeting_item (ordet_session_meeting (session), item)->id
                                   : ORDET_PLACE_FRONT);
  return GTK_WIDGET (self);
}

/**
 * ordet_minutes_page_manuscript:
 * @self: the page
 *
 * Returns: (transfer none): the draft it shows
 */
OrdetManuscript *
ordet_minutes_page_manuscript (OrdetMinutesPage *self)
{
  return self->draft;
}

/**
 * ordet_minutes_page_show:
 * @self: the page
 * @place: an item's number, or ORDET_PLACE_FRONT or ORDET_PLACE_CLOSE
 */
void
ordet_minutes_page_show (OrdetMinutesPage *self,
                         const char       *place)
{
  g_autofree char *copy = g_strdup (place); /* it may be of a row that goes */

  g_free (self->place);
  self->place = g_steal_pointer (&copy);
  g_clear_pointer (&self->wanted, g_free);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  ordet_minutes_log_show (ORDET_MINUTES_LOG (self->log), self->place);
  ordet_minutes_page_refresh (self);
}
