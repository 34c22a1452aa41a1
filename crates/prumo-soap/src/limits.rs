//! How much hostile or careless input may cost before it is refused; it measures nothing itself and knows no clock.

/// Bounds on what is read. One value serves one description (all its documents together) or one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one answer, or of all the documents of one description together.
    pub max_bytes: usize,
    /// Elements open at once; the root is the first.
    pub max_depth: usize,
    /// Elements of one answer, or of all the documents of one description together. It also bounds the fields
    /// that a schema may expand to.
    pub max_elements: usize,
    /// Documents of one description, its root included.
    pub max_documents: usize,
}

/// Values and types nest as deeply as the XML that they come from, and dropping or printing them recurses:
/// whatever the caller allows, answers and descriptions are held to this depth.
const DEEPEST: usize = 512;

impl Limits {
    /// The same limits, with a depth that recursive code on any thread's stack can bear.
    pub(crate) fn bounded(self) -> Self {
        Self { max_depth: self.max_depth.min(DEEPEST), ..self }
    }
}

impl Default for Limits {
    /// 16 MiB, 128 deep, 500,000 elements, 32 documents: the largest schema seen at the ERP is half a megabyte.
    fn default() -> Self {
        Self { max_bytes: 16 * 1024 * 1024, max_depth: 128, max_elements: 500_000, max_documents: 32 }
    }
}
