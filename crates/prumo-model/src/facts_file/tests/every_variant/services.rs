//! Looks at services, calls and rows.

use std::time::Duration;

use super::{Look, texts};
use crate::fact::{
    Answered, CallFact, CallOutcome, CharsetFact, DescriptionFact, FactKind, PublishedOperation, Rewrite,
    RowDigest, RowsFact, Seen, SetFact,
};
use crate::target::{Branch, OperationName, Target};

const SERVICE: &str = "com.senior.g5.co.mcm.ven.pedidos";

pub(super) fn looks() -> Vec<Look> {
    [descriptions(), calls(), rows()].concat()
}

fn operation(version: usize) -> OperationName {
    OperationName { service: SERVICE.to_owned(), operation: format!("SimularPedidos_{version}") }
}

fn descriptions() -> Vec<Look> {
    let read = DescriptionFact::Read {
        operations: texts(&["SimularPedidos", "GravarPedidos_13"]),
        published: vec![PublishedOperation {
            name: "SimularPedidos".to_owned(),
            sends: texts(&["pedido.codCli", "pedido.codEmp"]),
            answers: texts(&["respostaPedido.retorno"]),
        }],
        rewritten: vec![Rewrite {
            written: "http://srv-erp:8080/g5-senior-services".to_owned(),
            used: "https://erp.example.com.br:8181/g5-senior-services".to_owned(),
        }],
    };
    let unreadable = DescriptionFact::Unreadable("no binding".to_owned());
    let look = |target, fact| (target, FactKind::Description, Seen::Description(fact));
    vec![
        look(Target::Service(SERVICE.to_owned()), read),
        look(Target::Service("com.senior.g5.co.cad.clientes".to_owned()), DescriptionFact::Status(404)),
        look(Target::Operation(operation(1)), unreadable),
    ]
}

fn calls() -> Vec<Look> {
    [
        CallOutcome::Answered(answered()),
        CallOutcome::Answered(Answered::default()),
        CallOutcome::Fault { code: "env:Server".to_owned(), text: "Erro não previsto".to_owned() },
        CallOutcome::Hangs(Duration::from_secs(60)),
        CallOutcome::Cut,
        CallOutcome::TooLarge(8 << 20),
        CallOutcome::NotSoap { status: 502, seen: "<html>".to_owned() },
        CallOutcome::Unreadable("entity not allowed".to_owned()),
    ]
    .into_iter()
    .enumerate()
    .map(|(number, outcome)| {
        let target = Target::Call(operation(number), Branch { company: 1, branch: 2 });
        (target, FactKind::Call, Seen::Call(CallFact { outcome, warm_up: number == 0 }))
    })
    .collect()
}

fn answered() -> Answered {
    Answered {
        elements: 5,
        return_type: Some(-1),
        message: Some("Processado com advertências".to_owned()),
        execution_error: Some("Usuário sem permissão na \"empresa\" 1".to_owned()),
        errors: texts(&["Cliente 1001 não cadastrado"]),
        refused: Some("Produto não cadastrado: XYZ".to_owned()),
        sets: vec![SetFact { path: "respostaPedido".to_owned(), rows: 1, filled: texts(&["retorno"]) }],
        deviations: texts(&["respostaPedido.numPed: expected integer"]),
        charset: Some(CharsetFact {
            declared: "ISO-8859-1".to_owned(),
            used: "UTF-8".to_owned(),
            mismatch: true,
        }),
    }
}

fn rows() -> Vec<Look> {
    let fact = RowsFact {
        digest_key: "0123456789abcdef".to_owned(),
        rows: vec![RowDigest {
            key: "00112233445566778899aabbccddeeff".to_owned(),
            fields: [("NomCli".to_owned(), "ffeeddccbbaa99887766554433221100".to_owned())].into(),
        }],
        more: true,
    };
    let rows = Target::Rows("accounts/customers".to_owned(), Branch { company: 1, branch: 1 });
    let sample = Target::Sample("orders-send".to_owned());
    vec![
        (rows.clone(), FactKind::DatabaseRows, Seen::Rows(fact.clone())),
        (rows.clone(), FactKind::ServiceRows, Seen::Rows(RowsFact::default())),
        (rows.clone(), FactKind::RowsBefore, Seen::Rows(fact.clone())),
        (rows, FactKind::RowsAfter, Seen::Rows(RowsFact::default())),
        (sample, FactKind::DatabaseRows, Seen::Rows(fact)),
    ]
}
