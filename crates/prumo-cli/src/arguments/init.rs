//! Arguments of `prumo init`.

use std::path::PathBuf;

use clap::Args;

#[derive(Args, Debug)]
pub(crate) struct Init {
    /// The project file to write
    #[arg(value_name = "PROJECT", default_value = "prumo.toml")]
    pub(crate) project: PathBuf,
    /// An answer, by the name that --keys lists, e.g. --set project.name="Metalúrgica Exemplo"; may be repeated
    #[arg(long, value_name = "KEY=VALUE", value_parser = setting)]
    pub(crate) set: Vec<(String, String)>,
    /// Ask nothing: what is not set takes its default, and what has none is named
    #[arg(long)]
    pub(crate) no_questions: bool,
    /// Do not look at hosts and services
    #[arg(long)]
    pub(crate) no_look: bool,
    /// Replace a project file that is there already
    #[arg(long)]
    pub(crate) force: bool,
    /// Forget the answers of an interrupted wizard, which are kept in PROJECT.part
    #[arg(long)]
    pub(crate) start_over: bool,
    /// List what is asked, each with the name for --set, and write nothing
    #[arg(long)]
    pub(crate) keys: bool,
    /// A catalogue file of your own, beside the embedded ones; may be repeated
    #[arg(long, value_name = "FILE")]
    pub(crate) catalogue: Vec<PathBuf>,
    /// Language of questions and of the file's comments
    #[arg(long, value_name = "LANGUAGE", env = "PRUMO_LANG", default_value = "pt-BR")]
    pub(crate) lang: String,
}

fn setting(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or("write KEY=VALUE, e.g. project.erp=erp")?;
    Ok((key.trim().to_owned(), value.trim().to_owned()))
}
