"""An independent SOAP client (zeep): reads the WSDL of each service, calls what standard input says, prints the answers.

It knows nothing of Prumo. Input: [{"service", "operation", "parameters"}], output: [{"operations", "result" | "fault"}].
Arguments: base address, user. The password comes in the environment variable PRUMO_SIM_PASSWORD.
"""

import json
import os
import sys

from zeep import Client
from zeep.exceptions import Fault
from zeep.helpers import serialize_object

base, user = sys.argv[1:]
password = os.environ["PRUMO_SIM_PASSWORD"]
clients = {}


def client_of(service):
    if service not in clients:
        clients[service] = Client(f"{base}/sapiens_Sync{service.replace('.', '_')}?wsdl")
    return clients[service]


def answer(call):
    client = client_of(call["service"])
    (port,) = client.wsdl.services["g5-senior-services"].ports.values()
    operations = sorted(port.binding._operations)
    operation = getattr(client.service, call["operation"])
    try:
        result = operation(user=user, password=password, encryption=0, parameters=call["parameters"])
    except Fault as fault:
        return {"operations": operations, "fault": fault.message}
    return {"operations": operations, "result": serialize_object(result, dict)}


json.dump([answer(call) for call in json.load(sys.stdin)], sys.stdout)
