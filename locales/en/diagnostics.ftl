### What is wrong in a file that a person wrote, and what to do (hint).

diagnostic-syntax = The file is not valid TOML: {$message}
    .hint = Correct this place first; the rest can only be read afterwards. The words are those of the TOML reader.

diagnostic-unknown-key = The key `{$key}` does not exist in this format
    .hint = { $near-count ->
        [0] Remove the key, or look up in the reference which table it belongs to.
       *[other] Did you mean `{$near}`?
    }

diagnostic-missing-key = The key `{$key}` is missing
    .hint = Add it to this table.

diagnostic-wrong-type = The value of `{$key}` is of the wrong type
    .hint = { $found ->
        [string] Wanted: {$wanted}. Here is a text.
        [integer] Wanted: {$wanted}. Here is a whole number.
        [float] Wanted: {$wanted}. Here is a number with decimals.
        [boolean] Wanted: {$wanted}. Here is true or false.
        [datetime] Wanted: {$wanted}. Here is a date with a time, or a time.
        [array] Wanted: {$wanted}. Here is a list.
        [table] Wanted: {$wanted}. Here is a table.
       *[other] Wanted: {$wanted}. Here is: {$found}.
    }

diagnostic-unknown-word = "{$found}" can't be the value of `{$key}`
    .hint = Possible values: {$words}.

diagnostic-bad-value = The value of `{$key}` is not valid
    .hint = Wanted: {$wanted}.

diagnostic-empty-list = { $wanted ->
    [key-field] No field of `{$key}` is a key
   *[element] The list `{$key}` is empty
}
    .hint = { $wanted ->
        [key-field] Write `key = true` at the fields that identify a row.
       *[element] Add at least one element.
    }

diagnostic-twice = "{$name}" stands twice in `{$key}`
    .hint = Keep one of them.

diagnostic-plain-secret = A secret is written in `{$key}`
    .hint = Put a reference in its place: env with the name of a variable that begins with PRUMO_, or file with a file. If this file has been shared already, change the password.

diagnostic-variable-name = The variable "{$found}" of `{$key}` has a name that is not accepted
    .hint = The name must begin with PRUMO_ and hold only capital letters, digits and _, for example PRUMO_EXAMPLE_HML_DB.

diagnostic-plain-not-accepted = `{$key}` uses http, and the project does not accept plain text
    .hint = Use https. If plain text is a deliberate choice (VPN, same machine), put "plain-accepted" in `{$tls}`.

diagnostic-unknown-reference = `{$key}` speaks of "{$name}", which does not exist
    .hint = { $near-count ->
        [0] Check the name. `prumo catalogue` shows the integrations and what they read and call.
       *[other] Did you mean "{$near}"?
    }

diagnostic-other-engine = `{$key}` only exists with engine = "{$engine}"
    .hint = Remove the key, or check the database engine.

diagnostic-conflict = `{$key}` does not go together with `{$other}`
    .hint = Keep only one of them, or change the value of the other.

diagnostic-newer-version = `{$key}` is {$found}, and this version of Prumo reads {$known}
    .hint = If the file is from a newer Prumo, update the program. If not, write {$known}.

diagnostic-effect-lowered = The catalogue tries to lower the effect of {$name}
    .hint = A file read before, or the operation's own name, declares it as "{$declared}" in `{$key}`; a user's catalogue may only declare the same or more.

diagnostic-waits-for-later = { $name-count ->
    [0] `{$key}` is accepted, but this version of Prumo does not use it yet
   *[other] `{$key}`: "{$name}" is accepted, but this version of Prumo does not use it yet
}
    .hint = Nothing to correct. What depends on it stays unknown, and is never a pass.

diagnostic-hint = hint
diagnostic-more = { $count ->
    [one] and {$count} more problem; mend these first.
   *[other] and {$count} more problems; mend these first.
}

## What a value should look like

wanted-string = a text in quotes, for example "erp"
wanted-text = a text that is not empty
wanted-integer = a whole number, for example 1433
wanted-boolean = true or false, without quotes
wanted-table = a table
wanted-array = a list in square brackets, for example ["accounts"]
wanted-local-date = a date without time and without quotes, for example 2026-11-24
wanted-host = a server name or IP address, without port or http, for example erp.example.com.br
wanted-port = a TCP port from 1 to 65535, for example 1433
wanted-endpoint = server and TCP port, for example "10.0.0.5:5432" or "[::1]:5432"
wanted-address = an IP address, for example "18.228.227.211"
wanted-seconds = seconds, from 1 to 86400
wanted-count = a quantity from 1 on, within this key's maximum
wanted-tls-rule = "required", "plain-accepted", or "accept-sha256:" with the 64 hexadecimal digits of the fingerprint
wanted-base-url = the common address of the web services, without user or parameters, for example "https://erp.example.com.br:8181/g5-senior-services"
wanted-secret-reference = one reference only: env, file or secret, for example env = "PRUMO_EXAMPLE_HML_DB"
wanted-company = a company code from 1 to 9999
wanted-branches-in-all = at most 200 branches in all per environment
wanted-branch = a branch code from 1 to 99999
wanted-customer = a customer code from 1 to 999999999
wanted-encryption = 0 (user and password as text) or 2 (token)
wanted-least-rows = a number of rows from 0 to 1000
wanted-answer-text = a part of the ERP's text of 8 characters or more: less would be found in texts that say something else
wanted-dictionary-type = a type of the ERP's dictionary: "number(9)", "number(15,2)", "string(100)" or "date"
wanted-send-value = a text, a whole number or one of these: $company, $branch, $system-code, $rehearsal.customer, $rehearsal.product

## Facts files, and what arguments ask of them and of the project

facts-unreadable = The facts file {$file} can't be read: {$why}
facts-too-large = {$file} is too large for a facts file: more than {$mebibytes} MiB or {$values} values
    .hint = See whether it is the file that `prumo look` wrote.
facts-not-json = {$file} is not valid JSON: line {$line}, column {$column}: {$message}
    .hint = The file may have arrived cut off; copy it again. The words are those of the JSON reader.
facts-other-file = {$file} is no facts file
    .hint = Facts files come from `prumo look -o`; a report (--json) will not do.
facts-newer-version = {$file} has version {$found}; this Prumo reads up to {$known}
    .hint = Update Prumo on this machine.
facts-invalid = {$file}: at {$place} there is something that no facts file has: {$message}
    .hint = The file was changed after it was written; ask for it again. The words are those of the reader.
facts-other-project = {$file} holds facts of the project "{$found}", not of "{$known}"
    .hint = Check --project, or the name in the project file.
argument-no-environment = the project has no environment "{$found}"; it has: {$known}
argument-attest-which = --attest is somebody's word about one environment: choose it with --env ({$known})
argument-form-which = the rules of two environments cannot be loaded as one text: choose the environment with --env ({$known})
