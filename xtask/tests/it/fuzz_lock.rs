//! `fuzz/Cargo.lock` knows what our crates need: nothing else builds that workspace, so that a dependency which is missing
//! there would only show when somebody fuzzes.

use std::fs;

use serde_json::Value;
use xtask::build::{cargo, workspace};

#[test]
fn it_holds_every_dependency_of_the_crates_that_are_fuzzed() {
    let lock = fs::read_to_string(workspace().join("fuzz/Cargo.lock")).unwrap();
    let packages: Vec<&str> = lock.split("[[package]]").collect();
    let output =
        cargo().args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).output().unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let mut looked_at = 0;
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        let Some(locked) = packages.iter().find(|text| text.contains(&format!("name = \"{name}\"\n"))) else {
            continue;
        };
        looked_at += 1;
        let dependencies = package["dependencies"].as_array().unwrap().iter();
        for needed in dependencies.filter(|one| one["kind"].is_null() && one["optional"] == false) {
            let needed = needed["name"].as_str().unwrap();
            // With its version behind it where there are several.
            let is_there =
                [format!("\"{needed}\""), format!("\"{needed} ")].iter().any(|one| locked.contains(one));
            assert!(
                is_there,
                "{name} needs {needed}: cargo update --workspace --manifest-path fuzz/Cargo.toml"
            );
        }
    }
    assert!(looked_at >= 3, "{looked_at} of our crates are fuzzed");
}
