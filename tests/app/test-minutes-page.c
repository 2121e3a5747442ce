/* test-minutes-page.c — the secretary writes while the meeting goes on
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "ordet-export.h"
#include "ordet-minutes-block.h"
#include <adwaita.h>
#include "ordet-minutes-page.h"
#include "testmeeting.h"
#include "uitest.h"

static const char people[] =
  "{\"id\":\"P1\",\"number\":1,\"name\":\"Anna Alm\"},"
  "{\"id\":\"P2\",\"number\":2,\"name\":\"Bo Berg\"},{\"id\":\"P3\",\"number\":3,\"name\":\"Cilla Dal\"}";
static const char agenda[] =
  "\"agenda\":[{\"id\":\"1\",\"title\":\"Opening\"},{\"id\":\"2\",\"title\":\"Motion A\"},"
  "{\"id\":\"b1\",\"title\":\"Lunch\",\"kind\":\"break\"}]";
static const char acts[] =
  "{\"t\":\"00:00:00\",\"act\":\"open\"}\n"
  "{\"t\":\"00:00:00\",\"act\":\"arrive\",\"who\":\"P1\"}\n"
  "{\"t\":\"00:00:00\",\"act\":\"arrive\",\"who\":\"P2\"}\n"
  "{\"t\":\"00:00:00\",\"act\":\"arrive\",\"who\":\"P3\"}\n"
  "{\"t\":\"00:00:00\",\"act\":\"officer\",\"role\":\"signer\",\"who\":\"P1\"}\n"
  "{\"t\":\"00:00:00\",\"act\":\"officer\",\"role\":\"signer\",\"who\":\"P2\"}\n"
  "{\"t\":\"00:00:00\",\"act\":\"item\",\"item\":\"2\"}\n"
  "{\"t\":\"00:00:00\",\"act\":\"proposal\",\"id\":\"F1\",\"by\":\"P3\",\"kind\":\"motion\",\"text\":\"Measure it.\"}\n"
  "{\"t\":\"00:00:00\",\"act\":\"vote\",\"id\":\"V1\",\"method\":\"counted\",\"proposals\":[\"F1\"],"
  "\"counts\":{\"yes\":2,\"no\":1},\"voters\":3,\"result\":\"carried\"}\n"
  "{\"t\":\"00:00:00\",\"act\":\"decision\",\"id\":\"D1\",\"text\":\"Motion A is adopted.\",\"votes\":[\"V1\"]}\n";

typedef struct
{
  OrdetSession     *session; /* (owned) */
  GtkWidget        *window;
  OrdetMinutesPage *page;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->session = test_session (people, agenda, acts);
  self->window = gtk_window_new ();
  self->page = ORDET_MINUTES_PAGE (ordet_minutes_page_new (self->session));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1366, 720);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  gtk_window_present (GTK_WINDOW (self->window));
  ui_settle (self->window);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (self->page), (gpointer *) &self->page);
  gtk_window_destroy (GTK_WINDOW (self->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (self->page); /* nothing keeps the page */
  g_clear_object (&self->session);
}

static OrdetMinutesTexts *
texts (Fixture *self)
{
  return ordet_manuscript_texts (ordet_minutes_page_manuscript (self->page));
}

static void
act (Fixture    *self,
     OrdetEvent *event)
{
  g_autoptr(OrdetEvent) owned = event;
  g_autoptr(GError) error = NULL;

  ordet_session_act (self->session, owned, &error);
  g_assert_no_error (error);
  ui_settle (self->window);
}

static OrdetMinutesBlock *
block_with (Fixture    *self,
            const char *text)
{
  GtkWidget *label = ui_find_text (GTK_WIDGET (self->page), text);

  g_assert_nonnull (label);
  return ORDET_MINUTES_BLOCK (gtk_widget_get_ancestor (label, ORDET_TYPE_MINUTES_BLOCK));
}

static char *
free_text (Fixture *self)
{
  OrdetMinutesTexts *t = texts (self);

  return t->free->len > 0 ? g_strdup (((OrdetMinutesFree *) t->free->pdata[0])->text) : NULL;
}

static gboolean
says_saved (Fixture *self)
{
  return ui_shows (GTK_WIDGET (self->page), "Saved");
}

static void
test_shows_facts (Fixture       *self,
                  gconstpointer  data)
{
  g_assert_true (ui_shows (GTK_WIDGET (self->page), "Motion A"));
  g_assert_true (ui_shows (GTK_WIDGET (self->page), "Measure it."));
  g_assert_true (ui_shows (GTK_WIDGET (self->page), "Motion A is adopted."));
  ordet_minutes_page_show (self->page, "1");
  ui_settle (self->window);
  g_assert_false (ui_shows (GTK_WIDGET (self->page), "Measure it."));
}

/* A break has a cup where the others have a number, in the outline and on the
 * paper: its own is for the log. */
static void
test_break (Fixture       *self,
            gconstpointer  data)
{
  GtkWidget *label = ui_find_text (GTK_WIDGET (self->page), "Lunch"), *row;
  g_autofree char *all = NULL;

  row = gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW);
  g_assert_nonnull (ui_find (row, GTK_TYPE_IMAGE, NULL));
  g_assert_null (ui_find (gtk_widget_get_prev_sibling (row), GTK_TYPE_IMAGE, NULL));
  ordet_minutes_page_show (self->page, "b1");
  ui_settle (self->window);
  all = ui_all_text (GTK_WIDGET (self->page));
  g_assert_nonnull (strstr (all, "Lunch"));
  g_assert_null (strstr (all, "b1"));
}

