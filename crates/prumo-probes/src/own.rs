//! This machine's own network: whether it has a name server to ask and a way to an address. It is looked at only after a
//! look has failed, so that nobody else is accused of it. Nobody is contacted but whom the look dialled.

mod filter;

use std::fs;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, UdpSocket};
use std::time::Duration;

pub(crate) use filter::{Counter, keeps};

/// Where the system's resolver says whom it asks (resolv.conf(5)).
const RESOLVERS: &str = "/etc/resolv.conf";

/// How long this machine is given to say that nobody listens at one of its own addresses.
const OWN_ANSWER: Duration = Duration::from_millis(20);

/// Whether none of the name servers that the system asks can be asked: there is no way to it, or it is this machine and
/// nobody listens. A server that is there and does not answer is another matter.
pub(crate) fn has_no_name_server() -> bool {
    let text = fs::read_to_string(RESOLVERS).unwrap_or_default();
    name_servers(&text)
        .into_iter()
        .all(|server| if server.is_loopback() { is_deaf(server) } else { !has_route(server) })
}

/// Whether this machine has a way to an address. Connecting a datagram socket looks the route up and sends nothing.
pub(crate) fn has_route(address: IpAddr) -> bool {
    let Ok(socket) = of_the_family(address) else { return false };
    let no_way = |error: &io::Error| {
        matches!(
            error.kind(),
            io::ErrorKind::NetworkUnreachable
                | io::ErrorKind::HostUnreachable
                | io::ErrorKind::NetworkDown
                | io::ErrorKind::AddrNotAvailable
        )
    };
    // The port is of no matter: nothing goes there.
    !socket.connect((address, 9)).is_err_and(|error| no_way(&error))
}

/// The servers of a resolv.conf; the resolver asks this machine where it names none.
fn name_servers(text: &str) -> Vec<IpAddr> {
    let lines = text.lines().filter_map(|line| line.trim_start().strip_prefix("nameserver"));
    let servers = lines.filter_map(|rest| {
        let address = rest.split_whitespace().next()?;
        address.split('%').next()?.parse().ok()
    });
    let named: Vec<IpAddr> = servers.collect();
    if named.is_empty() { vec![IpAddr::V4(Ipv4Addr::LOCALHOST)] } else { named }
}

/// Whether nobody listens at port 53 of this machine: an empty datagram comes back as refused.
fn is_deaf(server: IpAddr) -> bool {
    let asked = || {
        let socket = of_the_family(server)?;
        socket.connect((server, 53))?;
        socket.set_read_timeout(Some(OWN_ANSWER))?;
        socket.send(&[])?;
        socket.recv(&mut [0; 1])
    };
    asked().is_err_and(|error| error.kind() == io::ErrorKind::ConnectionRefused)
}

fn of_the_family(address: IpAddr) -> io::Result<UdpSocket> {
    match address {
        IpAddr::V4(_) => UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)),
        IpAddr::V6(_) => UdpSocket::bind((Ipv6Addr::UNSPECIFIED, 0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_servers_are_read_as_the_resolver_reads_them() {
        let text =
            "# nameserver 9.9.9.9\nsearch example\nnameserver 10.0.0.1\n nameserver\tfe80::1%eth0 # own\n";
        let expected: [IpAddr; 2] = ["10.0.0.1".parse().unwrap(), "fe80::1".parse().unwrap()];
        assert_eq!(name_servers(text), expected);
        assert_eq!(name_servers("options edns0"), [IpAddr::V4(Ipv4Addr::LOCALHOST)]);
        assert_eq!(name_servers("nameserver nonsense"), [IpAddr::V4(Ipv4Addr::LOCALHOST)]);
    }

    #[test]
    fn there_is_a_way_to_this_machine() {
        assert!(has_route(IpAddr::V4(Ipv4Addr::LOCALHOST)));
    }
}
