//! `Erp`: the installation as a whole: what it answers to each request, given its state and the faults planted in it.
//! It deliberately does no I/O: a request comes in as text, a `Reply` goes out.

mod call;
mod state;

pub(crate) use state::State;

use crate::{
    config::{Clock, Config},
    fault::FaultCode,
    reply::{Reply, XML},
    services::{self, Service},
    wire,
};
use std::{
    net::IpAddr,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// The installation. Its parts share it.
#[derive(Debug)]
pub(crate) struct Erp {
    scheme: &'static str,
    inner_host: Option<String>,
    slow_first_call: Duration,
    clock: Clock,
    state: Mutex<State>,
}

/// An HTTP request, as far as the ERP looks at it.
#[derive(Debug)]
pub(crate) struct Asked<'a> {
    /// The address that it came from.
    pub(crate) source: IpAddr,
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) query: &'a str,
    /// The `Host` header.
    pub(crate) host: &'a str,
    pub(crate) body: Result<String, &'static str>,
}

const ROOT: &str = "/g5-senior-services/";

impl Erp {
    pub(crate) fn new(config: Config) -> Self {
        Self {
            scheme: if config.tls.is_some() { "https" } else { "http" },
            inner_host: config.inner_host.clone(),
            slow_first_call: config.slow_first_call,
            clock: config.clock,
            state: Mutex::new(State::new(config)),
        }
    }

    /// The state, also after a panic elsewhere: a stand-in has nothing to protect from half a change.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether something that is no HTTP server answers at this path.
    pub(crate) fn is_not_http(&self, path: &str) -> bool {
        self.state().faults.biting(FaultCode::AnswerNotHttp, service_at(path), (None, None)).is_some()
    }

    /// Answers one request.
    pub(crate) fn answer(&self, asked: &Asked<'_>) -> Reply {
        let service = service_at(asked.path);
        let mut state = self.state();
        let suffers = |code| state.faults.biting(code, service, (None, None));
        if suffers(FaultCode::Hang).is_some() {
            return Reply::never();
        }
        if suffers(FaultCode::ApplicationServerDown).is_some() {
            return Reply::page(503, "Service Unavailable");
        }
        if let Some(address) = suffers(FaultCode::Redirect307).and_then(|fault| fault.value.as_deref()) {
            return Reply::elsewhere(address);
        }
        let service = service.filter(|_| suffers(FaultCode::ServiceNotDeployed).is_none());
        let Some(service) = service else {
            return Reply::page(404, "Not Found");
        };
        match asked.method {
            "GET" => self.describe(&state, service, asked),
            "POST" => {
                let arrival = call::Arrival { time: (self.clock)(), if_cold: self.slow_first_call };
                call::answer(&mut state, service, asked, &arrival)
            }
            _ => Reply::page(405, "Method Not Allowed"),
        }
    }

    fn describe(&self, state: &State, service: &'static Service, asked: &Asked<'_>) -> Reply {
        let operations = state.published(service);
        let xml = match asked.query {
            "wsdl" | "WSDL" => {
                let host = self.inner_host.as_deref().unwrap_or(asked.host);
                wire::description(service, &operations, &format!("{}://{host}{}", self.scheme, asked.path))
            }
            "xsd=1" => wire::schema(service, &operations, &state.faults.hidden(service, (None, None))),
            "" => return Reply::page(200, "Web Services"),
            _ => return Reply::page(404, "Not Found"),
        };
        let named = (None, None);
        let mut bytes = xml.into_bytes();
        if state.faults.biting(FaultCode::DescriptionUnreadable, Some(service), named).is_some() {
            bytes.truncate(bytes.len() / 2);
        }
        Reply { pace: state.pace(service, named), ..Reply::new(200, XML, bytes) }
    }
}

fn service_at(path: &str) -> Option<&'static Service> {
    path.strip_prefix(ROOT).and_then(services::by_servlet)
}
