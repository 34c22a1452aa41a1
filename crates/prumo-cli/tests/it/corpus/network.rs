//! Plants on the way to the targets: names, ports, TLS in its plain form. Certificates are in `certificates.rs`.

use prumo_harness::{Case, Port};

use super::plant::Chain::{Aside, Database, Services};
use super::plant::{Plant, plant};

/// Those of the spine's codes, at the database.
pub(crate) const SPINE: &[Plant] = &[
    plant(["name-not-found", "name", "1.1", "network", "fail"], Database, |case| {
        case.line("database.host", "\"erp.invalid\"");
    }),
    plant(["port-refused", "reach", "1.2", "network", "fail"], Database, |case| {
        database_at(case, Port::shut())
    }),
    plant(["port-silent", "reach", "1.2", "network", "fail"], Database, |case| {
        case.line("limits.tcp-seconds", "1");
        database_at(case, Port::silent());
    }),
    plant(["path-not-proven", "reach", "1.2", "network", "unknown"], Aside, |case| {
        case.argument(&["--vantage", "inside"]);
    }),
    plant(["not-this-engine", "greeting", "1.4", "consultant", "fail"], Database, |case| {
        database_at(case, Port::saying(b"SSH-2.0-OpenSSH_9.2\r\n"));
    }),
    plant(["tls-refused", "tls", "1.4", "dba", "fail"], Database, |case| {
        case.line("database.tls", "\"required\"")
    }),
];

/// The same at the services, other vantages and the other ways in which a connection does not come about.
pub(crate) const FURTHER: &[Plant] = &[
    plant(["name-not-found", "name", "2.5", "network", "fail"], Services, |case| {
        case.line("web-services.base-url", "\"http://erp.invalid:8080/g5-senior-services\"");
    }),
    plant(["port-refused", "reach", "1.2", "network", "fail"], Services, |case| {
        services_at(case, "http", Port::shut())
    }),
    plant(["port-silent", "reach", "1.2", "network", "fail"], Services, |case| {
        case.line("limits.tcp-seconds", "1");
        services_at(case, "http", Port::silent());
    }),
    plant(["connection-dropped", "reach", "1.2", "network", "fail"], Services, |case| {
        services_at(case, "http", Port::closing());
    }),
    plant(["tls-refused", "tls", "2.5", "erp-administrator", "fail"], Services, |case| {
        case.line("web-services.tls", "\"required\"");
        services_at(case, "https", Port::saying(b"HTTP/1.1 400 Bad Request\r\n\r\n"));
    }),
    plant(["connection-dropped", "reach", "1.2", "network", "fail"], Database, |case| {
        database_at(case, Port::closing());
    }),
    // The loopback's broadcast address, which TCP has no way to.
    plant(["port-unreachable", "reach", "1.2", "network", "fail"], Database, |case| {
        case.line("database.host", "\"127.255.255.255\"");
    }),
    // Both hosts are this machine, which a project of reach = internet may not dial.
    plant(["address-not-public", "address", "1.1", "network", "fail"], Database, |case| {
        case.line("project.reach", "\"internet\"");
    }),
    plant(["address-denied", "address", "1.1", "network", "unknown"], Database, |case| {
        case.line("project.reach", "\"internet\"");
        case.line("database.host", "\"10.11.12.13\"");
        case.line("web-services.base-url", "\"http://10.11.12.13:8080/g5-senior-services\"");
        case.argument(&["--vantage", "inside"]);
    }),
];

fn database_at(case: &mut Case, port: anyhow::Result<Port>) {
    let port = port.unwrap();
    case.line("database.port", &port.number.to_string());
    case.keep(port);
}

fn services_at(case: &mut Case, scheme: &str, port: anyhow::Result<Port>) {
    let port = port.unwrap();
    let url = format!("\"{scheme}://127.0.0.1:{}/g5-senior-services\"", port.number);
    case.line("web-services.base-url", &url);
    case.keep(port);
}
