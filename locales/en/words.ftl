### The words: verdicts, gates, owners, reasons. Each key is the program's stable word with its group in front.

## Verdicts, bases and states

verdict-pass = pass
verdict-warn = warning
verdict-fail = fail
verdict-unknown = unknown
verdict-blocked = waiting
verdict-skipped = waived
verdict-not-applicable = not applicable

weight-note = note
weight-warn = warning
weight-unknown = unknown
weight-fail = fail

basis-proven = proven
basis-attested = attested by a person
basis-inferred = inferred, not confirmed
basis-assumed = assumed

state-accepted = accepted
state-holds = in order, waits for an earlier step
state-fails = fails
state-unknown = unknown
state-blocked = waiting
state-skipped = waived
state-not-applicable = not applicable

whole-fail = Something is shut: the integration can't pass yet.
whole-unknown = Not everything could be proven. What is unknown is not taken as right.
whole-with-waivers = Open, with steps waived by a person.
whole-warn = Everything is open, with things to mend.
whole-pass = Everything is open and proven: the integration can pass.
whole-partial = What was chosen is open. The rest of the project was not judged.
whole-resting = Everything is open, but not everything is proven: part of it rests on a person's word or on inference.

acceptance-attested = what a person attested
acceptance-inferred = what was inferred
acceptance-waived = the steps that were waived

## Gates

gate-name = server name
gate-address = public address
gate-reach = TCP connection
gate-tls = encryption (TLS)
gate-greeting = database protocol
gate-login = database login
gate-database = database
gate-minimum = rights that are needed
gate-excess = excess of rights
gate-read = reading the tables
gate-application-server = application server
gate-deployed = web service deployed
gate-contract = contract of the operation
gate-answer = answer of the operation
gate-erp-login = ERP login
gate-licence = ERP licence
gate-system-code = integrated system (F000SIS)
gate-information-type = type of information (F000SXT)
gate-configuration = web-service configuration (F000CWS)
gate-company = company and branch
gate-user-right = user's permission
gate-business = data accepted by the ERP
gate-rehearsal = rehearsal

## Owners, places and targets

owner-network = network manager
owner-dba = database administrator (DBA)
owner-erp-administrator = ERP administrator
owner-consultant = implementation consultant
owner-hosting-provider = hosting provider
owner-erp-maker = CRM or ERP support

hosting-own = own servers
hosting-provider = servers at a provider

vantage-crm = CRM
vantage-inside = customer's network
vantage-outside = internet
vantage-from-crm = from an address of the CRM
vantage-from-inside = from inside the customer's network
vantage-from-outside = from outside, over the internet

environment-homologation = homologation
environment-production = production

erp-erp = Gestão Empresarial | ERP
erp-go-up = Gestão Empresarial PME | GO UP

network-internet = over the internet
network-private = over a private network

side-database = database
side-services = web services

