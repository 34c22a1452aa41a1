//! The SOAP services that the stand-in has, one file each, and how a call reaches them.
//! It deliberately knows no HTTP: a call comes in as parsed parameters and goes out as a row.

mod abrangencia;
mod cadastro;
mod clientes;
mod pedidos;
mod sid;
mod titulos;

use crate::{
    contract::{Element, Kind, Shape},
    fault::{FaultCode, Named, Planted},
    gates::Refusal,
    journal::Effect,
    registry::{Place, Registry},
    wire::{Node, Row},
    world::World,
};
use std::collections::BTreeSet;

pub(crate) use clientes::INFORMATION_TYPE as CUSTOMERS;

/// Every deployed service. A further one is a file here and a line in this list.
pub(crate) const ALL: &[Service] =
    &[sid::SERVICE, titulos::SERVICE, clientes::SERVICE, cadastro::SERVICE, pedidos::SERVICE];

/// A web service.
#[derive(Debug)]
pub(crate) struct Service {
    /// Its full name.
    pub(crate) name: &'static str,
    /// Which information type of F000SXT it meets; `None` where it meets neither that nor F000CWS.
    pub(crate) information_type: Option<u16>,
    pub(crate) operations: &'static [Operation],
}

/// An operation (the ERP's "porta").
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) name: &'static str,
    /// What `erroExecucao` quotes.
    pub(crate) title: &'static str,
    pub(crate) effect: Effect,
    pub(crate) input: &'static Shape,
    pub(crate) output: &'static Shape,
    pub(crate) answer: fn(&mut Call<'_>) -> Result<Row, Refusal>,
}

/// A call whose user was accepted.
pub(crate) struct Call<'a> {
    pub(crate) service: &'static Service,
    pub(crate) operation: &'static Operation,
    pub(crate) parameters: &'a Node,
    pub(crate) world: &'a World,
    pub(crate) registry: &'a Registry,
    pub(crate) faults: &'a Planted,
    /// Customers and orders marked as exported: place and code.
    pub(crate) marked: &'a mut BTreeSet<(Place, u32)>,
    /// How many orders were sent and taken.
    pub(crate) taken: &'a mut u32,
}

impl Service {
    /// Its part of an address: `sapiens_Synccom_senior_g5_co_ger_sid`.
    pub(crate) fn servlet(&self) -> String {
        format!("sapiens_Sync{}", self.name.replace('.', "_"))
    }

    pub(crate) fn operation(&self, name: &str) -> Option<&'static Operation> {
        self.operations.iter().find(|operation| operation.name == name)
    }
}

impl Operation {
    /// The set of the answer whose fields F000CWS marks: the first that is not the list of errors.
    fn records(&self) -> Option<(&'static str, &'static Shape)> {
        self.output.sets.iter().copied().find(|(name, _)| *name != "erros")
    }
}

impl Call<'_> {
    /// A whole number of the parameters; what is no number counts as absent, as the ERP's binding does.
    pub(crate) fn int<T: std::str::FromStr>(&self, field: &str) -> Option<T> {
        self.text(field).and_then(|text| text.parse().ok())
    }

    /// A parameter without surrounding blanks, if there is anything in it.
    pub(crate) fn text(&self, field: &str) -> Option<&str> {
        self.parameters.text_of(field)
    }

    /// Whether a fault of this code bites this call.
    pub(crate) fn suffers(&self, code: FaultCode) -> bool {
        self.suffered(code).is_some()
    }

    /// The fault of this code that bites this call.
    pub(crate) fn suffered(&self, code: FaultCode) -> Option<&crate::Fault> {
        self.faults.biting(code, Some(self.service), place_named(self.parameters))
    }
}

/// Company and branch, as far as a call names them: at the top, or in the order that it sends.
pub(crate) fn place_named(parameters: &Node) -> Named {
    let at = |node: &Node, names: [&str; 2]| {
        names.into_iter().find_map(|name| node.text_of(name)).and_then(|text| text.parse().ok())
    };
    let of = |names: [&str; 2]| {
        at(parameters, names).or_else(|| parameters.child("pedido").and_then(|order| at(order, names)))
    };
    (of(["codEmp", "codigoEmpresa"]), of(["codFil", "codigoFilial"]))
}

/// The service of this address, if it is one of ours.
pub(crate) fn by_servlet(servlet: &str) -> Option<&'static Service> {
    ALL.iter().find(|service| service.servlet() == servlet)
}

/// The fields that F000CWS can mark for an operation; none for an operation that is not there.
pub(crate) fn exportable(service: &str, operation: &str) -> BTreeSet<String> {
    let service = ALL.iter().find(|known| known.name == service && known.information_type.is_some());
    let records = service.and_then(|service| service.operation(operation)).and_then(Operation::records);
    let elements = records.map(|(_, shape)| shape.elements()).unwrap_or_default();
    elements.into_iter().filter(is_scalar).map(|element| element.name.to_owned()).collect()
}

fn is_scalar(element: &Element) -> bool {
    !matches!(element.kind, Kind::Set(_))
}

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn every_input_has_the_workflow_fields_and_every_output_its_error() {
        for operation in ALL.iter().flat_map(|service| service.operations) {
            let names: Vec<_> = operation.input.elements().into_iter().map(|element| element.name).collect();
            assert!(names.contains(&"flowInstanceID") && names.contains(&"flowName"), "{}", operation.name);
            let outputs = operation.output.elements();
            assert!(outputs.iter().any(|element| element.name == "erroExecucao"), "{}", operation.name);
        }
    }
}
