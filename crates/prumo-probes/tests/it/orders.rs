//! Answers that are a row themselves, orders that are refused in their row, and looks at nothing but rows.

use prumo_model::canonical::Form;
use prumo_model::catalogue::{ComparedField, OutcomeFamily};
use prumo_model::fact::{Answered, CallOutcome, FactKind, Seen};
use prumo_model::plan::{AnswerRows, CallLook, Filled, OperationLook};
use prumo_model::target::{Branch, Target};
use prumo_sim::{Config, Fault, Password, Running, Server};

use crate::cluster::Cluster;
use crate::database::{look_at, look_of, table};
use crate::scene::{PASSWORD, Scene};
use crate::standin::{login, look_with, operation, plan};

const CREDIT: &str = "com.senior.g5.co.ger.cad.clientes";
const ORDERS: &str = "com.senior.g5.co.mcm.ven.pedidos";
const BRANCH: Branch = Branch { company: 1, branch: 1 };

async fn erp(faults: &[&str]) -> Running {
    let mut config = Config::new("crm_leitura", Password::new(PASSWORD.to_owned()), "CRM", || 0);
    config.faults = faults.iter().map(|fault| Fault::parse(fault).unwrap()).collect();
    Server::start(config).await.unwrap()
}

fn call(mut look: OperationLook, values: Vec<(&str, Filled)>, rows: Vec<AnswerRows>) -> OperationLook {
    let values = values.into_iter().map(|(path, value)| (path.to_owned(), value)).collect();
    look.calls = vec![CallLook {
        target: Target::Call(look.name.clone(), BRANCH),
        branch: Some(BRANCH),
        values,
        rows,
    }];
    look
}

async fn answered(running: &Running, look: OperationLook) -> (Scene, Answered) {
    let scene = Scene::new();
    look_with(&scene, &plan(running.address.port(), vec![login(), look])).await;
    let calls = scene.all(FactKind::Call);
    match &calls.last().unwrap().1 {
        Seen::Call(call) => match &call.outcome {
            CallOutcome::Answered(answered) => {
                let answered = answered.clone();
                (scene, answered)
            }
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

fn credit(customer: i64) -> OperationLook {
    let mut look = operation(CREDIT, "obterCliente", OutcomeFamily::Register);
    look.expects = ["nomeCliente", "saldoDuplicatas", "valorLimiteCredito"].map(str::to_owned).to_vec();
    let field = |field: &str, column: &str| ComparedField {
        field: field.to_owned(),
        column: column.to_owned(),
        form: Form::Number,
        key: false,
        optional: false,
    };
    let rows = AnswerRows {
        target: Target::Rows("financial-view/credit-position".to_owned(), BRANCH),
        set: String::new(),
        fields: vec![field("saldoDuplicatas", "SalDup"), field("saldoOutros", "SalOut")],
        most: 500,
    };
    let values = vec![
        ("codigoCliente", Filled::Number(customer)),
        ("codigoEmpresa", Filled::Number(1)),
        ("codigoFilial", Filled::Number(1)),
    ];
    call(look, values, vec![rows])
}

#[tokio::test]
async fn an_answer_that_is_the_row_itself_gives_one_row_or_none() {
    let running = erp(&[]).await;
    let (scene, known) = answered(&running, credit(1001)).await;
    let set = known.sets.first().unwrap();
    assert_eq!((set.path.as_str(), set.rows, set.filled.len()), ("", 1, 3));
    let Seen::Rows(rows) = scene.seen(FactKind::ServiceRows) else { panic!("rows") };
    assert_eq!(rows.rows.len(), 1);
    assert_eq!(rows.rows[0].fields.keys().collect::<Vec<_>>(), ["saldoDuplicatas", "saldoOutros"]);

    // Of a customer that is not there the types' defaults come: no row, and no sign of data.
    let (scene, unknown) = answered(&running, credit(7)).await;
    assert_eq!(unknown.sets.first().map(|set| set.rows), Some(0));
    let Seen::Rows(rows) = scene.seen(FactKind::ServiceRows) else { panic!("rows") };
    assert_eq!(rows.rows, []);
}

fn order(product: &str) -> OperationLook {
    let mut look = operation(ORDERS, "SimularPedidos", OutcomeFamily::Simulation);
    look.expects = vec!["respostaPedido.retorno".to_owned()];
    let values = vec![
        ("pedido.codEmp", Filled::Number(1)),
        ("pedido.codFil", Filled::Number(1)),
        ("pedido.codCli", Filled::Number(1001)),
        ("pedido.produto.codPro", Filled::Text(product.to_owned())),
        ("pedido.produto.qtdPed", Filled::Text("1,00".to_owned())),
    ];
    call(look, values, Vec::new())
}

#[tokio::test]
async fn an_order_carries_its_items_and_says_in_its_row_whether_it_was_refused() {
    let running = erp(&[]).await;
    let (_, taken) = answered(&running, order("ÇB-3")).await;
    assert_eq!((taken.return_type, taken.refused, taken.sets[0].rows), (Some(0), None, 1));
    let (_, refused) = answered(&running, order("XYZ")).await;
    assert_eq!((refused.return_type, refused.sets[0].rows), (Some(0), 1), "the whole succeeds all the same");
    assert_eq!(refused.refused.as_deref(), Some("Produto não cadastrado: XYZ"));
}

#[tokio::test]
async fn a_look_at_rows_alone_asks_for_no_excess_and_gives_the_latest_first() {
    let database = Cluster::shared().database().await;
    database
        .run(
            "CREATE TABLE e120ped (numped numeric(8) PRIMARY KEY, sitped numeric(1));
             INSERT INTO e120ped SELECT n, 4 FROM generate_series(1, 9) AS n; GRANT SELECT ON e120ped TO $reader;",
        )
        .await;
    let field = |name: &str, key| ComparedField {
        field: name.to_owned(),
        column: name.to_owned(),
        form: Form::Number,
        key,
        optional: false,
    };
    let mut look = look_of(&database, vec![table("E120PED", &["NumPed", "SitPed"])]);
    look.rows_only = true;
    look.rows = vec![prumo_model::plan::RowsLook {
        target: Target::Rows("orders-send/SimularPedidos/E120PED".to_owned(), BRANCH),
        table: "E120PED".to_owned(),
        conditions: Vec::new(),
        fields: vec![field("NumPed", true), field("SitPed", false)],
        most: 3,
        latest_first: true,
    }];
    let seen = async || {
        let scene = look_at(&database, &look).await;
        assert!(!scene.kinds().contains(&FactKind::Excess) && !scene.kinds().contains(&FactKind::Read));
        let Seen::Rows(rows) = scene.seen(FactKind::DatabaseRows) else { panic!("rows") };
        rows
    };
    let before = seen().await;
    assert_eq!((before.rows.len(), before.more), (3, true));
    database.run("INSERT INTO e120ped VALUES (10, 9)").await;
    let after = seen().await;
    let new = after.rows.iter().filter(|row| before.rows.iter().all(|known| known.key != row.key)).count();
    assert_eq!(new, 1, "the newest row is among those that are looked at");
}
