### Lo que el asistente `prumo init` pregunta y dice. El texto .help de cada pregunta es también el comentario de su clave en el archivo.

## Comienzo y fin

init-welcome = Vamos a escribir el archivo del proyecto. Enter acepta lo que está entre corchetes. No se pide ninguna contraseña. Cada respuesta queda guardada en {$file} hasta el final; Ctrl-C interrumpe, y el mismo comando continúa después.
init-goes-on = { $count ->
    [one] Continuando: {$count} respuesta ya está en {$file}. Para empezar de cero: --start-over
   *[other] Continuando: {$count} respuestas ya están en {$file}. Para empezar de cero: --start-over
}
init-exists = {$file} ya existe; con --force se reemplaza
init-interrupted = Lo que se respondió está en {$file}; ejecute el mismo comando para continuar.
init-input-ended = la entrada terminó antes de la última pregunta
init-missing = faltan respuestas, y estas no tienen valor predeterminado: {$keys}. Dé cada una con --set CLAVE=VALOR; --keys las lista todas
init-no-such-key = no hay pregunta {$key}; `prumo init --keys` las lista todas
init-wrong = No se pudo entender. Se espera: {$what}.
init-wrong-setting = --set {$key}: se espera {$what}
init-written = {$file} está escrito.
init-secrets = Las contraseñas quedan fuera del archivo, en estas variables. Así no aparecen en la pantalla ni quedan en el historial del shell:
init-next = Después:
init-yes = sí
init-no = no

## Lo que una respuesta puede ser

init-wanted-text = un texto, sin caracteres invisibles
init-wanted-one = un número de la lista, o la palabra
init-wanted-some = números de la lista o las palabras, separados por comas
init-wanted-yes-no = sí o no
init-wanted-branches = empresa/sucursal, separadas por comas, por ejemplo 1/1, 1/2 (como máximo 200)

## Proyecto

init-project-name = Nombre del cliente
    .help = Aparece en los informes, y de él vienen los nombres de las variables de las contraseñas.
init-project-erp = ERP del cliente
    .help = Qué ERP usa el cliente.
init-project-hosting = Dónde están los servidores
    .help = Dice quién tiene cada llave: con servidores propios, la red y el DBA del cliente; con un proveedor, él.
init-project-integrations = Integraciones
    .help = Lo que se va a integrar. De esto vienen las tablas que el CRM lee y las operaciones que llama.
init-project-reach = Por dónde llega el CRM
    .help = Por internet, la dirección tiene que ser pública. Por red privada (VPN o la misma red), se aceptan direcciones internas.
init-project-crm-addresses = Direcciones desde las que viene el CRM
    .help = El checklist del fabricante nombra estas dos, "según la preferencia": deje solo la que este CRM usa. Un CRM propio viene de otra dirección.
init-project-no-further-services = ¿El cliente confirma que no hay otros web services, además de los de las integraciones?
    .help = Paso 2.4. Con further-services = [], el cliente confirmó que no hay otros; sin la clave, el paso queda indeterminado.
init-environments = Ambientes
    .help = Cada ambiente tiene base de datos, web services y usuarios propios.

## Base de datos

init-database = ¿El CRM lee la base de datos de este ambiente?
    .help = Algunos proveedores no dan acceso a la base; entonces la etapa 1 no se aplica.
init-no-database = Por qué no hay acceso a la base de datos
    .help = El motivo aparece en el informe.
init-database-engine = Motor de la base de datos
    .help = El motor en el que corre la base del ERP.
init-database-host = Servidor de la base de datos
    .help = El nombre o la dirección IP por la que el CRM llega a la base.
init-database-port = Puerto TCP de la base de datos
    .help = El puerto que el CRM usa: el propio del motor, o el que el firewall reenvía.
init-database-name = Nombre de la base de datos
    .help = La base que guarda las tablas del ERP.
init-database-schema = Schema de las tablas (Enter: el predeterminado del usuario)
    .help = Solo si el CRM escribe el schema antes del nombre de las tablas.
init-database-user = Usuario del CRM en la base de datos
    .help = Solo lee, y es solo del CRM. `prumo grants` escribe el SQL que lo crea.
init-database-tls = Qué tiene que ser la conexión con la base de datos
    .help = Sin `required`, quien esté en el camino puede leer la contraseña o hacerse pasar por el servidor.

## Web services

init-web-services = ¿El CRM llama a los web services de este ambiente?
    .help = Si no los llama, las etapas 2 y 3 no se aplican.
init-no-web-services = Por qué no hay web services
    .help = El motivo aparece en el informe.
init-web-services-base-url = Dirección de los web services
    .help = Hasta g5-senior-services, como el CRM la abre. La dirección de un servicio, con ?wsdl, también sirve: el resto se corta.
init-web-services-tls = Qué tiene que ser la conexión con los web services
    .help = Sin `required`, quien esté en el camino puede leer la contraseña o hacerse pasar por el servidor.
