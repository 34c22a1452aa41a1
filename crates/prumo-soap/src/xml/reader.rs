//! Drives quick-xml over a text and builds the [`Document`], refusing what is hostile on the way. It does not
//! decode bytes ([`crate::charset`] does) and gives no partial tree: the first problem ends the reading.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::document::{Document, Node};
use super::error::{XmlError, XmlErrorKind, excerpt};
use super::reference;
use super::scope::{ScopeId, Scopes};
use super::start_tag::StartTag;
use crate::Limits;

/// Reads a document.
///
/// # Errors
/// The first [`XmlError`]: not well-formed, an undeclared prefix, a document type, an unknown entity, or more
/// than `limits` allow.
pub fn read(text: &str, limits: &Limits) -> Result<Document, XmlError> {
    if text.len() > limits.max_bytes {
        return Err(at_start(XmlErrorKind::TooLarge { limit: limits.max_bytes }));
    }
    let mut place = Place::new(text);
    if let Some((offset, c)) = foreign_character(text) {
        return Err(place.error(offset, XmlErrorKind::Character(u32::from(c))));
    }
    let mut reader = Reader::from_str(text);
    let mut builder =
        Builder { limits, scopes: Scopes::default(), root: None, rest: Vec::new(), open: Vec::new() };
    loop {
        let offset = offset(reader.buffer_position());
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let kind = XmlErrorKind::Syntax(excerpt(&error.to_string()));
                return Err(place.error(self::offset(reader.error_position()), kind));
            }
        };
        place.advance(offset);
        match builder.take(&event, &place, offset) {
            Ok(false) => {}
            Ok(true) => return builder.finish().map_err(|kind| place.error(offset, kind)),
            Err(kind) => return Err(place.error(offset, kind)),
        }
    }
}

fn at_start(kind: XmlErrorKind) -> XmlError {
    XmlError { kind, line: 1, column: 1 }
}

/// The reader counts in `u64`; a text in memory fits `usize`.
fn offset(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

/// The first character that XML 1.0 does not have. Bytes first, since nearly every document has none.
fn foreign_character(text: &str) -> Option<(usize, char)> {
    let suspect = |b: u8| (b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r')) || b == 0xEF;
    if !text.bytes().any(suspect) {
        return None;
    }
    text.char_indices().find(|(_, c)| !reference::is_char(*c))
}

struct Builder<'l> {
    limits: &'l Limits,
    scopes: Scopes,
    root: Option<Node>,
    rest: Vec<Node>,
    /// The open elements, outermost first: where each stands in `rest`, `None` for the root.
    open: Vec<Option<usize>>,
}

impl Builder<'_> {
    /// Takes one event; `true` at the end of the text.
    fn take(&mut self, event: &Event<'_>, place: &Place<'_>, offset: usize) -> Result<bool, XmlErrorKind> {
        match event {
            Event::Start(tag) => self.start(tag, place)?,
            Event::Empty(tag) => {
                self.start(tag, place)?;
                self.end();
            }
            Event::End(_) => self.end(),
            Event::Text(text) => self.text(&text.xml10_content())?,
            Event::CData(text) if self.open.is_empty() => {
                return Err(XmlErrorKind::Syntax(format!("{} bytes of text outside", text.len())));
            }
            Event::CData(text) => self.text(&text.xml10_content())?,
            Event::GeneralRef(name) => {
                let c = reference::resolve(name)?;
                self.reference(c)?;
            }
            Event::DocType(declaration) => {
                let name = declaration.split(|c: char| c.is_whitespace() || c == '[').find(|w| !w.is_empty());
                return Err(XmlErrorKind::Doctype { name: excerpt(name.unwrap_or_default()) });
            }
            Event::Decl(_) if offset > 0 => {
                return Err(XmlErrorKind::Syntax("the XML declaration is not at the start".into()));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => return Ok(true),
        }
        Ok(false)
    }

    fn start(&mut self, tag: &BytesStart<'_>, place: &Place<'_>) -> Result<(), XmlErrorKind> {
        if self.root.is_some() && self.open.is_empty() {
            return Err(XmlErrorKind::Syntax("a second element at the top".into()));
        }
        if self.open.len() >= self.limits.max_depth {
            return Err(XmlErrorKind::TooDeep { limit: self.limits.max_depth });
        }
        let count = self.rest.len() + usize::from(self.root.is_some());
        if count >= self.limits.max_elements {
            return Err(XmlErrorKind::TooManyElements { limit: self.limits.max_elements });
        }
        let StartTag { name, attributes, scope } = StartTag::read(tag, self.scope(), &mut self.scopes)?;
        let text = String::new();
        let node = Node { name, attributes, text, scope, line: place.line, column: place.column, end: 0 };
        if self.root.is_none() {
            self.root = Some(node);
            self.open.push(None);
        } else {
            self.open.push(Some(self.rest.len()));
            self.rest.push(node);
        }
        Ok(())
    }

    fn end(&mut self) {
        let end = self.rest.len();
        if let Some(node) = self.current() {
            node.end = end;
        }
        self.open.pop();
    }

    fn text(&mut self, text: &str) -> Result<(), XmlErrorKind> {
        match self.current() {
            Some(node) => node.text.push_str(text),
            None if text.trim_matches([' ', '\t', '\r', '\n']).is_empty() => {}
            None => return Err(XmlErrorKind::Syntax("text outside the document's element".into())),
        }
        Ok(())
    }

    fn reference(&mut self, c: char) -> Result<(), XmlErrorKind> {
        let node = self.current().ok_or_else(|| XmlErrorKind::Syntax("a reference outside".into()))?;
        node.text.push(c);
        Ok(())
    }

    fn current(&mut self) -> Option<&mut Node> {
        match self.open.last()? {
            None => self.root.as_mut(),
            Some(index) => self.rest.get_mut(*index),
        }
    }

    fn scope(&mut self) -> ScopeId {
        self.current().and_then(|node| node.scope)
    }

    fn finish(self) -> Result<Document, XmlErrorKind> {
        let root = self.root.ok_or(XmlErrorKind::Empty)?;
        if !self.open.is_empty() {
            return Err(XmlErrorKind::Syntax(format!("the text ends inside {} elements", self.open.len())));
        }
        Ok(Document { root, rest: self.rest, scopes: self.scopes })
    }
}

/// Counts lines and columns, moving forward only so that the whole text is counted once.
struct Place<'t> {
    text: &'t str,
    offset: usize,
    line: u32,
    column: u32,
}

impl<'t> Place<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, offset: 0, line: 1, column: 1 }
    }

    fn advance(&mut self, to: usize) {
        for byte in self.text.as_bytes().get(self.offset..to).unwrap_or_default() {
            if *byte == b'\n' {
                self.line = self.line.saturating_add(1);
                self.column = 1;
            } else if byte & 0xC0 != 0x80 {
                self.column = self.column.saturating_add(1);
            }
        }
        self.offset = to.max(self.offset);
    }

    fn error(&mut self, offset: usize, kind: XmlErrorKind) -> XmlError {
        self.advance(offset.min(self.text.len()));
        XmlError { kind, line: self.line, column: self.column }
    }
}
