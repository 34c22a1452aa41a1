//! The printed SQL in a real PostgreSQL 15, started on a private socket by each test and ended with it.
//! Without /usr/lib/postgresql/15/bin the tests say that they were skipped. It deliberately never connects to a server that is already there.

use prumo_sim::{Fault, World, sql};
use std::{
    fs,
    os::unix::{fs::PermissionsExt, process::CommandExt},
    path::Path,
    process::{Command, Stdio},
};
use tempfile::TempDir;

const BIN: &str = "/usr/lib/postgresql/15/bin";
/// `nobody` on Debian: PostgreSQL refuses to run as root.
const NOBODY: u32 = 65534;

/// A server that is there as long as this is.
struct Postgres {
    folder: TempDir,
}

impl Postgres {
    /// `None`, with a word about it, where PostgreSQL 15 is not installed.
    fn start() -> Option<Self> {
        if !Path::new(BIN).exists() {
            println!("SKIPPED: no PostgreSQL 15 in {BIN}");
            return None;
        }
        // A short path: the socket's has to fit into a hundred bytes.
        let folder = tempfile::Builder::new().prefix("psim").tempdir_in("/tmp").unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).unwrap();
        let server = Self { folder };
        let data = server.path("data");
        server.run(
            "initdb",
            &["-N", "-A", "trust", "-U", "sim", "-E", "UTF8", "--locale=C", "-D", &data],
            "",
        );
        let options = format!("-k {} -c listen_addresses='' -c fsync=off", server.folder.path().display());
        server.run("pg_ctl", &["-D", &data, "-w", "-l", &server.path("log"), "-o", &options, "start"], "");
        Some(server)
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Runs a program as a user that is not root, and gives its output.
    fn run(&self, program: &str, arguments: &[&str], input: &str) -> String {
        let (to, from) = (self.path("input.sql"), self.path("output"));
        fs::write(&to, input).unwrap();
        let mut command = Command::new(format!("{BIN}/{program}"));
        command.args(arguments).current_dir(self.folder.path());
        if fs::metadata("/proc/self").map(|own| std::os::unix::fs::MetadataExt::uid(&own)).unwrap() == 0 {
            command.uid(NOBODY).gid(NOBODY);
        }
        // Files rather than pipes: the server that pg_ctl leaves behind would keep a pipe open.
        let output = fs::File::create(&from).unwrap();
        command.stdin(fs::File::open(&to).unwrap()).stdout(output.try_clone().unwrap()).stderr(output);
        let status = command.status().unwrap();
        let output = fs::read_to_string(&from).unwrap();
        assert!(status.success(), "{program}: {output}");
        output.trim_end_matches('\n').to_owned()
    }

    fn sql(&self, script: &str) -> String {
        let socket = self.folder.path().display().to_string();
        self.run(
            "psql",
            &[
                "-h",
                &socket,
                "-U",
                "sim",
                "-d",
                "postgres",
                "-XqAt",
                "-v",
                "ON_ERROR_STOP=1",
                "-f",
                "input.sql",
            ],
            script,
        )
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let mut stop = Command::new(format!("{BIN}/pg_ctl"));
        stop.args(["-D", &self.path("data"), "-m", "immediate", "stop"]);
        if fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0) {
            stop.uid(NOBODY).gid(NOBODY);
        }
        let _ = stop.stdout(Stdio::null()).stderr(Stdio::null()).status();
    }
}

#[test]
fn the_database_says_what_the_services_say() {
    let Some(server) = Postgres::start() else { return };
    let world = World::standard();
    server.sql(&sql::postgresql(&world, None, "sapiens"));
    let ask = |query: &str| server.sql(&format!("SET search_path TO sapiens; {query};"));
    for (table, count) in [
        ("e070emp", 2),
        ("e070fil", 3),
        ("e001tns", 4),
        ("e002tpt", 3),
        ("e028cpg", 2),
        ("e066fpg", 2),
        ("e085cli", 25),
        ("e085hcl", 75),
        ("e090rep", 3),
        ("e301tcr", world.titles.len()),
        ("e301rat", world.titles.len() * 2),
        (
            "e301mcr",
            world.titles.len() + world.titles.iter().filter(|title| title.received().is_some()).count(),
        ),
        ("e075pro", 6),
        ("e120ped", 23),
        ("e140ipv", 23),
        ("e099usu", 1),
        ("r960par", 2),
    ] {
        assert_eq!(ask(&format!("SELECT count(*) FROM {table}")), count.to_string(), "{table}");
    }
    let document = &world.customers[9].document;
    let name = format!("Transportes Rápido d'Oeste Ltda|{document}");
    assert_eq!(ask("SELECT nomcli, cgccpf FROM e085cli WHERE codcli = 1010"), name);
    assert_eq!(ask("SELECT cplend, codgre, datpal FROM e085cli WHERE codcli = 1001"), " |0|1900-12-31");
    let sample =
        "SELECT vlrori, vlrabe, ultpgt FROM e301tcr WHERE (codemp, codfil, numtit) = (1, 1, '1001-3')";
    assert_eq!(ask(sample), "1165.20|582.60|2027-02-12");
    assert_eq!(
        ask("SELECT saldup, salout, salcre FROM e085hcl WHERE (codcli, codemp, codfil) = (1001, 1, 1)"),
        "3540.60|582.60|1195.20"
    );
    assert_eq!(
        ask("SELECT count(*) FROM e301tcr t JOIN e301rat r USING (codemp, codfil, numtit, codtpt) \
        GROUP BY t.numtit, t.codemp, t.codfil HAVING sum(vlrrat) <> min(vlrori)"),
        ""
    );
}

#[test]
fn bulk_rows_other_schemas_and_wide_tables_load() {
    let Some(server) = Postgres::start() else { return };
    let missing = World::under(&[Fault::parse("sample-missing").unwrap()]);
    let script = sql::postgresql(&missing, Some(1000), "Sapiens Hml") + &sql::wide(500);
    server.sql(&script);
    let ask = |query: &str| server.sql(&format!("SET search_path TO \"Sapiens Hml\"; {query};"));
    assert_eq!(ask("SELECT count(*) FROM e085cli"), "1024");
    assert_eq!(ask("SELECT count(*) FROM e085cli WHERE codcli = 1001"), "0");
    assert_eq!(ask("SELECT count(*) FROM e301tcr WHERE codcli > 100000"), "1000");
    assert_eq!(
        ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'Sapiens Hml' AND tablename LIKE 'usu\\_t%'"),
        "500"
    );
    assert_eq!(ask("SELECT usu_codseq FROM usu_t00500"), "500");
}
