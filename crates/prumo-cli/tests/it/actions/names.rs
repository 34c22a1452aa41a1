//! Names that are hard to quote are quoted; names that deceive are refused, and shown escaped.

use prumo_harness::{Case, Tables};

use super::{against, check, set, steps_cure};
use crate::corpus::plant::Plant;
use crate::corpus::{self, sharing};

/// Accents, spaces and both quotes in every name, and what would end a statement.
fn hard_to_quote(case: &mut Case) {
    let own = case.names.user.clone();
    case.names.user = format!("d'ávila \"{own}\"; --");
    case.names.database = format!("são \"{own}\" $1");
    case.names.schema = "Produção 'Nº' \"1\"".to_owned();
    case.tables = Tables::Printed;
    case.grants = Some(vec!["--schema".to_owned(), case.names.schema.clone()]);
}

#[test]
fn each_sql_step_cures_where_names_are_hard_to_quote() {
    // Steps 1.3 and 1.4 are those whose remedy is SQL.
    let of_the_database = |plant: &Plant| ["1.3", "1.4"].contains(&plant.shows.step);
    let plants: Vec<Plant> = corpus::all().filter(of_the_database).collect();
    steps_cure(&plants, hard_to_quote);
}

/// A character that turns text around, one that nobody sees, and one that goes back to the line's beginning.
const DECEIVING: &[(&str, &str)] = &[("\u{202e}", "\\u{202e}"), ("\u{200b}", "\\u{200b}"), ("\r", "\\r")];

#[test]
fn names_that_deceive_are_refused_and_shown_escaped() {
    let stage = sharing::stage();
    sharing::run(
        DECEIVING,
        |(_, escaped)| (*escaped).to_owned(),
        |(character, escaped)| {
            let mut case = stage.case();
            case.grants = None;
            case.names.user = format!("{}{character}x", case.names.user);
            case.sql(
            "CREATE ROLE {user} LOGIN PASSWORD :'prumo_password'; GRANT USAGE ON SCHEMA {schema} TO {user}; \
             GRANT SELECT, INSERT ON {schema}.e085cli TO {user}; \
             ALTER ROLE {user} IN DATABASE {database} SET search_path = {schema};",
        );
            let scene = set(case)?;
            let report = check(&scene)?;
            let actions = against(&report, "user-can-write")?;
            let kinds: Vec<&str> = actions.iter().filter_map(|action| action["kind"].as_str()).collect();
            let shown = actions.first().and_then(|action| action["shown"].as_str()).unwrap_or_default();
            if kinds != ["refused-name"] || !shown.contains(escaped) {
                return Err(format!("{actions:?}"));
            }
            let text = scene.program.run(&["check"]).map_err(|error| error.to_string())?;
            let raw = [&text.stdout, &text.stderr].iter().any(|text| text.contains(character));
            if raw { Err("the character itself is printed".to_owned()) } else { Ok(()) }
        },
    );
}
