/* floor-fixture.c — a meeting on the floor, with a clock that stands still
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "floor-fixture.h"

#include <stdio.h>
#include <string.h>

static const struct { const char *name, *list; } people[] = {
  { "Asta Prøvdal", "a" }, { "Birk Testnes", "b" }, { "Cilla Mønsterli", "a" },
  { "Dag Eksempelrud", "b" }, { "Eli Skissevoll", "a" }, { "Fabel Utkasthaug", "a" },
  { "Gry Kladdeli", "a" }, { "Halvor Dømestad", "b" }, { "Ingunn Oppdiktli", "a" },
  { "Jokum Tenkthaug", "b" }, { "Kaia Fiksjonsen", "a" }, { "Leander Påfunn", "b" },
  { "Mina Prøvestad", "a" }, { "Nils Testhaug", "b" }, { "Oda Eksempelvik", "a" },
  { "Per Skisserud", "b" }, { "Qvilda Prøvholt", "a" }, { "Rolf Kladdheim", "b" },
  { "Siv Dømeland", "a" }, { "Tor Utkastdal", "b" }, { "Una Tenktvik", "a" },
  { "Viggo Prøvang", "b" }, { "Wenche Testvoll", "a" }, { "Xander Malhaug", "b" },
  { "Ylva Oppdiktstad", "a" }, { "Zakarias Mønsterhaug", "b" }, { "Ævar Eksempelnes", "b" },
  { "Ørjan Skissenes", "b" }, { "Åse Kladdvik", "a" }, { "Alma Testrud", "a" },
  { "Bo Dømedal", "b" }, { "Ciara Prøveng", "a" }, { "Didrik Utkastnes", "b" },
  { "Embla Malstad", "none" }, { "Frode Tenktstad", "b" }, { "Gro Fiksjonsli", "a" },
  { "Håkon Påfunnmo", "b" }, { "Iben Skisseli", "a" }, { "Jens Kladdnes", "b" },
  { "Kari Skisseng", "a" },
};

static const struct { const char *id, *title; gint minutes; const char *kind; } items[] = {
  { "1", "Constitution of the Meeting", 15, NULL }, { "2", "Annual Report", 20, NULL },
  { "3", "Accounts", 25, NULL }, { "4", "Activity Plan and Open Year Wheel", 45, NULL },
  { "P", "Break", 15, "break" },
  { "5a", "Motion A: Measuring Speaking Time and Meeting Culture", 30, "decision" },
  { "5b", "Motion B: Childcare and Meeting Hours", 25, "decision" },
  { "6", "Budget", 30, NULL }, { "7", "Elections", 25, "election" },
  { "8", "Statement", 15, NULL }, { "9", "Evaluation", 10, NULL },
};

OrdetNotice *
floor_notice (void)
{
  OrdetNotice *notice = ordet_notice_new ("Annual Meeting 2027");

  notice->language = g_strdup ("en");
  notice->date = g_strdup ("2027-02-13");
  notice->start = g_strdup ("12:15");
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *id = g_strdup_printf ("P%02u", i + 1);
      OrdetPersonData *person = ordet_notice_add_person (notice, id, people[i].name);

      person->number = i + 1;
      person->list = g_strdup (people[i].list);
    }
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      OrdetAgendaData *item = ordet_notice_add_item (notice, items[i].id, items[i].title);

      item->minutes = items[i].minutes;
      item->kind = g_strdup (items[i].kind);
    }
  notice->rules->max_passed = 3;
  notice->rules->set |= ORDET_RULE_BIT (ORDET_RULE_MAX_PASSED);
  return notice;
}

void
floor_init (Floor             *self,
            const OrdetNotice *notice)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *id = NULL;

  *self = (Floor) { fixture_folder () };
  fixture_clock_init (&self->clock, "2027-02-13T12:30:00");
  self->store = ordet_store_new (self->folder, ORDET_KEYS_MEMORY, &error);
  g_assert_no_error (error);
  id = ordet_store_create (self->store, notice, &error);
  g_assert_no_error (error);
  self->session = ordet_session_new (self->store, id, &self->clock.clock, &error);
  g_assert_no_error (error);
}

void
floor_show (Floor *self)
{
  self->page = ORDET_FLOOR_PAGE (ordet_floor_page_new (self->session));
  self->entry = ORDET_FLOOR_ENTRY (ui_find (GTK_WIDGET (self->page), ORDET_TYPE_FLOOR_ENTRY, NULL));
  self->queue = ORDET_QUEUE_VIEW (ui_find (GTK_WIDGET (self->page), ORDET_TYPE_QUEUE_VIEW, NULL));
  self->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1366, "default-height", 721,
                               "content", self->page, NULL);
  gtk_window_present (GTK_WINDOW (self->window));
  ui_settle (self->window);
}

/* A menu has the keyboard of the whole display. Of one that goes with its window
 * GTK 4.8 keeps it, and the keys of the next test reach nobody. */
