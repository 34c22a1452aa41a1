//! `Fault`: a thing that is wrong with the ERP, planted by its name, for one service, company or branch or for all.
//! It deliberately knows only how a fault is written and what it covers; what each one does lives where it bites.
//! `licence-missing` is absent: no text of the ERP for it is known, and this stand-in invents none. Whoever plants
//! `erp-runtime-error=TEXT` gives the text.

mod code;
mod planted;
mod scope;

pub use code::FaultCode;
pub(crate) use planted::{Named, Planted};
pub use scope::Scope;

use std::{fmt, str::FromStr, time::Duration};

/// A planted fault: `CODE[=VALUE][:SERVICE[/COMPANY[/BRANCH]]]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub code: FaultCode,
    /// What the code is about, where it takes something: a field, an operation, milliseconds, an address.
    pub value: Option<String>,
    /// Which calls it bites.
    pub scope: Scope,
}

/// Why a fault could not be read.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum FaultError {
    /// The code is none of ours.
    #[error("unknown fault `{code}`; known: {}", FaultCode::names())]
    Unknown {
        /// What was written.
        code: String,
    },
    /// The code takes no value, needs one, or cannot use this one.
    #[error("fault `{code}` {need}")]
    Value {
        /// The code's name.
        code: &'static str,
        /// What it wants.
        need: &'static str,
    },
    /// The scope names what the fault's place in the ERP cannot tell apart.
    #[error(
        "fault `{code}` is wider: a login or system is the whole installation's, an address the whole service's"
    )]
    TooNarrow {
        /// The code's name.
        code: &'static str,
    },
    /// Company or branch is no number, or there is more after the branch.
    #[error("`{scope}` is no SERVICE[/COMPANY[/BRANCH]]")]
    Scope {
        /// What was written.
        scope: String,
    },
}

impl Fault {
    /// The value as milliseconds.
    pub(crate) fn pause(&self) -> Option<Duration> {
        self.value.as_deref().and_then(|text| text.parse().ok()).map(Duration::from_millis)
    }

    /// Reads `CODE[=VALUE][:SERVICE[/COMPANY[/BRANCH]]]`; the service is its full name or the end of it
    /// (`cad.clientes`), `*` or nothing for every one. The value of `redirect-307` is an address and runs to the end.
    ///
    /// # Errors
    /// [`FaultError`], which names the known codes or what is wrong with value or scope.
    pub fn parse(text: &str) -> Result<Self, FaultError> {
        let text = text.trim();
        let end = text.find(['=', ':']).unwrap_or(text.len());
        let (name, rest) = text.split_at(end);
        let code = FaultCode::from_name(name).ok_or_else(|| FaultError::Unknown { code: name.to_owned() })?;
        let (value, scope) = match rest.strip_prefix('=') {
            Some(address) if code == FaultCode::Redirect307 => (Some(address), ""),
            Some(rest) => {
                let (value, scope) = rest.split_once(':').unwrap_or((rest, ""));
                (Some(value), scope)
            }
            None => (None, rest.strip_prefix(':').unwrap_or("")),
        };
        code.accepts(value)?;
        let scope = Scope::parse(scope)?;
        if !code.is_known_by(&scope) {
            return Err(FaultError::TooNarrow { code: code.name() });
        }
        Ok(Self { code, value: value.map(str::to_owned), scope })
    }
}

impl FromStr for Fault {
    type Err = FaultError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

/// As it was written, so that it can be read again.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.name())?;
        if let Some(value) = &self.value {
            write!(f, "={value}")?;
        }
        let scope = self.scope.to_string();
        if scope.is_empty() { Ok(()) } else { write!(f, ":{scope}") }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, FaultCode, FaultError};
    use proptest::prelude::{ProptestConfig, any, proptest};

    #[test]
    fn every_form_reads_and_writes_back() {
        for text in [
            "application-server-down",
            "call-hangs:cad.clientes",
            "field-not-exported=nomCli:com.senior.g5.co.cad.clientes/1/2",
            "redirect-307=http://127.0.0.1:9/x?y=1",
            "company-unknown:*/2",
        ] {
            assert_eq!(Fault::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn an_unknown_code_lists_the_known_ones() {
        let error = Fault::parse("licence-missing").unwrap_err();
        let text = error.to_string();
        assert!(FaultCode::ALL.iter().all(|code| text.contains(code.name())), "{text}");
    }

    #[test]
    fn a_bad_value_or_scope_is_refused() {
        for text in ["redirect-307", "call-hangs=x", "answer-too-slow=soon", "field-not-published:titulos"] {
            assert!(matches!(Fault::parse(text), Err(FaultError::Value { .. })), "{text}");
        }
        for text in ["call-hangs:titulos/x", "call-hangs:titulos/1/2/3"] {
            assert!(matches!(Fault::parse(text), Err(FaultError::Scope { .. })), "{text}");
        }
    }

    #[test]
    fn a_scope_that_could_not_hold_is_refused() {
        for text in
            ["erp-login-refused:ger.sid", "system-code-unknown:*/1", "application-server-down:titulos/1"]
        {
            assert!(matches!(Fault::parse(text), Err(FaultError::TooNarrow { .. })), "{text}");
        }
        assert!(Fault::parse("service-not-deployed:titulos").is_ok());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]
        #[test]
        fn nothing_makes_it_panic(text in any::<String>()) {
            let _ = Fault::parse(&text);
        }
    }
}
