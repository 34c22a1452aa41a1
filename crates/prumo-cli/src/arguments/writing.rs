//! Arguments that say how a report is written.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// How output is written.
#[derive(Args, Debug, Clone)]
pub(crate) struct Writing {
    /// Language of everything about the integration: pt-BR, en or es
    #[arg(long, value_name = "LANGUAGE", env = "PRUMO_LANG", default_value = "pt-BR")]
    pub(crate) lang: String,
    /// Text for people, JSON for machines, or JUnit XML for continuous integration
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub(crate) format: ReportFormat,
    /// Write to this file instead of the standard output; the file is replaced whole or not at all
    #[arg(long, short, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Also write the JSON report to this file
    #[arg(long, value_name = "FILE")]
    pub(crate) json: Option<PathBuf>,
    /// Also write the JUnit report to this file
    #[arg(long, value_name = "FILE")]
    pub(crate) junit: Option<PathBuf>,
}

/// The forms of a report.
#[derive(ValueEnum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReportFormat {
    Text,
    Json,
    Junit,
}
