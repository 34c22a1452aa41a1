//! A connection that the dialler made: its stream, whom it leads to and what it may carry.
//! It does not dial and knows no protocol above TLS.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};

use prumo_model::fact::Trust;
use prumo_model::project::TlsRule;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;

use crate::tls::Heard;

/// A connection that came about.
#[derive(Debug)]
pub struct Connection {
    pub(crate) stream: Stream,
    /// The address that was dialled; it was judged, so it can be dialled again.
    pub(crate) peer: SocketAddr,
    pub(crate) link: Link,
    /// How TLS would travel on it.
    pub(crate) records: Records,
}

/// How TLS travels on a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Records {
    /// By itself.
    Bare,
    /// Its handshake inside packets of the database's protocol, and by itself afterwards (MS-TDS, section 2.2.6.5).
    InTds,
}

/// What protects a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Link {
    /// Nothing.
    Plain,
    /// TLS, with what our judgement of the peer came to.
    Tls(Trust),
}

impl Link {
    /// Whether the peer is who it says, and nobody else can read along.
    pub(crate) fn is_trusted(self) -> bool {
        matches!(self, Self::Tls(Trust::Verified | Trust::Pinned))
    }

    /// Whether the project lets a credential go over this link.
    pub(crate) fn may_carry_credentials(self, rule: &TlsRule) -> bool {
        self.is_trusted() || *rule == TlsRule::PlainAccepted
    }
}

/// The bytes of a connection.
#[derive(Debug)]
pub(crate) enum Stream {
    Plain(TcpStream),
    Tls(Box<TlsStream<Heard>>),
}

impl AsyncRead for Stream {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_read(context, into),
            Self::Tls(stream) => Pin::new(stream).poll_read(context, into),
        }
    }
}

impl AsyncWrite for Stream {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_write(context, bytes),
            Self::Tls(stream) => Pin::new(stream).poll_write(context, bytes),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_flush(context),
            Self::Tls(stream) => Pin::new(stream).poll_flush(context),
        }
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        match self.get_mut() {
            Self::Plain(stream) => Pin::new(stream).poll_shutdown(context),
            Self::Tls(stream) => Pin::new(stream).poll_shutdown(context),
        }
    }
}
