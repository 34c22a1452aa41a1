//! Where this machine looks from: the CRM's place if it has one of the CRM's addresses, else inside or outside.

use std::net::{IpAddr, UdpSocket};

use prumo_model::address::{AddressClass, class};
use prumo_model::fact::{FactKey, Facts, LoginFact, Seen};
use prumo_model::project::{Project, Reach};
use prumo_model::vantage::{Vantage, VantageBasis};

/// Whether Linux lets sockets be bound to addresses of others (ip(7), `ip_nonlocal_bind`).
const NONLOCAL_BIND: &str = "/proc/sys/net/ipv4/ip_nonlocal_bind";
const NONLOCAL_BIND_V6: &str = "/proc/sys/net/ipv6/ip_nonlocal_bind";

/// Where looks are made from, and how sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The vantage.
    pub vantage: Vantage,
    /// How sure that is.
    pub basis: VantageBasis,
}

/// The place of this machine for a project; `said` is what a person says.
#[must_use]
pub fn place(project: &Project, said: Option<Vantage>) -> Place {
    let at_the_crm = project.crm_addresses.iter().any(|address| is_own(*address));
    let vantage = said.unwrap_or(match (at_the_crm, project.reach) {
        (true, _) => Vantage::Crm,
        (false, Reach::Private) => Vantage::Inside,
        (false, Reach::Internet) => Vantage::Outside,
    });
    let basis = match (vantage, said) {
        (Vantage::Crm, _) if at_the_crm => VantageBasis::Proven,
        (_, Some(_)) => VantageBasis::Attested,
        (_, None) => VantageBasis::Assumed,
    };
    Place { vantage, basis }
}

/// The place and the facts once the targets have said where they saw us come from. One of the CRM's addresses proves
/// `crm`, also for a machine that did not know it (behind the translation of a cloud, say), unless the project names
/// something else to dial from where it was thought to be. Another address of the internet takes the proof away.
#[must_use]
pub fn confirmed(place: Place, project: &Project, facts: Facts) -> (Place, Facts) {
    let crm = &project.crm_addresses;
    let seen: Vec<IpAddr> = facts.iter().filter_map(|(_, fact)| source(&fact.seen)).collect();
    let from_crm = seen.iter().any(|source| crm.contains(source));
    match (place.vantage, place.basis) {
        (Vantage::Crm, _) if from_crm => (Place { basis: VantageBasis::Proven, ..place }, facts),
        (Vantage::Crm, _) if seen.iter().any(|source| class(*source) == AddressClass::Public) => {
            (Place { basis: VantageBasis::Attested, ..place }, facts)
        }
        (vantage, VantageBasis::Assumed) if from_crm && !dials_elsewhere(project, vantage) => {
            (Place { vantage: Vantage::Crm, basis: VantageBasis::Proven }, seen_from_crm(&facts))
        }
        _ => (place, facts),
    }
}

/// The address that a target saw us come from, where it tells.
const fn source(seen: &Seen) -> Option<IpAddr> {
    match seen {
        Seen::Login(LoginFact::Accepted { source, .. }) => *source,
        _ => None,
    }
}

/// Whether the project names something else to dial from a vantage than what the CRM dials.
fn dials_elsewhere(project: &Project, vantage: Vantage) -> bool {
    project.environments.iter().any(|environment| {
        let database = environment.database.applies().map(|database| &database.look_at);
        let services = environment.services.applies().map(|services| &services.look_at);
        database
            .into_iter()
            .chain(services)
            .any(|look_at| look_at.0.iter().any(|(named, _)| *named == vantage))
    })
}

fn seen_from_crm(facts: &Facts) -> Facts {
    let mut moved = Facts::new();
    for (key, fact) in facts.iter() {
        moved.insert(FactKey { vantage: Vantage::Crm, ..key.clone() }, fact.clone());
    }
    moved
}

