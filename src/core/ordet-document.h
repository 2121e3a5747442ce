/* ordet-document.h — an immutable, counted tree of text: what every format is made from
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tree is built by one thread with the ordet_node_… functions, given to
 * ordet_document_new(), and only read from then on, by any thread.
 *
 * All text in it is valid UTF-8 without control characters and without line
 * breaks: a line is a paragraph.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ORDET_NODE_SECTION,   /* title, level; children of every type */
  ORDET_NODE_PARAGRAPH, /* text */
  ORDET_NODE_LIST,      /* children: ORDET_NODE_ITEM */
  ORDET_NODE_ITEM,      /* text */
  ORDET_NODE_TABLE,     /* (title); children: ORDET_NODE_ROW, the first with `header` */
  ORDET_NODE_ROW,       /* children: ORDET_NODE_CELL */
  ORDET_NODE_CELL,      /* text */
  ORDET_NODE_BLOCK,     /* what a fact became: (title); paragraphs and lists */
  ORDET_NODE_SIGNATURE, /* a line to sign on; title: the role, text: the name */
  ORDET_NODE_PICTURE,   /* picture; text: the same in words, always there */
  ORDET_N_NODE_TYPES
} OrdetNodeType;

/* What a block is about. */
typedef enum
{
  ORDET_BLOCK_SENTENCE,    /* said in passing: no title, no frame */
  ORDET_BLOCK_MOTION,
  ORDET_BLOCK_VOTE,
  ORDET_BLOCK_DECISION,
  ORDET_BLOCK_ELECTION,
  ORDET_BLOCK_RESERVATION,
  ORDET_BLOCK_TASK,
  ORDET_BLOCK_NOTE,
  ORDET_BLOCK_FREE,        /* the secretary's own text: no title, no frame */
  ORDET_N_BLOCKS
} OrdetBlock;

typedef enum
{
  ORDET_STYLE_BOLD = 1 << 0,
  ORDET_STYLE_ITALIC = 1 << 1,
} OrdetStyle;

/* A part of a text that is set otherwise; in bytes, ascending, not overlapping. */
typedef struct
{
  gsize start;
  gsize end;   /* > start */
  guint style; /* OrdetStyles */
} OrdetSpan;

/* Draws a picture: @context is a cairo_t, which this room does not know, with
 * the picture's corner at 0, 0 and a point as its unit. Called from any thread,
 * from several at once too: it may only read @data. */
typedef void (*OrdetPictureDraw) (gpointer context,
                                  double   width,
                                  double   height,
                                  gpointer data);

/* Either bytes or draw. */
typedef struct
{
  double           width;   /* points, 1/72 inch: its natural size */
  double           height;
  GBytes          *bytes;   /* (owned) (nullable) a PNG or JPEG picture */
  OrdetPictureDraw draw;    /* (nullable) */
  gpointer         data;    /* (owned) (nullable) */
  GDestroyNotify   destroy; /* (nullable) of data */
} OrdetPicture;

typedef struct _OrdetNode OrdetNode;

struct _OrdetNode
{
  OrdetNodeType type;
  OrdetBlock    block;    /* of ORDET_NODE_BLOCK */
  guint         level;    /* of ORDET_NODE_SECTION: 1 the document, 2 … 6 */
  gboolean      header;   /* of ORDET_NODE_ROW: names the columns */
  char         *title;    /* (owned) (nullable) */
  char         *text;     /* (owned) (nullable) */
  GArray       *spans;    /* (owned) (nullable) (element-type OrdetSpan) of text */
  GPtrArray    *children; /* (owned) (nullable) (element-type OrdetNode) */

  char         *id;       /* (owned) (nullable) "D7"; of a section: the item's number */
  char         *key;      /* (owned) (nullable) what it was made from: see ordet-minutes.h */
  char         *who;      /* (owned) (nullable) of a task: the names */
  char         *by;       /* (owned) (nullable) of a task: the date, as it was written */
  gboolean      edited;   /* the secretary owns it */
  char         *offer;    /* (owned) (nullable) edited, but the log now says this */
  OrdetPicture *picture;  /* (owned) of ORDET_NODE_PICTURE */
};

/* The words a format needs beside the text, in the document's language. */
typedef struct
{
  char *page_of;  /* (owned) "Side {n} av {of}" */
  char *kind;     /* (owned) column headings of decisions and tasks as a table: */
  char *item;     /* (owned) */
  char *number;   /* (owned) */
  char *title;    /* (owned) */
  char *text;     /* (owned) */
  char *who;      /* (owned) */
  char *by;       /* (owned) */
  char *decision; /* (owned) */
  char *task;     /* (owned) */
} OrdetDocumentWords;

typedef struct _OrdetDocument OrdetDocument;

OrdetNode       *ordet_node_new           (OrdetNodeType       type);
OrdetNode       *ordet_node_new_section   (guint               level,
                                           const char         *title);
OrdetNode       *ordet_node_new_block     (OrdetBlock          block,
                                           const char         *title);
void             ordet_node_free          (OrdetNode          *self);
OrdetNode       *ordet_node_append        (OrdetNode          *self,
                                           OrdetNode          *child);
OrdetNode       *ordet_node_append_text   (OrdetNode          *self,
                                           OrdetNodeType       type,
                                           const char         *text);
void             ordet_node_append_lines  (OrdetNode          *self,
                                           const char         *text);
void             ordet_node_append_marked (OrdetNode          *self,
                                           const char         *text);
OrdetNode       *ordet_node_append_picture (OrdetNode         *self,
                                           const char         *words,
                                           double              width,
                                           double              height,
                                           GBytes             *bytes);
OrdetNode       *ordet_node_append_drawing (OrdetNode         *self,
                                           const char         *words,
                                           double              width,
                                           double              height,
                                           OrdetPictureDraw    draw,
                                           gpointer            data,
                                           GDestroyNotify      destroy);
void             ordet_node_set_title     (OrdetNode          *self,
                                           const char         *title);
guint            ordet_node_n_children    (const OrdetNode    *self);
const OrdetNode *ordet_node_child         (const OrdetNode    *self,
                                           guint               n);
char            *ordet_node_plain_text    (const OrdetNode    *self);

OrdetDocument   *ordet_document_new       (OrdetNode          *root,
                                           const char         *language,
                                           const OrdetDocumentWords *words);
OrdetDocument   *ordet_document_ref       (OrdetDocument      *self);
void             ordet_document_unref     (OrdetDocument      *self);
void             ordet_document_set_about (OrdetDocument      *self,
                                           const char         *author,
                                           const char         *date);
const OrdetNode *ordet_document_root      (const OrdetDocument *self);
const char      *ordet_document_title     (const OrdetDocument *self);
const char      *ordet_document_language  (const OrdetDocument *self);
const char      *ordet_document_author    (const OrdetDocument *self);
const char      *ordet_document_date      (const OrdetDocument *self);
const OrdetDocumentWords *ordet_document_words (const OrdetDocument *self);

GBytes          *ordet_document_pack      (const OrdetDocument *self);
OrdetDocument   *ordet_document_unpack    (GBytes             *bytes,
                                           GError            **error);

void             ordet_picture_free       (OrdetPicture       *self);

char            *ordet_document_clean     (const char         *text);
gboolean         ordet_document_is_right_to_left (const char  *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetNode, ordet_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OrdetDocument, ordet_document_unref)

G_END_DECLS
