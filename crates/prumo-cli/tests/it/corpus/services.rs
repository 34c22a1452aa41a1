//! Plants in the ERP and its services, and in what the project says of them.

use prumo_harness::Case;

use super::plant::Chain::{Aside, Credit, Customers, Login, Orders, Rehearsal, Sample, Services, Titles};
use super::plant::{Plant, plant};
use crate::production::{CALL, beside, beside_as};

/// Seconds after which a call hangs: enough for descriptions and other calls where the machine is busy.
const PATIENCE: &str = "3";

/// Those of the spine's codes: as many in one service as in the other, so that many pairs wait for nothing.
pub(crate) const SPINE: &[Plant] = &[
    plant(
        ["application-server-down", "application-server", "2.5", "erp-administrator", "fail"],
        Services,
        |case| {
            case.fault("application-server-down");
        },
    ),
    plant(["service-not-deployed", "deployed", "2.3", "erp-administrator", "fail"], Customers, |case| {
        case.fault("service-not-deployed:co.cad.clientes");
    }),
    plant(["operation-not-published", "contract", "2.3", "erp-administrator", "fail"], Titles, |case| {
        case.fault("operation-not-published=ConsultarTitulosAbertosCR:titulos");
    }),
    plant(["call-hangs", "answer", "2.5", "network", "fail"], Titles, |case| {
        case.line("limits.call-seconds", PATIENCE);
        case.fault("call-hangs:titulos");
    }),
    plant(["erp-login-refused", "erp-login", "2.1", "erp-administrator", "fail"], Login, |case| {
        case.fault("erp-login-refused");
    }),
    plant(["erp-password-unusable", "erp-login", "2.1", "erp-administrator", "fail"], Login, |case| {
        case.fault("erp-password-unusable=expired");
    }),
    plant(["system-code-unknown", "system-code", "2.3", "erp-administrator", "fail"], Customers, |case| {
        case.fault("system-code-unknown");
    }),
    plant(
        ["service-not-configured", "configuration", "2.3", "erp-administrator", "fail"],
        Customers,
        |case| {
            case.fault("service-not-configured:co.cad.clientes");
        },
    ),
    plant(["field-not-exported", "configuration", "2.3", "erp-administrator", "fail"], Customers, |case| {
        case.fault("field-not-exported=nomCli:co.cad.clientes");
    }),
    plant(["company-unknown", "company", "2.3", "erp-administrator", "fail"], Titles, |case| {
        case.fault("company-unknown:titulos");
    }),
    plant(["erp-refused-data", "business", "3.1", "consultant", "warn"], Customers, |case| {
        case.fault("erp-refused-data:co.cad.clientes");
    }),
    plant(["paths-differ", "rehearsal", "3.1", "consultant", "fail"], Rehearsal, |case| {
        case.fault("paths-differ:titulos");
    }),
    plant(["erp-answer-unknown", "business", "3.1", "consultant", "unknown"], Titles, |case| {
        case.fault("erp-runtime-error=Algo que ninguém viu:titulos");
    }),
    plant(["licence-missing", "licence", "2.3", "erp-administrator", "fail"], Customers, |case| {
        case.fault("erp-runtime-error=Módulo fora da licença:co.cad.clientes");
        says(case, "Módulo fora da licença", "licence-missing");
    }),
    plant(
        ["service-not-in-installation", "licence", "2.3", "erp-administrator", "fail"],
        Customers,
        |case| {
            case.fault("erp-runtime-error=Serviço que não há aqui:co.cad.clientes");
            says(case, "Serviço que não há aqui", "service-not-in-installation");
        },
    ),
    plant(["erp-right-missing", "user-right", "2.2", "erp-administrator", "fail"], Titles, |case| {
        case.fault("erp-runtime-error=Usuário sem esta permissão:titulos");
        says(case, "Usuário sem esta permissão", "erp-right-missing");
    }),
    plant(["sample-missing", "rehearsal", "3.1", "consultant", "unknown"], Sample, |case| {
        case.line("rehearsal.customer", "999999");
    }),
];

