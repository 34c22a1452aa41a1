//! The ways from the CRM to an opening, one for each family of addresses: what is known of them and what has to be asked.

use std::net::IpAddr;

use super::{Family, Firewall, Line, Opening, Question};
use crate::host::Port;

impl Family {
    pub(super) const fn of(address: IpAddr) -> Self {
        if address.is_ipv4() { Self::V4 } else { Self::V6 }
    }

    /// The bits of one address.
    pub(super) const fn bits(self) -> u8 {
        match self {
            Self::V4 => 32,
            Self::V6 => 128,
        }
    }
}

/// An address, or the question for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Known(IpAddr),
    Asked(Question),
}

/// A value with the name that a form gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) name: String,
    pub(super) value: Value,
}

impl Place {
    /// The address, or a marked text that no firewall takes for one.
    pub(super) fn written(&self) -> String {
        match &self.value {
            Value::Known(address) => address.to_string(),
            Value::Asked(question) => question.mark(),
        }
    }

    pub(super) const fn known(&self) -> Option<IpAddr> {
        match self.value {
            Value::Known(address) => Some(address),
            Value::Asked(_) => None,
        }
    }

    /// The line that asks for it.
    pub(super) fn question(&self) -> Option<Line> {
        match &self.value {
            Value::Known(_) => None,
            Value::Asked(question) => Some(Line::Fill(question.clone(), self.name.clone())),
        }
    }
}

impl Question {
    /// What stands where the answer belongs. The angles keep every firewall from reading it.
    pub(super) fn mark(&self) -> String {
        match self {
            Self::AddressOf(host, family) => format!("<{family}-of-{host}>"),
            Self::InnerOf(endpoint) => format!("<inner-address-of-{endpoint}>"),
            Self::GroupOf(endpoint) => format!("<security-group-of-{endpoint}>"),
            Self::OuterInterface => "<outer-interface>".to_owned(),
            Self::InnerInterface => "<inner-interface>".to_owned(),
        }
    }
}

/// A way from the CRM to an opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Route<'f> {
    /// The opening.
    pub(super) opening: &'f Opening,
    /// Its place in the list.
    pub(super) number: usize,
    pub(super) family: Family,
    /// The CRM's addresses of the family.
    pub(super) from: Vec<IpAddr>,
    pub(super) public: Place,
    pub(super) inner: Place,
    pub(super) inner_port: Port,
}

impl Route<'_> {
    /// Whether the firewall has to put another address or port in.
    pub(super) fn translates(&self) -> bool {
        self.public.value != self.inner.value || self.opening.public.port != self.inner_port
    }
}

/// The ways of a firewall, and what has to be asked for them.
#[derive(Debug, Default)]
pub(super) struct Routes<'f> {
    pub(super) all: Vec<Route<'f>>,
    /// Every value, each once.
    pub(super) places: Vec<Place>,
    /// The CRM's addresses that can't reach an opening.
    pub(super) unreachable: Vec<(IpAddr, usize)>,
}

impl<'f> Routes<'f> {
    pub(super) fn of(firewall: &'f Firewall) -> Self {
        let mut routes = Self::default();
        for (number, opening) in firewall.openings.iter().enumerate() {
            for family in [Family::V4, Family::V6] {
                routes.add(firewall, number, opening, family);
            }
        }
        routes
    }

    fn add(&mut self, firewall: &Firewall, number: usize, opening: &'f Opening, family: Family) {
        let of_family = |address: &&IpAddr| Family::of(**address) == family;
        let from: Vec<IpAddr> = firewall.from.iter().filter(of_family).copied().collect();
        let dialled = opening.public.host.address();
        if dialled.is_some_and(|address| Family::of(address) != family) {
            self.unreachable.extend(from.into_iter().map(|address| (address, number)));
            return;
        }
        if from.is_empty() {
            return;
        }
        let host = opening.public.host.clone();
        let public = dialled.map_or(Value::Asked(Question::AddressOf(host, family)), Value::Known);
        let inner = inner(opening, family, &public);
        let inner_port = opening.inner.as_ref().map_or(opening.public.port, |inner| inner.port);
        let (public, inner) = if public == inner {
            let same = self.place("public", public);
            (same.clone(), same)
        } else {
            (self.place("public", public), self.place("inner", inner))
        };
        self.all.push(Route { opening, number, family, from, public, inner, inner_port });
    }

    fn place(&mut self, role: &str, value: Value) -> Place {
        let of_role = |place: &&Place| place.name.starts_with(role);
        if let Some(known) = self.places.iter().filter(of_role).find(|place| place.value == value) {
            return known.clone();
        }
        let name = format!("{role}_{}", self.places.iter().filter(of_role).count() + 1);
        let place = Place { name, value };
        self.places.push(place.clone());
        place
    }

    /// The lines that ask for what is not known, and those that say what can't be reached.
    pub(super) fn remarks(&self) -> Vec<Line> {
        let questions = self.places.iter().filter_map(Place::question);
        let unreachable =
            self.unreachable.iter().map(|(address, number)| Line::Unreachable(*address, *number));
        questions.chain(unreachable).collect()
    }

    /// The ways of a family.
    pub(super) fn family(&self, family: Family) -> impl Iterator<Item = &Route<'f>> {
        self.all.iter().filter(move |route| route.family == family)
    }
}

/// The inner address of a family. IPv6 is not translated where the project does not say so.
fn inner(opening: &Opening, family: Family, public: &Value) -> Value {
    let Some(inner) = &opening.inner else {
        return match family {
            Family::V4 => Value::Asked(Question::InnerOf(opening.public.clone())),
            Family::V6 => public.clone(),
        };
    };
    match inner.host.address() {
        Some(address) if Family::of(address) == family => Value::Known(address),
        Some(_) => public.clone(),
        None if inner.host == opening.public.host => public.clone(),
        None => Value::Asked(Question::AddressOf(inner.host.clone(), family)),
    }
}
