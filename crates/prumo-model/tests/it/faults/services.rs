//! Faults of web services and of the rehearsal.

use std::time::Duration;

use prumo_model::code::Code;
use prumo_model::fact::{
    Answered, CallFact, CallOutcome, CharsetFact, DescriptionFact, FactKind, HttpFact, NotLooked, RowsFact,
    Seen,
};
use prumo_model::gate::Gate;
use prumo_model::owner::Owner;
use prumo_model::step::Step;
use prumo_model::target::Target;

use super::{Fault, nothing};
use crate::stage::{Stage, call, customers, login, rows, server, simulation, watched};

type Place = (Gate, Step, Owner);
const SERVER: Place = (Gate::ApplicationServer, Step::TestServices, Owner::ErpAdministrator);
const DEPLOYED: Place = (Gate::Deployed, Step::ReleaseServices, Owner::ErpAdministrator);
const FURTHER: Place = (Gate::Deployed, Step::ReleaseFurtherServices, Owner::Consultant);
const CONTRACT: Place = (Gate::Contract, Step::ReleaseServices, Owner::ErpAdministrator);
const ANSWER: Place = (Gate::Answer, Step::TestServices, Owner::ErpAdministrator);
const UNKNOWN: Place = (Gate::Answer, Step::TestServices, Owner::Consultant);
const HANGS: Place = (Gate::Answer, Step::TestServices, Owner::Network);
const LOGIN: Place = (Gate::ErpLogin, Step::CreateErpUser, Owner::ErpAdministrator);
const SECRET: Place = (Gate::ErpLogin, Step::CreateErpUser, Owner::Consultant);
const LICENCE: Place = (Gate::Licence, Step::ReleaseServices, Owner::ErpAdministrator);
const SYSTEM: Place = (Gate::SystemCode, Step::ReleaseServices, Owner::ErpAdministrator);
const TYPE: Place = (Gate::InformationType, Step::ReleaseServices, Owner::ErpAdministrator);
const CONFIGURATION: Place = (Gate::Configuration, Step::ReleaseServices, Owner::ErpAdministrator);
const COMPANY: Place = (Gate::Company, Step::ReleaseServices, Owner::ErpAdministrator);
const RIGHT: Place = (Gate::UserRight, Step::GrantErpUser, Owner::ErpAdministrator);
const BUSINESS: Place = (Gate::Business, Step::Rehearse, Owner::Consultant);
const REHEARSAL: Place = (Gate::Rehearsal, Step::Rehearse, Owner::Consultant);

/// The project's text without its database.
const WITHOUT_DATABASE: &[(&str, &str)] = &[
    ("kind = \"homologation\"\n", "kind = \"homologation\"\nno-database = \"o provedor não dá acesso\"\n"),
    (
        "[environment.homologation.database]\nengine = \"postgresql\"\nhost = \"banco.example.com.br\"\nname = \"sapiens_hml\"\nuser = \"crm_leitura\"\npassword = { env = \"PRUMO_BANCO\" }\n",
        "",
    ),
];

fn service() -> Target {
    Target::Service(customers().service)
}

fn described(stage: &mut Stage, fact: DescriptionFact) {
    stage.see(service(), FactKind::Description, Seen::Description(fact));
}

/// The published operations of the customers' service, changed.
fn published(stage: &mut Stage, change: fn(&mut Vec<prumo_model::fact::PublishedOperation>)) {
    stage.alter(service(), FactKind::Description, |fact| match &mut fact.seen {
        Seen::Description(DescriptionFact::Read { published, .. }) => change(published),
        _ => unreachable!("the healthy look reads the description"),
    });
}

fn came(stage: &mut Stage, target: Target, outcome: CallOutcome) {
    stage.see(target, FactKind::Call, Seen::Call(CallFact { outcome, warm_up: false }));
}

