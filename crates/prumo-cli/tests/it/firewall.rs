//! The forms of `prumo firewall` that can be run here are run: in a network of namespaces the CRM gets in, nobody else
//! does, no other port is opened, and what undoes them leaves the gateway as it was.

use std::io::Write as _;
use std::path::Path;

use prumo_harness::{CRM, ERP, GATEWAY, Network, Program, STRANGER};

const PROJECT: &str = "tests/it/firewall/project.toml";

/// The same server over a private network: nothing is translated, nothing has to be asked.
const PRIVATE: &str = "tests/it/firewall/private.toml";

/// What whoever manages the network would fill in.
const ANSWERS: &[(&str, &str)] = &[
    ("<IPv4-of-erp.example.com.br>", "45.45.45.10"),
    ("<IPv6-of-erp.example.com.br>", "2a00:1:5::5"),
    ("<inner-address-of-45.45.45.11:8181>", "10.0.0.5"),
    ("<inner-address-of-45.45.45.11:8282>", "10.0.0.5"),
];

/// What the CRM dials.
const OPENED: [&str; 4] =
    ["45.45.45.10:15432", "[2a00:1:5::5]:15432", "45.45.45.11:8181", "45.45.45.11:8282"];

/// Where the server listens too, and what the gateway translates for nobody.
const OTHER: [&str; 4] = ["10.0.0.5:9999", "[2a00:1:5::5]:9999", "45.45.45.10:9999", "45.45.45.11:15432"];

/// Where the openings lead: a stranger who has a way to them must not get in there either.
const INNER: [&str; 4] = ["10.0.0.5:5432", "[2a00:1:5::5]:5432", "10.0.0.5:8181", "10.0.0.5:8282"];

/// A gateway that was there before, and how what holds on it is shown.
struct Gateway {
    form: &'static str,
    /// Its rules: what the server answers to the stranger comes through, so that a connection let in would show; what it
    /// answers to the CRM does not, so that the form has to see to it.
    before: &'static str,
    load: &'static [&'static str],
    show: &'static str,
}

const NFTABLES: Gateway = Gateway {
    form: "nftables",
    before: "nft -f - <<END
table inet filter {
    chain input { type filter hook input priority 0; policy drop; meta l4proto ipv6-icmp accept; }
    chain forward {
        type filter hook forward priority 0; policy drop;
        ip saddr 46.46.46.9 ip daddr 10.0.0.5 tcp dport 22 accept comment \"before\"
        ip daddr 46.46.46.9 ct state established accept
        ip6 daddr 2a00:1:2::9 ct state established accept
        ip saddr 18.228.227.0/24 drop comment \"before\"
    }
}
table ip nat {
    chain prerouting {
        type nat hook prerouting priority -100; policy accept;
        ip daddr 45.45.45.10 tcp dport 22 dnat to 10.0.0.5 comment \"before\"
    }
}
END",
    load: &["nft", "-f", "-"],
    show: "nft list ruleset",
};

const IPTABLES: Gateway = Gateway {
    form: "iptables",
    before: "
for program in iptables ip6tables; do $program -P INPUT DROP; $program -P FORWARD DROP; done
ip6tables -A INPUT -p icmpv6 -j ACCEPT
iptables -A FORWARD -s 46.46.46.9 -d 10.0.0.5 -p tcp --dport 22 -j ACCEPT
iptables -A FORWARD -d 46.46.46.9 -m conntrack --ctstate ESTABLISHED -j ACCEPT
ip6tables -A FORWARD -d 2a00:1:2::9 -m conntrack --ctstate ESTABLISHED -j ACCEPT
iptables -A FORWARD -s 18.228.227.0/24 -j DROP
iptables -t nat -A PREROUTING -d 45.45.45.10 -p tcp --dport 22 -j DNAT --to-destination 10.0.0.5
",
    load: &["sh"],
    // Rules, policies that shut, and chains that somebody made.
    show: "(iptables-save; ip6tables-save) | grep -e '^-A' -e '^:.* DROP' -e '^:.* -' | sed 's/ \\[.*//'",
};

fn prumo() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_prumo"))
}

