//! Which looks are under way, which of them is told, and which were slow. It draws nothing and reads no clock.

use std::time::Duration;

use prumo_model::argument::Arguments;
use prumo_model::fact::FactKey;
use prumo_model::limits::Limits;
use prumo_model::target::Target;
use prumo_report::safe;
use prumo_report::texts::Texts;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// From here on the time is told.
const LONG: Duration = Duration::from_secs(1);

/// A look that took as long as this was slow.
const SLOW: Duration = Duration::from_secs(2);

/// Slow looks that are named at the most.
const MOST_NAMED: usize = 3;

/// Looks of a run, as a person follows them.
#[derive(Debug, Default)]
pub(super) struct UnderWay {
    /// With the time at which each began, the oldest first.
    looks: Vec<(FactKey, Duration)>,
    /// With the time that each took, and whether it came to its end.
    slow: Vec<(FactKey, Duration, bool)>,
}

impl UnderWay {
    pub(super) fn starts(&mut self, key: FactKey, now: Duration) {
        self.looks.push((key, now));
    }

    /// Another environment begins: a look that gave no fact is no longer told.
    pub(super) fn begin_anew(&mut self) {
        self.looks.clear();
    }

    pub(super) fn ended(&mut self, key: &FactKey, took: Duration) {
        if let Some(place) = self.looks.iter().position(|(known, _)| known == key) {
            let (key, _) = self.looks.remove(place);
            self.keep(key, took, true);
        }
    }

    /// The run is over: what is still under way was interrupted.
    pub(super) fn all_ended(&mut self, now: Duration) {
        for (key, since) in std::mem::take(&mut self.looks) {
            self.keep(key, now.saturating_sub(since), false);
        }
    }

    fn keep(&mut self, key: FactKey, took: Duration, ended: bool) {
        if took >= SLOW {
            self.slow.push((key, took, ended));
        }
    }

    /// The oldest look under way, in at most so many columns; the target is what is shortened.
    pub(super) fn line(&self, now: Duration, limits: &Limits, texts: &Texts, room: usize) -> String {
        let Some((key, since)) = self.looks.first() else { return String::new() };
        let elapsed = now.saturating_sub(*since);
        let limit = limits.of(key.kind).unwrap_or_default();
        let say = |target: &str| {
            let arguments = Arguments::new()
                .with("kind", texts.word(&format!("fact-{}", key.kind)))
                .with("target", target)
                .with("seconds", seconds(elapsed))
                .with("limit", seconds(limit));
            texts.say(if elapsed < LONG { "looking-at" } else { "looking-at-for" }, &arguments)
        };
        let target = name(&key.target);
        let line = say(&target);
        let excess = line.width().saturating_sub(room);
        if excess == 0 {
            return line;
        }
        cut(&say(&cut(&target, target.width().saturating_sub(excess))), room)
    }

    /// The slowest looks as one sentence; none where nothing was slow.
    pub(super) fn slowest(&self, texts: &Texts) -> Option<String> {
        let mut slow: Vec<_> = self.slow.iter().collect();
        slow.sort_by_key(|(_, took, _)| std::cmp::Reverse(*took));
        let names = slow.into_iter().take(MOST_NAMED).map(|(key, took, ended)| {
            let arguments = Arguments::new()
                .with("kind", texts.word(&format!("fact-{}", key.kind)))
                .with("target", name(&key.target))
                .with("seconds", seconds(*took));
            texts.say(if *ended { "slow-look" } else { "slow-look-unfinished" }, &arguments)
        });
        let names = names.collect::<Vec<_>>().join(" · ");
        (!names.is_empty()).then(|| texts.say("slow-looks", &Arguments::new().with("looks", names)))
    }
}

fn seconds(time: Duration) -> i64 {
    i64::try_from(time.as_secs()).unwrap_or(i64::MAX)
}

/// A target as a person calls it: an operation without the long name of its service.
fn name(target: &Target) -> String {
    let name = match target {
        Target::Call(name, branch) => format!("{} ({branch})", name.operation),
        Target::Operation(name) => name.operation.clone(),
        Target::Service(service) => service.trim_start_matches("com.senior.g5.co.").to_owned(),
        other => other.to_string(),
    };
    safe::text(&name)
}

/// The text in at most so many columns.
fn cut(text: &str, room: usize) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 1;
    for character in text.chars() {
        used += character.width().unwrap_or(0);
        if used > room {
            break;
        }
        kept.push(character);
    }
    if room > 0 {
        kept.push('…');
    }
    kept
}

#[cfg(test)]
mod tests {
    use prumo_model::fact::FactKind;
    use prumo_model::target::{Branch, OperationName};
    use prumo_model::vantage::Vantage;
    use prumo_report::texts::Language;

    use super::*;

    fn call(operation: &str) -> FactKey {
        let name =
            OperationName { service: "com.senior.g5.co.cad.clientes".into(), operation: operation.into() };
        let target = Target::Call(name, Branch { company: 1, branch: 2 });
        FactKey { environment: "h".into(), target, vantage: Vantage::Inside, kind: FactKind::Call }
    }

    fn line(looks: &UnderWay, now: u64, room: usize) -> String {
        looks.line(Duration::from_secs(now), &Limits::default(), &Texts::of(Language::En), room)
    }

    #[test]
    fn the_oldest_look_is_told_with_its_time_and_its_limit_once_it_is_long() {
        let mut looks = UnderWay::default();
        looks.starts(call("ConsultarGeral"), Duration::from_secs(0));
        looks.starts(call("Executar"), Duration::from_secs(5));
        assert_eq!(line(&looks, 0, 100), "Looking at: call · ConsultarGeral (1/2)");
        assert_eq!(line(&looks, 12, 100), "Looking at: call · ConsultarGeral (1/2) · 12 s of 60 s");
        looks.ended(&call("ConsultarGeral"), Duration::from_secs(12));
        assert_eq!(line(&looks, 12, 100), "Looking at: call · Executar (1/2) · 7 s of 60 s");
        looks.all_ended(Duration::from_secs(13));
        assert_eq!(line(&looks, 14, 100), "");
        assert_eq!(
            looks.slowest(&Texts::of(Language::En)).unwrap(),
            "Slowest: call ConsultarGeral (1/2) 12 s · call Executar (1/2) 8 s, not finished"
        );
    }

    #[test]
    fn no_line_is_wider_than_its_room_and_the_time_is_what_stays() {
        let mut looks = UnderWay::default();
        looks.starts(call("OperaçãoDeNomeMuitoComprido東京"), Duration::ZERO);
        for room in 0..90 {
            assert!(line(&looks, 12, room).width() <= room, "{room}");
        }
        assert_eq!(line(&looks, 12, 45), "Looking at: call · OperaçãoDe… · 12 s of 60 s");
    }

    #[test]
    fn where_nothing_was_slow_nothing_is_said() {
        let mut looks = UnderWay::default();
        looks.starts(call("ConsultarGeral"), Duration::ZERO);
        looks.ended(&call("ConsultarGeral"), Duration::from_millis(1999));
        assert_eq!(looks.slowest(&Texts::of(Language::PtBr)), None);
    }
}
