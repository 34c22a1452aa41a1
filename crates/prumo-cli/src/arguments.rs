//! The command line, as data. What the arguments mean is the commands' matter.

mod choosing;
mod firewall;
mod init;
mod probing;
mod shell;
mod writing;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use choosing::{Choosing, Judging, selection};
pub(crate) use firewall::{Firewall, FirewallForm};
pub(crate) use init::Init;
pub(crate) use probing::{
    PasswordFrom, Probe, ProbeDatabase, ProbeSoap, ProbeTcp, ProbeWhat, Sim, SimServe, SimSql, SimWhat,
};
pub(crate) use shell::{Completions, Man};
pub(crate) use writing::{ReportFormat, Writing};

/// Commissions the integration between a CRM and an ERP: proves every step of the checklist by looking,
/// names the gate that is shut, who holds the key and the words to type.
#[derive(Parser, Debug)]
#[command(name = "prumo", version, max_term_width = 100, disable_help_subcommand = true)]
#[command(after_help = "Exit codes: 0 everything is open · 1 something fails · 2 could not run · \
3 something could not be proven.\nLanguage: --lang or PRUMO_LANG (pt-BR, en, es); pt-BR is the default.")]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand, Debug)]
pub(crate) enum Command {
    /// Ask for what a project needs, look while asking, and write the project file
    Init(Init),
    /// Look and judge: walk the checklist of a project
    Check(Check),
    /// Look only, and write the facts to a file that `judge` reads
    Look(Look),
    /// Judge the facts of one or more looks
    Judge(Judge),
    /// What a code means, whose it is and what cures it
    Explain(Explain),
    /// The SQL that creates the CRM's read-only user with exactly what the integrations need
    Grants(Grants),
    /// What firewalls must let through for the CRM, as a table and in their own languages, with what undoes it
    Firewall(Firewall),
    /// What the integrations read, call and compare, and how sure that is
    Catalogue(CatalogueCommand),
    /// Look at single targets and show the raw facts
    Probe(Probe),
    /// The ERP stand-in: its database and its SOAP services, with faults on demand
    Sim(Sim),
    /// A script that lets your shell complete prumo's arguments
    Completions(Completions),
    /// The manual pages
    Man(Man),
}

#[derive(ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Json,
}

/// The project and what belongs to it.
#[derive(Args, Debug, Clone)]
pub(crate) struct Project {
    /// The project file
    #[arg(value_name = "PROJECT", default_value = "prumo.toml")]
    pub(crate) project: PathBuf,
    /// A catalogue file of your own, beside the embedded ones; may be repeated
    #[arg(long, value_name = "FILE")]
    pub(crate) catalogue: Vec<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) project: Project,
    #[command(flatten)]
    pub(crate) choosing: Choosing,
    #[command(flatten)]
    pub(crate) judging: Judging,
    #[command(flatten)]
    pub(crate) writing: Writing,
}

#[derive(Args, Debug)]
pub(crate) struct Look {
    #[command(flatten)]
    pub(crate) project: Project,
    #[command(flatten)]
    pub(crate) choosing: Choosing,
    /// The facts file to write; the standard output without it
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Language of diagnostics and progress
    #[arg(long, value_name = "LANGUAGE", env = "PRUMO_LANG", default_value = "pt-BR")]
    pub(crate) lang: String,
}

#[derive(Args, Debug)]
pub(crate) struct Judge {
    /// Facts files that `prumo look` wrote, of one vantage or several
    #[arg(required = true, value_name = "FACTS")]
    pub(crate) facts: Vec<PathBuf>,
    /// The project file
    #[arg(long, value_name = "PROJECT", default_value = "prumo.toml")]
    pub(crate) project: PathBuf,
    /// A catalogue file of your own, beside the embedded ones; may be repeated
    #[arg(long, value_name = "FILE")]
    pub(crate) catalogue: Vec<PathBuf>,
    /// Judge this environment only; may be repeated
    #[arg(long = "env", value_name = "NAME")]
    pub(crate) environments: Vec<String>,
    /// Judge this stage only (1, 2 or 3) and what it needs; may be repeated
    #[arg(long = "stage", value_name = "N", value_parser = clap::value_parser!(u8).range(1..=3))]
    pub(crate) stages: Vec<u8>,
    /// Judge this step only (1.1 to 3.1) and what it needs; may be repeated
    #[arg(long = "step", value_name = "STEP", value_parser = choosing::step)]
    pub(crate) steps: Vec<prumo_model::step::Step>,
    #[command(flatten)]
    pub(crate) judging: Judging,
    #[command(flatten)]
    pub(crate) writing: Writing,
}

#[derive(Args, Debug)]
pub(crate) struct Explain {
    /// The code, e.g. table-not-readable; without one, all codes are listed
    #[arg(value_name = "CODE")]
    pub(crate) code: Option<String>,
    /// Language of the explanation
    #[arg(long, value_name = "LANGUAGE", env = "PRUMO_LANG", default_value = "pt-BR")]
    pub(crate) lang: String,
}

#[derive(Args, Debug)]
pub(crate) struct Grants {
    #[command(flatten)]
    pub(crate) project: Project,
    /// The environment; may be left out where the project has one
    #[arg(long = "env", value_name = "NAME")]
    pub(crate) environment: Option<String>,
    /// The schema that holds the ERP's tables, where the project file does not name it
    #[arg(long, value_name = "SCHEMA")]
    pub(crate) schema: Option<String>,
    /// Grant the catalogue's columns instead of whole tables; a CRM that selects * then fails (not on Oracle)
    #[arg(long)]
    pub(crate) columns: bool,
    /// Create views without the secret columns and grant those instead of tables
    #[arg(long, conflicts_with = "columns")]
    pub(crate) views: bool,
    /// Language of comments and diagnostics
    #[arg(long, value_name = "LANGUAGE", env = "PRUMO_LANG", default_value = "pt-BR")]
    pub(crate) lang: String,
}

#[derive(Args, Debug)]
pub(crate) struct CatalogueCommand {
    /// An entry; without one, all are listed
    #[arg(value_name = "ENTRY")]
    pub(crate) entry: Option<String>,
    /// A catalogue file of your own, beside the embedded ones; may be repeated
    #[arg(long, value_name = "FILE")]
    pub(crate) catalogue: Vec<PathBuf>,
    /// Only what nobody has confirmed
    #[arg(long)]
    pub(crate) unconfirmed: bool,
    /// As it counts for this ERP: erp or go-up
    #[arg(long, value_name = "ERP", value_parser = erp, default_value = "erp")]
    pub(crate) erp: prumo_model::project::Erp,
    /// Language of the listing
    #[arg(long, value_name = "LANGUAGE", env = "PRUMO_LANG", default_value = "pt-BR")]
    pub(crate) lang: String,
}

fn erp(text: &str) -> Result<prumo_model::project::Erp, String> {
    use prumo_model::project::Erp;
    Erp::parse(text).ok_or_else(|| format!("the ERPs are {}", Erp::spellings().join(", ")))
}
