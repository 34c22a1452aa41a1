//! The demo in three languages, word by word: everything that it says, with what differs from run to run made alike.

use std::path::Path;

use super::expected::{compare, place, settle};

#[test]
fn the_demo_in_three_languages() {
    let mut differences = Vec::new();
    for language in ["pt-BR", "en", "es"] {
        let mut said = String::new();
        let program = Path::new(env!("CARGO_BIN_EXE_prumo"));
        let played = xtask::demo::play(program, language, false, &mut |text| {
            said.push_str(text);
            said.push('\n');
        });
        if let Err(error) = played {
            differences.push(format!("{language}: {error:#}\n{said}"));
            continue;
        }
        differences.extend(compare(&place(&format!("golden/demo.{language}.txt")), &alike(&said)).err());
    }
    settle(&differences);
}

/// What differs from run to run or from machine to machine, made alike: days and times, ports, the server's version.
pub(super) fn alike(text: &str) -> String {
    text.lines().map(|line| numbers_alike(&version_alike(line)) + "\n").collect()
}

/// The words before a server's version, which ends with the item.
const VERSION: [&str; 3] = ["versão ", "version ", "versión "];

fn version_alike(line: &str) -> String {
    let Some((before, rest)) = VERSION.iter().find_map(|word| line.split_once(word)) else {
        return line.to_owned();
    };
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return line.to_owned();
    }
    let after = rest.find(" · ").map_or("", |at| &rest[at..]);
    let word = line[before.len()..].split(' ').next().unwrap_or_default();
    format!("{before}{word} VERSION{after}")
}

fn numbers_alike(line: &str) -> String {
    let mut made = String::new();
    let mut rest = line;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let within = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '/' | ':');
        let (run, after) = from.split_at(from.find(|c| !within(c)).unwrap_or(from.len()));
        made.push_str(before);
        made.push_str(&number_alike(run, after));
        rest = after;
    }
    made + rest
}

/// A run of digits with its points, strokes and colons, known by its shape and by what follows.
fn number_alike(run: &str, after: &str) -> String {
    let body = run.trim_end_matches([':', '.', '-', '/']);
    let tail = &run[body.len()..];
    let made = if has_shape(body, "9999-99-99") || has_shape(body, "99/99/9999") {
        "DAY".to_owned()
    } else if has_shape(body, "99:99") && after.starts_with(" UTC") {
        "TIME".to_owned()
    } else {
        match body.rsplit_once(':') {
            // The system hands out ports of five digits; the demo's own numbers are shorter.
            Some((host, rest)) if has_shape(rest.get(..5).unwrap_or_default(), "99999") => {
                format!("{host}:PORT{}", &rest[5..])
            }
            _ => body.to_owned(),
        }
    };
    made + tail
}

/// Whether a text looks so, 9 standing for any digit.
fn has_shape(text: &str, shape: &str) -> bool {
    let alike = |(c, shape): (char, char)| if shape == '9' { c.is_ascii_digit() } else { c == shape };
    text.len() == shape.len() && text.chars().zip(shape.chars()).all(alike)
}

#[test]
fn only_what_differs_from_run_to_run_is_made_alike() {
    for (said, expected) in [
        ("homologação · 24/11/2026 22:46 UTC\n", "homologação · DAY TIME UTC\n"),
        ("visto 2026-11-24.\n", "visto DAY.\n"),
        ("Visto: 127.0.0.1:40123: plain\n", "Visto: 127.0.0.1:PORT: plain\n"),
        ("postgresql://127.0.0.1:33445/sapiens\n", "postgresql://127.0.0.1:PORT/sapiens\n"),
        ("versão 15.18 (Debian 15.18-0) · viu 127.0.0.1\n", "versão VERSION · viu 127.0.0.1\n"),
        ("version 16.1\n", "version VERSION\n"),
        ("a later version of it, 1/2, step 1.4\n", "a later version of it, 1/2, step 1.4\n"),
        ("customer = 1001\n", "customer = 1001\n"),
    ] {
        assert_eq!(alike(said), expected);
    }
}
