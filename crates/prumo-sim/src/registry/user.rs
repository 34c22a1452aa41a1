//! `User` and `Password`: a login of screen F099UCA. It deliberately knows no rights within the ERP.

use std::fmt;

/// A user's password; shows nothing of itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// Takes the password over.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Whether a login works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum UserState {
    /// It does, with the right password.
    Active,
    /// Situação is not "Ativo".
    Disabled,
    /// The password has run out.
    Expired,
    /// Somebody set another password than the one that is known.
    PasswordChanged,
}

impl UserState {
    /// In a word, for the control door's view of the state.
    #[must_use]
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Disabled => "disabled",
            Self::Expired => "expired",
            Self::PasswordChanged => "password-changed",
        }
    }
}

/// A login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct User {
    /// What it is compared with.
    pub(crate) password: Password,
    /// Whether it works at all.
    pub(crate) state: UserState,
}
