//! `Shape` and `Element`: what an operation takes and gives, as its service declares it:
//! strings, ints, doubles and sets, every one optional and nillable, in alphabetical order.
//! It deliberately neither prints a description nor reads a message.

/// The fields of a type, by kind; names are separated by blanks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    pub(crate) texts: &'static str,
    pub(crate) ints: &'static str,
    pub(crate) doubles: &'static str,
    pub(crate) sets: &'static [(&'static str, &'static Shape)],
}

/// One field of a type.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Element {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

/// The scalar types are the three that the ERP's schemas use; dates are texts.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Text,
    Int,
    Double,
    Set(&'static Shape),
}

impl Shape {
    /// No fields, for `..Shape::NONE`.
    pub(crate) const NONE: Self = Self { texts: "", ints: "", doubles: "", sets: &[] };

    /// Its fields in the order of the schema.
    pub(crate) fn elements(&self) -> Vec<Element> {
        let scalars = [(self.texts, Kind::Text), (self.ints, Kind::Int), (self.doubles, Kind::Double)];
        let scalars = scalars
            .into_iter()
            .flat_map(|(names, kind)| names.split_whitespace().map(move |name| Element { name, kind }));
        let sets = self.sets.iter().map(|(name, shape)| Element { name, kind: Kind::Set(shape) });
        let mut elements: Vec<_> = scalars.chain(sets).collect();
        elements.sort_by_key(|element| element.name);
        elements
    }
}

/// The name of a type: last segment of the service, operation without underscore, `In` or `Out`.
pub(crate) fn type_name(service: &str, operation: &str, direction: &str) -> String {
    let tail = service.rsplit('.').next().unwrap_or(service);
    format!("{tail}{}{direction}", operation.replace('_', ""))
}

/// The name of a set's type: its parent's with the set's own, its first letter a capital.
pub(crate) fn nested_type_name(parent: &str, set: &str) -> String {
    let mut letters = set.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    parent.chars().chain(first).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::{nested_type_name, type_name};

    #[test]
    fn types_are_named_as_generated_clients_show() {
        let out = type_name("com.senior.g5.co.mfi.cre.titulos", "ConsultarTitulosAbertosCR", "Out");
        let titles = nested_type_name(&out, "titulos");
        assert_eq!(nested_type_name(&titles, "rateios"), "titulosConsultarTitulosAbertosCROutTitulosRateios");
        let input = type_name("com.senior.g5.co.ger.cad.clientes", "GravarClientes_4", "In");
        assert_eq!(input, "clientesGravarClientes4In");
    }
}
