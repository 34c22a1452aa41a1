//! Notes: what is told beside a pass and never counts.

use prumo_harness::{Case, NOT_ASKED};

use super::database::production;
use super::line::{compare, notes};
use super::sharing;

/// A note, and what brings it about in a case that has none but those of granting whole tables.
type Noted = (&'static str, fn(&mut Case));

const NOTES: &[Noted] = &[
    ("password-not-asked", |case| case.sql(&format!("GRANT {NOT_ASKED} TO {{user}};"))),
    // Another address of this machine than the one that the server sees.
    ("seen-from-elsewhere", |case| case.line("project.crm-addresses", "[\"127.0.0.2\"]")),
    ("user-shared-by-environments", |case| {
        case.append(&production("\"outro\""));
        case.argument(&["--env", "homologation"]);
    }),
    ("names-in-other-case", |case| case.sql("ALTER TABLE {schema}.e028cpg RENAME TO \"E028CPG\";")),
    ("reads-more-than-needed", |case| case.sql("GRANT SELECT ON {schema}.e301rat TO {user};")),
    ("rights-through-public", |case| case.sql("GRANT INSERT ON {schema}.e028cpg TO PUBLIC;")),
    // The whole table is granted, with the customer's password in it.
    ("secret-column-readable", |case| case.sql("GRANT SELECT ON {schema}.e085cli TO {user};")),
];

/// The notes that are provoked here.
pub(crate) fn codes() -> Vec<&'static str> {
    NOTES.iter().map(|(code, _)| *code).collect()
}

#[test]
fn each_note_stands_beside_a_pass() {
    let stage = sharing::stage();
    sharing::run(
        NOTES,
        |(code, _)| (*code).to_owned(),
        |(code, plant)| {
            let seen = |noted: bool| {
                let mut case = stage.case();
                // With the catalogue's columns alone there is nothing to note.
                case.grants.as_mut().unwrap().push("--columns".to_owned());
                if noted {
                    plant(&mut case);
                }
                let scene = case.set().map_err(|error| format!("{error:#}"))?;
                let report = compare(&scene, 0, &[])?;
                Ok::<Vec<String>, String>(notes(&report).into_iter().map(str::to_owned).collect())
            };
            let (before, after) = (seen(false)?, seen(true)?);
            if before.is_empty() && after == [*code] {
                Ok(())
            } else {
                Err(format!("{before:?}, then {after:?}"))
            }
        },
    );
}