target-host = server
target-port = TCP port
target-database = database
target-server = application server
target-service = web service
target-operation = operation (the ERP's porta)
target-call = call
target-sample = sample
target-rows = compared rows
target-integration = integration

integration-accounts = accounts
integration-financial-view = financial view
integration-orders-send = sending orders
integration-orders-receive = receiving orders

effect-none = no effect
effect-unproven = effect not proven
effect-marks = marks records as exported
effect-write = writes

certainty-confirmed = confirmed in a source
certainty-inferred = inferred
certainty-other-erp = said of the other ERP

language-pt-BR = Portuguese (Brazil)
language-en = English
language-es = Spanish

## Facts in a few words

fact-name = name
fact-reach = TCP connection
fact-tls = encryption (TLS)
fact-greeting = database protocol
fact-login = database login
fact-minimum = rights that are needed
fact-excess = excess of rights
fact-read = reading the tables
fact-http = application server
fact-description = web-service description
fact-call = call
fact-database-rows = rows of the database
fact-service-rows = rows of the web service
fact-rows-before = rows before the simulation
fact-rows-after = rows after the simulation

brief-addresses = addresses
brief-address = address
brief-source = source
brief-until = valid until
brief-tls = TLS
brief-plain = not encrypted
brief-offers-tls = offers TLS
brief-redirected-to = redirected to
brief-seen-from = the server saw
brief-version = version
brief-method = method
brief-tables = tables
brief-columns = columns
brief-statements = queries
brief-server = server
brief-status = HTTP
brief-rewritten = address replaced
brief-operations = operations published
brief-rows = rows
brief-took-ms = ms

## Why nobody could look

reason-timed-out = time ran out
reason-run-over = the run's time ran out before
reason-cancelled = the run was ended
reason-budget-spent = the calls that a run may make are used up
reason-dropped = the other side closed the connection
reason-server-refused = the server refused a query of Prumo's
reason-secret-missing = the password is missing
reason-waiting = the look before it did not come far enough
reason-no-driver = this version of Prumo can't look at this database engine
reason-rights-not-visible = the server did not show the user's rights
reason-too-much = more came than the limits allow
reason-protocol = the other side broke the protocol
reason-not-looked-at = nobody looked
reason-denied = Prumo's own rules do not allow a connection to the address
reason-incomplete = only a part of what was asked for came
reason-later = it waits for a capability that this version does not have yet
reason-no-certificate = the server showed no certificate
reason-no-evidence = there is not enough evidence
reason-other-digest-key = the facts come from runs with different keys and can't be compared
reason-silence = silence

reason-system = the operating system did not make the query
reason-again = the DNS server did not answer, or only with failures, the three times that it was asked
reason-fail = the DNS server answered with a failure

reason-no-resolver = this machine has no DNS server that it can ask
reason-no-route = this machine has no route to the address
reason-blocked-here = this machine's own filter drops what leaves it
reason-not-offered = the server does not offer TLS
reason-alert = the server broke off the TLS handshake
reason-not-tls = what answers does not speak TLS
reason-version = the server's TLS version is not accepted

reason-ssl-3-0 = the server only speaks SSL 3.0, which is no longer safe
reason-tls-1-0 = the server only speaks TLS 1.0, which is no longer safe
reason-tls-1-1 = the server only speaks TLS 1.1, which is no longer safe
reason-signature = the server did not prove that it holds the key of the certificate that it showed
reason-weak-key = the certificate's key is too short (RSA of less than 2048 bits)
reason-untrusted = it leads to no known authority
reason-self-signed = it is signed by itself
reason-unknown-root = the chain ends at an unknown authority
reason-issuer-not-sent = the server did not send its issuer's certificate: the intermediate is missing from the chain, or the authority is a private one that the project does not name
reason-weak = its signature or key is of a kind that is no longer accepted
reason-purpose = it was not issued for servers
reason-unsound = it does not pass verification
reason-pooler = there is a pooler (PgBouncer, for example) between Prumo and the database, and through it the session is not kept read-only: look at the server directly
reason-server-demands = the server demands a way to log in or to encrypt that this program does not have
reason-database-named-first = the listener answered before the login
reason-cleartext = the server asks for the password in clear text
reason-md5 = the server asks for the password by MD5
reason-kerberos = the server asks for Kerberos
reason-gss = the server asks for GSSAPI
reason-sspi = the server asks for SSPI
reason-sasl = the server offers a SASL method that Prumo does not use
reason-unknown = the server asks for a method that Prumo does not know

## Why it does not apply, or is no more than inferred

reason-reach-private = the CRM comes over a private network
reason-not-looked-from-outside = nobody looked from outside
reason-shut-from-outside = shut to whoever comes from outside, as it should be
reason-no-database = the project has no access to the database
reason-no-further-services = the customer confirmed that there are no further web services
reason-not-exercised = the operation has an effect and was not called
reason-stopped-later = the ERP stopped at a later gate
reason-earlier-not-chosen = the earlier steps were not chosen
reason-password-not-asked = the server did not ask for the password
reason-more-rows = there are more rows than were compared
reason-address-from-inside = from inside, the name leads to an inner address; look from the CRM or from outside
reason-fixed-not-shown = that the address is fixed, one look does not show: ask whoever manages the network
reason-other-project-file = the facts are of another user, system or sample than the project names today
reason-no-data = the answer came without data
reason-confirmed = the catalogue says so, and the project names who confirmed it
reason-catalogue = the catalogue says so and nobody has confirmed it
reason-vantage-attested = that this is seen from the CRM is a person's word
reason-not-named = the project does not say which
reason-not-found = not found in the database in any branch
reason-like-production = the call was not made: what was compared is the same in production's database, and nothing tells one environment from the other (change the sample customer's name in homologation)
reason-production-not-seen = the call was not made: production's database was not seen in this run with the same sample, and without it nothing proves that this is another
reason-not-one-installation = the call was not made: this environment's web services did not show the rows of this environment's database
reason-shared-with-production = the call was not made: this environment and production have a database or a server in common
reason-no-production = the call was not made: the project does not describe production, and without it nothing proves that this environment is not production
reason-not-watched = what the call might change could not be read before and after it
reason-database-only = the database alone showed the rows, since no operation that only reads is known to compare them with
reason-not-simulated = no order was simulated: that happens in homologation only, and when asked for with --call
reason-other-erp = sources speak of the other ERP (Gestão Empresarial | ERP), and none of this one

## What is wrong with a description or an answer

reason-address = an address in it is not valid
reason-import = an import could not be followed
reason-not-wanted = a document came that was not asked for
reason-html-page = an HTML page came, of a proxy, a login or an error
reason-not-http = what answers does not speak HTTP
reason-not-a-description = the document is no description (WSDL)
reason-too-large = it is too large
reason-too-many-documents = it has too many documents
reason-too-many-fields = it has too many fields
reason-too-many-operations = it has too many operations
reason-too-deep = it is nested too deeply
reason-too-many = it has too many elements
reason-too-long = it has a name or value that is too long
reason-too-many-elements = it has too many elements
reason-too-many-attributes = it has too many attributes at one element
reason-value-too-long = it has a value that is too long
reason-name-too-long = it has a name that is too long
reason-empty = it is empty
reason-not-well-formed = it is not well-formed XML
reason-character = it has a character that XML does not allow
reason-undeclared-prefix = it uses a prefix that it does not declare
reason-doctype = it has a DOCTYPE, which is refused
reason-entity = it has an entity, which is refused
reason-not-soap = it is no SOAP envelope
reason-soap-version = it is of another SOAP version
reason-no-body = it has no SOAP body
reason-empty-body = its SOAP body is empty
reason-not-supported = it uses a form of SOAP that Prumo does not read

## Why a call could not be made up

reason-soap-action = the SOAPAction described can't stand in a header
reason-unknown-field = the operation does not have a field that is to be sent
reason-missing = a field that the operation demands has no value
reason-wrong-type = a value to be sent is not of the type that the operation asks for
reason-count = a field to be sent stands more often than the operation allows
reason-not-nillable = a field to be sent can't be nil
reason-name = the description gives a field to be sent a name that XML does not allow
reason-opaque = a field to be sent has a type that the description does not explain
