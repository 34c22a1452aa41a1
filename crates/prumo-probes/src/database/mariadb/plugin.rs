//! How a MariaDB or MySQL server may ask for the password, and what it is answered. What would give the password away to
//! whoever reads along, or to whoever is not the server, is not answered at all.

use std::borrow::Cow;

use mysql_common::auth::plugins::{AuthProc, ChallengeResponsePlugin, Context, Response};
use mysql_common::packets::AuthPlugin;
use zeroize::Zeroizing;

/// What a server is answered.
pub(super) enum Reply {
    /// These bytes.
    Say(Zeroizing<Vec<u8>>),
    /// Nothing: the server has yet to say whether it is content.
    Wait,
    /// Nothing, for the way it asks, by the name of that way.
    Refuse(String),
}

/// A conversation about the password.
pub(super) struct Asking<'p> {
    process: AuthProc,
    /// The way's name, as the server writes it.
    pub(super) method: String,
    password: &'p str,
    nonce: Vec<u8>,
    trusted: bool,
}

impl<'p> Asking<'p> {
    /// A conversation of this kind; the kind's name where it is none that we have.
    pub(super) fn begin(
        plugin: &[u8],
        nonce: &[u8],
        password: &'p str,
        trusted: bool,
    ) -> Result<Self, String> {
        let kind = AuthPlugin::from_bytes(plugin);
        let method = crate::untrusted::text(&String::from_utf8_lossy(kind.as_bytes()), 40);
        match &kind {
            // Broken since long, whoever asks.
            AuthPlugin::MysqlOldPassword => return Err(method),
            AuthPlugin::MysqlClearPassword | AuthPlugin::Sha256Password if !trusted => return Err(method),
            AuthPlugin::Parsec => return Err(method),
            _ => {}
        }
        let process = AuthProc::init(&kind).map_err(|_| method.clone())?;
        // The nonce comes with a zero byte behind it, or without.
        let nonce = nonce.strip_suffix(&[0]).filter(|_| nonce.len() > 20).unwrap_or(nonce).to_vec();
        Ok(Self { process, method, password, nonce, trusted })
    }

    /// The first answer, to the nonce.
    pub(super) fn first(&mut self) -> Reply {
        let nonce = self.nonce.clone();
        self.answer(&nonce)
    }

    /// An answer to what the server says further.
    pub(super) fn further(&mut self, said: &[u8]) -> Reply {
        // caching_sha2_password: 3 is content, 4 wants the whole password, which only the right server may have.
        match (&self.process, said) {
            (AuthProc::CachingSha2Password(_), [4]) if !self.trusted => {
                Reply::Refuse(format!("{} (4)", self.method))
            }
            _ => self.answer(said),
        }
    }

    fn answer(&mut self, challenge: &[u8]) -> Reply {
        let context = Exchange { password: self.password, nonce: &self.nonce, trusted: self.trusted };
        match self.process.run(context, challenge) {
            Ok(Response::Next { packet } | Response::Last { packet }) => match packet {
                Some(packet) => Reply::Say(Zeroizing::new(packet)),
                None => Reply::Wait,
            },
            Err(_) => Reply::Refuse(self.method.clone()),
        }
    }
}

/// What the protocol's crate is told of us.
struct Exchange<'e> {
    password: &'e str,
    nonce: &'e [u8],
    trusted: bool,
}

impl Context for Exchange<'_> {
    fn pass(&self) -> &[u8] {
        self.password.as_bytes()
    }

    fn is_ipc_transport(&self) -> bool {
        false
    }

    /// Over a link that is not trusted nothing may go out that only encryption protects.
    fn is_tls_transport(&self) -> bool {
        self.trusted
    }

    fn scramble(&self) -> &[u8] {
        self.nonce
    }

    /// A key that an unproven server hands out proves nothing: none is used.
    fn server_key_pem(&self) -> Option<&[u8]> {
        None
    }
}

/// A request to go on another way: the way's name and its nonce.
pub(super) fn switch(packet: &[u8]) -> Option<(Cow<'_, [u8]>, &[u8])> {
    let [0xfe, rest @ ..] = packet else { return None };
    if rest.is_empty() {
        return Some((Cow::Borrowed(b"mysql_old_password"), rest));
    }
    let end = rest.iter().position(|byte| *byte == 0)?;
    let (name, nonce) = rest.split_at_checked(end)?;
    Some((Cow::Borrowed(name), nonce.get(1..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begin(plugin: &str, trusted: bool) -> Result<Asking<'static>, String> {
        Asking::begin(plugin.as_bytes(), &[7; 20], "segredo-5e1a", trusted)
    }

    fn says(reply: &Reply) -> Option<&[u8]> {
        match reply {
            Reply::Say(bytes) => Some(bytes),
            _ => None,
        }
    }

    #[test]
    fn what_would_give_the_password_away_is_not_begun() {
        for plugin in
            ["mysql_old_password", "mysql_clear_password", "sha256_password", "dialog", "parsec", ""]
        {
            assert_eq!(begin(plugin, false).err().as_deref(), Some(plugin));
        }
        assert!(begin("mysql_old_password", true).is_err(), "nor over any link");
        let mut clear = begin("mysql_clear_password", true).unwrap();
        assert_eq!(says(&clear.first()), Some(b"segredo-5e1a\0".as_slice()));
    }

    #[test]
    fn the_whole_password_goes_to_a_proven_server_alone() {
        let mut asking = begin("caching_sha2_password", false).unwrap();
        assert_eq!(says(&asking.first()).map(<[u8]>::len), Some(32));
        assert!(
            matches!(asking.further(&[4]), Reply::Refuse(method) if method == "caching_sha2_password (4)")
        );
        let mut asking = begin("caching_sha2_password", true).unwrap();
        asking.first();
        assert_eq!(says(&asking.further(&[4])), Some(b"segredo-5e1a\0".as_slice()));
        let mut asking = begin("caching_sha2_password", false).unwrap();
        asking.first();
        assert!(matches!(asking.further(&[3]), Reply::Wait));
    }

    #[test]
    fn a_switch_names_the_way_and_its_nonce() {
        let (name, nonce) = switch(b"\xfemysql_native_password\0abc\0").unwrap();
        assert_eq!((name.as_ref(), nonce), (b"mysql_native_password".as_slice(), b"abc\0".as_slice()));
        assert_eq!(switch(b"\xfe").unwrap().0.as_ref(), b"mysql_old_password");
        assert!(switch(b"\0").is_none() && switch(b"\xfeno-end").is_none());
    }
}
