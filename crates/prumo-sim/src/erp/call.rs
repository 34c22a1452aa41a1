//! The way of one SOAP call through the installation: read, noted, let in, answered, and sent in the manner that the
//! planted faults want. It deliberately leaves what an operation does to the services.

use super::{Asked, State};
use crate::{
    fault::{FaultCode, Named},
    gates,
    journal::{Effect, Entry, masked},
    reply::{HTML, Pace, Reply, XML},
    services::{self, Call, Operation, Service},
    wire::{self, Quirks, Request, RequestError},
};
use encoding_rs::WINDOWS_1252;
use std::{net::IpAddr, time::Duration};

/// How slow an answer is that is only said to be slow: past the ten seconds from which it counts as slow.
const SLOW: Duration = Duration::from_secs(11);

/// When a call comes.
pub(super) struct Arrival {
    /// Milliseconds since 1970, UTC.
    pub(super) time: u64,
    /// How much longer it takes where it is the first.
    pub(super) if_cold: Duration,
}

/// Answers a POST.
pub(super) fn answer(
    state: &mut State,
    service: &'static Service,
    asked: &Asked<'_>,
    arrival: &Arrival,
) -> Reply {
    let request = match &asked.body {
        Ok(xml) => Request::parse(xml),
        Err(reason) => return Reply::new(500, XML, wire::soap_fault(reason)),
    };
    let request = match request {
        Ok(request) => request,
        Err(error) => return Reply::new(500, XML, wire::soap_fault(&error.to_string())),
    };
    let named = named(&request);
    let operation = state.published(service).into_iter().find(|known| known.name == request.operation);
    state.log.push(entry(service, operation, &request, asked.source, arrival.time));
    let suffers = |code| state.faults.biting(code, Some(service), named).is_some();
    if suffers(FaultCode::CallHangs) {
        return Reply::never();
    }
    let Some(operation) = operation else {
        let error =
            RequestError::NoDispatch { namespace: wire::NAMESPACE.to_owned(), operation: request.operation };
        return Reply::new(500, XML, wire::soap_fault(&error.to_string()));
    };
    if suffers(FaultCode::AnswerNotSoap) {
        return Reply::new(200, HTML, LOGIN_PAGE);
    }
    let xml = run(state, service, operation, &request, named);
    let cold = !std::mem::replace(&mut state.warm, true);
    sent(state, service, named, &xml, if cold { arrival.if_cold } else { Duration::ZERO })
}

/// The company and branch that the call names.
fn named(request: &Request) -> Named {
    services::place_named(&request.parameters)
}

fn run(
    state: &mut State,
    service: &'static Service,
    operation: &'static Operation,
    request: &Request,
    named: Named,
) -> String {
    let quirks = Quirks {
        hidden: state.faults.hidden(service, named),
        broken: state.faults.biting(FaultCode::AnswerBreaksContract, Some(service), named).is_some(),
    };
    let mut call = Call {
        service,
        operation,
        parameters: &request.parameters,
        world: &state.world,
        registry: &state.registry,
        faults: &state.faults,
        marked: &mut state.marked,
        taken: &mut state.taken,
    };
    let row = gates::credentials(&state.registry, request).and_then(|()| (operation.answer)(&mut call));
    let row = row.unwrap_or_else(|refusal| refusal.row());
    wire::answer(operation.name, operation.output, &row, &quirks)
}

fn sent(state: &State, service: &Service, named: Named, xml: &str, first: Duration) -> Reply {
    let suffers = |code| state.faults.biting(code, Some(service), named);
    let latin = suffers(FaultCode::CharsetMismatch).is_some();
    let body = if latin { WINDOWS_1252.encode(xml).0.into_owned() } else { xml.as_bytes().to_vec() };
    let slow = suffers(FaultCode::AnswerTooSlow).map(|fault| fault.pause().unwrap_or(SLOW));
    let endless = suffers(FaultCode::AnswerTooLarge).is_some();
    let pace = if endless { Pace::Endless } else { state.pace(service, named) };
    Reply { pause: first + slow.unwrap_or_default(), pace, ..Reply::new(200, XML, body) }
}

fn entry(
    service: &Service,
    operation: Option<&Operation>,
    request: &Request,
    source: IpAddr,
    time: u64,
) -> Entry {
    let (company, branch) = named(request);
    Entry {
        time,
        source,
        service: service.name,
        operation: request.operation.chars().take(100).collect(),
        company,
        branch,
        user: masked(&request.user),
        effect: operation.map_or(Effect::None, |operation| operation.effect),
    }
}

/// What a portal in front of the ERP shows to whoever has no session.
const LOGIN_PAGE: &str = "<!DOCTYPE html><html lang=\"pt-BR\"><head><title>Login</title></head><body>\
    <form method=\"post\"><label>Usuário <input name=\"user\"></label></form></body></html>";
