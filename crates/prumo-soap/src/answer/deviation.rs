//! Where an answer is not as it is described, without being unreadable. Whether that matters is the caller's to judge.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// One way in which an answer deviates. No value stands in it: answers hold personal data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Deviation {
    /// The dotted path of the field, from the part on; rows are not numbered. Empty for the wrapper of the parts.
    pub path: String,
    /// What deviates.
    pub kind: DeviationKind,
}

/// How a field can deviate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeviationKind {
    /// The element that wraps the parts has another name or namespace.
    Wrapper,
    /// A part or a field that must stand is absent.
    Missing,
    /// A field that the type does not have; kept as text or struct.
    Unknown,
    /// A field in another namespace than described, or in none.
    Namespace,
    /// Text that is not in the form of its type; kept as text.
    Form,
    /// Several elements where one is described; kept as a set.
    Repeated,
    /// Nil where the schema does not allow it.
    Nil,
    /// Elements inside a field that is described as text; kept as struct.
    StructForText,
    /// Text in a field that is described as a struct; kept where nothing else is inside.
    TextForStruct,
}

impl Deviation {
    /// How many are kept of one answer.
    pub const MOST: usize = 100;
}

impl DeviationKind {
    /// A stable word for machines.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Wrapper => "wrapper",
            Self::Missing => "missing",
            Self::Unknown => "unknown",
            Self::Namespace => "namespace",
            Self::Form => "form",
            Self::Repeated => "repeated",
            Self::Nil => "nil",
            Self::StructForText => "struct-for-text",
            Self::TextForStruct => "text-for-struct",
        }
    }
}

/// A path of field names, so cheap to pass around that no text is made of it before it is told.
pub(super) type PathId = usize;

/// Collects deviations, each once. Paths are numbered: a thousand rows with the same fault cost a thousand
/// look-ups and one text.
pub(super) struct Deviations {
    paths: Vec<(PathId, Arc<str>)>,
    numbers: HashMap<(PathId, Arc<str>), PathId>,
    told: HashSet<(PathId, DeviationKind)>,
    list: Vec<Deviation>,
}

impl Deviations {
    /// The path of the wrapper.
    pub(super) const TOP: PathId = 0;

    pub(super) fn new() -> Self {
        let paths = vec![(Self::TOP, Arc::from(""))];
        Self { paths, numbers: HashMap::new(), told: HashSet::new(), list: Vec::new() }
    }

    /// The path of the field `name` inside `around`.
    pub(super) fn path(&mut self, around: PathId, name: &Arc<str>) -> PathId {
        let next = self.paths.len();
        let number = *self.numbers.entry((around, name.clone())).or_insert(next);
        if number == next {
            self.paths.push((around, name.clone()));
        }
        number
    }

    /// Tells of a deviation.
    pub(super) fn tell(&mut self, path: PathId, kind: DeviationKind) {
        if self.list.len() < Deviation::MOST && self.told.insert((path, kind)) {
            self.list.push(Deviation { path: self.text(path), kind });
        }
    }

    fn text(&self, mut path: PathId) -> String {
        let mut names: Vec<&str> = Vec::new();
        while let Some((around, name)) = self.paths.get(path).filter(|_| path != Self::TOP) {
            names.push(name);
            path = *around;
        }
        names.reverse();
        names.join(".")
    }

    pub(super) fn into_list(self) -> Vec<Deviation> {
        self.list
    }
}
