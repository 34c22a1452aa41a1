//! What small functions of the model promise whoever calls them.

use std::time::Duration;

use prumo_model::argument::Arguments;
use prumo_model::catalogue::Catalogue;
use prumo_model::code::Code;
use prumo_model::fact::{FactKind, Facts, Seen};
use prumo_model::finding::Finding;
use prumo_model::limits::Limits;

use crate::stage::{CATALOGUE, Stage, database};

#[test]
fn each_kind_of_look_has_its_limit() {
    let seconds = Duration::from_secs;
    let limits = Limits {
        name: seconds(1),
        tcp: seconds(2),
        tls: seconds(3),
        login: seconds(4),
        call: seconds(5),
        ..Limits::default()
    };
    for kind in FactKind::ALL {
        let expected = match kind {
            FactKind::Name => Some(1),
            FactKind::Reach | FactKind::Greeting => Some(2),
            FactKind::Tls => Some(3),
            FactKind::Login => Some(4),
            FactKind::Http | FactKind::Description | FactKind::Call => Some(5),
            _ => None,
        };
        assert_eq!(limits.of(*kind), expected.map(seconds), "{kind}");
    }
}

#[test]
fn facts_are_counted() {
    let facts = Stage::healthy().facts;
    assert_eq!((facts.len(), facts.is_empty()), (facts.iter().count(), false));
    assert!(facts.len() > 2);
    assert_eq!((Facts::new().len(), Facts::new().is_empty()), (0, true));
}

#[test]
fn a_finding_fits_the_table_by_name_number_and_kind_of_its_arguments() {
    let fits = |arguments| Finding::new(Code::NameNotFound, arguments).fits_table();
    let host = || Arguments::new().with("host", "a");
    assert!(fits(host()));
    assert!(!fits(Arguments::new()), "too few");
    assert!(!fits(host().with("more", "b")), "too many");
    assert!(!fits(Arguments::new().with("hosts", "a")), "another name");
    assert!(!fits(Arguments::new().with("host", 1)), "another kind");
}

#[test]
fn a_catalogue_s_version_is_that_of_its_texts() {
    let version = |text: &str| Catalogue::read(&[("accounts.toml", text)]).unwrap().version;
    let more = format!("{CATALOGUE}\n# one more line\n");
    assert_eq!(version(CATALOGUE).len(), 16);
    assert_eq!(version(CATALOGUE), version(CATALOGUE));
    assert_ne!(version(CATALOGUE), version(&more));
}

#[test]
fn a_read_is_slow_from_the_limit_on_and_not_at_it() {
    let codes = |seconds: u64| {
        let mut stage = Stage::healthy();
        stage.alter(database(), FactKind::Read, |fact| match &mut fact.seen {
            Seen::Read(read) => read.tables[0].took = Duration::from_secs(seconds),
            _ => unreachable!("a read"),
        });
        stage.codes()
    };
    assert_eq!(codes(10), []);
    assert_eq!(codes(11), [Code::ReadTooSlow]);
}

#[test]
fn filtered_rows_are_told_by_their_table() {
    let mut stage = Stage::healthy();
    stage.alter(database(), FactKind::Minimum, |fact| match &mut fact.seen {
        Seen::Minimum(minimum) => minimum.tables[1].found.as_mut().unwrap().rows_filtered = true,
        _ => unreachable!("a minimum"),
    });
    let judged = stage.judged();
    let line = judged.lines().next().unwrap();
    let tables: Vec<&str> = line.finding.arguments.list("tables").collect();
    assert_eq!((line.finding.code, tables), (Code::RowsFiltered, vec!["E085CLI"]));
}
