//! A secret leaves in the envelope's bytes and nowhere else.

use prumo_soap::{Struct, Value};

use crate::erp;

const SENTINEL: &str = "s3nh4-sentinel";

#[test]
fn renderings_of_an_envelope_are_masked() {
    let values = erp::request();
    let envelope = erp::open_titles().envelope(&values).unwrap();
    assert!(std::str::from_utf8(envelope.bytes()).unwrap().contains(SENTINEL));
    assert!(envelope.masked().contains("<password>***</password>"));
    for shown in [
        envelope.masked().to_owned(),
        format!("{envelope:?} {envelope:#?}"),
        format!("{values:?} {values:#?}"),
    ] {
        assert!(!shown.contains(SENTINEL), "{shown}");
    }
}

#[test]
fn errors_about_a_secret_do_not_hold_it() {
    let at = |path: &str, secret: &str| {
        let mut values = erp::request();
        values.set_path(path, Value::secret(secret)).unwrap();
        erp::open_titles().envelope(&values).unwrap_err()
    };
    let control = format!("{SENTINEL}\u{0}");
    for error in [
        at("encryption", SENTINEL),
        at("parameters", SENTINEL),
        at("unknown", SENTINEL),
        at("parameters.unknown", SENTINEL),
        at("password", &control),
    ] {
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains(SENTINEL), "{shown}");
    }
    let mut values = Struct::new();
    values.set("password", Value::secret(SENTINEL));
    let error = values.set_path("password.x", 1).unwrap_err();
    assert!(!format!("{error} {error:?}").contains(SENTINEL));
}
