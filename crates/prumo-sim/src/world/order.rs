//! `Product` and `Order`: what is sold (E075PRO) and what was ordered and invoiced (E120PED, E120IPD, E140NFV, E140IPV).
//! It deliberately has one item per order, at one price: neither discounts nor taxes are computed.

use super::{customer::Customer, day::Day, decimal::Decimal};

/// A product of every company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Product {
    /// CodPro.
    pub code: &'static str,
    /// DesPro.
    pub name: &'static str,
}

/// The products.
pub(super) const PRODUCTS: [Product; 3] = [
    Product { code: "ABC-1", name: "Parafuso sextavado M8" },
    Product { code: "ABC-2", name: "Porca M8" },
    Product { code: "ÇB-3", name: "Arruela lisa, aço inox" },
];

/// An order of company 1, branch 1, with one item and its invoice, which bears the order's number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// NumPed and NumNfv.
    pub number: u16,
    /// CodCli.
    pub customer: u32,
    /// CodPro of its item.
    pub product: &'static str,
    /// DatEmi, DatEnt and DatGer.
    pub day: Day,
}

impl Order {
    /// PreUni, ten decimal places.
    pub const PRICE: Decimal = Decimal { units: 125_000_000_000, scale: 10 };
    /// SitPed and SitIpd: 4 is settled.
    pub const SITUATION: u16 = 4;

    /// CodRep.
    #[must_use]
    pub const fn representative(&self) -> u32 {
        10 + self.customer % 3
    }

    /// QtdPed: as many pieces as the order's number says.
    #[must_use]
    pub fn quantity(&self) -> Decimal {
        Decimal::scaled(i64::from(self.number) * 100_000, 5)
    }

    /// VlrLiq, at 12.50 each.
    #[must_use]
    pub fn total(&self) -> Decimal {
        Decimal::money(i64::from(self.number) * 1_250)
    }
}

/// One order of every active customer.
pub(super) fn standard(customers: &[Customer]) -> Vec<Order> {
    let Some(day) = Day::new(2026, 10, 5) else { return Vec::new() };
    let active = customers.iter().filter(|customer| customer.situation == 'A');
    let order = |(number, customer): (u16, &Customer)| {
        let product = PRODUCTS.get(usize::from(number) % PRODUCTS.len()).map_or("ABC-1", |one| one.code);
        Order { number, customer: customer.code, product, day }
    };
    (1_u16..).zip(active).map(order).collect()
}
