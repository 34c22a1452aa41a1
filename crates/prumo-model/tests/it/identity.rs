//! The proof that a named call stays away from production: every way in which it could be had too cheaply.

use prumo_model::fact::{Fact, FactKey, FactKind, NameFact, NotProven, RowDigest, RowsFact, Seen};
use prumo_model::identity::prove;
use prumo_model::plan::Plan;
use prumo_model::target::{Branch, Target};
use prumo_model::vantage::Vantage;

use crate::stage::{HOMOLOGATION, PROJECT, SIMULATED, SIMULATING, Stage, changed, endpoint, rows};

const PRODUCTION: &str = r#"

[environment.producao]
kind = "production"

[environment.producao.database]
engine = "postgresql"
host = "banco-prod.example.com.br"
name = "sapiens"
user = "crm_leitura"
password = { env = "PRUMO_BANCO_PROD" }

[environment.producao.web-services]
base-url = "https://erp-prod.example.com.br:8181/g5-senior-services"
user = "crm.integracao"
password = { env = "PRUMO_ERP_PROD" }
system-code = "CRM"
companies = [{ company = 1, branches = [1] }]

[environment.producao.rehearsal]
customer = 1001
"#;

/// A homologation and a production whose database shows another name of the sample.
fn stage(changes: &[(&str, &str)]) -> Stage {
    let text = changed(&(changed(PROJECT, SIMULATED) + PRODUCTION), changes);
    let mut stage = Stage::of(&text, SIMULATING, Vantage::Crm);
    for host in ["banco-prod.example.com.br", "erp-prod.example.com.br"] {
        if text.contains(host) {
            let target = Target::Host(endpoint(&format!("{host}:1")).host);
            let resolved = NameFact::Resolved(vec!["200.160.2.99".parse().unwrap()]);
            put(&mut stage, "producao", target, FactKind::Name, Seen::Name(resolved));
        }
    }
    alter(&mut stage, "producao", FactKind::DatabaseRows, another_name);
    stage
}

fn another_name(rows: &mut RowsFact) {
    rows.rows[0].fields.insert("nomCli".to_owned(), "another".to_owned());
}

fn put(stage: &mut Stage, environment: &str, target: Target, kind: FactKind, seen: Seen) {
    let key = FactKey { environment: environment.to_owned(), target, vantage: Vantage::Crm, kind };
    let known = stage.facts.iter().next().unwrap().1.clone();
    stage.facts.insert(key, Fact { seen, ..known });
}

/// Changes the sample's rows of branch 1 as one path shows them.
fn alter(stage: &mut Stage, environment: &str, kind: FactKind, change: impl FnOnce(&mut RowsFact)) {
    let key = FactKey { environment: environment.to_owned(), target: rows(1), vantage: Vantage::Crm, kind };
    let Some(Seen::Rows(mut shown)) = stage.facts.get(&key).map(|fact| fact.seen.clone()) else { return };
    change(&mut shown);
    put(stage, environment, rows(1), kind, Seen::Rows(shown));
}

fn proof(stage: &Stage) -> Result<(), NotProven> {
    let plan = Plan::of(&stage.project, &stage.catalogue, Vantage::Crm);
    let homologation = plan.environments.iter().find(|known| known.name == HOMOLOGATION).unwrap();
    prove(&plan, homologation, &stage.facts)
}

#[test]
fn a_row_that_production_shows_otherwise_proves_it() {
    assert_eq!(proof(&stage(&[])), Ok(()));
    let mut gone = stage(&[]);
    alter(&mut gone, "producao", FactKind::DatabaseRows, |rows| rows.rows.clear());
    assert_eq!(proof(&gone), Ok(()), "production does not have this customer");
}

#[test]
fn without_production_or_with_one_that_is_not_seen_nothing_is_proven() {
    let mut alone = Stage::simulated();
    alone.look_from(Vantage::Crm);
    assert_eq!(proof(&alone), Err(NotProven::NoProduction));
    let mut unseen = stage(&[]);
    unseen.keep(|key| key.environment != "producao");
    assert_eq!(proof(&unseen), Err(NotProven::ProductionNotSeen));
    let minimum = |key: &FactKey| key.environment == "producao" && key.kind == FactKind::Minimum;
    let mut without_rights = stage(&[]);
    without_rights.keep(|key| !minimum(key));
    assert_eq!(proof(&without_rights), Err(NotProven::ProductionNotSeen), "rows may have been hidden");
}

#[test]
fn another_sample_in_production_differs_in_any_case_and_proves_nothing() {
    let other = (
        "[environment.producao.rehearsal]\ncustomer = 1001",
        "[environment.producao.rehearsal]\ncustomer = 1002",
    );
    assert_eq!(proof(&stage(&[other])), Err(NotProven::ProductionNotSeen));
    let none = ("[environment.producao.rehearsal]\ncustomer = 1001\n", "");
    assert_eq!(proof(&stage(&[none])), Err(NotProven::ProductionNotSeen));
}

