//! Products, and one order with one item and its invoice for every active customer, in company 1, branch 1.
//! It deliberately is the database's alone: no service of the stand-in answers with orders yet.

use super::insert::Insert;
use crate::world::{Day, Decimal, World};

const PRODUCTS: [(&str, &str); 3] =
    [("ABC-1", "Parafuso sextavado M8"), ("ABC-2", "Porca M8"), ("ÇB-3", "Arruela lisa, aço inox")];

/// The statements, in the order in which the tables refer to one another.
pub(super) fn all(world: &World) -> String {
    let Some(day) = Day::new(2026, 10, 5) else {
        return String::new();
    };
    let mut sql = Sales::new();
    for company in &world.companies {
        for (code, name) in PRODUCTS {
            let company = company.code;
            sql.products.row([
                company.into(),
                code.into(),
                name.into(),
                "001".into(),
                "UN".into(),
                'A'.into(),
                'S'.into(),
            ]);
            sql.derivations.row([company.into(), code.into(), "".into(), "".into(), 'A'.into()]);
        }
    }
    let active = world.customers.iter().filter(|customer| customer.situation == 'A');
    for (number, customer) in (1_u16..).zip(active) {
        let product = PRODUCTS.get(usize::from(number) % PRODUCTS.len()).map_or("ABC-1", |(code, _)| *code);
        let sale = Sale { number, customer: customer.code, product, day };
        sql.order(&sale);
        sql.invoice(&sale);
    }
    sql.sql()
}

/// As many pieces of the product as the order's number says, at 12.50 each.
struct Sale<'a> {
    number: u16,
    customer: u32,
    product: &'a str,
    day: Day,
}

impl Sale<'_> {
    fn representative(&self) -> u32 {
        10 + self.customer % 3
    }

    fn quantity(&self) -> Decimal {
        Decimal::scaled(i64::from(self.number) * 100_000, 5)
    }

    fn total(&self) -> Decimal {
        Decimal::money(i64::from(self.number) * 1_250)
    }
}

struct Sales {
    products: Insert,
    derivations: Insert,
    orders: Insert,
    order_items: Insert,
    invoices: Insert,
    invoice_items: Insert,
}

impl Sales {
    fn new() -> Self {
        Self {
            products: Insert::into("e075pro", "codemp, codpro, despro, codfam, unimed, sitpro, indven"),
            derivations: Insert::into("e075der", "codemp, codpro, codder, desder, sitder"),
            orders: Insert::into(
                "e120ped",
                "codemp, codfil, numped, tipped, tnspro, datemi, codcli, codrep, codcpg, vlrliq, sitped",
            ),
            order_items: Insert::into(
                "e120ipd",
                "codemp, codfil, numped, seqipd, codpro, qtdped, unimed, preuni, datent, vlrliq, sitipd, datger",
            ),
            invoices: Insert::into(
                "e140nfv",
                "codemp, codfil, codsnf, numnfv, tnspro, datemi, codcli, codrep, codcpg, vlrliq, sitnfv",
            ),
            invoice_items: Insert::into(
                "e140ipv",
                "codemp, codfil, codsnf, numnfv, seqipv, filped, numped, seqipd, codpro, qtdfat, unimed, vlrliq",
            ),
        }
    }

    /// Situation 4 is settled.
    fn order(&mut self, sale: &Sale) {
        let (one, price) = (1_u16, Decimal::scaled(125_000_000_000, 10));
        self.orders.row([
            one.into(),
            one.into(),
            sale.number.into(),
            one.into(),
            "90100".into(),
            sale.day.into(),
            sale.customer.into(),
            sale.representative().into(),
            "30".into(),
            sale.total().into(),
            4_u16.into(),
        ]);
        self.order_items.row([
            one.into(),
            one.into(),
            sale.number.into(),
            one.into(),
            sale.product.into(),
            sale.quantity().into(),
            "UN".into(),
            price.into(),
            sale.day.into(),
            sale.total().into(),
            4_u16.into(),
            sale.day.into(),
        ]);
    }

    /// It bears the number of its order.
    fn invoice(&mut self, sale: &Sale) {
        let one = 1_u16;
        self.invoices.row([
            one.into(),
            one.into(),
            "NFE".into(),
            sale.number.into(),
            "90100".into(),
            sale.day.into(),
            sale.customer.into(),
            sale.representative().into(),
            "30".into(),
            sale.total().into(),
            '2'.into(),
        ]);
        self.invoice_items.row([
            one.into(),
            one.into(),
            "NFE".into(),
            sale.number.into(),
            one.into(),
            one.into(),
            sale.number.into(),
            one.into(),
            sale.product.into(),
            sale.quantity().into(),
            "UN".into(),
            sale.total().into(),
        ]);
    }

    fn sql(&self) -> String {
        let inserts = [
            &self.products,
            &self.derivations,
            &self.orders,
            &self.order_items,
            &self.invoices,
            &self.invoice_items,
        ];
        inserts.map(Insert::sql).concat()
    }
}
