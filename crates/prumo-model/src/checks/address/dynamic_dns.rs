//! Names under the domains of dynamic-DNS services: whoever uses one has an address that changes, or had one. It looks at
//! nothing but the name, so a dynamic address under a domain of the customer's own is not found.

/// Domains under which such services, and the makers of routers and recorders, give names to addresses that change.
/// Written from general knowledge and not complete; a domain that stands here wrongly costs a warning.
const DOMAINS: &[&str] = &[
    // No-IP
    "ddns.net",
    "hopto.org",
    "myftp.biz",
    "myftp.org",
    "myvnc.com",
    "no-ip.biz",
    "no-ip.com",
    "no-ip.info",
    "no-ip.org",
    "noip.me",
    "redirectme.net",
    "servebeer.com",
    "serveblog.net",
    "servecounterstrike.com",
    "serveftp.com",
    "servegame.com",
    "servehttp.com",
    "serveminecraft.net",
    "sytes.net",
    "zapto.org",
    "bounceme.net",
    "gotdns.ch",
    "onthewifi.com",
    "webhop.me",
    "3utilities.com",
    "freedynamicdns.net",
    "freedynamicdns.org",
    // Dyn
    "dyndns.biz",
    "dyndns.info",
    "dyndns.org",
    "dyndns.tv",
    "dyndns-office.com",
    "dyndns-server.com",
    "dyndns-work.com",
    "dnsalias.com",
    "dnsalias.net",
    "dnsalias.org",
    "dnsdojo.com",
    "dvrdns.org",
    "dynalias.com",
    "dynalias.net",
    "dynalias.org",
    "homedns.org",
    "homeip.net",
    "homelinux.com",
    "homelinux.net",
    "homelinux.org",
    "is-a-geek.com",
    "is-a-geek.net",
    "is-a-geek.org",
    "mine.nu",
    "selfip.com",
    "selfip.net",
    "selfip.org",
    "gotdns.com",
    "gotdns.org",
    // Dynu, ChangeIP, FreeDNS, DuckDNS, ddnss.de, spDYN
    "ddnsfree.com",
    "ddnsgeek.com",
    "dynu.net",
    "freeddns.org",
    "giize.com",
    "gleeze.com",
    "kozow.com",
    "loseyourip.com",
    "mywire.org",
    "ooguy.com",
    "theworkpc.com",
    "webredirect.org",
    "ddns.info",
    "ddns.us",
    "chickenkiller.com",
    "mooo.com",
    "duckdns.org",
    "ddnss.de",
    "dyndns.ddnss.de",
    "spdns.de",
    "spdns.org",
    // Makers of equipment
    "asuscomm.com",
    "ddns-intelbras.com.br",
    "fortiddns.com",
    "myqnapcloud.com",
    "sn.mynetname.net",
    "synology.me",
    "tplinkdns.com",
];

/// The domain of such a service that a name stands under.
pub(super) fn provider(host: &str) -> Option<&'static str> {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let under = |domain: &str| host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'));
    DOMAINS.iter().copied().filter(|domain| under(domain)).max_by_key(|domain| domain.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_under_a_service_by_whole_labels_alone() {
        assert_eq!(provider("Metalurgica.DDNS.net."), Some("ddns.net"));
        assert_eq!(provider("a.b.sn.mynetname.net"), Some("sn.mynetname.net"));
        for other in
            ["ddns.net", "myddns.net", "erp.example.com.br", "ddns.net.example.com", "200.160.2.3", ""]
        {
            assert_eq!(provider(other), None, "{other}");
        }
    }
}
