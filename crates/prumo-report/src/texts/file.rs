//! The Fluent files: which of them holds a key, and their texts, which are part of the program.
//! It parses nothing; that happens when the first key of a file is asked for.

use prumo_model::code::Code;

use super::Language;

/// A file of texts; there is one of each per language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// One message per code: title, and attributes `seen`, `why`, `remedy`, `verify`.
    Codes,
    /// Words: verdicts, gates, owners, reasons and the like.
    Words,
    /// The steps of the checklist.
    Checklist,
    /// One message per kind of diagnostic, and what values should look like.
    Diagnostics,
    /// What firewalls must let through, and the provider's form.
    Firewall,
    /// Sentences around findings and actions.
    Terminal,
    /// What the wizard asks and says.
    Init,
}

/// First parts of keys that stand in the words.
const WORDS: &[&str] = &[
    "acceptance",
    "basis",
    "brief",
    "certainty",
    "effect",
    "environment",
    "erp",
    "fact",
    "gate",
    "hosting",
    "integration",
    "language",
    "network",
    "owner",
    "reason",
    "side",
    "state",
    "target",
    "vantage",
    "verdict",
    "weight",
    "whole",
];

impl File {
    /// Every file.
    pub const ALL: &'static [Self] = &[
        Self::Codes,
        Self::Words,
        Self::Checklist,
        Self::Diagnostics,
        Self::Firewall,
        Self::Terminal,
        Self::Init,
    ];

    /// The file that a message belongs to, by its name alone: a code, or the part before the first hyphen.
    #[must_use]
    pub fn of(message: &str) -> Self {
        if Code::parse(message).is_some() {
            return Self::Codes;
        }
        match message.split('-').next().unwrap_or_default() {
            "step" | "stage" => Self::Checklist,
            "argument" | "diagnostic" | "facts" | "wanted" => Self::Diagnostics,
            "firewall" | "provider" | "remark" => Self::Firewall,
            "init" => Self::Init,
            first if WORDS.contains(&first) => Self::Words,
            _ => Self::Terminal,
        }
    }

    /// Its text in a language.
    #[must_use]
    pub const fn source(self, language: Language) -> &'static str {
        macro_rules! files {
            ($folder:literal) => {
                match self {
                    Self::Codes => include_str!(concat!("../../../../locales/", $folder, "/codes.ftl")),
                    Self::Words => include_str!(concat!("../../../../locales/", $folder, "/words.ftl")),
                    Self::Checklist => {
                        include_str!(concat!("../../../../locales/", $folder, "/checklist.ftl"))
                    }
                    Self::Diagnostics => {
                        include_str!(concat!("../../../../locales/", $folder, "/diagnostics.ftl"))
                    }
                    Self::Firewall => include_str!(concat!("../../../../locales/", $folder, "/firewall.ftl")),
                    Self::Terminal => include_str!(concat!("../../../../locales/", $folder, "/terminal.ftl")),
                    Self::Init => include_str!(concat!("../../../../locales/", $folder, "/init.ftl")),
                }
            };
        }
        match language {
            Language::PtBr => files!("pt-BR"),
            Language::En => files!("en"),
            Language::Es => files!("es"),
        }
    }
}
