//! The crates' arrows are those of ARCHITECTURE.md: no more, no fewer.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;
use xtask::build::{cargo, workspace};

type Arrows = BTreeMap<String, BTreeSet<String>>;

fn written() -> Arrows {
    let text = fs::read_to_string(workspace().join("ARCHITECTURE.md")).unwrap();
    let block = text.split("```arrows\n").nth(1).unwrap().split("```").next().unwrap();
    let arrow = |line: &str| {
        let (from, to) = line.split_once(':').unwrap();
        (from.to_owned(), to.split_whitespace().map(str::to_owned).collect())
    };
    block.lines().map(arrow).collect()
}

fn drawn() -> Arrows {
    let output =
        cargo().args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).output().unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let names: BTreeSet<&str> = packages.iter().map(|package| package["name"].as_str().unwrap()).collect();
    let arrow = |package: &Value| {
        let dependencies = package["dependencies"].as_array().unwrap().iter();
        let normal = dependencies.filter(|dependency| dependency["kind"].is_null());
        let own =
            normal.map(|dependency| dependency["name"].as_str().unwrap()).filter(|name| names.contains(name));
        (package["name"].as_str().unwrap().to_owned(), own.map(str::to_owned).collect())
    };
    packages.iter().map(arrow).collect()
}

#[test]
fn they_are_those_of_the_architecture() {
    assert_eq!(written(), drawn());
}

#[test]
fn the_stand_in_is_an_independent_witness() {
    let sim = fs::read_to_string(workspace().join("crates/prumo-sim/Cargo.toml")).unwrap();
    assert!(!sim.replace("name = \"prumo-sim\"", "").contains("prumo-"), "not even its tests lean on Prumo");
}
