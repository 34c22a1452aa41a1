### Las palabras: veredictos, compuertas, responsables, motivos. Cada clave es la palabra estable del programa, con su grupo delante.

## Veredictos, bases y estados

verdict-pass = aprobado
verdict-warn = atención
verdict-fail = falla
verdict-unknown = indeterminado
verdict-blocked = en espera
verdict-skipped = dispensado
verdict-not-applicable = no se aplica

weight-note = observación
weight-warn = atención
weight-unknown = indeterminado
weight-fail = falla

basis-proven = comprobado
basis-attested = declarado por una persona
basis-inferred = inferido, sin confirmar
basis-assumed = supuesto

state-accepted = aceptado
state-holds = en orden, espera un paso anterior
state-fails = con fallas
state-unknown = indeterminado
state-blocked = en espera
state-skipped = dispensado
state-not-applicable = no se aplica

whole-fail = Hay compuertas cerradas: la integración aún no pasa.
whole-unknown = No todo se pudo comprobar. Lo indeterminado no se da por bueno.
whole-with-waivers = Abierto, con pasos dispensados por una persona.
whole-warn = Todo abierto, con puntos por mejorar.
whole-pass = Todo abierto y comprobado: la integración tiene por dónde pasar.
whole-partial = Lo que se eligió está abierto. El resto del proyecto no se juzgó.
whole-resting = Todo abierto, pero no todo comprobado: una parte se apoya en la palabra de una persona o en una inferencia.

acceptance-attested = lo que declaró una persona
acceptance-inferred = lo que fue inferido
acceptance-waived = los pasos dispensados

## Compuertas

gate-name = nombre del servidor
gate-address = dirección pública
gate-reach = conexión TCP
gate-tls = cifrado (TLS)
gate-greeting = protocolo de la base de datos
gate-login = login en la base de datos
gate-database = base de datos
gate-minimum = derechos necesarios
gate-excess = exceso de derechos
gate-read = lectura de las tablas
gate-application-server = servidor de aplicaciones
gate-deployed = web service publicado
gate-contract = contrato de la operación
gate-answer = respuesta de la operación
gate-erp-login = login en el ERP
gate-licence = licencia del ERP
gate-system-code = sistema integrado (F000SIS)
gate-information-type = tipo de información (F000SXT)
gate-configuration = configuración del web service (F000CWS)
gate-company = empresa y filial
gate-user-right = permiso del usuario
gate-business = datos aceptados por el ERP
gate-rehearsal = ensayo

## Responsables, lugares y objetivos

owner-network = administrador de la red
owner-dba = administrador de la base de datos (DBA)
owner-erp-administrator = administrador del ERP
owner-consultant = consultor de implantación
owner-hosting-provider = proveedor de hospedaje
owner-erp-maker = soporte del CRM o del ERP

hosting-own = servidores propios
hosting-provider = servidores en un proveedor

vantage-crm = CRM
vantage-inside = red del cliente
vantage-outside = internet
vantage-from-crm = desde una dirección del CRM
vantage-from-inside = desde dentro de la red del cliente
vantage-from-outside = desde fuera, por internet

environment-homologation = homologación
environment-production = producción

erp-erp = Gestão Empresarial | ERP
erp-go-up = Gestão Empresarial PME | GO UP

network-internet = por internet
network-private = por una red privada

side-database = base de datos
side-services = web services

target-host = servidor
target-port = puerto TCP
target-database = base de datos
target-server = servidor de aplicaciones
target-service = web service
target-operation = operación (porta del ERP)
target-call = llamada
target-sample = dato de prueba
target-rows = filas comparadas
target-integration = integración

integration-accounts = cuentas
integration-financial-view = visión financiera
integration-orders-send = envío de pedidos
integration-orders-receive = recepción de pedidos

effect-none = sin efecto
effect-unproven = efecto sin comprobar
effect-marks = marca registros como exportados
effect-write = escribe

certainty-confirmed = confirmado en una fuente
certainty-inferred = inferido
certainty-other-erp = dicho del otro ERP

language-pt-BR = portugués (Brasil)
language-en = inglés
language-es = español

## Hechos en pocas palabras

fact-name = nombre
fact-reach = conexión TCP
fact-tls = cifrado (TLS)
fact-greeting = protocolo de la base de datos
fact-login = login en la base de datos
fact-minimum = derechos necesarios
fact-excess = exceso de derechos
fact-read = lectura de las tablas
fact-http = servidor de aplicaciones
fact-description = descripción del web service
fact-call = llamada
fact-database-rows = filas de la base de datos
fact-service-rows = filas del web service
fact-rows-before = filas antes de la simulación
fact-rows-after = filas después de la simulación

