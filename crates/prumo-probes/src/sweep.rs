//! Looks at many TCP targets at once. It says nothing over the connections and keeps none.

use futures_util::StreamExt;
use futures_util::stream;
use prumo_model::address::AddressPolicy;
use prumo_model::fact::{NameFact, ReachFact};
use prumo_model::host::Endpoint;
use prumo_model::limits::Limits;

use crate::dialler::Dialler;

/// What becomes of each endpoint's name and port, in the order given; `at_once` bounds the connections under way
/// (at least one). With `at_once` no smaller than the number of targets it takes as long as its slowest target.
pub async fn sweep(
    dialler: &Dialler,
    targets: &[Endpoint],
    policy: AddressPolicy,
    limits: &Limits,
    at_once: usize,
) -> Vec<(NameFact, ReachFact)> {
    let looks = targets.iter().map(|target| async move {
        let name = dialler.name(&target.host, limits.name).await;
        let reach = match &name {
            NameFact::Resolved(addresses) => {
                dialler.reach(addresses, target.port, policy, limits.tcp).await.0
            }
            NameFact::NotFound | NameFact::Failed(_) => ReachFact::default(),
        };
        (name, reach)
    });
    stream::iter(looks).buffered(at_once.max(1)).collect().await
}
