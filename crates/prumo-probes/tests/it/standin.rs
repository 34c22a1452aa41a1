//! The web services against the ERP's stand-in, which knows nothing of our code: what is seen of a healthy one, and
//! of one with each thing wrong that only a transport can have.

use prumo_model::canonical::Form;
use prumo_model::catalogue::{ComparedField, OutcomeFamily};
use prumo_model::fact::{
    CallFact, CallOutcome, DescriptionFact, FactKind, HttpFact, NotLooked, Seen, TlsFact,
};
use prumo_model::plan::{
    AnswerRows, CallLook, EnvironmentPlan, Filled, OperationLook, ServerLook, ServiceLook,
};
use prumo_model::project::{EnvironmentKind, TlsRule};
use prumo_model::secret::Audience;
use prumo_model::target::{Branch, OperationName, Target};
use prumo_model::vantage::Vantage;
use prumo_probes::look_at_services;
use prumo_sim::{Config, Fault, Password, Running, Server};

use crate::scene::{PASSWORD, Scene, access, secret, short};

const LOGIN: &str = "com.senior.g5.co.ger.sid";
const TITLES: &str = "com.senior.g5.co.mfi.cre.titulos";

async fn standin(faults: &[&str]) -> Running {
    let mut config = Config::new("crm_leitura", Password::new(PASSWORD.to_owned()), "CRM", || 0);
    config.inner_host = Some("srv-erp-01.interno:8080".to_owned());
    config.faults = faults.iter().map(|fault| Fault::parse(fault).unwrap()).collect();
    Server::start(config).await.unwrap()
}

pub(crate) fn operation(service: &str, operation: &str, outcome: OutcomeFamily) -> OperationLook {
    OperationLook {
        item: format!("{service}/{operation}"),
        name: OperationName { service: service.to_owned(), operation: operation.to_owned() },
        versions: vec!["_2".to_owned(), String::new()],
        login: outcome == OutcomeFamily::Login,
        outcome,
        sends: Vec::new(),
        expects: Vec::new(),
        calls: Vec::new(),
        named: None,
    }
}

pub(crate) fn login() -> OperationLook {
    let mut login = operation(LOGIN, "Executar", OutcomeFamily::Login);
    login.expects = vec!["resultado".to_owned(), "nada".to_owned()];
    let target = Target::Operation(login.name.clone());
    login.calls = vec![CallLook { target, branch: None, values: Vec::new(), rows: Vec::new() }];
    login
}

fn titles(branches: &[u32]) -> OperationLook {
    let mut titles = operation(TITLES, "ConsultarTitulosAbertosCR", OutcomeFamily::Titles);
    titles.sends = ["codEmp", "codFil", "codCli", "retRat"].map(str::to_owned).to_vec();
    titles.expects =
        ["titulos.numTit", "titulos.vlrAbe", "titulos.rateios.vlrRat"].map(str::to_owned).to_vec();
    titles.calls = branches.iter().map(|branch| titles_call(&titles.name, *branch)).collect();
    titles
}

fn titles_call(name: &OperationName, branch: u32) -> CallLook {
    let branch = Branch { company: 1, branch };
    let field = |name: &str, form, key| ComparedField {
        field: name.to_owned(),
        column: name.to_owned(),
        form,
        key,
        optional: false,
    };
    let value = |path: &str, value| (path.to_owned(), value);
    CallLook {
        target: Target::Call(name.clone(), branch),
        branch: Some(branch),
        values: vec![
            value("codEmp", Filled::Number(branch.company.into())),
            value("codFil", Filled::Number(branch.branch.into())),
            value("codCli", Filled::Number(1001)),
            value("retRat", Filled::Text("S".to_owned())),
            value("notPublished", Filled::Text("x".to_owned())),
        ],
        rows: vec![AnswerRows {
            target: Target::Rows("financial-view/titles".to_owned(), branch),
            set: "titulos".to_owned(),
            fields: vec![field("numTit", Form::Text, true), field("vlrAbe", Form::Number, false)],
            most: 500,
        }],
    }
}

