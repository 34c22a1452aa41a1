//! `FaultCode`: the names of what can be wrong, and what value each takes. Codes that an ERP can show keep the names
//! that Prumo's findings have; the four last are ways in which a connection misbehaves.
//! It deliberately says nothing of what a fault does.

use super::{FaultError, Scope};

macro_rules! fault_codes {
    ($($variant:ident $name:literal $what:literal)*) => {
        /// What is wrong with the stand-in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum FaultCode { $(#[doc = $what] $variant,)* }

        impl FaultCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name that people write.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

fault_codes! {
    ApplicationServerDown "application-server-down" "HTTP 503 on everything."
    AnswerNotHttp "answer-not-http" "Something else than HTTP answers at the port."
    ServiceNotDeployed "service-not-deployed" "HTTP 404 for the service's address."
    DescriptionUnreadable "description-unreadable" "The WSDL ends in the middle."
    OperationNotPublished "operation-not-published" "`=OPERATION`, or else the service's first, is neither described nor answered."
    FieldNotPublished "field-not-published" "`=FIELD` is missing from the description and from answers."
    CallHangs "call-hangs" "The description opens, a call is never answered."
    AnswerTooSlow "answer-too-slow" "An answer takes `=MILLISECONDS`, or else eleven seconds."
    AnswerTooLarge "answer-too-large" "An answer never ends."
    AnswerNotSoap "answer-not-soap" "A login page comes back with HTTP 200."
    CharsetMismatch "charset-mismatch" "The answer says UTF-8 and is Latin-1."
    AnswerBreaksContract "answer-breaks-contract" "Doubles carry a comma, and an element comes that is not described."
    ErpLoginRefused "erp-login-refused" "The user does not exist; F099UCA cures it."
    ErpPasswordUnusable "erp-password-unusable" "The password is `=wrong`, `=disabled` or `=expired`, or else expired; F099UCA cures it."
    SystemCodeUnknown "system-code-unknown" "The integrated system is not there; F000SIS cures it."
    SystemCodeMissing "system-code-missing" "Calls are answered as though they named no system."
    InformationTypeInactive "information-type-inactive" "The information type is not active; F000SXT cures it."
    ServiceNotConfigured "service-not-configured" "The web service has no configuration; F000CWS cures it."
    FieldNotExported "field-not-exported" "`=FIELD`, or else every field, is not marked in the configuration; F000CWS cures it."
    RowsFiltered "rows-filtered" "The configuration's filter hides the sample customer; F000CWS cures it."
    CompanyUnknown "company-unknown" "The company is not registered."
    BranchUnknown "branch-unknown" "The branch is not registered."
    ErpRefusedData "erp-refused-data" "The call is refused for what it says."
    ErpRuntimeError "erp-runtime-error" "A rule inside the service fails: with a division by zero, or the text that `=TEXT` gives."
    PathsDiffer "paths-differ" "Services show other values than the database."
    SampleMissing "sample-missing" "The sample customer is in neither services nor database."
    Hang "hang" "Nothing is ever answered, descriptions included."
    Drip "drip" "Answers come byte by byte, `=MILLISECONDS` apart, or else twenty."
    Cut "cut" "The connection closes in the middle of an answer."
    Redirect307 "redirect-307" "Every request is sent to `=ADDRESS`."
}

impl FaultCode {
    /// The code of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// All names in one line, for a message.
    pub(crate) fn names() -> String {
        Self::ALL.iter().map(|code| code.name()).collect::<Vec<_>>().join(", ")
    }

    /// Whether the fault is a state of the ERP that a person's work on a screen changes.
    #[must_use]
    pub const fn is_state(self) -> bool {
        matches!(
            self,
            Self::ErpLoginRefused
                | Self::ErpPasswordUnusable
                | Self::SystemCodeUnknown
                | Self::InformationTypeInactive
                | Self::ServiceNotConfigured
                | Self::FieldNotExported
                | Self::RowsFiltered
        )
    }

    /// Whether the fault can be told apart by what the scope names: logins and systems are the installation's, and what
    /// happens before a call is read cannot depend on its company.
    pub(super) fn is_known_by(self, scope: &Scope) -> bool {
        match self {
            Self::ErpLoginRefused | Self::ErpPasswordUnusable | Self::SystemCodeUnknown => {
                *scope == Scope::default()
            }
            Self::ApplicationServerDown
            | Self::AnswerNotHttp
            | Self::ServiceNotDeployed
            | Self::DescriptionUnreadable
            | Self::OperationNotPublished
            | Self::Hang => scope.company.is_none() && scope.branch.is_none(),
            _ => true,
        }
    }

    pub(super) fn accepts(self, value: Option<&str>) -> Result<(), FaultError> {
        let need = match (self, value) {
            (Self::FieldNotPublished, None | Some("")) => "needs `=FIELD`",
            (Self::Redirect307, None | Some("")) => "needs `=ADDRESS`",
            (_, None) => return Ok(()),
            (Self::FieldNotPublished | Self::FieldNotExported, _) => return Ok(()),
            (Self::OperationNotPublished | Self::Redirect307 | Self::ErpRuntimeError, _) => return Ok(()),
            (Self::AnswerTooSlow | Self::Drip, Some(text)) if text.parse::<u32>().is_ok() => return Ok(()),
            (Self::AnswerTooSlow | Self::Drip, _) => "takes milliseconds",
            (Self::ErpPasswordUnusable, Some("wrong" | "disabled" | "expired")) => return Ok(()),
            (Self::ErpPasswordUnusable, _) => "takes wrong, disabled or expired",
            (_, Some(_)) => "takes no value",
        };
        Err(FaultError::Value { code: self.name(), need })
    }
}
