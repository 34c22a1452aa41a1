//! `prumo init`: from flags and on a real terminal, with a real PostgreSQL and the stand-in, in three languages. What it
//! writes is what `prumo check` takes; what is interrupted goes on; nothing that a person typed is lost.

mod flags;
mod talk;
mod terminal;

use prumo_harness::{Program, Scene, findings};
use serde_json::Value;

/// The variables that the wizard names for the project of these tests.
const DATABASE: &str = "PRUMO_METALURGICA_EXEMPLO_HML_DB";
const SERVICES: &str = "PRUMO_METALURGICA_EXEMPLO_HML_WS";

/// The scene's program with its passwords under the wizard's names.
fn with_passwords(scene: &Scene) -> Program {
    let value = |name: &str| scene.program.variable(name).unwrap().to_owned();
    let program = scene.program.clone();
    program.with(DATABASE, &value("PRUMO_EXEMPLO_HML_DB")).with(SERVICES, &value("PRUMO_EXEMPLO_HML_WS"))
}

/// Checks a project file that the wizard wrote: it is taken without a word, and finds what the scene's own file finds.
fn assert_checks_alike(scene: &Scene, file: &str) {
    let accept = ["--accept", "attested,inferred"];
    let outcome =
        with_passwords(scene).run(&[&["check", file, "--format", "json"][..], &accept].concat()).unwrap();
    assert_eq!(outcome.stderr, "");
    let report: Value = serde_json::from_str(&outcome.stdout).unwrap();
    let (code, own) = scene.check(&accept).unwrap();
    let codes = |report: &Value| -> Vec<String> {
        findings(report).iter().map(|finding| finding["code"].to_string()).collect()
    };
    assert_eq!((outcome.code, codes(&report)), (code, codes(&own)));
    assert_eq!(report["project"], "Metalúrgica Exemplo");
}

/// Nothing that is secret on the scene stands in a text.
fn assert_no_secret(scene: &Scene, text: &str) {
    for (_, value) in scene.program.variables() {
        assert!(!text.contains(value), "{text}");
    }
}