/* Who was present, who led the meeting and its agenda stand before the items,
 * to be read and taken over as any block. */
static void
test_front (Fixture       *self,
            gconstpointer  data)
{
  OrdetMinutesBlock *block;

  ordet_minutes_page_show (self->page, "@front");
  ui_settle (self->window);
  block = block_with (self, "3 people were present.");
  gtk_widget_activate_action (GTK_WIDGET (block), "block.edit", NULL);
  ui_settle (self->window);
  ui_key (self->window, "<Control>a");
  ui_type (self->window, "All were there");
  ui_key (self->window, "<Control>Return");
  ui_settle (self->window);
  g_assert_nonnull (block_with (self, "All were there"));
  g_assert_true (ui_shows (GTK_WIDGET (self->page), "2 Motion A"));
  g_assert_false (ui_shows (GTK_WIDGET (self->page), "b1"));
  g_assert_false (ui_shows (GTK_WIDGET (self->page), "Measure it."));
}

/* The paper ends below the place to write, before anything has been typed. */
static void
test_paper_ends (Fixture       *self,
                 gconstpointer  data)
{
  GtkWidget *hint = ui_find_text (GTK_WIDGET (self->page), "Write here…"), *slot;

  slot = gtk_widget_get_ancestor (hint, ORDET_TYPE_MINUTES_SLOT);
  g_assert_cmpint (gtk_widget_get_height (slot), >=, gtk_widget_get_height (hint));
  g_assert_cmpint (gtk_widget_get_height (hint), >, 0);
}

static gboolean
text_is_seen (Fixture *self)
{
  GtkWidget *view = ui_find (GTK_WIDGET (self->page), GTK_TYPE_TEXT_VIEW, NULL);
  GtkAdjustment *height = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));

  return gtk_widget_get_height (view) > 0 &&
         gtk_adjustment_get_upper (height) <= gtk_widget_get_height (view);
}

/* What was written is seen when the minutes are opened again, with blocks
 * below it too. */
static void
test_text_is_seen (Fixture       *self,
                   gconstpointer  data)
{
  OrdetManuscript *draft = ordet_minutes_page_manuscript (self->page);

  ordet_minutes_texts_set_free (texts (self), "2", NULL, ORDET_LEVEL_PROPOSALS, "No remarks.",
                                ordet_manuscript_wall_us ());
  ordet_manuscript_touch (draft);
  ordet_manuscript_flush (draft);
  self->page = ORDET_MINUTES_PAGE (ordet_minutes_page_new (self->session));
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->page));
  ui_settle (self->window);
  ui_assert_soon (text_is_seen, self);
}

/* What is typed is sealed by itself, and is there when the page is made anew. */
static void
test_typing_is_kept (Fixture       *self,
                     gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autoptr(OrdetManuscript) again = NULL;
  OrdetMinutesFree *kept;

  gtk_widget_grab_focus (GTK_WIDGET (self->page));
  ui_type (self->window, "Bo asked for it");
  ui_assert_soon (says_saved, self);
  text = free_text (self);
  g_assert_cmpstr (text, ==, "Bo asked for it");
  again = ordet_manuscript_new (self->session);
  g_assert_cmpuint (ordet_manuscript_texts (again)->free->len, ==, 1);
  kept = ordet_manuscript_texts (again)->free->pdata[0];
  g_assert_cmpstr (kept->text, ==, "Bo asked for it");
  g_assert_cmpstr (kept->place, ==, "2");
}

