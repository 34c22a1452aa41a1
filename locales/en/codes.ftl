### One text per code: title, and the attributes seen, why, remedy (what to do), verify (how to make sure).
### No SQL here: what is to be typed is rendered by the actions.

## Any gate

not-looked = Could not be looked at
    .seen = {$targets}: {$reason}.
    .why = What was not seen can't be taken as right: it stays unknown until somebody looks.
    .remedy = Settle the reason given and repeat the check. If the target can only be seen from elsewhere, run `prumo look` there and merge its facts file with `prumo judge`.
    .verify = The next `prumo check` must give this target a verdict of its own.

own-network-down = This machine's own network does not let Prumo look
    .seen = {$targets}, seen {$vantage}: {$reason}.
    .why = What did not leave this machine says nothing of the customer's network or of the server: nobody else is to blame for it.
    .remedy = Check on this machine the network connection, the VPN, the routes (`ip route`), the DNS servers (`/etc/resolv.conf`) and what the local firewall lets out, and repeat the check.
    .verify = The next `prumo check` on this machine must give every target a verdict of its own.

further-services-unknown = Nobody has said whether further web services are to be released
    .seen = The project has no key `further-services`.
    .why = Step 2.4 of the checklist asks for the release of whatever further web services the customer will use. Without a list, or the confirmation that there are none, nobody knows whether something is missing.
    .remedy = Ask the customer. If nothing more will be used, confirm it with the empty list in the project file.
    .verify = `prumo check --step 2.4` must show the step as not applicable.

## Gate name

name-not-found = The server's name is not in the DNS
    .seen = {$host} leads to no address.
    .why = The CRM looks the server up by this name: without an address there is no connection at all.
    .remedy = Check the spelling of the name in the project. If it is right, create the DNS record (A or AAAA) that points to the server's fixed public address.
    .verify = `prumo check --step 1.1` (2.5 for the web services) must show the name with its address.

name-not-resolved = The DNS did not answer
    .seen = {$host}: {$reason}.
    .why = Whether the name exists is not known: it is the DNS server that did not answer, not the server that is wanted.
    .remedy = Check the DNS of the machine that Prumo runs on and repeat. If only this name fails, check the domain's own DNS servers.
    .verify = `prumo check --step 1.1` (2.5 for the web services) must show the name with its address.

## Gate address

address-not-public = The server's address is not public
    .seen = { $addresses-count ->
        [one] {$host} leads to {$addresses}, an address that can't be reached over the internet.
       *[other] {$host} leads to {$addresses}, addresses that can't be reached over the internet.
    }
    .why = The CRM comes over the internet. The checklist asks for a fixed public address of the server; with an inner or reserved one no connection from the CRM arrives.
    .remedy = Ask whoever manages the network for a fixed public address and for the TCP port to be forwarded to the server, and let the name point to that address. If the CRM comes through a VPN or from the same network, write `reach = "private"` in `[project]`.
    .verify = `prumo check --step 1.1` (2.5 for the web services) must show a public address.

address-denied = From here the name leads to an inner address
    .seen = From inside the customer's network {$host} leads to {$addresses}. Prumo does not connect to an inner address unless the project says so.
    .why = Inside a network the same name often leads to an inner address. That neither proves nor disproves the address that the CRM sees.
    .remedy = If this is the right server, write in the project what to connect to from here. The public address is proven by looking from outside or from an address of the CRM.
    .verify = `prumo check --step 1.1` (2.5 for the web services), from an address of the CRM, must show a public address.

address-dynamic = The name belongs to a dynamic-DNS service
    .seen = {$host} is a name of {$provider}, which exists for addresses that change.
    .why = The checklist asks for a fixed public IP address. If it changes, the CRM connects to some other place until the name is updated, and rules by IP no longer hold. One look can't prove whether this address changes.
    .remedy = Ask whoever manages the network for a fixed IP address, and use in the project and in the CRM a name of the customer's own domain that leads to it. If the address is fixed already, replace the name by one that does not depend on that service.
    .verify = `prumo check --step 1.1` (2.5 for the web services) must show the address without this finding.

split-dns = Inside the network the name leads to another address
    .seen = From inside the customer's network {$host} leads to {$addresses}; from outside, to {$public}.
    .why = The customer's network answers the same name in two ways (split DNS). For the CRM the outer address counts.
    .remedy = Nothing to mend for the CRM. Whoever looks from inside must say in the project what to connect to from there (`look-at`).
    .verify = `prumo check --step 1.1` (2.5 for the web services), from an address of the CRM, must show the public address.

## Gate reach

port-refused = The TCP port refuses the connection
    .seen = { $addresses-count ->
        [one] Seen {$vantage}: {$endpoint} refused the connection (address {$addresses}).
       *[other] Seen {$vantage}: {$endpoint} refused the connection (addresses {$addresses}).
    }
    .why = The machine answered that nothing is there: the service is stopped, listens on another TCP port, or a firewall rejects the connection.
    .remedy = Make sure that the service is running and listens on this TCP port. Then let the port through every firewall, proxy and forwarding on the way, for the CRM's addresses.
    .verify = `prumo check --step 1.2` (2.5 for web services without stage 1) must show the TCP connection as open.

port-silent = The TCP port does not answer
    .seen = { $addresses-count ->
        [one] Seen {$vantage}: {$endpoint} did not answer within {$seconds} s (address {$addresses}).
       *[other] Seen {$vantage}: {$endpoint} did not answer within {$seconds} s (addresses {$addresses}).
    }
    .why = Silence is usually a firewall that drops the packet. As long as it lasts, the CRM waits until it gives up.
    .remedy = Let the CRM's addresses through to this TCP port in every protection on the way: edge firewall, the server's own firewall, proxy, the provider's rules. Do not open the port to the whole internet.
    .verify = `prumo check --step 1.2` (2.5 for web services without stage 1) must show the TCP connection as open.

port-unreachable = There is no route to the server
    .seen = { $addresses-count ->
        [one] Seen {$vantage}: there is no network path to {$endpoint} (address {$addresses}).
       *[other] Seen {$vantage}: there is no network path to {$endpoint} (addresses {$addresses}).
    }
    .why = A router answered that the address can't be reached: a route, the VPN or the machine itself is missing.
    .remedy = Check the address, the VPN and the routes to it. If the address has changed, correct the DNS or the project.
    .verify = `prumo check --step 1.2` (2.5 for web services without stage 1) must show the TCP connection as open.

connection-dropped = The connection is cut as soon as it is open
    .seen = { $addresses-count ->
        [one] Seen {$vantage}: {$endpoint} accepted the connection and closed it without a word (address {$addresses}).
       *[other] Seen {$vantage}: {$endpoint} accepted the connection and closed it without a word (addresses {$addresses}).
    }
    .why = Somebody is there but does not let us speak: usually a proxy or firewall that accepts and cuts, or a service that limits source addresses.
    .remedy = Find in the logs of firewall, proxy and service who closed the connection, and add the CRM's addresses to the list of those allowed.
    .verify = `prumo check --step 1.2` (2.5 for web services without stage 1) must show the TCP connection as open and an answer of the service.

