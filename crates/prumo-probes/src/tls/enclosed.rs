//! The stream below TLS where a protocol carries the handshake inside packets of its own: TDS before version 8 puts it
//! into PRELOGIN packets (MS-TDS, section 2.2.6.5) until it is over. Elsewhere bytes go through as they are.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use rustls::SupportedProtocolVersion;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use crate::connection::Records;
use crate::tds::{self, HEAD, Kind};

/// The longest packet before another length is agreed on.
const LONGEST: usize = 4096;

/// Inside packets TLS 1.3 is not known: it came with TDS 8, where TLS comes first.
static VERSIONS_INSIDE: &[&SupportedProtocolVersion] = &[&rustls::version::TLS12];

/// A stream.
#[derive(Debug)]
pub(super) struct Enclosed {
    stream: TcpStream,
    inside: Option<Packets>,
}

/// Where we are in packets.
#[derive(Debug, Default)]
struct Packets {
    /// What is said and not sent yet.
    saying: Vec<u8>,
    /// Packets that are being sent, and how much of them was.
    sending: Vec<u8>,
    sent: usize,
    /// The beginning of a head that is being read.
    head: Vec<u8>,
    /// How much is to come of the packet that is being read.
    rest: usize,
}

impl Enclosed {
    pub(super) fn new(stream: TcpStream, records: Records) -> Self {
        let inside = (records == Records::InTds).then(Packets::default);
        Self { stream, inside }
    }

    /// The versions of TLS that can be spoken.
    pub(super) fn versions(&self) -> &'static [&'static SupportedProtocolVersion] {
        if self.inside.is_some() { VERSIONS_INSIDE } else { rustls::DEFAULT_VERSIONS }
    }

    /// The handshake is over: bytes go through as they are.
    pub(super) fn let_out(&mut self) {
        self.inside = None;
    }
}

impl Packets {
    /// Puts what is said into packets.
    fn enclose(&mut self) {
        let mut pieces = self.saying.chunks(LONGEST - HEAD).peekable();
        while let Some(piece) = pieces.next() {
            self.sending.extend(tds::packet(Kind::Prelogin, pieces.peek().is_none(), piece));
        }
        self.saying.clear();
    }

    fn poll_send(&mut self, stream: &mut TcpStream, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.enclose();
        while let Some(rest) = self.sending.get(self.sent..).filter(|rest| !rest.is_empty()) {
            match ready!(Pin::new(&mut *stream).poll_write(context, rest))? {
                0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                count => self.sent += count,
            }
        }
        self.sending.clear();
        self.sent = 0;
        Poll::Ready(Ok(()))
    }

    /// Reads heads until a packet has something in it; false where the peer ended the connection.
    fn poll_open(&mut self, stream: &mut TcpStream, context: &mut Context<'_>) -> Poll<io::Result<bool>> {
        while self.rest == 0 {
            let mut bytes = [0; HEAD];
            let wanted = bytes.get_mut(self.head.len()..).unwrap_or_default();
            let mut some = ReadBuf::new(wanted);
            ready!(Pin::new(&mut *stream).poll_read(context, &mut some))?;
            if some.filled().is_empty() {
                return Poll::Ready(Ok(false));
            }
            self.head.extend_from_slice(some.filled());
            if self.head.len() == HEAD {
                // Servers answer with either type.
                let known = [Kind::Prelogin, Kind::Answer].map(|kind| kind as u8);
                let is_known = self.head.first().is_some_and(|kind| known.contains(kind));
                let length = tds::length(&self.head).filter(|_| is_known);
                self.rest = length.ok_or(io::ErrorKind::InvalidData)? - HEAD;
                self.head.clear();
            }
        }
        Poll::Ready(Ok(true))
    }
}

impl AsyncRead for Enclosed {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = &mut *self;
        let Some(packets) = &mut this.inside else {
            return Pin::new(&mut this.stream).poll_read(context, into);
        };
        if !ready!(packets.poll_open(&mut this.stream, context))? {
            return Poll::Ready(Ok(()));
        }
        let room = packets.rest.min(into.remaining());
        let mut some = ReadBuf::new(into.initialize_unfilled_to(room));
        ready!(Pin::new(&mut this.stream).poll_read(context, &mut some))?;
        let count = some.filled().len();
        packets.rest -= count;
        into.advance(count);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Enclosed {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = &mut *self;
        match &mut this.inside {
            None => Pin::new(&mut this.stream).poll_write(context, bytes),
            Some(packets) => {
                packets.saying.extend_from_slice(bytes);
                Poll::Ready(Ok(bytes.len()))
            }
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = &mut *self;
        if let Some(packets) = &mut this.inside {
            ready!(packets.poll_send(&mut this.stream, context))?;
        }
        Pin::new(&mut this.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
