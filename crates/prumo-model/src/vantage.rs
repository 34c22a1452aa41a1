//! Where one looks from. It does not find out where this machine is: that is an argument.

use crate::word::words;

words! {
    /// Where a look was made from; only what is seen from `crm` proves the CRM's path.
    Vantage {
        /// From one of the CRM's addresses.
        Crm = "crm",
        /// From inside the customer's network.
        Inside = "inside",
        /// From anywhere else on the internet.
        Outside = "outside",
    }
}

words! {
    /// How sure it is that a look was made from where it says.
    VantageBasis {
        /// This machine has such an address, or the target reports having seen one.
        Proven = "proven",
        /// A person said so with `--vantage`.
        Attested = "attested",
        /// Nobody said so and nothing shows it: what follows from the project's reach.
        Assumed = "assumed",
    }
}
