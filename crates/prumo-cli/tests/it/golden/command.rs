//! What the commands print that look at nothing: help, explanations, the catalogue, grants, and wrong arguments.

use super::expected::{compare, place, program_in, session, settle, updates};

/// Cases whose text depends on the language: stem and arguments.
const IN_ALL_LANGUAGES: &[(&str, &[&str])] = &[
    ("explain", &["explain"]),
    ("explain-table-not-readable", &["explain", "table-not-readable"]),
    ("explain-erp-password-unusable", &["explain", "erp-password-unusable"]),
    ("catalogue", &["catalogue"]),
    ("catalogue-accounts", &["catalogue", "accounts"]),
    ("grants", &["grants", "plain.toml", "--schema", "sapiens"]),
    ("grants-oracle", &["grants", "oracle.toml", "--schema", "sapiens"]),
    ("grants-sqlserver", &["grants", "sqlserver.toml", "--schema", "dbo"]),
    ("init-keys", &["init", "--keys"]),
    ("facts-none", &["judge", "not-facts.json", "--project", "plain.toml"]),
    ("facts-missing", &["judge", "missing.json", "--project", "plain.toml"]),
    ("facts-cut", &["judge", "facts-cut.json", "--project", "plain.toml"]),
    ("facts-newer", &["judge", "facts-newer.json", "--project", "plain.toml"]),
    ("facts-changed", &["judge", "facts-changed.json", "--project", "plain.toml"]),
    ("facts-of-another", &["judge", "facts-of-another.json", "--project", "plain.toml"]),
    ("which-catalogue", &["check", "plain.toml", "--catalogue", "missing.toml"]),
    ("which-environment", &["check", "plain.toml", "--env", "produção"]),
    ("which-attestation", &["check", "two-environments.toml", "--attest", "1.2=Ana"]),
    ("init-exists", &["init", "plain.toml", "--no-questions"]),
    ("firewall", &["firewall", "plain.toml"]),
    ("firewall-all", &["firewall", "firewall.toml", "--form", "all"]),
    ("firewall-provider", &["firewall", "provider.toml"]),
];

/// Cases in one language.
const CASES: &[(&str, &[&str])] = &[
    ("help", &["--help"]),
    ("help-init", &["init", "--help"]),
    ("help-check", &["check", "--help"]),
    ("help-look", &["look", "--help"]),
    ("help-judge", &["judge", "--help"]),
    ("help-explain", &["explain", "--help"]),
    ("help-grants", &["grants", "--help"]),
    ("help-firewall", &["firewall", "--help"]),
    ("help-catalogue", &["catalogue", "--help"]),
    ("help-probe", &["probe", "--help"]),
    ("help-probe-tcp", &["probe", "tcp", "--help"]),
    ("help-probe-database", &["probe", "database", "--help"]),
    ("help-probe-soap", &["probe", "soap", "--help"]),
    ("help-sim", &["sim", "--help"]),
    ("help-sim-sql", &["sim", "sql", "--help"]),
    ("help-sim-serve", &["sim", "serve", "--help"]),
    ("help-completions", &["completions", "--help"]),
    ("help-man", &["man", "--help"]),
    ("explain-unknown", &["explain", "table-not-readible"]),
    ("catalogue-financial-view", &["catalogue", "financial-view"]),
    ("catalogue-base", &["catalogue", "base"]),
    ("catalogue-unconfirmed", &["catalogue", "--unconfirmed"]),
    ("catalogue-unconfirmed-accounts", &["catalogue", "accounts", "--unconfirmed"]),
    ("catalogue-unknown-entry", &["catalogue", "account"]),
    ("grants-columns", &["grants", "plain.toml", "--schema", "sapiens", "--columns"]),
    ("grants-views", &["grants", "plain.toml", "--schema", "sapiens", "--views"]),
    ("grants-views-where-names-are-written", &["grants", "with-schema.toml", "--views"]),
    ("grants-views-and-columns", &["grants", "plain.toml", "--schema", "sapiens", "--views", "--columns"]),
    ("grants-quoted-names", &["grants", "with-schema.toml"]),
    ("grants-which-schema", &["grants", "plain.toml"]),
    ("grants-hostile-user", &["grants", "hostile-user.toml", "--schema", "sapiens"]),
    ("grants-hostile-schema", &["grants", "hostile-schema.toml"]),
    ("grants-hostile-argument", &["grants", "plain.toml", "--schema", "sapi\u{202e}ens"]),
    ("grants-oracle-columns", &["grants", "oracle.toml", "--schema", "sapiens", "--columns"]),
    ("grants-oracle-views", &["grants", "oracle.toml", "--schema", "sapiens", "--views"]),
    ("grants-sqlserver-columns", &["grants", "sqlserver.toml", "--schema", "dbo", "--columns"]),
    ("grants-sqlserver-views", &["grants", "sqlserver.toml", "--schema", "dbo", "--views"]),
    ("grants-which-environment", &["grants", "two-environments.toml", "--schema", "sapiens"]),
    (
        "grants-chosen-environment",
        &["grants", "two-environments.toml", "--schema", "sapiens", "--env", "producao", "--columns"],
    ),
    ("grants-no-such-environment", &["grants", "plain.toml", "--schema", "sapiens", "--env", "producao"]),
    ("grants-no-database", &["grants", "no-database.toml", "--schema", "sapiens"]),
    ("firewall-two-environments", &["firewall", "two-environments.toml"]),
    ("firewall-no-database", &["firewall", "no-database.toml", "--form", "nftables", "--form", "iptables"]),
    ("firewall-hostile-environment", &["firewall", "hostile-environment.toml", "--form", "nftables"]),
    (
        "firewall-evidence",
        &["firewall", "provider.toml", "--facts", "provider-facts.json", "--form", "provider"],
    ),
    ("wrong-firewall-environment", &["firewall", "plain.toml", "--env", "producao"]),
    ("wrong-firewall-which-environment", &["firewall", "two-environments.toml", "--form", "aws"]),
    ("wrong-firewall-form", &["firewall", "plain.toml", "--form", "cisco"]),
    ("wrong-nothing", &[]),
    ("wrong-command", &["chek"]),
    ("wrong-flag", &["check", "--verbose"]),
    ("wrong-step", &["check", "plain.toml", "--step", "1.5"]),
    ("wrong-stage", &["check", "plain.toml", "--stage", "4"]),
    ("wrong-vantage", &["check", "plain.toml", "--vantage", "intern"]),
    ("wrong-attestation", &["check", "plain.toml", "--attest", "1.2"]),
    ("wrong-attestation-step", &["check", "plain.toml", "--attest", "9.9=Ana"]),
    ("wrong-attestation-blank", &["check", "plain.toml", "--attest", "1.2= "]),
    ("wrong-acceptance", &["check", "plain.toml", "--accept", "attested,all"]),
    ("wrong-format", &["check", "plain.toml", "--format", "yaml"]),
    ("wrong-language", &["check", "plain.toml", "--lang", "fr"]),
    ("wrong-no-such-file", &["check", "missing.toml"]),
    ("wrong-folder-for-file", &["check", "."]),
    ("wrong-judge-nothing", &["judge"]),
    ("wrong-probe-nothing", &["probe", "tcp"]),
    ("wrong-probe-no-port", &["probe", "tcp", "erp.example.com.br"]),
    ("wrong-probe-bare-ipv6", &["probe", "tcp", "[::1]:5432", "::1:5432"]),
    ("wrong-probe-port", &["probe", "tcp", "erp.example.com.br:65536"]),
    ("wrong-probe-timeout", &["probe", "tcp", "erp.example.com.br:80", "--timeout", "0"]),
    ("wrong-probe-engine", &["probe", "database", "postgres://crm@erp.example.com.br/sapiens"]),
    (
        "wrong-probe-password-in-url",
        &["probe", "database", "postgresql://crm:senha-91c2@erp.example.com.br/sapiens"],
    ),
    (
        "wrong-probe-two-passwords",
        &["probe", "database", "postgresql://crm@h/b", "--password-env", "PRUMO_X", "--password-file", "x"],
    ),
    ("wrong-probe-tls", &["probe", "soap", "https://erp.example.com.br/x", "--tls", "none"]),
    ("wrong-probe-soap-url", &["probe", "soap", "ftp://erp.example.com.br/x"]),
    ("wrong-init-value", &["init", "novo.toml", "--no-questions", "--set", "project.erp=sap"]),
    ("wrong-init-key", &["init", "novo.toml", "--no-questions", "--set", "project.senha=x"]),
    ("wrong-init-setting", &["init", "novo.toml", "--set", "project.erp"]),
    ("wrong-shell", &["completions", "tcsh"]),
    ("wrong-man-page", &["man", "chek"]),
    ("wrong-sim-fault", &["sim", "serve", "--listen", "127.0.0.1:0", "--fault", "erp-on-fire"]),
    ("wrong-sim-engine", &["sim", "sql", "--engine", "access"]),
];

