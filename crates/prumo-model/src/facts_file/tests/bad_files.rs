//! Files that are refused, each with exactly what is said about it.

use super::super::json::{MOST_BYTES, MOST_VALUES};
use super::super::{FactsFile, FactsFileError};

const GOOD: &str = r#"{
  "schema": "prumo-facts",
  "version": 1,
  "program": "prumo 0.1.0",
  "written": "2026-11-24T13:05:00Z",
  "project": "Exemplo",
  "catalogue": "1",
  "inputs": [],
  "vantages": [{"vantage": "inside", "basis": "proven"}],
  "facts": [
    {"environment": "hml", "target": {"kind": "port", "host": "erp", "port": 1433}, "vantage": "inside",
     "kind": "reach", "when": "2026-11-24T13:04:05Z", "took-us": 5,
     "seen": {"attempts": [{"address": "10.0.0.5", "outcome": {"is": "silent"}, "took-us": 5}]}},
    {"environment": "hml", "target": {"kind": "port", "host": "erp", "port": 1433}, "vantage": "inside",
     "kind": "tls", "when": "2026-11-24T13:04:05Z", "took-us": 5, "seen": {"is": "refused", "reason": "alert"}},
    {"environment": "hml", "target": {"kind": "sample", "integration": "accounts"}, "vantage": "inside",
     "kind": "database-rows", "when": "2026-11-24T13:04:05Z", "took-us": 5,
     "seen": {"digest-key": "ab", "rows": [{"key": "cd", "fields": {"NomCli": "ef"}}], "more": false}},
    {"environment": "hml", "target": {"kind": "service", "service": "s"}, "vantage": "inside",
     "kind": "description", "when": "2026-11-24T13:04:05Z", "took-us": 5, "not-looked": {"is": "waiting"}}
  ]
}"#;

/// What is changed in the good file (the first place where it stands), and the message that comes of it.
const BAD: &[(&str, &str, &str)] = &[
    ("{\n", "", "not JSON at line 1, column 11: trailing characters"),
    ("\"version\": 1", "\"version\": 01", "not JSON at line 3, column 15: invalid number"),
    ("prumo-facts", "prumo-report", "this is no facts file: \"schema\" is not \"prumo-facts\""),
    ("\"version\": 1", "\"version\": 2", "the facts file has version 2; this program reads versions up to 1"),
    ("\"version\": 1", "\"version\": 0", "version: there is no version 0"),
    ("\"version\": 1", "\"version\": -1", "version: -1 is not within 0 to 18446744073709551615"),
    ("\"version\": 1", "\"version\": \"1\"", "version: expected a whole number, found a text"),
    ("  \"version\": 1,\n", "", ".: the key \"version\" is missing"),
    ("\"program\"", "\"programme\"", ".: the key \"program\" is missing"),
    (
        "\"project\"",
        "\"customer\": \"x\", \"project\"",
        "customer: unknown key; known here: schema, version, program, written, project, catalogue, inputs, vantages, facts",
    ),
    ("\"project\"", "\"project\": \"x\", \"project\"", "project: the key stands twice"),
    ("2026-11-24T13:05:00Z", "24/11/2026", "written: not a point in time (RFC 3339)"),
    ("2026-11-24T13:05:00Z", "2026-11-24 13:05:00Z", "written: not a point in time (RFC 3339)"),
    ("2026-11-24T13:05:00Z", "2026-11-24T13:05:00,25Z", "written: not a point in time (RFC 3339)"),
    ("2026-11-24T13:05:00Z", "2026-11-24T13:05Z", "written: not a point in time (RFC 3339)"),
    ("2026-11-24T13:05:00Z", "2026-11-24T13Z", "written: not a point in time (RFC 3339)"),
    ("2026-11-24T13:05:00Z", "2026-11-24T13:05:60Z", "written: not a point in time (RFC 3339)"),
    ("2026-11-24T13:05:00Z", "20261124T130500Z", "written: not a point in time (RFC 3339)"),
    ("2026-11-24T13:05:00Z", "2026-11-24T13:05:00-03", "written: not a point in time (RFC 3339)"),
    ("2026-11-24T13:05:00Z", "2026-11-24T13:05:00Z[UTC]", "written: not a point in time (RFC 3339)"),
    ("2026-11-24T13:05:00Z", "2026-11-24T13:05:61Z", "written: not a point in time (RFC 3339)"),
    ("\"proven\"", "\"sure\"", "vantages[0].basis: \"sure\" is none of: proven, attested, assumed"),
    ("[{\"vantage\"", "[3, {\"vantage\"", "vantages[0]: expected an object, found a number"),
    (
        "\"port\", \"host\": \"erp\"",
        "\"port\", \"host\": \"e r p\"",
        "facts[0].target.host: the character ' ' can't stand in a host",
    ),
    ("\"port\": 1433", "\"port\": 0", "facts[0].target.port: 0 is no TCP port (1 to 65535)"),
    (
        "\"port\": 1433",
        "\"port\": 1433.5",
        "facts[0].target.port: expected a TCP port, found a number with a fraction or beyond 64 bits",
    ),
    ("\"kind\": \"port\"", "\"kind\": \"server\", \"port\": 1", "facts[0].target.port: the key stands twice"),
    (
        "\"kind\": \"port\"",
        "\"kind\": \"door\"",
        "facts[0].target.kind: \"door\" is none of: host, port, database, server, service, operation, call, sample, rows, integration",
    ),
    ("\"took-us\": 5", "\"took-us\": -5", "facts[0].took-us: -5 is not within 0 to 18446744073709551615"),
    (
        "\"took-us\": 5",
        "\"took-us\": 1e99",
        "facts[0].took-us: expected a whole number, found a number with a fraction or beyond 64 bits",
    ),
    ("\"kind\": \"reach\"", "\"kind\": \"http\"", "facts[0].seen: the key \"is\" is missing"),
    ("10.0.0.5", "10.0.0.555", "facts[0].seen.attempts[0].address: not an IP address"),
    (
        "\"is\": \"silent\"",
        "\"is\": \"silent\", \"errno\": 1",
        "facts[0].seen.attempts[0].outcome.errno: unknown key; known here: is",
    ),
    (
        "\"alert\"",
        "\"bored\"",
        "facts[1].seen.reason: \"bored\" is none of: not-offered, alert, not-tls, dropped, timed-out, version, ssl-3-0, tls-1-0, tls-1-1, signature, weak-key",
    ),
    (
        "\"NomCli\": \"ef\"",
        "\"NomCli\": \"ef\", \"NomCli\": \"\"",
        "facts[2].seen.rows[0].fields.NomCli: the key stands twice",
    ),
    (
        "\"NomCli\": \"ef\"",
        "\"Nome do cliente\\n\": 1",
        "facts[2].seen.rows[0].fields[\"Nome do cliente\\n\"]: expected a text, found a number",
    ),
    (
        "\"not-looked\": {\"is\": \"waiting\"}",
        "\"seen\": null",
        "facts[3].seen: expected an object, found null",
    ),
    ("\"not-looked\": {\"is\": \"waiting\"}", "\"more\": 1", "facts[3]: the key \"seen\" is missing"),
    (
        "\"not-looked\": {\"is\": \"waiting\"}",
        "\"not-looked\": {\"is\": \"waiting\"}, \"seen\": {\"is\": \"status\", \"status\": 404}",
        "facts[3].seen: unknown key; known here: environment, target, vantage, kind, when, took-us, not-looked",
    ),
];

