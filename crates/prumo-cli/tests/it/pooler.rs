//! A PgBouncer stands in front of the database: our settings do not come through, so that nothing is read.

use prumo_harness::PgBouncer;

use crate::corpus::line::{Line, compare};
use crate::corpus::sharing;

#[test]
fn through_a_pooler_nothing_is_read_and_it_is_told() {
    let shows = Line { code: "driver-cannot", gate: "login", step: "1.3", owner: "dba", verdict: "unknown" };
    for ignoring in [false, true] {
        let scene = sharing::stage().case().set().unwrap();
        let password = scene.program.variable("PRUMO_EXEMPLO_HML_DB").unwrap().to_owned();
        let pooler = PgBouncer::start(scene.server.port(), &scene.names.user, &password, ignoring).unwrap();
        compare(&scene, 0, &[]).unwrap();
        scene.project.set("environment.homologation.database.port", &pooler.port.to_string()).unwrap();
        let report = compare(&scene, 3, &[shows]).unwrap();
        let findings = prumo_harness::findings(&report);
        let found = findings.iter().find(|finding| finding["code"] == shows.code).unwrap();
        assert_eq!(found["arguments"]["reason"], "pooler", "ignoring: {ignoring}");
    }
}
