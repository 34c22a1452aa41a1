//! The web services of an environment, and how their part of the project file is read.

use super::base_url::BaseUrl;
use super::connecting::{LookAt, TlsRule, look_at, tls};
use super::database::{port, required_secret};
use super::service_tls::{self, PlacedTls, ServiceTls};
use crate::argument::Arguments;
use crate::diagnostic::DiagnosticKind;
use crate::host::{Endpoint, Host, Port};
use crate::secret::SecretReference;
use crate::target::Branch;
use crate::toml_reader::{Placed, TableReader};

/// Host and port of one service where they differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceElsewhere {
    /// The service.
    pub service: String,
    /// Its host, where it differs.
    pub host: Option<Host>,
    /// Its port, where it differs.
    pub port: Option<Port>,
}

/// A company with its branches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Company {
    /// Company code.
    pub company: u32,
    /// Branch codes.
    pub branches: Vec<u32>,
}

/// The web services of an environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebServices {
    /// Where they are served.
    pub base: BaseUrl,
    /// What other vantages dial.
    pub look_at: LookAt,
    /// The ERP user (F099UCA).
    pub user: String,
    /// Where its password is.
    pub password: SecretReference,
    /// `encryption` of a request; 0 sends user and password as text.
    pub encryption: i64,
    /// Sigla of the integrated system (F000SIS).
    pub system_code: Option<String>,
    /// Companies and branches.
    pub companies: Vec<Company>,
    /// Services on another host or port.
    pub elsewhere: Vec<ServiceElsewhere>,
    /// What the connection must be.
    pub tls: TlsRule,
    /// A file with the roots to trust besides the system's.
    pub ca: Option<String>,
    /// What services on a host or port of their own say of their connection.
    pub own_tls: Vec<ServiceTls>,
}

impl WebServices {
    /// Every company and branch of the project.
    pub fn branches(&self) -> impl Iterator<Item = Branch> {
        self.companies.iter().flat_map(|company| {
            company.branches.iter().map(|branch| Branch { company: company.company, branch: *branch })
        })
    }

    /// Where a service is dialled.
    #[must_use]
    pub fn endpoint_of(&self, service: &str) -> Endpoint {
        endpoint_of(&self.base, &self.elsewhere, service)
    }
}

fn endpoint_of(base: &BaseUrl, elsewhere: &[ServiceElsewhere], service: &str) -> Endpoint {
    let elsewhere = elsewhere.iter().find(|entry| entry.service == service);
    Endpoint {
        host: elsewhere.and_then(|entry| entry.host.clone()).unwrap_or_else(|| base.endpoint.host.clone()),
        port: elsewhere.and_then(|entry| entry.port).unwrap_or(base.endpoint.port),
    }
}

/// Companies and branches that one environment may name: each costs calls, and a run has few.
const MOST_BRANCHES: usize = 200;

pub(super) fn read(mut reader: TableReader<'_>) -> Option<WebServices> {
    let rule = tls(&mut reader);
    let base = read_base(&mut reader, &rule);
    let user = reader.required_text("user");
    let password = required_secret(&mut reader);
    let encryption = read_encryption(&mut reader);
    let system_code = reader.text("system-code").map(|text| text.value);
    let companies = read_companies(&mut reader);
    let tables = reader.named_tables("services").into_iter();
    let (elsewhere, own): (Vec<_>, Vec<_>) = tables.map(|(name, table)| read_elsewhere(name, table)).unzip();
    let look_at = look_at(&mut reader);
    let ca = reader.text("ca").map(|text| text.value);
    let own = own.into_iter().flatten().collect();
    let own_tls = base.as_ref().map(|base| {
        service_tls::settle(&reader, base, |service| endpoint_of(base, &elsewhere, service), own)
    });
    reader.finish();
    Some(WebServices {
        base: base?,
        own_tls: own_tls?,
        look_at,
        user: user?.value,
        password: password?,
        encryption: encryption?,
        system_code,
        companies: companies?,
        elsewhere,
        tls: rule,
        ca,
    })
}

fn read_base(reader: &mut TableReader<'_>, rule: &TlsRule) -> Option<BaseUrl> {
    let text = reader.required_text("base-url")?;
    let base = BaseUrl::parse(&text.value);
    match &base {
        None => reader.bad_value("base-url", text.place, "base-url"),
        Some(base) if !base.https && *rule != TlsRule::PlainAccepted => {
            let arguments = Arguments::new().with("tls", reader.path_of("tls"));
            reader.report(DiagnosticKind::PlainNotAccepted, text.place, "base-url", arguments);
        }
        Some(_) => {}
    }
    base
}

/// Only 0 can be sent by Prumo today; 1 and 3 are for the maker's own systems, 2 waits for a later capability.
fn read_encryption(reader: &mut TableReader<'_>) -> Option<i64> {
    let Some(number) = reader.integer("encryption") else {
        return if reader.has("encryption") { None } else { Some(0) };
    };
    match number.value {
        0 => {}
        2 => reader.report(
            DiagnosticKind::WaitsForLater,
            number.place,
            "encryption",
            Arguments::new().with("name", ""),
        ),
        _ => {
            reader.bad_value("encryption", number.place, "encryption");
            return None;
        }
    }
    Some(number.value)
}

fn read_companies(reader: &mut TableReader<'_>) -> Option<Vec<Company>> {
    reader.want_elements("companies");
    let tables = reader.tables("companies");
    if tables.is_empty() {
        return None;
    }
    let mut companies: Vec<Company> = Vec::new();
    for table in tables {
        let place = table.place();
        let Some(company) = read_company(table) else { continue };
        if companies.iter().any(|known| known.company == company.company) {
            let arguments = Arguments::new().with("name", company.company.to_string());
            reader.report(DiagnosticKind::Twice, place, "companies", arguments);
        }
        companies.push(company);
    }
    if companies.iter().map(|company| company.branches.len()).sum::<usize>() > MOST_BRANCHES {
        reader.bad_value("companies", reader.key_place("companies"), "branches-in-all");
        return None;
    }
    Some(companies)
}

fn read_company(mut reader: TableReader<'_>) -> Option<Company> {
    if !reader.has("company") {
        reader.missing("company");
    }
    let company = reader.integer_in("company", "company", |code| (1..=9999).contains(&code));
    let mut branches = Vec::new();
    reader.want_elements("branches");
    for value in reader.array("branches") {
        let number = value.get_ref().as_integer().and_then(|number| number.as_str().parse::<u32>().ok());
        match number.filter(|code| (1..=99_999).contains(code)) {
            Some(branch) if branches.contains(&branch) => {
                let arguments = Arguments::new().with("name", branch.to_string());
                reader.report(DiagnosticKind::Twice, value.span(), "branches", arguments);
            }
            Some(branch) => branches.push(branch),
            None => reader.bad_value("branches", value.span(), "branch"),
        }
    }
    reader.finish();
    Some(Company { company: company?, branches })
}

fn read_elsewhere(
    name: Placed<String>,
    mut reader: TableReader<'_>,
) -> (ServiceElsewhere, Option<PlacedTls>) {
    let host = reader.text("host").and_then(|text| {
        let host = Host::parse(&text.value).ok();
        if host.is_none() {
            reader.bad_value("host", text.place, "host");
        }
        host
    });
    let port = port(&mut reader).flatten();
    let own = service_tls::read(&name.value, &mut reader);
    reader.finish();
    (ServiceElsewhere { service: name.value, host, port }, own)
}
