//! Sets up what is missing: Debian packages by apt, test clients by pip and npm, cargo-deny and cargo-afl by cargo. All of it but the
//! Debian packages goes into `.prumo-dev` beside the sources.

mod apt;

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};
use prumo_harness::{MariaDb, PgBouncer, Postgres};

use crate::build::{cargo, workspace};
use crate::say;

/// Versions of the tools that tests use and others wrote.
const ZEEP: &str = "zeep==4.3.3";
const JUNITPARSER: &str = "junitparser==5.0.3";
const SOAP: &str = "soap@1.13.0";
const CARGO_DENY: &str = "0.20.2";
const CARGO_AFL: &str = "0.18.2";

/// Where the tests find their tools.
#[derive(Debug, Clone)]
pub struct Tools {
    /// A Python with zeep and junitparser.
    pub python: PathBuf,
    /// Node modules with soap.
    pub node_modules: PathBuf,
    /// cargo-deny.
    pub cargo_deny: PathBuf,
}

/// What the demo needs: a PostgreSQL server.
///
/// # Errors
/// Says what to install where it may not do so itself.
pub fn for_demo(yes: bool) -> anyhow::Result<()> {
    let missing: Vec<&str> = if Postgres::programs().is_some() { Vec::new() } else { vec!["postgresql"] };
    apt::install(&missing, yes)
}

/// What the tests need.
///
/// # Errors
/// Says what is missing and could not be set up.
pub fn for_tests(yes: bool) -> anyhow::Result<Tools> {
    let mut missing = Vec::new();
    if Postgres::programs().is_none() {
        missing.push("postgresql");
    }
    if !MariaDb::is_installed() {
        missing.push("mariadb-server");
    }
    if !PgBouncer::is_installed() {
        missing.push("pgbouncer");
    }
    if !std::path::Path::new("/usr/share/i18n/locales/es_ES").exists() {
        missing.push("locales");
    }
    // OpenSSL, which Microsoft's mock of a SQL Server is built with; the program itself is not.
    if !std::path::Path::new("/usr/include/openssl/ssl.h").exists() {
        missing.push("libssl-dev");
    }
    if !runs("pkg-config", &["--version"]) {
        missing.push("pkg-config");
    }
    if !runs("node", &["--version"]) || !runs("npm", &["--version"]) {
        missing.extend(["nodejs", "npm"]);
    }
    if !runs("python3", &["-c", "import ensurepip, venv"]) {
        missing.extend(["python3", "python3-venv"]);
    }
    // What the printed firewall forms are run with, and the namespaces that they are run in.
    for (program, version, package) in [
        ("nft", "--version", "nftables"),
        ("iptables", "--version", "iptables"),
        ("ip", "-V", "iproute2"),
        ("nsenter", "--version", "util-linux"),
    ] {
        if !runs(program, &[version]) {
            missing.push(package);
        }
    }
    apt::install(&missing, yes)?;
    Ok(Tools { python: python()?, node_modules: soap()?, cargo_deny: cargo_deny()? })
}

/// What the benchmarks need: PostgreSQL and the peer that they compare with.
///
/// # Errors
/// Says what to install where it may not do so itself.
pub fn for_bench(yes: bool) -> anyhow::Result<()> {
    let mut missing = Vec::new();
    if Postgres::programs().is_none() {
        missing.push("postgresql");
    }
    if !MariaDb::is_installed() {
        missing.push("mariadb-server");
    }
    if !runs("prometheus-blackbox-exporter", &["--version"]) {
        missing.push("prometheus-blackbox-exporter");
    }
    apt::install(&missing, yes)
}

/// What fuzzing needs: AFL++, which cargo-afl carries as source and builds. Gives where cargo-afl is.
///
/// # Errors
/// Says what is missing and could not be set up.
pub fn for_fuzz(yes: bool) -> anyhow::Result<PathBuf> {
    let programs = [("make", "make"), ("cc", "gcc"), ("llvm-config", "llvm")];
    let missing = programs.iter().filter(|(program, _)| !runs(program, &["--version"]));
    let missing: Vec<&str> = missing.map(|(_, package)| *package).collect();
    apt::install(&missing, yes)?;
    let program = installed("cargo-afl", CARGO_AFL)?;
    let mut build = Command::new(&program);
    build.args(["afl", "config", "--build"]).env("XDG_DATA_HOME", tools());
    if !tools().join("afl.rs").exists() {
        set_up(&mut build, "AFL++")?;
    }
    Ok(program)
}

/// Whether a program is there and runs.
fn runs(program: &str, arguments: &[&str]) -> bool {
    let status = Command::new(program).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

/// Where what is set up is kept.
pub(crate) fn tools() -> PathBuf {
    workspace().join(".prumo-dev")
}

/// Runs a command that sets something up.
fn set_up(command: &mut Command, what: &str) -> anyhow::Result<()> {
    say(&format!("setting up {what}"));
    let output = command.output().with_context(|| format!("can't set up {what}"))?;
    if !output.status.success() {
        bail!("can't set up {what}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(())
}

fn python() -> anyhow::Result<PathBuf> {
    let folder = tools().join("python");
    let python = folder.join("bin/python");
    let probe: String = [ZEEP, JUNITPARSER]
        .iter()
        .filter_map(|package| package.split_once("=="))
        .map(|(name, version)| {
            format!("from importlib.metadata import version; assert version('{name}') == '{version}'\n")
        })
        .collect();
    if !python.exists() || !runs(&python.display().to_string(), &["-c", &probe]) {
        set_up(
            Command::new("python3").args(["-m", "venv", "--clear"]).arg(&folder),
            "a Python for the tests",
        )?;
        let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ZEEP, JUNITPARSER];
        set_up(Command::new(&python).args(install), "zeep and junitparser")?;
    }
    Ok(python)
}

fn soap() -> anyhow::Result<PathBuf> {
    let folder = tools().join("node");
    let modules = folder.join("node_modules");
    let (_, version) = SOAP.split_once('@').unwrap_or_default();
    let manifest = std::fs::read_to_string(modules.join("soap/package.json")).unwrap_or_default();
    if !manifest.contains(&format!("\"version\": \"{version}\"")) {
        std::fs::create_dir_all(&folder)?;
        let install = ["install", "--no-audit", "--no-fund", "--no-save", "--silent", "--prefix"];
        set_up(Command::new("npm").args(install).arg(&folder).arg(SOAP), SOAP)?;
    }
    Ok(modules)
}

fn cargo_deny() -> anyhow::Result<PathBuf> {
    installed("cargo-deny", CARGO_DENY)
}

/// A program of cargo's registry.
fn installed(name: &str, version: &str) -> anyhow::Result<PathBuf> {
    let root = tools();
    let program = root.join("bin").join(name);
    if !program.exists() {
        let mut install = cargo();
        install.args(["install", name, "--quiet", "--locked", "--version", version, "--root"]).arg(&root);
        // A debug build is enough for one check and much quicker to make.
        install.args(["--profile", "dev"]);
        set_up(&mut install, &format!("{name} (some minutes, once)"))?;
    }
    Ok(program)
}