some-addresses-shut = Some addresses of the name do not answer
    .seen = Seen {$vantage}: {$endpoint} answers at {$open}, but not at {$addresses}.
    .why = The name leads to several addresses and whoever connects gets any of them: with a dead one the integration fails only now and then, and nobody finds the cause.
    .remedy = Let the service answer at every address of the name, or take those that do not answer out of the DNS.
    .verify = `prumo check --step 1.2` (2.5 for web services without stage 1) must show the TCP connection as open without this finding.

address-family-shut = Addresses that the CRM does not use do not answer
    .seen = Seen {$vantage}: {$endpoint} answers at {$open}, but not at {$addresses}. The CRM has no address of that family (IPv4, IPv6).
    .why = The CRM comes by another way, but whoever has that family waits in vain, or fails, before the good address is tried.
    .remedy = Let the service answer there too, or take the record out of the DNS (AAAA for IPv6, A for IPv4).
    .verify = `prumo check --step 1.2` (2.5 for web services without stage 1) must show the TCP connection as open without this note.

address-not-tried = An address of the name could not be tried from here
    .seen = {$endpoint} answers at {$open}. Seen {$vantage}: this machine's own network does not reach {$addresses}.
    .why = The CRM may get that address, and nothing was seen of it.
    .remedy = Look from a machine that reaches every address of the name, or take those that the service does not use out of the DNS.
    .verify = `prumo check --step 1.2` (2.5 for web services without stage 1), from there, must show the TCP connection as open without this note.

hairpin-possible = From inside the public address does not answer, which may be no fault
    .seen = Seen from inside the customer's network: {$endpoint} (public address {$addresses}) did not answer or refused.
    .why = Many firewalls do not turn a connection to their own public address back in (hairpin, NAT loopback), or refuse it themselves, and let the same connection through when it comes from outside. From here that can't be told from a TCP port that is shut.
    .remedy = To look from here, write the server's inner address in the project, under the key `inside` of `look-at`. The CRM's own path is proven by `prumo look --step 1.2` from an address of the CRM, its facts merged with `prumo judge`.
    .verify = `prumo check --step 1.2` (2.5 for web services without stage 1) must show the TCP connection as open by the inner address, or from the CRM.

path-not-proven = The CRM's own path is not proven
    .seen = { $endpoints-count ->
        [one] {$endpoints} was seen only {$vantage}. The CRM comes from {$crm}.
       *[other] {$endpoints} were seen only {$vantage}. The CRM comes from {$crm}.
    }
    .why = Only a connection that starts at an address of the CRM proves that the firewall lets the CRM through. From anywhere else silence is right, and a connection proves nothing.
    .remedy = Make the opening below, unless it is there already. To prove it, run Prumo from an address of the CRM; where that is not possible, record with `--attest` the word of whoever made the opening.
    .verify = `prumo check --step 1.2 --vantage crm`, run from an address of the CRM, must show the TCP connection as open.

open-to-strangers = The TCP port is open to anybody
    .seen = {$endpoint} accepted a connection that did not come from the CRM.
    .why = The checklist asks for the CRM's addresses to be let in, and only those. Open to the internet, a port receives password attempts and scans all the time.
    .remedy = Narrow the firewall rule to the CRM's addresses and to those others that really use this TCP port.
    .verify = `prumo check --step 1.2 --vantage outside`, run from outside, must no longer connect; from the CRM the connection must stay open.

## Gate tls

tls-refused = No encrypted connection came about
    .seen = {$endpoint}: {$reason}.
    .why = The password leaves only over an encrypted and verified connection, unless the project accepts less. Without TLS nothing more is checked on this port.
    .remedy = Turn TLS on at the server, with a certificate valid for the name that the CRM uses. If plain text is a deliberate choice (VPN, same machine), write `tls = "plain-accepted"` in this part of the project.
    .verify = `prumo check --step 1.4` (2.5 for the web services) must show the TLS version.

certificate-expired = The certificate has expired
    .seen = {$endpoint}: the certificate of {$subject} expired on {$until}.
    .why = From that day on, whoever verifies the certificate refuses the connection.
    .remedy = Renew the certificate, install it on the server, and restart or reload the service that shows it.
    .verify = `prumo check --step 1.4` (2.5 for the web services) must show the new end date.

certificate-not-yet-valid = The certificate is not valid yet
    .seen = {$endpoint}: the certificate of {$subject} is valid only from {$from} on.
    .why = Whoever verifies the certificate refuses the connection until that day. It also happens when one of the clocks is wrong.
    .remedy = Check date and time of this machine and of the server. If they are right, install a certificate that is valid already, or wait until that date.
    .verify = `prumo check --step 1.4` (2.5 for the web services) must show the encrypted connection without this finding.

certificate-expires-soon = The certificate expires soon
    .seen = { $days ->
        [one] {$endpoint}: the certificate of {$subject} expires on {$until}, in {$days} day.
       *[other] {$endpoint}: the certificate of {$subject} expires on {$until}, in {$days} days.
    }
    .why = On the day it expires the integration stops, although nothing in it has changed.
    .remedy = Plan the renewal before that date, and find out whether it is automatic.
    .verify = `prumo check --step 1.4` (2.5 for the web services) must show the new end date.

certificate-name-mismatch = The certificate is for another name
    .seen = { $names-count ->
        [0] {$endpoint} showed a certificate without any name where names are looked for (subject alternative name); {$host} is missing there.
        [one] {$endpoint} showed a certificate for the name {$names}, not for {$host}.
       *[other] {$endpoint} showed a certificate for the names {$names}, not for {$host}.
    }
    .why = A certificate for another name does not prove that this is the server that is wanted; whoever verifies it refuses the connection.
    .remedy = Use the name in the certificate, in the project and in the CRM, or issue a certificate that holds {$host}.
    .verify = `prumo check --step 1.4` (2.5 for the web services) must show the encrypted connection without this finding.

certificate-untrusted = The certificate is not from a trusted authority
    .seen = {$endpoint} showed a certificate issued by {$issuer}: {$reason}. SHA-256 fingerprint: {$fingerprint}.
    .why = Anybody can issue a certificate of their own. Without a known authority nobody knows who is at the other end, and the password is not sent.
    .remedy = Install a certificate of a recognised authority, with the whole chain, or name the file of the customer's authority in the project (`ca`). Another way is to accept this certificate, after comparing its fingerprint with the one that the server's keeper reads on the machine itself.
    .verify = `prumo check --step 1.4` (2.5 for the web services) must show the encrypted connection without this finding.

certificate-not-checked = The connection is encrypted, but the certificate was not verified
    .seen = {$endpoint}: the project accepts plain text, and the certificate shown did not pass verification. SHA-256 fingerprint: {$fingerprint}.
    .why = Encryption protects from those who only listen, not from those who step in between and pose as the server.
    .remedy = Compare the fingerprint with the server's and pin this certificate in the project; or install a recognised certificate and go back to `tls = "required"`.
    .verify = `prumo check --step 1.4` (2.5 for the web services) must show the encrypted connection without this finding.

connection-not-encrypted = The connection is not encrypted
    .seen = {$endpoint}: the project accepts plain text, and so it was connected.
    .why = User, password and data can be read by every device on the way.
    .remedy = Turn TLS on at the server and change to `tls = "required"` in the project. Over a VPN or on one machine the risk is smaller; the customer decides.
    .verify = `prumo check --step 1.4` for the database, or `--step 2.5` for the web services, must show the TLS version.