pub(crate) fn plan(port: u16, operations: Vec<OperationLook>) -> EnvironmentPlan {
    let mut services: Vec<ServiceLook> = Vec::new();
    for operation in operations {
        let service = operation.name.service.clone();
        let path = format!("/g5-senior-services/sapiens_Sync{}", service.replace('.', "_"));
        match services.iter_mut().find(|known| known.service == service) {
            Some(known) => known.operations.push(operation),
            None => services.push(ServiceLook { service, path, operations: vec![operation] }),
        }
    }
    let server = ServerLook {
        access: access(port, Audience::WebServices, TlsRule::PlainAccepted),
        https: false,
        path: "/g5-senior-services".to_owned(),
        services,
    };
    EnvironmentPlan {
        name: "homologation".to_owned(),
        kind: EnvironmentKind::Homologation,
        vantage: Vantage::Inside,
        database: None,
        servers: vec![server],
        encryption: 0,
    }
}

pub(crate) fn login_plan(port: u16) -> EnvironmentPlan {
    plan(port, vec![login()])
}

async fn look(running: &Running, limits: bool, operations: Vec<OperationLook>) -> Scene {
    let plan = plan(running.address.port(), operations);
    let mut scene = Scene::new();
    if limits {
        scene.limits = short();
    }
    look_with(&scene, &plan).await;
    scene
}

pub(crate) async fn look_with(scene: &Scene, plan: &EnvironmentPlan) {
    let secrets = [secret(&plan.servers[0].access)];
    scene.look(async |looking| look_at_services(&looking, plan, &secrets).await).await;
    assert!(!scene.text().contains(PASSWORD));
}

/// The outcomes of all calls, in order.
fn outcomes(scene: &Scene) -> Vec<CallOutcome> {
    let calls = scene.all(FactKind::Call).into_iter().filter_map(|(_, seen)| match seen {
        Seen::Call(CallFact { outcome, .. }) => Some(outcome),
        _ => None,
    });
    calls.collect()
}

#[tokio::test]
async fn a_healthy_erp_is_seen_as_it_is() {
    let running = standin(&[]).await;
    let scene = look(&running, false, vec![titles(&[1, 2]), login()]).await;
    use FactKind::{Call, Description, Http, Name, Reach, ServiceRows, Tls};
    let expected =
        [Name, Reach, Tls, Http, Description, Description, Call, Call, ServiceRows, Call, ServiceRows];
    assert_eq!(scene.kinds(), expected);
    assert_eq!(scene.seen(Tls), Seen::Tls(TlsFact::Plain));
    assert!(matches!(scene.seen(Http), Seen::Http(HttpFact::Answered { .. })));
    let log = running.log();
    assert_eq!(
        log.iter().map(|entry| entry.service).collect::<Vec<_>>(),
        [LOGIN, TITLES, TITLES],
        "the login first"
    );

    let Seen::Description(DescriptionFact::Read { operations, published, rewritten }) =
        &scene.all(Description)[0].1
    else {
        panic!()
    };
    assert!(operations.contains("ConsultarTitulosAbertosCR"));
    assert_eq!(published[0].name, "ConsultarTitulosAbertosCR", "no `_2` is published, so the base serves");
    assert_eq!((published[0].sends.len(), published[0].answers.len()), (4, 3));
    assert!(rewritten.iter().all(|r| r.written.contains("srv-erp-01") && r.used.contains("localhost")));
    let Seen::Description(DescriptionFact::Read { published, .. }) = &scene.all(Description)[1].1 else {
        panic!()
    };
    assert_eq!(published[0].answers.iter().collect::<Vec<_>>(), ["resultado"]);

    let (target, Seen::Call(login)) = &scene.all(Call)[0] else { panic!() };
    assert!(login.warm_up && matches!(target, Target::Operation(_)));
    let CallOutcome::Answered(answer) = &outcomes(&scene)[1] else { panic!("{:?}", outcomes(&scene)) };
    assert_eq!((answer.return_type, answer.execution_error.as_deref()), (Some(1), None));
    let sets: Vec<_> = answer.sets.iter().map(|set| (set.path.as_str(), set.rows > 0)).collect();
    assert_eq!(sets, [("titulos", true), ("titulos.rateios", true)]);
    assert!(answer.sets[0].filled.contains("numTit") && answer.deviations.is_empty());
    let Seen::Rows(rows) = scene.seen(ServiceRows) else { panic!() };
    assert!(!rows.rows.is_empty() && rows.rows[0].fields.len() == 2);
}

