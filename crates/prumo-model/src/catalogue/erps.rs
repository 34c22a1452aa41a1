//! The catalogue as it counts for one ERP. An item that names ERPs counts for those and holds of each; one that names none
//! is what sources say of the full ERP, and is taken over for the other as inferred.

use super::{Catalogue, Certainty, Entry};
use crate::project::Erp;

pub(super) fn of(catalogue: &Catalogue, erp: Erp) -> Catalogue {
    let entries = catalogue.entries.iter().map(|(id, entry)| (id.clone(), entry_of(entry.clone(), erp)));
    Catalogue { entries: entries.collect(), version: catalogue.version.clone() }
}

fn entry_of(mut entry: Entry, erp: Erp) -> Entry {
    let counts = |erps: &[Erp]| erps.is_empty() || erps.contains(&erp);
    entry.tables.retain(|table| counts(&table.erps));
    entry.operations.retain(|operation| counts(&operation.erps));
    entry.forbidden.retain(|forbidden| counts(&forbidden.erps));
    entry.comparisons.retain(|comparison| counts(&comparison.erps));
    if erp == Erp::Full {
        return entry;
    }
    for table in entry.tables.iter_mut().filter(|table| table.erps.is_empty()) {
        table.basis = Certainty::OtherErp;
        table.columns.iter_mut().for_each(|column| column.basis = Certainty::OtherErp);
    }
    for operation in entry.operations.iter_mut().filter(|operation| operation.erps.is_empty()) {
        operation.basis = Certainty::OtherErp;
    }
    for comparison in entry.comparisons.iter_mut().filter(|comparison| comparison.erps.is_empty()) {
        comparison.basis = Certainty::OtherErp;
    }
    entry
}
