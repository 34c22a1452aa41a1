//! com.senior.g5.co.mfi.cre.titulos: the two queries of titles to receive. They meet the
//! login, company and branch and the data, but neither system code nor configuration.
//! It deliberately filters by customer, due date, kind and number only, not by originating document, and computes no interest.

mod record;
mod shape;

use super::{Call, Operation, Service, abrangencia::Abrangencia};
use crate::{
    fault::FaultCode,
    gates::{self, Refusal},
    journal::Effect,
    registry::Place,
    wire::Row,
    world::{Day, Kind, SAMPLE_CUSTOMER, Title, Transaction},
};
use record::{apportionments, record};

pub(super) const SERVICE: Service = Service {
    name: "com.senior.g5.co.mfi.cre.titulos",
    information_type: None,
    operations: &[
        Operation {
            name: "ConsultarTitulosAbertosCR",
            title: " ",
            effect: Effect::None,
            input: &shape::OPEN_INPUT,
            output: &shape::OPEN_OUTPUT,
            answer: open_titles,
        },
        Operation {
            name: "ConsultarTitulosCR",
            title: " ",
            effect: Effect::None,
            input: &shape::ALL_INPUT,
            output: &shape::ALL_OUTPUT,
            answer: all_titles,
        },
    ],
};

/// What is still owed, but for situations AE and CE.
fn open_titles(call: &mut Call<'_>) -> Result<Row, Refusal> {
    let place = place(call)?;
    let customers = customers(call)?;
    let apportioned = match call.text("retRat") {
        Some("S") => true,
        Some("N") => false,
        // Our own words: that only S and N are taken is confirmed, the text is not.
        _ => return Err(Refusal::Business("O campo retRat deve ser S ou N.".to_owned())),
    };
    let (from, to, _) = (day(call, "vctIni")?, day(call, "vctFim")?, day(call, "datBas")?);
    gates::business(call)?;
    let kind = call.text("tipTit");
    let chosen = titles(call, place).filter(|title| {
        customers.holds(title.customer)
            && title.open.units > 0
            && !matches!(title.situation, "AE" | "CE")
            && from.is_none_or(|from| title.due >= from)
            && to.is_none_or(|to| title.due <= to)
            && is_of_kind(title, kind)
    });
    let rows = chosen.map(|title| {
        let mut row = record(title, call.suffers(FaultCode::PathsDiffer));
        if apportioned {
            row.insert("rateios", apportionments(title).into());
        }
        row
    });
    Ok(found(rows.collect()))
}

/// Every title of one customer, paid ones too.
fn all_titles(call: &mut Call<'_>) -> Result<Row, Refusal> {
    let place = place(call)?;
    let customers = customers(call)?;
    gates::business(call)?;
    let chosen = titles(call, place).filter(|title| customers.holds(title.customer));
    let rows = chosen.map(|title| record(title, call.suffers(FaultCode::PathsDiffer)));
    Ok(found(rows.collect()))
}

/// E10 in the way of this service. A company that is not given is company 0, which does not exist.
fn place(call: &Call<'_>) -> Result<Place, Refusal> {
    let company = call.int("codEmp").unwrap_or(0);
    let branch = call.int("codFil").ok_or_else(|| Refusal::Business(gates::BRANCH_MISSING.to_owned()))?;
    gates::company_and_branch(call, (company, branch)).map_err(Refusal::Business)?;
    Ok((company, branch))
}

/// The confirmed text (E11) is the supplier's; the customer's is inferred from it, and the third is our own.
fn customers(call: &Call<'_>) -> Result<Abrangencia, Refusal> {
    let text = call.text("codCli");
    let text =
        text.ok_or_else(|| Refusal::Business("É necessário informar o código do cliente.".to_owned()))?;
    Abrangencia::parse(text)
        .ok_or_else(|| Refusal::Business("A abrangência de clientes é inválida.".to_owned()))
}

fn day(call: &Call<'_>, field: &str) -> Result<Option<Day>, Refusal> {
    let day = call
        .text(field)
        .map(|text| Day::parse(text).ok_or_else(|| Refusal::Business(gates::DATE_FORM.to_owned())));
    day.transpose()
}

fn titles<'a>(call: &Call<'a>, place: Place) -> impl Iterator<Item = &'a Title> + use<'a> {
    let hidden = call.suffers(FaultCode::SampleMissing).then_some(SAMPLE_CUSTOMER);
    let (number, kind) = (call.text("numTit").map(str::to_owned), call.text("codTpt").map(str::to_owned));
    call.world.titles.iter().filter(move |title| {
        (title.company, title.branch) == place
            && Some(title.customer) != hidden
            && number.as_ref().is_none_or(|number| *number == title.number)
            && kind.as_ref().is_none_or(|kind| kind == title.kind.code())
    })
}

/// 1 duplicates and others, 2 credits, 3 or nothing all but foreseen credits.
fn is_of_kind(title: &Title, kind: Option<&str>) -> bool {
    let credit = title.kind == Kind::Credit;
    match kind {
        Some("1") => !credit,
        Some("2") => credit,
        _ => !(credit && title.transaction == Transaction::Foreseen),
    }
}

fn found(titles: Vec<Row>) -> Row {
    let mut row =
        Row::from([("mensagemRetorno", "Processado com sucesso.".into()), ("tipoRetorno", 1_i64.into())]);
    if !titles.is_empty() {
        row.insert("titulos", titles.into());
    }
    row
}
