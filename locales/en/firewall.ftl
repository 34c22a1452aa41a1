### What a firewall must let through, as a table and in the language of each firewall, and the hosting provider's form.

firewall-head = {$project} · {$environment}: TCP connections that firewalls must let through for the CRM
firewall-none = This environment has neither database nor web services: there is nothing to let through.
firewall-column-purpose = for
firewall-column-from = from
firewall-column-public = public address and port
firewall-column-inner = inner address and port
firewall-ask-inner = to be told by the network manager
firewall-least = Let through these ports only, TCP only, and from these source addresses only.
firewall-either = The CRM uses one of these two addresses, whichever is preferred. Leave in `crm-addresses` only the one that it uses, and the other opening is not needed.
firewall-forms = The same rules in your firewall's language, with what undoes them: `prumo firewall --form` and one of these names
firewall-hint = The rules ready for your firewall, with what undoes them: `prumo firewall`

firewall-purpose-database = database ({$engine})
firewall-purpose-services = web services
firewall-purpose-services-named = web services {$services}

firewall-form = {$project} · {$environment} · {$title}
firewall-opening = {$purpose}: {$public} → {$inner}
firewall-opening-untranslated = {$purpose}: {$public}
firewall-inner-unknown = inner address
firewall-unreachable = The CRM's address {$address} can't reach {$public}: one is IPv4, the other is IPv6. Nothing is opened for it there.

firewall-fill-address = FILL IN {$name}: the {$family} address that {$host} has; if it has none, take the {$family} addresses out of `crm-addresses`
firewall-fill-inner = FILL IN {$name}: the inner address of the server that {$endpoint} leads to; where addresses are not translated, the public address itself
firewall-fill-group = FILL IN {$name}: the security group (sg-…) of the server that {$endpoint} leads to
firewall-fill-outer-interface = FILL IN {$name}: the interface that the CRM comes in by
firewall-fill-inner-interface = FILL IN {$name}: the interface that leads to the server

remark-nftables = On the Linux gateway, as root. Save this text in a file, check it with `nft -c -f` and load it with `nft -f`: all of it goes in, or nothing. The filter goes into the table inet filter, chain forward, as Debian calls them; if yours are called otherwise, change the lines that name them and those that undo. On the server itself, instead of the gateway, the chain is input.
remark-iptables = On the Linux gateway, as root, in a shell. While an address is missing nothing is loaded. On the server itself, instead of the gateway, write INPUT for FORWARD.
remark-windows = On the server itself (Windows Server 2012 or newer), in an administrator's PowerShell. A rule that blocks the same port beats this one.
remark-aws = In a shell with the AWS CLI, with the right to change the security group. The port is the server's. A network ACL of the subnet, if it was changed, must let through the connection and the answer too.
remark-fortigate = At the command line of the FortiGate (FortiOS 6.4 or newer), in the right VDOM. Replace each text between < and > where it stands. Each new policy is at the end of the list: move it before those that deny.
remark-pfsense = In the pages of pfSense, interface in English, with the names of version 2.6: another version may use others. Where the CRM does not come in by the WAN interface (VPN), choose the one that it comes in by.
remark-mikrotik = In the terminal of RouterOS (6.49 or newer). Paste the whole block, braces included: while an address is missing it stops before its first rule. Answers pass by the rule for established connections, which the default configuration has.
remark-no-interruption = It interrupts nobody's service: it only adds rules.
remark-never-run = Written from the maker's documentation and never run by Prumo: check it before you apply it.
remark-not-kept = What is loaded so is lost when the machine restarts: save it afterwards, in the way that is used there.
remark-translated-elsewhere = The public address is translated into the inner one by other equipment: this only filters.
remark-switched-off = Policies are made switched off (status disable). After you have filled in and checked everything, switch each one on with set status enable.
remark-undo = To undo it:

## The provider's form

provider-head = Request to the hosting provider to let the CRM in
provider-type = Type
provider-url = URL
provider-source = Source IP
provider-evidence-address = Evidence of the IP
provider-evidence-telnet = Evidence of the telnet
provider-source-seen = the connection came from {$source}, {$vantage}
provider-address-not-seen = none yet: look from an address of the CRM (`prumo look -o crm.json`) and print again with `prumo firewall --facts crm.json`
provider-telnet-not-seen = none yet: look with `prumo look -o facts.json` and print again with `prumo firewall --facts facts.json`
provider-look = {$when}, {$vantage}, TCP to {$address}: {$outcome}

provider-outcome-connected = connected
provider-outcome-dropped = connected, and the other side closed
provider-outcome-refused = refused
provider-outcome-silent = no answer
provider-outcome-unreachable = no route
provider-outcome-failed = failed
