//! Products, and every order with its item and its invoice, as the database shows them.
//! It deliberately fills only columns that have something to say; the others take the ERP's empty values.

use super::insert::Insert;
use crate::world::{Order, World};

/// The statements, in the order in which the tables refer to one another.
pub(super) fn all(world: &World) -> String {
    let mut sql = Sales::new();
    for company in &world.companies {
        for product in &world.products {
            let company = company.code;
            sql.products.row([
                company.into(),
                product.code.into(),
                product.name.into(),
                "001".into(),
                "UN".into(),
                'A'.into(),
                'S'.into(),
            ]);
            sql.derivations.row([company.into(), product.code.into(), "".into(), "".into(), 'A'.into()]);
        }
    }
    for order in &world.orders {
        sql.order(order);
        sql.invoice(order);
    }
    sql.sql()
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

    fn order(&mut self, order: &Order) {
        let one = 1_u16;
        self.orders.row([
            one.into(),
            one.into(),
            order.number.into(),
            one.into(),
            "90100".into(),
            order.day.into(),
            order.customer.into(),
            order.representative().into(),
            "30".into(),
            order.total().into(),
            Order::SITUATION.into(),
        ]);
        self.order_items.row([
            one.into(),
            one.into(),
            order.number.into(),
            one.into(),
            order.product.into(),
            order.quantity().into(),
            "UN".into(),
            Order::PRICE.into(),
            order.day.into(),
            order.total().into(),
            Order::SITUATION.into(),
            order.day.into(),
        ]);
    }

    /// It bears the number of its order.
    fn invoice(&mut self, order: &Order) {
        let one = 1_u16;
        self.invoices.row([
            one.into(),
            one.into(),
            "NFE".into(),
            order.number.into(),
            "90100".into(),
            order.day.into(),
            order.customer.into(),
            order.representative().into(),
            "30".into(),
            order.total().into(),
            '2'.into(),
        ]);
        self.invoice_items.row([
            one.into(),
            one.into(),
            "NFE".into(),
            order.number.into(),
            one.into(),
            one.into(),
            order.number.into(),
            one.into(),
            order.product.into(),
            order.quantity().into(),
            "UN".into(),
            order.total().into(),
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