/// The other codes that services give, and other forms of the same.
pub(crate) const FURTHER: &[Plant] = &[
    plant(["answer-not-http", "application-server", "2.5", "erp-administrator", "fail"], Services, |case| {
        case.fault("answer-not-http");
    }),
    plant(
        ["application-server-down", "application-server", "2.5", "erp-administrator", "fail"],
        Services,
        |case| {
            case.line("limits.call-seconds", PATIENCE);
            case.fault("hang");
        },
    ),
    plant(["service-not-deployed", "deployed", "2.3", "erp-administrator", "fail"], Services, |case| {
        case.fault("service-not-deployed");
    }),
    plant(["description-unreadable", "deployed", "2.3", "erp-administrator", "fail"], Customers, |case| {
        case.fault("description-unreadable:co.cad.clientes");
    }),
    plant(["field-not-published", "contract", "2.3", "erp-administrator", "fail"], Customers, |case| {
        case.fault("field-not-published=nomCli:co.cad.clientes");
    }),
    plant(["call-hangs", "answer", "2.5", "network", "fail"], Services, |case| {
        case.line("limits.call-seconds", PATIENCE);
        case.fault("call-hangs");
    }),
    plant(["answer-too-slow", "answer", "2.5", "erp-administrator", "warn"], Customers, |case| {
        case.line("limits.slow-answer-seconds", "1");
        case.fault("answer-too-slow=1300:co.cad.clientes");
    }),
    plant(["answer-too-large", "answer", "2.5", "erp-administrator", "fail"], Customers, |case| {
        case.line("limits.answer-mebibytes", "1");
        case.fault("answer-too-large:co.cad.clientes");
    }),
    plant(["answer-cut", "answer", "2.5", "erp-administrator", "fail"], Customers, |case| {
        case.fault("cut:co.cad.clientes/1");
    }),
    plant(["call-hangs", "answer", "2.5", "network", "fail"], Titles, |case| {
        case.line("limits.call-seconds", PATIENCE);
        case.fault("drip=200:titulos/1");
    }),
    plant(["answer-not-soap", "answer", "2.5", "erp-administrator", "fail"], Customers, |case| {
        case.fault("answer-not-soap:co.cad.clientes");
    }),
    plant(["charset-mismatch", "answer", "2.5", "erp-administrator", "warn"], Customers, |case| {
        case.fault("charset-mismatch:co.cad.clientes");
    }),
    plant(["answer-breaks-contract", "answer", "2.5", "erp-administrator", "warn"], Titles, |case| {
        case.fault("answer-breaks-contract:titulos");
    }),
    plant(["erp-secret-missing", "erp-login", "2.1", "consultant", "unknown"], Login, |case| {
        case.variable("PRUMO_EXEMPLO_HML_WS", None);
    }),
    plant(["erp-login-not-proven", "erp-login", "2.1", "erp-administrator", "unknown"], Login, |case| {
        case.fault("erp-runtime-error:ger.sid");
    }),
    plant(["erp-password-unusable", "erp-login", "2.1", "erp-administrator", "fail"], Login, |case| {
        case.fault("erp-password-unusable=wrong");
    }),
    plant(["system-code-missing", "system-code", "2.3", "erp-administrator", "fail"], Customers, |case| {
        case.without("web-services.system-code");
    }),
    plant(
        ["information-type-inactive", "information-type", "2.3", "erp-administrator", "fail"],
        Customers,
        |case| {
            case.fault("information-type-inactive:co.cad.clientes");
        },
    ),
    plant(["field-not-exported", "configuration", "2.3", "erp-administrator", "fail"], Customers, |case| {
        case.fault("field-not-exported:co.cad.clientes");
    }),
    plant(
        ["service-not-configured", "configuration", "2.3", "erp-administrator", "fail"],
        Customers,
        |case| {
            case.fault("service-not-configured:co.cad.clientes/1/2");
        },
    ),
    plant(["company-unknown", "company", "2.3", "erp-administrator", "fail"], Services, |case| {
        case.fault("company-unknown");
    }),
    plant(["branch-unknown", "company", "2.3", "erp-administrator", "fail"], Titles, |case| {
        case.fault("branch-unknown:titulos/1/2");
    }),
    // Without a database nobody can say whether there should be data.
    plant(["answer-without-data", "user-right", "2.2", "erp-administrator", "unknown"], Customers, |case| {
        without_database(case);
        case.line("rehearsal.customer", "999999");
    }),
    plant(["erp-refused-data", "business", "3.1", "consultant", "warn"], Titles, |case| {
        case.fault("erp-refused-data:titulos");
    }),
    plant(["erp-runtime-error", "business", "3.1", "consultant", "fail"], Titles, |case| {
        case.fault("erp-runtime-error:titulos");
    }),
    plant(["sample-missing", "rehearsal", "3.1", "consultant", "unknown"], Sample, |case| {
        case.without("rehearsal.customer");
    }),
    plant(["further-services-unknown", "deployed", "2.4", "consultant", "unknown"], Aside, |case| {
        case.without("project.further-services");
    }),
    // Not every field is marked, or the filter leaves the sample out: only the database shows that something is missing.
    plant(["field-not-exported", "configuration", "2.3", "erp-administrator", "fail"], Customers, |case| {
        case.fault("field-not-exported=cidCli:co.cad.clientes");
    }),
    plant(["field-not-exported", "configuration", "2.3", "erp-administrator", "fail"], Customers, |case| {
        case.fault("field-not-exported=nomCli:co.cad.clientes/1/2");
    }),
    plant(["field-not-exported", "configuration", "2.3", "erp-administrator", "fail"], Customers, |case| {
        case.fault("rows-filtered:co.cad.clientes");
    }),
    plant(["field-not-exported", "configuration", "2.3", "erp-administrator", "fail"], Customers, |case| {
        case.fault("rows-filtered:co.cad.clientes/1/2");
    }),
    // The same without a database: nobody can say whether there is a value, or a row.
    plant(["export-not-proven", "configuration", "2.3", "erp-administrator", "unknown"], Customers, |case| {
        without_database(case);
        case.fault("field-not-exported=cidCli:co.cad.clientes");
    }),
    plant(["service-not-deployed", "deployed", "2.3", "erp-administrator", "fail"], Credit, |case| {
        case.fault("service-not-deployed:ger.cad.clientes");
    }),
    plant(["operation-not-published", "contract", "2.3", "erp-administrator", "fail"], Credit, |case| {
        case.fault("operation-not-published=obterCliente:ger.cad.clientes");
    }),
    plant(["field-not-published", "contract", "2.3", "erp-administrator", "fail"], Credit, |case| {
        case.fault("field-not-published=saldoDuplicatas:ger.cad.clientes");
    }),
    // GO UP has mandatory fields of its own.
    plant(["field-not-published", "contract", "2.3", "erp-administrator", "fail"], Credit, |case| {
        case.line("project.erp", "\"go-up\"");
        case.fault("field-not-published=codCrp:ger.cad.clientes");
    }),
    plant(["branch-unknown", "company", "2.3", "erp-administrator", "fail"], Credit, |case| {
        case.fault("branch-unknown:ger.cad.clientes/1/2");
    }),
    plant(["erp-runtime-error", "business", "3.1", "consultant", "fail"], Credit, |case| {
        case.fault("erp-runtime-error:ger.cad.clientes");
    }),
    plant(["paths-differ", "rehearsal", "3.1", "consultant", "fail"], Credit, |case| {
        case.fault("paths-differ:ger.cad.clientes");
    }),
    plant(["paths-differ", "rehearsal", "3.1", "consultant", "fail"], Customers, |case| {
        case.fault("paths-differ:co.cad.clientes");
    }),
    plant(["service-not-deployed", "deployed", "2.3", "erp-administrator", "fail"], Orders, |case| {
        case.fault("service-not-deployed:pedidos");
    }),
    plant(["operation-not-published", "contract", "2.3", "erp-administrator", "fail"], Orders, |case| {
        case.fault("operation-not-published=SimularPedidos:pedidos");
    }),
    plant(["operation-not-published", "contract", "2.3", "erp-administrator", "fail"], Orders, |case| {
        case.fault("operation-not-published=ExportarPedidos:pedidos");
    }),
    plant(["field-not-published", "contract", "2.3", "erp-administrator", "fail"], Orders, |case| {
        case.fault("field-not-published=msgRet:pedidos");
    }),
    plant(["sample-missing", "rehearsal", "3.1", "consultant", "unknown"], Sample, |case| {
        case.without("rehearsal.product");
    }),
    plant(["sample-missing", "rehearsal", "3.1", "consultant", "unknown"], Sample, |case| {
        case.line("rehearsal.product", "\"XYZ\"");
    }),
    // A call was asked for, and nothing proves that it can't reach production.
    plant(["not-looked", "answer", "2.5", "consultant", "unknown"], Orders, |case| {
        case.argument(&CALL);
    }),
    plant(["not-looked", "answer", "2.5", "consultant", "unknown"], Orders, |case| {
        beside_as(case, "", &[]);
        case.argument(&CALL);
    }),
    plant(["call-outcome-unknown", "answer", "2.5", "consultant", "unknown"], Orders, |case| {
        beside(case);
        case.line("limits.call-seconds", PATIENCE);
        case.fault("call-hangs:pedidos");
        case.argument(&CALL);
    }),
    plant(["call-outcome-unknown", "answer", "2.5", "consultant", "unknown"], Orders, |case| {
        beside(case);
        case.fault("cut:pedidos/1");
        case.argument(&CALL);
    }),
    plant(["erp-refused-data", "business", "3.1", "consultant", "warn"], Orders, |case| {
        beside(case);
        case.fault("erp-refused-data:pedidos");
        case.argument(&CALL);
    }),
    plant(["company-unknown", "company", "2.3", "erp-administrator", "fail"], Orders, |case| {
        beside(case);
        case.fault("company-unknown:pedidos");
        case.argument(&CALL);
    }),
];

