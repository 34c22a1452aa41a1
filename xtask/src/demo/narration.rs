//! What the demo says between the acts, in the three languages. What Prumo says is Prumo's own.

/// The sentences of one language.
#[derive(Debug)]
pub(super) struct Narration {
    pub(super) building: &'static str,
    pub(super) setting: &'static str,
    pub(super) shut: &'static str,
    pub(super) act: &'static str,
    pub(super) doing: &'static str,
    pub(super) pause: &'static str,
    pub(super) exit: &'static str,
    pub(super) last: &'static str,
    pub(super) end: &'static str,
}

impl Narration {
    pub(super) fn of(language: &str) -> &'static Self {
        match language {
            "en" => &ENGLISH,
            "es" => &SPANISH,
            _ => &PORTUGUESE,
        }
    }
}

static PORTUGUESE: Narration = Narration {
    building: "Compilando o prumo…",
    setting: "Montando o palco: um PostgreSQL temporário com as tabelas do ERP e o ERP de demonstração com seus web services. \
Esta máquina faz o papel do CRM.",
    shut: "Cinco passagens estão fechadas de propósito. O prumo não sabe quais.",
    act: "Ato",
    doing: "Executando exatamente as ações que o prumo imprimiu:",
    pause: "   [Enter]",
    exit: "código de saída",
    last: "\n━━ Tudo aberto? A última verificação aceita o que foi declarado por uma pessoa ou inferido.",
    end: "\nTodas as passagens foram abertas pelas ações impressas. O palco foi desmontado.",
};

static ENGLISH: Narration = Narration {
    building: "Building prumo…",
    setting: "Setting the stage: a temporary PostgreSQL with the ERP's tables, and the ERP stand-in with its web services. \
This machine plays the CRM.",
    shut: "Five gates are shut on purpose. Prumo does not know which.",
    act: "Act",
    doing: "Executing exactly the actions that prumo printed:",
    pause: "   [Enter]",
    exit: "exit code",
    last: "\n━━ Everything open? The last check accepts what is attested or inferred.",
    end: "\nEvery gate was opened by the printed actions. The stage is gone.",
};

static SPANISH: Narration = Narration {
    building: "Compilando prumo…",
    setting: "Preparando el escenario: un PostgreSQL temporal con las tablas del ERP y el ERP de demostración con sus web services. \
Esta máquina hace el papel del CRM.",
    shut: "Cinco compuertas están cerradas a propósito. Prumo no sabe cuáles.",
    act: "Acto",
    doing: "Ejecutando exactamente las acciones que prumo imprimió:",
    pause: "   [Enter]",
    exit: "código de salida",
    last: "\n━━ ¿Todo abierto? La última verificación acepta lo atestiguado o inferido.",
    end: "\nTodas las compuertas se abrieron con las acciones impresas. El escenario se desmontó.",
};
