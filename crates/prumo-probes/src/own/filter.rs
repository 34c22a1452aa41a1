//! Whether this machine's own filter keeps a connection from leaving. A filter that drops gives no error: connect(2) waits
//! as it does for a silent peer. But Linux counts repetitions of a packet that could not be sent (TCPRetransFail), and
//! the first repetition of a SYN is due after one second (RFC 6298). Elsewhere than on Linux nothing is claimed.

use std::fs;
use std::net::SocketAddr;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep_until, timeout_at};

/// Counters of this network namespace (proc(5)).
const COUNTERS: &str = "/proc/net/netstat";

/// When the connections of a closer look begin, and when it counts how many of them were repeated in vain by then. Each is
/// repeated a second after it began; the kernel's timers may be a tenth late, and so may we.
const BEGIN: [Duration; 3] = [Duration::ZERO, Duration::from_millis(300), Duration::from_millis(500)];
const COUNT: [(Duration, u64); 4] = [
    (Duration::from_millis(950), 0),
    (Duration::from_millis(1200), 1),
    (Duration::from_millis(1450), 2),
    (Duration::from_millis(1750), 3),
];

/// The counter is the whole machine's: one looks at it at a time.
static TURN: Mutex<()> = Mutex::const_new(());

/// The counter as it stood when a look began.
pub(crate) struct Counter(Option<u64>);

impl Counter {
    /// As it stands now.
    pub(crate) fn now() -> Self {
        Self(fs::read_to_string(COUNTERS).ok().as_deref().and_then(failed))
    }

    /// Whether it moved since.
    pub(crate) fn moved(&self) -> bool {
        Self::now().0 > self.0
    }
}

/// Whether the filter keeps connections to a silent peer from leaving; worth asking only where the counter moved. Others on
/// this machine move it too: three connections are begun out of step, and it must move with each of them and at
/// no other time. Where others disturb, nothing is claimed.
pub(crate) async fn keeps(peer: SocketAddr) -> bool {
    let _turn = TURN.lock().await;
    let Counter(Some(before)) = Counter::now() else { return false };
    let begun = Instant::now();
    let dial = |begin| async move {
        sleep_until(begun + begin).await;
        TcpStream::connect(peer).await
    };
    let mut dials: FuturesUnordered<_> = BEGIN.into_iter().map(dial).collect();
    for (at, repeated) in COUNT {
        let answered = timeout_at(begun + at, dials.next()).await.is_ok();
        if answered || Counter::now().0 != Some(before + repeated) {
            return false;
        }
    }
    true
}

/// The counter in the text of the file: a line of names, then one of values.
fn failed(text: &str) -> Option<u64> {
    let mut lines = text.lines().filter_map(|line| line.strip_prefix("TcpExt:"));
    let (names, values) = (lines.next()?.split_whitespace(), lines.next()?.split_whitespace());
    names.zip(values).find(|(name, _)| *name == "TCPRetransFail")?.1.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counter_is_found_by_its_name() {
        let text = "TcpExt: A TCPRetransFail B\nTcpExt: 1 27 3\nIpExt: TCPRetransFail\nIpExt: 9\n";
        assert_eq!(failed(text), Some(27));
        assert_eq!(failed("TcpExt: A\nTcpExt: 1\n"), None);
        assert_eq!(failed("TcpExt: TCPRetransFail\n"), None);
        assert_eq!(failed("TcpExt: TCPRetransFail\nTcpExt: x\n"), None);
    }

    #[test]
    fn this_system_counts() {
        assert!(!cfg!(target_os = "linux") || Counter::now().0.is_some());
    }
}
