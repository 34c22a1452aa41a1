//! Every script for the two engines that can't be run here, read by somebody else's grammar: it parses as far as that grammar
//! goes, and whatever a name holds, it stays one name.

use prumo_model::action::{Account, Dialect, Grant, Readable, Sql};
use prumo_model::catalogue::Forbidden;
use prumo_model::engine::{Bar, Engine};
use prumo_model::secret::SecretReference;
use sqlparser::dialect::{Dialect as Grammar, MsSqlDialect, OracleDialect};
use sqlparser::parser::Parser;
use sqlparser::tokenizer::{Token, Tokenizer};

/// What ends a name, a text, a statement or a comment somewhere, what a client replaces, and what is long.
fn hard_names() -> Vec<String> {
    let names = [
        "d'ávila [x] ]] \"y\" `z`",
        "a]; DROP USER x; --/*",
        "A&B^C~D#E",
        "'",
        "\"",
        "]",
        "b\\",
        "$(x) %s :x",
    ];
    names.into_iter().map(str::to_owned).chain(["é".repeat(64), "n".repeat(128)]).collect()
}

/// Everything that is printed for an engine where every name is this one.
fn printed(engine: Engine, name: &str) -> Vec<String> {
    let dialect = engine.dialect();
    let account = Account {
        database: name.to_owned(),
        user: name.to_owned(),
        hosts: vec!["18.228.227.211".to_owned()],
        password: SecretReference::Environment("PRUMO_X".to_owned()),
    };
    let table = |columns| Readable { schema: name.to_owned(), table: name.to_owned(), columns };
    let tables = vec![table(None), table(Some(vec![name.to_owned()]))];
    let search_path = Some(name.to_owned());
    let grant = Grant { account: account.clone(), tables: tables.clone(), search_path };
    let secret = [Forbidden { table: name.to_owned(), columns: vec![name.to_owned()], erps: Vec::new() }];
    let mut scripts = vec![
        dialect.create_user(&grant).unwrap(),
        dialect.create_user_of_views(&grant, &secret).unwrap().unwrap(),
        dialect.create_user_of_views(&grant, &[]).unwrap().unwrap(),
        dialect.let_read(&account, &tables).unwrap(),
        dialect.let_in(&account, &tables).unwrap(),
        dialect.set_password(&account).unwrap(),
    ];
    scripts.extend(Bar::ALL.iter().map(|bar| dialect.allow_login(&account, *bar).unwrap()));
    scripts.extend(dialect.let_from(&grant).unwrap());
    scripts.extend(dialect.let_find(&account, &tables).unwrap());
    let mut lines: Vec<String> =
        scripts.into_iter().flat_map(|Sql { statements, undo, .. }| [statements, undo]).flatten().collect();
    lines.extend(
        dialect
            .limits(&account)
            .unwrap()
            .into_iter()
            .flat_map(|(_, lines)| lines.lines().map(str::to_owned).collect::<Vec<_>>()),
    );
    lines.extend(dialect.contained_user(&grant).unwrap().unwrap_or_default());
    lines
}

fn grammar(engine: Engine) -> Box<dyn Grammar> {
    if engine == Engine::Oracle { Box::new(OracleDialect {}) } else { Box::new(MsSqlDialect {}) }
}

/// What the client does itself, and no server sees.
fn is_the_client_s(line: &str) -> bool {
    line == "/"
        || ["SET DEFINE ", "SET VERIFY ", "ACCEPT ", "UNDEFINE "]
            .iter()
            .any(|begins| line.starts_with(begins))
}

/// What the other grammar does not know of either language.
const UNKNOWN: &[&str] = &[
    "CREATE USER",
    "ALTER USER",
    "ALTER LOGIN",
    "DROP LOGIN",
    "CREATE SYNONYM",
    "DROP SYNONYM",
    "CREATE PROFILE",
    "ALTER PROFILE",
    "GRANT CREATE SESSION",
    "REVOKE CREATE SESSION",
    "DECLARE prumo_columns VARCHAR2",
];

