//! Forms: what is to be typed into one firewall, as lines. It holds no prose: remarks have their texts in the locales.

use std::net::IpAddr;

use crate::host::{Endpoint, Host};
use crate::word::words;

words! {
    /// A firewall whose language is spoken here.
    Dialect {
        /// `nft` on a Linux gateway.
        Nftables = "nftables",
        /// `iptables` on a Linux gateway.
        Iptables = "iptables",
        /// The firewall of Windows, on the server itself.
        Windows = "windows",
        /// A security group of Amazon EC2.
        Aws = "aws",
        /// FortiOS, at its command line.
        Fortigate = "fortigate",
        /// pfSense, in its pages.
        Pfsense = "pfsense",
        /// RouterOS, at its command line.
        Mikrotik = "mikrotik",
    }
}

words! {
    /// A family of addresses, as people write it.
    Family {
        /// IPv4.
        V4 = "IPv4",
        /// IPv6.
        V6 = "IPv6",
    }
}

words! {
    /// A remark in a form that is not about one opening; the locales have its text.
    Remark {
        /// Where and how an nftables form is used.
        Nftables = "nftables",
        /// Where and how an iptables form is used.
        Iptables = "iptables",
        /// Where and how a Windows form is used.
        Windows = "windows",
        /// Where and how an AWS form is used.
        Aws = "aws",
        /// Where and how a FortiGate form is used.
        Fortigate = "fortigate",
        /// Where and how a pfSense form is used.
        Pfsense = "pfsense",
        /// Where and how a RouterOS form is used.
        Mikrotik = "mikrotik",
        /// That it interrupts nobody's service.
        NoInterruption = "no-interruption",
        /// That this form has been written from documentation and never been run.
        NeverRun = "never-run",
        /// That rules are lost at the next start unless they are saved.
        NotKept = "not-kept",
        /// That the translation of addresses is done by another machine.
        TranslatedElsewhere = "translated-elsewhere",
        /// That policies are made switched off, and how they are switched on.
        SwitchedOff = "switched-off",
        /// What undoes it.
        Undo = "undo",
    }
}

/// A value that only whoever manages the network knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// The address of a family that a host name stands for.
    AddressOf(Host, Family),
    /// The inner address that a public one leads to.
    InnerOf(Endpoint),
    /// The security group that the server is in.
    GroupOf(Endpoint),
    /// The interface to the internet.
    OuterInterface,
    /// The interface to the server.
    InnerInterface,
}

/// A line of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Nothing.
    Blank,
    /// A remark.
    Remark(Remark),
    /// A value to be filled in where this marked text stands.
    Fill(Question, String),
    /// The opening of this place in [`super::Firewall::openings`], which the next lines make.
    Opening(usize),
    /// This address of the CRM can't reach that opening: the families differ.
    Unreachable(IpAddr, usize),
    /// Words to type.
    Words(String),
}

/// What is to be typed into one firewall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Whose language it is.
    pub dialect: Dialect,
    /// What opens.
    pub lines: Vec<Line>,
    /// What shuts again.
    pub undo: Vec<Line>,
}

impl Dialect {
    /// The product's name as its maker writes it.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Nftables => "nftables",
            Self::Iptables => "iptables",
            Self::Windows => "Windows Firewall",
            Self::Aws => "Amazon EC2 security groups",
            Self::Fortigate => "FortiGate (FortiOS)",
            Self::Pfsense => "pfSense",
            Self::Mikrotik => "MikroTik RouterOS",
        }
    }
}