## Gate greeting

not-this-engine = What answers is not the database that is named
    .seen = {$endpoint} should be {$engine}, but this was seen: {$seen}.
    .why = The TCP port is open but leads to another program. With the wrong engine no login is possible.
    .remedy = Check the engine, server and TCP port of the database in the project with the database administrator. If the port is forwarded, check where to.
    .verify = `prumo check --step 1.4` must show the greeting of {$engine}.

server-too-old = The database server is too old
    .seen = The {$engine} that answers (version {$version}) does not know the limits that Prumo sets on every session.
    .why = Without these limits Prumo does not read the database: a session that can write, or wait for ever, may get in the ERP's way.
    .remedy = Prumo looks at versions from these on: {$least}. Check in the project that this is the right server. If it is, talk to the database administrator about an upgrade; the maker no longer mends such a version.
    .verify = `prumo check --step 1.4` must show the server's version.

listener-redirects = The listener sends the connection to another address
    .seen = {$endpoint} answered: connect to {$to}.
    .why = The CRM is sent there too: it is not enough that the firewall lets the first address through. Not every client can follow, and behind NAT the address is usually an inner one.
    .remedy = Prefer dedicated connections, which the listener serves without sending them elsewhere (SERVER=DEDICATED; on RAC, the node's own listener). If the redirect is meant, let the CRM through to {$to} as well.
    .verify = `prumo check --step 1.4` must show the greeting without this warning.

listener-redirect-denied = The listener sends the connection to an address that can't be used
    .seen = {$endpoint} answered: connect to {$to}. That address is not accepted from where we look, and nothing was sent to it.
    .why = The CRM is sent to the same address, which is usually an inner one and does not exist outside.
    .remedy = The database administrator must make the listener serve the connection where it is (SERVER=DEDICATED), or announce an address that the CRM reaches (LOCAL_LISTENER, REMOTE_LISTENER).
    .verify = `prumo check --step 1.4` must show the greeting without a redirect.

## Gate login

database-login-refused = The database refused the user or the password
    .seen = The server refused {$user} with code {$answer}.
    .why = { $dialect ->
        [postgresql] Without a login nothing more of the database is checked. The server gives the same code for a wrong password, an unknown user and an expired password.
        [mariadb] Without a login nothing more of the database is checked. The server gives the same code for a wrong password, an unknown user, an account for another address only and one that demands TLS or a certificate.
        [sqlserver] Without a login nothing more of the database is checked. The server gives the code 18456, state 1, for a wrong password, an unknown login and nearly everything else: the true reason is the state that the database administrator finds in the server's error log, at the same time.
        [oracle] Without a login nothing more of the database is checked. The server gives the same code for a wrong password and an unknown user; in a multitenant database, for a user of another container too.
       *[any] Without a login nothing more of the database is checked. The server says no more than that: a wrong password and an unknown user give the same code. On PostgreSQL so does an expired password; on MariaDB and MySQL so do an account for another address only and one that demands TLS or a certificate. On SQL Server so does nearly everything: the true reason is the state in the server's error log.
    }
    .remedy = Check user and password with the database administrator before trying again: repeated attempts may lock the account. The action below gives this user the project's password, and shuts out whoever uses the old one.
    .verify = Once corrected, `prumo check --step 1.3` must show the login as accepted.

database-account-unusable = The database account can't log in
    .seen = The server does not let {$user} in, and not because of the password: code {$answer}.
    .why = Without a login nothing more of the database is checked.
    .remedy = The account may not exist, exist without the right to log in, be locked, or have an expired password. The database administrator must create or enable it.
    .verify = `prumo check --step 1.3` must show the login as accepted.

database-host-not-allowed = The database accepts no connection from this address
    .seen = { $source-count ->
        [0] The server refused {$user} before looking at the password: code {$answer}.
       *[other] The server refused {$user}, coming from {$source}, before looking at the password: code {$answer}.
    }
    .why = The database has a list of its own: who may come in, from where, and whether TLS is needed. The firewall has let us through; this list has not.
    .remedy = { $dialect ->
        [postgresql] The database administrator must add the lines below to the server's list (pg_hba.conf), one per address, and reload the configuration. Behind NAT the server may see another address: look in its log.
        [mariadb] The database administrator must create an account for the CRM's addresses, as below. Behind NAT the server may see another address: look in its log.
        [sqlserver] On Azure SQL, whoever administers the server must add the rules below to its firewall, one per address; where the code speaks of a virtual network or of public access, that is what to open. Behind NAT the server may see another address: look in its log.
        [oracle] The database administrator must let in the CRM's addresses in the listener's access list of the service, or in the rules of the Connection Manager. Behind NAT the server may see another address: look in its log.
       *[any] The database administrator must let in the CRM's addresses in the database itself: on PostgreSQL lines of pg_hba.conf; on MariaDB and MySQL an account for these addresses. Behind NAT the server may see another address: look in its log.
    }
    .verify = `prumo check --step 1.3` must show the login as accepted.

database-password-expires-soon = The database user's password ends soon
    .seen = { $days ->
        [0] The password of {$user} ends on {$until}, in less than a day.
        [one] The password of {$user} ends on {$until}, in {$days} day.
       *[other] The password of {$user} ends on {$until}, in {$days} days.
    }
    .why = On that day the CRM no longer gets into the database, although nothing changed in it.
    .remedy = The database administrator must give this service account a password without an end, or agree who changes it in the CRM before that date.
    .verify = `prumo check --step 1.3` must show the login without this warning.

too-many-connections = The database takes no more connections
    .seen = The server refused {$user} for want of a free connection: code {$answer}.
    .why = The CRM would be refused alike. Prumo uses no more connections than the project allows (2 if nothing is said).
    .remedy = See who holds the connections, and whether the user or the database has too low a limit. Wait or raise the limit, and repeat.
    .verify = `prumo check --step 1.3` must show the login as accepted.

database-not-available = The database server serves nobody now
    .seen = The server refused {$user} because the database is not open to all: code {$answer}.
    .why = The database is starting, stopping, in maintenance, or open to administrators only. The CRM would be refused alike.
    .remedy = Ask the database administrator whether there is maintenance or an outage. If not, the database must be opened. With a cloud service this usually passes in minutes: wait and repeat.
    .verify = `prumo check --step 1.3` must show the login as accepted.

driver-cannot = This program could not log in
    .seen = {$user}: {$reason}.
    .why = The server asked for the password in a way that Prumo does not use, or ended the conversation. No password was sent in an unsafe way, and the login stays unknown.
    .remedy = { $dialect ->
        [sqlserver] Prumo logs in with a login and password of the server's own, over TLS. If the server takes accounts of Windows or Microsoft Entra only, the database administrator must create a login with a password.
        [oracle] The driver speaks to version 12.1 or newer, in plain text or by TCPS. Where a password exists in the 10G form only, the database administrator must set it again, so that it is kept in the present form; where the server demands native network encryption, prefer TCPS.
       *[any] Prefer SCRAM-SHA-256 over TLS. If the server asks for the password in clear text or by MD5, turn TLS on there or change the user's authentication method.
    }
    .verify = `prumo check --step 1.3` must show the login and its method.

database-secret-missing = The database user's password is missing
    .seen = The reference {$secret} leads to no value on this machine.
    .why = Without the password no login is tried, and everything that depends on it stays unchecked.
    .remedy = Set the variable or the file named, on the machine that Prumo runs on. Do not write the password in the project or send it by e-mail.
    .verify = `prumo check --step 1.3` must show the login.

seen-from-elsewhere = The server saw the connection come from an address that is none of the CRM's
    .seen = The server saw {$source}; the CRM's addresses are {$crm}.
    .why = It may only be address translation (NAT) before the server. Or the connection did not leave from where the CRM's do, and then it does not prove the CRM's path.
    .remedy = Ask whoever manages the network whether {$source} is an inner address of the firewall. If it is not, run Prumo from an address of the CRM, or correct `crm-addresses`.
    .verify = `prumo check --step 1.3` must show the login with an address of the CRM, or the network must confirm the translation.

password-not-asked = The database let the user in without a password
    .seen = The server accepted {$user} without asking for a password.
    .why = Whoever reaches the TCP port gets in under this name. And the project's password was not put to the test.
    .remedy = { $dialect ->
        [sqlserver] The database administrator should demand a password of this user's network connections.
        [oracle] The database administrator should demand a password of this user's network connections.
       *[any] The database administrator should demand a password (SCRAM-SHA-256) of this user's network connections.
    }
    .verify = `prumo check --step 1.3` must show the login with the method scram-sha-256.

## Gate database

database-not-found = The database does not exist
    .seen = { $dialect ->
        [oracle] The listener does not know {$database}, neither as a service nor as a SID.
       *[any] The server accepted the login but has no database called {$database}.
    }
    .why = The CRM asks for the database by name: under another name, or on another server, there is nothing to read.
    .remedy = { $dialect ->
        [oracle] Check the name of this environment's service with the database administrator (lsnrctl services shows those that there are; in a multitenant database it is the PDB's) and correct the project. If the name is right, the instance is not registered with the listener.
       *[any] Check the exact name of this environment's database with the database administrator and correct the project. Usually it is the name, or the other environment's server.
    }
    .verify = `prumo check --step 1.3` must show the database as open.