/// The kinds of a line's words, with the words that are nobody's name; what is put together by the server is opened.
fn shape(engine: Engine, line: &str) -> Vec<String> {
    let grammar = grammar(engine);
    let tokens = Tokenizer::new(&*grammar, line).tokenize().expect(line);
    let mut inner = String::new();
    let mut shape: Vec<String> = Vec::new();
    for token in tokens {
        shape.push(match token {
            Token::Word(word) if word.quote_style.is_some() => "name".to_owned(),
            Token::NationalStringLiteral(text) | Token::SingleQuotedString(text) => {
                let statement = ["CREATE ", "ALTER ", " FROM ", ", DEFAULT", " UNLOCK"];
                if statement.iter().any(|begins| text.starts_with(begins)) {
                    inner += &text;
                    inner += " ";
                }
                "text".to_owned()
            }
            other => other.to_string(),
        });
    }
    if !inner.is_empty() {
        shape.push("which is".to_owned());
        shape.extend(self::shape(engine, &inner));
    }
    shape
}

#[test]
fn no_name_ends_where_it_should_not() {
    for engine in [Engine::SqlServer, Engine::Oracle] {
        let plain = printed(engine, "nome");
        for name in hard_names() {
            let hard = printed(engine, &name);
            assert_eq!(hard.len(), plain.len());
            for (hard, plain) in hard.iter().zip(&plain).filter(|(hard, _)| !is_the_client_s(hard)) {
                assert_eq!(shape(engine, hard), shape(engine, plain), "{engine}: {hard}");
            }
        }
    }
}

#[test]
fn every_line_parses_or_is_known_to_be_beyond_the_grammar() {
    for engine in [Engine::SqlServer, Engine::Oracle] {
        let lines = printed(engine, "Sapiens ERP");
        let mut parsed = 0;
        for line in lines.iter().filter(|line| !is_the_client_s(line)) {
            if UNKNOWN.iter().any(|begins| line.starts_with(begins)) {
                continue;
            }
            let read = Parser::parse_sql(&*grammar(engine), line);
            assert!(read.is_ok(), "{engine}: {}: {line}", read.unwrap_err());
            parsed += 1;
        }
        assert!(parsed > 10, "{engine}: {parsed}");
    }
}

#[test]
fn nothing_that_is_printed_takes_from_anybody_or_changes_a_table() {
    let harmful = |engine: Engine, dialect: &dyn Dialect, sql: &Sql| {
        let kinds = sql.statements.iter().filter(|line| !is_the_client_s(line)).filter(|line| {
            let begins = ["REVOKE", "DENY", "DROP", "DELETE", "TRUNCATE", "ALTER TABLE", "UPDATE", "INSERT"];
            begins.iter().any(|begins| line.starts_with(begins)) && !line.ends_with("#prumo_password;")
        });
        let kinds: Vec<&String> = kinds.collect();
        assert!(kinds.is_empty(), "{engine}: {kinds:?}");
        let cascades = sql.undo.iter().any(|line| line.contains("CASCADE"));
        assert!(!cascades && dialect.table_name("X") == "X", "{engine}: {:?}", sql.undo);
    };
    for engine in [Engine::SqlServer, Engine::Oracle] {
        let dialect = engine.dialect();
        let account = Account {
            database: "sapiens".to_owned(),
            user: "crm".to_owned(),
            hosts: Vec::new(),
            password: SecretReference::Environment("PRUMO_X".to_owned()),
        };
        let tables =
            vec![Readable { schema: "SAPIENS".to_owned(), table: "E085CLI".to_owned(), columns: None }];
        let grant = Grant { account: account.clone(), tables: tables.clone(), search_path: None };
        for sql in [
            dialect.create_user(&grant).unwrap(),
            dialect.create_user_of_views(&grant, &[]).unwrap().unwrap(),
            dialect.let_read(&account, &tables).unwrap(),
            dialect.let_in(&account, &tables).unwrap(),
            dialect.set_password(&account).unwrap(),
        ] {
            harmful(engine, dialect, &sql);
            let lines = sql.statements.concat() + &sql.undo.concat();
            assert!(!lines.contains("PRUMO_X"), "{engine}: {lines}");
        }
        assert_eq!(dialect.let_from(&grant).unwrap(), None, "no address, no rule");
    }
}