/// The network, its servers listening; none where the kernel refuses, which is said even where output is captured.
fn network(test: &str) -> Option<Network> {
    let mut network = match Network::set_up().unwrap() {
        Ok(network) => network,
        Err(refused) => {
            let said = format!("\nSKIPPED {test}: this kernel grants no network namespaces: {refused}\n");
            std::io::stderr().write_all(said.as_bytes()).unwrap();
            return None;
        }
    };
    for port in [5432, 8181, 8282, 9999] {
        network.serve(ERP, prumo(), &format!("10.0.0.5:{port}")).unwrap();
    }
    for port in [5432, 9999] {
        network.serve(ERP, prumo(), &format!("[2a00:1:5::5]:{port}")).unwrap();
    }
    Some(network)
}

/// Which of these ports a host gets through to.
fn reached<'p>(network: &Network, host: &str, ports: &[&'p str]) -> Vec<&'p str> {
    let mut command = vec![prumo().to_str().unwrap(), "probe", "tcp", "--timeout", "1"];
    command.extend(ports);
    let said = network.run(host, &command, "").unwrap();
    let connected = |port: &&str| {
        let about = format!("{port}  reach");
        let line = said.stdout.lines().find(|line| line.starts_with(&about));
        let line = line.unwrap_or_else(|| panic!("nothing about {port}: {said:?}"));
        line.contains(" connected ")
    };
    ports.iter().copied().filter(connected).collect()
}

/// A form as it is printed, and what it prints to undo it.
fn printed(project: &str, form: &str) -> (String, String) {
    let program = Program::at(prumo()).inside(Path::new(env!("CARGO_MANIFEST_DIR")));
    let text = program.succeed(&["firewall", project, "--form", form, "--lang", "en"]).unwrap().stdout;
    let (_, undo) = text.split_once("# To undo it:\n").unwrap();
    let undo: Vec<&str> = undo.lines().map(|line| line.strip_prefix("# ").unwrap()).collect();
    let undo = undo.join("\n");
    (text, undo)
}

fn filled(text: &str) -> String {
    ANSWERS.iter().fold(text.to_owned(), |text, (mark, answer)| {
        assert!(text.contains(mark), "{mark} is not asked for in {text}");
        text.replace(mark, answer)
    })
}

fn is_shut(network: &Network, when: &str) {
    for host in [CRM, STRANGER] {
        let all = [OPENED, OTHER, INNER].concat();
        assert_eq!(reached(network, host, &all), Vec::<&str>::new(), "{host}, {when}");
    }
}

fn opens_what_it_says_and_nothing_else(gateway: &Gateway) {
    let Some(network) = network(gateway.form) else { return };
    network.script(GATEWAY, gateway.before).unwrap();
    let show = || network.script(GATEWAY, gateway.show).unwrap();
    let before = show();
    is_shut(&network, "before");

    let (form, undo) = printed(PROJECT, gateway.form);
    let unfilled = network.run(GATEWAY, gateway.load, &form).unwrap();
    assert_ne!(unfilled.code, 0, "an unfilled form is loaded: {unfilled:?}");
    assert_eq!(show(), before, "an unfilled form changes something");
    // Whoever fills in one answer and forgets another gets nothing either.
    for (mark, _) in ANSWERS {
        let partly = filled(&form).replace(&answer_line(&form, mark), &line_with(&form, mark));
        let refused = network.run(GATEWAY, gateway.load, &partly).unwrap();
        assert_ne!(refused.code, 0, "loaded without {mark}");
        assert_eq!(show(), before, "without {mark}");
    }

    for time in ["once", "twice"] {
        let loaded = network.run(GATEWAY, gateway.load, &filled(&form)).unwrap();
        assert_eq!((loaded.code, loaded.stderr.as_str()), (0, ""), "{loaded:?}");
        assert_eq!(reached(&network, CRM, &OPENED), OPENED, "loaded {time}: {}", show());
        assert_eq!(reached(&network, CRM, &OTHER), Vec::<&str>::new(), "loaded {time}");
        let all = [OPENED, OTHER, INNER].concat();
        assert_eq!(reached(&network, STRANGER, &all), Vec::<&str>::new(), "loaded {time}");
    }

    network.script(GATEWAY, &undo).unwrap();
    is_shut(&network, "after the undo");
    assert_eq!(show(), before);
}

/// The line of a form that holds a mark.
fn line_with(form: &str, mark: &str) -> String {
    form.lines().find(|line| line.contains(mark)).unwrap().to_owned()
}

/// The same line when it is filled in.
fn answer_line(form: &str, mark: &str) -> String {
    let (_, answer) = ANSWERS.iter().find(|(known, _)| *known == mark).unwrap();
    line_with(form, mark).replace(mark, answer)
}

