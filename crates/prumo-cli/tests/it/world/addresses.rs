//! Names with several addresses, and a port that lets in whoever comes.

use super::space::{alone, sh};
use super::stage::{World, leads_to, open};

const CRM: &str = "ip addr add 18.228.227.211/32 dev lo";
const THREE: &str = "ip addr add 200.160.2.3/32 dev lo
    ip addr add 200.160.2.4/32 dev lo
    ip addr add 200.160.2.5/32 dev lo";

#[test]
fn one_bad_backend_of_three_is_named_though_the_others_answer() {
    alone(&format!("{CRM}\n{THREE}"), || {
        let _open = ["200.160.2.3", "200.160.2.5"].map(open);
        let world = World::new(leads_to(&["200.160.2.3", "200.160.2.4", "200.160.2.5"]));
        let refused = world.check(&[]);
        assert_eq!((refused.codes(), refused.code), (vec!["some-addresses-shut"], 0));
        // Silent instead of refusing: dropped as it arrives.
        sh("nft add table inet t
            nft 'add chain inet t i { type filter hook input priority 0; }'
            nft add rule inet t i ip daddr 200.160.2.4 drop");
        let silent = world.check(&[]);
        assert_eq!((silent.codes(), silent.code), (vec!["some-addresses-shut"], 0));
        assert!(silent.says("\"addresses\":[\"200.160.2.4\"]"), "{}", silent.report);
    });
}

#[test]
fn a_broken_family_beside_a_good_one_is_a_note_where_the_crm_does_not_use_it() {
    alone(&format!("{CRM}\nip addr add 200.160.2.3/32 dev lo\nip addr add 2001:12ff::3/128 dev lo"), || {
        let four = open("200.160.2.3");
        let world = World::new(leads_to(&["2001:12ff::3", "200.160.2.3"]));
        let said = world.check(&[]);
        assert_eq!((said.codes(), said.notes(), said.code), (vec![], vec!["address-family-shut"], 0));
        assert!(said.says("2001:12ff::3"));
        // The reverse: the CRM comes from an IPv4 address, and IPv4 is what is broken.
        drop(four);
        let _six = open("2001:12ff::3");
        let said = world.check(&[]);
        assert_eq!((said.codes(), said.code), (vec!["some-addresses-shut"], 0));
    });
}

#[test]
fn an_address_that_this_machine_can_not_reach_is_not_called_dead() {
    alone(&format!("{CRM}\nip addr add 200.160.2.3/32 dev lo"), || {
        let _open = open("200.160.2.3");
        // The second address is nowhere: this namespace has no route.
        let world = World::new(leads_to(&["200.160.2.3", "200.160.2.4", "2001:12ff::3"]));
        let said = world.check(&[]);
        assert_eq!((said.codes(), said.notes(), said.code), (vec![], vec!["address-not-tried"], 0));
    });
}

#[test]
fn a_port_that_takes_whoever_comes_from_outside_is_open_to_strangers() {
    alone("ip addr add 200.160.2.3/32 dev lo", || {
        let world = World::new(leads_to(&["200.160.2.3"]));
        let shut = world.check(&[]);
        assert_eq!((shut.codes(), shut.code), (vec!["path-not-proven"], 3));
        let _open = open("200.160.2.3");
        let said = world.check(&[]);
        assert_eq!((said.codes(), said.code), (vec!["open-to-strangers", "path-not-proven"], 3));
    });
}
