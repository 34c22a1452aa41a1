//! `Scope`: which calls a fault bites. It deliberately does not check that the service exists.

use super::FaultError;
use std::fmt;

/// A service, company and branch, each `None` for every one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// The service's full name or the end of it after a dot.
    pub service: Option<String>,
    /// CodEmp.
    pub company: Option<u16>,
    /// CodFil.
    pub branch: Option<u16>,
}

impl Scope {
    pub(super) fn parse(text: &str) -> Result<Self, FaultError> {
        let refused = || FaultError::Scope { scope: text.to_owned() };
        let mut parts = text.split('/');
        let service = parts.next().filter(|name| !name.is_empty() && *name != "*").map(str::to_owned);
        let mut number = || parts.next().map(|part| part.parse().map_err(|_| refused())).transpose();
        let (company, branch) = (number()?, number()?);
        if parts.next().is_some() {
            return Err(refused());
        }
        Ok(Self { service, company, branch })
    }

    /// Whether this service is meant.
    #[must_use]
    pub fn covers_service(&self, service: &str) -> bool {
        self.service.as_deref().is_none_or(|name| {
            service.strip_suffix(name).is_some_and(|before| before.is_empty() || before.ends_with('.'))
        })
    }

    /// Whether this company and branch are meant; a call that names none is meant only by a scope that names none.
    #[must_use]
    pub fn covers_place(&self, company: Option<u16>, branch: Option<u16>) -> bool {
        (self.company.is_none() || self.company == company)
            && (self.branch.is_none() || self.branch == branch)
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.service, self.company) {
            (Some(name), _) => f.write_str(name)?,
            (None, Some(_)) => f.write_str("*")?,
            (None, None) => return Ok(()),
        }
        for number in [self.company, self.branch].into_iter().flatten() {
            write!(f, "/{number}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Scope;

    #[test]
    fn a_tail_counts_from_a_dot() {
        let scope = |text| Scope::parse(text).unwrap();
        assert!(scope("cad.clientes").covers_service("com.senior.g5.co.cad.clientes"));
        assert!(scope("titulos").covers_service("com.senior.g5.co.mfi.cre.titulos"));
        assert!(!scope("ulos").covers_service("com.senior.g5.co.mfi.cre.titulos"));
        assert!(scope("*/1").covers_place(Some(1), None));
        assert!(!scope("*/1/2").covers_place(Some(1), None));
    }
}
