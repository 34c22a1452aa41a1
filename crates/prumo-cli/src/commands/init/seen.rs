//! What a look at a host said, as the wizard tells it. It judges as little as it can: what it can't tell stays open.

use std::net::IpAddr;

use prumo_model::address::{AddressClass, class};
use prumo_model::argument::Arguments;
use prumo_model::engine::Engine;
use prumo_model::fact::{
    CertificateFact, Connect, DescriptionFact, Facts, GreetingFact, HttpFact, NameFact, Seen as Fact,
    TlsFact, Trust,
};
use prumo_model::target::Target;
use prumo_report::safe;
use prumo_report::texts::Texts;

/// Everything that the wizard draws a consequence from.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// What is told, each with its mark.
    pub(super) told: Vec<(Mark, String)>,
    /// Whether nothing further could be seen.
    pub(super) shut: bool,
    /// Whether an address is one that only a private network leads to.
    pub(super) private: bool,
    /// The engine that answers instead of the one that was said.
    pub(super) other_engine: Option<Engine>,
    /// The fingerprint of a certificate that is not trusted.
    pub(super) fingerprint: Option<String>,
    /// Whether TLS came about, trusted or not.
    pub(super) has_tls: bool,
}

/// How good what was seen is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Good,
    Odd,
    Bad,
}

impl Mark {
    pub(super) const fn sign(self) -> char {
        match self {
            Self::Good => '✓',
            Self::Odd => '▲',
            Self::Bad => '✗',
        }
    }
}

/// Reads facts in the order in which the looks were made.
pub(super) fn read(facts: &Facts, texts: &Texts) -> Seen {
    let mut reading = Reading { seen: Seen::default(), texts };
    let mut facts: Vec<_> = facts.iter().collect();
    facts.sort_by_key(|(key, fact)| (fact.when, key.kind));
    for (key, fact) in facts {
        let is_address = matches!(&key.target, Target::Host(host) if host.address().is_some());
        reading.fact(&fact.seen, is_address);
    }
    reading.seen
}

struct Reading<'r> {
    seen: Seen,
    texts: &'r Texts,
}

