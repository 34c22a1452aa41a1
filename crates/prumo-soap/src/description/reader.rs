//! Gathers the documents of a description without doing I/O: it says what it wants, the caller fetches and
//! supplies. Imports in circles are wanted once. What the documents mean is [`super::assembly`]'s matter.

use std::collections::HashSet;

use super::assembly::Assembly;
use super::links;
use super::{Description, DescriptionError, Rewrite, WSDL};
use crate::location::Location;
use crate::schema::XS;
use crate::xml::{self, Document};
use crate::{Charset, Limits, charset};

/// A document that is still missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The location as the referring document writes it; for the root, the address that was given.
    pub written: String,
    /// What to fetch: resolved, and moved to the root's scheme, host and port.
    pub url: String,
    /// Whether scheme, host or port were replaced.
    pub rewritten: bool,
}

/// Reads a description document by document: while [`next`](Self::next) wants one, fetch it and
/// [`supply`](Self::supply) it; then [`finish`](Self::finish).
#[derive(Debug)]
pub struct DescriptionReader {
    limits: Limits,
    root: Location,
    wanted: Vec<(Wanted, Location)>,
    known: HashSet<String>,
    documents: Vec<Supplied>,
    rewritten: Vec<Rewrite>,
    bytes: usize,
    elements: usize,
}

/// A document with where it came from.
#[derive(Debug)]
pub(super) struct Supplied {
    pub(super) location: Location,
    pub(super) document: Document,
    pub(super) charset: Charset,
}

impl DescriptionReader {
    /// Begins with the address of the root WSDL as it is dialled; all documents are fetched from its origin.
    ///
    /// # Errors
    /// [`DescriptionError::Url`] where `url` is not an absolute http(s) address, or holds user information.
    pub fn new(url: &str, limits: Limits) -> Result<Self, DescriptionError> {
        let root = Location::parse(url).map_err(DescriptionError::Url)?;
        let first = Wanted { written: url.to_owned(), url: root.to_string(), rewritten: false };
        Ok(Self {
            limits: limits.bounded(),
            known: HashSet::from([first.url.clone()]),
            wanted: vec![(first, root.clone())],
            root,
            documents: Vec::new(),
            rewritten: Vec::new(),
            bytes: 0,
            elements: 0,
        })
    }

    /// The next document to fetch: the root, then each import not yet supplied; `None` once all are here.
    #[must_use]
    pub fn next(&self) -> Option<Wanted> {
        self.wanted.first().map(|(wanted, _)| wanted.clone())
    }

    /// Takes a document. `content_type` is the value of that header, for the charset.
    ///
    /// # Errors
    /// Where the document was not wanted, is not XML, is neither WSDL nor schema, refers to what cannot be
    /// fetched, or exceeds the limits. The reader is of no use after an error.
    pub fn supply(
        &mut self,
        wanted: &Wanted,
        bytes: &[u8],
        content_type: Option<&str>,
    ) -> Result<(), DescriptionError> {
        let at = self.wanted.iter().position(|(known, _)| known.url == wanted.url);
        let Some(at) = at else { return Err(DescriptionError::NotWanted { url: wanted.url.clone() }) };
        self.bytes = self.bytes.saturating_add(bytes.len());
        if self.bytes > self.limits.max_bytes {
            return Err(DescriptionError::TooLarge { limit: self.limits.max_bytes });
        }
        let decoded = charset::decode(bytes, content_type);
        // Decoding lengthens Latin-1, which the limit on what comes in need not count twice.
        let rest = self.limits.max_elements.saturating_sub(self.elements);
        let limits = Limits { max_bytes: usize::MAX, max_elements: rest, ..self.limits };
        let document = xml::read(&decoded.text, &limits)
            .map_err(|error| DescriptionError::Xml { url: wanted.url.clone(), error })?;
        refuse_others(&document, wanted, self.documents.is_empty())?;

        let (_, location) = self.wanted.remove(at);
        self.elements += document.elements();
        self.want(&document, &location)?;
        self.documents.push(Supplied { location, document, charset: decoded.charset });
        Ok(())
    }

    fn want(&mut self, document: &Document, base: &Location) -> Result<(), DescriptionError> {
        for written in links::locations(document.root()) {
            let url = follow(base, written, &self.root).map_err(|reason| DescriptionError::Import {
                url: base.to_string(),
                written: xml::excerpt(written.rsplit_once('@').map_or(written, |(_, host)| host)),
                reason,
            })?;
            let Followed { used, rewritten } = url;
            let url = used.to_string();
            if !self.known.insert(url.clone()) {
                continue;
            }
            if self.known.len() > self.limits.max_documents {
                return Err(DescriptionError::TooManyDocuments { limit: self.limits.max_documents });
            }
            if rewritten {
                self.rewritten.push(Rewrite { written: written.to_owned(), used: url.clone() });
            }
            self.wanted.push((Wanted { written: written.to_owned(), url, rewritten }, used));
        }
        Ok(())
    }

    /// Puts the documents together.
    ///
    /// # Errors
    /// [`DescriptionError::Incomplete`] while a document is wanted; limits on what schemas expand to.
    pub fn finish(self) -> Result<Description, DescriptionError> {
        if let Some((wanted, _)) = self.wanted.into_iter().next() {
            return Err(DescriptionError::Incomplete { url: wanted.url });
        }
        Assembly { documents: &self.documents, root: &self.root, limit: self.limits.max_elements }
            .describe(self.rewritten)
    }
}

/// Where a reference leads once it is moved to the root's origin.
pub(super) struct Followed {
    pub(super) used: Location,
    pub(super) rewritten: bool,
}

/// Resolves `written` against the document at `base`.
pub(super) fn follow(
    base: &Location,
    written: &str,
    root: &Location,
) -> Result<Followed, crate::LocationError> {
    let resolved = base.resolve(written)?;
    Ok(Followed { used: resolved.at_origin_of(root), rewritten: !resolved.same_origin(root) })
}

fn refuse_others(document: &Document, wanted: &Wanted, first: bool) -> Result<(), DescriptionError> {
    let root = document.root();
    if root.is(WSDL, "definitions") || (!first && root.is(XS, "schema")) {
        return Ok(());
    }
    let name = xml::excerpt(&root.name().to_string());
    Err(DescriptionError::NotDescription { url: wanted.url.clone(), root: name })
}