/// Whether an address is this machine's own: only then can a socket be bound to it. Nothing is sent.
///
/// Where the system lets sockets be bound to any address (failover hosts), that shows nothing.
fn is_own(address: IpAddr) -> bool {
    let setting = if address.is_ipv4() { NONLOCAL_BIND } else { NONLOCAL_BIND_V6 };
    let any = std::fs::read_to_string(setting).is_ok_and(|value| value.trim() != "0");
    !any && !address.is_unspecified() && !address.is_multicast() && UdpSocket::bind((address, 0)).is_ok()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use prumo_model::catalogue::Catalogue;
    use prumo_model::engine::Engine;
    use prumo_model::fact::{Fact, FactKind};
    use prumo_model::host::Endpoint;
    use prumo_model::target::Target;

    use super::*;

    const PROJECT: &str = r#"version = 1
[project]
name = "Prova"
integrations = ["accounts"]
crm-addresses = ["18.228.227.211"]
further-services = []
[environment.h]
kind = "homologation"
no-web-services = "prova"
[environment.h.database]
engine = "postgresql"
host = "200.160.2.3"
name = "sapiens"
user = "crm_leitura"
password = { env = "PRUMO_X" }
"#;

    fn project(more: &str) -> Project {
        let accounts = include_str!("../../../catalogue/accounts.toml");
        let base = include_str!("../../../catalogue/base.toml");
        let catalogue = Catalogue::read(&[("base.toml", base), ("accounts.toml", accounts)]).unwrap();
        Project::read(&format!("{PROJECT}{more}"), &catalogue).unwrap()
    }

    /// Facts of a login that the server saw come from an address.
    fn login(vantage: Vantage, source: &str) -> Facts {
        let (version, method) = ("15.18".to_owned(), "scram-sha-256".to_owned());
        let source = Some(source.parse().unwrap());
        let endpoint = Endpoint::parse("200.160.2.3:5432").unwrap();
        let target = Target::Database { engine: Engine::PostgreSql, endpoint, name: "sapiens".to_owned() };
        let key = FactKey { environment: "h".to_owned(), target, vantage, kind: FactKind::Login };
        let seen =
            Seen::Login(LoginFact::Accepted { version, method, source, host: None, account_until: None });
        let mut facts = Facts::new();
        facts.insert(key, Fact { when: jiff::Timestamp::UNIX_EPOCH, took: Duration::ZERO, seen });
        facts
    }

    /// Where a machine is held to be once a server has seen it, and the vantage of the facts.
    fn seen(
        more: &str,
        (vantage, basis): (Vantage, VantageBasis),
        source: &str,
    ) -> (Vantage, VantageBasis, Vantage) {
        let facts = login(vantage, source);
        let (place, facts) = confirmed(Place { vantage, basis }, &project(more), facts);
        let of_facts = facts.iter().map(|(key, _)| key.vantage).next().unwrap();
        (place.vantage, place.basis, of_facts)
    }

    const CRM: &str = "18.228.227.211";

    #[test]
    fn what_a_server_saw_proves_the_crm_or_takes_the_proof_away() {
        use Vantage::{Crm, Inside, Outside};
        use VantageBasis::{Assumed, Attested, Proven};
        assert_eq!(seen("", (Crm, Attested), CRM), (Crm, Proven, Crm));
        assert_eq!(seen("", (Crm, Attested), "10.0.0.9"), (Crm, Attested, Crm));
        assert_eq!(seen("", (Crm, Proven), "10.0.0.9"), (Crm, Proven, Crm), "the customer's own translation");
        assert_eq!(seen("", (Crm, Proven), "200.160.9.9"), (Crm, Attested, Crm));
        // A machine that did not know that its addresses are translated to the CRM's.
        assert_eq!(seen("", (Outside, Assumed), CRM), (Crm, Proven, Crm));
        assert_eq!(seen("", (Outside, Assumed), "200.160.9.9"), (Outside, Assumed, Outside));
        assert_eq!(seen("", (Inside, Attested), CRM), (Inside, Attested, Inside), "what a person says holds");
        let look_at = "look-at = { outside = \"200.160.2.4:5432\" }\n";
        assert_eq!(seen(look_at, (Outside, Assumed), CRM), (Outside, Assumed, Outside));
    }

    #[test]
    fn only_own_addresses_are_own() {
        assert!(is_own("127.0.0.1".parse().unwrap()));
        assert!(!is_own("18.228.227.211".parse().unwrap()));
        assert!(!is_own("0.0.0.0".parse().unwrap()));
    }
}
