//! A value of SQL Server as text: numbers with a point, dates as ISO 8601 has them, whatever the server's language is.

use jiff::civil::{Date, DateTime, Time};
use jiff::{Span, ToSpan};
use tiberius::ColumnData;

/// A value as text; none where it is null, or of a type that no statement of ours asks for.
pub(super) fn of(value: &ColumnData<'_>) -> Option<String> {
    match value {
        ColumnData::U8(number) => number.map(|number| number.to_string()),
        ColumnData::I16(number) => number.map(|number| number.to_string()),
        ColumnData::I32(number) => number.map(|number| number.to_string()),
        ColumnData::I64(number) => number.map(|number| number.to_string()),
        ColumnData::F32(number) => number.map(|number| number.to_string()),
        ColumnData::F64(number) => number.map(|number| number.to_string()),
        ColumnData::Bit(bit) => bit.map(|bit| u8::from(bit).to_string()),
        ColumnData::String(text) => text.as_ref().map(|text| text.as_ref().to_owned()),
        ColumnData::Guid(guid) => guid.map(|guid| guid.to_string()),
        ColumnData::Numeric(number) => number.map(decimal),
        ColumnData::DateTime(time) => (*time).and_then(|time| {
            // 300 to a second.
            let milliseconds = i64::from(time.seconds_fragments()) * 10 / 3;
            since(Date::constant(1900, 1, 1), i64::from(time.days()), milliseconds.milliseconds())
        }),
        ColumnData::SmallDateTime(time) => (*time).and_then(|time| {
            let minutes = i64::from(time.seconds_fragments()).minutes();
            since(Date::constant(1900, 1, 1), i64::from(time.days()), minutes)
        }),
        ColumnData::Date(date) => (*date).and_then(day),
        ColumnData::DateTime2(time) => (*time).and_then(|time| {
            let day = i64::from(time.date().days());
            since(Date::constant(1, 1, 1), day, clock(time.time())?)
        }),
        ColumnData::DateTimeOffset(time) => (*time).and_then(|time| {
            let time = time.datetime2();
            since(Date::constant(1, 1, 1), i64::from(time.date().days()), clock(time.time())?)
        }),
        ColumnData::Time(time) => (*time)
            .and_then(clock)
            .and_then(|span| Some(Time::midnight().checked_add(span).ok()?.to_string())),
        ColumnData::Xml(_) | ColumnData::Binary(_) => None,
    }
}

/// The driver's own text has no sign where the whole part is 0.
fn decimal(number: tiberius::numeric::Numeric) -> String {
    let (value, scale) = (number.value(), usize::from(number.scale()));
    let sign = if value < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = scale + 1);
    let (whole, behind) = digits.split_at(digits.len().saturating_sub(scale));
    if behind.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{behind}") }
}

fn day(date: tiberius::time::Date) -> Option<String> {
    let days = Span::new().try_days(i64::from(date.days())).ok()?;
    Some(Date::constant(1, 1, 1).checked_add(days).ok()?.to_string())
}

/// Units of 10^-scale seconds.
fn clock(time: tiberius::time::Time) -> Option<Span> {
    let unit = 10_u64.checked_pow(9_u32.checked_sub(u32::from(time.scale()))?)?;
    Span::new().try_nanoseconds(i64::try_from(time.increments().checked_mul(unit)?).ok()?).ok()
}

/// A day and a time of it; the time is left out where it is midnight.
fn since(epoch: Date, days: i64, clock: Span) -> Option<String> {
    let date = epoch.checked_add(Span::new().try_days(days).ok()?).ok()?;
    let time: DateTime = date.to_datetime(Time::midnight()).checked_add(clock).ok()?;
    let midnight = time.time() == Time::midnight();
    Some(if midnight { time.date().to_string() } else { time.to_string().replace('T', " ") })
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use tiberius::numeric::Numeric;
    use tiberius::time;

    use super::*;

    #[test]
    fn values_are_texts_as_they_are_meant() {
        let numeric = |value, scale| ColumnData::Numeric(Some(Numeric::new_with_scale(value, scale)));
        for (value, text) in [
            (ColumnData::I32(Some(-5)), "-5"),
            (ColumnData::Bit(Some(true)), "1"),
            (numeric(113_520, 2), "1135.20"),
            (numeric(-5, 2), "-0.05"),
            (numeric(7, 0), "7"),
            (ColumnData::String(Some(Cow::Borrowed("São João"))), "São João"),
            (ColumnData::DateTime(Some(time::DateTime::new(0, 0))), "1900-01-01"),
            (ColumnData::DateTime(Some(time::DateTime::new(46274, 300 * 3661))), "2026-09-11 01:01:01"),
            (ColumnData::SmallDateTime(Some(time::SmallDateTime::new(1, 61))), "1900-01-02 01:01:00"),
            (ColumnData::Date(Some(time::Date::new(693_595))), "1900-01-01"),
        ] {
            assert_eq!(of(&value).as_deref(), Some(text));
        }
        let moment = time::DateTime2::new(time::Date::new(693_595), time::Time::new(10, 0));
        assert_eq!(of(&ColumnData::DateTime2(Some(moment))).as_deref(), Some("1900-01-01 00:00:10"));
    }

    #[test]
    fn nothing_and_what_can_not_be_are_none() {
        let never = time::Time::new(u64::MAX, 7);
        for value in [
            ColumnData::I32(None),
            ColumnData::DateTime(Some(time::DateTime::new(i32::MAX, u32::MAX))),
            ColumnData::Time(Some(never)),
            ColumnData::Time(Some(time::Time::new(1, 200))),
            ColumnData::Date(Some(time::Date::new(0x00ff_ffff))),
        ] {
            assert_eq!(of(&value), None);
        }
    }
}
