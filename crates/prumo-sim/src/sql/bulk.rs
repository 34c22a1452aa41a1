//! Generated rows for measuring: customers from 100001 on, each with a position and an open title in company 1, branch 1.
//! It deliberately gives them no valid documents: nothing reads them one by one.

/// The statements for this many customers.
pub(super) fn all(rows: usize) -> String {
    format!(
        "INSERT INTO e085cli (codcli, nomcli, apecli, tipcli, tipmer, clicon, docide, cidcli, sigufs, sitcli, datcad, datatu)
SELECT 100000 + n, 'Cliente de carga ' || n, 'Carga ' || n, 'J', 'I', 'S', 'C' || n, 'Blumenau', 'SC', 'A', '2026-01-02',
  '2026-06-30' FROM generate_series(1, {rows}) AS n;
INSERT INTO e085hcl (codcli, codemp, codfil, saldup, vlrlim, codcpg, codfpg)
SELECT 100000 + n, 1, 1, 100 + n % 900, 5000, '30', 1 FROM generate_series(1, {rows}) AS n;
INSERT INTO e301tcr (codemp, codfil, numtit, codtpt, codtns, sittit, datemi, datent, codcli, codrep, vctori, vctpro, vlrori,
  vlrabe, codfpg, codmoe)
SELECT 1, 1, 'C' || n, 'DUP', '90300', 'AB', '2026-06-30', '2026-06-30', 100000 + n, 10, '2026-12-10', '2026-12-10',
  100 + n % 900, 100 + n % 900, 1, '01' FROM generate_series(1, {rows}) AS n;
"
    )
}
