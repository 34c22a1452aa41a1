//! The looks that every connection begins with: the name, the way to the port, and TLS where it is spoken at once.
//! What is said over the connection is each probe's own.

use prumo_model::fact::{FactKind, NameFact, Seen, TlsFact};
use prumo_model::plan::Access;
use prumo_model::target::Target;

use crate::connection::Connection;
use crate::looking::Looking;
use crate::tls::Handshake;

/// Looks at the name and the port of an access; a connection where both are open.
pub(crate) async fn arrive(looking: &Looking<'_>, access: &Access) -> Option<Connection> {
    let look = looking.begin(&access.environment, Target::Host(access.endpoint.host.clone()), FactKind::Name);
    let mut name = looking.dialler.name(&access.endpoint.host, looking.limits.name).await;
    look.saw(Seen::Name(name.clone()));
    if access.dial.host != access.endpoint.host {
        // From here something else is dialled; the name above is the CRM's all the same.
        name = looking.dialler.name(&access.dial.host, looking.limits.name).await;
    }
    let NameFact::Resolved(addresses) = name else { return None };

    let look = looking.begin(&access.environment, Target::Port(access.endpoint.clone()), FactKind::Reach);
    let limit = looking.limits.tcp;
    let (reach, connection) = looking.dialler.reach(&addresses, access.dial.port, access.policy, limit).await;
    look.saw(Seen::Reach(reach));
    connection
}

/// Looks at TLS on a connection whose server speaks it now (`offered`), or does not; the connection where the
/// project's rule lets a credential go over it.
pub(crate) async fn protect(
    looking: &Looking<'_>,
    access: &Access,
    connection: Connection,
    offered: bool,
) -> Option<Connection> {
    let look = looking.begin(&access.environment, Target::Port(access.endpoint.clone()), FactKind::Tls);
    let plain = connection.link.may_carry_credentials(&access.tls);
    let (fact, connection) = match (offered, plain) {
        (true, _) => looking.dialler.secure(connection, &handshake(looking, access)).await,
        (false, true) => (TlsFact::Plain, Some(connection)),
        (false, false) => (TlsFact::Refused("not-offered"), None),
    };
    look.saw(Seen::Tls(fact));
    connection.filter(|connection| connection.link.may_carry_credentials(&access.tls))
}

/// What a handshake for an access is held to.
pub(crate) fn handshake<'a>(looking: &Looking<'a>, access: &'a Access) -> Handshake<'a> {
    Handshake {
        server: &access.endpoint.host,
        rule: &access.tls,
        pem: looking.authorities.pem(access.ca.as_deref()),
        now: (looking.clock)(),
        limit: looking.limits.tls,
        protocol: None,
    }
}