/* A fact that comes while somebody types does not take the keyboard away. */
static void
test_typing_goes_on (Fixture       *self,
                     gconstpointer  data)
{
  g_autofree char *text = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (self->page));
  ui_type (self->window, "one");
  act (self, ordet_event_build (ORDET_ACT_DECISION, ordet_session_now_us (self->session),
                                ORDET_KEY_ID, "D2", ORDET_KEY_TEXT, "It is measured from today.",
                                ORDET_KEY_NONE));
  g_assert_true (ui_shows (GTK_WIDGET (self->page), "It is measured from today."));
  ui_type (self->window, "two");
  text = free_text (self);
  g_assert_nonnull (strstr (text, "one"));
  g_assert_nonnull (strstr (text, "two"));
}

/* A block edited once is the secretary's; it can be left out and come back. */
/* As high as its one line, with the button right below it. */
static gboolean
is_one_line (GtkWidget *block)
{
  GtkWidget *view = ui_find (block, GTK_TYPE_TEXT_VIEW, NULL);

  return gtk_widget_get_height (view) > 0 && gtk_widget_get_height (view) < 2 * 18;
}

static void
test_block_is_taken_over (Fixture       *self,
                          gconstpointer  data)
{
  OrdetMinutesBlock *block = block_with (self, "Motion A is adopted.");

  gtk_widget_activate_action (GTK_WIDGET (block), "block.edit", NULL);
  ui_settle (self->window);
  ui_assert_soon (is_one_line, block);
  ui_key (self->window, "<Control>a");
  ui_type (self->window, "The motion is carried");
  ui_key (self->window, "<Control>Return");
  ui_settle (self->window);
  g_assert_true (ui_shows (GTK_WIDGET (self->page), "The motion is carried"));
  g_assert_false (ui_shows (GTK_WIDGET (self->page), "Motion A is adopted."));

  block = block_with (self, "The motion is carried");
  gtk_widget_activate_action (GTK_WIDGET (block), "block.revert", NULL);
  ui_settle (self->window);
  block = block_with (self, "Motion A is adopted.");
  gtk_widget_activate_action (GTK_WIDGET (block), "block.hide", NULL);
  ui_settle (self->window);
  g_assert_true (ui_shows (GTK_WIDGET (self->page), "Left out"));
  g_assert_null (ordet_minutes_texts_find (texts (self), "no such key"));
}

/* Locked while the signers read: a change is listed and has to be approved. */
static void
test_life (Fixture       *self,
           gconstpointer  data)
{
  GtkWidget *page = GTK_WIDGET (self->page);

  g_assert_cmpint (texts (self)->state, ==, ORDET_MINUTES_DRAFT);
  gtk_widget_activate_action (page, "minutes.ready", NULL);
  gtk_widget_activate_action (page, "minutes.approve", "s", "P1");
  g_assert_cmpint (texts (self)->state, ==, ORDET_MINUTES_READY);
  gtk_widget_activate_action (page, "minutes.approve", "s", "P2");
  g_assert_cmpint (texts (self)->state, ==, ORDET_MINUTES_APPROVED);
  ordet_manuscript_write (ordet_minutes_page_manuscript (self->page), "2", NULL, "one more word");
  g_assert_cmpint (texts (self)->state, ==, ORDET_MINUTES_READY);
  g_assert_cmpuint (texts (self)->changes->len, ==, 1);
  g_assert_cmpuint (texts (self)->approvals->len, ==, 0);
  gtk_widget_activate_action (page, "minutes.unlock", NULL);
  g_assert_cmpint (texts (self)->state, ==, ORDET_MINUTES_DRAFT);
}

/* Never in the minutes, and so never on this page: lists, categories, times. */
static void
test_tells_no_list (Fixture       *self,
                    gconstpointer  data)
{
  g_autofree char *all = NULL;

  act (self, ordet_event_build (ORDET_ACT_CATEGORY, ordet_session_now_us (self->session),
                                ORDET_KEY_WHO, "P1", ORDET_KEY_LIST, "a", ORDET_KEY_NONE));
  act (self, ordet_event_build (ORDET_ACT_OBSERVE, ordet_session_now_us (self->session),
                                ORDET_KEY_KIND, "misgendering", ORDET_KEY_BY_GROUP, "b",
                                ORDET_KEY_NONE));
  all = ui_all_text (GTK_WIDGET (self->page));
  g_assert_null (strstr (all, "misgendering"));
  g_assert_null (strstr (all, "List A"));
}

