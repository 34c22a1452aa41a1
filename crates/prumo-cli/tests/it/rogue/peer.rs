//! A TCP server inside the test that keeps every byte that it is sent. What it answers is the caller's matter.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

/// A listening peer; it ends with the value.
pub(crate) struct Peer {
    /// Its port on 127.0.0.1.
    pub(crate) port: u16,
    state: Arc<State>,
    listening: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct State {
    took: Mutex<Vec<u8>>,
    came: AtomicUsize,
    ended: AtomicBool,
}

impl Peer {
    /// Listens, and converses with each caller in a thread of its own.
    pub(crate) fn new(converse: impl Fn(&mut Talk) -> io::Result<()> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let state = Arc::new(State::default());
        let (shared, converse) = (Arc::clone(&state), Arc::new(converse));
        let listening = std::thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.ended.load(Ordering::SeqCst) {
                    break;
                }
                let Ok(stream) = stream else { continue };
                shared.came.fetch_add(1, Ordering::SeqCst);
                let (state, converse) = (Arc::clone(&shared), Arc::clone(&converse));
                std::thread::spawn(move || {
                    let mut talk = Talk { stream, state };
                    // An error is the caller's leaving, which the caller's report tells.
                    let _ = converse(&mut talk);
                    let _ = talk.stream.shutdown(Shutdown::Both);
                });
            }
        });
        Self { port, state, listening: Some(listening) }
    }

    /// A peer that nobody may come to.
    pub(crate) fn forbidden() -> Self {
        Self::new(|talk| talk.listen())
    }

    /// How many connections were made to it.
    pub(crate) fn came(&self) -> usize {
        self.state.came.load(Ordering::SeqCst)
    }

    /// Everything that it was sent, of all connections.
    pub(crate) fn took(&self) -> Vec<u8> {
        self.state.took.lock().unwrap().clone()
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        self.state.ended.store(true, Ordering::SeqCst);
        // Wakes the listener; where that fails it is gone already.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }
}

/// One connection of a peer.
pub(crate) struct Talk {
    stream: TcpStream,
    state: Arc<State>,
}

impl Talk {
    /// Takes bytes until `enough` of what came since; an end before that is an error.
    pub(crate) fn take_until(&mut self, enough: impl Fn(&[u8]) -> bool) -> io::Result<Vec<u8>> {
        let mut took = Vec::new();
        while !enough(&took) {
            let mut some = [0; 4096];
            let count = self.read(&mut some)?;
            if count == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            took.extend_from_slice(&some[..count]);
        }
        Ok(took)
    }

    /// Takes whatever comes until the caller leaves.
    pub(crate) fn listen(&mut self) -> io::Result<()> {
        self.take_until(|_| false).map(drop)
    }

    /// Says something.
    pub(crate) fn say(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes)
    }

    /// Says something for as long as the caller stays.
    pub(crate) fn say_for_ever(&mut self, bytes: &[u8]) -> io::Result<()> {
        loop {
            self.say(bytes)?;
        }
    }

    /// Says something byte by byte, slowly, and goes on with blanks for as long as the caller stays.
    pub(crate) fn drip(&mut self, bytes: &[u8]) -> io::Result<()> {
        for byte in bytes.iter().chain(std::iter::repeat(&b' ')) {
            self.say(&[*byte])?;
            // The pace is what this peer does; nothing is waited for.
            std::thread::sleep(Duration::from_millis(200));
        }
        Ok(())
    }

    /// Notes what came over this connection in a hidden form and is readable now.
    pub(crate) fn note(&self, bytes: &[u8]) {
        self.state.took.lock().unwrap().extend_from_slice(bytes);
    }
}

impl Read for Talk {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.stream.read(into)?;
        self.note(&into[..count]);
        Ok(count)
    }
}

impl Write for Talk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}