fn program() -> prumo_harness::Program {
    program_in("golden/projects").with("PRUMO_SIM_PASSWORD", "senha-91c2")
}

#[test]
fn the_commands_print_exactly_this() {
    let program = program();
    let folder = place("golden/command");
    let mut differences = Vec::new();
    let mut expected = Vec::new();
    for (stem, arguments) in CASES {
        let path = folder.join(format!("{stem}.txt"));
        differences.extend(compare(&path, &session(&program, arguments)).err());
        expected.push(path);
    }
    for (stem, arguments) in IN_ALL_LANGUAGES {
        for language in ["pt-BR", "en", "es"] {
            let path = folder.join(format!("{stem}.{language}.txt"));
            let spoken: Vec<&str> = arguments.iter().copied().chain(["--lang", language]).collect();
            differences.extend(compare(&path, &session(&program, &spoken)).err());
            expected.push(path);
        }
    }
    settle(&differences);
    let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let stray: Vec<_> = entries.filter(|path| !expected.contains(path)).collect();
    assert!(updates() || stray.is_empty(), "expected texts that nobody compares: {stray:?}");
}

#[test]
fn wrong_arguments_exit_with_2_and_print_nothing_on_the_output() {
    let program = program();
    let wrong = |(stem, _): &&(&str, &[&str])| {
        ["wrong-", "facts-", "which-", "init-exists"].iter().any(|start| stem.starts_with(start))
    };
    for (stem, arguments) in CASES.iter().chain(IN_ALL_LANGUAGES).filter(wrong) {
        let outcome = program.run(arguments).unwrap();
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{stem}");
        assert!(!outcome.stderr.is_empty(), "{stem}");
        assert!(!outcome.stderr.contains("senha-91c2"), "{stem} prints a secret");
    }
}

#[test]
fn a_hostile_name_is_refused_and_never_printed() {
    let program = program();
    for (stem, arguments) in CASES.iter().filter(|(stem, _)| stem.contains("-hostile-")) {
        let outcome = program.run(arguments).unwrap();
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""), "{stem}");
        assert!(!outcome.stderr.contains(['\u{202e}', '\u{200b}']), "{stem}");
    }
}
