//! What firewalls are asked to let through, and that no form asks for more.

use prumo_model::action::UnprintableName;
use prumo_model::firewall::{Dialect, Firewall, Form, Line, Purpose, Question};
use prumo_model::plan::Plan;
use prumo_model::vantage::Vantage;

use crate::stage::Stage;

fn try_firewall(changes: &[(&str, &str)]) -> Result<Firewall, UnprintableName> {
    let stage = Stage::with(changes);
    let plan = Plan::of(&stage.project, &stage.catalogue, Vantage::Inside);
    Firewall::of(&stage.project, &stage.project.environments[0], &plan.environments[0])
}

fn firewall(changes: &[(&str, &str)]) -> Firewall {
    try_firewall(changes).unwrap()
}

/// Each opening's purpose, what the CRM dials, and what it leads to.
fn openings(firewall: &Firewall) -> Vec<(String, String, Option<String>)> {
    let one = |opening: &prumo_model::firewall::Opening| {
        let purpose = match &opening.purpose {
            Purpose::Database(engine) => engine.to_string(),
            Purpose::WebServices => "web services".to_owned(),
            Purpose::Services(names) => names.join(" "),
        };
        (purpose, opening.public.to_string(), opening.inner.as_ref().map(ToString::to_string))
    };
    firewall.openings.iter().map(one).collect()
}

fn words(form: &Form) -> String {
    let lines = form.lines.iter().filter_map(|line| match line {
        Line::Words(words) => Some(words.as_str()),
        _ => None,
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn opening(purpose: &str, public: &str, inner: Option<&str>) -> (String, String, Option<String>) {
    (purpose.to_owned(), public.to_owned(), inner.map(str::to_owned))
}

const ELSEWHERE: (&str, &str) = (
    "companies = [{ company = 1, branches = [1, 2] }]",
    "companies = [{ company = 1, branches = [1, 2] }]\n\
     look-at = { inside = \"10.0.0.6:8080\" }\n\
     [environment.homologation.web-services.services.\"com.example.port\"]\nport = 8282\n\
     [environment.homologation.web-services.services.\"com.example.host\"]\nhost = \"outro.example.com.br\"\n\
     [environment.homologation.web-services.services.\"com.example.same\"]\nport = 8282\n",
);

#[test]
fn every_port_is_named_once_and_leads_where_the_project_says() {
    let firewall = firewall(&[
        ELSEWHERE,
        (
            "host = \"banco.example.com.br\"",
            "host = \"203.0.113.10\"\nlook-at = { inside = \"10.0.0.5:5433\" }",
        ),
    ]);
    let expected = vec![
        opening("postgresql", "203.0.113.10:5432", Some("10.0.0.5:5433")),
        opening("web services", "erp.example.com.br:8181", Some("10.0.0.6:8080")),
        opening("com.example.host", "outro.example.com.br:8181", None),
        opening("com.example.port com.example.same", "erp.example.com.br:8282", Some("10.0.0.6:8282")),
    ];
    assert_eq!(openings(&firewall), expected);
    let urls: Vec<_> = firewall.openings.iter().map(|opening| opening.url.as_deref()).collect();
    assert_eq!(urls[0], None);
    assert_eq!(urls[3], Some("https://erp.example.com.br:8282/g5-senior-services"));
}

#[test]
fn over_a_private_network_nothing_is_translated_unless_the_project_says_so() {
    let firewall = firewall(&[("reach = \"internet\"", "reach = \"private\"")]);
    assert!(openings(&firewall).iter().all(|(_, public, inner)| inner.as_ref() == Some(public)));
    let nftables = words(&firewall.form(Dialect::Nftables));
    assert!(!nftables.contains("dnat") && nftables.contains("tcp dport 5432 accept"), "{nftables}");
}

#[test]
fn a_part_that_does_not_apply_opens_nothing() {
    let stage = Stage::healthy();
    let plan = Plan::of(&stage.project, &stage.catalogue, Vantage::Inside);
    let mut environment = stage.project.environments[0].clone();
    environment.database = prumo_model::project::Part::NotApplicable("sem acesso".to_owned());
    let firewall = Firewall::of(&stage.project, &environment, &plan.environments[0]).unwrap();
    let expected = vec![opening("web services", "erp.example.com.br:8181", None)];
    assert_eq!(openings(&firewall), expected);
}

#[test]
fn addresses_come_once_each_and_mapped_ones_are_what_they_map() {
    let crm = "crm-addresses = [\"::ffff:18.228.227.211\", \"18.228.227.211\", \"2001:db8::7\"]";
    let firewall = firewall(&[("crm-addresses = [\"18.228.227.211\"]", crm)]);
    let from: Vec<String> = firewall.from.iter().map(ToString::to_string).collect();
    assert_eq!(from, ["18.228.227.211", "2001:db8::7"]);
}

#[test]
fn families_are_kept_apart() {
    let both = "crm-addresses = [\"18.228.227.211\", \"2001:db8::7\"]";
    let firewall = firewall(&[
        ("crm-addresses = [\"18.228.227.211\"]", both),
        ("host = \"banco.example.com.br\"", "host = \"203.0.113.10\""),
    ]);
    for dialect in Dialect::ALL {
        let form = firewall.form(*dialect);
        let unreachable = form.lines.iter().any(
            |line| matches!(line, Line::Unreachable(address, 0) if address.to_string() == "2001:db8::7"),
        );
        assert!(unreachable, "{dialect}: {:?}", form.lines);
        let text = words(&form);
        let mixes = |line: &str| line.contains("2001:db8::7") && line.contains("18.228.227.211");
        // One rule of a group names both families in lists of their own.
        assert!(*dialect == Dialect::Aws || !text.lines().any(mixes), "{dialect}: {text}");
    }
}

#[test]
fn no_form_lets_anybody_else_in_and_each_asks_for_what_is_missing() {
    let firewall = firewall(&[ELSEWHERE]);
    for dialect in Dialect::ALL {
        let form = firewall.form(*dialect);
        let text = words(&form);
        for open in ["0.0.0.0", "::/0", "\"all\"", "Any", "any", "*,", "Domain"] {
            assert!(!text.contains(open), "{dialect} holds {open}: {text}");
        }
        assert!(text.contains("18.228.227.211"), "{dialect}: {text}");
        assert!(!form.undo.is_empty(), "{dialect}");
        let asks = form.lines.iter().any(|line| matches!(line, Line::Fill(..)));
        assert_eq!(asks, text.contains('<') && text.contains("-of-"), "{dialect}: {text}");
        for line in &form.lines {
            if let Line::Fill(Question::AddressOf(host, family), _) = line {
                assert!(text.contains(&format!("<{family}-of-{host}>")), "{dialect}: {text}");
            }
        }
    }
}

#[test]
fn names_that_deceive_are_refused() {
    for change in [
        ("name = \"Metalúrgica Exemplo\"", "name = \"a\\u202Eb\""),
        (
            "companies = [{ company = 1, branches = [1, 2] }]",
            "companies = [{ company = 1, branches = [1] }]\n\
          [environment.homologation.web-services.services.\"com.example\\u200B.x\"]\nport = 8282\n",
        ),
    ] {
        assert!(try_firewall(&[change]).is_err(), "{change:?}");
    }
}
