//! Arguments of `prumo probe` and `prumo sim`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::Format;

#[derive(Args, Debug)]
pub(crate) struct Probe {
    #[command(subcommand)]
    pub(crate) what: ProbeWhat,
}

#[derive(Subcommand, Debug)]
pub(crate) enum ProbeWhat {
    /// TCP: name, addresses and whether each lets a connection come about
    Tcp(ProbeTcp),
    /// A database: greeting, TLS and login
    Database(ProbeDatabase),
    /// A web service: server, description and operations
    Soap(ProbeSoap),
}

#[derive(Args, Debug)]
pub(crate) struct ProbeTcp {
    /// Targets as host:port
    #[arg(required = true, value_name = "HOST:PORT")]
    pub(crate) targets: Vec<String>,
    /// Seconds per connection
    #[arg(long, value_name = "SECONDS", default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..=600))]
    pub(crate) timeout: u64,
    /// Text for people, or JSON for machines
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

#[derive(Args, Debug)]
pub(crate) struct ProbeDatabase {
    /// Targets as engine://user@host:port/database; no password in it
    #[arg(required = true, value_name = "URL")]
    pub(crate) targets: Vec<String>,
    #[command(flatten)]
    pub(crate) secret: PasswordFrom,
    /// What the connection must be: required, plain-accepted or accept-sha256:…
    #[arg(long, default_value = "required")]
    pub(crate) tls: String,
    /// Text for people, or JSON for machines
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

#[derive(Args, Debug)]
pub(crate) struct ProbeSoap {
    /// Endpoints, as the browser opens them with ?wsdl or without
    #[arg(required = true, value_name = "URL")]
    pub(crate) targets: Vec<String>,
    /// What an https connection must be: required or accept-sha256:…
    #[arg(long, default_value = "required")]
    pub(crate) tls: String,
    /// Text for people, or JSON for machines
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

/// Where a password comes from; never from the command line itself.
#[derive(Args, Debug)]
#[group(multiple = false)]
pub(crate) struct PasswordFrom {
    /// The password is in this environment variable
    #[arg(long, value_name = "NAME")]
    pub(crate) password_env: Option<String>,
    /// The password is the first line of this file
    #[arg(long, value_name = "FILE")]
    pub(crate) password_file: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub(crate) struct Sim {
    #[command(subcommand)]
    pub(crate) what: SimWhat,
}

#[derive(Subcommand, Debug)]
pub(crate) enum SimWhat {
    /// Print the stand-in's database as a script
    Sql(SimSql),
    /// Serve the stand-in's web services
    Serve(SimServe),
}

#[derive(Args, Debug)]
pub(crate) struct SimSql {
    /// The engine to print for
    #[arg(long, default_value = "postgresql", value_parser = ["postgresql", "mariadb"])]
    pub(crate) engine: String,
    /// Further generated rows of customers and titles
    #[arg(long, value_name = "N")]
    pub(crate) rows: Option<usize>,
    /// The schema that the script creates; on MariaDB the database
    #[arg(long, value_name = "NAME", default_value = "sapiens")]
    pub(crate) schema: String,
    /// A fault that the database shares with the services, e.g. sample-missing; may be repeated
    #[arg(long, value_name = "CODE")]
    pub(crate) fault: Vec<String>,
    /// Further tables that no integration needs, for benchmarks
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(crate) tables: usize,
}

#[derive(Args, Debug)]
pub(crate) struct SimServe {
    /// Address to serve on; port 0 takes a free one
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub(crate) listen: std::net::SocketAddr,
    /// A fault to plant, e.g. service-not-configured:cad.clientes; may be repeated
    #[arg(long, value_name = "CODE[:SERVICE[/COMPANY[/BRANCH]]]")]
    pub(crate) fault: Vec<String>,
    /// The ERP user that the stand-in knows
    #[arg(long, value_name = "NAME", default_value = "crm.integracao")]
    pub(crate) user: String,
    /// The environment variable with that user's password
    #[arg(long, value_name = "NAME", default_value = "PRUMO_SIM_PASSWORD")]
    pub(crate) password_env: String,
    /// The sigla of the integrated system that the stand-in knows
    #[arg(long, value_name = "SIGLA", default_value = "CRM")]
    pub(crate) system_code: String,
    /// Certificate for https, PEM; needs --tls-key
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    pub(crate) tls_certificate: Option<PathBuf>,
    /// Its key, PEM; needs --tls-certificate
    #[arg(long, value_name = "FILE", requires = "tls_certificate")]
    pub(crate) tls_key: Option<PathBuf>,
    /// How much longer the first call takes, as when an ERP instance starts
    #[arg(long, value_name = "MILLISECONDS", default_value_t = 0)]
    pub(crate) slow_first_call: u64,
    /// Inner host and port that the descriptions carry
    #[arg(long, value_name = "HOST:PORT")]
    pub(crate) inner_host: Option<String>,
}
