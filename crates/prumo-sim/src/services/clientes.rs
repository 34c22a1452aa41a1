//! com.senior.g5.co.cad.clientes: ConsultarGeral, which reads accounts, and Exportar, which also marks them as exported.
//! Field types are inferred: what is published gives names only.
//! It deliberately leaves out ConsultarCadastro, ConsultarFiscal and the numbered versions.

use super::{Call, Operation, Service};
use crate::{
    contract::Shape,
    fault::FaultCode,
    gates::{self, Refusal},
    journal::Effect,
    registry::Configuration,
    wire::{Row, Value},
    world::{Customer, SAMPLE_CUSTOMER},
};

/// This stand-in's number for the information type of customers. The ERP's own is not known (52 is suppliers, 1
/// branches); a client reads it from the ERP's text.
pub(crate) const INFORMATION_TYPE: u16 = 900;

const CODE: Shape = Shape { ints: "codCli", ..Shape::NONE };
const ERROR: Shape = Shape { texts: "mensagemErro", ..Shape::NONE };
const CUSTOMER: Shape = Shape {
    texts: "apeCli baiCli cepCli cgcCpf cidCli cplEnd datAtu datCad docIde emaNfe endCli fonCli insEst insMun intNet \
            nenCli nomCli sigUfs sitCli tipCli",
    ints: "codCli",
    ..Shape::NONE
};
const OUTPUT: Shape = Shape {
    texts: "erroExecucao mensagemRetorno",
    ints: "tipoRetorno",
    sets: &[("cliente", &CUSTOMER), ("erros", &ERROR)],
    ..Shape::NONE
};

pub(super) const SERVICE: Service = Service {
    name: "com.senior.g5.co.cad.clientes",
    information_type: Some(INFORMATION_TYPE),
    operations: &[
        Operation {
            name: "ConsultarGeral",
            title: "Cadastro - Cliente - Consultar Geral",
            effect: Effect::None,
            input: &Shape {
                texts: "flowInstanceID flowName identificadorSistema",
                ints: "codEmp codFil indicePagina limitePagina",
                sets: &[("codCli", &CODE)],
                ..Shape::NONE
            },
            output: &OUTPUT,
            answer: consult,
        },
        Operation {
            name: "Exportar",
            title: "Cadastro - Cliente - Exportar",
            effect: Effect::Marks,
            input: &Shape {
                texts: "flowInstanceID flowName identificadorSistema tipoIntegracao",
                ints: "codEmp codFil quantidadeRegistros",
                ..Shape::NONE
            },
            output: &OUTPUT,
            answer: export,
        },
    ],
};

/// One page of the customers asked for, or of all.
fn consult(call: &mut Call<'_>) -> Result<Row, Refusal> {
    let (_, configuration) = gates::released(call)?;
    let wanted: Vec<u32> = call
        .parameters
        .children
        .iter()
        .filter(|node| node.name == "codCli")
        .filter_map(|set| set.text_of("codCli")?.parse().ok())
        .collect();
    let limit = call.int("limitePagina").filter(|limit| *limit > 0).unwrap_or(100);
    let page = call.int("indicePagina").unwrap_or(1_usize).max(1);
    let chosen =
        visible(call, configuration).filter(|customer| wanted.is_empty() || wanted.contains(&customer.code));
    let page: Vec<_> = chosen.skip((page - 1).saturating_mul(limit)).take(limit).collect();
    Ok(found(call, &page, configuration))
}

/// `T` gives everything; any other kind of integration only what was not marked before. Both mark what they give.
fn export(call: &mut Call<'_>) -> Result<Row, Refusal> {
    let (place, configuration) = gates::released(call)?;
    let everything = call.text("tipoIntegracao") == Some("T");
    let limit = call.int("quantidadeRegistros").filter(|limit| *limit > 0).unwrap_or(50);
    let pending = |customer: &&Customer| everything || !call.marked.contains(&(place, customer.code));
    let batch: Vec<_> = visible(call, configuration).filter(pending).take(limit).collect();
    let answer = found(call, &batch, configuration);
    if !configuration.exported.is_none() {
        call.marked.extend(batch.iter().map(|customer| (place, customer.code)));
    }
    Ok(answer)
}

fn visible<'a>(
    call: &Call<'a>,
    configuration: &Configuration,
) -> impl Iterator<Item = &'a Customer> + use<'a> {
    let hides = configuration.hides_sample || call.suffers(FaultCode::SampleMissing);
    let hidden = hides.then_some(SAMPLE_CUSTOMER);
    call.world.customers.iter().filter(move |customer| Some(customer.code) != hidden)
}

/// A service that marks no field returns nothing, successfully.
fn found(call: &Call<'_>, customers: &[&Customer], configuration: &Configuration) -> Row {
    let exported = &configuration.exported;
    let lies = call.suffers(FaultCode::PathsDiffer);
    let rows = customers.iter().filter(|_| !exported.is_none()).map(|customer| {
        let mut row = record(customer);
        if lies {
            row.insert("nomCli", format!("{} (anterior)", customer.name).into());
        }
        row.retain(|field, _| exported.holds(field));
        row
    });
    let rows: Vec<_> = rows.collect();
    Row::from([
        ("cliente", rows.into()),
        ("mensagemRetorno", "Processado com sucesso.".into()),
        ("tipoRetorno", 1_i64.into()),
    ])
}

fn record(customer: &Customer) -> Row {
    let mut row = Row::from([
        ("codCli", customer.code.into()),
        ("nomCli", customer.name.clone().into()),
        ("apeCli", customer.trade_name.clone().into()),
        ("tipCli", customer.kind.into()),
        ("cgcCpf", customer.numeric_document().to_string().into()),
        ("docIde", customer.document.clone().into()),
        ("insEst", customer.state_registration.clone().into()),
        ("endCli", customer.street.into()),
        ("nenCli", customer.number.clone().into()),
        ("baiCli", customer.district.into()),
        ("cidCli", customer.city.into()),
        ("sigUfs", customer.state.into()),
        ("cepCli", customer.postcode.to_string().into()),
        ("fonCli", customer.telephone.clone().into()),
        ("intNet", customer.mail.clone().into()),
        ("emaNfe", customer.mail.clone().into()),
        ("sitCli", customer.situation.into()),
        ("datCad", customer.created.to_string().into()),
        ("datAtu", customer.changed.to_string().into()),
    ]);
    if !customer.complement.is_empty() {
        row.insert("cplEnd", Value::from(customer.complement));
    }
    row
}
