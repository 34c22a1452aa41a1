//! The JUnit report: word by word in three languages; red exactly where the exit code is not 0; and read by a parser that
//! others wrote (junitparser, where PRUMO_DEV_PYTHON names a Python that has it).

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use prumo_harness::{Options, Scene, USER};
use serde_json::{Value, json};

use super::demo::alike;
use super::expected::{compare, place, settle};

/// What junitparser makes of the file on its standard input: counted by itself, not read from the counts.
const READER: &str = r#"
import collections, json, sys
from junitparser import Error, Failure, JUnitXml, Skipped
seen = collections.Counter()
names = []
suites = JUnitXml.fromstring(sys.stdin.buffer.read())
told = dict(tests=suites.tests, failures=suites.failures, errors=suites.errors, skipped=suites.skipped)
for suite in suites:
    for case in suite:
        names.append(case.classname + " " + case.name)
        seen["tests"] += 1
        for result in case.result:
            assert result.message, case.name
            seen[{Failure: "failures", Error: "errors", Skipped: "skipped"}[type(result)]] += 1
suites.update_statistics()
again = dict(tests=suites.tests, failures=suites.failures, errors=suites.errors, skipped=suites.skipped)
assert told == again, (told, again)
json.dump(dict(told=told, seen=seen, names=names), sys.stdout)
"#;

fn scene(faults: &[&str]) -> Scene {
    Scene::set(Path::new(env!("CARGO_BIN_EXE_prumo")), faults, &Options::default()).unwrap()
}

fn junit(scene: &Scene, more: &[&str]) -> (i32, String) {
    let mut arguments = vec!["check", "--format", "junit", "--lang", "en"];
    arguments.extend(more);
    let outcome = scene.program.run(&arguments).unwrap();
    assert!(outcome.stdout.starts_with("<?xml"), "{}", outcome.stderr);
    (outcome.code, outcome.stdout)
}

/// A count as the document's root tells it.
fn count(text: &str, name: &str) -> usize {
    let root = text.lines().find(|line| line.trim_start().starts_with("<testsuites")).unwrap();
    let (_, rest) = root.split_once(&format!(" {name}=\"")).unwrap();
    rest.split('"').next().unwrap().parse().unwrap()
}

/// Exit code 1 is a failure, 3 an error without one, 0 neither.
fn assert_red_as_the_exit_code(code: i32, text: &str) {
    let (failures, errors) = (count(text, "failures"), count(text, "errors"));
    let red = match (failures, errors) {
        (0, 0) => 0,
        (0, _) => 3,
        _ => 1,
    };
    assert_eq!(red, code, "{failures} failures, {errors} errors:\n{text}");
    assert!(count(text, "tests") > 0);
}

/// What differs from run to run, made alike.
fn made_alike(text: &str) -> String {
    let mask = |text: &str, before: &str| {
        let mut parts = text.split(before);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |made, part| {
            let rest = part.split_once('"').map_or("", |(_, rest)| rest);
            format!("{made}{before}…\"{rest}")
        })
    };
    let text = [" time=\"", " timestamp=\"", "name=\"run\" value=\"", "name=\"catalogue\" value=\""]
        .iter()
        .fold(text.to_owned(), |text, before| mask(&text, before));
    alike(&text)
}

#[test]
fn the_report_in_three_languages() {
    let scene = scene(&["system-code-unknown"]);
    scene.sql(&format!("REVOKE SELECT ON sapiens.e301tcr FROM {USER};")).unwrap();
    let mut differences = Vec::new();
    for language in ["pt-BR", "en", "es"] {
        let outcome = scene
            .program
            .run(&["check", "--lang", language, "--junit", "junit.xml", "--accept", "attested,inferred"])
            .unwrap();
        assert!(outcome.stdout.starts_with("Prumo"), "the report for people still comes");
        let text = fs::read_to_string(scene.folder().join("junit.xml")).unwrap();
        assert_red_as_the_exit_code(outcome.code, &text);
        let path = place(&format!("golden/junit.{language}.xml"));
        differences.extend(compare(&path, &made_alike(&text)).err());
    }
    settle(&differences);
}

#[test]
fn a_file_is_red_exactly_where_the_exit_code_is_not_0() {
    let scene = scene(&[]);
    let mut codes = Vec::new();
    let mut files = Vec::new();
    let mut look = |scene: &Scene| {
        for more in [
            &[][..],
            &["--strict"],
            &["--accept", "attested,inferred"],
            &["--accept", "inferred", "--attest", "1.2=Ana, rede"],
            &["--strict", "--accept", "attested,inferred,waived"],
            &["--step", "1.4"],
            &["--step", "1.4", "--accept", "attested,inferred"],
            &["--stage", "2", "--accept", "attested,inferred"],
        ] {
            let (code, text) = junit(scene, more);
            assert_red_as_the_exit_code(code, &text);
            codes.push(code);
            files.push(text);
        }
    };
    look(&scene);
    scene.project.set("environment.homologation.database.user", "\"a\\u202E\\u0007]]><b>&\\\"'\"").unwrap();
    look(&scene);
    scene.project.set("environment.homologation.database.user", &format!("{USER:?}")).unwrap();
    scene.stand_in.plant("erp-password-unusable").unwrap();
    look(&scene);
    scene.stand_in.lift("erp-password-unusable").unwrap();
    scene.project.set("project.further-services", "[\"com.example.later\"]").unwrap();
    look(&scene);
    for code in [0, 1, 3] {
        assert!(codes.contains(&code), "no run of this test ended with {code}");
    }
    for text in &files {
        read_by_others(text);
    }
}

#[test]
fn what_a_part_needs_and_is_shut_is_shown_although_it_was_not_chosen() {
    let scene = scene(&[]);
    scene.sql(&format!("ALTER ROLE {USER} NOLOGIN;")).unwrap();
    let (code, text) = junit(&scene, &["--step", "1.4"]);
    assert_eq!(code, 1);
    assert!(text.contains("classname=\"homologation.1-3\" name=\"login database "), "{text}");
}

/// Hands a file to junitparser; it counts what we counted.
fn read_by_others(text: &str) {
    let Some(python) = std::env::var_os("PRUMO_DEV_PYTHON") else {
        println!("SKIPPED: junitparser, since PRUMO_DEV_PYTHON is not set");
        return;
    };
    let mut child = Command::new(python)
        .args(["-c", READER])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}\n{text}", String::from_utf8_lossy(&output.stderr));
    let read: Value = serde_json::from_slice(&output.stdout).unwrap();
    for name in ["tests", "failures", "errors", "skipped"] {
        let seen = read["seen"].get(name).cloned().unwrap_or(json!(0));
        assert_eq!(seen, json!(count(text, name)), "{name}");
    }
    let names = read["names"].as_array().unwrap();
    let distinct: std::collections::BTreeSet<String> = names.iter().map(Value::to_string).collect();
    assert_eq!(distinct.len(), names.len(), "two cases of one name: {names:#?}");
}
