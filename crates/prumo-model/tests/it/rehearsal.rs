//! The rehearsal: the same rows over both paths, branch by branch, from digests alone.

use prumo_model::code::Code;
use prumo_model::fact::{CallFact, CallOutcome, FactKind, RowDigest, RowsFact, Seen};
use prumo_model::outcome::exit;
use prumo_model::vantage::Vantage;

use crate::stage::{CATALOGUE, PROJECT, Stage, call, changed, rows};

fn change(stage: &mut Stage, branch: u32, kind: FactKind, change: impl FnOnce(&mut RowsFact)) {
    stage.alter(rows(branch), kind, |fact| match &mut fact.seen {
        Seen::Rows(rows) => change(rows),
        _ => unreachable!("rows"),
    });
}

fn another_row(rows: &mut RowsFact) {
    rows.rows.push(RowDigest { key: "another key".to_owned(), ..rows.rows[0].clone() });
}

/// The branches and fields in which the paths differ; none where there is no such line.
fn difference(stage: &Stage) -> Option<(Vec<String>, Vec<String>)> {
    let judged = stage.judged();
    let line = judged.lines().find(|line| line.finding.code == Code::PathsDiffer)?;
    let list = |name: &str| line.finding.arguments.list(name).map(str::to_owned).collect();
    Some((list("branches"), list("fields")))
}

fn texts(branches: &[&str], fields: &[&str]) -> Option<(Vec<String>, Vec<String>)> {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    Some((owned(branches), owned(fields)))
}

#[test]
fn a_field_that_differs_is_named_with_its_branch() {
    let mut stage = Stage::healthy();
    change(&mut stage, 2, FactKind::ServiceRows, |rows| {
        rows.rows[0].fields.insert("nomCli".to_owned(), "another".to_owned());
    });
    assert_eq!(difference(&stage), texts(&["1/2"], &["nomCli"]));
    change(&mut stage, 1, FactKind::DatabaseRows, |rows| {
        rows.rows[0].fields.insert("codCli".to_owned(), "another".to_owned());
    });
    assert_eq!(difference(&stage), texts(&["1/1", "1/2"], &["codCli", "nomCli"]));
}

#[test]
fn a_row_that_only_one_path_shows_is_a_difference_of_its_key() {
    for (kind, sign) in [(FactKind::DatabaseRows, "-codCli"), (FactKind::ServiceRows, "+codCli")] {
        let mut stage = Stage::healthy();
        change(&mut stage, 1, kind, another_row);
        assert_eq!(difference(&stage), texts(&["1/1"], &[sign]), "{kind}");
    }
}

#[test]
fn a_row_beyond_the_limit_of_the_other_path_is_no_difference_and_no_proof() {
    for (longer, shorter) in
        [(FactKind::DatabaseRows, FactKind::ServiceRows), (FactKind::ServiceRows, FactKind::DatabaseRows)]
    {
        let mut stage = Stage::healthy();
        change(&mut stage, 1, shorter, |rows| rows.more = true);
        assert_eq!(stage.exit(), exit::OPEN, "all that was shown was matched");
        change(&mut stage, 1, longer, another_row);
        assert_eq!((stage.codes(), reason(&stage)), (vec![Code::NotLooked], Some("more-rows".to_owned())));
    }
}

/// The reason of the first line.
fn reason(stage: &Stage) -> Option<String> {
    let judged = stage.judged();
    judged.lines().next()?.finding.arguments.text("reason").map(str::to_owned)
}

#[test]
fn digests_under_two_keys_are_not_compared() {
    let mut stage = Stage::healthy();
    change(&mut stage, 1, FactKind::ServiceRows, |rows| {
        rows.digest_key = "another key".to_owned();
        rows.rows[0].fields.insert("nomCli".to_owned(), "the same name under another key".to_owned());
    });
    assert_eq!((stage.codes(), stage.exit_accepting_all()), (vec![Code::NotLooked], exit::NOT_PROVEN));
    assert_eq!(reason(&stage).as_deref(), Some("other-digest-key"));
}

/// Nothing comes for a branch, over either path.
fn empty(stage: &mut Stage, branch: u32) {
    for kind in [FactKind::DatabaseRows, FactKind::ServiceRows] {
        change(stage, branch, kind, |rows| rows.rows.clear());
    }
    stage.alter(call(branch), FactKind::Call, |fact| match &mut fact.seen {
        Seen::Call(CallFact { outcome: CallOutcome::Answered(answered), .. }) => {
            answered.sets.iter_mut().for_each(|set| {
                set.rows = 0;
                set.filled.clear();
            });
        }
        _ => unreachable!("an answer"),
    });
}

