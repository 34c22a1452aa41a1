//! The tables, in an order in which each comes after those that it refers to, with the standard columns of the ERP's
//! dictionary as far as they are known.
//! It deliberately leaves out customer-specific columns (`USU_…`) and those whose names only are known to exist.

mod customers;
mod foundation;
mod orders;
mod titles;
mod users;

use super::table::Table;

/// Every table.
pub(super) const ALL: &[&Table] = &[
    &foundation::E070EMP,
    &foundation::E070FIL,
    &foundation::E001TNS,
    &foundation::E002TPT,
    &foundation::E028CPG,
    &foundation::E066FPG,
    &customers::E085CLI,
    &customers::E085HCL,
    &customers::E090REP,
    &orders::E075PRO,
    &orders::E075DER,
    &orders::E120PED,
    &orders::E120IPD,
    &orders::E140NFV,
    &orders::E140IPV,
    &titles::E301TCR,
    &titles::E301MCR,
    &titles::E301RAT,
    &users::E099USU,
    &users::R960PAR,
];
