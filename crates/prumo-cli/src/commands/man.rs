//! `prumo man`: the manual pages, drawn from the same definition as `--help`.

use anyhow::Context as _;
use clap::CommandFactory as _;
use clap_mangen::Man as Page;

use crate::arguments::{Arguments, Man};
use crate::edge::{files, output};

/// Prints a page, or writes them all.
pub(crate) fn run(arguments: &Man) -> anyhow::Result<u8> {
    let pages = pages()?;
    match &arguments.dir {
        Some(folder) => {
            std::fs::create_dir_all(folder).with_context(|| format!("can't create {}", folder.display()))?;
            for (name, page) in &pages {
                files::replace(&folder.join(format!("{name}.1")), page)?;
            }
        }
        None => {
            let wanted = arguments.page.as_deref().map(|page| format!("prumo-{page}"));
            let wanted = wanted.as_deref().unwrap_or("prumo");
            let known = || pages.iter().filter_map(|(name, _)| name.strip_prefix("prumo-"));
            let page = pages.iter().find(|(name, _)| name == wanted).map(|(_, page)| page);
            let page = page.with_context(|| {
                format!("no such page; there are {}", known().collect::<Vec<_>>().join(", "))
            })?;
            output::write(None, page)?;
        }
    }
    Ok(0)
}

/// Every page with its name: `prumo`, `prumo-check`, `prumo-probe-tcp`, …
fn pages() -> anyhow::Result<Vec<(String, String)>> {
    let mut command = Arguments::command();
    // Gives every command its whole name.
    command.build();
    let mut pages = Vec::new();
    add(&command, "prumo", &mut pages)?;
    Ok(pages)
}

fn add(command: &clap::Command, name: &str, pages: &mut Vec<(String, String)>) -> anyhow::Result<()> {
    let mut bytes = Vec::new();
    Page::new(command.clone()).source(super::program()).render(&mut bytes)?;
    pages.push((name.to_owned(), String::from_utf8(bytes)?));
    for below in command.get_subcommands().filter(|below| !below.is_hide_set()) {
        add(below, &format!("{name}-{}", below.get_name()), pages)?;
    }
    Ok(())
}