#[test]
fn a_sample_that_is_in_no_branch_is_the_one_cause_of_every_empty_answer() {
    let mut stage = Stage::healthy();
    [1, 2].into_iter().for_each(|branch| empty(&mut stage, branch));
    assert_eq!((stage.codes(), stage.exit_accepting_all()), (vec![Code::SampleMissing], exit::NOT_PROVEN));
    let judged = stage.judged();
    let arguments = &judged.lines().next().unwrap().finding.arguments;
    assert_eq!(arguments.text("reason"), Some("not-found"));
    assert_eq!(arguments.list("keys").collect::<Vec<_>>(), ["accounts/customer"]);
}

#[test]
fn a_sample_that_is_in_one_branch_leaves_the_other_without_data() {
    let mut stage = Stage::healthy();
    empty(&mut stage, 2);
    assert_eq!(
        (stage.codes(), stage.exit_accepting_all()),
        (vec![Code::AnswerWithoutData], exit::NOT_PROVEN)
    );
}

#[test]
fn rows_of_the_database_that_the_service_never_shows_are_fields_not_exported() {
    let mut stage = Stage::healthy();
    let kept: RowsFact = RowsFact { digest_key: "one key".to_owned(), ..RowsFact::default() };
    empty(&mut stage, 2);
    change(&mut stage, 2, FactKind::DatabaseRows, |rows| {
        *rows = kept;
        rows.rows.push(RowDigest { key: "digest of the key".to_owned(), fields: Default::default() });
    });
    assert_eq!((stage.codes(), stage.exit()), (vec![Code::FieldNotExported], exit::FAILS));
}

#[test]
fn where_the_answer_is_the_row_zeros_are_as_good_as_no_row() {
    let catalogue = changed(CATALOGUE, &[("set = \"cliente\"\n", ""), (", key = true", "")]);
    let stage = || {
        let mut stage = Stage::of(PROJECT, &catalogue, Vantage::Crm);
        change(&mut stage, 2, FactKind::DatabaseRows, |rows| rows.rows.clear());
        stage
    };
    let mut zeros = stage();
    change(&mut zeros, 2, FactKind::ServiceRows, |rows| rows.rows[0].fields.clear());
    assert_eq!((zeros.codes(), zeros.exit()), (vec![], exit::OPEN), "the customer has no definitions there");
    assert_eq!(stage().codes(), [Code::PathsDiffer], "a position that the database does not have");
    let mut nothing = zeros;
    for kind in [FactKind::DatabaseRows, FactKind::ServiceRows] {
        change(&mut nothing, 1, kind, |rows| rows.rows[0].fields.clear());
    }
    assert_eq!(nothing.exit_accepting_all(), exit::NOT_PROVEN, "zeros everywhere compare nothing");
}

/// The lines of a project that would name the samples, by what is missing.
#[test]
fn the_remedy_names_the_sample_that_is_missing() {
    let product = ("customer = 1001", "customer = 1001\nproduct = \"ABC-1\"");
    let customer = ("customer = 1001\n", "");
    let only_product = ("customer = 1001", "product = \"ABC-1\"");
    let orders = "integrations = [\"accounts\"]";
    let all = "integrations = [\"accounts\", \"orders-send\"]";
    for (changes, keys) in [
        (vec![customer], vec!["customer"]),
        (vec![only_product, (orders, all)], vec!["customer"]),
        (vec![product, (orders, all)], vec![]),
        (vec![(orders, all)], vec!["product"]),
        (vec![customer, (orders, all)], vec!["customer", "product"]),
    ] {
        assert_eq!(named_by_the_remedy(&changes), keys, "{changes:?}");
    }
}

fn named_by_the_remedy(changes: &[(&str, &str)]) -> Vec<&'static str> {
    use prumo_model::action::Action;
    use prumo_model::graph::Ground;
    use prumo_model::plan::Plan;
    use prumo_model::project::Project;
    use prumo_model::remedy::Remedy;

    let catalogue = crate::embedded_catalogue::embedded();
    let project = Project::read(&changed(PROJECT, changes), &catalogue).unwrap();
    let mut stage = Stage::healthy();
    (stage.project, stage.catalogue) = (project, catalogue);
    stage.facts = prumo_model::fact::Facts::new();
    stage.look_from(Vantage::Crm);
    let judged = stage.judged();
    let environment = &judged.environments[0];
    let plan = Plan::of(&stage.project, &stage.catalogue, Vantage::Crm);
    let ground = Ground {
        project: &stage.project,
        catalogue: &stage.catalogue,
        environment: &stage.project.environments[0],
        plan: &plan.environments[0],
        vantages: &environment.vantages,
    };
    let lines = environment.lines.iter().filter(|line| line.finding.code == Code::SampleMissing);
    let actions = lines.flat_map(|line| Remedy { ground, facts: &stage.facts, line }.actions());
    actions
        .filter_map(|one| match one.action {
            Action::ProjectLine { key, .. } => Some(key),
            _ => None,
        })
        .collect()
}
