//! What each answer of the ERP means for each family of operations: the code and its arguments, or how far the call came.
//! Compared with `answers.txt`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::time::Duration;

use prumo_model::fact::{Answered, CallFact, CallOutcome, CharsetFact, FactKind, Seen, SetFact};
use prumo_model::judge::Judged;
use prumo_model::target::Target;
use prumo_model::verdict::Verdict;

use crate::golden;
use crate::stage::{CATALOGUE, PROJECT, Stage, call, changed, login, simulation};

/// What the outcomes are: what each is, and itself.
fn outcomes() -> Vec<(&'static str, CallOutcome)> {
    let customers = |rows: u32, filled: &[&str]| SetFact {
        path: "cliente".to_owned(),
        rows,
        filled: filled.iter().map(|field| (*field).to_owned()).collect::<BTreeSet<_>>(),
    };
    let whole = Answered {
        elements: 3,
        return_type: None,
        sets: vec![customers(1, &["codCli", "nomCli"])],
        ..Answered::default()
    };
    let mut outcomes = Vec::new();
    let mut add = |name, answered| outcomes.push((name, CallOutcome::Answered(answered)));
    let numbered = |number| Answered { return_type: Some(number), ..whole.clone() };
    let said = |number, message: &str| Answered { message: Some(message.to_owned()), ..numbered(number) };
    let error = |text: &str| Answered { execution_error: Some(text.to_owned()), ..whole.clone() };

    add("rows and no number", whole.clone());
    add("no number and no row", Answered { sets: vec![customers(0, &[])], ..whole.clone() });
    add("no number and no set", Answered { sets: Vec::new(), ..whole.clone() });
    add("nothing at all", Answered { elements: 0, sets: Vec::new(), ..whole.clone() });
    add("a field without content", Answered { sets: vec![customers(1, &["codCli"])], ..whole.clone() });
    for (name, number) in [("-1", -1), ("0", 0), ("1", 1), ("2", 2), ("3", 3)] {
        add(name, numbered(number));
    }
    add("-1, unknown text", said(-1, "algo que ninguém viu"));
    add("2, unknown text", said(2, "algo que ninguém viu"));
    add("3, unknown text", said(3, "algo que ninguém viu"));
    add("3, company", said(3, "Código da empresa não cadastrado. Código de empresa informado: 1"));
    add("1, company", said(1, "Código da empresa não cadastrado. Código de empresa informado: 1"));
    add("2, branch", said(2, "Código da filial não cadastrado. Código de filial informado: 9"));
    add("-1, system code", said(-1, "Sigla de sistema não cadastrada"));
    add("0, data", said(0, "É necessário informar o cliente"));
    add(
        "row refused, unknown text",
        Answered { refused: Some("produto sem preço".to_owned()), ..numbered(1) },
    );
    add(
        "row refused, company",
        Answered { refused: Some("Código da empresa não cadastrado".to_owned()), ..numbered(1) },
    );
    add(
        "errors and an error",
        Answered { errors: vec!["Divisão por zero".to_owned()], ..error("Credenciais inválidas.") },
    );
    add("errors", Answered { errors: vec!["Divisão por zero".to_owned(), "b".to_owned()], ..whole.clone() });
    for (name, text) in [
        ("login refused", ": Credenciais inválidas."),
        ("password unusable", ": Credenciais inválidas/desabilitadas/expiradas."),
        ("not configured", ": Web service não está parametrizado para ser utilizado."),
        ("information type", "Integração do tipo de informação 5 não está ativa"),
        ("system code unknown", "Sigla de sistema não cadastrada"),
        ("system code missing", "Sistema integrado não informado"),
        ("company", "Código da empresa não cadastrado. Código de empresa informado: 1"),
        ("branch", "Código da filial não cadastrado. Código de filial informado: 2"),
        ("branch missing", "Código da filial não informado"),
        ("parameters", "Valores de parâmetros obrigatórios não foram informados"),
        ("necessary", "É necessário informar o cliente"),
        ("date", "A data deve estar no formato DD/MM/AAAA"),
        ("division", "Divisão por zero"),
        ("stream", "Read Stream Error"),
        ("licence", "Falta: módulo sem licença"),
        ("installation", "Falta: serviço fora da instalação"),
        ("right", "Falta: usuário sem permissão"),
        ("unknown", "algo que ninguém viu"),
    ] {
        add(name, error(text));
    }
    let charset =
        |mismatch| CharsetFact { declared: "utf-8".to_owned(), used: "windows-1252".to_owned(), mismatch };
    add("charset mismatch", Answered { charset: Some(charset(true)), ..numbered(1) });
    add("charset as declared", Answered { charset: Some(charset(false)), ..numbered(1) });
    add("deviations", Answered { deviations: vec!["result/cliente/x".to_owned()], ..numbered(1) });
    let fault = |text: &str| CallOutcome::Fault { code: "soap:Server".to_owned(), text: text.to_owned() };
    outcomes.push(("fault, unknown text", fault("algo que ninguém viu")));
    outcomes.push(("fault, known text", fault("Divisão por zero")));
    outcomes.push(("hangs", CallOutcome::Hangs(Duration::from_secs(60))));
    outcomes.push(("cut", CallOutcome::Cut));
    outcomes.push(("too large", CallOutcome::TooLarge(16_777_216)));
    for status in [200, 401, 403, 404, 500, 503] {
        outcomes.push(("not SOAP", CallOutcome::NotSoap { status, seen: "<html>".to_owned() }));
    }
    outcomes.push(("unreadable", CallOutcome::Unreadable("depth 3:4".to_owned())));
    outcomes
}

