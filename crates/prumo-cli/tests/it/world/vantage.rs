//! Where one looks from: what the address inside a network proves, and what does not.

use super::resolver::Reply;
use super::space::alone;
use super::stage::{NAME, World, leads_to, open};

#[test]
fn from_inside_a_public_address_that_does_not_answer_accuses_nobody() {
    alone("ip addr add 200.160.2.3/32 dev lo\nip addr add 10.0.0.5/32 dev lo", || {
        let world = World::new(leads_to(&["200.160.2.3"]));
        let said = world.check(&["--vantage", "inside"]);
        assert_eq!((said.codes(), said.code), (vec!["hairpin-possible"], 3));
        // What settles it: the inner address is named, and answers.
        let _inner = open("10.0.0.5");
        world.stage.project.set("environment.h.database.look-at", "{ inside = \"10.0.0.5:5432\" }").unwrap();
        let said = world.check(&["--vantage", "inside"]);
        assert_eq!((said.codes(), said.code), (vec!["path-not-proven"], 3));
    });
}

#[test]
fn two_answers_of_one_name_are_told_once_both_were_seen() {
    alone("ip addr add 200.160.2.3/32 dev lo\nip addr add 10.0.0.5/32 dev lo", || {
        let _open = ["200.160.2.3", "10.0.0.5"].map(open);
        // The name server answers as the one outside first, then as the one inside; each look asks two questions.
        let answer = |number, name: &str| match (name, number < 2) {
            (NAME, true) => Reply::Addresses(vec!["200.160.2.3".parse().unwrap()]),
            (NAME, false) => Reply::Addresses(vec!["10.0.0.5".parse().unwrap()]),
            _ => Reply::NoSuchName,
        };
        let world = World::new(answer);
        world.stage.project.set("environment.h.database.look-at", "{ inside = \"10.0.0.5:5432\" }").unwrap();
        let crm = world.look(&["--vantage", "crm"], "crm.json");
        let inside = world.look(&["--vantage", "inside"], "inside.json");
        let judged = world.judge(&[&inside, &crm]);
        assert_eq!(judged.notes(), ["split-dns"], "{}", judged.report);
        let alone = world.judge(&[&inside]);
        assert_eq!((alone.notes(), alone.code), (vec![], 3));
    });
}

#[test]
fn a_name_of_a_dynamic_dns_service_is_a_warning_and_no_other_name_is_said_to_be_fixed() {
    alone("ip addr add 200.160.2.3/32 dev lo\nip addr add 18.228.227.211/32 dev lo", || {
        let _open = open("200.160.2.3");
        let world = World::new(|_, _| Reply::Addresses(vec!["200.160.2.3".parse().unwrap()]));
        let said = world.check(&[]);
        assert_eq!((said.codes(), said.code), (vec![], 0));
        assert!(said.says("fixed-not-shown"));
        world.stage.project.set("environment.h.database.host", "\"metalurgica.ddns.net\"").unwrap();
        let said = world.check(&[]);
        assert_eq!((said.codes(), said.code), (vec!["address-dynamic"], 0));
    });
}
