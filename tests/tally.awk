# tally.awk — counts what meson's testlog.txt says, down to single test cases
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A TAP test counts by its lines, any other by its exit status (77: skipped).
# A program that died counts as one failure beside what it had finished.
# Prints each skipped case with its reason, each failed one, and the closing
# line. Exits 1 if something failed or nothing ran.

function finish ()
{
  if (name == "")
    return
  if (result == "exit status 77" && cases == 0)
    {
      skipped++
      print "skipped: " name
    }
  else if (result != "exit status 0" && not_ok == 0)
    {
      failed++
      print "failed:  " name " (" result ")"
    }
  else if (cases == 0 && plan_skip != "")
    {
      skipped++
      print "skipped: " name ": " plan_skip
    }
  else if (cases == 0)
    passed++
}

/^=+ [0-9]+\/[0-9]+ =+$/ {
  finish ()
  name = result = plan_skip = ""
  cases = not_ok = 0
  next
}
/^test: / && result == "" { sub (/^test: +/, ""); name = $0; next }
/^result: / && result == "" { sub (/^result: +/, ""); result = $0; next }
/^1\.\.0 # [Ss][Kk][Ii][Pp]/ { plan_skip = $0; sub (/^1\.\.0 # [A-Za-z]+ */, "", plan_skip); next }
/^ok [0-9]+/ {
  cases++
  if (match ($0, /# [Ss][Kk][Ii][Pp]/))
    {
      skipped++
      reason = substr ($0, RSTART + 6)
      sub (/^ +/, "", reason)
      what = substr ($0, 1, RSTART - 1)
      sub (/^ok [0-9]+ *(- *)?/, "", what)
      sub (/ +$/, "", what)
      print "skipped: " what ": " (reason == "" ? "no reason given" : reason)
    }
  else
    passed++
  next
}
/^not ok [0-9]+/ {
  cases++
  if ($0 ~ /# [Tt][Oo][Dd][Oo]/)
    next
  not_ok++
  failed++
  what = $0
  sub (/^not ok [0-9]+ *(- *)?/, "", what)
  print "failed:  " name ": " what
}

END {
  finish ()
  printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
  exit (failed > 0 || passed == 0)
}