static GtkWidget *
dialog_of (Fixture *self)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (self->window))
        return GTK_WIDGET (window);
    }
  return NULL;
}

/* What is decided while the minutes are written: the forms of the floor, by
 * their buttons' letters, and Escape back to the text. */
static void
test_forms (Fixture       *self,
            gconstpointer  data)
{
  static const char *const actions[] = { "minutes.motion", "minutes.vote", "minutes.decision" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_assert_null (dialog_of (self));
      gtk_widget_activate_action (GTK_WIDGET (self->page), actions[i], NULL);
      ui_settle (self->window);
      g_assert_nonnull (dialog_of (self));
      gtk_window_destroy (GTK_WINDOW (dialog_of (self)));
      ui_settle (self->window);
    }
  ui_key (self->window, "<Alt>v");
  ui_settle (self->window);
  g_assert_nonnull (dialog_of (self));
  gtk_window_destroy (GTK_WINDOW (dialog_of (self)));
  ui_settle (self->window);
}

/* Beside a speech stands how long it was; the sentence that is put into the
 * text does not have it. */
static void
test_lengths (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *newest = NULL;
  gint64 now_us = ordet_session_now_us (self->session);

  act (self, ordet_event_build (ORDET_ACT_GIVE, now_us, ORDET_KEY_WHO, "P2", ORDET_KEY_KIND,
                                "speech", ORDET_KEY_NONE));
  act (self, ordet_event_build (ORDET_ACT_DONE, now_us, ORDET_KEY_NONE));
  act (self, ordet_event_build (ORDET_ACT_CORRECT, now_us, ORDET_KEY_TURN, (gint64) 1,
                                ORDET_KEY_SECONDS, 134 * ORDET_SECOND, ORDET_KEY_NONE));
  ui_settle (self->window);
  g_assert_true (ui_shows (GTK_WIDGET (self->page), "2:14"));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "minutes.insert-newest", NULL);
  newest = g_strdup (ordet_minutes_texts_get_free (texts (self), "2", "e9",
                                                   ORDET_LEVEL_PROPOSALS));
  g_assert_nonnull (newest);
  g_assert_nonnull (strstr (newest, "Bo Berg"));
  g_assert_null (strstr (newest, "2:14"));
}

static GtkWidget *
row_titled (GtkWidget  *root,
            const char *title)
{
  if (ADW_IS_COMBO_ROW (root) &&
      g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (root)), title) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = row_titled (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* How the minutes are written out is chosen in a window of its own, and holds
 * at once; the menu of exports says the same. */
static void
test_form (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr(GBytes) png = NULL;
  g_autoptr(GBytes) kept = NULL;
  g_autoptr(GSimpleActionGroup) actions = NULL;
  g_autoptr(GVariant) names = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *said = NULL;
  GtkWidget *form, *row;
  OrdetDocument *document;

  gtk_widget_activate_action (GTK_WIDGET (self->page), "minutes.form", NULL);
  form = dialog_of (self);
  g_assert_nonnull (form);
  ui_settle (form);
  row = row_titled (form, "Language");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 3);
  row = row_titled (form, "Names");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), ORDET_NAMES_ROLES);
  row = row_titled (form, "Level");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), ORDET_LEVEL_SPEAKERS - 1);
  row = row_titled (form, "Headings and signatures");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), ORDET_HABIT_SWEDISH);
  row = row_titled (form, "Numbering");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), ORDET_NUMBERING_YEAR);
  row = ui_find (form, GTK_TYPE_SPIN_BUTTON, NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (row), 12);
  ui_settle (form);
  g_assert_cmpint (texts (self)->options.level, ==, ORDET_LEVEL_SPEAKERS);
  g_assert_cmpint (texts (self)->options.names, ==, ORDET_NAMES_ROLES);
  g_assert_cmpint (texts (self)->options.habit, ==, ORDET_HABIT_SWEDISH);
  g_assert_cmpint (texts (self)->options.numbering, ==, ORDET_NUMBERING_YEAR);
  g_assert_cmpuint (texts (self)->options.first_number, ==, 12);
  document = ordet_manuscript_document (ordet_minutes_page_manuscript (self->page));
  g_assert_cmpstr (ordet_document_language (document), ==, texts (self)->language);
  g_assert_nonnull (texts (self)->language);
  g_object_get (self->page, "action-group", &actions, NULL);
  names = g_action_group_get_action_state (G_ACTION_GROUP (actions), "names");
  g_assert_cmpstr (g_variant_get_string (names, NULL), ==, "2");

  /* A logo is kept with the meeting, and gone when it is taken away. */
  png = g_bytes_new_static ("a picture", 9);
  ordet_manuscript_set_logo (ordet_minutes_page_manuscript (self->page), png, &error);
  g_assert_no_error (error);
  kept = ordet_manuscript_logo (ordet_minutes_page_manuscript (self->page));
  g_assert_true (g_bytes_equal (png, kept));
  ordet_manuscript_set_logo (ordet_minutes_page_manuscript (self->page), NULL, &error);
  g_assert_no_error (error);
  g_assert_null (ordet_manuscript_logo (ordet_minutes_page_manuscript (self->page)));
  gtk_window_destroy (GTK_WINDOW (form));
  ui_settle (self->window);

  /* While the signers read, a choice is listed among the changes in words;
   * once they are released there is none. */
  gtk_widget_activate_action (GTK_WIDGET (self->page), "minutes.ready", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "minutes.level", "s", "1");
  g_assert_cmpuint (texts (self)->changes->len, ==, 1);
  said = ordet_minutes_form_change (g_ptr_array_index (texts (self)->changes, 0));
  g_assert_cmpstr (said, ==,
                   "Level: “Speakers in order too” became “Decisions and the elected”");
  gtk_widget_activate_action (GTK_WIDGET (self->page), "minutes.release", NULL);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (actions), "level"));
}

