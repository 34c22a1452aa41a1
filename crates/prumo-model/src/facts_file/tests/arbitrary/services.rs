//! Generators for what is seen of services, calls and rows.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

use super::{duration, some, text, texts};
use crate::fact::{
    Answered, CallFact, CallOutcome, CharsetFact, DescriptionFact, PublishedOperation, Rewrite, RowDigest,
    RowsFact, SetFact,
};

pub(super) fn description() -> impl Strategy<Value = DescriptionFact> {
    let published = (text(), texts(), texts()).prop_map(|(name, sends, answers)| PublishedOperation {
        name,
        sends,
        answers,
    });
    let rewrite = (text(), text()).prop_map(|(written, used)| Rewrite { written, used });
    prop_oneof![
        (texts(), vec(published, 0..3), vec(rewrite, 0..3)).prop_map(|(operations, published, rewritten)| {
            DescriptionFact::Read { operations, published, rewritten }
        }),
        any::<u16>().prop_map(DescriptionFact::Status),
        text().prop_map(DescriptionFact::Unreadable),
    ]
}

pub(super) fn call() -> impl Strategy<Value = CallFact> {
    let outcome = prop_oneof![
        answered().prop_map(CallOutcome::Answered),
        (text(), text()).prop_map(|(code, text)| CallOutcome::Fault { code, text }),
        duration().prop_map(CallOutcome::Hangs),
        Just(CallOutcome::Cut),
        any::<u64>().prop_map(CallOutcome::TooLarge),
        (any::<u16>(), text()).prop_map(|(status, seen)| CallOutcome::NotSoap { status, seen }),
        text().prop_map(CallOutcome::Unreadable),
    ];
    (outcome, any::<bool>()).prop_map(|(outcome, warm_up)| CallFact { outcome, warm_up })
}

fn answered() -> impl Strategy<Value = Answered> {
    let set = (text(), any::<u32>(), texts()).prop_map(|(path, rows, filled)| SetFact { path, rows, filled });
    let charset = (text(), text(), any::<bool>()).prop_map(|(declared, used, mismatch)| CharsetFact {
        declared,
        used,
        mismatch,
    });
    let said = (any::<u32>(), some(any::<i64>()), some(text()), some(text()), texts(), some(text()));
    (said, vec(set, 0..3), texts(), some(charset)).prop_map(
        |((elements, return_type, message, execution_error, errors, refused), sets, deviations, charset)| {
            Answered {
                elements,
                return_type,
                message,
                execution_error,
                errors,
                refused,
                sets,
                deviations,
                charset,
            }
        },
    )
}

pub(super) fn rows() -> impl Strategy<Value = RowsFact> {
    let row = (text(), btree_map(text(), text(), 0..4)).prop_map(|(key, fields)| RowDigest { key, fields });
    (text(), vec(row, 0..4), any::<bool>()).prop_map(|(digest_key, rows, more)| RowsFact {
        digest_key,
        rows,
        more,
    })
}
