//! Every member of every vocabulary has its text in every language.

use prumo_model::action::Limit;
use prumo_model::catalogue::{Certainty, Effect};
use prumo_model::code::Weight;
use prumo_model::diagnostic::DiagnosticKind;
use prumo_model::fact::{FactKind, NotProven};
use prumo_model::firewall::Remark;
use prumo_model::gate::Gate;
use prumo_model::judge::StepState;
use prumo_model::outcome::{Acceptance, Whole};
use prumo_model::owner::{Hosting, Owner};
use prumo_model::project::{EnvironmentKind, Erp, Reach};
use prumo_model::step::{Side, Step};
use prumo_model::vantage::{Vantage, VantageBasis};
use prumo_model::verdict::{Basis, Verdict};
use prumo_report::texts::{Language, Texts};

/// The keys `<prefix>-<word>` of a vocabulary.
fn keys(prefix: &str, words: &[&str]) -> Vec<String> {
    words.iter().map(|word| format!("{prefix}-{word}")).collect()
}

fn vocabularies() -> Vec<String> {
    let languages: Vec<&str> = Language::ALL.iter().map(|language| language.as_str()).collect();
    [
        keys("verdict", &Verdict::spellings()),
        keys("basis", &Basis::spellings()),
        keys("basis", &VantageBasis::spellings()),
        keys("state", &StepState::spellings()),
        keys("whole", &Whole::spellings()),
        keys("acceptance", &Acceptance::spellings()),
        keys("gate", &Gate::spellings()),
        keys("owner", &Owner::spellings()),
        keys("hosting", &Hosting::spellings()),
        keys("vantage", &Vantage::spellings()),
        keys("vantage-from", &Vantage::spellings()),
        keys("environment", &EnvironmentKind::spellings()),
        keys("erp", &Erp::spellings()),
        keys("network", &Reach::spellings()),
        keys("side", &Side::spellings()),
        keys("effect", &Effect::spellings()),
        keys("certainty", &Certainty::spellings()),
        keys("fact", &FactKind::spellings()),
        keys("remark", &Remark::spellings()),
        keys("reason", &NotProven::spellings()),
        keys("grants-limit", &Limit::spellings()),
        keys("language", &languages),
        keys("diagnostic", &DiagnosticKind::spellings()),
    ]
    .concat()
}

/// Whether a key has a text; one that has none gives itself in quotes.
fn has(texts: &Texts, key: &str) -> bool {
    let text = texts.word(key);
    !text.is_empty() && text != format!("{key:?}")
}

#[test]
fn every_member_has_its_text() {
    for language in Language::ALL {
        let texts = Texts::of(*language);
        for key in vocabularies() {
            assert!(has(&texts, &key), "{key} in {language}");
        }
        for kind in DiagnosticKind::ALL {
            assert!(has(&texts, &format!("diagnostic-{kind}.hint")), "{kind} in {language}");
        }
        for weight in [Weight::Note, Weight::Warn, Weight::Unknown, Weight::Fail] {
            let key = format!("weight-{}", format!("{weight:?}").to_lowercase());
            assert!(has(&texts, &key), "{key} in {language}");
        }
    }
}

#[test]
fn every_step_has_title_procedure_and_responsible_and_every_stage_a_title() {
    for language in Language::ALL {
        let texts = Texts::of(*language);
        for step in Step::ALL {
            let key = format!("step-{}", step.as_str().replace('.', "-"));
            for key in [key.clone(), format!("{key}.procedure"), format!("{key}.responsible")] {
                assert!(has(&texts, &key), "{key} in {language}");
            }
            assert!(has(&texts, &format!("stage-{}", step.stage())), "{step} in {language}");
        }
    }
}