database-not-allowed = The user may not enter the database
    .seen = The server accepted the login of {$user} but does not let it enter {$database}.
    .why = { $dialect ->
        [postgresql] Without entering the database no table can be read.
        [sqlserver] Without entering the database no table can be read. The server answers alike where there is no such database, and where it is offline or being restored.
        [oracle] Without entering the database no table can be read.
       *[any] Without entering the database no table can be read. MariaDB and MySQL answer alike where there is no such database.
    }
    .remedy = { $dialect ->
        [sqlserver] Check the database's name, and that it is open. If all is right, the database administrator must create the login's user in it. If there is a user of that name already (error 15023), as in a database restored from another server, it must be tied to the login instead.
       *[any] Check the database's name. If it is right, the database administrator must give the user the right to enter it.
    }
    .verify = `prumo check --step 1.3` must show the database as open.

environments-mixed-up = Two environments point to the same database
    .seen = { $environments-count ->
        [one] {$database} is the database of the environment {$environments}.
       *[other] {$database} is the database of the environments {$environments}.
    }
    .why = A test in homologation would hit production, or production would read test data.
    .remedy = Find out which environment this database belongs to, and correct the other one's server or name in the project.
    .verify = `prumo check --step 1.3` must show a different database in each environment.

user-shared-by-environments = One user serves more than one environment
    .seen = { $environments-count ->
        [one] {$user} is the user of the environment {$environments}.
       *[other] {$user} is the user of the environments {$environments} on one server.
    }
    .why = The checklist asks for a user per environment. Where it is shared, a password changed in homologation stops production.
    .remedy = Create a user for each environment when possible.
    .verify = `prumo check --step 1.3` must no longer show this note.

## Gate minimum

table-not-found = { $tables-count ->
    [one] A table is missing in the database
   *[other] Tables are missing in the database
}
    .seen = { $tables-count ->
        [one] The table {$tables} was not found in any schema.
       *[other] {$tables-count} tables were not found in any schema: {$tables}.
    }
    .why = The integrations read these tables: the first run would stop at the first one that is missing.
    .remedy = Make sure that this is the ERP's database, and this environment's. If it is, ask ERP support whether the installed version has the table. Do not create it by hand.
    .verify = `prumo check --step 1.4` must find every table.

table-in-another-schema = { $tables-count ->
    [one] The table is in another schema
   *[other] The tables are in another schema
}
    .seen = { $tables-count ->
        [one] {$tables} exists only in {$schemas}, where the user does not look for it.
       *[other] {$tables-count} tables exist only in {$schemas}, where the user does not look for them: {$tables}.
    }
    .why = The CRM uses names without a schema unless configured otherwise, and would not find the table.
    .remedy = Find out which schema the CRM uses and write it in the project; or ask the database administrator to make the ERP's schema this user's default.
    .verify = `prumo check --step 1.4` must find the tables by name.

table-not-readable = { $tables-count ->
    [one] The user can't read a table
   *[other] The user can't read some tables
}
    .seen = { $tables-count ->
        [one] {$user} has no right to read {$tables}.
       *[other] {$user} has no right to read {$tables-count} tables: {$tables}.
    }
    .why = { $dialect ->
        [postgresql] The integrations read these tables. The connection test is green, and the first run stops here.
        [sqlserver] The integrations read these tables. The connection test is green, and the first run stops here. A table without any right is not shown to the user: it may also not exist.
        [oracle] The integrations read these tables. The connection test is green, and the first run stops here. A table without a right is not shown to the user: it may also not exist.
       *[any] The integrations read these tables. The connection test is green, and the first run stops here. MariaDB and MySQL do not show a user a table that it has no right on: it may also not exist.
    }
    .remedy = The database administrator must give the right to read them, and nothing but to read.
    .verify = `prumo check --step 1.4` must show every table as readable.

column-not-found = { $columns-count ->
    [one] A column is missing
   *[other] Columns are missing
}
    .seen = { $columns-count ->
        [one] The column {$columns} is not in its table.
       *[other] {$columns-count} columns are not in their tables: {$columns}.
    }
    .why = The integrations read these columns by name.
    .remedy = Check the ERP's version with its administrator and with support: the column may belong to a newer one. Do not create it by hand.
    .verify = `prumo check --step 1.4` must find every column.

column-not-readable = { $columns-count ->
    [one] The user can't read a column
   *[other] The user can't read some columns
}
    .seen = { $columns-count ->
        [one] {$user} has no right to read the column {$columns}.
       *[other] {$user} has no right to read {$columns-count} columns: {$columns}.
    }
    .why = { $dialect ->
        [postgresql] With the right to some columns only, reading the table stops at the first that is missing. The CRM may ask for all columns at once.
        [sqlserver] With the right to some columns only, reading the table stops at the first that is missing. The CRM may ask for all columns at once.
        [oracle] With the right to some columns only, reading the table stops at the first that is missing. The CRM may ask for all columns at once.
       *[any] With the right to some columns only, reading the table stops at the first that is missing. The CRM may ask for all columns at once. MariaDB and MySQL do not show a column without a right on it: it may also not exist.
    }
    .remedy = The database administrator must give the right to read the columns that are missing.
    .verify = `prumo check --step 1.4` must show every column as readable.