fn said(text: &str) -> String {
    FactsFile::read(text).unwrap_err().to_string()
}

#[test]
fn the_good_file_is_good() {
    assert_eq!(FactsFile::read(GOOD).unwrap().facts.len(), 4);
}

#[test]
fn each_bad_file_is_told_what_is_wrong_with_it() {
    for (from, to, message) in BAD {
        assert!(GOOD.contains(from), "{from} is not in the good file");
        assert_eq!(said(&GOOD.replacen(from, to, 1)), *message, "{from} → {to}");
    }
}

#[test]
fn other_documents_are_no_facts_files() {
    for text in ["null", "[]", "{}", "3", "{\"schema\": 1}", "{\"version\": 9}"] {
        assert_eq!(FactsFile::read(text), Err(FactsFileError::OtherFile), "{text}");
    }
    assert_eq!(said(""), "not JSON at line 1, column 0: EOF while parsing a value");
}

#[test]
fn depth_ends_at_serde_json_s_limit() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(said(&deep), "not JSON at line 1, column 128: recursion limit exceeded");
}

#[test]
fn fifty_megabytes_are_read_or_refused() {
    let long = GOOD.replacen("Exemplo", &"x".repeat(50 << 20), 1);
    assert_eq!(FactsFile::read(&long).unwrap().project.len(), 50 << 20);
    let many = GOOD.replacen("\"facts\": [", &format!("\"facts\": [{}", "0,".repeat(25 << 20)), 1);
    assert_eq!(FactsFile::read(&many), Err(FactsFileError::TooLarge));
    let key = GOOD.replacen("\"project\"", &format!("\"{}\": 1, \"project\"", "é".repeat(1 << 20)), 1);
    assert!(said(&key).len() < 300);
}

#[test]
fn what_is_larger_than_any_facts_file_is_not_parsed() {
    assert_eq!(FactsFile::read(&" ".repeat(MOST_BYTES + 1)), Err(FactsFileError::TooLarge));
    assert_eq!(
        FactsFileError::TooLarge.to_string(),
        format!("the facts file is too large: more than 64 MiB or {MOST_VALUES} values")
    );
}
