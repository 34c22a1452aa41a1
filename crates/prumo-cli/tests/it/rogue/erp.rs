//! Rogue ERPs that misbehave when they are asked or called. Their descriptions are honest, so the password goes to
//! them once, as the project allows; nowhere else and never twice.

use super::http::{answer, honest, rogue, rogue_in_calls};
use super::peer::Peer;
use super::stage::{ERP_PASSWORD, Stage};

/// The start of an answer to the login whose result follows.
const ENVELOPE: &str = "<?xml version=\"1.0\"?><S:Envelope xmlns:S=\"http://schemas.xmlsoap.org/soap/envelope/\"><S:Body>\
    <ns2:ExecutarResponse xmlns:ns2=\"http://services.senior.com.br\"><result>";

/// Its end.
const ENVELOPE_END: &str = "</result></ns2:ExecutarResponse></S:Body></S:Envelope>";

/// How often the password was sent.
pub(super) fn told(peer: &Peer) -> usize {
    let took = peer.took();
    took.windows(ERP_PASSWORD.len()).filter(|window| *window == ERP_PASSWORD.as_bytes()).count()
}

/// Checks an ERP that answers its calls so; the codes.
fn check(peer: &Peer) -> Vec<String> {
    let codes = Stage::of_services(peer.port).check();
    assert_eq!(told(peer), 1, "the login was called once: {codes:?}");
    codes
}

fn chunked(chunk: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let head = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    let framed = [format!("{:x}\r\n", chunk.len()).as_bytes(), chunk, b"\r\n"].concat();
    (head, framed)
}

#[test]
fn no_redirect_of_a_call_is_followed() {
    for status in [
        "301 Moved Permanently",
        "302 Found",
        "303 See Other",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
    ] {
        let trap = Peer::forbidden();
        let to = format!(
            "Location: http://127.0.0.1:{}/g5-senior-services/sid\r\nConnection: close\r\n",
            trap.port
        );
        let says = answer(status, &to, "");
        let codes = check(&rogue_in_calls(move |talk| talk.say(&says)));
        assert!(codes.contains(&"answer-not-soap".to_owned()), "{codes:?}");
        assert_eq!(trap.came(), 0, "{status}");
    }
}

#[test]
fn a_redirect_of_everything_leads_nowhere() {
    let trap = Peer::forbidden();
    let to =
        format!("Location: http://127.0.0.1:{}/\r\nRefresh: 0; url=http://127.0.0.1:{0}/\r\n", trap.port);
    let peer = rogue(move |_, talk| talk.say(&answer("307 Temporary Redirect", &to, "")));
    assert!(!Stage::of_services(peer.port).check().is_empty());
    assert_eq!((told(&peer), trap.came()), (0, 0));
}

/// An ERP that begins its answers so and then goes on for ever.
fn endless(first: Vec<u8>, then: Vec<u8>) -> Peer {
    rogue_in_calls(move |talk| {
        talk.say(&first)?;
        talk.say_for_ever(&then)
    })
}

#[test]
fn a_head_without_an_end_is_ended() {
    for (first, then) in [
        ("HTTP/1.1 200 OK\r\n", b"X-Long: x\r\n".repeat(1000)),
        ("HTTP/1.1 200 OK\r\nX-Long: ", vec![b'x'; 60_000]),
        ("", vec![b'\n'; 60_000]),
    ] {
        check(&endless(first.into(), then));
    }
}

#[test]
fn interim_answers_without_an_end_are_ended() {
    check(&endless(Vec::new(), b"HTTP/1.1 100 Continue\r\n\r\n".repeat(1000)));
}

#[test]
fn a_body_without_an_end_is_ended() {
    let (head, blanks) = chunked(&[b' '; 60_000]);
    let result = [head.clone(), chunked(ENVELOPE.as_bytes()).1].concat();
    let (_, items) = chunked("<resultado>x</resultado>".repeat(2000).as_bytes());
    for (first, then) in [(head, blanks), (result, items)] {
        let codes = check(&endless(first, then));
        assert!(codes.contains(&"answer-too-large".to_owned()), "{codes:?}");
    }
}

