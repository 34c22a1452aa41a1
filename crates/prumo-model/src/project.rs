//! A project: one customer's integration, as its file says, with every value valid. Reading is `project/reading.rs`.

mod base_url;
mod confirmed;
mod connecting;
mod database;
mod limits;
mod reading;
mod service_tls;
mod services;

pub use base_url::BaseUrl;
pub use connecting::{LookAt, TlsRule};
pub use database::Database;
pub use service_tls::ServiceTls;
pub use services::{Company, ServiceElsewhere, WebServices};

use std::net::IpAddr;

use crate::catalogue::{Catalogue, SendValue};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::limits::Limits;
use crate::owner::Hosting;
use crate::secret::SecretReference;
use crate::word::words;

words! {
    /// The ERP of a project.
    Erp {
        /// Gestão Empresarial | ERP.
        Full = "erp",
        /// Gestão Empresarial PME | GO UP.
        GoUp = "go-up",
    }
}

words! {
    /// How the CRM reaches the ERP.
    Reach {
        /// Over the internet: a public, fixed address is wanted.
        Internet = "internet",
        /// A VPN, the same network, or a test machine.
        Private = "private",
    }
}

words! {
    /// The kind of an environment.
    EnvironmentKind {
        /// For tests.
        Homologation = "homologation",
        /// The real thing.
        Production = "production",
    }
}

/// A part of the checklist that applies, or does not and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part<T> {
    /// It applies.
    Applies(T),
    /// It does not, for this reason.
    NotApplicable(String),
}

impl<T> Part<T> {
    /// The part, where it applies.
    pub const fn applies(&self) -> Option<&T> {
        match self {
            Self::Applies(part) => Some(part),
            Self::NotApplicable(_) => None,
        }
    }
}

/// Sample data that may be read and simulated with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rehearsal {
    /// A customer's code.
    pub customer: Option<i64>,
    /// A product's code.
    pub product: Option<String>,
}

impl Rehearsal {
    /// Whether the project names this sample; what is no sample needs no name.
    #[must_use]
    pub const fn names(&self, sample: &SendValue) -> bool {
        match sample {
            SendValue::Customer => self.customer.is_some(),
            SendValue::Product => self.product.is_some(),
            _ => true,
        }
    }
}

/// An environment of a project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Environment {
    /// Its name in the file.
    pub name: String,
    /// Its kind.
    pub kind: EnvironmentKind,
    /// Stage 1.
    pub database: Part<Database>,
    /// Stage 2.
    pub services: Part<WebServices>,
    /// Sample data.
    pub rehearsal: Rehearsal,
}

/// An inferred item of the catalogue that somebody confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmed {
    /// The item, e.g. `orders-send/SimularPedidos`.
    pub item: String,
    /// Who confirmed it.
    pub by: String,
    /// When, as `yyyy-mm-dd`.
    pub on: String,
}

/// A project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// The customer's name.
    pub name: String,
    /// Its ERP.
    pub erp: Erp,
    /// Who opens gates.
    pub hosting: Hosting,
    /// Integrations to commission, by catalogue name.
    pub integrations: Vec<String>,
    /// Addresses of the CRM that come in.
    pub crm_addresses: Vec<IpAddr>,
    /// Step 2.4: none given means unknown, empty means confirmed that none is added.
    pub further_services: Option<Vec<String>>,
    /// Where the key for digests is, where one is kept.
    pub digest_key: Option<SecretReference>,
    /// How the CRM reaches the ERP.
    pub reach: Reach,
    /// The environments, by name.
    pub environments: Vec<Environment>,
    /// Confirmed items of the catalogue.
    pub confirmed: Vec<Confirmed>,
    /// Limits, defaults filled in.
    pub limits: Limits,
    /// Keys that were accepted and wait for a later capability.
    pub notices: Vec<Diagnostic>,
}

impl Project {
    /// The CRM's addresses as a database's accounts name hosts.
    #[must_use]
    pub fn crm_hosts(&self) -> Vec<String> {
        self.crm_addresses.iter().map(ToString::to_string).collect()
    }
}

impl Project {
    /// Reads a project file against a catalogue.
    ///
    /// # Errors
    /// Everything that is wrong in it, in order of place.
    pub fn read(text: &str, catalogue: &Catalogue) -> Result<Self, Diagnostics> {
        reading::read(text, catalogue)
    }
}

/// Addresses of the CRM that its maker's checklist names.
pub const CRM_ADDRESSES: [&str; 2] = ["18.228.227.211", "189.16.40.2"];
