//! How sentences are asked for, and what comes where there is none.

use prumo_model::argument::Arguments;
use prumo_report::texts::{Language, Texts};

#[test]
fn stable_words_and_days_come_in_the_language_and_names_do_not_change() {
    let texts = Texts::of(Language::PtBr);
    let silent = Arguments::new()
        .with("endpoint", "erp.example.com.br:5432")
        .with("vantage", "inside")
        .with("seconds", 5)
        .with_list("addresses", ["203.0.113.7"]);
    assert_eq!(
        texts.say("port-silent.seen", &silent),
        "erp.example.com.br:5432 não respondeu em 5 s, olhando de dentro da rede do cliente (endereço 203.0.113.7)."
    );
    let expired =
        Arguments::new().with("endpoint", "erp:8181").with("subject", "CN=crm").with("until", "2026-11-24");
    assert!(texts.say("certificate-expired.seen", &expired).contains("24/11/2026"));
    let named = Arguments::new().with("host", "crm").with("reason", "again");
    assert_eq!(
        texts.say("name-not-resolved.seen", &named),
        "crm: o servidor de DNS não respondeu, ou só com falhas, nas três vezes em que foi consultado."
    );
}

#[test]
fn a_reason_that_is_no_stable_word_is_its_own_text() {
    let texts = Texts::of(Language::En);
    assert_eq!(texts.reason("timed-out"), "time ran out");
    assert_eq!(texts.reason("later we shall see"), "later we shall see");
    assert_eq!(texts.reason("HTTP 503"), "HTTP 503");
    assert_eq!(texts.reason(""), "");
    assert_eq!(
        texts.reason("server-refused 42501 (aclcheck_error)"),
        "the server refused a query of Prumo's: 42501 (aclcheck_error)"
    );
    // Said twice, it is still the same: a caller may have translated it already.
    assert_eq!(texts.reason(&texts.reason("timed-out")), "time ran out");
}

#[test]
fn numbers_are_plain() {
    let large = Arguments::new().with("bytes", 16_777_216).with_list("operations", ["a/B"]);
    for language in Language::ALL {
        let seen = Texts::of(*language).say("answer-too-large.seen", &large);
        assert!(seen.contains(" 16777216 "), "{language}: {seen}");
    }
}

#[test]
fn a_key_that_does_not_exist_gives_itself_and_never_fails() {
    let texts = Texts::of(Language::Es);
    for key in ["", ".", "nobody", "port-refused.nothing", "a.b.c", "reason-", "step-9-9", "gate-\u{202e}"] {
        assert_eq!(texts.word(key), format!("{key:?}"));
    }
    assert_eq!(texts.term("integration", "minha-integração"), "minha-integração");
    assert_eq!(texts.term("integration", "accounts"), "cuentas");
}

#[test]
fn hostile_values_are_text_and_nothing_more() {
    let texts = Texts::of(Language::En);
    let hostile = "{ $user } { port-refused } [one] \u{2068}";
    let arguments = Arguments::new().with("user", "crm").with("text", hostile);
    let said = texts.say("erp-login-not-proven.seen", &arguments);
    assert!(said.ends_with(&format!("\"{hostile}\".")), "{said}");
}

#[test]
fn texts_can_be_shared_between_threads() {
    let texts = Texts::of(Language::PtBr);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(texts.word("verdict-pass"), "aprovado"));
        }
    });
}
