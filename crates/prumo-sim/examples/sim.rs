//! Runs a stand-in until Ctrl-C, for trying it by hand. It deliberately has no options but faults; the `prumo` binary has
//! the others. `PRUMO_SIM_PASSWORD=… cargo run -p prumo-sim --example sim -- call-hangs:titulos`

use prumo_sim::{Config, Fault, Password, Server};
use std::{
    env,
    error::Error,
    time::{SystemTime, UNIX_EPOCH},
};

#[tokio::main(flavor = "current_thread")]
#[allow(clippy::print_stdout, reason = "an example says where it listens")]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut config =
        Config::new("crm.integracao", Password::new(env::var("PRUMO_SIM_PASSWORD")?), "CRM", now);
    config.faults = env::args().skip(1).map(|text| Fault::parse(&text)).collect::<Result<_, _>>()?;
    let running = Server::start(config).await?;
    println!("{}\nhttp://{}", running.base_url(), running.control);
    tokio::signal::ctrl_c().await?;
    running.stop().await;
    Ok(())
}

#[allow(clippy::disallowed_methods, reason = "the clock is read at the edge, which an example is")]
fn now() -> u64 {
    let time = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
