//! mfi.cre.titulos: which titles the two queries return, how they spell numbers and dates, and what they refuse.
//! It deliberately leaves the login to `login`.

use crate::client::{Answer, StandIn, TITLES};

const OPEN: &str = "ConsultarTitulosAbertosCR";

fn place(company: u16, branch: u16) -> String {
    format!("<codEmp>{company}</codEmp><codFil>{branch}</codFil>")
}

async fn open(erp: &StandIn, more: &str) -> Answer {
    erp.call(TITLES, OPEN, &format!("{}<retRat>N</retRat>{more}", place(1, 1))).await
}

#[tokio::test]
async fn the_sample_customer_has_open_titles_in_every_branch() {
    let erp = StandIn::healthy().await;
    for (company, branch) in [(1, 1), (1, 2), (2, 1)] {
        let parameters = format!("<codCli>1001</codCli><retRat>N</retRat>{}", place(company, branch));
        let answer = erp.call(TITLES, OPEN, &parameters).await;
        assert_eq!(answer.values("numTit"), ["1001-1", "1001-3", "1001-5"]);
        assert_eq!(answer.values("sitTit"), ["AB", "AC", "AB"]);
        assert_eq!(answer.value("tipoRetorno").as_deref(), Some("1"));
        assert!(!answer.text().contains("rateios"));
    }
}

#[tokio::test]
async fn doubles_have_a_point_and_dates_are_brazilian() {
    let erp = StandIn::healthy().await;
    let answer = open(&erp, "<codCli>1001</codCli>").await;
    // 100000 + 10000 + 2020 + 1500 × n hundredths for title n of company 1, branch 1; the second here is half paid.
    assert_eq!(answer.values("vlrOri"), ["1135.2", "1165.2", "1195.2"]);
    assert_eq!(answer.values("vlrAbe"), ["1135.2", "582.6", "1195.2"]);
    assert_eq!(answer.values("vctPro"), ["10/09/2026", "10/03/2027", "10/04/2027"]);
    assert_eq!(answer.values("dupCre"), ["D", "D", "C"]);
    assert!(answer.is_nil("titBan") && answer.values("vlrJrs") == ["0.0"; 3]);
}

#[tokio::test]
async fn string_money_has_a_comma_and_all_places() {
    let erp = StandIn::healthy().await;
    let parameters = format!("{}<codCli>1001</codCli>", place(1, 1));
    let answer = erp.call(TITLES, "ConsultarTitulosCR", &parameters).await;
    assert_eq!(answer.values("numTit").len(), 7, "paid ones and situations AE and CE too");
    assert_eq!(answer.value("vlrOri").as_deref(), Some("1135,20"));
    assert_eq!(answer.value("perCom").as_deref(), Some("0,0000"));
    assert!(!answer.text().contains("vlrAbe"));
}

#[tokio::test]
async fn customers_are_an_abrangencia() {
    let erp = StandIn::healthy().await;
    let mut counts = Vec::new();
    for customers in ["1002", "1002-1004", "1002,1004", "9999"] {
        counts.push(open(&erp, &format!("<codCli>{customers}</codCli>")).await.values("numTit").len());
    }
    // Of customer 1001 + i there are i modulo 4 titles, of which the second is paid.
    assert_eq!(counts, [1, 4, 3, 0]);
}

#[tokio::test]
async fn kinds_and_due_dates_choose() {
    let erp = StandIn::healthy().await;
    for (more, numbers) in [
        ("<tipTit>1</tipTit>", vec!["1001-1", "1001-3"]),
        ("<tipTit>2</tipTit>", vec!["1001-5", "1001-6"]),
        ("<tipTit>3</tipTit>", vec!["1001-1", "1001-3", "1001-5"]),
        ("<vctIni>10/03/2027</vctIni>", vec!["1001-3", "1001-5"]),
        ("<vctIni>01/01/2027</vctIni><vctFim>10/03/2027</vctFim>", vec!["1001-3"]),
        ("<numTit>1001-5</numTit><codTpt>CRE</codTpt>", vec!["1001-5"]),
        ("<numTit>1001-5</numTit><codTpt>DUP</codTpt>", vec![]),
    ] {
        let answer = open(&erp, &format!("<codCli>1001</codCli>{more}")).await;
        assert_eq!(answer.values("numTit"), numbers, "{more}");
    }
}

#[tokio::test]
async fn apportionments_come_when_asked_for() {
    let erp = StandIn::healthy().await;
    let parameters = format!("{}<codCli>1001</codCli><numTit>1001-1</numTit><retRat>S</retRat>", place(1, 1));
    let answer = erp.call(TITLES, OPEN, &parameters).await;
    assert_eq!(answer.values("perRat"), ["60.0", "40.0"]);
    assert_eq!(answer.values("vlrRat"), ["681.12", "454.08"]);
    assert_eq!(answer.values("codCcu"), ["1010", "2020"]);
}

#[tokio::test]
async fn refusals_are_business_errors() {
    let erp = StandIn::healthy().await;
    let date = "A data deve estar no formato dia/mês/ano";
    for (parameters, text) in [
        (format!("{}<codCli>1</codCli><retRat>N</retRat><vctIni>2026-11-24</vctIni>", place(1, 1)), date),
        (format!("{}<retRat>N</retRat>", place(1, 1)), "É necessário informar o código do cliente."),
        (place(9, 1), "Código da empresa não cadastrado. Código de empresa informado: 9"),
        (place(2, 2), "Código da filial não cadastrado. Código da empresa/filial informados: 2/2"),
        ("<codEmp>1</codEmp>".to_owned(), "Código da filial não informado."),
    ] {
        let answer = erp.call(TITLES, OPEN, &parameters).await;
        assert_eq!(answer.value("mensagemRetorno").as_deref(), Some(text));
        assert_eq!(answer.value("tipoRetorno").as_deref(), Some("2"));
        assert!(answer.is_nil("erroExecucao") && answer.values("titulos").is_empty());
    }
}

#[tokio::test]
async fn neither_system_code_nor_configuration_matter() {
    let shut = ["system-code-unknown", "service-not-configured", "information-type-inactive"];
    let erp = StandIn::with(&shut).await;
    assert_eq!(open(&erp, "<codCli>1001</codCli>").await.values("numTit").len(), 3);
}
