//! The codes: every outcome of a check that is not a plain pass, with its gate, weight, owner and arguments.
//! Codes are added, never renamed. Their texts are in the locales, under the same names.

use crate::argument::Argument;
use crate::gate::Gate;
use crate::owner::Owner;
use crate::step::Side;
use crate::verdict::Verdict;

/// How much a code weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Shown beside a pass; no finding, never counts.
    Note,
    /// Open, with something to mend.
    Warn,
    /// Could not be told.
    Unknown,
    /// Shut.
    Fail,
}

impl Weight {
    /// The verdict that a finding of this weight gives its check.
    #[must_use]
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::Note => Verdict::Pass,
            Self::Warn => Verdict::Warn,
            Self::Unknown => Verdict::Unknown,
            Self::Fail => Verdict::Fail,
        }
    }
}

/// The kind of an argument, for the table and its tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// [`Argument::Text`].
    Text,
    /// [`Argument::Number`].
    Number,
    /// [`Argument::List`].
    List,
}

impl Kind {
    /// Whether a value is of this kind.
    #[must_use]
    pub const fn fits(self, value: &Argument) -> bool {
        matches!(
            (self, value),
            (Self::Text, Argument::Text(_))
                | (Self::Number, Argument::Number(_))
                | (Self::List, Argument::List(_))
        )
    }
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// The gate whose check gives the code; none for codes that any check may give.
    pub gate: Option<Gate>,
    /// How much it weighs.
    pub weight: Weight,
    owner: OwnerRule,
    /// The arguments that a finding of the code carries.
    pub arguments: &'static [(&'static str, Kind)],
}

#[derive(Debug, Clone, Copy)]
enum OwnerRule {
    Always(Owner),
    OfTls,
}

impl Row {
    /// Who must act, before hosting is considered.
    #[must_use]
    pub const fn owner(&self, side: Side) -> Owner {
        match self.owner {
            OwnerRule::Always(owner) => owner,
            OwnerRule::OfTls => Owner::of_tls(side),
        }
    }
}

