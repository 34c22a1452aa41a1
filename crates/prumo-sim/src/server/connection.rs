//! A connection to the services: one request over HTTP/1.1, or a few bytes that are no HTTP.
//! It deliberately keeps no connection alive, so that a planted fault holds from the next request on.

use super::{
    body::read,
    delivery::{Delivered, deliver},
};
use crate::{
    erp::{Asked, Erp},
    tls::Tls,
};
use encoding_rs::WINDOWS_1252;
use hyper::{
    Request,
    body::Incoming,
    header::{CONTENT_TYPE, HOST, HeaderMap, HeaderName},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use std::{
    convert::Infallible,
    io::{self, Cursor},
    net::IpAddr,
    sync::Arc,
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, join, split},
    net::TcpStream,
};

/// The greatest request that is read.
const GREATEST: usize = 1024 * 1024;

pub(super) async fn serve(stream: TcpStream, source: IpAddr, erp: Arc<Erp>, tls: Option<Tls>) {
    // Whatever goes wrong, the client has left or does not like the certificate: nobody is there to be told.
    let _ = match tls {
        None => converse(stream, source, &erp).await,
        Some(tls) => match tls.accept(stream).await {
            Ok(stream) => converse(stream, source, &erp).await,
            Err(error) => Err(error),
        },
    };
}

/// Looks at the request's first bytes before HTTP does, which gets them handed back.
async fn converse(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    source: IpAddr,
    erp: &Erp,
) -> io::Result<()> {
    let mut start = vec![0_u8; 8192];
    let length = stream.read(&mut start).await?;
    start.truncate(length);
    if erp.is_not_http(&path_of(&start)) {
        stream.write_all(b"220 srv-erp-01 ESMTP ready\r\n").await?;
        return stream.shutdown().await;
    }
    let (reader, writer) = split(stream);
    let whole = join(Cursor::new(start).chain(reader), writer);
    let service = service_fn(|request| respond(request, source, erp));
    let connection = http1::Builder::new().keep_alive(false).serve_connection(TokioIo::new(whole), service);
    connection.await.map_err(io::Error::other)
}

/// The path of the request line, as much of it as came at first.
fn path_of(start: &[u8]) -> String {
    let line = String::from_utf8_lossy(start);
    let target = line.split(' ').nth(1).unwrap_or_default();
    target.split('?').next().unwrap_or_default().to_owned()
}

async fn respond(request: Request<Incoming>, source: IpAddr, erp: &Erp) -> Result<Delivered, Infallible> {
    let (head, body) = request.into_parts();
    let body = match read(body, GREATEST).await {
        Some(bytes) => text(&bytes, header(&head.headers, &CONTENT_TYPE)),
        None => Err("the request is too large or broke off"),
    };
    let reply = erp.answer(&Asked {
        source,
        method: head.method.as_str(),
        path: head.uri.path(),
        query: head.uri.query().unwrap_or_default(),
        host: header(&head.headers, &HOST),
        body,
    });
    Ok(deliver(reply).await)
}

/// UTF-8, unless the header says Latin-1.
fn text(bytes: &[u8], content_type: &str) -> Result<String, &'static str> {
    if content_type.to_ascii_lowercase().contains("iso-8859-1") {
        return Ok(WINDOWS_1252.decode(bytes).0.into_owned());
    }
    String::from_utf8(bytes.to_vec()).map_err(|_| "Read Stream Error")
}

fn header<'a>(headers: &'a HeaderMap, name: &HeaderName) -> &'a str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
