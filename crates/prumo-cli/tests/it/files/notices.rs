//! What waits for a later Prumo: accepted, said on the standard error, and never green.

use std::path::Path;

use prumo_harness::{Options, Scene};
use serde_json::Value;

use super::bad::{files, stem};
use crate::golden::expected::{compare, program_in, session, settle};

#[test]
fn what_waits_for_a_later_prumo_is_accepted_and_said() {
    let folder = "files/notices";
    let program = program_in(folder);
    let mut differences = Vec::new();
    for file in files(folder) {
        for language in ["pt-BR", "en", "es"] {
            let name = file.file_name().unwrap().to_str().unwrap();
            // Reads the project and looks at nothing.
            let arguments = ["grants", name, "--schema", "sapiens", "--lang", language];
            let expected = file.with_file_name(format!("{}.{language}.txt", stem(&file)));
            differences.extend(compare(&expected, &session(&program, &arguments)).err());
        }
    }
    settle(&differences);
}

#[test]
fn an_integration_that_waits_is_unknown_whatever_is_accepted() {
    let scene = Scene::set(Path::new(env!("CARGO_BIN_EXE_prumo")), &[], &Options::default()).unwrap();
    scene.project.set("project.integrations", "[\"accounts\", \"orders-send\"]").unwrap();
    let (code, report) = scene.check(&["--accept", "attested,inferred,waived"]).unwrap();
    assert_eq!((code, report["verdict"].as_str()), (3, Some("unknown")));
    let found: Vec<(&str, &str)> = prumo_harness::findings(&report)
        .into_iter()
        .filter(|finding| finding["verdict"] == "unknown")
        .filter_map(|finding| Some((finding["code"].as_str()?, finding["arguments"]["reason"].as_str()?)))
        .collect();
    assert_eq!(found, [("not-looked", "later")]);
    let states: Vec<&Value> = report["environments"][0]["steps"].as_array().unwrap().iter().collect();
    assert_eq!(states.last().unwrap()["state"], "unknown");
}
