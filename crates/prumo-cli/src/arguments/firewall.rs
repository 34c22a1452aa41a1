//! Arguments of `prumo firewall`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Project;

#[derive(Args, Debug)]
pub(crate) struct Firewall {
    #[command(flatten)]
    pub(crate) project: Project,
    /// The environment; may be left out where the project has one, or for the table and the provider's form
    #[arg(long = "env", value_name = "NAME")]
    pub(crate) environment: Option<String>,
    /// What to print; may be repeated. By default the table, and the provider's form where a provider hosts
    #[arg(long = "form", value_name = "FORM", value_enum)]
    pub(crate) forms: Vec<FirewallForm>,
    /// A facts file that `prumo look` wrote: the evidence in the provider's form; may be repeated
    #[arg(long, value_name = "FACTS")]
    pub(crate) facts: Vec<PathBuf>,
    /// Language of the table, of comments and of diagnostics
    #[arg(long, value_name = "LANGUAGE", env = "PRUMO_LANG", default_value = "pt-BR")]
    pub(crate) lang: String,
}

#[derive(ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FirewallForm {
    /// From, public and inner address and port, for whatever firewall
    Table,
    /// A Linux gateway with nftables
    Nftables,
    /// A Linux gateway with iptables
    Iptables,
    /// The server's own firewall, on Windows
    Windows,
    /// A security group of Amazon EC2
    Aws,
    /// FortiGate
    Fortigate,
    /// pfSense
    Pfsense,
    /// MikroTik RouterOS
    Mikrotik,
    /// The request to a hosting provider
    Provider,
    /// The table and every firewall's form
    All,
}