static void
close_popovers (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_visible (widget))
    gtk_popover_popdown (GTK_POPOVER (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    close_popovers (child);
}

void
floor_clear (Floor *self)
{
  if (self->window != NULL)
    {
      close_popovers (self->window);
      gtk_window_destroy (GTK_WINDOW (self->window));
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&self->session);
  g_clear_object (&self->store);
  fixture_remove (self->folder);
  g_free (self->folder);
}

OrdetMeeting *
floor_meeting (Floor *self)
{
  return ordet_session_meeting (self->session);
}

void
floor_at (Floor      *self,
          const char *hour)
{
  gint h, m, s;
  gint64 us;

  g_assert_cmpint (sscanf (hour, "%d:%d:%d", &h, &m, &s), ==, 3);
  us = (h * 3600 + m * 60 + s) * ORDET_SECOND - ordet_session_now_us (self->session);
  g_assert_cmpint (us, >=, 0);
  fixture_clock_pass (&self->clock, us);
}

void
floor_act (Floor      *self,
           OrdetEvent *event)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OrdetEvent) owned = event;

  ordet_session_act (self->session, owned, &error);
  g_assert_no_error (error);
}

static const char *
id_of (Floor  *self,
       gint64  card)
{
  OrdetMeeting *meeting = floor_meeting (self);

  return ordet_meeting_person (meeting, ordet_meeting_find_number (meeting, card))->id;
}

void
floor_hand (Floor      *self,
            gint64      card,
            const char *kind)
{
  OrdetEvent *event = ordet_session_event (self->session, ORDET_ACT_HAND);

  ordet_event_set_string (event, ORDET_KEY_WHO, id_of (self, card));
  if (kind != NULL)
    ordet_event_set_string (event, ORDET_KEY_KIND, kind);
  floor_act (self, event);
}

void
floor_call (Floor    *self,
            OrdetAct  act,
            gint64    card)
{
  OrdetEvent *event = ordet_session_event (self->session, act);

  ordet_event_set_string (event, ORDET_KEY_WHO, id_of (self, card));
  floor_act (self, event);
}

void
floor_plain (Floor    *self,
             OrdetAct  act)
{
  floor_act (self, ordet_session_event (self->session, act));
}

void
floor_item (Floor      *self,
            const char *item)
{
  OrdetEvent *event = ordet_session_event (self->session, ORDET_ACT_ITEM);

  ordet_event_set_string (event, ORDET_KEY_ITEM, item);
  floor_act (self, event);
}

void
floor_open (Floor      *self,
            const char *item)
{
  floor_plain (self, ORDET_ACT_OPEN);
  for (guint i = 1; i < G_N_ELEMENTS (people); i++)
    floor_call (self, ORDET_ACT_ARRIVE, i);
  if (item != NULL)
    floor_item (self, item);
}

/* One speech from @from to @to. */
static void
speech (Floor      *self,
        gint64      card,
        const char *from,
        const char *to)
{
  floor_at (self, from);
  floor_hand (self, card, NULL);
  floor_plain (self, ORDET_ACT_NEXT);
  floor_at (self, to);
  floor_plain (self, ORDET_ACT_DONE);
}