#[test]
fn chunks_that_are_mostly_borders_are_ended() {
    let (head, _) = chunked(b"");
    check(&endless(head.clone(), b"1\r\n \r\n".repeat(10_000)));
    check(&endless([head, b"1;".to_vec()].concat(), vec![b'x'; 60_000]));
}

#[test]
fn a_drip_ends_with_its_limit() {
    for says in ["HTTP/1.1 200 OK\r\nContent-Length: 90000\r\n\r\n<", "HTTP/1.1 200 OK\r\nX-Slow: ", ""] {
        let codes = check(&rogue_in_calls(move |talk| {
            talk.say(says.as_bytes())?;
            talk.drip(b"HTTP/1.1 200 OK")
        }));
        assert!(codes.contains(&"call-hangs".to_owned()), "{codes:?}");
    }
}

#[test]
fn lengths_that_lie_and_garbage_are_told() {
    for (says, code) in [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n<".to_vec(), "answer-too-large"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 18446744073709551615\r\n\r\n<".to_vec(), ""),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n<".to_vec(), ""),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n<a".to_vec(), ""),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n".to_vec(), ""),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<S:Envelope>".to_vec(), ""),
        (
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x08\0".to_vec(),
            "answer-not-soap",
        ),
        ((0..=255).cycle().take(5000).collect(), "answer-not-soap"),
        (Vec::new(), ""),
    ] {
        let codes = check(&rogue_in_calls(move |talk| {
            talk.say(&says)?;
            // Without this the end of the connection would end each case.
            Err(std::io::ErrorKind::ConnectionAborted.into())
        }));
        assert!(codes.iter().any(|found| code.is_empty() || found == code), "{code}: {codes:?}");
    }
}

#[test]
fn markup_that_grows_is_refused() {
    let bomb: String = (1..10).fold("<!DOCTYPE b [<!ENTITY e0 \"aaaaaaaaaa\">".to_owned(), |bomb, n| {
        bomb + &format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10))
    });
    let outside =
        |port: u16| format!("<!DOCTYPE r [<!ENTITY x SYSTEM \"http://127.0.0.1:{port}/x\">]><r>&x;</r>");
    let trap = Peer::forbidden();
    for body in [
        format!("{bomb}]><b>&e9;</b>"),
        outside(trap.port),
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>".to_owned(),
        format!("{ENVELOPE}{}", "<a>".repeat(10_000)),
        format!("{ENVELOPE}{}{}{ENVELOPE_END}", "<a>".repeat(10_000), "</a>".repeat(10_000)),
        format!(
            "{ENVELOPE}<a {}/>{ENVELOPE_END}",
            (0..100_000).map(|n| format!("a{n}='' ")).collect::<String>()
        ),
    ] {
        let says = answer("200 OK", "", &body);
        let codes = check(&rogue_in_calls(move |talk| talk.say(&says)));
        assert!(!codes.is_empty());
    }
    assert_eq!(trap.came(), 0);
}

#[test]
fn a_large_answer_is_refused_and_one_within_the_limit_is_borne() {
    let large = answer("200 OK", "", &" ".repeat(50 << 20));
    let codes = check(&rogue_in_calls(move |talk| talk.say(&large)));
    assert!(codes.contains(&"answer-too-large".to_owned()), "{codes:?}");

    // Just within 16 MiB, of the smallest elements that there are.
    for (item, room) in [("<a/>", 15 << 20), ("<resultado/>", 15 << 20)] {
        let body = format!("{ENVELOPE}{}{ENVELOPE_END}", item.repeat(room / item.len()));
        let within = answer("200 OK", "", &body);
        check(&rogue_in_calls(move |talk| talk.say(&within)));
    }
}