macro_rules! codes {
    ($($variant:ident = $text:literal, $gate:tt, $weight:ident, $owner:ident,
       [$($argument:literal : $kind:ident),*];)+) => {
        crate::word::words! {
            /// A stable code of an outcome; it states the bad thing.
            Code { $(#[doc = concat!("`", $text, "`")] $variant = $text),+ }
        }

        impl Code {
            /// The code's row in the table.
            #[must_use]
            pub const fn row(self) -> Row {
                match self {
                    $(Self::$variant => Row {
                        gate: codes!(@gate $gate),
                        weight: Weight::$weight,
                        owner: codes!(@owner $owner),
                        arguments: &[$(($argument, Kind::$kind)),*],
                    }),+
                }
            }
        }
    };
    (@gate any) => { None };
    (@gate $gate:ident) => { Some(Gate::$gate) };
    (@owner OfTls) => { OwnerRule::OfTls };
    (@owner $owner:ident) => { OwnerRule::Always(Owner::$owner) };
}

codes! {
    NotLooked = "not-looked", any, Unknown, Consultant, ["reason": Text, "targets": List];

    OwnNetworkDown = "own-network-down", any, Unknown, Consultant, ["reason": Text, "vantage": Text, "targets": List];

    FurtherServicesUnknown = "further-services-unknown", any, Unknown, Consultant, [];
    NameNotFound = "name-not-found", Name, Fail, Network, ["host": Text];
    NameNotResolved = "name-not-resolved", Name, Unknown, Network, ["host": Text, "reason": Text];

    AddressNotPublic = "address-not-public", Address, Fail, Network, ["host": Text, "addresses": List];
    AddressDenied = "address-denied", Address, Unknown, Network, ["host": Text, "addresses": List];

    AddressDynamic = "address-dynamic", Address, Warn, Network, ["host": Text, "provider": Text];
    SplitDns = "split-dns", Address, Note, Network, ["host": Text, "addresses": List, "public": List];

    PortRefused = "port-refused", Reach, Fail, Network, ["endpoint": Text, "vantage": Text, "addresses": List];
    PortSilent = "port-silent", Reach, Fail, Network,
        ["endpoint": Text, "vantage": Text, "addresses": List, "seconds": Number];
    PortUnreachable = "port-unreachable", Reach, Fail, Network,
        ["endpoint": Text, "vantage": Text, "addresses": List];
    ConnectionDropped = "connection-dropped", Reach, Fail, Network,
        ["endpoint": Text, "vantage": Text, "addresses": List];
    SomeAddressesShut = "some-addresses-shut", Reach, Warn, Network,
        ["endpoint": Text, "vantage": Text, "addresses": List, "open": List];
    AddressFamilyShut = "address-family-shut", Reach, Note, Network,
        ["endpoint": Text, "vantage": Text, "addresses": List, "open": List];
    AddressNotTried = "address-not-tried", Reach, Note, Network,
        ["endpoint": Text, "vantage": Text, "addresses": List, "open": List];
    HairpinPossible = "hairpin-possible", Reach, Unknown, Consultant, ["endpoint": Text, "addresses": List];
    PathNotProven = "path-not-proven", Reach, Unknown, Network, ["vantage": Text, "endpoints": List, "crm": List];
    OpenToStrangers = "open-to-strangers", Reach, Warn, Network, ["endpoint": Text];

    TlsRefused = "tls-refused", Tls, Fail, OfTls, ["endpoint": Text, "reason": Text];
    CertificateExpired = "certificate-expired", Tls, Fail, OfTls,
        ["endpoint": Text, "subject": Text, "until": Text];
    CertificateNotYetValid = "certificate-not-yet-valid", Tls, Fail, OfTls,
        ["endpoint": Text, "subject": Text, "from": Text];
    CertificateExpiresSoon = "certificate-expires-soon", Tls, Warn, OfTls,
        ["endpoint": Text, "subject": Text, "until": Text, "days": Number];
    CertificateNameMismatch = "certificate-name-mismatch", Tls, Fail, OfTls,
        ["endpoint": Text, "host": Text, "names": List];
    CertificateUntrusted = "certificate-untrusted", Tls, Fail, OfTls,
        ["endpoint": Text, "issuer": Text, "fingerprint": Text, "reason": Text];
    CertificateNotChecked = "certificate-not-checked", Tls, Warn, OfTls,
        ["endpoint": Text, "fingerprint": Text];
    ConnectionNotEncrypted = "connection-not-encrypted", Tls, Warn, OfTls, ["endpoint": Text];

    NotThisEngine = "not-this-engine", Greeting, Fail, Consultant,
        ["endpoint": Text, "engine": Text, "seen": Text];
    ServerTooOld = "server-too-old", Greeting, Fail, Consultant,
        ["engine": Text, "version": Text, "least": Text];

    ListenerRedirects = "listener-redirects", Greeting, Warn, Consultant, ["endpoint": Text, "to": Text];
    ListenerRedirectDenied = "listener-redirect-denied", Greeting, Fail, Consultant, ["endpoint": Text, "to": Text];

    DatabaseLoginRefused = "database-login-refused", Login, Fail, Dba, ["user": Text, "answer": Text];
    DatabaseAccountUnusable = "database-account-unusable", Login, Fail, Dba, ["user": Text, "answer": Text];
    DatabaseHostNotAllowed = "database-host-not-allowed", Login, Fail, Dba,
        ["user": Text, "source": Text, "answer": Text];
    DatabasePasswordExpiresSoon = "database-password-expires-soon", Login, Warn, Dba,
        ["user": Text, "until": Text, "days": Number];
    TooManyConnections = "too-many-connections", Login, Fail, Dba, ["user": Text, "answer": Text];
    DatabaseNotAvailable = "database-not-available", Login, Fail, Dba, ["user": Text, "answer": Text];
    DriverCannot = "driver-cannot", Login, Unknown, Dba, ["user": Text, "reason": Text];
    DatabaseSecretMissing = "database-secret-missing", Login, Unknown, Consultant, ["secret": Text];
    SeenFromElsewhere = "seen-from-elsewhere", Login, Note, Network, ["source": Text, "crm": List];
    PasswordNotAsked = "password-not-asked", Login, Note, Dba, ["user": Text];

    DatabaseNotFound = "database-not-found", Database, Fail, Dba, ["database": Text];
    DatabaseNotAllowed = "database-not-allowed", Database, Fail, Dba, ["database": Text, "user": Text];
    EnvironmentsMixedUp = "environments-mixed-up", Database, Fail, Dba,
        ["database": Text, "environments": List];
    UserSharedByEnvironments = "user-shared-by-environments", Database, Note, Dba,
        ["user": Text, "environments": List];

    TableNotFound = "table-not-found", Minimum, Fail, Dba, ["tables": List];
    TableInAnotherSchema = "table-in-another-schema", Minimum, Fail, Dba, ["schemas": Text, "tables": List];
    TableNotReadable = "table-not-readable", Minimum, Fail, Dba, ["user": Text, "tables": List];
    ColumnNotFound = "column-not-found", Minimum, Fail, Dba, ["columns": List];
    ColumnNotReadable = "column-not-readable", Minimum, Fail, Dba, ["user": Text, "columns": List];
    ColumnTooNarrow = "column-too-narrow", Minimum, Warn, Dba, ["columns": List];
    RightsNotVisible = "rights-not-visible", Minimum, Unknown, Dba, ["user": Text];
    NamesInOtherCase = "names-in-other-case", Minimum, Note, Dba, ["tables": List];

    UserCanWrite = "user-can-write", Excess, Fail, Dba, ["user": Text, "objects": List];
    UserCanCreate = "user-can-create", Excess, Fail, Dba, ["user": Text, "places": List];
    UserIsAdministrator = "user-is-administrator", Excess, Fail, Dba, ["user": Text, "powers": List];
    SecretTableReadable = "secret-table-readable", Excess, Warn, Dba, ["user": Text, "tables": List];
    SecretColumnReadable = "secret-column-readable", Excess, Note, Dba, ["user": Text, "columns": List];
    ReadsMoreThanNeeded = "reads-more-than-needed", Excess, Note, Dba, ["user": Text, "count": Number];
    RightsThroughPublic = "rights-through-public", Excess, Note, Dba, ["objects": List];

    TableEmpty = "table-empty", Read, Warn, Dba, ["tables": List];
    RowsFiltered = "rows-filtered", Read, Warn, Dba, ["user": Text, "tables": List];
    ReadTooSlow = "read-too-slow", Read, Warn, Dba, ["seconds": Number, "tables": List];
    ReadFailed = "read-failed", Read, Fail, Dba, ["answer": Text, "tables": List];

    ApplicationServerDown = "application-server-down", ApplicationServer, Fail, ErpAdministrator,
        ["endpoint": Text, "seen": Text];
    AnswerNotHttp = "answer-not-http", ApplicationServer, Fail, ErpAdministrator,
        ["endpoint": Text, "seen": Text];

    ServiceNotDeployed = "service-not-deployed", Deployed, Fail, ErpAdministrator,
        ["status": Number, "services": List];
    DescriptionUnreadable = "description-unreadable", Deployed, Fail, ErpAdministrator,
        ["reason": Text, "details": List, "services": List];

    OperationNotPublished = "operation-not-published", Contract, Fail, ErpAdministrator, ["operations": List];
    FieldNotPublished = "field-not-published", Contract, Fail, ErpAdministrator,
        ["operation": Text, "fields": List];

    CallHangs = "call-hangs", Answer, Fail, Network, ["seconds": Number, "operations": List];
    CallOutcomeUnknown = "call-outcome-unknown", Answer, Unknown, Consultant, ["operation": Text];
    AnswerTooSlow = "answer-too-slow", Answer, Warn, ErpAdministrator, ["seconds": Number, "operations": List];
    AnswerTooLarge = "answer-too-large", Answer, Fail, ErpAdministrator, ["bytes": Number, "operations": List];
    AnswerCut = "answer-cut", Answer, Fail, ErpAdministrator, ["operations": List];
    AnswerNotSoap = "answer-not-soap", Answer, Fail, ErpAdministrator,
        ["status": Number, "seen": Text, "operations": List];
    CharsetMismatch = "charset-mismatch", Answer, Warn, ErpAdministrator,
        ["declared": Text, "used": Text, "operations": List];
    AnswerBreaksContract = "answer-breaks-contract", Answer, Warn, ErpAdministrator,
        ["operation": Text, "places": List];

    ErpLoginRefused = "erp-login-refused", ErpLogin, Fail, ErpAdministrator, ["user": Text];
    ErpPasswordUnusable = "erp-password-unusable", ErpLogin, Fail, ErpAdministrator, ["user": Text];
    ErpLoginNotProven = "erp-login-not-proven", ErpLogin, Unknown, ErpAdministrator,
        ["user": Text, "text": Text];
    ErpSecretMissing = "erp-secret-missing", ErpLogin, Unknown, Consultant, ["secret": Text];

    LicenceMissing = "licence-missing", Licence, Fail, ErpAdministrator,
        ["text": Text, "operations": List, "branches": List];
    ServiceNotInInstallation = "service-not-in-installation", Licence, Fail, ErpAdministrator,
        ["text": Text, "operations": List, "branches": List];
    SystemCodeUnknown = "system-code-unknown", SystemCode, Fail, ErpAdministrator,
        ["system-code": Text, "operations": List, "branches": List];
    SystemCodeMissing = "system-code-missing", SystemCode, Fail, ErpAdministrator,
        ["operations": List, "branches": List];
    InformationTypeInactive = "information-type-inactive", InformationType, Fail, ErpAdministrator,
        ["type": Text, "system-code": Text, "operations": List, "branches": List];
    ServiceNotConfigured = "service-not-configured", Configuration, Fail, ErpAdministrator,
        ["operation": Text, "system-code": Text, "branches": List];
    FieldNotExported = "field-not-exported", Configuration, Fail, ErpAdministrator,
        ["operation": Text, "system-code": Text, "branches": List, "fields": List];
    ExportNotProven = "export-not-proven", Configuration, Unknown, ErpAdministrator,
        ["operation": Text, "system-code": Text, "branches": List, "fields": List];
    CompanyUnknown = "company-unknown", Company, Fail, ErpAdministrator,
        ["companies": List, "operations": List];
    BranchUnknown = "branch-unknown", Company, Fail, ErpAdministrator, ["branches": List, "operations": List];
    ErpRightMissing = "erp-right-missing", UserRight, Fail, ErpAdministrator,
        ["user": Text, "text": Text, "operations": List, "branches": List];
    AnswerWithoutData = "answer-without-data", UserRight, Unknown, ErpAdministrator,
        ["operation": Text, "branches": List];
    ErpRefusedData = "erp-refused-data", Business, Warn, Consultant,
        ["operation": Text, "text": Text, "branches": List];
    ErpRuntimeError = "erp-runtime-error", Business, Fail, Consultant,
        ["operation": Text, "text": Text, "branches": List];
    ErpAnswerUnknown = "erp-answer-unknown", Business, Unknown, Consultant,
        ["operation": Text, "text": Text, "branches": List];

    PathsDiffer = "paths-differ", Rehearsal, Fail, Consultant,
        ["comparison": Text, "branches": List, "fields": List];
    SampleMissing = "sample-missing", Rehearsal, Unknown, Consultant, ["reason": Text, "keys": List];
    SimulationChangedData = "simulation-changed-data", Rehearsal, Fail, Consultant,
        ["operation": Text, "branches": List, "tables": List];
}