void
floor_picture (Floor *self)
{
  static const gint64 waiting[] = { 14, 19, 32, 18, 16, 33, 21, 34 };

  floor_open (self, "1");
  floor_at (self, "12:45:10");
  floor_item (self, "2");
  speech (self, 18, "12:50:00", "12:52:00");
  speech (self, 16, "12:53:00", "12:55:10");
  floor_at (self, "13:05:30");
  floor_item (self, "3");
  floor_at (self, "13:36:30");
  floor_item (self, "4");
  speech (self, 34, "13:40:00", "13:41:40");
  speech (self, 33, "13:42:00", "13:43:50");
  floor_at (self, "13:57:30");
  floor_item (self, "P");
  floor_at (self, "14:05:00");
  floor_item (self, "5a");
  speech (self, 14, "14:08:00", "14:10:40");
  speech (self, 19, "14:11:00", "14:13:30");
  speech (self, 28, "14:14:00", "14:16:50");
  speech (self, 1, "14:17:10", "14:18:00");
  speech (self, 2, "14:18:05", "14:18:10");
  speech (self, 7, "14:18:11", "14:19:40");
  floor_at (self, "14:20:00");
  floor_hand (self, 15, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (waiting); i++)
    {
      floor_hand (self, waiting[i], NULL);
      fixture_clock_pass (&self->clock, ORDET_SECOND);
    }
  floor_at (self, "14:24:18");
  floor_plain (self, ORDET_ACT_NEXT);
  floor_at (self, "14:26:00");
}

char *
floor_order (Floor *self)
{
  GString *text = g_string_new (NULL);
  gsize n;
  const OrdetEntry *order = ordet_meeting_order (floor_meeting (self), &n);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT "%s", i > 0 ? " " : "",
                            ordet_meeting_person (floor_meeting (self), order[i].person)->number,
                            order[i].kind == ORDET_KIND_SPEECH ? ""
                            : order[i].kind == ORDET_KIND_REPLY ? "r"
                            : order[i].kind == ORDET_KIND_ORDER ? "o" : "i");
  return g_string_free (text, FALSE);
}

void
floor_begin (Floor *floor)
{
  g_autoptr(OrdetNotice) notice = floor_notice ();

  floor_init (floor, notice);
}

/* The debate of the pictures, on the screen. */
void
floor_begin_debate (Floor *floor)
{
  floor_begin (floor);
  floor_picture (floor);
  floor_show (floor);
}

void
floor_assert_order (Floor      *floor,
                    const char *order)
{
  g_autofree char *now = floor_order (floor);

  g_assert_cmpstr (now, ==, order);
}

void
floor_assert_shows (Floor      *floor,
                    const char *text)
{
  g_autofree char *all = ui_all_text (floor->window);

  if (strstr (all, text) == NULL)
    g_error ("“%s” is not among\n%s", text, all);
}

void
floor_assert_hides (Floor      *floor,
                    const char *text)
{
  g_autofree char *all = ui_all_text (floor->window);

  if (strstr (all, text) != NULL)
    g_error ("“%s” is among\n%s", text, all);
}

const char *
floor_typed (Floor *floor)
{
  return gtk_editable_get_text (GTK_EDITABLE (ordet_floor_entry_text (floor->entry)));
}

gint64
floor_card (Floor *floor)
{
  const OrdetTurn *turn = ordet_meeting_floor (floor_meeting (floor));

  return turn == NULL ? 0 : ordet_meeting_person (floor_meeting (floor), turn->person)->number;
}

void
floor_enter (Floor      *floor,
             const char *text)
{
  ui_type (floor->window, text);
  ui_key (floor->window, "Return");
}

/* A Space that is not the same thumb as the one before. */
void
floor_press_space (Floor *floor)
{
  fixture_clock_pass (&floor->clock, ORDET_SECOND);
  ui_key (floor->window, "space");
}

GtkWindow *
floor_other_window (Floor *floor)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GType inside;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (GTK_WIDGET (window) != floor->window && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }
  /* From libadwaita 1.5 on a question stands inside its window. */
  inside = g_type_from_name ("AdwAlertDialog");
  return inside != 0 && ui_find (floor->window, inside, NULL) != NULL ? GTK_WINDOW (floor->window)
                                                                      : NULL;
}

gboolean
floor_has_other_window (gpointer floor)
{
  return floor_other_window (floor) != NULL;
}

gboolean
floor_has_no_other_window (gpointer floor)
{
  return floor_other_window (floor) == NULL;
}
