//! Networks made for one test each: addresses of the internet, name servers that misbehave, filters, missing routes. Each
//! is a network namespace of its own, so that nothing leaves this machine and nothing of it is changed. Where the kernel
//! lets none be made the tests say so and prove nothing.

mod addresses;
mod own;
mod resolver;
mod space;
mod stage;
mod vantage;

/// The codes that are provoked here and nowhere else.
pub(crate) fn codes() -> Vec<&'static str> {
    vec![
        "some-addresses-shut",
        "address-family-shut",
        "address-not-tried",
        "open-to-strangers",
        "own-network-down",
        "name-not-resolved",
        "address-dynamic",
        "split-dns",
        "hairpin-possible",
    ]
}
