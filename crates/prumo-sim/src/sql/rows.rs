//! The rows of companies, customers and titles: the world as the database shows it.
//! It deliberately fills only columns that have something to say; the others take the ERP's empty values.

mod codes;
mod customers;
mod titles;

use super::insert::Insert;
use crate::world::World;

/// The statements, in the order in which the tables refer to one another.
pub(super) fn all(world: &World) -> String {
    [companies(world), branches(world), codes::all(world), customers::all(world), titles::all(world)].concat()
}

fn companies(world: &World) -> String {
    let mut insert = Insert::into("e070emp", "codemp, nomemp, sigemp, venemp, recemp");
    for company in &world.companies {
        insert.row([
            company.code.into(),
            company.name.into(),
            company.short_name.into(),
            'S'.into(),
            'S'.into(),
        ]);
    }
    insert.sql()
}

fn branches(world: &World) -> String {
    let columns = "codemp, codfil, nomfil, sigfil, numcgc, docide, cidfil, sigufs, ventpp, venpse";
    let mut insert = Insert::into("e070fil", columns);
    for company in &world.companies {
        for branch in &company.branches {
            insert.row([
                company.code.into(),
                branch.code.into(),
                branch.name.into(),
                branch.city.into(),
                branch.registration.parse().unwrap_or(0_u64).into(),
                (&branch.registration).into(),
                branch.city.into(),
                branch.state.into(),
                "90100".into(),
                'N'.into(),
            ]);
        }
    }
    insert.sql()
}
