//! An order is simulated where a person names it, once, in homologation, and after proof that the call can't reach
//! production. The witnesses are the logs of the two ERPs, and an order that is really written while the call is under way.

use std::thread;

use prumo_harness::{Case, Scene, StandIn, findings};
use serde_json::Value;

use crate::corpus::line::lines;
use crate::corpus::sharing;
use crate::production::{CALL, another, beside, beside_as};

/// The calls of an ERP whose effect is not none.
fn effects(erp: &StandIn) -> Vec<String> {
    let log = erp.log().unwrap();
    let with_effect = log.as_array().unwrap().iter().filter(|call| call["effect"] != "none");
    with_effect.map(|call| call["operation"].as_str().unwrap().to_owned()).collect()
}

fn reasons(report: &Value) -> Vec<String> {
    let all = findings(report).into_iter();
    all.filter_map(|finding| finding["arguments"]["reason"].as_str().map(str::to_owned)).collect()
}

fn scene(make: impl FnOnce(&mut Case)) -> Scene {
    let mut case = sharing::stage().case();
    make(&mut case);
    case.set().unwrap()
}

const ACCEPT: [&str; 2] = ["--accept", "attested,inferred"];

#[test]
fn a_named_and_proven_call_is_made_once_and_in_homologation_alone() {
    let mut production = None;
    let scene = scene(|case| production = Some(another(case)));
    let (code, report) = scene.check(&[&CALL[..], &ACCEPT[..]].concat()).unwrap();
    assert_eq!((code, lines(&report)), (0, vec![]));
    assert_eq!(effects(&scene.stand_in), ["SimularPedidos"]);
    assert_eq!(effects(&production.unwrap()), Vec::<String>::new());
    let steps = report["environments"][0]["steps"].as_array().unwrap();
    let checks = steps.iter().flat_map(|step| step["checks"].as_array().unwrap());
    let rehearsed = |check: &&Value| {
        check["gate"] == "rehearsal"
            && check["target"]["integration"] == "orders-send"
            && check["target"]["kind"] == "integration"
    };
    let rehearsal = checks.into_iter().find(rehearsed).expect("the rehearsal of orders-send");
    assert_eq!((&rehearsal["verdict"], &rehearsal["reason"]), (&"pass".into(), &Value::Null), "{rehearsal}");
}

#[test]
fn what_nobody_named_is_not_called_and_the_rehearsal_says_so() {
    let scene = scene(beside);
    let (code, report) = scene.check(&ACCEPT).unwrap();
    assert_eq!((code, effects(&scene.stand_in)), (0, vec![]));
    assert!(report.to_string().contains("not-simulated"));
    let (code, _) = scene.check(&[]).unwrap();
    assert_eq!(code, 3, "it is inferred, and not accepted as good enough");
}

