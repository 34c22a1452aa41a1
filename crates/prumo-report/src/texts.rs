//! The texts: from a key and typed arguments to a sentence in the chosen language.
//! No decision is taken here and no SQL passes through: what is to be typed is rendered by the model's actions.

mod file;
mod language;
mod values;

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use prumo_model::argument::Arguments;

pub use file::File;
pub use language::Language;
pub(crate) use values::DIALECT;

type Bundle = FluentBundle<FluentResource>;

/// The texts of one language. Making one costs nothing: a file is parsed when its first key is asked for.
#[derive(Default)]
pub struct Texts {
    language: Language,
    bundles: [OnceLock<Bundle>; File::ALL.len()],
}

impl Texts {
    /// The texts of a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        Self { language, ..Self::default() }
    }

    /// Their language.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The sentence of a key: a message (`port-refused`) or an attribute of one (`port-refused.remedy`).
    ///
    /// Arguments keep their names. A list comes joined, and with `X-count` for plurals; a text has `X-count` too,
    /// 0 where it is empty. Stable words in `reason`, `seen`, `vantage` and `wanted`, and the day in `until`,
    /// come in the language. A key that does not exist gives itself in quotes; a test holds that none is missing.
    #[must_use]
    pub fn say(&self, key: &str, arguments: &Arguments) -> String {
        self.format(key, &values::of(self, arguments)).unwrap_or_else(|| format!("{key:?}"))
    }

    /// The sentence of a key that needs no arguments.
    #[must_use]
    pub fn word(&self, key: &str) -> String {
        self.say(key, &Arguments::new())
    }

    /// The text of a reason, e.g. `timed-out`; a reason that is no stable word (a person's own, `HTTP 503`)
    /// is its own text. What a server answered stays behind the word: `server-refused 42501`.
    #[must_use]
    pub fn reason(&self, reason: &str) -> String {
        match reason.split_once(' ') {
            Some((word @ ("server-refused" | "server-demands"), answer)) => {
                format!("{}: {answer}", self.term("reason", word))
            }
            _ => self.term("reason", reason),
        }
    }

    /// Names joined in the language's way.
    #[must_use]
    pub fn list<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> String {
        self.language.list(names)
    }

    /// The text `<prefix>-<word>`, e.g. of `gate` and `tls`; where there is none (a user's own integration,
    /// somebody else's word), the word itself.
    #[must_use]
    pub fn term(&self, prefix: &str, word: &str) -> String {
        let key = format!("{prefix}-{}", word.replace(' ', "-"));
        self.format(&key, &FluentArgs::new()).unwrap_or_else(|| word.to_owned())
    }

    fn format(&self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let (message, attribute) = match key.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (key, None),
        };
        let bundle = self.bundle(File::of(message))?;
        let found = bundle.get_message(message)?;
        let pattern = match attribute {
            Some(attribute) => found.get_attribute(attribute)?.value(),
            None => found.value()?,
        };
        // A variable that is not given stays visible as `{$name}`; the tests hold that none does.
        let mut errors = Vec::new();
        Some(bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned())
    }

    fn bundle(&self, file: File) -> Option<&Bundle> {
        let place = File::ALL.iter().position(|known| *known == file)?;
        Some(self.bundles.get(place)?.get_or_init(|| parse(file, self.language)))
    }
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

fn parse(file: File, language: Language) -> Bundle {
    let tag = language.as_str().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // The marks would travel into everything that people copy from a report.
    bundle.set_use_isolating(false);
    let resource = match FluentResource::try_new(file.source(language).to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}