brief-addresses = direcciones
brief-address = dirección
brief-source = origen
brief-until = válido hasta
brief-tls = TLS
brief-plain = sin cifrado
brief-offers-tls = ofrece TLS
brief-redirected-to = desviado a
brief-seen-from = el servidor vio
brief-version = versión
brief-method = método
brief-tables = tablas
brief-columns = columnas
brief-statements = consultas
brief-server = servidor
brief-status = HTTP
brief-rewritten = dirección reemplazada
brief-operations = operaciones publicadas
brief-rows = filas
brief-took-ms = ms

## Por qué no se pudo mirar

reason-timed-out = se agotó el tiempo
reason-run-over = se agotó antes el tiempo de la ejecución
reason-cancelled = la ejecución fue interrumpida
reason-budget-spent = se alcanzó el límite de llamadas de la ejecución
reason-dropped = el otro lado cerró la conexión
reason-server-refused = el servidor rechazó una consulta de Prumo
reason-secret-missing = falta la contraseña
reason-waiting = la verificación anterior no llegó lo bastante lejos
reason-no-driver = esta versión de Prumo no mira este motor de base de datos
reason-rights-not-visible = el servidor no mostró los derechos del usuario
reason-too-much = llegó más de lo que permiten los límites
reason-protocol = el otro lado no siguió el protocolo
reason-not-looked-at = nadie miró
reason-denied = las reglas de Prumo no permiten conectarse a esa dirección
reason-incomplete = solo llegó una parte de lo que se pidió
reason-later = depende de una función que esta versión aún no tiene
reason-no-certificate = el servidor no presentó certificado
reason-no-evidence = no hay evidencia suficiente
reason-other-digest-key = los hechos vienen de ejecuciones con claves distintas y no pueden compararse
reason-silence = silencio

reason-system = el sistema operativo no hizo la consulta
reason-again = el servidor DNS no respondió, o solo con fallas, las tres veces que se le preguntó
reason-fail = el servidor de DNS respondió con un error

reason-no-resolver = esta máquina no tiene servidor DNS al que pueda preguntar
reason-no-route = esta máquina no tiene ruta a la dirección
reason-blocked-here = el filtro de salida de esta máquina descarta la conexión
reason-not-offered = el servidor no ofrece TLS
reason-alert = el servidor interrumpió la negociación de TLS
reason-not-tls = quien responde no habla TLS
reason-version = la versión de TLS del servidor no se acepta

reason-ssl-3-0 = el servidor solo habla SSL 3.0, que ya no es seguro
reason-tls-1-0 = el servidor solo habla TLS 1.0, que ya no es seguro
reason-tls-1-1 = el servidor solo habla TLS 1.1, que ya no es seguro
reason-signature = el servidor no probó tener la clave del certificado que presentó
reason-weak-key = la clave del certificado es demasiado corta (RSA de menos de 2048 bits)
reason-untrusted = no lleva a ninguna autoridad conocida
reason-self-signed = está firmado por sí mismo
reason-unknown-root = la cadena termina en una autoridad desconocida
reason-issuer-not-sent = el servidor no envió el certificado de quien lo emitió: falta el intermedio en la cadena, o la autoridad es propia y el proyecto no la indica
reason-weak = su firma o su clave es de un tipo que ya no se acepta
reason-purpose = no fue emitido para servidores
reason-unsound = no pasa la verificación
reason-pooler = hay un pooler (por ejemplo PgBouncer) entre Prumo y la base de datos, y a través de él la sesión no queda en solo lectura: mire directamente en el servidor
reason-server-demands = el servidor exige un modo de entrar o de cifrar que este programa no tiene
reason-database-named-first = el listener respondió antes del login
reason-cleartext = el servidor pide la contraseña en claro
reason-md5 = el servidor pide la contraseña por MD5
reason-kerberos = el servidor pide Kerberos
reason-gss = el servidor pide GSSAPI
reason-sspi = el servidor pide SSPI
reason-sasl = el servidor ofrece un método SASL que Prumo no usa
reason-unknown = el servidor pide un método que Prumo no conoce

## Por qué no se aplica, o no es más que inferido

