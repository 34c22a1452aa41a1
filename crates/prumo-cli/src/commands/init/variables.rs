//! The names of the environment variables that passwords are taken from: by project and environment, in ASCII, so that
//! several customers fit into one shell.

use deunicode::deunicode;

/// The longest part of a name that comes from the project's.
const LONGEST: usize = 40;

/// What a password is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Database,
    WebServices,
}

/// `PRUMO_<PROJECT>_<ENVIRONMENT>_DB` or `…_WS`.
pub(super) fn variable(project: &str, environment: &str, side: Side) -> String {
    let environment = match environment {
        "homologation" => "HML".to_owned(),
        "production" => "PRD".to_owned(),
        other => word(other).unwrap_or_else(|| "ENV".to_owned()),
    };
    let project = word(project).unwrap_or_else(|| "PROJECT".to_owned());
    let side = match side {
        Side::Database => "DB",
        Side::WebServices => "WS",
    };
    format!("PRUMO_{project}_{environment}_{side}")
}

/// Capital letters, digits and single underscores; none where nothing is left.
fn word(text: &str) -> Option<String> {
    let ascii = deunicode(text).to_ascii_uppercase();
    let words: Vec<&str> =
        ascii.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let mut joined = words.join("_");
    joined.truncate(LONGEST);
    let joined = joined.trim_end_matches('_').to_owned();
    (!joined.is_empty()).then_some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_ascii_and_say_project_environment_and_side() {
        for (project, environment, side, name) in [
            ("Metalúrgica Exemplo", "homologation", Side::Database, "PRUMO_METALURGICA_EXEMPLO_HML_DB"),
            ("Metalúrgica Exemplo", "production", Side::WebServices, "PRUMO_METALURGICA_EXEMPLO_PRD_WS"),
            ("Açaí & Cia. (Filial 2)", "homologation", Side::Database, "PRUMO_ACAI_CIA_FILIAL_2_HML_DB"),
            ("東京", "homologation", Side::Database, "PRUMO_DONG_JING_HML_DB"),
            ("---", "homologation", Side::Database, "PRUMO_PROJECT_HML_DB"),
        ] {
            assert_eq!(variable(project, environment, side), name);
        }
    }

    #[test]
    fn whatever_the_project_is_called_the_project_file_takes_the_name() {
        for project in ["a", "ß", "🦀", "Ωmega", "x".repeat(300).as_str(), "a_", "é é"] {
            let name = variable(project, "production", Side::WebServices);
            let rest = name.strip_prefix("PRUMO_").unwrap();
            assert!(rest.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'), "{name}");
            assert!(name.len() < 60, "{name}");
        }
    }
}