/// The answer of branch 1, changed.
fn answered(stage: &mut Stage, change: fn(&mut Answered)) {
    stage.alter(call(1), FactKind::Call, |fact| match &mut fact.seen {
        Seen::Call(CallFact { outcome: CallOutcome::Answered(answered), .. }) => change(answered),
        _ => unreachable!("the healthy look is answered"),
    });
}

fn error(text: &str) -> CallOutcome {
    let text = format!("Ocorreu um erro ao executar o serviço \" \": {text}");
    CallOutcome::Answered(Answered { elements: 1, execution_error: Some(text), ..Answered::default() })
}

/// The ERP stops the call of branch 1 with this text; no row comes.
fn stops(stage: &mut Stage, text: &str) {
    came(stage, call(1), error(text));
    stage.keep(|key| (&key.target, key.kind) != (&rows(1), FactKind::ServiceRows));
}

fn no_rows() -> Seen {
    Seen::Rows(RowsFact { digest_key: "one key".to_owned(), ..RowsFact::default() })
}

pub(super) const FAULTS: &[Fault] = &[
    Fault::new(Code::ApplicationServerDown, SERVER, |stage| {
        stage.see(server(), FactKind::Http, Seen::Http(HttpFact::Answered { status: 503, server: None }));
    }),
    Fault::new(Code::AnswerNotHttp, SERVER, |stage| {
        stage.see(server(), FactKind::Http, Seen::Http(HttpFact::Other("SSH-2.0-OpenSSH".to_owned())));
    }),
    Fault::new(Code::ServiceNotDeployed, DEPLOYED, |stage| described(stage, DescriptionFact::Status(404))),
    Fault::new(Code::DescriptionUnreadable, DEPLOYED, |stage| {
        described(stage, DescriptionFact::Unreadable("not-well-formed line 1: cut".to_owned()));
    }),
    Fault::new(Code::FurtherServicesUnknown, FURTHER, |_| {})
        .where_project(&[("further-services = []\n", "")]),
    Fault::new(Code::OperationNotPublished, CONTRACT, |stage| published(stage, Vec::clear)),
    Fault::new(Code::FieldNotPublished, CONTRACT, |stage| {
        published(stage, |operations| assert!(operations[0].sends.remove("codFil")));
    }),
    Fault::new(Code::CallHangs, HANGS, |stage| {
        came(stage, call(1), CallOutcome::Hangs(Duration::from_secs(60)));
    }),
    Fault::new(Code::AnswerTooSlow, ANSWER, |stage| {
        stage.alter(call(1), FactKind::Call, |fact| fact.took = Duration::from_millis(10_001));
    }),
    Fault::new(Code::CallOutcomeUnknown, UNKNOWN, |stage| {
        came(stage, simulation(), CallOutcome::Hangs(Duration::from_secs(60)));
    })
    .where_simulated(),
    Fault::new(Code::AnswerTooLarge, ANSWER, |stage| {
        came(stage, call(1), CallOutcome::TooLarge(16 << 20));
    }),
    Fault::new(Code::AnswerCut, ANSWER, |stage| came(stage, call(1), CallOutcome::Cut)),
    Fault::new(Code::AnswerNotSoap, ANSWER, |stage| {
        came(stage, call(1), CallOutcome::NotSoap { status: 200, seen: "<html>".to_owned() });
    }),
    Fault::new(Code::CharsetMismatch, ANSWER, |stage| {
        answered(stage, |answered| {
            let (declared, used) = ("utf-8".to_owned(), "windows-1252".to_owned());
            answered.charset = Some(CharsetFact { declared, used, mismatch: true });
        });
    }),
    Fault::new(Code::AnswerBreaksContract, ANSWER, |stage| {
        answered(stage, |answered| answered.deviations.push("result/outro".to_owned()));
    }),
    Fault::new(Code::ErpLoginRefused, LOGIN, |stage| came(stage, login(), error("Credenciais inválidas."))),
    Fault::new(Code::ErpPasswordUnusable, LOGIN, |stage| {
        came(stage, login(), error("Credenciais inválidas/desabilitadas/expiradas."));
    }),
    Fault::new(Code::ErpLoginNotProven, LOGIN, |stage| came(stage, login(), error("Algo novo."))),
    Fault::new(Code::ErpSecretMissing, SECRET, |stage| {
        for target in [login(), call(1), call(2)] {
            nothing(stage, target, FactKind::Call, NotLooked::SecretMissing("PRUMO_ERP".to_owned()));
        }
    }),
    Fault::new(Code::SystemCodeUnknown, SYSTEM, |stage| stops(stage, "Sigla de sistema não cadastrada")),
    Fault::new(Code::SystemCodeMissing, SYSTEM, |stage| stops(stage, "Sistema integrado não informado")),
    Fault::new(Code::InformationTypeInactive, TYPE, |stage| {
        stops(stage, "Integração do tipo de informação \"Cliente\" inativa");
    }),
    Fault::new(Code::ServiceNotConfigured, CONFIGURATION, |stage| {
        stops(stage, "Web service não está parametrizado");
    }),
    Fault::new(Code::FieldNotExported, CONFIGURATION, |stage| {
        answered(stage, |answered| assert!(answered.sets[0].filled.remove("nomCli")));
    }),
    Fault::new(Code::ExportNotProven, CONFIGURATION, |stage| {
        stage.keep(|key| key.kind != FactKind::DatabaseRows);
        for branch in [1, 2] {
            stage.alter(rows(branch), FactKind::ServiceRows, |fact| match &mut fact.seen {
                Seen::Rows(rows) => drop(rows.rows[0].fields.remove("nomCli")),
                _ => unreachable!("the healthy look brings rows"),
            });
        }
    })
    .where_project(WITHOUT_DATABASE),
    Fault::new(Code::CompanyUnknown, COMPANY, |stage| stops(stage, "Código da empresa não cadastrado")),
    Fault::new(Code::BranchUnknown, COMPANY, |stage| stops(stage, "Código da filial não cadastrado")),
    Fault::new(Code::AnswerWithoutData, RIGHT, |stage| {
        answered(stage, |answered| answered.sets[0].rows = 0);
        for kind in [FactKind::DatabaseRows, FactKind::ServiceRows] {
            stage.see(rows(1), kind, no_rows());
        }
    }),
    Fault::new(Code::ErpRefusedData, BUSINESS, |stage| stops(stage, "É necessário informar o cliente")),
    Fault::new(Code::ErpRuntimeError, BUSINESS, |stage| stops(stage, "Divisão por zero")),
    Fault::new(Code::LicenceMissing, LICENCE, |stage| stops(stage, "Texto visto: módulo sem licença.")),
    Fault::new(Code::ServiceNotInInstallation, LICENCE, |stage| {
        stops(stage, "Texto visto: serviço fora da instalação.");
    }),
    Fault::new(Code::ErpRightMissing, RIGHT, |stage| stops(stage, "Texto visto: usuário sem permissão.")),
    Fault::new(Code::ErpAnswerUnknown, BUSINESS, |stage| stops(stage, "Algo novo.")),
    Fault::new(Code::PathsDiffer, REHEARSAL, |stage| {
        stage.alter(rows(1), FactKind::ServiceRows, |fact| match &mut fact.seen {
            Seen::Rows(rows) => {
                *rows.rows[0].fields.get_mut("nomCli").expect("a name") = "another".to_owned()
            }
            _ => unreachable!("the healthy look brings rows"),
        });
    }),
    Fault::new(Code::SimulationChangedData, REHEARSAL, |stage| {
        stage.alter(watched(), FactKind::RowsAfter, |fact| match &mut fact.seen {
            Seen::Rows(rows) => rows.rows[0].key = "another".to_owned(),
            _ => unreachable!("the healthy look brings rows"),
        });
    })
    .where_simulated(),
    Fault::new(Code::SampleMissing, REHEARSAL, |_| {}).where_project(&[("customer = 1001\n", "")]),
];