#[test]
fn a_server_that_does_not_keep_to_http_is_told_before_anything_is_sent() {
    for says in [b"SSH-2.0-OpenSSH_9.2\r\n".to_vec(), vec![0; 300], b"HTTP/9.9 banana\r\n\r\n".to_vec()] {
        let peer = rogue(move |_, talk| talk.say(&says));
        assert!(!Stage::of_services(peer.port).check().is_empty());
        assert_eq!(told(&peer), 0);
    }
    let peer =
        rogue(|request, talk| if request.is_call() { talk.listen() } else { talk.drip(b"HTTP/1.1 200") });
    assert!(!Stage::of_services(peer.port).check().is_empty());
    assert_eq!(told(&peer), 0);
    let peer = rogue(|request, talk| {
        honest(request, talk)?;
        talk.say(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nxyz")
    });
    assert!(!Stage::of_services(peer.port).check().is_empty(), "answers that nobody asked for");
}

#[test]
fn what_an_erp_says_can_not_deceive_a_terminal() {
    let evil = "\u{1b}]0;x\u{7}\u{1b}[2J\u{202e}txet\u{2066}\u{200b}\r\u{9b}31m";
    let text = format!("{ENVELOPE}<erroExecucao>\u{202e}txet\u{2066}\u{9b}31m</erroExecucao>{ENVELOPE_END}");
    for says in [
        answer("200 OK", "", evil),
        answer("200 OK", &format!("Server: {}\r\n", evil.replace('\r', "")), "<html>"),
        answer("200 OK", "", &text),
        evil.as_bytes().to_vec(),
    ] {
        let peer = rogue_in_calls(move |talk| talk.say(&says));
        let stage = Stage::of_services(peer.port);
        for format in ["text", "json"] {
            let run = stage.run(&["check", "--format", format]);
            let deceives = |c: &char| {
                (c.is_control() && *c != '\n')
                    || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            };
            let found: Vec<char> = run.stdout.chars().chain(run.stderr.chars()).filter(deceives).collect();
            assert!(found.is_empty(), "{found:?} in {}", run.stdout);
        }
    }
}

#[test]
fn a_captive_portal_is_no_service_whatever_its_status_and_gets_no_password() {
    let page = "<html><body>Bem-vindo! Aceite os termos para navegar.</body></html>";
    let peer = rogue(move |_, talk| talk.say(&answer("200 OK", "Server: portal\r\n", page)));
    let codes = Stage::of_services(peer.port).check();
    // One cause is one line, however many services it stands before.
    let of_portal = codes.iter().filter(|code| *code != "connection-not-encrypted").collect::<Vec<_>>();
    assert_eq!(of_portal, ["description-unreadable"], "{codes:?}");
    assert_eq!(told(&peer), 0);
}

#[test]
fn a_server_in_maintenance_is_down_and_gets_no_password() {
    let page = "<html><body>Em manuten\u{e7}\u{e3}o</body></html>";
    let says = answer("503 Service Unavailable", "Retry-After: 3600\r\n", page);
    let everywhere = says.clone();
    let peer = rogue(move |_, talk| talk.say(&everywhere));
    let codes = Stage::of_services(peer.port).check();
    assert!(codes.contains(&"application-server-down".to_owned()), "{codes:?}");
    assert_eq!(told(&peer), 0);
    // Maintenance that begins between the description and the call: said once, not asked again.
    let codes = check(&rogue_in_calls(move |talk| talk.say(&says)));
    assert!(codes.contains(&"answer-not-soap".to_owned()), "{codes:?}");
}

#[test]
fn a_length_that_is_not_the_body_s_is_no_answer() {
    let body = format!("{ENVELOPE}<tipoRetorno>1</tipoRetorno>{ENVELOPE_END}");
    let with_length = |length: usize| {
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: {length}\r\n\r\n{body}")
            .into_bytes()
    };
    for (says, stays, expected) in [
        (with_length(body.len() + 100), false, "answer-cut"),
        (with_length(body.len() + 100), true, "call-hangs"),
        (with_length(body.len() / 2), false, "answer-not-soap"),
        (with_length(0), false, "answer-not-soap"),
    ] {
        let codes = check(&rogue_in_calls(move |talk| {
            talk.say(&says)?;
            if stays { talk.listen() } else { Err(std::io::ErrorKind::ConnectionReset.into()) }
        }));
        assert!(codes.contains(&expected.to_owned()), "{expected}: {codes:?}");
    }
}