reason-reach-private = el CRM llega por una red privada
reason-not-looked-from-outside = nadie miró desde fuera
reason-shut-from-outside = cerrado para quien viene de fuera, como debe ser
reason-no-database = el proyecto no tiene acceso a la base de datos
reason-no-further-services = el cliente confirmó que no hay otros web services
reason-not-exercised = la operación tiene efecto y no fue llamada
reason-stopped-later = el ERP se detuvo en una compuerta posterior
reason-earlier-not-chosen = los pasos anteriores no se eligieron
reason-password-not-asked = el servidor no pidió la contraseña
reason-more-rows = hay más filas que las que se compararon
reason-address-from-inside = desde adentro el nombre lleva a una dirección interna; mire desde el CRM o desde afuera
reason-fixed-not-shown = que la dirección es fija, una sola mirada no lo muestra: pregunte a quien administra la red
reason-other-project-file = los hechos son de otro usuario, sistema o muestra que el proyecto ya no usa
reason-no-data = la respuesta llegó sin datos
reason-confirmed = el catálogo lo dice, y el proyecto trae quién lo confirmó
reason-catalogue = lo dice el catálogo, y nadie lo ha confirmado
reason-vantage-attested = que esto se ve desde el CRM es la palabra de una persona
reason-not-named = el proyecto no dice cuál es
reason-not-found = no se encontró en la base de datos en ninguna filial
reason-like-production = la llamada no se hizo: lo que se comparó es igual en la base de datos de producción, y nada distingue un ambiente del otro (cambie en homologación el nombre del cliente de prueba)
reason-production-not-seen = la llamada no se hizo: la base de datos de producción no se vio en esta ejecución con el mismo dato de prueba, y sin ella nada prueba que esta sea otra
reason-not-one-installation = la llamada no se hizo: los web services de este ambiente no mostraron las filas de la base de datos de este ambiente
reason-shared-with-production = la llamada no se hizo: este ambiente y la producción tienen en común la base de datos o un servidor
reason-no-production = la llamada no se hizo: el proyecto no describe la producción, y sin ella nada prueba que este ambiente no es la producción
reason-not-watched = no se pudo leer, antes y después, lo que la llamada podría cambiar
reason-database-only = solo la base de datos mostró las filas, pues no se conoce una operación que solo lea para compararlas
reason-not-simulated = no se simuló ningún pedido: solo ocurre en homologación y cuando se pide con --call
reason-other-erp = las fuentes hablan del otro ERP (Gestão Empresarial | ERP), y ninguna de este

## Qué está mal en una descripción o respuesta

reason-address = una dirección en ella no es válida
reason-import = no se pudo seguir una importación
reason-not-wanted = llegó un documento que no se pidió
reason-html-page = llegó una página HTML, de un proxy, de login o de error
reason-not-http = lo que responde no habla HTTP
reason-not-a-description = el documento no es una descripción (WSDL)
reason-too-large = es demasiado grande
reason-too-many-documents = tiene demasiados documentos
reason-too-many-fields = tiene demasiados campos
reason-too-many-operations = tiene demasiadas operaciones
reason-too-deep = tiene demasiados niveles
reason-too-many = tiene demasiados elementos
reason-too-long = tiene un nombre o valor demasiado largo
reason-too-many-elements = tiene demasiados elementos
reason-too-many-attributes = tiene demasiados atributos en un elemento
reason-value-too-long = tiene un valor demasiado largo
reason-name-too-long = tiene un nombre demasiado largo
reason-empty = está vacía
reason-not-well-formed = no es XML bien formado
reason-character = tiene un carácter que XML no permite
reason-undeclared-prefix = usa un prefijo que no declara
reason-doctype = tiene una declaración DOCTYPE, que se rechaza
reason-entity = tiene una entidad, que se rechaza
reason-not-soap = no es un sobre SOAP
reason-soap-version = es de otra versión de SOAP
reason-no-body = no tiene el cuerpo SOAP
reason-empty-body = el cuerpo SOAP está vacío
reason-not-supported = usa una forma de SOAP que Prumo no lee

## Por qué no se pudo armar una llamada

reason-soap-action = el SOAPAction descrito no cabe en un encabezado
reason-unknown-field = la operación no tiene un campo que se quiere enviar
reason-missing = falta el valor de un campo que la operación exige
reason-wrong-type = un valor por enviar no es del tipo que pide la operación
reason-count = un campo por enviar aparece más veces de lo que la operación permite
reason-not-nillable = un campo por enviar no puede quedar nulo
reason-name = la descripción da a un campo por enviar un nombre que XML no permite
reason-opaque = un campo por enviar tiene un tipo que la descripción no explica
