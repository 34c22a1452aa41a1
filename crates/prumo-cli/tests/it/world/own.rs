//! "Is it me?": the looking machine's own network is at fault, and nobody else is accused of it.

use super::resolver::Reply;
use super::space::{alone, resolve_by, sh};
use super::stage::{NAME, World, leads_to, open};

const HERE: &str = "ip addr add 200.160.2.3/32 dev lo";

#[test]
fn without_a_name_server_the_name_is_not_accused() {
    alone(HERE, || {
        let world = World::new(leads_to(&["200.160.2.3"]));
        for servers in [
            "nameserver 127.0.0.9\n",
            "nameserver 9.9.9.9\n",
            "# none, so that ::1 is not asked\nnameserver ::1\n",
        ] {
            resolve_by(world.stage.folder.path(), servers);
            let said = world.check(&[]);
            assert_eq!((said.codes(), said.code), (vec!["own-network-down"], 3), "{servers}");
            assert!(said.says("no-resolver"), "{servers}");
        }
        assert_eq!(world.resolver.asked(), 0);
    });
}

#[test]
fn without_a_route_the_port_is_not_accused() {
    alone("", || {
        let world = World::new(leads_to(&["200.160.2.3"]));
        let said = world.check(&["--vantage", "crm"]);
        assert_eq!((said.codes(), said.code), (vec!["own-network-down"], 3));
        assert!(said.says("no-route"));
        // From outside silence is right, but what never left was not silent.
        let said = world.check(&["--vantage", "outside"]);
        assert_eq!((said.codes(), said.code), (vec!["own-network-down", "path-not-proven"], 3));
    });
}

#[test]
fn what_the_own_filter_drops_is_told_from_a_silent_port() {
    alone(HERE, || {
        let _open = open("200.160.2.3");
        sh("nft add table inet t
            nft 'add chain inet t o { type filter hook output priority 0; }'
            nft 'add chain inet t i { type filter hook input priority 0; }'
            nft add rule inet t o tcp dport 5432 drop");
        let world = World::new(leads_to(&["200.160.2.3"]));
        let here = world.check(&["--vantage", "crm"]);
        assert_eq!((here.codes(), here.code), (vec!["own-network-down"], 3));
        assert!(here.says("blocked-here"));
        // The same port, dropped where it arrives: the peer's side.
        sh("nft flush chain inet t o
            nft add rule inet t i tcp dport 5432 drop");
        let there = world.check(&["--vantage", "crm"]);
        assert_eq!((there.codes(), there.code), (vec!["port-silent"], 1));
    });
}

#[test]
fn a_port_that_is_silent_while_another_is_blocked_here_is_still_silent() {
    alone(HERE, || {
        sh("nft add table inet t
            nft 'add chain inet t o { type filter hook output priority 0; }'
            nft 'add chain inet t i { type filter hook input priority 0; }'
            nft add rule inet t o tcp dport 5433 drop
            nft add rule inet t i tcp dport 5432 drop");
        // Somebody else on this machine is blocked all the time.
        std::thread::spawn(|| {
            loop {
                let to = "200.160.2.3:5433".parse().unwrap();
                let _ = std::net::TcpStream::connect_timeout(&to, std::time::Duration::from_millis(1300));
            }
        });
        let world = World::new(leads_to(&["200.160.2.3"]));
        for _ in 0..3 {
            let said = world.check(&["--vantage", "crm"]);
            assert_eq!((said.codes(), said.code), (vec!["port-silent"], 1));
        }
    });
}

#[test]
fn a_resolver_that_fails_at_first_is_asked_again() {
    alone(&format!("{HERE}\nip addr add 18.228.227.211/32 dev lo"), || {
        let _open = open("200.160.2.3");
        let good = leads_to(&["200.160.2.3"]);
        // Each look asks for two kinds of record: the whole first look fails, or nobody answers it.
        let fails = move |number, name: &str| if number < 2 { Reply::Failure } else { good(number, name) };
        let world = World::new(fails);
        let said = world.check(&[]);
        assert_eq!((said.codes(), said.code), (vec![], 0));
        assert!(world.resolver.asked() >= 4);
    });
}

#[test]
fn a_resolver_that_is_silent_at_first_is_asked_again() {
    alone(&format!("{HERE}\nip addr add 18.228.227.211/32 dev lo"), || {
        let _open = open("200.160.2.3");
        let good = leads_to(&["200.160.2.3"]);
        let silent = move |number, name: &str| if number < 2 { Reply::Silence } else { good(number, name) };
        let said = World::new(silent).check(&[]);
        assert_eq!((said.codes(), said.code), (vec![], 0));
    });
}

#[test]
fn a_resolver_that_always_fails_proves_nothing_of_the_name() {
    alone(HERE, || {
        let world = World::new(|_, name| if name == NAME { Reply::Failure } else { Reply::NoSuchName });
        let said = world.check(&["--vantage", "crm"]);
        assert_eq!((said.codes(), said.code), (vec!["name-not-resolved"], 3));
        world.stage.project.set("environment.h.database.host", "\"nada.example.com.br\"").unwrap();
        let said = world.check(&["--vantage", "crm"]);
        assert_eq!((said.codes(), said.code), (vec!["name-not-found"], 1));
    });
}
