//! An application server during a look: its connection, made again where the server ended it. What was judged once is
//! judged again: the address by the policy, the certificate by the project's rule.

use std::net::SocketAddr;
use std::time::Duration;

use prumo_model::plan::ServerLook;
use tokio::time::timeout;

use crate::arrival;
use crate::connection::Connection;
use crate::http::{Channel, Failure, Question, Reply};
use crate::looking::Looking;

pub(super) struct Site<'a> {
    looking: &'a Looking<'a>,
    pub(super) server: &'a ServerLook,
    /// The address that the look reached; the name is not resolved again.
    peer: SocketAddr,
    channel: Option<Channel>,
}

impl<'a> Site<'a> {
    pub(super) async fn new(
        looking: &'a Looking<'a>,
        server: &'a ServerLook,
        connection: Connection,
    ) -> Self {
        let peer = connection.peer;
        Self { looking, server, peer, channel: Channel::open(connection).await.ok() }
    }

    /// Lets the connection go; the next question gets a new one.
    pub(super) fn renew(&mut self) {
        self.channel = None;
    }

    /// Asks a question within a time and a number of bytes. A connection that the server had kept and ended without
    /// a byte is replaced once.
    pub(super) async fn ask(
        &mut self,
        question: &Question,
        limit: Duration,
        most: usize,
    ) -> Result<Reply, Failure> {
        let asked = timeout(limit, self.exchange(question, most)).await;
        let reply = match asked {
            Err(_) => Err(Failure::TimedOut(limit)),
            Ok(reply) => reply,
        };
        if !reply.as_ref().is_ok_and(|reply| reply.body.is_ok()) {
            self.renew();
        }
        reply
    }

    async fn exchange(&mut self, question: &Question, most: usize) -> Result<Reply, Failure> {
        let endpoint = &self.server.access.endpoint;
        let channel = self.open().await?;
        let mut reply = channel.ask(question, endpoint, most).await;
        if reply.as_ref().is_err_and(|failure| *failure == Failure::Cut) && channel.was_left() {
            self.renew();
            reply = self.open().await?.ask(question, endpoint, most).await;
        }
        if let Some(channel) = &mut self.channel {
            channel.mark_used();
        }
        reply
    }

    async fn open(&mut self) -> Result<&mut Channel, Failure> {
        let kept = match self.channel.take() {
            Some(mut channel) => channel.is_open().await.then_some(channel),
            None => None,
        };
        let channel = match kept {
            Some(channel) => channel,
            None => self.dial().await?,
        };
        Ok(self.channel.insert(channel))
    }

    async fn dial(&self) -> Result<Channel, Failure> {
        let access = &self.server.access;
        let dialler = self.looking.dialler;
        let dialled = dialler.again(self.peer, access.policy, self.looking.limits.tcp).await;
        let mut connection = dialled.ok_or(Failure::NotConnected)?;
        if self.server.https {
            let (_, secured) = dialler.secure(connection, &arrival::handshake(self.looking, access)).await;
            connection = secured.ok_or(Failure::NotConnected)?;
        }
        if !connection.link.may_carry_credentials(&access.tls) {
            return Err(Failure::NotConnected);
        }
        Channel::open(connection).await
    }
}
