//! `Server`: the two listeners of a stand-in, the ERP's and the control door's, and `Running`, the handle on both.
//! It deliberately decides no answer: it moves bytes between connections and the `Erp`.

mod body;
mod connection;
mod delivery;

pub(crate) use body::read;
pub(crate) use delivery::{Delivered, deliver};

use crate::{
    config::Config,
    door,
    erp::Erp,
    fault::Fault,
    journal::{Effect, Entry},
};
use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
    time::Duration,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::watch,
    task::{JoinHandle, JoinSet},
};

/// Starts stand-ins.
#[derive(Debug)]
pub struct Server;

/// A stand-in that runs until it is stopped or dropped.
#[derive(Debug)]
pub struct Running {
    /// Where the services are.
    pub address: SocketAddr,
    /// Where the control door is, on loopback.
    pub control: SocketAddr,
    scheme: &'static str,
    erp: Arc<Erp>,
    stop: watch::Sender<bool>,
    tasks: [JoinHandle<()>; 2],
}

impl Server {
    /// Opens both listeners and serves in the background of the current tokio runtime.
    ///
    /// # Errors
    /// Where an address cannot be listened on.
    pub async fn start(config: Config) -> io::Result<Running> {
        let services = TcpListener::bind(config.listen).await?;
        let control = TcpListener::bind((Ipv4Addr::LOCALHOST, config.control_port)).await?;
        let (address, door) = (services.local_addr()?, control.local_addr()?);
        let tls = config.tls.clone();
        let scheme = if tls.is_some() { "https" } else { "http" };
        let erp = Arc::new(Erp::new(config));
        let (stop, stopped) = watch::channel(false);
        let (for_services, for_door) = (Arc::clone(&erp), Arc::clone(&erp));
        let tasks = [
            tokio::spawn(listen(services, stopped.clone(), move |stream, source| {
                connection::serve(stream, source.ip(), Arc::clone(&for_services), tls.clone())
            })),
            tokio::spawn(listen(control, stopped, move |stream, _| {
                door::serve(stream, Arc::clone(&for_door))
            })),
        ];
        Ok(Running { address, control: door, scheme, erp, stop, tasks })
    }
}

impl Running {
    /// The root of the services' addresses: `http://127.0.0.1:PORT/g5-senior-services`, or `https`.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("{}://{}/g5-senior-services", self.scheme, self.address)
    }

    /// Every call so far, in the order of arrival.
    #[must_use]
    pub fn log(&self) -> Vec<Entry> {
        self.erp.state().log.clone()
    }

    /// The calls of operations that are not without effect.
    #[must_use]
    pub fn effects(&self) -> Vec<Entry> {
        self.log().into_iter().filter(|entry| entry.effect != Effect::None).collect()
    }

    /// Plants a fault, as the control door does.
    pub fn plant(&self, fault: Fault) {
        self.erp.state().plant(fault);
    }

    /// Takes a fault away; whether there was something to take away.
    #[must_use]
    pub fn lift(&self, fault: Fault) -> bool {
        self.erp.state().lift(fault).is_ok()
    }

    /// Closes both listeners and every connection.
    pub async fn stop(self) {
        self.stop.send_replace(true);
        for task in self.tasks {
            // The only other outcome is a panic of the listener, which has ended it as well.
            let _ = task.await;
        }
    }
}

async fn listen<F, T>(listener: TcpListener, mut stopped: watch::Receiver<bool>, serve: F)
where
    F: Fn(TcpStream, SocketAddr) -> T,
    T: Future<Output = ()> + Send + 'static,
{
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, source)) => drop(connections.spawn(serve(stream, source))),
                // Mostly too many open files: others have to close first.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
            Some(_) = connections.join_next() => {}
            // Also when the handle is dropped.
            _ = stopped.changed() => break,
        }
    }
}