column-too-narrow = { $columns-count ->
    [one] A column holds less than the ERP's dictionary says
   *[other] Some columns hold less than the ERP's dictionary says
}
    .seen = { $columns-count ->
        [one] {$columns}.
       *[other] {$columns-count} columns: {$columns}.
    }
    .why = A value that the CRM knows may not fit, or arrive cut.
    .remedy = Find out with the ERP administrator whether this is the ERP's own table, and of which version. Do not change the column by hand.
    .verify = `prumo check --step 1.4` must show the columns without this warning.

rights-not-visible = The user's rights could not be seen
    .seen = The server did not show {$user} its own rights, or showed them in a way that Prumo does not understand.
    .why = Without seeing them nobody knows what the user reads, nor what else it can do; nothing is taken for granted.
    .remedy = Something between Prumo and the database (a proxy, a pool) may answer in its place: look at the server directly. If it is the server itself, send its version to Prumo's support.
    .verify = `prumo check --step 1.4` must show the tables one by one.

names-in-other-case = { $tables-count ->
    [one] A table is only found when written in another way
   *[other] Some tables are only found when written in another way
}
    .seen = { $tables-count ->
        [one] The name of {$tables} is stored in another case than the database looks for.
       *[other] The names of {$tables-count} tables are stored in another case than the database looks for: {$tables}.
    }
    .why = { $dialect ->
        [postgresql] Only a name in quotes finds the table. How the CRM writes it is not known.
        [mariadb] Only a name in these very letters finds the table. How the CRM writes it is not known.
        [sqlserver] The database's collation tells capitals apart: only a name in these very letters finds the table. How the CRM writes it is not known.
        [oracle] Only a name in quotes finds the table. How the CRM writes it is not known.
       *[any] On PostgreSQL only a name in quotes finds the table; on MariaDB and MySQL under Linux only one in these very letters. How the CRM writes it is not known.
    }
    .remedy = Nothing to do if the CRM already reads this database. In doubt, ask CRM support how the names are written.
    .verify = A test of the CRM against this database settles it; Prumo goes on showing the note.

## Gate excess

user-can-write = The user can write
    .seen = { $objects-count ->
        [one] {$user} can change {$objects}.
       *[other] {$user} can change more than one object: {$objects}.
    }
    .why = The checklist asks for a read-only user. With the right to write, a mistake or a leaked password changes the ERP.
    .remedy = Create a new user that only reads, and use it in the project and in the CRM. Take no rights from the present user: others may depend on it.
    .verify = `prumo check --step 1.3` with the new user must show no excess of rights.

user-can-create = The user can create objects
    .seen = { $places-count ->
        [one] {$user} can create objects in {$places}.
       *[other] {$user} can create objects in several places: {$places}.
    }
    .why = The checklist asks for a read-only user. Whoever creates objects can fill the database or put something in front of the ERP's tables.
    .remedy = Create a new user that only reads, and use it in the project and in the CRM. Take no rights from the present user: others may depend on it.
    .verify = `prumo check --step 1.3` with the new user must show no excess of rights.

user-is-administrator = The user is a database administrator
    .seen = { $powers-count ->
        [one] {$user} has an administrator's power: {$powers}.
       *[other] {$user} has an administrator's powers: {$powers}.
    }
    .why = A leaked password of this user gives the whole server away. The checklist asks for a read-only user.
    .remedy = Create a new user that only reads, and use it in the project and in the CRM. The present user stays as it is.
    .verify = `prumo check --step 1.3` with the new user must show no excess of rights.

secret-table-readable = { $tables-count ->
    [one] The user reads a table that holds secrets
   *[other] The user reads tables that hold secrets
}
    .seen = { $tables-count ->
        [one] {$user} can read {$tables}.
       *[other] {$user} can read {$tables-count} tables with secrets: {$tables}.
    }
    .why = They hold passwords or access data. The ERP keeps, for example, every web-service call, with the password in clear where it is sent unencrypted.
    .remedy = Create a new user that reads only the tables that are needed, and use it in the project and in the CRM. Where the right comes from PUBLIC (the note below says so), a new user would read them too: decide with the DBA who needs it.
    .verify = `prumo check --step 1.3` with the new user must not show this finding.

secret-column-readable = { $columns-count ->
    [one] The user reads a column that holds a secret
   *[other] The user reads columns that hold secrets
}
    .seen = { $columns-count ->
        [one] {$user} can read {$columns}.
       *[other] {$user} can read {$columns-count} columns with secrets: {$columns}.
    }
    .why = They are passwords kept in the master data, which the integration does not use. As the CRM may ask for all columns of a table, taking them away can stop it.
    .remedy = If the customer wishes, give the right per column or through a view without these columns, and test the CRM in homologation first.
    .verify = `prumo check --step 1.3` must no longer show this note.

reads-more-than-needed = The user reads more than needed
    .seen = { $count ->
        [one] {$user} can read {$count} more table that the integrations do not use.
       *[other] {$user} can read {$count} more tables that the integrations do not use.
    }
    .why = What can't be read can't leak. It does not hinder the integration.
    .remedy = If the customer wants the minimum, create a user with only the tables that are needed: `prumo grants` shows which.
    .verify = `prumo check --step 1.3` must no longer show this note.

rights-through-public = Every user of the database has rights beyond reading
    .seen = { $objects-count ->
        [one] The right comes through PUBLIC, that is, everybody has it: {$objects}.
       *[other] The rights come through PUBLIC, that is, everybody has them: {$objects}.
    }
    .why = It is no right of this user: every user of the database has it, and taking it away changes things for all of them.
    .remedy = The database administrator decides whether this is wanted. Prumo proposes no revoking from PUBLIC.
    .verify = `prumo check --step 1.3` must no longer show this note, if the administrator changes something.

## Gate read

table-empty = { $tables-count ->
    [one] A table is empty
   *[other] Some tables are empty
}
    .seen = { $tables-count ->
        [one] {$tables} does not have the rows that are expected.
       *[other] {$tables-count} tables do not have the rows that are expected: {$tables}.
    }
    .why = An ERP database in use has data in them. Empty, it may be another database, a new one, or a filter on rows.
    .remedy = Make sure that this is the environment's right database. In homologation, ask for a copy with data.
    .verify = `prumo check --step 1.4` must read rows of each.

rows-filtered = { $tables-count ->
    [one] The database hides rows of a table
   *[other] The database hides rows of some tables
}
    .seen = { $tables-count ->
        [one] {$tables} has a row policy that applies to {$user}.
       *[other] {$tables-count} tables have a row policy that applies to {$user}: {$tables}.
    }
    .why = The user reads without error, but only part of the rows; the CRM would show incomplete data.
    .remedy = The database administrator must confirm that the policy is intended and shows every company and branch of the integration.
    .verify = `prumo check --step 1.4` must no longer show this finding; the rehearsal of step 3.1 compares rows.

