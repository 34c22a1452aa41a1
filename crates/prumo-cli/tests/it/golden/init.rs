//! What the wizard writes: the project file with its comments, and what it says at the end, word by word in three languages.

use prumo_harness::Program;

use super::expected::{compare, place, session, settle};

const SETTINGS: [&str; 12] = [
    "project.name=Metalúrgica Exemplo",
    "project.crm-addresses=189.16.40.2",
    "environments=homologation, production",
    "environment.homologation.database.host=db.example.com.br",
    "environment.homologation.database.name=sapiens_hml",
    "environment.homologation.database.schema=sapiens",
    "environment.homologation.web-services.base-url=https://erp.example.com.br:8181/g5-senior-services",
    "environment.homologation.web-services.system-code=CRM",
    "environment.homologation.web-services.companies=1/1, 1/2, 2/1",
    "environment.homologation.rehearsal.customer=1001",
    "environment.production.database=no",
    "environment.production.no-database=o provedor não dá acesso ao banco",
];

#[test]
fn the_file_in_three_languages() {
    let mut differences = Vec::new();
    for language in ["pt-BR", "en", "es"] {
        let folder = tempfile::tempdir().unwrap();
        let program = Program::at(env!("CARGO_BIN_EXE_prumo")).inside(folder.path());
        let mut arguments = vec!["init", "--no-questions", "--no-look", "--lang", language];
        let url =
            "environment.production.web-services.base-url=https://erp.example.com.br/g5-senior-services";
        let companies = "environment.production.web-services.companies=1/1";
        for setting in SETTINGS.iter().chain([&url, &companies]) {
            arguments.extend(["--set", *setting]);
        }
        let said = session(&program, &arguments);
        let written = std::fs::read_to_string(folder.path().join("prumo.toml")).unwrap_or_default();
        let text = format!("{said}── prumo.toml\n{written}");
        differences.extend(compare(&place(&format!("golden/init.{language}.txt")), &text).err());
    }
    settle(&differences);
}