#[tokio::test]
async fn a_refused_password_is_sent_once() {
    for fault in ["erp-login-refused", "erp-password-unusable", "erp-runtime-error:ger.sid"] {
        let running = standin(&[fault]).await;
        let scene = look(&running, false, vec![titles(&[1, 2]), login()]).await;
        assert_eq!(running.log().len(), 1, "{fault}");
        let CallOutcome::Answered(answer) = &outcomes(&scene)[0] else { panic!() };
        assert!(answer.execution_error.is_some(), "{fault}");
        assert!(scene.all(FactKind::ServiceRows).is_empty());
    }
    let running = standin(&["call-hangs:ger.sid"]).await;
    let scene = look(&running, true, vec![titles(&[1]), login()]).await;
    assert_eq!(outcomes(&scene), [CallOutcome::Hangs(scene.limits.call)]);
}

#[tokio::test]
async fn an_operation_that_hangs_is_not_called_again() {
    let running = standin(&["call-hangs:cre.titulos"]).await;
    let scene = look(&running, true, vec![titles(&[1, 2]), login()]).await;
    let seen: Vec<Seen> = scene.all(FactKind::Call).into_iter().map(|(_, seen)| seen).skip(1).collect();
    assert!(matches!(&seen[0], Seen::Call(CallFact { outcome: CallOutcome::Hangs(_), .. })), "{seen:?}");
    assert_eq!(seen[1], Seen::Nothing(NotLooked::Waiting));
}

#[tokio::test]
async fn the_budget_of_calls_is_kept_and_a_missing_secret_told() {
    let running = standin(&[]).await;
    let plan = plan(running.address.port(), vec![titles(&[1, 2]), login()]);
    let mut scene = Scene::new();
    scene.limits.calls = 2;
    look_with(&scene, &plan).await;
    assert_eq!((running.log().len(), scene.seen(FactKind::Call)), (2, Seen::Nothing(NotLooked::BudgetSpent)));

    let scene = Scene::new();
    let mut elsewhere = plan.servers[0].access.clone();
    elsewhere.environment = "production".to_owned();
    let secrets = [secret(&elsewhere)];
    scene.look(async |looking| look_at_services(&looking, &plan, &secrets).await).await;
    let missing = Seen::Nothing(NotLooked::SecretMissing(elsewhere.password.to_string()));
    assert_eq!(scene.all(FactKind::Call).len(), 1);
    assert_eq!((running.log().len(), scene.seen(FactKind::Call)), (2, missing));
}

#[tokio::test]
async fn each_fault_of_the_transport_is_told() {
    let outcome = async |fault: &str| {
        let running = standin(&[&format!("{fault}:cre.titulos")]).await;
        let scene = look(&running, true, vec![titles(&[1]), login()]).await;
        outcomes(&scene).pop().unwrap()
    };
    let CallOutcome::NotSoap { status, seen } = outcome("answer-not-soap").await else { panic!() };
    assert!(status == 200 && seen.to_lowercase().contains("html"), "{seen}");
    let too_large = outcome("answer-too-large").await;
    assert!(matches!(too_large, CallOutcome::TooLarge(_) | CallOutcome::Hangs(_)), "{too_large:?}");
    let CallOutcome::Answered(answer) = outcome("charset-mismatch").await else { panic!() };
    assert!(answer.charset.is_some_and(|charset| charset.mismatch));
    let CallOutcome::Answered(answer) = outcome("answer-breaks-contract").await else { panic!() };
    assert!(!answer.deviations.is_empty());

    let described = async |fault: &str| {
        let running = standin(&[&format!("{fault}:cre.titulos")]).await;
        let scene = look(&running, true, vec![titles(&[1]), login()]).await;
        assert_eq!(running.log().len(), 1, "what is not described is not called");
        scene.all(FactKind::Description)[0].1.clone()
    };
    assert_eq!(described("service-not-deployed").await, Seen::Description(DescriptionFact::Status(404)));
    let unreadable = described("description-unreadable").await;
    assert!(matches!(unreadable, Seen::Description(DescriptionFact::Unreadable(_))), "{unreadable:?}");

    let running = standin(&["application-server-down"]).await;
    let scene = look(&running, true, vec![login()]).await;
    assert!(matches!(scene.seen(FactKind::Http), Seen::Http(HttpFact::Answered { status: 503, .. })));
    assert_eq!(scene.seen(FactKind::Description), Seen::Description(DescriptionFact::Status(503)));
}
