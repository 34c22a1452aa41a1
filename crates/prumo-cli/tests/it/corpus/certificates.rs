//! Plants in certificates, on both sides. They have a server of their own, since a certificate is the whole server's.

use std::path::Path;
use std::sync::{Arc, Mutex, Weak};

use prumo_harness::{Authority, Case, Options, Signed, Stage};

use super::line::compare;
use super::plant::Chain::{Database, Services};
use super::plant::{Plant, plant};
use super::sharing;

/// Years in which a certificate is valid: far enough, over, and not yet begun.
const LATER: Years = (2015, 2035);
const OVER: Years = (2015, 2016);
const NOT_YET: Years = (2090, 2091);

/// The first and the last year.
type Years = (i32, i32);

/// A server with a certificate for 127.0.0.1, and who signed it.
pub(crate) struct Secure {
    stage: Arc<Stage>,
    authority: Authority,
}

static SECURE: Mutex<Weak<Secure>> = Mutex::new(Weak::new());

/// The shared stage of encrypted connections; it ends with the last test that holds it.
pub(crate) fn secure() -> Arc<Secure> {
    let mut shared = SECURE.lock().unwrap();
    shared.upgrade().unwrap_or_else(|| {
        let secure = Arc::new(Secure::start());
        *shared = Arc::downgrade(&secure);
        secure
    })
}

impl Secure {
    fn start() -> Self {
        let authority = Authority::new().unwrap();
        let Signed { certificate, key } = authority.sign(&["127.0.0.1"], LATER.1).unwrap();
        let options = Options { tls: Some((certificate, key)), ..Options::default() };
        let stage = Stage::start(Path::new(env!("CARGO_BIN_EXE_prumo")), &options).unwrap();
        Self { stage, authority }
    }

    /// A case that is encrypted and well on both sides.
    pub(crate) fn case(&self) -> Case {
        let mut case = self.stage.case();
        case.file("ca.pem", &self.authority.pem());
        case.stand_in(&["--tls-certificate", "erp.pem", "--tls-key", "erp.key"]);
        self.serve(&mut case, &["127.0.0.1"], LATER);
        for part in ["database", "web-services"] {
            case.line(&format!("{part}.tls"), "\"required\"");
            case.line(&format!("{part}.ca"), "\"ca.pem\"");
        }
        case
    }

    /// Gives the services a certificate for these names.
    fn serve(&self, case: &mut Case, names: &[&str], (from, until): Years) {
        let Signed { certificate, key } = self.authority.sign_from(names, from, until).unwrap();
        case.file("erp.pem", &certificate);
        case.file("erp.key", &key);
    }
}

/// What is wrong with the database's certificate.
const AT_THE_DATABASE: &[Plant] = &[
    plant(["certificate-name-mismatch", "tls", "1.4", "dba", "fail"], Database, |case| {
        case.line("database.host", "\"localhost\"");
    }),
    plant(["certificate-untrusted", "tls", "1.4", "dba", "fail"], Database, |case| {
        case.without("database.ca")
    }),
    plant(["certificate-not-checked", "tls", "1.4", "dba", "warn"], Database, |case| {
        case.without("database.ca");
        case.line("database.tls", "\"plain-accepted\"");
    }),
];

/// What is wrong with the services' certificate, apart from its names and its end.
const AT_THE_SERVICES: &[Plant] =
    &[plant(["certificate-untrusted", "tls", "2.5", "erp-administrator", "fail"], Services, |case| {
        case.without("web-services.ca");
    })];

/// Every plant but those that need another certificate at the services.
pub(crate) fn plants() -> Vec<Plant> {
    [AT_THE_DATABASE, AT_THE_SERVICES].into_iter().flatten().copied().collect()
}

/// The codes of certificates that are provoked here.
pub(crate) fn codes() -> Vec<&'static str> {
    let planted = plants().into_iter().map(|plant| plant.code());
    planted.chain(SHOWN.iter().map(|(_, _, shows)| shows[0])).chain(["certificate-expires-soon"]).collect()
}

/// Names and years of the services' certificate, and what the report must give.
type Shown = (&'static [&'static str], Years, [&'static str; 5]);

const SHOWN: &[Shown] = &[
    (
        &["erp.example.com.br"],
        LATER,
        ["certificate-name-mismatch", "tls", "2.5", "erp-administrator", "fail"],
    ),
    (&["127.0.0.1"], OVER, ["certificate-expired", "tls", "2.5", "erp-administrator", "fail"]),
    (&["127.0.0.1"], NOT_YET, ["certificate-not-yet-valid", "tls", "2.5", "erp-administrator", "fail"]),
];

#[test]
fn each_certificate_that_is_wrong_is_one_line() {
    let secure = secure();
    sharing::run(
        &plants(),
        |plant| format!("{} ({:?})", plant.code(), plant.chain),
        |plant| {
            let mut case = secure.case();
            (plant.plant)(&mut case);
            let scene = case.set().map_err(|error| format!("{error:#}"))?;
            compare(&scene, plant.exit_code(), &[plant.shows]).map(drop)
        },
    );
    sharing::run(
        SHOWN,
        |(_, _, shows)| shows[0].to_owned(),
        |(names, years, shows)| {
            let mut case = secure.case();
            secure.serve(&mut case, names, *years);
            let scene = case.set().map_err(|error| format!("{error:#}"))?;
            let plant = plant(*shows, Services, |_| {});
            compare(&scene, plant.exit_code(), &[plant.shows]).map(drop)
        },
    );
}

/// The end of a certificate is near where the project says so.
#[test]
fn a_certificate_that_ends_soon_is_a_warning_on_each_side() {
    let secure = secure();
    let mut case = secure.case();
    secure.serve(&mut case, &["127.0.0.1"], LATER);
    case.line("limits.certificate-days", "3650");
    let scene = case.set().unwrap();
    let (code, report) = scene.check(&["--accept", "attested,inferred"]).unwrap();
    let lines: Vec<_> =
        super::line::lines(&report).iter().map(|line| (line.code, line.step, line.owner)).collect();
    let soon = "certificate-expires-soon";
    assert_eq!(lines, [(soon, "1.4", "dba"), (soon, "2.5", "erp-administrator")]);
    assert_eq!(code, 0);
}