#[test]
fn a_copy_is_like_production_and_other_keys_or_more_rows_compare_nothing() {
    let mut copy = stage(&[]);
    alter(&mut copy, "producao", FactKind::DatabaseRows, |rows| {
        rows.rows[0].fields.insert("nomCli".to_owned(), "digest of nomCli".to_owned());
    });
    assert_eq!(proof(&copy), Err(NotProven::LikeProduction));
    let mut key = stage(&[]);
    alter(&mut key, "producao", FactKind::DatabaseRows, |rows| rows.digest_key = "another".to_owned());
    assert_eq!(proof(&key), Err(NotProven::ProductionNotSeen));
    let mut more = stage(&[]);
    alter(&mut more, "producao", FactKind::DatabaseRows, |rows| rows.more = true);
    assert_eq!(proof(&more), Err(NotProven::ProductionNotSeen));
}

#[test]
fn every_production_must_be_told_apart() {
    let second = PRODUCTION.replace("producao", "producao2").replace("-prod.", "-prod2.");
    let text = changed(PROJECT, SIMULATED) + PRODUCTION + &second;
    let mut both = Stage::of(&text, SIMULATING, Vantage::Crm);
    for (host, address) in [("prod.", "200.160.2.99"), ("prod2.", "200.160.2.98")] {
        for name in ["banco-", "erp-"] {
            let target = Target::Host(endpoint(&format!("{name}{host}example.com.br:1")).host);
            let resolved = Seen::Name(NameFact::Resolved(vec![address.parse().unwrap()]));
            let environment = if host == "prod." { "producao" } else { "producao2" };
            put(&mut both, environment, target, FactKind::Name, resolved);
        }
    }
    alter(&mut both, "producao", FactKind::DatabaseRows, another_name);
    assert_eq!(proof(&both), Err(NotProven::LikeProduction), "the second shows the same");
    alter(&mut both, "producao2", FactKind::DatabaseRows, another_name);
    assert_eq!(proof(&both), Ok(()));
}

#[test]
fn what_production_has_in_common_by_name_or_by_address_is_found() {
    for changes in [
        [(
            "host = \"banco-prod.example.com.br\"\nname = \"sapiens\"",
            "host = \"banco.example.com.br\"\nname = \"SAPIENS_HML\"",
        )],
        [("https://erp-prod.example.com.br:8181", "https://erp.example.com.br:8181")],
    ] {
        assert_eq!(proof(&stage(&changes)), Err(NotProven::SharedWithProduction), "{changes:?}");
    }
    // Another name for the same address and port.
    let mut alias = stage(&[]);
    let target = Target::Host(endpoint("erp-prod.example.com.br:1").host);
    let resolved = Seen::Name(NameFact::Resolved(vec![crate::stage::healthy::address()]));
    put(&mut alias, "producao", target, FactKind::Name, resolved);
    assert_eq!(proof(&alias), Err(NotProven::SharedWithProduction));
    // Two databases on one server are two databases.
    let neighbours = [("host = \"banco-prod.example.com.br\"", "host = \"banco.example.com.br\"")];
    assert_eq!(proof(&stage(&neighbours)), Ok(()));
}

#[test]
fn services_that_do_not_show_this_database_s_rows_are_another_installation() {
    let mut other = stage(&[]);
    alter(&mut other, HOMOLOGATION, FactKind::ServiceRows, another_name);
    assert_eq!(proof(&other), Err(NotProven::NotOneInstallation));
    for kind in [FactKind::ServiceRows, FactKind::DatabaseRows] {
        let mut none = stage(&[]);
        none.keep(|key| key.environment != HOMOLOGATION || key.kind != kind);
        assert_eq!(proof(&none), Err(NotProven::NotOneInstallation), "{kind}");
    }
    let mut nothing = stage(&[]);
    for kind in [FactKind::ServiceRows, FactKind::DatabaseRows] {
        alter(&mut nothing, HOMOLOGATION, kind, |rows| rows.rows.clear());
    }
    assert_eq!(proof(&nothing), Err(NotProven::NotOneInstallation), "no row proves nothing");
    let mut further = stage(&[]);
    alter(&mut further, HOMOLOGATION, FactKind::ServiceRows, |rows| {
        rows.rows.push(RowDigest { key: "further".to_owned(), ..rows.rows[0].clone() });
    });
    assert_eq!(proof(&further), Err(NotProven::NotOneInstallation));
    assert_eq!(rows(1), Target::Rows("accounts/customer".to_owned(), Branch { company: 1, branch: 1 }));
}