#[test]
fn the_nftables_form_opens_what_it_says_and_nothing_else() {
    opens_what_it_says_and_nothing_else(&NFTABLES);
}

#[test]
fn the_iptables_form_opens_what_it_says_and_nothing_else() {
    opens_what_it_says_and_nothing_else(&IPTABLES);
}

/// On the server itself the same form serves, with the chain's name changed as its remark says.
fn opens_the_server_itself(gateway: &Gateway, forward: &str, input: &str, before: &str) {
    let Some(network) = network(gateway.form) else { return };
    network.script(ERP, before).unwrap();
    let show = || network.script(ERP, gateway.show).unwrap();
    let shown = show();
    let all = [INNER.as_slice(), &["10.0.0.5:9999"]].concat();
    assert_eq!(reached(&network, CRM, &all), Vec::<&str>::new());

    let (form, undo) = printed(PRIVATE, gateway.form);
    let (form, undo) = (form.replace(forward, input), undo.replace(forward, input));
    let loaded = network.run(ERP, gateway.load, &form).unwrap();
    assert_eq!((loaded.code, loaded.stderr.as_str()), (0, ""), "{loaded:?}");
    assert_eq!(reached(&network, CRM, &all), ["10.0.0.5:5432", "10.0.0.5:8181"]);
    assert_eq!(reached(&network, STRANGER, &all), Vec::<&str>::new());

    network.script(ERP, &undo).unwrap();
    assert_eq!(reached(&network, CRM, &all), Vec::<&str>::new());
    assert_eq!(show(), shown);
}

#[test]
fn the_nftables_form_serves_on_the_server_itself() {
    let before = "nft add table inet filter\n\
        nft 'add chain inet filter input { type filter hook input priority 0; policy drop; }'\n\
        nft add rule inet filter input meta l4proto ipv6-icmp accept\n";
    opens_the_server_itself(&NFTABLES, "inet filter forward", "inet filter input", before);
}

#[test]
fn the_iptables_form_serves_on_the_server_itself() {
    let before = "iptables -P INPUT DROP\nip6tables -P INPUT DROP\nip6tables -A INPUT -p icmpv6 -j ACCEPT\n";
    opens_the_server_itself(&IPTABLES, "FORWARD", "INPUT", before);
}

/// AWS itself is not to be had here: a program of its name writes down what it is asked.
#[test]
fn the_aws_form_asks_for_single_addresses_and_ports_and_for_nothing_while_a_group_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let stub = folder.path().join("aws");
    std::fs::write(&stub, "#!/bin/sh\nfor word; do printf '%s\\n' \"$word\"; done\n").unwrap();
    std::fs::set_permissions(&stub, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", folder.path().display(), std::env::var("PATH").unwrap());
    let run = |script: &str| {
        let output =
            std::process::Command::new("sh").arg("-c").arg(script).env("PATH", &path).output().unwrap();
        (output.status.success(), String::from_utf8(output.stdout).unwrap())
    };
    let (form, undo) = printed(PROJECT, "aws");
    assert_eq!(run(&form), (false, String::new()));
    let groups = ["erp.example.com.br:15432", "45.45.45.11:8181", "45.45.45.11:8282"];
    let fill = |text: &str| {
        groups.iter().fold(text.to_owned(), |text, group| {
            text.replace(&format!("<security-group-of-{group}>"), "sg-0123456789abcdef0")
        })
    };
    for (script, verb) in [(form, "authorize"), (undo, "revoke")] {
        let (succeeded, asked) = run(&fill(&script));
        assert!(succeeded, "{asked}");
        let rules: Vec<serde_json::Value> = asked
            .lines()
            .filter(|line| line.starts_with('['))
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let ports: Vec<_> =
            rules.iter().map(|rule| (rule[0]["FromPort"].as_u64(), rule[0]["ToPort"].as_u64())).collect();
        assert_eq!(ports, [5432, 8181, 8282].map(|port| (Some(port), Some(port))));
        assert_eq!(rules[0][0]["IpRanges"][0]["CidrIp"], "18.228.227.211/32");
        assert_eq!(rules[0][1]["Ipv6Ranges"][0]["CidrIpv6"], "2a00:1:1::7/128");
        assert_eq!(asked.matches(&format!("{verb}-security-group-ingress")).count(), 3);
    }
}
