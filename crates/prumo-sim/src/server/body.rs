//! Reading a request's body up to a limit. It deliberately takes what goes beyond off the connection too, as far as is
//! reasonable: who closes with bytes unread makes the client miss the answer.

use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;
use hyper::body::Incoming;

/// How many limits' worth is taken off the connection before the client is left alone.
const PATIENCE: usize = 64;

/// The body; `None` where it is greater than the limit or breaks off.
pub(crate) async fn read(mut body: Incoming, greatest: usize) -> Option<Bytes> {
    let (mut kept, mut length) = (BytesMut::new(), 0_usize);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame.ok()?.into_data() else { continue };
        length = length.saturating_add(data.len());
        if length <= greatest {
            kept.extend_from_slice(&data);
        } else if length > greatest.saturating_mul(PATIENCE) {
            return None;
        }
    }
    (length <= greatest).then(|| kept.freeze())
}
