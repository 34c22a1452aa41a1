//! Every script of every engine, whole, over the accounts and tables that change what is typed.

use std::fmt::Write as _;

use prumo_model::action::{Account, Dialect, Grant, Readable, Sql};
use prumo_model::catalogue::Forbidden;
use prumo_model::engine::{Bar, Engine};
use prumo_model::secret::SecretReference;

use crate::golden;

fn account(user: &str, hosts: &[&str]) -> Account {
    Account {
        database: "sapiens".to_owned(),
        user: user.to_owned(),
        hosts: hosts.iter().map(|host| (*host).to_owned()).collect(),
        password: SecretReference::Environment("PRUMO_SENHA".to_owned()),
    }
}

fn table(schema: &str, table: &str, columns: Option<&[&str]>) -> Readable {
    Readable {
        schema: schema.to_owned(),
        table: table.to_owned(),
        columns: columns.map(|columns| columns.iter().map(|column| (*column).to_owned()).collect()),
    }
}

/// The tables: what they are, and the schema that must lead to them.
fn cases() -> Vec<(&'static str, Vec<Readable>, Option<&'static str>)> {
    vec![
        ("one table", vec![table("sapiens", "e085cli", None)], None),
        (
            "tables of two schemas, one of which is found by no name",
            vec![table("sapiens", "e085cli", None), table("outro", "E070Fil", None)],
            Some("sapiens"),
        ),
        (
            "columns only, in names that have to be quoted",
            vec![
                table("Sapiens ERP", "a\"b`c'd", Some(&["Cod\"Cli", "nom`cli"])),
                table("x", "y", Some(&["z"])),
            ],
            None,
        ),
    ]
}

fn script(text: &mut String, name: &str, script: &Sql) {
    let _ = writeln!(text, "# {name}: in {} with {:?}", script.database, script.password);
    script.statements.iter().for_each(|statement| *text += &format!("{statement}\n"));
    text.push_str("undo\n");
    script.undo.iter().for_each(|statement| *text += &format!("{statement}\n"));
}

/// In the order in which they came.
const ENGINES: [Engine; 4] = [Engine::PostgreSql, Engine::MariaDb, Engine::SqlServer, Engine::Oracle];

/// What there is for one engine or two.
fn rarer(text: &mut String, dialect: &dyn Dialect, account: &Account) {
    let (table, columns) = (table("sapiens", "e085cli", None), table("Sapiens ERP", "a b", None));
    let grant = |search_path: Option<&str>| Grant {
        account: account.clone(),
        tables: vec![table.clone()],
        search_path: search_path.map(str::to_owned),
    };
    script(text, "log in where it is locked", &dialect.allow_login(account, Bar::Locked).unwrap());
    script(text, "log in without the right to", &dialect.allow_login(account, Bar::NoRight).unwrap());
    if let Some(sql) = dialect.let_from(&grant(None)).unwrap() {
        script(text, "from the CRM's addresses", &sql);
    }
    if let Some(sql) = dialect.let_find(account, &[table.clone(), columns]).unwrap() {
        script(text, "names that lead to the tables", &sql);
    }
    for search_path in [None, Some("sapiens")] {
        let lines = dialect.contained_user(&grant(search_path)).unwrap().unwrap_or_default();
        lines.iter().for_each(|line| *text += &format!("# contained, {search_path:?}\n{line}\n"));
    }
    let _ = writeln!(text, "# columns {}, else in {}", dialect.grants_columns(), dialect.schema_of(account));
}

#[test]
fn every_script_is_as_expected() {
    let mut text = String::new();
    let forbidden = [
        Forbidden { table: "E085CLI".to_owned(), columns: vec!["SenCli".to_owned()], erps: Vec::new() },
        Forbidden { table: "R999USU".to_owned(), columns: Vec::new(), erps: Vec::new() },
    ];
    for engine in ENGINES {
        let dialect = engine.dialect();
        for account in
            [account("crm_leitura", &["18.228.227.211", "10.0.0.%"]), account("o'prumo \"x\" `y`", &["%"])]
        {
            let _ = writeln!(text, "## {} for {}", engine.title(), account.user);
            for (name, tables, search_path) in cases() {
                let search_path = search_path.map(str::to_owned);
                let grant = Grant { account: account.clone(), tables: tables.clone(), search_path };
                script(&mut text, &format!("create, {name}"), &dialect.create_user(&grant).unwrap());
                if let Some(views) = dialect.create_user_of_views(&grant, &forbidden) {
                    script(&mut text, &format!("views, {name}"), &views.unwrap());
                }
                script(&mut text, &format!("read, {name}"), &dialect.let_read(&account, &tables).unwrap());
                script(&mut text, &format!("enter, {name}"), &dialect.let_in(&account, &tables).unwrap());
            }
            script(&mut text, "log in", &dialect.allow_login(&account, Bar::Off).unwrap());
            script(
                &mut text,
                "log in after the password ended",
                &dialect.allow_login(&account, Bar::PasswordEnded).unwrap(),
            );
            if matches!(engine, Engine::SqlServer | Engine::Oracle) {
                rarer(&mut text, dialect, &account);
            }
            script(&mut text, "password", &dialect.set_password(&account).unwrap());
            let _ = writeln!(text, "# views in {:?}, limits", dialect.views_database(&account));
            for (limit, statement) in dialect.limits(&account).unwrap() {
                let _ = writeln!(text, "{limit:?}: {statement}");
            }
            let _ = writeln!(text, "# E085CLI is {}", dialect.table_name("E085CLI"));
        }
    }
    golden::compare("scripts.txt", &text);
}

#[test]
fn no_script_is_written_with_a_name_that_deceives() {
    let sound = account("crm_leitura", &["10.0.0.1"]);
    let deceiving = "crm\u{202e}leitura";
    for engine in ENGINES {
        let dialect = engine.dialect();
        let user = account(deceiving, &["10.0.0.1"]);
        assert!(dialect.set_password(&user).is_err() && dialect.limits(&user).is_err(), "{engine}");
        assert!(Bar::ALL.iter().all(|bar| dialect.allow_login(&user, *bar).is_err()), "{engine}");
        for tables in [
            [table(deceiving, "t", None)],
            [table("s", deceiving, None)],
            [table("s", "t", Some(&[deceiving]))],
        ] {
            // Without column grants there are no columns to name.
            if tables.iter().any(|table| table.columns.is_some()) && !dialect.grants_columns() {
                continue;
            }
            let grant = |account: &Account| Grant {
                account: account.clone(),
                tables: tables.to_vec(),
                search_path: None,
            };
            assert!(dialect.create_user(&grant(&sound)).is_err(), "{engine}: {tables:?}");
            assert!(dialect.let_read(&sound, &tables).is_err(), "{engine}: {tables:?}");
        }
    }
}