/// The findings, and what the checks of the call say that do not merely wait.
fn tell(judged: &Judged, target: &Target) -> String {
    let mut text = String::new();
    for line in judged.lines() {
        let arguments = line.finding.arguments.iter();
        let arguments: Vec<String> = arguments.map(|(name, value)| format!("{name} = {value:?}")).collect();
        let _ = writeln!(text, "    {} of the {}: {}", line.finding.code, line.owner, arguments.join(", "));
    }
    let of_call = judged.checks().filter(|check| check.id.target == *target);
    let checks: Vec<String> = of_call
        .map(|check| {
            let why = check.reason.as_deref().map(|reason| format!(" ({reason})")).unwrap_or_default();
            let by = check.blocked_by.as_ref().map(|by| format!(" by {} {}", by.gate, by.target));
            let by = by.filter(|_| check.verdict == Verdict::Blocked).unwrap_or_default();
            let notes: String = check.notes.iter().map(|note| format!(" note {}", note.code)).collect();
            format!("{} {}{why}{by}{notes}", check.id.gate, check.verdict)
        })
        .collect();
    let _ = writeln!(text, "    {}", checks.join(", "));
    text
}

fn family(text: &mut String, name: &str, stage: &Stage, target: &Target) {
    let _ = writeln!(text, "{name}");
    for took in [Duration::from_millis(20), Duration::from_secs(10), Duration::from_secs(11)] {
        let mut stage = stage.clone();
        stage.alter(target.clone(), FactKind::Call, |fact| fact.took = took);
        let _ = write!(text, "  as it was, in {took:?}\n{}", tell(&stage.judged(), target));
    }
    for (outcome, seen) in outcomes() {
        let mut stage = stage.clone();
        stage.see(target.clone(), FactKind::Call, Seen::Call(CallFact { outcome: seen, warm_up: false }));
        let _ = write!(text, "  {outcome}\n{}", tell(&stage.judged(), target));
    }
}

#[test]
fn every_answer_means_what_is_expected_for_each_family() {
    let mut text = String::new();
    family(&mut text, "login", &Stage::healthy(), &login());
    for name in ["register", "titles", "orders"] {
        let catalogue = changed(CATALOGUE, &[("outcome = \"register\"", &format!("outcome = \"{name}\""))]);
        let stage = Stage::of(PROJECT, &catalogue, prumo_model::vantage::Vantage::Crm);
        family(&mut text, name, &stage, &call(1));
    }
    // An operation of which the catalogue does not say that it meets the gates of configuration.
    let fewer = "\"licence\", \"system-code\", \"information-type\", \"configuration\", \"company\",\n  \"user-right\", ";
    let catalogue = changed(CATALOGUE, &[(fewer, "")]);
    let stage = Stage::of(PROJECT, &catalogue, prumo_model::vantage::Vantage::Crm);
    family(&mut text, "register with fewer gates", &stage, &call(1));
    family(&mut text, "simulation", &Stage::simulated(), &simulation());
    golden::compare("answers.txt", &text);
}
