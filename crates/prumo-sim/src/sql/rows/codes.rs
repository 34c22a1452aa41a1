//! Transactions, types of title, conditions and forms of payment: what titles and orders refer to by code.
//! It deliberately has the few codes that the sample data uses.

use super::super::insert::Insert;
use crate::world::{Kind, Transaction, World};

pub(super) fn all(world: &World) -> String {
    [transactions(world), kinds(), conditions(world), forms(world)].concat()
}

fn transactions(world: &World) -> String {
    let mut insert = Insert::into("e001tns", "codemp, codtns, destns, lismod, recdec, sittns");
    let rows = [
        (Transaction::Effective, "Entrada de títulos", "CRE"),
        (Transaction::Foreseen, "Previsão de títulos", "CRP"),
    ];
    for company in &world.companies {
        for (transaction, name, module) in rows {
            let code = transaction.code();
            insert.row([
                company.code.into(),
                code.into(),
                name.into(),
                module.into(),
                'S'.into(),
                'A'.into(),
            ]);
        }
    }
    insert.sql()
}

fn kinds() -> String {
    let mut insert = Insert::into("e002tpt", "codtpt, destpt, apltpt, recsom");
    for (kind, name) in Kind::ALL.into_iter().zip(["Duplicata", "Outros", "Crédito"]) {
        insert.row([kind.code().into(), name.into(), 'R'.into(), kind.adds_to().into()]);
    }
    insert.sql()
}

/// Thirty days. IdeUni is unique over all companies.
fn conditions(world: &World) -> String {
    let mut insert =
        Insert::into("e028cpg", "codemp, codcpg, descpg, abrcpg, qtdpar, przmed, sitcpg, ideuni");
    for code in world.companies.iter().map(|company| company.code) {
        let (parts, days) = (1_u16.into(), 30_u16.into());
        insert.row([
            code.into(),
            "30".into(),
            "30 dias".into(),
            "30 D".into(),
            parts,
            days,
            'A'.into(),
            code.into(),
        ]);
    }
    insert.sql()
}

/// A bank slip.
fn forms(world: &World) -> String {
    let mut insert = Insert::into("e066fpg", "codemp, codfpg, desfpg, abrfpg, sitfpg, ideuni");
    for code in world.companies.iter().map(|company| company.code) {
        insert.row([
            code.into(),
            1_u16.into(),
            "Boleto bancário".into(),
            "Boleto".into(),
            'A'.into(),
            code.into(),
        ]);
    }
    insert.sql()
}
