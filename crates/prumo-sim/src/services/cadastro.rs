//! com.senior.g5.co.ger.cad.clientes: obterCliente, which reads a customer's credit position, and GravarClientes, which
//! writes customers. Like titles they meet login, company and branch and the data, which is inferred: no source speaks of
//! system code or configuration here.
//! It deliberately keeps no customer that is sent, and leaves out contacts and exclusion.

use super::{Call, Operation, Service};
use crate::{
    contract::Shape,
    fault::FaultCode,
    gates::{self, Refusal},
    journal::Effect,
    registry::Place,
    wire::{Node, Row},
    world::{Decimal, SAMPLE_CUSTOMER},
};

const DEFINITION: Shape = Shape {
    texts: "cifFob codCpg codCrp codTpr datLim",
    ints: "catCli codEmp codFil codFpg codRep codTra codVen ctaRed",
    doubles: "perDs1 perDs2 perDs3 perDs4 perDs5 perDsc vlrLim",
    ..Shape::NONE
};
const DELIVERY: Shape = Shape {
    texts: "baiEnt cepEnt cgcEnt cidEnt cplEnt endEnt estEnt iniEnt insEnt nenEnt nomCli prxEnt seqEnv sitReg tipEnt",
    ints: "seqEnt",
    ..Shape::NONE
};
const PERSON_TEXTS: &str = "apeCli baiCli cepCli cgcCpf cidCli cliCon codPai codRam cplEnd emaNfe endCli fonCl2 fonCli \
                            insEst insMun intNet nenCli nomCli sigUfs sitCli tipCli tipMer";
const PERSON_INTS: &str = "codCli codGre ideExt tipEmp";
const PERSON: Shape = Shape {
    texts: PERSON_TEXTS,
    ints: PERSON_INTS,
    sets: &[("definicoesCliente", &DEFINITION)],
    ..Shape::NONE
};
/// From the fourth version on.
const PERSON_WITH_DELIVERY: Shape = Shape {
    texts: PERSON_TEXTS,
    ints: PERSON_INTS,
    sets: &[("definicoesCliente", &DEFINITION), ("enderecosEntrega", &DELIVERY)],
    ..Shape::NONE
};
const WRITTEN: Shape = Shape { texts: "cgcCpf retorno", ints: "codCli codEmp codFil ideExt", ..Shape::NONE };
const WRITE_TEXTS: &str = "dataBuild flowInstanceID flowName idtReq sigInt";
const WRITE_OUTPUT: Shape = Shape {
    texts: "erroExecucao mensagemRetorno",
    ints: "tipoRetorno",
    sets: &[("retornosClientes", &WRITTEN)],
    ..Shape::NONE
};

pub(super) const SERVICE: Service = Service {
    name: "com.senior.g5.co.ger.cad.clientes",
    information_type: None,
    operations: &[
        Operation {
            name: "obterCliente",
            title: " ",
            effect: Effect::None,
            input: &Shape {
                texts: "flowInstanceID flowName",
                ints: "codigoCliente codigoEmpresa codigoFilial",
                ..Shape::NONE
            },
            output: &Shape {
                texts: "bloqueiaCredito erroExecucao mensagemRetorno motivoSituacoCliente nomeCliente observacaoMotivo",
                ints: "tipoRetorno",
                doubles: "saldoCreditos saldoDuplicatas saldoOutros valorLimiteCredito",
                ..Shape::NONE
            },
            answer: credit,
        },
        Operation {
            name: "GravarClientes",
            title: " ",
            effect: Effect::Write,
            input: &Shape { texts: WRITE_TEXTS, sets: &[("dadosGeraisCliente", &PERSON)], ..Shape::NONE },
            output: &WRITE_OUTPUT,
            answer: write,
        },
        Operation {
            name: "GravarClientes_5",
            title: " ",
            effect: Effect::Write,
            input: &Shape {
                texts: WRITE_TEXTS,
                sets: &[("dadosGeraisCliente", &PERSON_WITH_DELIVERY)],
                ..Shape::NONE
            },
            output: &WRITE_OUTPUT,
            answer: write,
        },
    ],
};

/// The customer's name and credit position. What the ERP says of a customer that is not there is not known: the answer
/// is then successful and holds the types' defaults.
fn credit(call: &mut Call<'_>) -> Result<Row, Refusal> {
    let place = (call.int("codigoEmpresa").unwrap_or(0), call.int("codigoFilial").unwrap_or(0));
    gates::company_and_branch(call, place).map_err(Refusal::Business)?;
    gates::business(call)?;
    let code: u32 = call.int("codigoCliente").unwrap_or(0);
    let missing = code == SAMPLE_CUSTOMER && call.suffers(FaultCode::SampleMissing);
    let customer = call.world.customers.iter().find(|known| known.code == code && !missing);
    let mut row =
        Row::from([("mensagemRetorno", "Processado com sucesso.".into()), ("tipoRetorno", 1_i64.into())]);
    let position = customer.map(|customer| call.world.position(customer.code, place)).unwrap_or_default();
    let more = if customer.is_some() && call.suffers(FaultCode::PathsDiffer) { 100 } else { 0 };
    row.insert("saldoDuplicatas", Decimal::money(position.invoices.units + more).into());
    row.insert("saldoOutros", position.others.into());
    row.insert("saldoCreditos", position.credits.into());
    row.insert("valorLimiteCredito", position.limit.into());
    if let Some(customer) = customer {
        row.insert("nomeCliente", customer.name.clone().into());
        row.insert("bloqueiaCredito", 'N'.into());
    }
    Ok(row)
}

/// Answers as though each customer had been written: the fields that every customer needs must be there.
fn write(call: &mut Call<'_>) -> Result<Row, Refusal> {
    gates::business(call)?;
    let people = call.parameters.children.iter().filter(|node| node.name == "dadosGeraisCliente");
    let rows = people.map(|person| {
        let missing = ["nomCli", "apeCli", "tipCli", "tipMer", "cliCon"].into_iter();
        let missing = missing.filter(|field| person.text_of(field).is_none()).collect::<Vec<_>>();
        let definition = person.child("definicoesCliente").map(place_of).unwrap_or_default();
        let retorno = if missing.is_empty() {
            "OK".to_owned()
        } else {
            // Our own words: that the row has the text of the error is confirmed, the text is not.
            format!("Campos obrigatórios não informados: {}", missing.join(", "))
        };
        let code: u32 = person.text_of("codCli").and_then(|text| text.parse().ok()).unwrap_or(0);
        Row::from([
            ("codCli", code.into()),
            ("codEmp", definition.0.into()),
            ("codFil", definition.1.into()),
            ("retorno", retorno.into()),
        ])
    });
    let rows: Vec<Row> = rows.collect();
    Ok(Row::from([
        ("mensagemRetorno", "Processado com sucesso.".into()),
        ("retornosClientes", rows.into()),
        ("tipoRetorno", 1_i64.into()),
    ]))
}

fn place_of(node: &Node) -> Place {
    let number = |name| node.text_of(name).and_then(|text| text.parse().ok()).unwrap_or(0);
    (number("codEmp"), number("codFil"))
}