read-too-slow = { $tables-count ->
    [one] Reading a table is slow
   *[other] Reading some tables is slow
}
    .seen = { $tables-count ->
        [one] Reading a few rows of {$tables} took more than {$seconds} s.
       *[other] Reading a few rows took more than {$seconds} s in {$tables-count} tables: {$tables}.
    }
    .why = The integration reads far more than that, and may run into the CRM's time limit.
    .remedy = The database administrator should look at the server's load, at locks and at these tables' statistics. The network to the server counts too.
    .verify = `prumo check --step 1.4` must read all of them within the limit.

read-failed = { $tables-count ->
    [one] Reading a table failed
   *[other] Reading some tables failed
}
    .seen = { $tables-count ->
        [one] {$tables}: the server answered with code {$answer}.
       *[other] {$tables-count} tables, all with code {$answer}: {$tables}.
    }
    .why = The right is there, but the read does not complete: the integration would stop here. Code 57014 means that the server's time limit ended the read.
    .remedy = The database administrator should look the code up in the server's log. Long locks and damaged or foreign tables are common causes.
    .verify = `prumo check --step 1.4` must read every table.

## Gate application-server

application-server-down = The application server does not answer
    .seen = {$endpoint} accepts the connection, but this was seen: {$seen}.
    .why = The TCP port is open, and no application server is running behind it. A 502, 503 or 504 usually comes from a balancer whose destination is down.
    .remedy = Check that the ERP's application server (middleware) is running in this environment and that the balancer points to it.
    .verify = `prumo check --step 2.5` must show an HTTP answer of the server.

answer-not-http = What answers is not a web server
    .seen = {$endpoint} answered with something that is not HTTP: {$seen}.
    .why = The TCP port leads to another program, or wants TLS where the project uses http (or the other way round).
    .remedy = Check `base-url` in the project: scheme (http or https), server and external TCP port of the web services.
    .verify = `prumo check --step 2.5` must show an HTTP answer of the server.

## Gate deployed

service-not-deployed = { $services-count ->
    [one] A web service is not deployed
   *[other] Web services are not deployed
}
    .seen = { $services-count ->
        [one] The server answered HTTP {$status} for {$services}.
       *[other] The server answered HTTP {$status} for {$services-count} services: {$services}.
    }
    .why = Without the service on the application server none of its operations can be called.
    .remedy = Check that the path in `base-url` is right. If it is, deploy the service on the application server. In the ERP, Recursos > Implementações > Web Services shows those of the installation; what is not there can't be used.
    .verify = `prumo check --step 2.3` must find the description (WSDL) of each service.

description-unreadable = { $services-count ->
    [one] The description of a web service could not be read
   *[other] The descriptions of some web services could not be read
}
    .seen = { $details-count ->
        [0] { $services-count ->
            [one] {$services}: {$reason}.
           *[other] {$services-count} services ({$services}): {$reason}.
        }
       *[other] { $services-count ->
            [one] {$services}: {$reason} ({$details}).
           *[other] {$services-count} services ({$services}): {$reason} ({$details}).
        }
    }
    .why = The description (WSDL) says which operations and fields there are. Without it the contract can't be checked and no call can be made.
    .remedy = Open the service's address with `?wsdl` in a browser and see what comes. An error or login page points to a proxy or a wrong path; an incomplete description, to a badly deployed service.
    .verify = `prumo check --step 2.3` must read the description of each service.

## Gate contract

