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
action-sql-password-sqlserver = First, in the same session, {$first} with the password of {$secret} (single quotes doubled); it is never printed. With sqlcmd, use -x.
action-sql-password-oracle = The client (SQL*Plus, SQLcl, or a worksheet that runs scripts) asks for the password of {$secret} without showing it; it is never printed. Connect to the ERP's database: in a multitenant one to the PDB, not to CDB$ROOT.
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
grants-head-sqlserver = Creates the CRM's read-only login and user. Run it as administrator of the server. First, in the same session, {$first} with the password of {$secret} (single quotes doubled); it is never printed. With sqlcmd, use -x. The password must please the Windows policy of the server, and does not end (CHECK_EXPIRATION = OFF).
grants-head-oracle = Creates the CRM's read-only user. Run it as DBA in SQL*Plus, SQLcl or a worksheet that runs scripts, connected to the ERP's database: in a multitenant one to the PDB, not to CDB$ROOT. The client asks for the password of {$secret} without showing it; it is never printed. The right READ exists from 12.1.0.2 on: before that, the DBA writes the common right to query in its place. At its end the script shows the account's profile and the day on which its password ends (PASSWORD_LIFE_TIME: in the profile DEFAULT usually 180 days); after it the CRM stops.
grants-views = { $dialect ->
    [sqlserver] The user reads views in a schema of their own, without the columns that hold passwords; they belong to each table's owner, so that a right on the view is enough. A new column appears, and a dropped one stops failing, only after you undo this and run it again: do so with every update of the ERP.
    [oracle] The user reads views, without the columns that hold passwords; they belong to a second, locked account, which reads the tables and passes on only what the views show. The password that is asked for is given to both, but nobody gets in with the second. A new column appears, and a dropped one stops failing, only after you undo this and run it again: do so with every update of the ERP.
   *[any] The user reads views in a schema of their own, without the columns that hold passwords; they belong to whoever runs this text. While they exist the database lets nobody drop or retype a column that they show: before you update the ERP, undo this, and run it again afterwards. A new column appears only then. Row-level security that would hold for the user does not hold through a view.
}
grants-views-database = The views stand in the database {$database}: that is the name which the CRM must use as its database, and which goes into `name` in the project.
grants-limits = Optional, none is needed. To use one, take the two dashes off the line of the command, and know what it causes:
grants-limit-connections = At most 5 connections at once: the sixth is refused, and the CRM stops if it needs more.
grants-limit-statement = A statement of more than 15 minutes is ended: a large first load may not finish.
grants-limit-lock = Whoever waits more than 10 seconds for a lock gets an error: during maintenance of the ERP a read fails instead of waiting.
grants-limit-idle-transaction = A transaction that stands idle for more than 10 minutes is ended, its connection too.
grants-limit-read-only = Sessions begin read-only: one more guard against mistakes, which the user itself can switch off.
grants-limit-until = The password holds until the day in the variable prumo_valid_until (in psql: \set prumo_valid_until 2027-12-31). After it the login is refused and the CRM stops: somebody has to renew it before.
grants-limit-age = The password holds for 365 days. After that the login is refused and the CRM stops: somebody must change it before.
grants-limit-encrypted = Only who uses TLS gets in: without encryption the login is refused with the same code as a wrong password.
grants-limit-policy = The password then ends by the Windows policy of the server; the query shows on which day. After it the login is refused and the CRM stops: somebody must change it before.
grants-limit-profile = A profile of this account's own, in which the password does not end; the lines after it need it. To undo it, drop it after the user.
grants-no-other-limit = SQL Server has no limits of connections, time or waiting for a login. What there is is the Resource Governor, of the whole server, in editions that have it: it is left to the DBA.
grants-contained = On Azure SQL Database, or in a contained database, the user lives in the database itself: use this line in place of those of the database, the login and the user. To undo it, drop the user.

## prumo catalogue

catalogue-entry = tables: {$tables} · operations: {$operations} · comparisons: {$comparisons}
catalogue-unreadable = The catalogue {$file} could not be read
catalogue-needs = Needs:
catalogue-tables = Tables that are read
catalogue-operations = Operations (the ERP's portas) of the integration
catalogue-gates = gates:
catalogue-comparisons = What the rehearsal compares between database and web services
catalogue-forbidden = What the database user must not be able to read
catalogue-answers = Texts of the ERP that this file knows
inferred-because = inferred: {$reasons}
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
