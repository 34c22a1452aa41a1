//! What a pass rests on is told beside it: who confirmed what of the catalogue, and why the rest is only inferred.

use prumo_harness::{Case, Scene};
use serde_json::{Value, json};

use crate::corpus::sharing;

const CONFIRMED: &str = "
[[confirmed]]
item = \"accounts/ConsultarGeral\"
by = \"Ana Souza\"
on = 2026-11-24

[[confirmed]]
item = \"accounts/customer\"
by = \"Ana Souza\"
on = 2026-11-24

[[confirmed]]
item = \"financial-view/E301TCR\"
by = \"Rui\\u001b[31m\"
on = 2026-11-25
";

fn scene(make: impl FnOnce(&mut Case)) -> Scene {
    let mut case = sharing::stage().case();
    make(&mut case);
    case.set().unwrap()
}

fn checks(report: &Value) -> Vec<&Value> {
    let steps = report["environments"][0]["steps"].as_array().unwrap().iter();
    steps.flat_map(|step| step["checks"].as_array().unwrap()).collect()
}

fn text(scene: &Scene, language: &str) -> String {
    let outcome = scene.program.run(&["check", "--lang", language]).unwrap();
    outcome.stdout.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn who_confirmed_what_and_when_is_told_beside_what_rests_on_it() {
    let scene = scene(|case| case.append(CONFIRMED));
    let (_, report) = scene.check(&[]).unwrap();
    let ana = json!([{ "item": "accounts/ConsultarGeral", "by": "Ana Souza", "on": "2026-11-24" }]);
    let of_call = |check: &&&Value| {
        check["target"]["kind"] == "call" && check["target"]["operation"] == "ConsultarGeral"
    };
    let all = checks(&report);
    let calls: Vec<&&Value> = all.iter().filter(of_call).collect();
    assert!(!calls.is_empty());
    for check in calls {
        assert_eq!((&check["basis"], &check["reason"]), (&json!("attested"), &json!("confirmed")), "{check}");
        assert_eq!(check["confirmed"], ana, "{check}");
    }
    let minimum = all.iter().find(|check| check["gate"] == "minimum").unwrap();
    assert_eq!(minimum["confirmed"][0]["item"], "financial-view/E301TCR");
    assert_eq!(minimum["basis"], "inferred", "other tables that it needs are not confirmed");
    let untouched = all.iter().find(|check| check["gate"] == "excess").unwrap();
    assert_eq!(untouched["confirmed"], json!([]));

    for (language, words) in [
        ("pt-BR", ["confirmado por Ana Souza em 24/11/2026: accounts/ConsultarGeral", "confirmado por Rui"]),
        ("en", ["confirmed by Ana Souza on 2026-11-24: accounts/ConsultarGeral", "confirmed by Rui"]),
        ("es", ["confirmado por Ana Souza el 24/11/2026: accounts/ConsultarGeral", "confirmado por Rui"]),
    ] {
        let text = text(&scene, language);
        assert!(words.iter().all(|part| text.contains(part)), "{language}: {text}");
        assert!(!text.contains('\u{1b}'), "what steers a terminal is taken out");
    }
}

#[test]
fn why_a_step_is_only_inferred_is_told() {
    let orders = text(&scene(|_| {}), "pt-BR");
    for reason in [
        "a operação tem efeito e não foi chamada",
        "nenhum pedido foi simulado",
        "só o banco mostrou as linhas",
        "o catálogo o diz, e ninguém o confirmou",
    ] {
        assert!(orders.contains(reason), "{reason}: {orders}");
    }
}

#[test]
fn what_sources_say_of_the_other_erp_is_inferred_for_go_up_with_that_reason() {
    let scene = scene(|case| case.line("project.erp", "\"go-up\""));
    let (_, report) = scene.check(&[]).unwrap();
    let all = checks(&report);
    let minimum = all.iter().find(|check| check["gate"] == "minimum").unwrap();
    assert_eq!((&minimum["basis"], &minimum["reason"]), (&json!("inferred"), &json!("other-erp")));
    // The page of this query is of both ERPs.
    let titles = all.iter().find(|check| {
        check["gate"] == "business" && check["target"]["operation"] == "ConsultarTitulosAbertosCR"
    });
    assert_eq!(titles.unwrap()["reason"], "catalogue");
    assert!(text(&scene, "pt-BR").contains("as fontes falam do outro ERP"));
}
