//! Keyed digests (HMAC-SHA-256, RFC 2104) of values, so that rows can be compared and not read back.
//! The key is an argument: the project's `digest-key`, or drawn per run.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// A key for digests. Its `Debug` shows only its fingerprint.
#[derive(Clone)]
pub struct DigestKey(Zeroizing<Vec<u8>>);

impl DigestKey {
    /// A key from bytes.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// What tells two keys apart without giving them away: 16 hexadecimal digits.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        hexadecimal(self.mac(&["prumo digest key"]).get(..8).unwrap_or_default())
    }

    /// The digest of values in order: 32 hexadecimal digits. Lengths are part of it, so that no two lists collide.
    #[must_use]
    pub fn digest(&self, values: &[&str]) -> String {
        hexadecimal(self.mac(values).get(..16).unwrap_or_default())
    }

    fn mac(&self, values: &[&str]) -> Vec<u8> {
        // HMAC takes a key of any length, so the error can't occur; hashing it first keeps that visible.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&Sha256::digest(&*self.0)) else {
            return Vec::new();
        };
        for value in values {
            mac.update(&u64::try_from(value.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(value.as_bytes());
        }
        mac.finalize().into_bytes().to_vec()
    }
}

impl std::fmt::Debug for DigestKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "DigestKey({})", self.fingerprint())
    }
}

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_depend_on_key_values_and_their_borders() {
        let key = DigestKey::new(b"chave".to_vec());
        assert_eq!(key.digest(&["1001", "A"]).len(), 32);
        assert_eq!(key.digest(&["1001", "A"]), key.digest(&["1001", "A"]));
        assert_ne!(key.digest(&["1001", "A"]), key.digest(&["1001A", ""]));
        assert_ne!(key.digest(&["1001"]), DigestKey::new(b"outra".to_vec()).digest(&["1001"]));
        assert!(!format!("{key:?}").contains("chave"));
        assert_eq!(key.fingerprint().len(), 16);
        assert_eq!(key.fingerprint(), DigestKey::new(b"chave".to_vec()).fingerprint());
        assert_ne!(key.fingerprint(), DigestKey::new(b"outra".to_vec()).fingerprint());
    }
}
