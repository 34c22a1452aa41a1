//! Installations that differ and are all well: none gives a finding, but `connection-not-encrypted` where it is plain.

mod secure;
mod variants;

use crate::corpus::line::compare;
use crate::corpus::sharing;
use variants::{VARIANTS, Variant};

#[test]
fn what_is_well_is_green() {
    let stage = sharing::stage();
    sharing::run(
        VARIANTS,
        |variant| variant.name.to_owned(),
        |Variant { make, .. }| {
            let mut case = stage.case();
            make(&mut case);
            let scene = case.set().map_err(|error| format!("{error:#}"))?;
            compare(&scene, 0, &[]).map(drop)
        },
    );
}
