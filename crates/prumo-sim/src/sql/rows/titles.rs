//! Titles to receive with their movements and shares.
//! It deliberately writes what the services say of the same titles, and the movements that explain what is still open.

use super::super::insert::{Cell, Insert};
use crate::world::{Title, World};

pub(super) fn all(world: &World) -> String {
    let columns = "codemp, codfil, numtit, codtpt, codtns, sittit, datemi, datent, codcli, codrep, obstcr, vctori, vctpro, \
                   vlrori, vlrabe, codfpg, codmoe, tipjrs, codpor, codcrt, ultpgt";
    let mut titles = Insert::into("e301tcr", columns);
    let columns =
        "codemp, codfil, numtit, codtpt, seqmov, codtns, datmov, vctpro, codfpg, vlrabe, vlrmov, vlrliq";
    let mut movements = Insert::into("e301mcr", columns);
    let columns = "codemp, codfil, numtit, codtpt, seqmov, seqrat, codccu, perrat, vlrrat";
    let mut shares = Insert::into("e301rat", columns);
    for title in &world.titles {
        add_title(title, &mut titles);
        add_movements(title, &mut movements);
        add_shares(title, &mut shares);
    }
    [titles.sql(), movements.sql(), shares.sql()].concat()
}

fn add_title(title: &Title, titles: &mut Insert) {
    let [company, branch, number, kind] = key(title);
    titles.row([
        company,
        branch,
        number,
        kind,
        title.transaction.code().into(),
        title.situation.into(),
        title.issued.into(),
        title.issued.into(),
        title.customer.into(),
        title.representative.into(),
        title.note.into(),
        title.due.into(),
        title.due.into(),
        title.original.into(),
        title.open.into(),
        1_u16.into(),
        "01".into(),
        'S'.into(),
        "9999".into(),
        "99".into(),
        title.last_payment.into(),
    ]);
}

fn add_shares(title: &Title, shares: &mut Insert) {
    for share in title.apportionments() {
        let [company, branch, number, kind] = key(title);
        let (sequence, centre) = (share.sequence.into(), share.cost_centre.into());
        let (percent, amount) = (share.percent.into(), share.amount.into());
        shares.row([company, branch, number, kind, 1_u16.into(), sequence, centre, percent, amount]);
    }
}

/// Sequence 1 is the entry; a receipt is sequence 2.
fn add_movements(title: &Title, movements: &mut Insert) {
    let entry = (1_u16, title.issued, title.original, title.original);
    let receipt = title.received().map(|received| (2_u16, title.last_payment, title.open, received));
    for (sequence, day, open, moved) in [Some(entry), receipt].into_iter().flatten() {
        let [company, branch, number, kind] = key(title);
        movements.row([
            company,
            branch,
            number,
            kind,
            sequence.into(),
            title.transaction.code().into(),
            day.into(),
            title.due.into(),
            1_u16.into(),
            open.into(),
            moved.into(),
            moved.into(),
        ]);
    }
}

fn key(title: &Title) -> [Cell; 4] {
    [title.company.into(), title.branch.into(), (&title.number).into(), title.kind.code().into()]
}
