//! A port that lets everybody in, and one that answers nothing at all, on every loopback address.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use anyhow::{Context as _, bail};
use socket2::{Domain, Socket, Type};

/// After which a connection on the loopback has had its time.
const PATIENCE: Duration = Duration::from_millis(300);

/// Listens on a free port of every address; the kernel keeps connections that nobody takes up to `backlog`.
fn listen(backlog: i32) -> anyhow::Result<(Socket, u16)> {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
    socket.bind(&SocketAddr::from((Ipv4Addr::UNSPECIFIED, 0)).into())?;
    socket.listen(backlog)?;
    let port = socket.local_addr()?.as_socket().context("not an internet socket")?.port();
    Ok((socket, port))
}

/// A port that lets everybody in.
pub(super) struct Open {
    socket: Socket,
    /// Its number.
    pub(super) port: u16,
}

impl Open {
    /// Listens. The queue takes every connection of a run, so no thread of ours is needed while one is measured.
    pub(super) fn listen() -> anyhow::Result<Self> {
        let (socket, port) = listen(4096)?;
        socket.set_nonblocking(true)?;
        Ok(Self { socket, port })
    }

    /// Takes the queued connections and ends them.
    pub(super) fn empty(&self) -> anyhow::Result<()> {
        loop {
            match self.socket.accept() {
                Ok(_) => {}
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
                Err(error) => return Err(error.into()),
            }
        }
    }
}

/// A port that answers nothing.
pub(super) struct Silent {
    /// Its number.
    pub(super) port: u16,
    _socket: Socket,
    _queue: Vec<TcpStream>,
}

impl Silent {
    /// Listens, and fills the queue until the kernel drops who comes next.
    pub(super) fn listen() -> anyhow::Result<Self> {
        let (socket, port) = listen(0)?;
        let mut queue = Vec::new();
        while let Some(stream) = knock(Ipv4Addr::LOCALHOST, port)? {
            queue.push(stream);
            if queue.len() > 64 {
                bail!("the queue of port {port} does not fill");
            }
        }
        Ok(Self { port, _socket: socket, _queue: queue })
    }

    /// An address is really silent.
    pub(super) fn assert(&self, address: Ipv4Addr) -> anyhow::Result<()> {
        match knock(address, self.port)? {
            Some(_) => bail!("{address}:{} is not silent", self.port),
            None => Ok(()),
        }
    }
}

/// A connection, or nothing where nobody answers.
fn knock(address: Ipv4Addr, port: u16) -> anyhow::Result<Option<TcpStream>> {
    match TcpStream::connect_timeout(&SocketAddr::from((address, port)), PATIENCE) {
        Ok(stream) => Ok(Some(stream)),
        Err(error) if error.kind() == ErrorKind::TimedOut => Ok(None),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_silent_port_is_silent_under_every_address() {
        let silent = Silent::listen().unwrap();
        silent.assert(Ipv4Addr::LOCALHOST).unwrap();
        silent.assert(Ipv4Addr::new(127, 0, 0, 200)).unwrap();
    }

    #[test]
    fn the_open_port_lets_in_and_would_not_pass_as_silent() {
        let open = Open::listen().unwrap();
        assert!(knock(Ipv4Addr::new(127, 0, 0, 200), open.port).unwrap().is_some());
        open.empty().unwrap();
        assert!(knock(Ipv4Addr::LOCALHOST, open.port).unwrap().is_some());
    }
}
