//! com.senior.g5.co.mcm.ven.pedidos: sending, simulating and exporting orders, and reading an order's items.
//! What GravarPedidos takes and answers is known; SimularPedidos is of the same family; the parameters of ExportarPedidos
//! and obterItensPedido are inferred from the export services and from the order tables.
//! It deliberately computes neither taxes nor stock, and an order that is sent shows in no database.

mod shape;

use super::{Call, Operation, Service};
use crate::{
    fault::FaultCode,
    gates::{self, Refusal},
    journal::Effect,
    registry::Place,
    wire::{Node, Row},
    world::{Order, SAMPLE_CUSTOMER},
};

const fn sending(
    name: &'static str,
    effect: Effect,
    answer: fn(&mut Call<'_>) -> Result<Row, Refusal>,
) -> Operation {
    Operation { name, title: " ", effect, input: &shape::SEND_INPUT, output: &shape::SEND_OUTPUT, answer }
}

pub(super) const SERVICE: Service = Service {
    name: "com.senior.g5.co.mcm.ven.pedidos",
    information_type: None,
    operations: &[
        sending("GravarPedidos", Effect::Write, write),
        sending("GravarPedidos_13", Effect::Write, write),
        sending("SimularPedidos", Effect::Unproven, simulate),
        Operation {
            name: "ExportarPedidos",
            title: " ",
            effect: Effect::Marks,
            input: &shape::EXPORT_INPUT,
            output: &shape::EXPORT_OUTPUT,
            answer: export,
        },
        Operation {
            name: "obterItensPedido",
            title: " ",
            effect: Effect::None,
            input: &shape::ITEMS_INPUT,
            output: &shape::ITEMS_OUTPUT,
            answer: items,
        },
    ],
};

/// `tipoRetorno` of the whole: 1 where orders are written, 0 where they are simulated, whatever became of each.
const WRITTEN: i64 = 1;
const SIMULATED: i64 = 0;

fn write(call: &mut Call<'_>) -> Result<Row, Refusal> {
    sent(call, WRITTEN)
}

/// Computes and writes nothing. Without an order it succeeds all the same, with nothing in it.
fn simulate(call: &mut Call<'_>) -> Result<Row, Refusal> {
    sent(call, SIMULATED)
}

fn sent(call: &mut Call<'_>, whole: i64) -> Result<Row, Refusal> {
    gates::runtime(call)?;
    if call.suffers(FaultCode::ErpRefusedData) {
        return Err(Refusal::Order { whole, text: gates::DATE_FORM.to_owned() });
    }
    let orders: Vec<&Node> = call.parameters.children.iter().filter(|node| node.name == "pedido").collect();
    let mut answers = Vec::new();
    for order in orders {
        let place = checked(call, order).map_err(|text| Refusal::Order { whole, text })?;
        let number = if whole == WRITTEN {
            *call.taken += 1;
            u32::try_from(call.world.orders.len()).unwrap_or(0) + *call.taken
        } else {
            0
        };
        answers.push(taken(order, place, number));
    }
    let mut row =
        Row::from([("mensagemRetorno", "Processado com sucesso.".into()), ("tipoRetorno", whole.into())]);
    if !answers.is_empty() {
        row.insert("respostaPedido", answers.into());
    }
    Ok(row)
}

/// What an order needs. The texts are our own but for company and branch (E10): that an order is refused with a text in
/// `retorno` is known (E12), the texts are not.
fn checked(call: &Call<'_>, order: &Node) -> Result<Place, String> {
    let number = |name| order.text_of(name).and_then(|text| text.parse::<u32>().ok());
    let place = |name| number(name).and_then(|code| u16::try_from(code).ok()).unwrap_or(0);
    let place = (place("codEmp"), place("codFil"));
    gates::company_and_branch(call, place)?;
    let code = number("codCli").unwrap_or(0);
    let missing = code == SAMPLE_CUSTOMER && call.suffers(FaultCode::SampleMissing);
    if missing || call.world.customers.iter().all(|customer| customer.code != code) {
        return Err(format!("Cliente não cadastrado: {code}"));
    }
    let items: Vec<&Node> = order.children.iter().filter(|node| node.name == "produto").collect();
    if items.is_empty() {
        return Err("O pedido não tem itens".to_owned());
    }
    for item in items {
        let product = item.text_of("codPro").unwrap_or_default();
        if call.world.products.iter().all(|known| known.code != product) {
            return Err(format!("Produto não cadastrado: {product}"));
        }
        // A quantity is declared as text: it takes the comma, and all its places.
        let quantity = item.text_of("qtdPed").unwrap_or_default();
        if !quantity.contains(',')
            || quantity.replace(',', ".").parse::<f64>().is_ok_and(|number| number <= 0.0)
        {
            return Err(format!("Quantidade inválida: {quantity}"));
        }
    }
    Ok(place)
}

/// The row of an order that was taken, with one for each of its items.
fn taken(order: &Node, (company, branch): Place, number: u32) -> Row {
    let items = (1_u16..).zip(order.children.iter().filter(|node| node.name == "produto"));
    let items = items.map(|(sequence, _)| {
        Row::from([
            ("codEmp", company.into()),
            ("codFil", branch.into()),
            ("numPed", number.into()),
            ("seqIpd", sequence.into()),
            ("retorno", "OK".into()),
        ])
    });
    Row::from([
        ("codEmp", company.into()),
        ("codFil", branch.into()),
        ("numPed", number.into()),
        // 1 is open, 9 not closed.
        ("sitPed", if order.text_of("fecPed") == Some("S") { 1_u16 } else { 9 }.into()),
        ("tipRet", 1_u16.into()),
        ("retorno", "OK".into()),
        ("gridPro", items.collect::<Vec<_>>().into()),
    ])
}

/// `T` gives every order; any other kind of integration only what was not marked before. Both mark what they give.
fn export(call: &mut Call<'_>) -> Result<Row, Refusal> {
    let place = (call.int("codEmp").unwrap_or(0), call.int("codFil").unwrap_or(0));
    gates::company_and_branch(call, place).map_err(Refusal::Business)?;
    gates::business(call)?;
    let everything = call.text("tipoIntegracao") == Some("T");
    let limit = call.int("quantidadeRegistros").filter(|limit| *limit > 0).unwrap_or(50);
    let key = |order: &Order| (place, u32::from(order.number));
    let pending = |order: &&Order| place == (1, 1) && (everything || !call.marked.contains(&key(order)));
    let batch: Vec<&Order> = call.world.orders.iter().filter(pending).take(limit).collect();
    let rows: Vec<Row> = batch.iter().map(|order| exported(order)).collect();
    call.marked.extend(batch.into_iter().map(key));
    Ok(Row::from([
        ("mensagemRetorno", "Processado com sucesso.".into()),
        ("pedido", rows.into()),
        ("tipoRetorno", 1_i64.into()),
    ]))
}

fn exported(order: &Order) -> Row {
    Row::from([
        ("codEmp", 1_u16.into()),
        ("codFil", 1_u16.into()),
        ("numPed", order.number.into()),
        ("codCli", order.customer.into()),
        ("codRep", order.representative().into()),
        ("datEmi", order.day.to_string().into()),
        ("sitPed", Order::SITUATION.into()),
        ("vlrLiq", order.total().into()),
        ("produto", vec![item(order)].into()),
    ])
}

fn item(order: &Order) -> Row {
    Row::from([
        ("seqIpd", 1_u16.into()),
        ("codPro", order.product.into()),
        ("qtdPed", order.quantity().into()),
        ("preUni", Order::PRICE.into()),
        ("vlrLiq", order.total().into()),
    ])
}

/// The items of one order.
fn items(call: &mut Call<'_>) -> Result<Row, Refusal> {
    let place = (call.int("codEmp").unwrap_or(0), call.int("codFil").unwrap_or(0));
    gates::company_and_branch(call, place).map_err(Refusal::Business)?;
    gates::business(call)?;
    let number: u16 = call.int("numPed").unwrap_or(0);
    let order = call.world.orders.iter().find(|order| place == (1, 1) && order.number == number);
    Ok(Row::from([
        ("mensagemRetorno", "Processado com sucesso.".into()),
        ("produto", order.map(item).into_iter().collect::<Vec<_>>().into()),
        ("tipoRetorno", 1_i64.into()),
    ]))
}
