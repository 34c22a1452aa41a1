### The sentences around findings and actions, on the terminal and in reports.

## Head of an environment

seen-from = seen from:

## Findings

heading-findings = { $count ->
    [one] {$count} finding
   *[other] {$count} findings
}
heading-notes = Notes

finding-who = {$verdict} · step {$step} · with: {$owner}
finding-blocks = { $count ->
    [one] {$count} check waits for this.
   *[other] {$count} checks wait for this.
}

label-seen = Seen
label-why = Why
label-remedy = To do
label-verify = Verify

## Summary

summary-counts = pass: {$pass} · warning: {$warn} · fail: {$fail} · unknown: {$unknown} · waiting: {$blocked}

## Actions

action-sql = In the database {$database} ({$engine}), as administrator:
action-sql-password = The variable prumo_password must first take the password of {$secret}; it is never printed. In psql 15 or newer, \getenv prumo_password NAME reads an environment variable; \prompt prumo_password asks, but shows what is typed.
action-sql-password-mariadb = First, in the same session, SET @prumo_password = '…' with the password of {$secret}; it is never printed. Start the client with MYSQL_HISTFILE=/dev/null so that it does not keep it in its history.
action-undo = To undo it:
action-interrupts = Caution: affects whoever uses this now.
action-option = If that is so:
action-alternative = Or, instead:
action-opening = { $from-count ->
    [one] Let TCP through from the address {$from} to {$endpoint}.
   *[other] Let TCP through from the addresses {$from} to {$endpoint}.
}
action-screen = On the ERP's screen {$screen}:
action-screen-press = To save: {$button}
action-screen-secret = the password of {$secret} (it is never printed)
action-screen-choose = for the ERP administrator to choose; no source says the value
action-project-line = In the project file:
action-server-line = In the file {$file} of the database server, before the lines that already hold for this user; then, in the database, the command that reloads it:
action-refused = Action not printed: the name {$shown} has characters that are invisible or turn text around, and could deceive whoever reads it.

## Progress

project-unreadable = The project {$file} could not be read
looking-at = Looking at: {$kind} · {$target}
looking-at-for = Looking at: {$kind} · {$target} · { $limit ->
    [0] {$seconds} s
   *[other] {$seconds} s of {$limit} s
}
slow-looks = Slowest: {$looks}
slow-look = {$kind} {$target} {$seconds} s
slow-look-unfinished = {$kind} {$target} {$seconds} s, not finished

## prumo explain

explain-gate = Gate
explain-verdict = Verdict
explain-owner = Owner
explain-seen = What was seen
explain-why = Why it matters
explain-remedy = What to do
explain-verify = How to make sure
hint-explain = To understand a code: prumo explain {$code}

## prumo grants

grants-head = Creates the CRM's read-only user. Run it as database administrator. The variable prumo_password must first take the password of {$secret}; it is never printed.
grants-head-mariadb = Creates the CRM's read-only user, one account per address that it comes from. Run it as administrator of the database. First, in the same session, SET @prumo_password = '…' with the password of {$secret}; it is never printed. Start the client with MYSQL_HISTFILE=/dev/null so that it does not keep it in its history.

## prumo catalogue

catalogue-entry = tables: {$tables} · operations: {$operations} · comparisons: {$comparisons}
catalogue-unreadable = The catalogue {$file} could not be read
catalogue-needs = Needs:
catalogue-tables = Tables that are read
catalogue-operations = Operations (the ERP's portas) that are called
catalogue-gates = gates:
catalogue-comparisons = What the rehearsal compares between database and web services
catalogue-forbidden = What the database user must not be able to read
catalogue-answers = Texts of the ERP that this file knows
confirmed-by = confirmed by {$by} on {$on}: {$items}
catalogue-watched = What a call asked for with --call must leave as it was
catalogue-database-alone = the database alone

## Cautions

caution-never-seen-live = Prumo's rules for the ERP have not yet been seen on a real ERP: they were verified against a stand-in made from documentation.
caution-screen-from-sources = Not all field names of the ERP's screens are confirmed by a document of its maker; your version of the ERP may show them differently.
caution-password-kept = The ERP keeps every call that it receives; with encryption = 0 the password can be read in the table R960PAR.
caution-refused-once = A password that was refused is not tried again in this run: repeated attempts may lock the account.

## JUnit

junit-waits = waits for: {$gate} ({$target})
junit-told-under = Told in full under: {$case}
