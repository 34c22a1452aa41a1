//! `prumo sim`: the ERP stand-in on the command line. The stand-in itself knows nothing of Prumo.

use std::time::Duration;

use anyhow::Context as _;
use prumo_sim::{Config, Fault, Password, Server, Tls, World, sql};

use crate::arguments::{Sim, SimServe, SimSql, SimWhat};
use crate::edge::{files, output, secrets, world};

/// Prints or serves; gives the exit code.
pub(crate) fn run(arguments: &Sim) -> anyhow::Result<u8> {
    match &arguments.what {
        SimWhat::Sql(arguments) => print(arguments)?,
        SimWhat::Serve(arguments) => serve(arguments)?,
    }
    Ok(0)
}

fn print(arguments: &SimSql) -> anyhow::Result<()> {
    let world = World::under(&faults(&arguments.fault)?);
    let mut script = match arguments.engine.as_str() {
        "mariadb" => sql::mariadb(&world, arguments.rows, &arguments.schema),
        _ => sql::postgresql(&world, arguments.rows, &arguments.schema),
    };
    if arguments.tables > 0 {
        script.push_str(&sql::wide(arguments.tables));
    }
    output::write(None, &script)
}

fn serve(arguments: &SimServe) -> anyhow::Result<()> {
    let password = secrets::variable(&arguments.password_env).with_context(|| {
        format!("the stand-in's user needs a password: set the variable {}", arguments.password_env)
    })?;
    let password = Password::new(password.as_str());
    let config = Config {
        listen: arguments.listen,
        inner_host: arguments.inner_host.clone(),
        faults: faults(&arguments.fault)?,
        tls: tls(arguments)?,
        slow_first_call: Duration::from_millis(arguments.slow_first_call),
        ..Config::new(arguments.user.as_str(), password, arguments.system_code.as_str(), milliseconds)
    };
    let runtime = world::runtime()?;
    runtime.block_on(async {
        let listen = config.listen;
        let running = Server::start(config).await.with_context(|| format!("can't listen on {listen}"))?;
        // Whoever starts it reads these two lines and connects.
        output::write(
            None,
            &format!("services {}\ncontrol http://{}\n", running.base_url(), running.control),
        )?;
        tokio::signal::ctrl_c().await.context("can't wait for Ctrl-C")?;
        running.stop().await;
        anyhow::Ok(())
    })
}

fn tls(arguments: &SimServe) -> anyhow::Result<Option<Tls>> {
    let (Some(certificate), Some(key)) = (&arguments.tls_certificate, &arguments.tls_key) else {
        return Ok(None);
    };
    let (certificate, key) = (files::text(certificate)?, files::text(key)?);
    Ok(Some(Tls::from_pem(certificate.as_bytes(), key.as_bytes())?))
}

fn faults(written: &[String]) -> anyhow::Result<Vec<Fault>> {
    Ok(written.iter().map(|text| Fault::parse(text)).collect::<Result<_, _>>()?)
}

/// The time as the stand-in notes it in its log: milliseconds since 1970.
fn milliseconds() -> u64 {
    u64::try_from(world::now().as_millisecond()).unwrap_or_default()
}
