//! Generators for what is seen of databases.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{address, database_answer, duration, some, text, texts, time};
use crate::fact::{
    ColumnFact, ExcessFact, Extent, FoundTable, LoginFact, MinimumFact, ObjectRights, ReadFact, ReadOutcome,
    TableFact, TableRead,
};

pub(super) fn login() -> impl Strategy<Value = LoginFact> {
    prop_oneof![
        (text(), text(), some(address()), some(text()), some(time())).prop_map(
            |(version, method, source, host, account_until)| LoginFact::Accepted {
                version,
                method,
                source,
                host,
                account_until,
            }
        ),
        database_answer().prop_map(LoginFact::Refused),
        text().prop_map(LoginFact::MethodRefused),
        Just(LoginFact::Dropped),
    ]
}

pub(super) fn minimum() -> impl Strategy<Value = MinimumFact> {
    let table = (text(), some(found()), texts(), any::<bool>())
        .prop_map(|(name, found, elsewhere, hidden)| TableFact { name, found, elsewhere, hidden });
    (vec(table, 0..4), any::<u32>()).prop_map(|(tables, statements)| MinimumFact { tables, statements })
}

fn found() -> impl Strategy<Value = FoundTable> {
    let column = (text(), some(text()), some(text()), any::<bool>())
        .prop_map(|(name, found_name, found, readable)| ColumnFact { found_name, name, found, readable });
    let extent = select(&[Extent::Whole, Extent::Columns, Extent::Nothing][..]);
    let names = (text(), text());
    (names, any::<(bool, bool, bool)>(), extent, vec(column, 0..4)).prop_map(
        |((schema, name), (by_plain_name, rows_filtered, hides_columns), readable, columns)| FoundTable {
            schema,
            name,
            by_plain_name,
            readable,
            rows_filtered,
            columns,
            hides_columns,
        },
    )
}

pub(super) fn excess() -> impl Strategy<Value = ExcessFact> {
    let rights = || vec((text(), texts()).prop_map(|(object, rights)| ObjectRights { object, rights }), 0..3);
    let names = (texts(), texts(), texts(), texts());
    (names, rights(), rights(), any::<(u64, u64, u32)>()).prop_map(
        |((powers, creates, secret_tables, secret_columns), writes, through_public, numbers)| ExcessFact {
            powers,
            writes,
            writes_in_all: numbers.0,
            creates,
            through_public,
            secret_tables,
            secret_columns,
            readable_beyond: numbers.1,
            statements: numbers.2,
        },
    )
}

pub(super) fn read() -> impl Strategy<Value = ReadFact> {
    let outcome = prop_oneof![
        any::<u32>().prop_map(ReadOutcome::Rows),
        database_answer().prop_map(ReadOutcome::Refused),
        Just(ReadOutcome::TimedOut),
    ];
    let table =
        (text(), outcome, duration()).prop_map(|(name, outcome, took)| TableRead { name, outcome, took });
    vec(table, 0..4).prop_map(|tables| ReadFact { tables })
}