/* A megabyte that was pasted, with control characters and lines from right to
 * left, is kept and comes out in a file; more than minutes can hold is cut, and
 * that is said. */
static void
test_pastes (Fixture       *self,
             gconstpointer  data)
{
  static const char line[] = "Sett strek\a nå. \x1b[31m نور تتكلم «مرحبا»\n";
  OrdetManuscript *draft = ordet_minutes_page_manuscript (self->page);
  GtkWidget *view = ui_find_last (GTK_WIDGET (self->page), GTK_TYPE_TEXT_VIEW);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autoptr(GString) large = g_string_new (NULL);
  g_autoptr(GBytes) text = NULL;
  g_autofree char *much = NULL;
  g_autoptr(GError) error = NULL;

  while (large->len < 1 << 20)
    g_string_append (large, line);
  gtk_text_buffer_set_text (buffer, large->str, (int) large->len);
  g_assert_cmpstr (ordet_minutes_texts_get_free (texts (self), "2", "e9", ORDET_LEVEL_PROPOSALS),
                   ==, large->str);
  g_assert_true (ordet_manuscript_flush (draft));
  text = ordet_export_bytes (ordet_manuscript_document (draft), ordet_format_find ("markdown"),
                             NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (text), >, 1000000);
  g_assert_null (memchr (g_bytes_get_data (text, NULL), '\a', g_bytes_get_size (text)));

  much = g_strnfill (5 * 1024 * 1024, 'x');
  gtk_text_buffer_set_text (buffer, "", 0);
  gtk_text_buffer_set_text (buffer, much, -1);
  g_assert_cmpint (gtk_text_buffer_get_char_count (buffer), ==, 4 * 1024 * 1024);
  g_assert_true (ui_shows (GTK_WIDGET (self->page), "too much"));
  gtk_text_buffer_set_text (buffer, "", 0);
}

int
main (int    argc,
      char **argv)
{
  ui_init (&argc, &argv);
#define TEST(name, function) \
  g_test_add ("/minutes-page/" name, Fixture, NULL, set_up, function, tear_down)
  TEST ("shows what the log says", test_shows_facts);
  TEST ("a break has no number", test_break);
  TEST ("before the items", test_front);
  TEST ("the paper ends below the words", test_paper_ends);
  TEST ("text is seen", test_text_is_seen);
  TEST ("typing is kept", test_typing_is_kept);
  TEST ("typing goes on while facts come", test_typing_goes_on);
  TEST ("a block is taken over", test_block_is_taken_over);
  TEST ("draft, ready, approved", test_life);
  TEST ("tells no list", test_tells_no_list);
  TEST ("forms of what is decided", test_forms);
  TEST ("lengths beside speeches", test_lengths);
  TEST ("form of the minutes", test_form);
  TEST ("pastes", test_pastes);
#undef TEST
  return g_test_run ();
}
