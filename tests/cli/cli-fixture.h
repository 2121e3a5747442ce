/* cli-fixture.h — running the real ordetctl
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a run of the program left behind. */
typedef struct
{
  int   status;
  char *out; /* (owned) */
  char *err; /* (owned) */
} CliRun;

void  cli_init      (int         *argc,
                     char      ***argv);
int   cli_finish    (int          status);
void  cli_set_language (const char *code);
void  cli_run       (CliRun      *run,
                     const char  *first,
                     ...) G_GNUC_NULL_TERMINATED;
void  cli_run_clear (CliRun      *run);
void  cli_use_store (const char  *name);
char *cli_scratch   (const char  *name);
char *cli_demo      (const char  *name);
char *cli_write     (const char  *name,
                     const char  *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliRun, cli_run_clear)

G_END_DECLS
