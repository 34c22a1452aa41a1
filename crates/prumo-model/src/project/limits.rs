//! Reads `[limits]`: only what differs from the defaults, each within what is still polite.

use std::time::Duration;

use crate::limits::Limits;
use crate::toml_reader::TableReader;

pub(super) fn read(mut reader: TableReader<'_>) -> Limits {
    let mut limits = Limits::default();
    set_seconds(&mut reader, "name-seconds", &mut limits.name);
    set_seconds(&mut reader, "tcp-seconds", &mut limits.tcp);
    set_seconds(&mut reader, "tls-seconds", &mut limits.tls);
    set_seconds(&mut reader, "login-seconds", &mut limits.login);
    set_seconds(&mut reader, "call-seconds", &mut limits.call);
    set_seconds(&mut reader, "run-seconds", &mut limits.run);
    set_seconds(&mut reader, "slow-read-seconds", &mut limits.slow_read);
    set_seconds(&mut reader, "slow-answer-seconds", &mut limits.slow_answer);
    set_count(&mut reader, "connections", 8, &mut limits.connections);
    set_count(&mut reader, "calls", 1000, &mut limits.calls);
    set_count(&mut reader, "certificate-days", 3650, &mut limits.certificate_days);
    let mut mebibytes: u32 = 0;
    if set_count(&mut reader, "answer-mebibytes", 256, &mut mebibytes) {
        limits.answer_bytes = usize::try_from(mebibytes).unwrap_or(16) << 20;
    }
    reader.finish();
    limits
}

fn set_seconds(reader: &mut TableReader<'_>, key: &'static str, limit: &mut Duration) {
    if let Some(seconds) = reader.integer_in(key, "seconds", |seconds| (1..=86_400).contains(&seconds)) {
        *limit = Duration::from_secs(seconds);
    }
}

fn set_count(reader: &mut TableReader<'_>, key: &'static str, most: i64, limit: &mut u32) -> bool {
    let read = reader.integer_in(key, "count", |count| (1..=most).contains(&count));
    if let Some(count) = read {
        *limit = count;
    }
    read.is_some()
}
