//! `World`: the data of the installation, the same whenever it is built, which services and database both show.
//! It deliberately holds no rights, users or configuration: those are the `Registry`'s.

mod company;
mod customer;
mod day;
mod decimal;
mod order;
mod position;
mod registration;
mod title;

pub use company::{Branch, Company};
pub use customer::Customer;
pub use day::Day;
pub use decimal::Decimal;
pub use order::{Order, Product};
pub use position::Position;
pub use title::{Apportionment, Kind, Title, Transaction};

use crate::fault::{Fault, FaultCode};

/// The customer whom a rehearsal reads: it has open titles in every branch of both companies.
pub const SAMPLE_CUSTOMER: u32 = 1001;

/// The product with which a rehearsal simulates an order.
pub const SAMPLE_PRODUCT: &str = "ABC-1";

/// Everything that the ERP knows about its business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct World {
    /// Companies with their branches.
    pub companies: Vec<Company>,
    /// Customers, in the order of their codes.
    pub customers: Vec<Customer>,
    /// Titles to receive, by company, branch and customer.
    pub titles: Vec<Title>,
    /// Products, which every company has.
    pub products: Vec<Product>,
    /// Orders with their invoices, all of company 1, branch 1.
    pub orders: Vec<Order>,
}

impl World {
    /// Two companies with three branches, 25 customers, their titles and their orders.
    #[must_use]
    pub fn standard() -> Self {
        let companies = company::standard();
        let customers = customer::standard();
        let titles = title::standard(&companies, &customers);
        let orders = order::standard(&customers);
        Self { companies, customers, titles, products: order::PRODUCTS.to_vec(), orders }
    }

    /// The standard world as the database shows it under these faults: `sample-missing` takes the sample customer
    /// with its titles and orders away. `paths-differ` changes nothing here, since it is the services that then lie.
    #[must_use]
    pub fn under(faults: &[Fault]) -> Self {
        let mut world = Self::standard();
        if faults.iter().any(|fault| fault.code == FaultCode::SampleMissing) {
            world.customers.retain(|customer| customer.code != SAMPLE_CUSTOMER);
            world.titles.retain(|title| title.customer != SAMPLE_CUSTOMER);
            world.orders.retain(|order| order.customer != SAMPLE_CUSTOMER);
        }
        world
    }
}
