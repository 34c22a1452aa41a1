//! What waits for a later Prumo: accepted, said on the standard error, and never green.

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
