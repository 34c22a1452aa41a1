### What the wizard `prumo init` asks and says. The text .help of a question is the comment of its key in the file as well.

## Beginning and end

init-welcome = Let us write the project file. Enter takes what stands in brackets. No password is asked for. Each answer is kept in {$file} until the end; Ctrl-C interrupts, and the same command goes on later.
init-goes-on = { $count ->
    [one] Going on: {$count} answer is in {$file} already. To begin anew: --start-over
   *[other] Going on: {$count} answers are in {$file} already. To begin anew: --start-over
}
init-exists = {$file} is there already; --force replaces it
init-interrupted = What was answered is in {$file}; run the same command to go on.
init-input-ended = the input ended before the last question
init-missing = answers are missing, and these have no default: {$keys}. Give each with --set KEY=VALUE; --keys lists them all
init-no-such-key = there is no question {$key}; `prumo init --keys` lists them all
init-wrong = That could not be understood. What is wanted: {$what}.
init-wrong-setting = --set {$key}: what is wanted is {$what}
init-written = {$file} is written.
init-secrets = The passwords stay outside the file, in these variables. This way they neither show on the screen nor stay in the shell's history:
init-next = Then:
init-yes = yes
init-no = no

## What an answer may be

init-wanted-text = a text without invisible characters
init-wanted-one = a number of the list, or the word
init-wanted-some = numbers of the list or the words, separated by commas
init-wanted-yes-no = yes or no
init-wanted-branches = company/branch, separated by commas, for example 1/1, 1/2 (200 at the most)

## Project

init-project-name = The customer's name
    .help = It stands in the reports, and the names of the variables for passwords come from it.
init-project-erp = The customer's ERP
    .help = Which ERP the customer uses.
init-project-hosting = Where the servers are
    .help = It says who holds each key: with own servers, the customer's network and DBA; with a provider, the provider.
init-project-integrations = Integrations
    .help = What is to be integrated. The tables that the CRM reads and the operations that it calls follow from it.
init-project-reach = How the CRM comes in
    .help = Over the internet, the address has to be public. Over a private network (VPN, or the same network), inner addresses are accepted.
init-project-crm-addresses = The addresses that the CRM comes from
    .help = The maker's checklist names these two, "whichever is preferred": leave only the one that this CRM uses. A CRM of your own comes from another address.
init-project-no-further-services = Does the customer confirm that there are no further web services, besides those of the integrations?
    .help = Step 2.4. With further-services = [], the customer has confirmed that there are no others; without the key the step stays unknown.
init-environments = Environments
    .help = Each environment has a database, web services and users of its own.

## Database

init-database = Does the CRM read the database of this environment?
    .help = Some providers give no access to the database; stage 1 is then not applicable.
init-no-database = Why there is no access to the database
    .help = The reason stands in the report.
init-database-engine = Database engine
    .help = The engine that the ERP's database runs on.
init-database-host = Database server
    .help = The name or IP address by which the CRM comes to the database.
init-database-port = TCP port of the database
    .help = The port that the CRM uses: the engine's own, or the one that the firewall forwards.
init-database-name = Name of the database
    .help = The database that holds the ERP's tables.
