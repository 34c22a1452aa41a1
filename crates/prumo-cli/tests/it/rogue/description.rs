//! Rogue descriptions: they point elsewhere, grow, or never end. What they name is asked of the server that was
//! dialled or not at all, and where the description can't be read no password is sent.

use super::erp::told;
use super::http::{WSDL, answer, honest, rogue};
use super::peer::Peer;
use super::stage::Stage;

/// A rogue ERP whose descriptions are these bytes, again and again where `for_ever`.
fn describing(says: Vec<u8>, for_ever: bool) -> Peer {
    rogue(move |request, talk| match (request.is_for_description(), for_ever) {
        (true, false) => talk.say(&says),
        (true, true) => {
            talk.say(b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n")?;
            talk.say_for_ever(&says)
        }
        (false, _) => honest(request, talk),
    })
}

fn described(body: &str) -> Peer {
    describing(answer("200 OK", "", body), false)
}

/// Checks an ERP whose description can't be read: nothing is called.
fn assert_unreadable(peer: &Peer) {
    let codes = Stage::of_services(peer.port).check();
    assert!(codes.iter().any(|code| code != "connection-not-encrypted"), "{codes:?}");
    assert_eq!(told(peer), 0, "no call without a description: {codes:?}");
}

#[test]
fn where_a_description_says_that_calls_go_they_do_not_go() {
    let trap = Peer::forbidden();
    for elsewhere in [
        format!("http://127.0.0.1:{}/g5-senior-services/sid", trap.port),
        format!("http://localhost:{}/sid", trap.port),
        format!("https://user:pw@127.0.0.1:{}/sid", trap.port),
        format!("http://127.0.0.1:{}\\@127.0.0.1/sid", trap.port),
    ] {
        let body = WSDL.replace("http://srv-erp-01.interno:8080/g5-senior-services/sid", &elsewhere);
        let peer = described(&body);
        Stage::of_services(peer.port).check();
        assert_eq!(trap.came(), 0, "{elsewhere}");
        assert!(told(&peer) <= 1);
    }
}

#[test]
fn imports_are_asked_of_the_server_that_was_dialled() {
    let trap = Peer::forbidden();
    for import in [
        format!("<import namespace=\"urn:x\" location=\"http://127.0.0.1:{}/dentro.wsdl\"/>", trap.port),
        format!("<import namespace=\"urn:x\" location=\"//127.0.0.1:{}/dentro.wsdl\"/>", trap.port),
        "<import namespace=\"urn:x\" location=\"file:///etc/passwd\"/>".to_owned(),
        "<import namespace=\"urn:x\" location=\"gopher://127.0.0.1/x\"/>".to_owned(),
        "<import namespace=\"urn:x\" location=\"/a&#13;&#10;X-Injected: 1\"/>".to_owned(),
    ] {
        let peer = described(&WSDL.replace("<types>", &format!("{import}<types>")));
        Stage::of_services(peer.port).check();
        assert_eq!(trap.came(), 0, "{import}");
        let took = String::from_utf8_lossy(&peer.took()).into_owned();
        assert!(!took.contains("/etc/passwd") || took.contains("GET /etc/passwd"), "no file is read");
        assert!(!took.contains("\nX-Injected"), "no header is slipped in");
    }
}

#[test]
fn imports_without_an_end_are_ended() {
    let peer = rogue(|request, talk| {
        let deeper = format!("{}x", request.line.trim_start_matches("GET "));
        let import = format!("<import namespace=\"urn:x\" location=\"{deeper}\"/><types>");
        if request.line.contains("wsdl") {
            talk.say(&answer("200 OK", "", &WSDL.replace("<types>", &import)))
        } else {
            honest(request, talk)
        }
    });
    assert_unreadable(&peer);
    let asked = String::from_utf8_lossy(&peer.took()).matches("GET ").count();
    assert!(asked < 1000, "{asked} documents");

    let itself = "<import namespace=\"urn:x\" location=\"?wsdl\"/><types>";
    let peer = described(&WSDL.replace("<types>", itself));
    Stage::of_services(peer.port).check();
}

#[test]
fn redirects_of_descriptions_are_not_followed() {
    for status in ["301 Moved Permanently", "302 Found", "307 Temporary Redirect"] {
        let trap = Peer::forbidden();
        let to = format!("Location: http://127.0.0.1:{}/x?wsdl\r\n", trap.port);
        assert_unreadable(&describing(answer(status, &to, WSDL), false));
        assert_eq!(trap.came(), 0);
    }
}

#[test]
fn markup_that_grows_is_refused() {
    let entity =
        "<!DOCTYPE definitions [<!ENTITY a \"aaaaaaaaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
    let bomb = WSDL.replacen("<definitions", &format!("{entity}<definitions"), 1).replacen(
        "g5-senior-services",
        "&b;",
        1,
    );
    assert_unreadable(&described(&bomb));
    let deep = format!("{}{}", "<xsd:sequence>".repeat(10_000), "</xsd:sequence>".repeat(10_000));
    assert_unreadable(&described(&WSDL.replacen("<xsd:sequence>", &format!("<xsd:sequence>{deep}"), 1)));
    assert_unreadable(&described(&"<a>".repeat(10_000)));
    assert_unreadable(&described(&format!("<definitions xmlns='{}'/>", "x".repeat(1 << 20))));
}

#[test]
fn a_large_description_is_refused_and_one_within_the_limit_is_borne() {
    assert_unreadable(&described(&" ".repeat(50 << 20)));
    let type_ = |n: usize| format!("<xsd:complexType name=\"t{n}\"/>");
    let many: String = (0..400_000).map(type_).collect();
    let peer = described(&WSDL.replacen("</xsd:schema>", &format!("{many}</xsd:schema>"), 1));
    Stage::of_services(peer.port).check();
}

#[test]
fn a_type_that_holds_itself_is_no_loop() {
    let own = "<xsd:complexType name=\"sidExecutarIn\"><xsd:sequence>\
        <xsd:element name=\"flowName\" type=\"tns:sidExecutarIn\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>\
        <xsd:element name=\"outro\" type=\"tns:sidExecutarIn\" minOccurs=\"0\"/>";
    let peer = described(&WSDL.replacen("<xsd:complexType name=\"sidExecutarIn\"><xsd:sequence>", own, 1));
    Stage::of_services(peer.port).check();
}

#[test]
fn a_description_without_an_end_is_ended() {
    assert_unreadable(&describing(b"<a>".repeat(20_000), true));
    assert_unreadable(&describing(vec![b' '; 60_000], true));
    let peer = rogue(|request, talk| {
        if request.is_for_description() {
            talk.say(b"HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n")?;
            talk.drip(WSDL.as_bytes())
        } else {
            honest(request, talk)
        }
    });
    assert_unreadable(&peer);
}
