//! Customers with their definitions and credit positions, and the representatives who look after them.
//! It deliberately gives SenCli and SenRep a text that says that it is no password.

use super::super::insert::Insert;
use crate::world::World;

pub(super) fn all(world: &World) -> String {
    [representatives(), customers(world), positions(world)].concat()
}

fn representatives() -> String {
    let mut insert = Insert::into("e090rep", "codrep, nomrep, aperep, tiprep, endrep, sitrep, senrep");
    for (code, name) in [(10_u16, "Representações Sul"), (11, "Vendas Diretas"), (12, "Representações Ação")]
    {
        insert.row([
            code.into(),
            name.into(),
            name.into(),
            'J'.into(),
            "Rua Sem Número".into(),
            'A'.into(),
            "SENHA-DE-MENTIRA".into(),
        ]);
    }
    insert.sql()
}

fn customers(world: &World) -> String {
    let columns = "codcli, nomcli, apecli, tipcli, tipmer, clicon, insest, cgccpf, docide, endcli, nencli, cplend, baicli, \
                   cidcli, sigufs, cepcli, foncli, intnet, emanfe, sitcli, datcad, datatu, sencli";
    let mut insert = Insert::into("e085cli", columns);
    for customer in &world.customers {
        insert.row([
            customer.code.into(),
            (&customer.name).into(),
            (&customer.trade_name).into(),
            customer.kind.into(),
            'I'.into(),
            'S'.into(),
            (&customer.state_registration).into(),
            customer.numeric_document().into(),
            (&customer.document).into(),
            customer.street.into(),
            (&customer.number).into(),
            customer.complement.into(),
            customer.district.into(),
            customer.city.into(),
            customer.state.into(),
            customer.postcode.into(),
            (&customer.telephone).into(),
            (&customer.mail).into(),
            (&customer.mail).into(),
            customer.situation.into(),
            customer.created.into(),
            customer.changed.into(),
            "SENHA-DE-MENTIRA".into(),
        ]);
    }
    insert.sql()
}

/// Definitions and credit position of every customer in every branch; the balances are those of its open titles.
fn positions(world: &World) -> String {
    let columns =
        "codcli, codemp, codfil, saldup, salout, salcre, vlrlim, limapr, codrep, codcpg, codfpg, codcrt";
    let mut insert = Insert::into("e085hcl", columns);
    for (company, branch) in world.companies.iter().flat_map(|c| c.branches.iter().map(|b| (c.code, b.code)))
    {
        for customer in &world.customers {
            let position = world.position(customer.code, (company, branch));
            insert.row([
                customer.code.into(),
                company.into(),
                branch.into(),
                position.invoices.into(),
                position.others.into(),
                position.credits.into(),
                position.limit.into(),
                'S'.into(),
                (10 + customer.code % 3).into(),
                "30".into(),
                1_u16.into(),
                "99".into(),
            ]);
        }
    }
    insert.sql()
}
