//! A title as a row of the answer; one serves both queries, since each declares for itself how a field is spelled.
//! It deliberately leaves nil what the installation has no value for.

use crate::{
    wire::{Row, Value},
    world::{Decimal, Kind, Title, Transaction},
};

/// Fields that are money or percentages and owe nothing in the sample data.
const ZEROS: [&str; 19] = [
    "comRec", "jrsDia", "perDsc", "perJrs", "perMul", "vlrBco", "vlrCom", "vlrCor", "vlrDca", "vlrDcb",
    "vlrDes", "vlrDsc", "vlrEnc", "vlrJrs", "vlrMul", "vlrOac", "vlrOde", "vlrOud", "taxNeg",
];

/// The title's fields; `differing` adds one real to its original and open value, against what the database says.
pub(super) fn record(title: &Title, differing: bool) -> Row {
    let more = if differing { 100 } else { 0 };
    let shown = |amount: Decimal| Decimal::money(amount.units + more);
    let foreseen = title.transaction == Transaction::Foreseen;
    let mut row = Row::from([
        ("codEmp", title.company.into()),
        ("codFil", title.branch.into()),
        ("numTit", title.number.clone().into()),
        ("codTpt", title.kind.code().into()),
        ("codTns", title.transaction.code().into()),
        ("sitTit", title.situation.into()),
        ("datEmi", title.issued.to_string().into()),
        ("datEnt", title.issued.to_string().into()),
        ("codCli", title.customer.into()),
        ("codRep", title.representative.into()),
        ("vctOri", title.due.to_string().into()),
        ("vctPro", title.due.to_string().into()),
        ("vlrOri", shown(title.original).into()),
        ("vlrAbe", shown(title.open).into()),
        ("codFpg", 1_u16.into()),
        ("codMoe", "01".into()),
        ("codPor", "9999".into()),
        ("codCrt", "99".into()),
        ("tipJrs", 'S'.into()),
        ("perCom", Decimal::scaled(0, 4).into()),
        ("titEfe", if foreseen { 'N' } else { 'S' }.into()),
        ("dupCre", if title.kind == Kind::Credit { 'C' } else { 'D' }.into()),
    ]);
    row.extend(ZEROS.map(|field| (field, Decimal::money(0).into())));
    row.extend(["codNtg", "codSac", "tolDsc", "tolJrs", "tolMul"].map(|field| (field, Value::Int(0))));
    if !title.note.is_empty() {
        row.insert("obsTcr", title.note.into());
    }
    row
}

/// The title's shares in cost centres.
pub(super) fn apportionments(title: &Title) -> Vec<Row> {
    let share = |share: crate::world::Apportionment| {
        Row::from([
            ("seqMov", 1_u16.into()),
            ("seqRat", share.sequence.into()),
            ("codTns", title.transaction.code().into()),
            ("datBas", title.issued.to_string().into()),
            ("codCcu", share.cost_centre.into()),
            ("perRat", share.percent.into()),
            ("vlrRat", share.amount.into()),
            ("tipOri", 'M'.into()),
        ])
    };
    title.apportionments().map(share).into()
}
