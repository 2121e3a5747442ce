/* ordet-order-passes.h — how often each request may still be passed
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A segment tree: a pick passes all who asked earlier at once, and the
 * earliest request that may not be passed again is found in O(log n).
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Passes left, when there is no limit to them. */
#define ORDET_NO_LIMIT (G_MAXINT / 4)

typedef struct
{
  guint size;    /* leaves, a power of two */
  gint *least;   /* (owned) the fewest passes left below each node */
  gint *pending; /* to be added to all below each node; in the same memory */
} OrdetPasses;

static inline void
ordet_passes_build (OrdetPasses *self)
{
  for (guint node = self->size - 1; node > 0; node--)
    self->least[node] = MIN (self->least[2 * node], self->least[2 * node + 1]);
}

/* Leaves are set by the caller at least[size + i], then built. */
static inline void
ordet_passes_init (OrdetPasses *self,
                   guint        n)
{
  for (self->size = 1; self->size < n;)
    self->size *= 2;
  self->least = g_new0 (gint, 4 * self->size);
  self->pending = self->least + 2 * self->size;
  for (guint i = 0; i < self->size; i++)
    self->least[self->size + i] = ORDET_NO_LIMIT;
}

static inline void
ordet_passes_clear (OrdetPasses *self)
{
  g_free (self->least);
}

static inline void
ordet_passes_add (OrdetPasses *self,
                  guint        node,
                  guint        from,
                  guint        to,
                  guint        below,
                  gint         change)
{
  if (from >= below)
    return;
  if (to <= below)
    {
      self->least[node] += change;
      self->pending[node] += change;
      return;
    }
  guint middle = (from + to) / 2;
  ordet_passes_add (self, 2 * node, from, middle, below, change);
  ordet_passes_add (self, 2 * node + 1, middle, to, below, change);
  self->least[node] = MIN (self->least[2 * node], self->least[2 * node + 1]) + self->pending[node];
}

/* Sets one leaf, and tells what it held. */
static inline gint
ordet_passes_take (OrdetPasses *self,
                   guint        i)
{
  guint node = self->size + i;
  gint held = self->least[node];

  for (guint up = node / 2; up > 0; up /= 2)
    held += self->pending[up];
  self->least[node] = ORDET_NO_LIMIT;
  for (guint up = node / 2; up > 0; up /= 2)
    self->least[up] = MIN (self->least[2 * up], self->least[2 * up + 1]) + self->pending[up];
  return held;
}

/* The earliest sign-up that may not be passed once more. */
static inline gboolean
ordet_passes_critical (const OrdetPasses *self,
                       guint             *i)
{
  guint node = 1;
  gint above = 0;

  if (self->least[1] > 0)
    return FALSE;
  while (node < self->size)
    {
      above += self->pending[node];
      node = self->least[2 * node] + above <= 0 ? 2 * node : 2 * node + 1;
    }
  *i = node - self->size;
  return TRUE;
}

G_END_DECLS
