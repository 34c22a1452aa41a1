//! The control door: what tests and a person at a demonstration do to the stand-in: work on an ERP screen, plant and
//! take away faults, read the log and the state. It listens on loopback only and takes JSON by its content type, which a
//! web page in a browser cannot send across origins unasked.
//! It deliberately gives no password out, nor the users' names in the log.

mod screen;
mod view;

use crate::{
    erp::{Erp, State},
    fault::Fault,
    reply::{JSON, Reply},
    server::{self, Delivered, deliver},
};
use hyper::{Request, body::Incoming, header::CONTENT_TYPE, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use screen::Screen;
use serde::Deserialize;
use serde_json::{Value, json};
use std::{convert::Infallible, sync::Arc};
use tokio::net::TcpStream;

/// The greatest body that the door reads.
const GREATEST: usize = 64 * 1024;

/// Exactly one of the two.
#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum FaultChange {
    Add(String),
    Remove(String),
}

pub(crate) async fn serve(stream: TcpStream, erp: Arc<Erp>) {
    let service = service_fn(|request| respond(request, &erp));
    // An error is the client's leaving.
    let _ = http1::Builder::new().keep_alive(false).serve_connection(TokioIo::new(stream), service).await;
}

async fn respond(request: Request<Incoming>, erp: &Erp) -> Result<Delivered, Infallible> {
    let (head, body) = request.into_parts();
    let is_json =
        head.headers.get(CONTENT_TYPE).is_some_and(|value| value.as_bytes().starts_with(JSON.as_bytes()));
    let (status, value) = match (head.method.as_str(), head.uri.path(), server::read(body, GREATEST).await) {
        (_, _, None) => refused(413, "the body is too large or broke off"),
        ("POST", _, _) if !is_json => refused(415, "the body has to be application/json"),
        ("GET", path, _) => show(&erp.state(), path),
        ("POST", path, Some(body)) => change(&mut erp.state(), path, &body),
        _ => refused(405, "only GET and POST"),
    };
    Ok(deliver(Reply::new(status, JSON, value.to_string())).await)
}

fn show(state: &State, path: &str) -> (u16, Value) {
    match path {
        "/log" => (200, view::log(&state.log)),
        "/state" => (200, view::state(state)),
        _ => refused(404, "GET /log or /state, POST /screen or /fault"),
    }
}

fn change(state: &mut State, path: &str, body: &[u8]) -> (u16, Value) {
    let done = match path {
        "/screen" => serde_json::from_slice(body)
            .map_err(|error| error.to_string())
            .and_then(|screen: Screen| screen.work(state).map_err(|error| error.to_string())),
        "/fault" => serde_json::from_slice(body)
            .map_err(|error| error.to_string())
            .and_then(|change| fault(state, &change)),
        _ => return show(state, ""),
    };
    match done {
        Ok(done) => (200, json!({ "done": done })),
        Err(error) => refused(422, &error),
    }
}

fn fault(state: &mut State, change: &FaultChange) -> Result<String, String> {
    let (FaultChange::Add(text) | FaultChange::Remove(text)) = change;
    let fault = Fault::parse(text).map_err(|error| error.to_string())?;
    if matches!(change, FaultChange::Add(_)) {
        state.plant(fault);
    } else {
        state.lift(fault).map_err(|error| error.to_string())?;
    }
    Ok(text.clone())
}

fn refused(status: u16, error: &str) -> (u16, Value) {
    (status, json!({ "error": error }))
}
