//! The languages that Prumo speaks, and how people and systems spell them.
//! It reads no environment: the spelling is an argument.

/// A language of the texts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Brazilian Portuguese, the ERP's own language and the default.
    #[default]
    PtBr,
    /// English.
    En,
    /// Spanish, as Latin America writes it.
    Es,
}

impl Language {
    /// Every language, the default first.
    pub const ALL: &'static [Self] = &[Self::PtBr, Self::En, Self::Es];

    /// The BCP 47 tag, as arguments and HTML carry it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PtBr => "pt-BR",
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language of a tag (`pt-BR`, `es`) or of a POSIX locale (`pt_BR.UTF-8`, `en_US`, `es_MX@euro`).
    /// The region is ignored; `C`, `POSIX` and languages that there are no texts in give none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let tongue = text.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match tongue.to_ascii_lowercase().as_str() {
            "pt" => Some(Self::PtBr),
            "en" => Some(Self::En),
            "es" => Some(Self::Es),
            _ => None,
        }
    }

    /// `a, b e c`: names in order, the last one joined by the language's *and*.
    #[must_use]
    pub fn list<'n>(self, names: impl IntoIterator<Item = &'n str>) -> String {
        let and = match self {
            Self::PtBr => " e ",
            Self::En => " and ",
            Self::Es => " y ",
        };
        let names: Vec<&str> = names.into_iter().collect();
        match names.split_last() {
            None => String::new(),
            Some((last, [])) => (*last).to_owned(),
            Some((last, rest)) => format!("{}{and}{last}", rest.join(", ")),
        }
    }

    /// A day `yyyy-mm-dd` as the language writes it; what is no such day stays as it is.
    #[must_use]
    pub fn day(self, iso: &str) -> String {
        let mut parts = iso.split('-');
        let digits = |part: &&str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        match (self, parts.next(), parts.next(), parts.next(), parts.next()) {
            (Self::PtBr | Self::Es, Some(year), Some(month), Some(day), None)
                if digits(&year, 4) && digits(&month, 2) && digits(&day, 2) =>
            {
                format!("{day}/{month}/{year}")
            }
            _ => iso.to_owned(),
        }
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_locales_lead_to_a_language_or_to_none() {
        for (text, language) in [
            ("pt-BR", Some(Language::PtBr)),
            ("pt", Some(Language::PtBr)),
            ("pt_BR.UTF-8", Some(Language::PtBr)),
            ("EN_us", Some(Language::En)),
            ("es_MX@euro", Some(Language::Es)),
            ("C", None),
            ("POSIX", None),
            ("", None),
            ("esperanto", None),
        ] {
            assert_eq!(Language::parse(text), language, "{text:?}");
        }
    }

    #[test]
    fn lists_are_joined_in_the_language_s_way() {
        assert_eq!(Language::PtBr.list(["a", "b", "c"]), "a, b e c");
        assert_eq!(Language::En.list(["a", "b"]), "a and b");
        assert_eq!(Language::Es.list(["a", "b", "c"]), "a, b y c");
        assert_eq!(Language::En.list(["a"]), "a");
        assert_eq!(Language::En.list([]), "");
    }

    #[test]
    fn days_are_turned_around_and_nothing_else_is() {
        assert_eq!(Language::PtBr.day("2026-11-24"), "24/11/2026");
        assert_eq!(Language::En.day("2026-11-24"), "2026-11-24");
        for other in ["2026-11", "2026-11-24T", "", "a-b-c", "2026-11-24-1"] {
            assert_eq!(Language::Es.day(other), other);
        }
    }
}