type Unproven = (&'static str, fn(&mut Case));

/// What is missing of the proof, and how the stage is made so.
const UNPROVEN: &[Unproven] = &[
    ("no-production", |_| {}),
    // A fresh copy: whatever the services show, production's database shows it too.
    ("like-production", |case| drop(beside_as(case, "", &[]))),
    ("production-not-seen", |case| {
        beside(case);
        case.argument(&["--env", "homologation"]);
    }),
    // Policies hide rows there: that the sample is not shown proves nothing.
    ("production-not-seen", |case| {
        drop(beside_as(
            case,
            "ALTER TABLE sapiens.e085cli ENABLE ROW LEVEL SECURITY; ALTER TABLE sapiens.e085hcl ENABLE ROW LEVEL SECURITY; \
             ALTER TABLE sapiens.e301tcr ENABLE ROW LEVEL SECURITY;",
            &[],
        ));
    }),
    // The web services of homologation are those of another installation.
    ("not-one-installation", |case| {
        beside(case);
        case.fault("paths-differ:co.cad.clientes");
    }),
];

#[test]
fn without_proof_nothing_is_called_and_the_reason_is_told() {
    let stage = sharing::stage();
    sharing::run(
        UNPROVEN,
        |(reason, _)| (*reason).to_owned(),
        |(reason, make)| {
            let mut case = stage.case();
            make(&mut case);
            let scene = case.set().map_err(|error| format!("{error:#}"))?;
            let (code, report) =
                scene.check(&[&CALL[..], &ACCEPT[..]].concat()).map_err(|e| e.to_string())?;
            let seen = (effects(&scene.stand_in), reasons(&report));
            if code != 0 && seen.0.is_empty() && seen.1.iter().any(|told| told == reason) {
                Ok(())
            } else {
                Err(format!("exit {code}, called {:?}, reasons {:?}", seen.0, seen.1))
            }
        },
    );
}

#[test]
fn a_server_that_production_has_too_is_never_asked() {
    let scene = scene(|case| {
        another(case);
    });
    let text = scene.project.text().unwrap();
    let own = scene.stand_in.base_url.clone();
    let others = text.lines().rfind(|line| line.starts_with("base-url")).unwrap();
    let text = text.replace(others, &format!("base-url = \"{own}\""));
    std::fs::write(scene.project.path(), text).unwrap();
    let (code, report) = scene.check(&[&CALL[..], &ACCEPT[..]].concat()).unwrap();
    assert_ne!(code, 0);
    assert!(reasons(&report).contains(&"shared-with-production".to_owned()), "{:?}", reasons(&report));
    assert_eq!(effects(&scene.stand_in), Vec::<String>::new());
}

#[test]
fn in_production_the_call_is_refused_and_what_can_not_be_named_is_an_error() {
    let mut production = None;
    let scene = scene(|case| production = Some(another(case)));
    for (arguments, text) in [
        (vec!["check", "--env", "production", CALL[0], CALL[1]], "refused in production"),
        (vec!["check", "--call", "orders-send/GravarPedidos"], "those are: orders-send/SimularPedidos"),
        (vec!["check", "--call", "orders-receive/ExportarPedidos"], "those are: orders-send/SimularPedidos"),
        (vec!["look", "--call", "SimularPedidos"], "those are: orders-send/SimularPedidos"),
        (vec!["check", "--step", "1.4", CALL[0], CALL[1]], "step 3.1, which is not chosen"),
    ] {
        let outcome = scene.program.run(&arguments).unwrap();
        assert_eq!(outcome.code, 2, "{arguments:?}");
        assert!(outcome.stderr.contains(text), "{}", outcome.stderr);
    }
    assert_eq!(effects(&scene.stand_in), Vec::<String>::new());
    assert_eq!(effects(&production.unwrap()), Vec::<String>::new());
    scene.project.remove_table("environment.homologation.database").unwrap();
    scene.project.set("environment.homologation.no-database", "\"o provedor não abre o banco\"").unwrap();
    let outcome = scene.program.run(&["check", CALL[0], CALL[1]]).unwrap();
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.contains("needs the environment's database"), "{}", outcome.stderr);
}

#[test]
fn a_call_that_hangs_or_breaks_off_is_not_made_again() {
    for fault in ["call-hangs:pedidos", "cut:pedidos/1", "answer-not-soap:pedidos"] {
        let scene = scene(|case| {
            beside(case);
            case.line("limits.call-seconds", "3");
            case.fault(fault);
        });
        let (code, _) = scene.check(&[&CALL[..], &ACCEPT[..]].concat()).unwrap();
        assert_ne!(code, 0, "{fault}");
        assert_eq!(effects(&scene.stand_in), ["SimularPedidos"], "{fault}");
    }
}

/// An order of the sample customer, as an ERP that wrote what it should only simulate would leave it.
const ORDER: &str = "INSERT INTO {schema}.e120ped (codemp, codfil, numped, tipped, datemi, codcli, codrep, codcpg, vlrliq, sitped) \
    VALUES (1, 1, 900, 1, '2026-11-24', 1001, 10, '30', 12.50, 9);";

#[test]
fn an_order_that_is_written_while_the_call_is_under_way_is_found() {
    let scene_of = scene(|case| {
        beside(case);
        case.fault("answer-too-slow=4000:pedidos");
    });
    let program = scene_of.program.clone();
    let outcome = thread::scope(|scope| {
        let check =
            scope.spawn(|| program.run(&[&["check", "--format", "json"], &CALL[..]].concat()).unwrap());
        // The call is noted when it arrives, and answered four seconds later.
        while effects(&scene_of.stand_in).is_empty() && !check.is_finished() {
            thread::yield_now();
        }
        scene_of.sql(ORDER).unwrap();
        check.join().unwrap()
    });
    let report: Value = serde_json::from_str(&outcome.stdout).unwrap();
    assert_eq!(outcome.code, 1);
    let found = findings(&report).into_iter().find(|finding| finding["code"] == "simulation-changed-data");
    let found = found.expect("the order is found");
    assert_eq!(found["arguments"]["tables"], serde_json::json!(["E120PED +1"]));
    assert_eq!(found["owner"]["id"], "consultant");
}

#[test]
fn facts_of_a_named_call_are_judged_elsewhere_as_here() {
    let scene = scene(beside);
    let look = ["look", "--output", "facts.json", CALL[0], CALL[1]];
    assert_eq!(scene.program.run(&look).unwrap().code, 0);
    let judged = scene
        .program
        .run(&["judge", "facts.json", "--accept", "attested,inferred", "--format", "json"])
        .unwrap();
    assert_eq!(judged.code, 0, "{}", judged.stderr);
    // Production's rehearsal has no simulation; homologation's has.
    assert_eq!(judged.stdout.matches("not-simulated").count(), 1);
}
