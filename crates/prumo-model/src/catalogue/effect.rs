//! What calling an operation does to the ERP, and the least that its name stands for.

use crate::word::words;

words! {
    /// What calling an operation does to the ERP, the least first.
    Effect {
        /// Shown to have none.
        None = "none",
        /// Said to have none, not shown.
        Unproven = "unproven",
        /// Marks records as exported, so that the CRM would miss them.
        Marks = "marks",
        /// Writes. What nobody declared is this.
        Write = "write",
    }
}

impl Effect {
    /// The least effect that an operation's name stands for (domain: services and ports): exports mark what they export, and
    /// what is named after a change changes. No catalogue may claim less.
    #[must_use]
    pub fn at_least(operation: &str) -> Option<Self> {
        const WRITING: [&str; 19] = [
            "Gravar",
            "Excluir",
            "Baixar",
            "Cancelar",
            "Liberar",
            "Reabilitar",
            "Substituir",
            "Altera",
            "Processar",
            "Gerar",
            "Estorno",
            "Importar",
            "Entrada",
            "Cadastrar",
            "Confirmar",
            "inserir",
            "Anular",
            "Inserir",
            "Alterar",
        ];
        if operation.starts_with("Exportar") {
            Some(Self::Marks)
        } else if operation.starts_with("Simular") {
            Some(Self::Unproven)
        } else {
            WRITING.iter().any(|verb| operation.starts_with(verb)).then_some(Self::Write)
        }
    }
}