impl Reading<'_> {
    fn fact(&mut self, fact: &Fact, is_address: bool) {
        match fact {
            Fact::Name(name) => self.name(name, is_address),
            Fact::Reach(reach) => {
                for attempt in &reach.attempts {
                    self.attempt(attempt.address, attempt.outcome);
                }
                self.seen.shut |= !reach.connected();
            }
            Fact::Greeting(greeting) => self.greeting(greeting),
            Fact::Tls(tls) => self.tls(tls),
            Fact::Http(HttpFact::Answered { .. }) => {}
            Fact::Http(HttpFact::Other(seen)) => {
                self.shut("init-saw-not-http", &with("seen", safe::text(seen)))
            }
            Fact::Http(HttpFact::Dropped) => self.shut("init-saw-dropped", &Arguments::new()),
            Fact::Description(description) => self.description(description),
            // The login is not tried: the wizard knows no password.
            Fact::Login(_) => {}
            Fact::Nothing(reason) if reason.reason() == "secret-missing" => {}
            Fact::Nothing(reason) => {
                let reason = self.texts.reason(reason.reason());
                self.tell(Mark::Odd, "init-saw-nothing", &with("why", reason));
            }
            _ => {}
        }
    }

    fn tell(&mut self, mark: Mark, key: &str, arguments: &Arguments) {
        self.seen.told.push((mark, self.texts.say(key, arguments)));
    }

    fn shut(&mut self, key: &str, arguments: &Arguments) {
        self.seen.shut = true;
        self.tell(Mark::Bad, key, arguments);
    }

    fn name(&mut self, name: &NameFact, is_address: bool) {
        match name {
            NameFact::Resolved(addresses) => {
                self.seen.private = addresses.iter().any(|address| is_private(*address));
                if is_address {
                    return;
                }
                let shown = addresses.iter().map(ToString::to_string);
                self.tell(Mark::Good, "init-saw-name", &Arguments::new().with_list("addresses", shown));
            }
            NameFact::NotFound => self.shut("init-saw-no-name", &Arguments::new()),
            NameFact::Failed(reason) => {
                self.shut("init-saw-name-failed", &with("why", self.texts.reason(reason)));
            }
        }
    }

    fn attempt(&mut self, address: IpAddr, outcome: Connect) {
        let (mark, key) = match outcome {
            Connect::Connected => (Mark::Good, "init-saw-connected"),
            Connect::Refused => (Mark::Bad, "init-saw-refused"),
            Connect::Silent => (Mark::Bad, "init-saw-silent"),
            Connect::Unreachable => (Mark::Bad, "init-saw-unreachable"),
            Connect::Denied => (Mark::Bad, "init-saw-denied"),
            Connect::Dropped | Connect::Failed(_) => (Mark::Bad, "init-saw-failed"),
        };
        self.tell(mark, key, &with("address", address.to_string()));
    }

    fn greeting(&mut self, greeting: &GreetingFact) {
        match greeting {
            GreetingFact::Speaks { .. } | GreetingFact::Redirects { .. } => {
                self.tell(Mark::Good, "init-saw-engine", &Arguments::new());
            }
            GreetingFact::Other { engine: Some(engine), .. } => {
                self.seen.other_engine = Some(*engine);
                self.shut("init-saw-other-engine", &with("engine", engine.title()));
            }
            GreetingFact::Other { engine: None, seen } => {
                self.shut("init-saw-no-engine", &with("seen", safe::text(seen)));
            }
            GreetingFact::Dropped => self.shut("init-saw-dropped", &Arguments::new()),
            GreetingFact::Silent => self.shut("init-saw-mute", &Arguments::new()),
        }
    }

    fn tls(&mut self, tls: &TlsFact) {
        match tls {
            TlsFact::Established { version, chain, trust, .. } => {
                self.seen.has_tls = true;
                self.certificate(version, chain.first(), *trust);
            }
            TlsFact::Plain => self.tell(Mark::Odd, "init-saw-plain", &Arguments::new()),
            TlsFact::Refused(reason) => {
                self.tell(Mark::Odd, "init-saw-no-tls", &with("why", self.texts.reason(reason)));
            }
        }
    }

    fn certificate(&mut self, version: &str, leaf: Option<&CertificateFact>, trust: Trust) {
        let (mark, key) = match trust {
            Trust::Verified | Trust::Pinned => (Mark::Good, "init-saw-trusted"),
            Trust::Expired => (Mark::Bad, "init-saw-expired"),
            Trust::NameMismatch => (Mark::Bad, "init-saw-other-name"),
            Trust::Untrusted => (Mark::Bad, "init-saw-untrusted"),
        };
        let day = |leaf: &CertificateFact| leaf.not_after.to_string().chars().take(10).collect::<String>();
        let arguments = with("version", version)
            .with("subject", safe::text(leaf.map_or("", |leaf| leaf.subject.as_str())))
            .with("until", leaf.map(day).unwrap_or_default());
        self.tell(mark, key, &arguments);
        if let Some(leaf) = leaf.filter(|_| mark == Mark::Bad) {
            self.tell(Mark::Odd, "init-saw-fingerprint", &with("sha256", in_pairs(&leaf.sha256)));
            self.seen.fingerprint = Some(leaf.sha256.clone());
        }
    }

    fn description(&mut self, description: &DescriptionFact) {
        match description {
            DescriptionFact::Read { operations, .. } => {
                let count = i64::try_from(operations.len()).unwrap_or(i64::MAX);
                self.tell(Mark::Good, "init-saw-description", &with("count", count));
            }
            DescriptionFact::Status(status) => {
                self.shut("init-saw-status", &with("status", i64::from(*status)));
            }
            DescriptionFact::Unreadable(_) => self.shut("init-saw-unreadable", &Arguments::new()),
        }
    }
}

/// A fingerprint as other tools print it, so that a person can compare.
pub(super) fn in_pairs(fingerprint: &str) -> String {
    let digits: Vec<char> = fingerprint.to_uppercase().chars().collect();
    digits.chunks(2).map(|pair| pair.iter().collect::<String>()).collect::<Vec<_>>().join(":")
}

fn with(name: &'static str, value: impl Into<prumo_model::argument::Argument>) -> Arguments {
    Arguments::new().with(name, value)
}

fn is_private(address: IpAddr) -> bool {
    matches!(class(address), AddressClass::Private | AddressClass::Loopback)
}