/// Causes that an answer without data can have where no database tells them apart: which it is, and so what cures it,
/// nobody can say.
pub(crate) const UNTOLD: &[Plant] = &[
    plant(["answer-without-data", "user-right", "2.2", "erp-administrator", "unknown"], Customers, |case| {
        without_database(case);
        case.fault("rows-filtered:co.cad.clientes");
    }),
    plant(["answer-without-data", "user-right", "2.2", "erp-administrator", "unknown"], Customers, |case| {
        without_database(case);
        case.fault("field-not-exported:co.cad.clientes");
    }),
];

/// Accounts alone, at a customer whose database is not open.
fn without_database(case: &mut Case) {
    case.line("project.integrations", r#"["accounts"]"#);
    case.without_table("environment.homologation.database");
    case.line("environment.homologation.no-database", "\"o provedor não abre o banco\"");
}

/// A catalogue of one's own that knows what a text means: no public source does.
fn says(case: &mut Case, contains: &str, code: &str) {
    let answers = format!(
        "schema = 1\nid = \"{code}\"\nintegration = false\n\n[[answers]]\ncontains = \"{contains}\"\ncode = \"{code}\"\n\
         source = \"visto num atendimento\"\n"
    );
    let file = format!("{code}.toml");
    case.file(&file, &answers);
    case.argument(&["--catalogue", &file]);
}