init-web-services-user = Usuario del ERP para los web services
    .help = El usuario de la pantalla F099UCA, solo de la integración.
init-web-services-system-code = Sigla del sistema integrado (Enter: todavía no se sabe)
    .help = Como el CRM está registrado en la pantalla F000SIS. No se puede adivinar: pregunte al administrador del ERP.
init-web-services-companies = Empresas y sucursales
    .help = Empresa/sucursal de cada una que la integración usa, por ejemplo 1/1, 1/2. Cada una se verifica.

## Ensayo

init-rehearsal-customer = Código de un cliente para el ensayo (Enter: todavía no se sabe)
    .help = Un cliente que se pueda leer, de preferencia con títulos abiertos. Sin él, el paso 3.1 queda indeterminado.
init-rehearsal-product = Código de un producto para el ensayo (Enter: todavía no se sabe)
    .help = Un producto que se pueda vender. Sin él, el ensayo de los pedidos queda indeterminado.

## El archivo

init-file-head = Proyecto de Prumo, escrito por `prumo init`. Verificar: `prumo check`. Ninguna contraseña queda aquí.
init-file-password = La contraseña queda fuera de este archivo, en esta variable: {$variable}

## Preguntas sobre lo que se vio

init-looking = Mirando {$target} …
init-engine-later = por ahora solo se miran el nombre y el puerto TCP
init-tls-required = TLS con certificado confiable, nombre y vigencia en orden
init-tls-accept = TLS con exactamente el certificado que se vio, después de comparar la huella digital
init-tls-plain = sin cifrado, si el servidor no lo ofrece; aparece como atención
init-private = ¿Cambiar a reach = "private"?
    .help = La dirección es interna. Por internet no sirve, y Prumo no la miraría. Responda sí si el CRM llega por VPN o por la misma red.
init-again = ¿Escribir otra dirección?
    .help = Desde esta computadora no se pudo llegar. Si la apertura está pendiente, o si solo el CRM llega allí, la dirección puede quedar como está.
init-other-engine = ¿Cambiar el motor a {$engine}?
    .help = Es lo que respondió en ese puerto.
init-compared = ¿La huella digital que el responsable del servidor leyó en la propia máquina es igual a esta?
    .help = {$sha256} · En el servidor, se obtiene con `openssl x509 -noout -fingerprint -sha256 -in cert.pem`
init-not-compared = Entonces queda `required`; después de comparar, cambie la clave tls en el archivo.
init-plain = ¿Aceptar una conexión sin cifrado (tls = "plain-accepted")?
    .help = Con http, la contraseña del ERP pasa legible por todo equipo del camino, y Prumo solo la envía si el proyecto dice que lo acepta. Con no, dé una dirección https.

## Lo que se vio

init-saw-name = el nombre lleva a {$addresses}
init-saw-no-name = el nombre no existe
init-saw-name-failed = el nombre no se pudo consultar: {$why}
init-saw-connected = {$address}: la conexión TCP se abrió
init-saw-refused = {$address}: rechazó la conexión; nada escucha en ese puerto, o un firewall rechaza
init-saw-silent = {$address}: no respondió; probablemente un firewall en el camino
init-saw-unreachable = {$address}: no hay camino hasta ella
init-saw-denied = {$address}: Prumo no se conecta a ese tipo de dirección
init-saw-failed = {$address}: la conexión se cerró o falló
init-saw-engine = quien responde habla el protocolo de esa base de datos
init-saw-other-engine = quien responde es {$engine}, y no el motor informado
init-saw-no-engine = quien responde no habla el protocolo de esa base de datos; empezó con: {$seen}
init-saw-dropped = la conexión se cerró sin respuesta
init-saw-mute = la conexión se abrió, pero nadie respondió
init-saw-trusted = {$version}, certificado confiable de {$subject}, válido hasta {$until}
init-saw-expired = {$version}, certificado vencido de {$subject}, válido hasta {$until}
init-saw-other-name = {$version}, el certificado es de otro nombre: {$subject}, válido hasta {$until}
init-saw-untrusted = {$version}, un certificado que esta computadora no reconoce: {$subject}, válido hasta {$until}
init-saw-fingerprint = huella digital SHA-256 del certificado: {$sha256}
init-saw-plain = sin cifrado
init-saw-no-tls = conexión sin TLS: {$why}
init-saw-not-http = quien responde no habla HTTP; empezó con: {$seen}
init-saw-description = { $count ->
    [one] el web service de login (ger.sid) está publicado, con {$count} operación
   *[other] el web service de login (ger.sid) está publicado, con {$count} operaciones
}
init-saw-status = el web service de login (ger.sid) respondió HTTP {$status} en lugar de su descripción
init-saw-unreadable = lo que vino en lugar de la descripción (WSDL) de ger.sid no es una
init-saw-nothing = no se pudo ver: {$why}