init-database-schema = Schema of the tables (Enter: the user's default)
    .help = Only where the CRM writes the schema before the names of tables.
init-database-user = The CRM's database user
    .help = It only reads, and is the CRM's alone. `prumo grants` writes the SQL that creates it.
init-database-tls = What the connection to the database must be
    .help = Without `required`, whoever is on the way can read the password or pose as the server.

## Web services

init-web-services = Does the CRM call the web services of this environment?
    .help = If not, stages 2 and 3 are not applicable.
init-no-web-services = Why there are no web services
    .help = The reason stands in the report.
init-web-services-base-url = Address of the web services
    .help = Up to g5-senior-services, as the CRM opens it. The address of one service with ?wsdl will do: the rest is cut off.
init-web-services-tls = What the connection to the web services must be
    .help = Without `required`, whoever is on the way can read the password or pose as the server.
init-web-services-user = The ERP user for web services
    .help = The user of the screen F099UCA, the integration's alone.
init-web-services-system-code = Code (sigla) of the integrated system (Enter: not known yet)
    .help = As the CRM is registered on the screen F000SIS. It can't be guessed: ask the ERP administrator.
init-web-services-companies = Companies and branches
    .help = Company/branch of each that the integration uses, for example 1/1, 1/2. Each is checked.

## Rehearsal

init-rehearsal-customer = Code of a customer for the rehearsal (Enter: not known yet)
    .help = A customer that may be read, best one with open titles. Without it step 3.1 stays unknown.
init-rehearsal-product = Code of a product for the rehearsal (Enter: not known yet)
    .help = A product that may be sold. Without it the rehearsal of orders stays unknown.

## The file

init-file-head = A project of Prumo, written by `prumo init`. To check it: `prumo check`. No password stands here.
init-file-password = The password stays outside this file, in this variable: {$variable}

## Questions about what was seen

init-looking = Looking at {$target} …
init-engine-later = for now only the name and the TCP port are looked at
init-tls-required = TLS with a trusted certificate, its name and dates in order
init-tls-accept = TLS with exactly the certificate that was seen, once its fingerprint has been compared
init-tls-plain = no encryption where the server does not offer it; shown as a warning
init-private = Change to reach = "private"?
    .help = The address is an inner one. Over the internet it leads nowhere, and Prumo would not look at it. Say yes if the CRM comes over a VPN or is in the same network.
init-again = Type another address?
    .help = It can't be reached from this machine. If the opening is still to come, or only the CRM gets there, the address can stay as it is.
init-other-engine = Change the engine to {$engine}?
    .help = That is what answered on this port.
init-compared = Is the fingerprint that the server's keeper read on the machine itself equal to this one?
    .help = {$sha256} · On the server, this prints it: `openssl x509 -noout -fingerprint -sha256 -in cert.pem`
init-not-compared = Then it stays `required`; once it has been compared, change the key tls in the file.
init-plain = Accept a connection without encryption (tls = "plain-accepted")?
    .help = With http, the ERP's password passes legibly through every device on the way, and Prumo sends it only if the project says that this is accepted. With no, give an https address.

## What was seen

init-saw-name = the name leads to {$addresses}
init-saw-no-name = the name does not exist
init-saw-name-failed = the name could not be looked up: {$why}
init-saw-connected = {$address}: the TCP connection opened
init-saw-refused = {$address}: refused the connection; nothing listens on that port, or a firewall refuses
init-saw-silent = {$address}: did not answer; probably a firewall on the way
init-saw-unreachable = {$address}: there is no way to it
init-saw-denied = {$address}: Prumo does not connect to this kind of address
init-saw-failed = {$address}: the connection was closed or failed
init-saw-engine = what answers speaks this database's protocol
init-saw-other-engine = what answers is {$engine}, not the engine that was said
init-saw-no-engine = what answers does not speak this database's protocol; it began with: {$seen}
init-saw-dropped = the connection was closed without an answer
init-saw-mute = the connection opened, but nobody answered
init-saw-trusted = {$version}, trusted certificate of {$subject}, valid until {$until}
init-saw-expired = {$version}, expired certificate of {$subject}, valid until {$until}
init-saw-other-name = {$version}, the certificate is for another name: {$subject}, valid until {$until}
init-saw-untrusted = {$version}, a certificate that this machine does not know: {$subject}, valid until {$until}
init-saw-fingerprint = the certificate's SHA-256 fingerprint: {$sha256}
init-saw-plain = no encryption
init-saw-no-tls = a connection without TLS: {$why}
init-saw-not-http = what answers does not speak HTTP; it began with: {$seen}
init-saw-description = { $count ->
    [one] the login web service (ger.sid) is published, with {$count} operation
   *[other] the login web service (ger.sid) is published, with {$count} operations
}
init-saw-status = the login web service (ger.sid) answered HTTP {$status} instead of its description
init-saw-unreadable = what came instead of the description (WSDL) of ger.sid is none
init-saw-nothing = it could not be seen: {$why}