operation-not-published = { $operations-count ->
    [one] An operation (the ERP's porta) is not published
   *[other] Operations (the ERP's portas) are not published
}
    .seen = { $operations-count ->
        [one] The service's description does not have {$operations} in any version that serves.
       *[other] The services' descriptions lack {$operations-count} operations, in any version that serves: {$operations}.
    }
    .why = The integration calls this operation by name and version.
    .remedy = The installation may be older than the operation. Check the ERP's version and update the web services, or talk to ERP support.
    .verify = `prumo check --step 2.3` must find each operation.

field-not-published = { $fields-count ->
    [one] A field is missing in the operation
   *[other] Fields are missing in the operation
}
    .seen = { $fields-count ->
        [one] The description of {$operation} does not have the field {$fields}.
       *[other] The description of {$operation} lacks {$fields-count} fields: {$fields}.
    }
    .why = The integration sends or expects these fields. The ERP ignores what it does not know, and the CRM would get less than it needs.
    .remedy = Check that the installed version of the service is the one that the integration asks for, and update it if it is older.
    .verify = `prumo check --step 2.3` must find every field.

## Gate answer

call-hangs = { $operations-count ->
    [one] The call gets no answer
   *[other] The calls get no answer
}
    .seen = { $operations-count ->
        [one] {$operations} did not answer within {$seconds} s, although the description (WSDL) opens.
       *[other] {$operations-count} operations did not answer within {$seconds} s, although the description (WSDL) opens: {$operations}.
    }
    .why = A description that opens proves nothing about calls: in the field, calls were seen to hang like this when the source address was not released at the provider.
    .remedy = Ask for the addresses below to be released in every protection up to the server, the provider's list included. If they are already, see on the application server whether the call arrived and where it stopped.
    .verify = `prumo check --step 2.5` must show an answer of each operation.

call-outcome-unknown = What became of the call is not known
    .seen = {$operation} was called once and did not answer to the end.
    .why = The ERP may have done it. Calling again could do twice what it does; so Prumo does not.
    .remedy = See in the ERP, under the sample customer and product, whether an order was left. Then find out why the answer did not arrive.
    .verify = `prumo check --step 2.5` with the same `--call` must show an answer.

answer-too-slow = { $operations-count ->
    [one] An operation answers slowly
   *[other] Operations answer slowly
}
    .seen = { $operations-count ->
        [one] {$operations} took more than {$seconds} s.
       *[other] {$operations-count} operations took more than {$seconds} s: {$operations}.
    }
    .why = The first call of an ERP instance takes long and does not count; this one came later. The CRM may give up waiting.
    .remedy = Look at the load of the application server, the memory of the ERP's instances and the database. If it is this operation only, reduce what it returns.
    .verify = `prumo check --step 2.5` must show answers within the limit.

answer-too-large = { $operations-count ->
    [one] The answer is too large
   *[other] The answers are too large
}
    .seen = { $operations-count ->
        [one] {$operations} went past {$bytes} bytes, and reading stopped there.
       *[other] {$operations-count} operations went past {$bytes} bytes, and reading stopped there: {$operations}.
    }
    .why = Such answers use up memory and time on both sides.
    .remedy = Narrow the query: a filter in the web service's configuration (F000CWS), fewer exported fields, or another sample customer. If the size is normal, raise `answer-mebibytes` in `[limits]`.
    .verify = `prumo check --step 2.5` must read the whole answer.

answer-cut = { $operations-count ->
    [one] The answer was cut short
   *[other] The answers were cut short
}
    .seen = { $operations-count ->
        [one] The connection of {$operations} ended before the answer did.
       *[other] The connection ended before the answer did in {$operations-count} operations: {$operations}.
    }
    .why = An answer that is cut can't be used. The common cause is a proxy with a limit of time or size, or an ERP instance that crashed.
    .remedy = Find in the logs of application server and proxy who closed the connection, and adjust that limit.
    .verify = `prumo check --step 2.5` must read the whole answer.

answer-not-soap = { $operations-count ->
    [one] The answer is not SOAP
   *[other] The answers are not SOAP
}
    .seen = { $operations-count ->
        [one] {$operations} answered { $status ->
            [0] something unreadable
           *[other] HTTP {$status}
        } with: {$seen}.
       *[other] {$operations-count} operations answered { $status ->
            [0] something unreadable
           *[other] HTTP {$status}
        } with: {$seen}. Operations: {$operations}.
    }
    .why = It was not the web service that answered: usually it is a page of a proxy, of a login or of an error.
    .remedy = Find out who answers at that address. Check `base-url`, and ask for proxy and balancer to pass the calls without redirecting or authenticating.
    .verify = `prumo check --step 2.5` must show a SOAP answer.

charset-mismatch = { $operations-count ->
    [one] The answer declares one encoding and uses another
   *[other] The answers declare one encoding and use another
}
    .seen = { $operations-count ->
        [one] {$operations} declares {$declared}, but the bytes are {$used}.
       *[other] {$operations-count} operations declare {$declared}, but the bytes are {$used}: {$operations}.
    }
    .why = Whoever believes the declaration reads wrong accents: names and addresses reach the CRM garbled.
    .remedy = Correct the encoding on the application server or on the proxy that rewrites the header. Look at a name with an accent in the CRM.
    .verify = `prumo check --step 2.5` must no longer show this finding.

answer-breaks-contract = { $places-count ->
    [one] The answer departs from its contract in one place
   *[other] The answer departs from its contract in some places
}
    .seen = { $places-count ->
        [one] {$operation}: {$places}.
       *[other] {$operation}, in {$places-count} places: {$places}.
    }
    .why = Clients generated from the description (WSDL) may refuse this answer. Those that read by name usually tolerate it.
    .remedy = Tell ERP support the operation and the places. If the CRM reads the data all the same, nothing stands in the way.
    .verify = `prumo check --step 2.5` must no longer show this finding.

## Gate erp-login

erp-login-refused = The ERP refused the web-service user
    .seen = The ERP answered "Credenciais inválidas" for {$user}.
    .why = No operation works without this user. In the field this text came when the ERP did not know the user. The error comes with HTTP 200: whoever looks at HTTP alone does not see it.
    .remedy = Create or correct the user on the screen below and check the project's password. Correct it before repeating: wrong passwords in a row may lock the account.
    .verify = `prumo check --step 2.1` must show the login as accepted.

erp-password-unusable = The ERP user's password is not valid
    .seen = The ERP answered "Credenciais inválidas/desabilitadas/expiradas" for {$user}.
    .why = That text does not tell a wrong password from a disabled or an expired one. Until it is corrected no operation works.
    .remedy = On the screen below, check that the user is active and set the password that the project refers to. An integration account does best with a password that does not expire. Correct it before repeating: the account may be locked.
    .verify = `prumo check --step 2.1` must show the login as accepted.

erp-login-not-proven = The login to the ERP is not proven
    .seen = The login operation answered, for {$user}: "{$text}".
    .why = The answer is neither that of a refused password nor that of an accepted login. To take it as right would be guessing.
    .remedy = Read the ERP's text and settle what it says. If it says nothing useful, take it to ERP support.
    .verify = `prumo check --step 2.1` must show the login as accepted.

erp-secret-missing = The ERP user's password is missing
    .seen = The reference {$secret} leads to no value on this machine.
    .why = Without the password no operation is called, and everything that depends on it stays unchecked.
    .remedy = Set the variable or the file named, on the machine that Prumo runs on. Do not write the password in the project or send it by e-mail.
    .verify = `prumo check --step 2.1` must show the login.

## Gate licence

licence-missing = The ERP's licence does not cover the web service
    .seen = { $branches-count ->
        [one] In company/branch {$branches} the ERP answered {$operations}: "{$text}".
       *[other] In companies/branches {$branches} the ERP answered {$operations}: "{$text}".
    }
    .why = Whoever has this text in the catalogue says that it is that of a module which the licence (Proprietária) lacks; the cad.* operations ask for the module IPSI.
    .remedy = See the licence's modules in F000IPR (Ajuda > Informações da Proprietária). Where IPSI is missing, the ERP's maker releases it.
    .verify = `prumo check --step 2.3` must come past the licence in every operation.

service-not-in-installation = The web service is not available in the ERP's installation
    .seen = { $branches-count ->
        [one] In company/branch {$branches} the ERP answered {$operations}: "{$text}".
       *[other] In companies/branches {$branches} the ERP answered {$operations}: "{$text}".
    }
    .why = Whoever has this text in the catalogue says that it is that of a web service which the installation does not offer: no permission releases it.
    .remedy = In Recursos > Implementações > Web Services > Editar, see under the provider "Interno" whether the web service is listed. If it is not, another version of the ERP or another module is needed.
    .verify = `prumo check --step 2.3` must come past the licence in every operation.

## Gate system-code

system-code-unknown = The system's sigla is not registered in the ERP
    .seen = { $branches-count ->
        [one] The ERP does not know the sigla "{$system-code}" (company/branch {$branches}; {$operations}).
       *[other] The ERP does not know the sigla "{$system-code}" (companies/branches {$branches}; {$operations}).
    }
    .why = The operations that ask for a sigla answer only to a registered integrated system. The sigla can't be guessed.
    .remedy = If the system is already in F000SIS under another Sigla, write that one in the project. If it is not, register it on the screen below.
    .verify = `prumo check --step 2.3` must get past the sigla.

system-code-missing = The call went without the system's sigla
    .seen = { $branches-count ->
        [one] The ERP answered "Sistema integrado não informado" (company/branch {$branches}; {$operations}).
       *[other] The ERP answered "Sistema integrado não informado" (companies/branches {$branches}; {$operations}).
    }
    .why = The operations that ask for the integrated system's sigla refuse a call without it.
    .remedy = Ask the ERP administrator for the CRM's Sigla in F000SIS and write it in the project.
    .verify = `prumo check --step 2.3` must get past the sigla.

## Gate information-type

information-type-inactive = The type of information is inactive in the ERP
    .seen = { $branches-count ->
        [one] The type of information "{$type}" is inactive for the system {$system-code} in company/branch {$branches} ({$operations}).
       *[other] The type of information "{$type}" is inactive for the system {$system-code} in companies/branches {$branches} ({$operations}).
    }
    .why = The ERP integrates only those types of information that are active per system and branch, even with the right user and service.
    .remedy = Activate the type on the screen below, in each branch. To repeat it in other branches, F000DCI duplicates the configuration.
    .verify = `prumo check --step 2.3` must get past the type of information in each branch.

## Gate configuration

service-not-configured = The web service is not configured in the ERP
    .seen = { $branches-count ->
        [one] {$operation} is not configured for the system {$system-code} in company/branch {$branches}.
       *[other] {$operation} is not configured for the system {$system-code} in companies/branches {$branches}.
    }
    .why = Without a configuration in F000CWS the ERP blocks the call. It holds per company: what is done in company 2 does nothing for company 3. And a higher version that is configured does not serve the lower one that is called.
    .remedy = Configure the operation (Porta, on the screen) in each company and branch, mark the fields to export, and process. F000DWS duplicates the configuration.
    .verify = `prumo check --step 2.3` must get past the configuration in each branch.

field-not-exported = { $fields-count ->
    [one] The ERP does not export a field that is needed
   *[other] The ERP does not export fields that are needed
}
    .seen = { $system-code-count ->
        [0] {$operation}, in {$branches}: {$fields} came empty or not at all.
       *[other] {$operation}, system {$system-code}, in {$branches}: {$fields} came empty or not at all.
    }
    .why = The operation returns only the fields marked in F000CWS and the rows that the filter of that screen lets through; with no field marked, or the row filtered, it returns nothing, and no error.
    .remedy = On the screen below, mark the fields that are missing, see that the filter (Where) does not leave the sample out, in each company and branch, and process.
    .verify = `prumo check --step 2.3` must find every field filled.

export-not-proven = { $fields-count ->
    [one] Whether the ERP exports a field is not known
   *[other] Whether the ERP exports some fields is not known
}
    .seen = { $system-code-count ->
        [0] {$operation}, in {$branches}: {$fields} came empty, and the database could not say whether there is a value.
       *[other] {$operation}, system {$system-code}, in {$branches}: {$fields} came empty, and the database could not say whether there is a value.
    }
    .why = A field that is empty in the ERP and one that is not marked in F000CWS arrive alike. Only the database tells one from the other.
    .remedy = Give Prumo access to read the database, or choose a sample that has these fields filled. On the screen below they must be marked.
    .verify = `prumo check --step 2.3` must find these fields filled.

## Gate company

company-unknown = { $companies-count ->
    [one] The company does not exist in the ERP
   *[other] The companies do not exist in the ERP
}
    .seen = { $companies-count ->
        [one] The ERP does not know the company {$companies} ({$operations}).
       *[other] The ERP does not know the companies {$companies} ({$operations}).
    }
    .why = Every call carries company and branch; with a company that does not exist nothing comes back.
    .remedy = Check this environment's company codes with the ERP administrator and correct `companies` in the project.
    .verify = `prumo check --step 2.3` must get past the company.

branch-unknown = { $branches-count ->
    [one] The branch does not exist in the ERP
   *[other] The branches do not exist in the ERP
}
    .seen = { $branches-count ->
        [one] The ERP does not know the company/branch {$branches} ({$operations}).
       *[other] The ERP does not know the companies/branches {$branches} ({$operations}).
    }
    .why = Every call carries company and branch; with a branch that does not exist nothing comes back.
    .remedy = Check each company's branch codes with the ERP administrator and correct `companies` in the project.
    .verify = `prumo check --step 2.3` must get past the branch.

## Gate user-right

erp-right-missing = The ERP user lacks a permission
    .seen = { $branches-count ->
        [one] In company/branch {$branches} the ERP answered {$operations}, as {$user}: "{$text}".
       *[other] In companies/branches {$branches} the ERP answered {$operations}, as {$user}: "{$text}".
    }
    .why = Whoever has this text in the catalogue says that it is that of a missing permission. Permissions hold per company.
    .remedy = Give the user the permission in F099UCA, in every company that the integration uses.
    .verify = `prumo check --step 2.2` must receive data from every operation.

answer-without-data = The answer came without data
    .seen = { $branches-count ->
        [one] {$operation} answered without an error and without any row in company/branch {$branches}.
       *[other] {$operation} answered without an error and without any row in companies/branches {$branches}.
    }
    .why = An empty answer does not prove that the user may do this: the right may be missing, there may be no data, a filter may have removed them. No text of the ERP for a missing right is known.
    .remedy = Choose a sample customer that has data in each branch. If it has, check in F099UCA the user's permissions in that company and branch, and in F000CWS whether the fields are marked and whether there is a filter.
    .verify = `prumo check --step 2.2` must receive at least one row of each operation; where there are no data, record the administrator's word with `--attest`.

## Gate business

erp-refused-data = The ERP refused the data of the call
    .seen = { $branches-count ->
        [one] {$operation}, in {$branches}, answered: "{$text}".
       *[other] {$operation}, in {$branches}, answered the same: "{$text}".
    }
    .why = The call came as far as the ERP's business rules: what is missing is in the sample data.
    .remedy = Read the ERP's text and correct the sample data: the customer of `rehearsal` must exist and be active.
    .verify = `prumo check --step 3.1` must receive an answer without a refusal.

erp-runtime-error = The ERP failed while running the operation
    .seen = { $branches-count ->
        [one] {$operation}, in {$branches}, answered: "{$text}".
       *[other] {$operation}, in {$branches}, answered the same: "{$text}".
    }
    .why = It is an error inside the ERP, of a rule or of the service itself. Configuration and permissions do not cure it.
    .remedy = Take the text to ERP support, with operation, company and branch. If the customer has a rule (identificador) in this operation, whoever wrote it should look first. "Read Stream Error" usually comes from special characters in the data.
    .verify = `prumo check --step 3.1` must receive an answer without an error.

erp-answer-unknown = The ERP answered something that Prumo does not know
    .seen = { $branches-count ->
        [one] {$operation}, in {$branches}, answered: "{$text}".
       *[other] {$operation}, in {$branches}, answered the same: "{$text}".
    }
    .why = The ERP gives texts and no codes. This one is not among those known: to classify it would be guessing.
    .remedy = Read the text: usually it says what is missing. If the reason is not clear, take it to ERP support, and tell the consultant so that it gets recognised.
    .verify = `prumo check --step 3.1` must receive an answer that is known.

## Gate rehearsal

paths-differ = Database and web service show different things
    .seen = {$comparison}, in {$branches}: {$fields} differ. A "+" marks rows that only the web service shows; a "-", rows that only the database shows.
    .why = The CRM would show one value when it reads the database and another when it asks the ERP. Or the two paths do not lead to the same environment.
    .remedy = Make sure that database and web services are of the same environment. Then compare a row by hand: a filter in F000CWS, fields not exported, or data changed during the test are the common causes.
    .verify = `prumo check --step 3.1` must show the same rows over both paths.

sample-missing = { $keys-count ->
    [one] A sample is missing
   *[other] Samples are missing
}
    .seen = { $keys-count ->
        [one] {$keys}: {$reason}.
       *[other] {$keys-count} items ({$keys}): {$reason}.
    }
    .why = The rehearsal compares real rows over both paths. Without a sample that has data there is nothing to compare.
    .remedy = Choose with the customer a record that may be read in the test and that has data, and write its code in the project. The value below is an example.
    .verify = `prumo check --step 3.1` must compare at least one row.

simulation-changed-data = The simulated order left traces in the database
    .seen = {$operation}, in {$branches}: between before and after, {$tables} changed. A "+" counts new rows; a "-", rows that went; a "~", rows that are not what they were.
    .why = A simulation should compute and write nothing. If it was what wrote, the CRM would create orders by simulating. Somebody else may have worked with the same customer or product at that moment.
    .remedy = Look at the sample customer's orders in the ERP of homologation, and repeat when nobody else works there. If it changes again, don't use the simulation and tell the ERP's support.
    .verify = `prumo check --step 3.1` with the same `--call` must find everything as it was.
