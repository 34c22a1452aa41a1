//! TCP ports that misbehave on purpose, on the loopback: shut, silent, closing at once, or speaking another protocol.

use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, bail};
use socket2::{Domain, Socket, Type};

/// A port that is kept as it is for as long as the value lives.
#[derive(Debug)]
pub struct Port {
    /// Its number.
    pub number: u16,
    _kept: Kept,
}

#[derive(Debug)]
enum Kept {
    /// A socket, and the connections that fill its queue.
    Socket { _socket: Socket, _queue: Vec<TcpStream> },
    /// A thread that accepts.
    Server { _ends: Ends },
}

impl Port {
    /// Bound by nobody who listens: connections are refused, and no other program can take the number meanwhile.
    ///
    /// # Errors
    /// Where the system gives no port.
    pub fn shut() -> anyhow::Result<Self> {
        let socket = bound()?;
        Ok(Self { number: number(&socket)?, _kept: Kept::Socket { _socket: socket, _queue: Vec::new() } })
    }

    /// A listener whose queue is full: the system drops what further connections send, as a firewall would.
    ///
    /// # Errors
    /// Where the queue takes more than this system is known to.
    pub fn silent() -> anyhow::Result<Self> {
        let socket = bound()?;
        socket.listen(0)?;
        let number = number(&socket)?;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, number));
        let mut queue = Vec::new();
        while let Ok(stream) = TcpStream::connect_timeout(&address, Duration::from_millis(100)) {
            queue.push(stream);
            if queue.len() > 64 {
                bail!("the queue of a port takes more than 64 connections");
            }
        }
        Ok(Self { number, _kept: Kept::Socket { _socket: socket, _queue: queue } })
    }

    /// Accepts and closes without a word.
    ///
    /// # Errors
    /// Where the system gives no port.
    pub fn closing() -> anyhow::Result<Self> {
        Self::saying(b"")
    }

    /// Accepts, says this and closes.
    ///
    /// # Errors
    /// Where the system gives no port.
    pub fn saying(words: &'static [u8]) -> anyhow::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let number = listener.local_addr()?.port();
        let ended = Arc::new(AtomicBool::new(false));
        let seen = Arc::clone(&ended);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if seen.load(Ordering::SeqCst) {
                    return;
                }
                if let Ok(mut stream) = stream {
                    // Whoever left before the words came does not want them.
                    let _ = stream.write_all(words);
                }
            }
        });
        Ok(Self { number, _kept: Kept::Server { _ends: Ends { number, ended } } })
    }
}

/// Ends the thread that accepts.
#[derive(Debug)]
struct Ends {
    number: u16,
    ended: Arc<AtomicBool>,
}

impl Drop for Ends {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        // Wakes it, so that it sees that it is to end.
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.number));
    }
}

fn bound() -> anyhow::Result<Socket> {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
    socket.bind(&SocketAddr::from((Ipv4Addr::LOCALHOST, 0)).into())?;
    Ok(socket)
}

fn number(socket: &Socket) -> anyhow::Result<u16> {
    Ok(socket.local_addr()?.as_socket().context("a socket without an address")?.port())
}

#[cfg(test)]
mod tests {
    use std::io::{ErrorKind, Read as _};

    use super::*;

    fn connect(port: &Port) -> std::io::Result<TcpStream> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port.number));
        TcpStream::connect_timeout(&address, Duration::from_millis(200))
    }

    #[test]
    fn ports_behave_as_they_are_called() {
        let shut = Port::shut().unwrap();
        assert_eq!(connect(&shut).unwrap_err().kind(), ErrorKind::ConnectionRefused);
        let silent = Port::silent().unwrap();
        assert_eq!(connect(&silent).unwrap_err().kind(), ErrorKind::TimedOut);
        let speaks = Port::saying(b"SSH-2.0-x\r\n").unwrap();
        let mut words = String::new();
        connect(&speaks).unwrap().read_to_string(&mut words).unwrap();
        assert_eq!(words, "SSH-2.0-x\r\n");
    }
}
