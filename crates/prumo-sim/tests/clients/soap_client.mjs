// An independent SOAP client (npm `soap`): reads the WSDL of each service, calls what standard input says, prints the
// answers. It knows nothing of Prumo. Input: [{service, operation, parameters}], output: [{operations, result | fault}].
// Arguments: base address, user, folder of node modules. The password comes in PRUMO_SIM_PASSWORD.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const [base, user, modules] = process.argv.slice(2);
const soap = createRequire(`${modules}/`)("soap");
const password = process.env.PRUMO_SIM_PASSWORD;

async function answer({ service, operation, parameters }) {
  const client = await soap.createClientAsync(`${base}/sapiens_Sync${service.replaceAll(".", "_")}?wsdl`);
  const [port] = Object.values(client.describe()["g5-senior-services"]);
  const operations = Object.keys(port).sort();
  try {
    const [message] = await client[`${operation}Async`]({ user, password, encryption: 0, parameters });
    return { operations, result: message.result };
  } catch (error) {
    return { operations, fault: error.root?.Envelope?.Body?.Fault?.faultstring ?? String(error) };
  }
}

const answers = [];
for (const call of JSON.parse(readFileSync(0, "utf8"))) {
  answers.push(await answer(call));
}
process.stdout.write(JSON.stringify(answers));
