//! A `Reply` on its way: after its pause, at its pace. It deliberately does not know why a reply is slow or broken.

use crate::reply::{Pace, Reply};
use bytes::Bytes;
use http_body_util::{
    BodyExt, Full,
    channel::{Channel, SendError, Sender},
    combinators::BoxBody,
};
use hyper::{
    Response,
    header::{CONTENT_TYPE, HeaderValue, LOCATION},
};
use std::{future, io, time::Duration};
use tokio::time::sleep;

/// What the HTTP library sends.
pub(crate) type Delivered = Response<BoxBody<Bytes, io::Error>>;

/// Waits, and begins to send.
pub(crate) async fn deliver(reply: Reply) -> Delivered {
    if !reply.pause.is_zero() {
        sleep(reply.pause).await;
    }
    let bytes = Bytes::from(reply.body);
    let body = match reply.pace {
        Pace::Never => future::pending().await,
        Pace::Whole => Full::new(bytes).map_err(|never| match never {}).boxed(),
        pace => {
            let (sender, body) = Channel::new(1);
            tokio::spawn(write(sender, bytes, pace));
            body.boxed()
        }
    };
    let mut response = Response::new(body);
    // Every status and header is a constant of ours but the redirect's address; a bad one leads nowhere.
    *response.status_mut() = reply.status.try_into().unwrap_or_default();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(reply.content_type));
    if let Some(address) = reply.location.and_then(|address| HeaderValue::try_from(address).ok()) {
        response.headers_mut().insert(LOCATION, address);
    }
    response
}

/// Ends by itself once the client has left.
async fn write(mut sender: Sender<Bytes, io::Error>, bytes: Bytes, pace: Pace) {
    let sent = match pace {
        Pace::Drip(pause) => drip(&mut sender, &bytes, pause).await,
        Pace::Endless => endless(&mut sender, &bytes).await,
        _ => sender.send_data(bytes.slice(..bytes.len() / 2)).await,
    };
    if sent.is_ok() && pace == Pace::Cut {
        // The half must leave before the connection does.
        let _ = sender.send_data(Bytes::new()).await;
        sender.abort(io::ErrorKind::ConnectionAborted.into());
    }
}

async fn drip(
    sender: &mut Sender<Bytes, io::Error>,
    bytes: &Bytes,
    pause: Duration,
) -> Result<(), SendError> {
    for at in 0..bytes.len() {
        sender.send_data(bytes.slice(at..=at)).await?;
        sleep(pause).await;
    }
    Ok(())
}

async fn endless(sender: &mut Sender<Bytes, io::Error>, bytes: &Bytes) -> Result<(), SendError> {
    loop {
        sender.send_data(bytes.clone()).await?;
    }
}
