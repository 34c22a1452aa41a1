### Un texto por código: título, y los atributos seen (lo que se vio), why (por qué importa), remedy (qué hacer), verify (cómo comprobar).
### Nada de SQL aquí: lo que se escribe lo generan las acciones.

## Cualquier compuerta

not-looked = No se pudo verificar
    .seen = {$targets}: {$reason}.
    .why = Lo que no se vio no puede darse por bueno: queda indeterminado hasta que alguien mire.
    .remedy = Resuelva el motivo indicado y repita la verificación. Si el objetivo solo se ve desde otro lugar, ejecute allí `prumo look` y una el archivo de hechos con `prumo judge`.
    .verify = La próxima ejecución de `prumo check` debe dar a este objetivo un veredicto propio.

own-network-down = La red de esta máquina no deja mirar
    .seen = {$targets}, visto {$vantage}: {$reason}.
    .why = Lo que no salió de esta máquina no dice nada de la red del cliente ni del servidor: nadie más es responsable de eso.
    .remedy = Revise en esta máquina la conexión de red, la VPN, las rutas (`ip route`), los servidores DNS (`/etc/resolv.conf`) y lo que el firewall local deja salir, y repita la verificación.
    .verify = La próxima ejecución de `prumo check` en esta máquina debe dar a cada destino un veredicto propio.

further-services-unknown = No está dicho si hay otros web services por liberar
    .seen = El proyecto no tiene la clave `further-services`.
    .why = El paso 2.4 del checklist pide liberar los demás web services que el cliente vaya a usar. Sin una lista, o la confirmación de que no hay ninguno, no se sabe si falta algo.
    .remedy = Pregunte al cliente. Si no se usará nada más, confírmelo con la lista vacía en el archivo del proyecto.
    .verify = `prumo check --step 2.4` debe mostrar el paso como no aplicable.

## Compuerta name

name-not-found = El nombre del servidor no existe en el DNS
    .seen = {$host} no lleva a ninguna dirección.
    .why = El CRM busca el servidor por este nombre: sin dirección no hay conexión alguna.
    .remedy = Revise que el nombre esté bien escrito en el proyecto. Si lo está, cree el registro DNS (A o AAAA) que apunta a la IP pública fija del servidor.
    .verify = `prumo check --step 1.1` (2.5 para los web services) debe mostrar el nombre con su dirección.

name-not-resolved = El DNS no respondió
    .seen = {$host}: {$reason}.
    .why = No se sabe si el nombre existe: quien no respondió fue el servidor de DNS, no el servidor buscado.
    .remedy = Revise el DNS de la máquina donde corre Prumo y repita. Si solo falla este nombre, revise los servidores de DNS del dominio.
    .verify = `prumo check --step 1.1` (2.5 para los web services) debe mostrar el nombre con su dirección.

## Compuerta address

address-not-public = La dirección del servidor no es pública
    .seen = { $addresses-count ->
        [one] {$host} lleva a {$addresses}, una dirección que no se alcanza por internet.
       *[other] {$host} lleva a {$addresses}, direcciones que no se alcanzan por internet.
    }
    .why = El CRM llega por internet. El checklist pide una IP pública fija para el servidor; con una dirección interna o reservada no llega ninguna conexión del CRM.
    .remedy = Pida a quien administra la red una IP pública fija y la redirección del puerto TCP hasta el servidor, y haga que el nombre apunte a esa IP. Si el CRM llega por VPN o por la misma red, escriba `reach = "private"` en `[project]`.
    .verify = `prumo check --step 1.1` (2.5 para los web services) debe mostrar una dirección pública.

address-denied = Desde aquí el nombre lleva a una dirección interna
    .seen = Desde dentro de la red del cliente, {$host} lleva a {$addresses}. Prumo no se conecta a una dirección interna si el proyecto no lo dice.
    .why = Dentro de la red es común que el mismo nombre lleve a una dirección interna. Eso no prueba ni desmiente la dirección que ve el CRM.
    .remedy = Si este es el servidor correcto, diga en el proyecto a qué se conecta desde aquí. La dirección pública se comprueba mirando desde fuera o desde una dirección del CRM.
    .verify = `prumo check --step 1.1` (2.5 para los web services), desde una dirección del CRM, debe mostrar una dirección pública.

address-dynamic = El nombre es de un servicio de DNS dinámico
    .seen = {$host} es un nombre de {$provider}, que existe para direcciones que cambian.
    .why = El checklist pide una dirección IP pública fija. Si cambia, el CRM se conecta a otro lugar hasta que el nombre se actualice, y los permisos por IP dejan de valer. Una sola mirada no prueba si esta dirección cambia.
    .remedy = Pida una dirección IP fija a quien administra la red y use en el proyecto y en el CRM un nombre del propio dominio del cliente que lleve a ella. Si la dirección ya es fija, cambie el nombre por uno que no dependa de ese servicio.
    .verify = `prumo check --step 1.1` (2.5 para los web services) debe mostrar la dirección sin este hallazgo.

split-dns = Dentro de la red el nombre lleva a otra dirección
    .seen = Desde dentro de la red del cliente, {$host} lleva a {$addresses}; desde fuera, a {$public}.
    .why = La red del cliente responde al mismo nombre de dos maneras (split DNS). Para el CRM vale la dirección de fuera.
    .remedy = Nada que corregir para el CRM. Quien mire desde dentro debe decir en el proyecto a qué se conecta desde allí (`look-at`).
    .verify = `prumo check --step 1.1` (2.5 para los web services), desde una dirección del CRM, debe mostrar la dirección pública.

## Compuerta reach

port-refused = El puerto TCP rechaza la conexión
    .seen = { $addresses-count ->
        [one] Visto {$vantage}: {$endpoint} rechazó la conexión (dirección {$addresses}).
       *[other] Visto {$vantage}: {$endpoint} rechazó la conexión (direcciones {$addresses}).
    }
    .why = La máquina respondió que allí no hay nada: el servicio está detenido, usa otro puerto TCP o un firewall rechaza la conexión.
    .remedy = Confirme que el servicio está activo y escucha en este puerto TCP. Luego libere el puerto en cada firewall, proxy y redirección del camino para las direcciones del CRM.
    .verify = `prumo check --step 1.2` (2.5 para los web services sin la etapa 1) debe mostrar la conexión TCP abierta.

port-silent = El puerto TCP no responde
    .seen = { $addresses-count ->
        [one] Visto {$vantage}: {$endpoint} no respondió en {$seconds} s (dirección {$addresses}).
       *[other] Visto {$vantage}: {$endpoint} no respondió en {$seconds} s (direcciones {$addresses}).
    }
    .why = El silencio suele ser un firewall que descarta el paquete. Mientras dure, el CRM espera hasta desistir.
    .remedy = Libere el puerto TCP para las direcciones del CRM en todas las protecciones del camino: firewall de borde, firewall del propio servidor, proxy, regla del proveedor. No abra el puerto a toda internet.
    .verify = `prumo check --step 1.2` (2.5 para los web services sin la etapa 1) debe mostrar la conexión TCP abierta.

port-unreachable = No hay ruta hasta el servidor
    .seen = { $addresses-count ->
        [one] Visto {$vantage}: no hay camino de red hasta {$endpoint} (dirección {$addresses}).
       *[other] Visto {$vantage}: no hay camino de red hasta {$endpoint} (direcciones {$addresses}).
    }
    .why = Algún enrutador respondió que la dirección no se alcanza: falta una ruta, la VPN o la propia máquina.
    .remedy = Revise la dirección, la VPN y las rutas hasta ella. Si la IP cambió, corrija el DNS o el proyecto.
    .verify = `prumo check --step 1.2` (2.5 para los web services sin la etapa 1) debe mostrar la conexión TCP abierta.

connection-dropped = La conexión se corta apenas se abre
    .seen = { $addresses-count ->
        [one] Visto {$vantage}: {$endpoint} aceptó la conexión y la cerró sin enviar nada (dirección {$addresses}).
       *[other] Visto {$vantage}: {$endpoint} aceptó la conexión y la cerró sin enviar nada (direcciones {$addresses}).
    }
    .why = Alguien atiende, pero no deja hablar: por lo general un proxy o firewall que acepta y corta, o un servicio que limita las direcciones de origen.
    .remedy = Busque en los registros del firewall, del proxy y del servicio quién cerró la conexión, e incluya las direcciones del CRM en la lista de permitidas.
    .verify = `prumo check --step 1.2` (2.5 para los web services sin la etapa 1) debe mostrar la conexión TCP abierta y una respuesta del servicio.

some-addresses-shut = Algunas direcciones del nombre no responden
    .seen = Visto {$vantage}: {$endpoint} responde en {$open}, pero no en {$addresses}.
    .why = El nombre lleva a varias direcciones y quien se conecta recibe cualquiera de ellas: con una dirección muerta la integración falla solo de vez en cuando, y nadie encuentra la causa.
    .remedy = Haga que el servicio responda en todas las direcciones del nombre, o quite del DNS las que no responden.
    .verify = `prumo check --step 1.2` (2.5 para los web services sin la etapa 1) debe mostrar la conexión TCP abierta sin este hallazgo.

address-family-shut = Direcciones que el CRM no usa no responden
    .seen = Visto {$vantage}: {$endpoint} responde en {$open}, pero no en {$addresses}. El CRM no tiene dirección de esa familia (IPv4, IPv6).
    .why = El CRM llega por otro camino, pero quien tiene esa familia espera en vano, o falla, antes de probar la dirección buena.
    .remedy = Haga que el servicio responda también ahí, o quite el registro del DNS (AAAA para IPv6, A para IPv4).
    .verify = `prumo check --step 1.2` (2.5 para los web services sin la etapa 1) debe mostrar la conexión TCP abierta sin esta nota.

address-not-tried = Una dirección del nombre no pudo probarse desde aquí
    .seen = {$endpoint} responde en {$open}. Visto {$vantage}: la red de esta máquina no alcanza {$addresses}.
    .why = El CRM puede recibir esa dirección, y de ella no se vio nada.
    .remedy = Mire desde una máquina que alcance todas las direcciones del nombre, o quite del DNS las que el servicio no usa.
    .verify = `prumo check --step 1.2` (2.5 para los web services sin la etapa 1), desde allí, debe mostrar la conexión TCP abierta sin esta nota.

hairpin-possible = Desde dentro la dirección pública no responde, y puede no ser un defecto
    .seen = Visto desde dentro de la red del cliente: {$endpoint} (dirección pública {$addresses}) no respondió o rechazó.
    .why = Muchos firewalls no devuelven hacia dentro una conexión a su propia dirección pública (hairpin, NAT loopback), o la rechazan ellos mismos, y dejan pasar la misma conexión cuando viene de fuera. Desde aquí eso no se distingue de un puerto TCP cerrado.
    .remedy = Para mirar desde aquí, escriba en el proyecto la dirección interna del servidor, en la clave `inside` de `look-at`. El camino del CRM se comprueba con `prumo look --step 1.2` desde una dirección del CRM, juntando los hechos con `prumo judge`.
    .verify = `prumo check --step 1.2` (2.5 para los web services sin la etapa 1) debe mostrar la conexión TCP abierta por la dirección interna, o desde el CRM.

path-not-proven = El camino desde el CRM no está comprobado
    .seen = { $endpoints-count ->
        [one] {$endpoints} solo se vio {$vantage}. El CRM llega desde {$crm}.
       *[other] {$endpoints} solo se vieron {$vantage}. El CRM llega desde {$crm}.
    }
    .why = Solo una conexión que parte de una dirección del CRM prueba que el firewall deja pasar al CRM. Desde otro lugar, el silencio es lo correcto y una conexión no prueba nada.
    .remedy = Haga la apertura indicada abajo, si aún no existe. Para comprobarla, ejecute Prumo desde una dirección del CRM; si no es posible, registre con `--attest` la palabra de quien hizo la apertura.
    .verify = `prumo check --step 1.2 --vantage crm`, ejecutado desde una dirección del CRM, debe mostrar la conexión TCP abierta.

open-to-strangers = El puerto TCP está abierto para cualquiera
    .seen = {$endpoint} aceptó una conexión que no vino del CRM.
    .why = El checklist pide liberar solo las direcciones del CRM. Abierto a internet, el puerto recibe intentos de contraseña y barridos todo el tiempo.
    .remedy = Restrinja la regla del firewall a las direcciones del CRM y a las demás que realmente usan este puerto TCP.
    .verify = `prumo check --step 1.2 --vantage outside`, ejecutado desde fuera, ya no debe conectarse; desde el CRM la conexión debe seguir abierta.

## Compuerta tls

tls-refused = No hubo conexión cifrada
    .seen = {$endpoint}: {$reason}.
    .why = La contraseña solo sale por una conexión cifrada y verificada, salvo que el proyecto acepte menos. Sin TLS no se verifica nada más en este puerto.
    .remedy = Active TLS en el servidor con un certificado válido para el nombre que usa el CRM. Si el texto abierto es una decisión consciente (VPN, misma máquina), escriba `tls = "plain-accepted"` en esta parte del proyecto.
    .verify = `prumo check --step 1.4` (2.5 para los web services) debe mostrar la versión de TLS.

certificate-expired = El certificado venció
    .seen = {$endpoint}: el certificado de {$subject} venció el {$until}.
    .why = Quien verifica el certificado rechaza la conexión desde ese día.
    .remedy = Renueve el certificado, instálelo en el servidor y reinicie o recargue el servicio que lo presenta.
    .verify = `prumo check --step 1.4` (2.5 para los web services) debe mostrar la nueva fecha de vencimiento.

certificate-not-yet-valid = El certificado todavía no vale
    .seen = {$endpoint}: el certificado de {$subject} vale recién a partir de {$from}.
    .why = Quien verifica el certificado rechaza la conexión hasta ese día. También ocurre cuando uno de los relojes está mal.
    .remedy = Revise fecha y hora de esta máquina y del servidor. Si están bien, instale un certificado que ya valga, o espere hasta esa fecha.
    .verify = `prumo check --step 1.4` (2.5 para los web services) debe mostrar la conexión cifrada sin este hallazgo.

certificate-expires-soon = El certificado está por vencer
    .seen = { $days ->
        [one] {$endpoint}: el certificado de {$subject} vence el {$until}, dentro de {$days} día.
       *[other] {$endpoint}: el certificado de {$subject} vence el {$until}, dentro de {$days} días.
    }
    .why = El día en que venza, la integración se detiene sin que nada haya cambiado en ella.
    .remedy = Programe la renovación antes de esa fecha y averigüe si es automática.
    .verify = `prumo check --step 1.4` (2.5 para los web services) debe mostrar la nueva fecha de vencimiento.

certificate-name-mismatch = El certificado es de otro nombre
    .seen = { $names-count ->
        [0] {$endpoint} presentó un certificado sin ningún nombre en el campo que se verifica (subject alternative name); falta en él {$host}.
        [one] {$endpoint} presentó un certificado para el nombre {$names}, y no para {$host}.
       *[other] {$endpoint} presentó un certificado para los nombres {$names}, y no para {$host}.
    }
    .why = Un certificado de otro nombre no prueba que este sea el servidor buscado; quien verifica rechaza la conexión.
    .remedy = Use en el proyecto y en el CRM el nombre que está en el certificado, o emita un certificado que contenga {$host}.
    .verify = `prumo check --step 1.4` (2.5 para los web services) debe mostrar la conexión cifrada sin este hallazgo.

certificate-untrusted = El certificado no viene de una autoridad confiable
    .seen = {$endpoint} presentó un certificado emitido por {$issuer}: {$reason}. Huella SHA-256: {$fingerprint}.
    .why = Cualquiera puede emitir un certificado propio. Sin una autoridad conocida no se sabe con quién se habla, y la contraseña no se envía.
    .remedy = Instale un certificado de una autoridad reconocida, con la cadena completa, o indique en el proyecto el archivo de la autoridad del cliente (`ca`). Otra salida es aceptar este certificado, después de comparar la huella con la que el responsable del servidor lee en la propia máquina.
    .verify = `prumo check --step 1.4` (2.5 para los web services) debe mostrar la conexión cifrada sin este hallazgo.

certificate-not-checked = La conexión está cifrada, pero el certificado no fue verificado
    .seen = {$endpoint}: el proyecto acepta texto abierto, y el certificado presentado no pasó la verificación. Huella SHA-256: {$fingerprint}.
    .why = El cifrado protege de quien solo escucha, no de quien se pone en medio y se hace pasar por el servidor.
    .remedy = Compare la huella con la del servidor y fije este certificado en el proyecto; o instale un certificado reconocido y vuelva a `tls = "required"`.
    .verify = `prumo check --step 1.4` (2.5 para los web services) debe mostrar la conexión cifrada sin este hallazgo.

connection-not-encrypted = La conexión no está cifrada
    .seen = {$endpoint}: el proyecto acepta texto abierto, y así se conectó.
    .why = Usuario, contraseña y datos pasan legibles por todos los equipos del camino.
    .remedy = Active TLS en el servidor y cambie a `tls = "required"` en el proyecto. En una VPN o en la misma máquina el riesgo es menor; la decisión es del cliente.
    .verify = `prumo check --step 1.4` en la base, o `--step 2.5` en los web services, debe mostrar la versión de TLS.

## Compuerta greeting

not-this-engine = Quien responde no es la base de datos indicada
    .seen = {$endpoint} debería ser {$engine}, pero se vio esto: {$seen}.
    .why = El puerto TCP está abierto, pero lleva a otro programa. Con el motor equivocado no es posible el login.
    .remedy = Revise con el DBA el motor, el servidor y el puerto TCP de la base de datos en el proyecto. Si el puerto se redirige, revise el destino.
    .verify = `prumo check --step 1.4` debe mostrar el saludo de {$engine}.

server-too-old = El servidor de base de datos es demasiado antiguo
    .seen = El {$engine} que responde (versión {$version}) no conoce los límites que Prumo pone en cada sesión.
    .why = Sin esos límites Prumo no lee la base de datos: una sesión que puede escribir o esperar para siempre puede estorbar al ERP.
    .remedy = Prumo mira versiones a partir de estas: {$least}. Revise en el proyecto si este es el servidor correcto. Si lo es, vea con el DBA la actualización; el fabricante ya no corrige fallos de una versión así.
    .verify = `prumo check --step 1.4` debe mostrar la versión del servidor.

listener-redirects = El listener envía la conexión a otra dirección
    .seen = {$endpoint} respondió: conéctese a {$to}.
    .why = Al CRM también se lo envía allí: no basta con que el firewall deje pasar la primera dirección. No todo cliente puede seguirla, y detrás de NAT la dirección suele ser interna.
    .remedy = Prefiera conexiones dedicadas, que el listener atiende sin enviarlas a otro lugar (SERVER=DEDICATED; en un RAC, el listener del propio nodo). Si el desvío es deseado, libere también {$to} para el CRM.
    .verify = `prumo check --step 1.4` debe mostrar el saludo sin esta advertencia.

listener-redirect-denied = El listener envía la conexión a una dirección que no se puede usar
    .seen = {$endpoint} respondió: conéctese a {$to}. Esa dirección no se acepta desde donde se mira, y no se le envió nada.
    .why = Al CRM se lo envía a la misma dirección, que por lo general es interna y no existe desde fuera.
    .remedy = El DBA debe hacer que el listener atienda allí mismo (SERVER=DEDICATED) o que anuncie una dirección que el CRM alcance (LOCAL_LISTENER, REMOTE_LISTENER).
    .verify = `prumo check --step 1.4` debe mostrar el saludo sin desvío.

## Compuerta login

database-login-refused = La base de datos rechazó el usuario o la contraseña
    .seen = El servidor rechazó a {$user} con el código {$answer}.
    .why = { $dialect ->
        [postgresql] Sin login no se verifica nada más de la base de datos. El servidor da el mismo código para contraseña equivocada, usuario inexistente y contraseña vencida.
        [mariadb] Sin login no se verifica nada más de la base de datos. El servidor da el mismo código para contraseña equivocada, usuario inexistente, cuenta que solo vale para otra dirección y cuenta que exige TLS o certificado.
        [sqlserver] Sin login no se verifica nada más de la base de datos. El servidor da el código 18456, estado 1, para contraseña equivocada, login inexistente y casi todo lo demás: el motivo verdadero es el estado que el DBA encuentra en el registro de errores del servidor, a la misma hora.
        [oracle] Sin login no se verifica nada más de la base de datos. El servidor da el mismo código para contraseña equivocada y usuario inexistente; en una base multitenant, también para un usuario que solo existe en otro contenedor.
       *[any] Sin login no se verifica nada más de la base de datos. El servidor no dice más que eso: la contraseña equivocada y el usuario inexistente dan el mismo código. En PostgreSQL también la contraseña vencida; en MariaDB y MySQL también la cuenta que solo vale para otra dirección y la que exige TLS o certificado. En SQL Server, casi cualquier motivo: el verdadero es el estado en el registro de errores del servidor.
    }
    .remedy = Revise usuario y contraseña con el DBA antes de intentar de nuevo: los intentos repetidos pueden bloquear la cuenta. La acción de abajo pone en ese usuario la contraseña del proyecto y deja fuera a quien use la anterior.
    .verify = Después de corregir, `prumo check --step 1.3` debe mostrar el login aceptado.

database-account-unusable = La cuenta de la base de datos no puede hacer login
    .seen = El servidor no deja entrar a {$user}, y no es por la contraseña: código {$answer}.
    .why = Sin login no se verifica nada más de la base de datos.
    .remedy = La cuenta puede no existir, existir sin derecho de login, estar bloqueada o tener la contraseña vencida. El DBA debe crearla o habilitarla.
    .verify = `prumo check --step 1.3` debe mostrar el login aceptado.

database-host-not-allowed = La base de datos no acepta conexiones desde esta dirección
    .seen = { $source-count ->
        [0] El servidor rechazó a {$user} antes de mirar la contraseña: código {$answer}.
       *[other] El servidor rechazó a {$user}, que venía de {$source}, antes de mirar la contraseña: código {$answer}.
    }
    .why = La propia base de datos tiene una lista de quién puede entrar, desde dónde y si necesita TLS. El firewall ya dejó pasar; falta esta lista.
    .remedy = { $dialect ->
        [postgresql] El DBA debe incluir en la lista del servidor (pg_hba.conf) las líneas de abajo, una por dirección, y recargar la configuración. Si la conexión pasa por NAT, el servidor puede ver otra dirección: revíselo en su registro.
        [mariadb] El DBA debe crear, como abajo, una cuenta para las direcciones del CRM. Si la conexión pasa por NAT, el servidor puede ver otra dirección: revíselo en su registro.
        [sqlserver] En Azure SQL, quien administra el servidor debe incluir en su firewall las reglas de abajo, una por dirección; si el código habla de red virtual o de acceso público, es allí donde se libera. Si la conexión pasa por NAT, el servidor puede ver otra dirección: revíselo en su registro.
        [oracle] El DBA debe liberar las direcciones del CRM en la lista de acceso del servicio en el listener, o en las reglas del Connection Manager. Si la conexión pasa por NAT, el servidor puede ver otra dirección: revíselo en su registro.
       *[any] El DBA debe liberar las direcciones del CRM en la propia base de datos: en PostgreSQL, líneas de pg_hba.conf; en MariaDB y MySQL, una cuenta para esas direcciones. Si la conexión pasa por NAT, el servidor puede ver otra dirección: revíselo en su registro.
    }
    .verify = `prumo check --step 1.3` debe mostrar el login aceptado.

database-password-expires-soon = La contraseña del usuario de la base de datos vence pronto
    .seen = { $days ->
        [0] La contraseña de {$user} vence el {$until}, en menos de un día.
        [one] La contraseña de {$user} vence el {$until}, en {$days} día.
       *[other] La contraseña de {$user} vence el {$until}, en {$days} días.
    }
    .why = Ese día el CRM deja de entrar en la base de datos sin que nada haya cambiado en él.
    .remedy = El DBA debe dar a esta cuenta de servicio una contraseña sin vencimiento, o acordar quién la cambia en el CRM antes de esa fecha.
    .verify = `prumo check --step 1.3` debe mostrar el login sin esta advertencia.

too-many-connections = La base de datos no acepta más conexiones
    .seen = El servidor rechazó a {$user} por falta de conexiones libres: código {$answer}.
    .why = El CRM recibiría el mismo rechazo. Prumo usa como máximo las conexiones que el proyecto permite (2, si no se dice nada).
    .remedy = Vea quién ocupa las conexiones y si el usuario o la base de datos tiene un límite demasiado bajo. Espere o aumente el límite y repita.
    .verify = `prumo check --step 1.3` debe mostrar el login aceptado.

database-not-available = El servidor de base de datos no atiende ahora
    .seen = El servidor rechazó a {$user} porque la base de datos no está abierta para todos: código {$answer}.
    .why = La base de datos está iniciando, deteniéndose, en mantenimiento o solo para administradores. El CRM recibiría el mismo rechazo.
    .remedy = Pregunte al DBA si hay mantenimiento o una parada. Si no, debe abrir la base de datos. En un servicio en la nube suele pasar en minutos: espere y repita.
    .verify = `prumo check --step 1.3` debe mostrar el login aceptado.

driver-cannot = Este programa no pudo hacer el login
    .seen = {$user}: {$reason}.
    .why = El servidor pidió la contraseña de un modo que Prumo no usa, o terminó la conversación. Ninguna contraseña se envió de modo inseguro, y el login queda indeterminado.
    .remedy = { $dialect ->
        [sqlserver] Prumo entra con login y contraseña del propio servidor, sobre TLS. Si este solo acepta cuentas de Windows o de Microsoft Entra, el DBA debe crear un login con contraseña.
        [oracle] El driver habla con la versión 12.1 o más nueva, en claro o por TCPS. Donde la contraseña solo existe en el formato 10G, el DBA debe darla de nuevo, para que se guarde en el formato actual; donde el servidor exige el cifrado de red nativo, prefiera TCPS.
       *[any] Prefiera SCRAM-SHA-256 sobre TLS. Si el servidor pide la contraseña en claro o por MD5, active TLS en él o cambie el método de autenticación del usuario.
    }
    .verify = `prumo check --step 1.3` debe mostrar el login y el método.

database-secret-missing = Falta la contraseña del usuario de la base de datos
    .seen = La referencia {$secret} no lleva a ningún valor en esta máquina.
    .why = Sin la contraseña no se intenta el login, y todo lo que depende de él queda sin verificar.
    .remedy = Defina la variable o el archivo indicado en la máquina donde corre Prumo. No escriba la contraseña en el proyecto ni la envíe por correo.
    .verify = `prumo check --step 1.3` debe mostrar el login.

seen-from-elsewhere = El servidor vio llegar la conexión desde una dirección que no es del CRM
    .seen = El servidor vio {$source}; las direcciones del CRM son {$crm}.
    .why = Puede ser solo una traducción de direcciones (NAT) delante del servidor. O la conexión no salió de donde sale el CRM, y entonces no prueba el camino del CRM.
    .remedy = Confirme con quien administra la red si {$source} es una dirección interna del firewall. Si no lo es, ejecute Prumo desde una dirección del CRM, o corrija `crm-addresses`.
    .verify = `prumo check --step 1.3` debe mostrar el login con una dirección del CRM, o la red debe confirmar la traducción.

password-not-asked = La base de datos dejó entrar sin pedir contraseña
    .seen = El servidor aceptó a {$user} sin pedir contraseña.
    .why = Así, cualquiera que alcance el puerto TCP entra con este nombre. Y la contraseña del proyecto no se puso a prueba.
    .remedy = { $dialect ->
        [sqlserver] El DBA debe exigir contraseña en las conexiones de red de este usuario.
        [oracle] El DBA debe exigir contraseña en las conexiones de red de este usuario.
       *[any] El DBA debe exigir contraseña (SCRAM-SHA-256) en las conexiones de red de este usuario.
    }
    .verify = `prumo check --step 1.3` debe mostrar el login con el método scram-sha-256.

## Compuerta database

database-not-found = La base de datos no existe
    .seen = { $dialect ->
        [oracle] El listener no conoce {$database}, ni como servicio ni como SID.
       *[any] El servidor aceptó el login, pero no tiene una base de datos llamada {$database}.
    }
    .why = El CRM pide la base de datos por su nombre: con otro nombre, o en otro servidor, no hay qué leer.
    .remedy = { $dialect ->
        [oracle] Revise con el DBA el nombre del servicio de este ambiente (lsnrctl services muestra los que hay; en una base multitenant es el del PDB) y corrija el proyecto. Si el nombre es correcto, la instancia no está registrada en el listener.
       *[any] Confirme con el DBA el nombre exacto de la base de datos de este ambiente y corrija el proyecto. Por lo general es el nombre, o el servidor del otro ambiente.
    }
    .verify = `prumo check --step 1.3` debe mostrar la base de datos abierta.

database-not-allowed = El usuario no puede entrar en la base de datos
    .seen = El servidor aceptó el login de {$user}, pero no lo deja entrar en {$database}.
    .why = { $dialect ->
        [postgresql] Sin entrar en la base de datos no se puede leer ninguna tabla.
        [sqlserver] Sin entrar en la base de datos no se puede leer ninguna tabla. El servidor responde así también cuando la base no existe, está offline o se está restaurando.
        [oracle] Sin entrar en la base de datos no se puede leer ninguna tabla.
       *[any] Sin entrar en la base de datos no se puede leer ninguna tabla. MariaDB y MySQL responden así también cuando la base de datos no existe.
    }
    .remedy = { $dialect ->
        [sqlserver] Revise el nombre de la base de datos, y si está abierta. Si todo es correcto, el DBA debe crear en ella el usuario del login. Si ya hay un usuario con ese nombre (error 15023), por ejemplo en una base restaurada de otro servidor, el DBA debe unirlo al login en vez de crearlo.
       *[any] Revise el nombre de la base de datos. Si es correcto, el DBA debe dar al usuario el derecho de entrar en ella.
    }
    .verify = `prumo check --step 1.3` debe mostrar la base de datos abierta.

environments-mixed-up = Dos ambientes apuntan a la misma base de datos
    .seen = { $environments-count ->
        [one] {$database} es la base de datos del ambiente {$environments}.
       *[other] {$database} es la base de datos de los ambientes {$environments}.
    }
    .why = Una prueba hecha en homologación alcanzaría a producción, o producción leería datos de prueba.
    .remedy = Averigüe de qué ambiente es esta base de datos y corrija en el proyecto el servidor o el nombre del otro.
    .verify = `prumo check --step 1.3` debe mostrar una base de datos distinta en cada ambiente.

user-shared-by-environments = El mismo usuario sirve a más de un ambiente
    .seen = { $environments-count ->
        [one] {$user} es el usuario del ambiente {$environments}.
       *[other] {$user} es el usuario de los ambientes {$environments} en el mismo servidor.
    }
    .why = El checklist pide un usuario por ambiente. Compartido, un cambio de contraseña en homologación detiene a producción.
    .remedy = Cree un usuario para cada ambiente cuando sea posible.
    .verify = `prumo check --step 1.3` ya no debe mostrar esta observación.

## Compuerta minimum

table-not-found = { $tables-count ->
    [one] Falta una tabla en la base de datos
   *[other] Faltan tablas en la base de datos
}
    .seen = { $tables-count ->
        [one] La tabla {$tables} no se encontró en ningún esquema.
       *[other] {$tables-count} tablas no se encontraron en ningún esquema: {$tables}.
    }
    .why = Las integraciones leen esas tablas: la primera ejecución se detendría en la primera que falte.
    .remedy = Verifique que esta sea la base de datos del ERP y de este ambiente. Si lo es, pregunte al soporte del ERP si la versión instalada tiene la tabla. No cree la tabla a mano.
    .verify = `prumo check --step 1.4` debe encontrar todas las tablas.

table-in-another-schema = { $tables-count ->
    [one] La tabla está en otro esquema
   *[other] Las tablas están en otro esquema
}
    .seen = { $tables-count ->
        [one] {$tables} solo existe en {$schemas}, donde el usuario no la busca.
       *[other] {$tables-count} tablas solo existen en {$schemas}, donde el usuario no las busca: {$tables}.
    }
    .why = El CRM usa el nombre sin esquema, salvo que se configure otra cosa, y así no encontraría la tabla.
    .remedy = Averigüe qué esquema usa el CRM y escríbalo en el proyecto; o pida al DBA que el esquema predeterminado de este usuario sea el del ERP.
    .verify = `prumo check --step 1.4` debe encontrar las tablas por su nombre.

table-not-readable = { $tables-count ->
    [one] El usuario no puede leer una tabla
   *[other] El usuario no puede leer algunas tablas
}
    .seen = { $tables-count ->
        [one] {$user} no tiene derecho de lectura en {$tables}.
       *[other] {$user} no tiene derecho de lectura en {$tables-count} tablas: {$tables}.
    }
    .why = { $dialect ->
        [postgresql] Las integraciones leen esas tablas. La prueba de conexión sale bien, y la primera ejecución se detiene aquí.
        [sqlserver] Las integraciones leen esas tablas. La prueba de conexión sale bien, y la primera ejecución se detiene aquí. Una tabla sin ningún derecho no se le muestra al usuario: también puede no existir.
        [oracle] Las integraciones leen esas tablas. La prueba de conexión sale bien, y la primera ejecución se detiene aquí. Una tabla sin derecho no se le muestra al usuario: también puede no existir.
       *[any] Las integraciones leen esas tablas. La prueba de conexión sale bien, y la primera ejecución se detiene aquí. En MariaDB y MySQL una tabla sin ningún derecho no se le muestra al usuario: también puede no existir.
    }
    .remedy = El DBA debe dar derecho de lectura en ellas, y solo de lectura.
    .verify = `prumo check --step 1.4` debe mostrar todas las tablas como legibles.

column-not-found = { $columns-count ->
    [one] Falta una columna
   *[other] Faltan columnas
}
    .seen = { $columns-count ->
        [one] La columna {$columns} no existe en su tabla.
       *[other] {$columns-count} columnas no existen en sus tablas: {$columns}.
    }
    .why = Las integraciones leen esas columnas por su nombre.
    .remedy = Revise la versión del ERP con el administrador y con el soporte: la columna puede ser de una versión más nueva. No cree la columna a mano.
    .verify = `prumo check --step 1.4` debe encontrar todas las columnas.

column-not-readable = { $columns-count ->
    [one] El usuario no puede leer una columna
   *[other] El usuario no puede leer algunas columnas
}
    .seen = { $columns-count ->
        [one] {$user} no tiene derecho de lectura en la columna {$columns}.
       *[other] {$user} no tiene derecho de lectura en {$columns-count} columnas: {$columns}.
    }
    .why = { $dialect ->
        [postgresql] Con derecho solo a una parte de las columnas, la lectura de la tabla se detiene en la primera que falta. El CRM puede pedir todas las columnas a la vez.
        [sqlserver] Con derecho solo a una parte de las columnas, la lectura de la tabla se detiene en la primera que falta. El CRM puede pedir todas las columnas a la vez.
        [oracle] Con derecho solo a una parte de las columnas, la lectura de la tabla se detiene en la primera que falta. El CRM puede pedir todas las columnas a la vez.
       *[any] Con derecho solo a una parte de las columnas, la lectura de la tabla se detiene en la primera que falta. El CRM puede pedir todas las columnas a la vez. En MariaDB y MySQL una columna sin derecho no se muestra: también puede no existir.
    }
    .remedy = El DBA debe dar derecho de lectura en las columnas que faltan.
    .verify = `prumo check --step 1.4` debe mostrar todas las columnas como legibles.

column-too-narrow = { $columns-count ->
    [one] Una columna guarda menos de lo que dice el diccionario del ERP
   *[other] Algunas columnas guardan menos de lo que dice el diccionario del ERP
}
    .seen = { $columns-count ->
        [one] {$columns}.
       *[other] {$columns-count} columnas: {$columns}.
    }
    .why = Un valor que el CRM conoce puede no caber, o llegar cortado.
    .remedy = Vea con el administrador del ERP si la tabla es la del propio ERP y de qué versión. No modifique la columna a mano.
    .verify = `prumo check --step 1.4` debe mostrar las columnas sin esta advertencia.

rights-not-visible = No se pudieron ver los derechos del usuario
    .seen = El servidor no mostró a {$user} sus propios derechos, o los mostró de un modo que Prumo no entiende.
    .why = Sin verlos no se sabe qué lee el usuario ni qué más puede hacer; nada se da por cierto.
    .remedy = Un intermediario entre Prumo y la base de datos (proxy, pool) puede responder en su lugar: mire directamente en el servidor. Si es el propio servidor, envíe su versión al soporte de Prumo.
    .verify = `prumo check --step 1.4` debe mostrar las tablas una por una.

names-in-other-case = { $tables-count ->
    [one] Una tabla solo se encuentra con otra grafía
   *[other] Algunas tablas solo se encuentran con otra grafía
}
    .seen = { $tables-count ->
        [one] El nombre de {$tables} está guardado con otras mayúsculas y minúsculas que las que la base de datos busca.
       *[other] Los nombres de {$tables-count} tablas están guardados con otras mayúsculas y minúsculas que las que la base de datos busca: {$tables}.
    }
    .why = { $dialect ->
        [postgresql] Solo encuentra la tabla quien escribe el nombre entre comillas. No se sabe cómo lo escribe el CRM.
        [mariadb] Solo encuentra la tabla quien escribe el nombre con esas mismas letras. No se sabe cómo lo escribe el CRM.
        [sqlserver] La intercalación de la base de datos distingue mayúsculas de minúsculas: solo encuentra la tabla quien escribe el nombre con esas mismas letras. No se sabe cómo lo escribe el CRM.
        [oracle] Solo encuentra la tabla quien escribe el nombre entre comillas. No se sabe cómo lo escribe el CRM.
       *[any] En PostgreSQL solo encuentra la tabla quien escribe el nombre entre comillas; en MariaDB y MySQL bajo Linux, solo quien lo escribe con esas mismas letras. No se sabe cómo lo escribe el CRM.
    }
    .remedy = Nada que hacer si el CRM ya lee esta base de datos. En caso de duda, pregunte al soporte del CRM cómo se escriben los nombres.
    .verify = Una prueba del CRM contra esta base de datos lo aclara; Prumo sigue mostrando la observación.

## Compuerta excess

user-can-write = El usuario puede escribir
    .seen = { $objects-count ->
        [one] {$user} puede modificar {$objects}.
       *[other] {$user} puede modificar más de un objeto: {$objects}.
    }
    .why = El checklist pide un usuario de solo lectura. Con derecho de escritura, un error o una contraseña filtrada modifica el ERP.
    .remedy = Cree un usuario nuevo, de solo lectura, y úselo en el proyecto y en el CRM. No quite derechos al usuario actual: otros pueden depender de él.
    .verify = `prumo check --step 1.3` con el usuario nuevo no debe mostrar exceso de derechos.

user-can-create = El usuario puede crear objetos
    .seen = { $places-count ->
        [one] {$user} puede crear objetos en {$places}.
       *[other] {$user} puede crear objetos en varios lugares: {$places}.
    }
    .why = El checklist pide un usuario de solo lectura. Quien crea objetos puede llenar la base de datos o ponerse delante de las tablas del ERP.
    .remedy = Cree un usuario nuevo, de solo lectura, y úselo en el proyecto y en el CRM. No quite derechos al usuario actual: otros pueden depender de él.
    .verify = `prumo check --step 1.3` con el usuario nuevo no debe mostrar exceso de derechos.

user-is-administrator = El usuario es administrador de la base de datos
    .seen = { $powers-count ->
        [one] {$user} tiene un poder de administrador: {$powers}.
       *[other] {$user} tiene poderes de administrador: {$powers}.
    }
    .why = Una contraseña filtrada de este usuario entrega el servidor entero. El checklist pide un usuario de solo lectura.
    .remedy = Cree un usuario nuevo, de solo lectura, y úselo en el proyecto y en el CRM. El usuario actual queda como está.
    .verify = `prumo check --step 1.3` con el usuario nuevo no debe mostrar exceso de derechos.

secret-table-readable = { $tables-count ->
    [one] El usuario lee una tabla que guarda secretos
   *[other] El usuario lee tablas que guardan secretos
}
    .seen = { $tables-count ->
        [one] {$user} puede leer {$tables}.
       *[other] {$user} puede leer {$tables-count} tablas con secretos: {$tables}.
    }
    .why = En ellas hay contraseñas o datos de acceso. El ERP guarda, por ejemplo, cada llamada de web service, con la contraseña legible cuando va sin cifrar.
    .remedy = Cree un usuario nuevo que lea solo las tablas necesarias y úselo en el proyecto y en el CRM. Si el derecho viene de PUBLIC (la observación de abajo lo dice), un usuario nuevo también leería: decida con el DBA quién lo necesita.
    .verify = `prumo check --step 1.3` con el usuario nuevo no debe mostrar este hallazgo.

secret-column-readable = { $columns-count ->
    [one] El usuario lee una columna que guarda un secreto
   *[other] El usuario lee columnas que guardan secretos
}
    .seen = { $columns-count ->
        [one] {$user} puede leer {$columns}.
       *[other] {$user} puede leer {$columns-count} columnas con secretos: {$columns}.
    }
    .why = Son contraseñas guardadas en los registros, que la integración no usa. Como el CRM puede pedir todas las columnas de la tabla, quitarlas puede detenerlo.
    .remedy = Si el cliente lo desea, dé la lectura por columna o por una vista sin esas columnas, y pruebe antes el CRM en homologación.
    .verify = `prumo check --step 1.3` ya no debe mostrar esta observación.

reads-more-than-needed = El usuario lee más de lo necesario
    .seen = { $count ->
        [one] {$user} puede leer {$count} tabla más, que las integraciones no usan.
       *[other] {$user} puede leer {$count} tablas más, que las integraciones no usan.
    }
    .why = Lo que no se lee no se filtra. No estorba a la integración.
    .remedy = Si el cliente quiere el mínimo, cree un usuario solo con las tablas necesarias: `prumo grants` muestra cuáles.
    .verify = `prumo check --step 1.3` ya no debe mostrar esta observación.

rights-through-public = Todos los usuarios de la base de datos tienen derechos más allá de la lectura
    .seen = { $objects-count ->
        [one] El derecho viene de PUBLIC, es decir, vale para todos: {$objects}.
       *[other] Los derechos vienen de PUBLIC, es decir, valen para todos: {$objects}.
    }
    .why = No es un derecho de este usuario: lo tiene cualquier usuario de la base de datos, y quitarlo les cambia las cosas a todos.
    .remedy = El DBA decide si es lo deseado. Prumo no propone quitar derechos a PUBLIC.
    .verify = `prumo check --step 1.3` ya no debe mostrar esta observación, si el DBA cambia algo.

## Compuerta read

table-empty = { $tables-count ->
    [one] Una tabla está vacía
   *[other] Algunas tablas están vacías
}
    .seen = { $tables-count ->
        [one] {$tables} no tiene las filas esperadas.
       *[other] {$tables-count} tablas no tienen las filas esperadas: {$tables}.
    }
    .why = Una base de datos del ERP en uso tiene datos en ellas. Vacías, puede ser otra base de datos, una recién creada o un filtro de filas.
    .remedy = Verifique que esta sea la base de datos correcta del ambiente. En homologación, pida una copia con datos.
    .verify = `prumo check --step 1.4` debe leer filas de cada una.

rows-filtered = { $tables-count ->
    [one] La base de datos oculta filas de una tabla
   *[other] La base de datos oculta filas de algunas tablas
}
    .seen = { $tables-count ->
        [one] {$tables} tiene una política de filas que se aplica a {$user}.
       *[other] {$tables-count} tablas tienen una política de filas que se aplica a {$user}: {$tables}.
    }
    .why = El usuario lee sin error, pero solo una parte de las filas; el CRM mostraría datos incompletos.
    .remedy = El DBA debe confirmar que la política es intencional y deja ver todas las empresas y filiales de la integración.
    .verify = `prumo check --step 1.4` ya no debe mostrar este hallazgo; el ensayo del paso 3.1 compara las filas.

read-too-slow = { $tables-count ->
    [one] La lectura de una tabla es lenta
   *[other] La lectura de algunas tablas es lenta
}
    .seen = { $tables-count ->
        [one] La lectura de pocas filas de {$tables} tardó más de {$seconds} s.
       *[other] La lectura de pocas filas tardó más de {$seconds} s en {$tables-count} tablas: {$tables}.
    }
    .why = La integración lee mucho más que eso, y puede agotar el tiempo del CRM.
    .remedy = El DBA debe ver la carga del servidor, los bloqueos y las estadísticas de esas tablas. La red hasta el servidor también cuenta.
    .verify = `prumo check --step 1.4` debe leerlas todas dentro del límite.

read-failed = { $tables-count ->
    [one] La lectura de una tabla falló
   *[other] La lectura de algunas tablas falló
}
    .seen = { $tables-count ->
        [one] {$tables}: el servidor respondió con el código {$answer}.
       *[other] {$tables-count} tablas, todas con el código {$answer}: {$tables}.
    }
    .why = El derecho existe, pero la lectura no se completa: la integración se detendría aquí. El código 57014 significa que el límite de tiempo del servidor terminó la lectura.
    .remedy = El DBA debe buscar el código en el registro del servidor. Los bloqueos largos y las tablas dañadas o externas son causas comunes.
    .verify = `prumo check --step 1.4` debe leer todas las tablas.

## Compuerta application-server

application-server-down = El servidor de aplicaciones no responde
    .seen = {$endpoint} acepta la conexión, pero se vio esto: {$seen}.
    .why = El puerto TCP está abierto, y detrás de él no hay un servidor de aplicaciones activo. Un 502, 503 o 504 suele venir de un balanceador cuyo destino está detenido.
    .remedy = Verifique que el servidor de aplicaciones (middleware) del ERP esté activo en este ambiente y que el balanceador apunte a él.
    .verify = `prumo check --step 2.5` debe mostrar una respuesta HTTP del servidor.

answer-not-http = Quien responde no es un servidor web
    .seen = {$endpoint} respondió con algo que no es HTTP: {$seen}.
    .why = El puerto TCP lleva a otro programa, o exige TLS donde el proyecto usa http (o al revés).
    .remedy = Revise `base-url` en el proyecto: esquema (http o https), servidor y puerto TCP externo de los web services.
    .verify = `prumo check --step 2.5` debe mostrar una respuesta HTTP del servidor.

## Compuerta deployed

service-not-deployed = { $services-count ->
    [one] Un web service no está publicado
   *[other] Hay web services sin publicar
}
    .seen = { $services-count ->
        [one] El servidor respondió HTTP {$status} para {$services}.
       *[other] El servidor respondió HTTP {$status} para {$services-count} servicios: {$services}.
    }
    .why = Sin el servicio en el servidor de aplicaciones no se puede llamar a ninguna de sus operaciones.
    .remedy = Revise que la ruta en `base-url` sea correcta. Si lo es, publique el servicio en el servidor de aplicaciones. En el ERP, Recursos > Implementações > Web Services muestra los que existen en la instalación; lo que no está allí no puede usarse.
    .verify = `prumo check --step 2.3` debe encontrar la descripción (WSDL) de cada servicio.

description-unreadable = { $services-count ->
    [one] No se pudo leer la descripción de un web service
   *[other] No se pudo leer la descripción de algunos web services
}
    .seen = { $details-count ->
        [0] { $services-count ->
            [one] {$services}: {$reason}.
           *[other] {$services-count} servicios ({$services}): {$reason}.
        }
       *[other] { $services-count ->
            [one] {$services}: {$reason} ({$details}).
           *[other] {$services-count} servicios ({$services}): {$reason} ({$details}).
        }
    }
    .why = La descripción (WSDL) dice qué operaciones y campos existen. Sin ella no se puede revisar el contrato ni armar una llamada.
    .remedy = Abra la dirección del servicio con `?wsdl` en el navegador y vea qué llega. Una página de error o de login apunta a un proxy o a una ruta equivocada; una descripción incompleta, a un servicio mal publicado.
    .verify = `prumo check --step 2.3` debe leer la descripción de cada servicio.

## Compuerta contract

operation-not-published = { $operations-count ->
    [one] Una operación (porta del ERP) no está publicada
   *[other] Hay operaciones (portas del ERP) sin publicar
}
    .seen = { $operations-count ->
        [one] La descripción del servicio no tiene {$operations} en ninguna versión que sirva.
       *[other] Las descripciones de los servicios no tienen {$operations-count} operaciones, en ninguna versión que sirva: {$operations}.
    }
    .why = La integración llama a esa operación por su nombre y versión.
    .remedy = La instalación puede ser anterior a la operación. Revise la versión del ERP y actualice los web services, o hable con el soporte del ERP.
    .verify = `prumo check --step 2.3` debe encontrar cada operación.

field-not-published = { $fields-count ->
    [one] Falta un campo en la operación
   *[other] Faltan campos en la operación
}
    .seen = { $fields-count ->
        [one] La descripción de {$operation} no tiene el campo {$fields}.
       *[other] La descripción de {$operation} no tiene {$fields-count} campos: {$fields}.
    }
    .why = La integración envía o espera esos campos. El ERP ignora lo que no conoce, y el CRM recibiría menos de lo que necesita.
    .remedy = Verifique que la versión instalada del servicio sea la que pide la integración, y actualícela si es anterior.
    .verify = `prumo check --step 2.3` debe encontrar todos los campos.

## Compuerta answer

call-hangs = { $operations-count ->
    [one] La llamada queda sin respuesta
   *[other] Las llamadas quedan sin respuesta
}
    .seen = { $operations-count ->
        [one] {$operations} no respondió en {$seconds} s, aunque la descripción (WSDL) se abre.
       *[other] {$operations-count} operaciones no respondieron en {$seconds} s, aunque la descripción (WSDL) se abre: {$operations}.
    }
    .why = Una descripción que se abre no prueba nada sobre las llamadas: en campo ya se vio la llamada detenerse así cuando la dirección de origen no estaba liberada en el proveedor.
    .remedy = Pida que se liberen las direcciones de abajo en todas las protecciones hasta el servidor, incluida la lista del proveedor. Si ya están liberadas, vea en el servidor de aplicaciones si la llamada llegó y dónde se detuvo.
    .verify = `prumo check --step 2.5` debe mostrar una respuesta de cada operación.

call-outcome-unknown = No se sabe qué fue de la llamada
    .seen = {$operation} fue llamada una vez y no respondió hasta el final.
    .why = El ERP puede haberla ejecutado. Repetirla podría hacer dos veces lo que hace; por eso Prumo no la repite.
    .remedy = Vea en el ERP, con el cliente y el producto de la prueba, si quedó algún pedido. Después averigüe por qué no llegó la respuesta.
    .verify = `prumo check --step 2.5` con la misma opción `--call` debe mostrar una respuesta.

answer-too-slow = { $operations-count ->
    [one] Una operación responde con lentitud
   *[other] Hay operaciones que responden con lentitud
}
    .seen = { $operations-count ->
        [one] {$operations} tardó más de {$seconds} s.
       *[other] {$operations-count} operaciones tardaron más de {$seconds} s: {$operations}.
    }
    .why = La primera llamada de una instancia del ERP demora y no cuenta; esta vino después. El CRM puede desistir de esperar.
    .remedy = Vea la carga del servidor de aplicaciones, la memoria de las instancias del ERP y la base de datos. Si es solo esta operación, reduzca lo que devuelve.
    .verify = `prumo check --step 2.5` debe mostrar respuestas dentro del límite.

answer-too-large = { $operations-count ->
    [one] La respuesta es demasiado grande
   *[other] Las respuestas son demasiado grandes
}
    .seen = { $operations-count ->
        [one] {$operations} pasó de {$bytes} bytes, y la lectura se detuvo allí.
       *[other] {$operations-count} operaciones pasaron de {$bytes} bytes, y la lectura se detuvo allí: {$operations}.
    }
    .why = Respuestas así agotan memoria y tiempo de ambos lados.
    .remedy = Restrinja la consulta: un filtro en la configuración del web service (F000CWS), menos campos exportados u otro cliente de prueba. Si el tamaño es normal, aumente `answer-mebibytes` en `[limits]`.
    .verify = `prumo check --step 2.5` debe leer la respuesta entera.

answer-cut = { $operations-count ->
    [one] La respuesta llegó a medias
   *[other] Las respuestas llegaron a medias
}
    .seen = { $operations-count ->
        [one] La conexión de {$operations} terminó antes del final de la respuesta.
       *[other] La conexión terminó antes del final de la respuesta en {$operations-count} operaciones: {$operations}.
    }
    .why = Una respuesta cortada no sirve. La causa común es un proxy con límite de tiempo o tamaño, o una instancia del ERP que se cayó.
    .remedy = Busque en los registros del servidor de aplicaciones y del proxy quién cerró la conexión, y ajuste ese límite.
    .verify = `prumo check --step 2.5` debe leer la respuesta entera.

answer-not-soap = { $operations-count ->
    [one] La respuesta no es SOAP
   *[other] Las respuestas no son SOAP
}
    .seen = { $operations-count ->
        [one] {$operations} respondió { $status ->
            [0] algo ilegible
           *[other] HTTP {$status}
        } con: {$seen}.
       *[other] {$operations-count} operaciones respondieron { $status ->
            [0] algo ilegible
           *[other] HTTP {$status}
        } con: {$seen}. Operaciones: {$operations}.
    }
    .why = Quien respondió no fue el web service: suele ser la página de un proxy, de un login o de un error.
    .remedy = Averigüe quién responde en esa dirección. Revise `base-url` y pida que proxy y balanceador dejen pasar las llamadas sin redirigir ni autenticar.
    .verify = `prumo check --step 2.5` debe mostrar una respuesta SOAP.

charset-mismatch = { $operations-count ->
    [one] La respuesta declara una codificación y usa otra
   *[other] Las respuestas declaran una codificación y usan otra
}
    .seen = { $operations-count ->
        [one] {$operations} declara {$declared}, pero los bytes son de {$used}.
       *[other] {$operations-count} operaciones declaran {$declared}, pero los bytes son de {$used}: {$operations}.
    }
    .why = Quien cree en la declaración lee acentos cambiados: nombres y direcciones llegan mal al CRM.
    .remedy = Corrija la codificación en el servidor de aplicaciones o en el proxy que reescribe el encabezado. Revise en el CRM un nombre con acento.
    .verify = `prumo check --step 2.5` ya no debe mostrar este hallazgo.

answer-breaks-contract = { $places-count ->
    [one] La respuesta se aparta del contrato en un punto
   *[other] La respuesta se aparta del contrato en algunos puntos
}
    .seen = { $places-count ->
        [one] {$operation}: {$places}.
       *[other] {$operation}, en {$places-count} puntos: {$places}.
    }
    .why = Los clientes generados a partir de la descripción (WSDL) pueden rechazar esa respuesta. Quien lee por nombre suele tolerarla.
    .remedy = Informe al soporte del ERP la operación y los puntos. Si el CRM lee los datos de todos modos, nada impide seguir.
    .verify = `prumo check --step 2.5` ya no debe mostrar este hallazgo.

## Compuerta erp-login

erp-login-refused = El ERP rechazó al usuario de los web services
    .seen = El ERP respondió "Credenciais inválidas" para {$user}.
    .why = Ninguna operación funciona sin este usuario. En campo, este texto llegó cuando el ERP no conocía al usuario. El error viene con HTTP 200: quien solo mira el HTTP no lo ve.
    .remedy = Cree o corrija el usuario en la pantalla de abajo y revise la contraseña del proyecto. Corrija antes de repetir: varias contraseñas equivocadas seguidas pueden bloquear la cuenta.
    .verify = `prumo check --step 2.1` debe mostrar el login aceptado.

erp-password-unusable = La contraseña del usuario del ERP no sirve
    .seen = El ERP respondió "Credenciais inválidas/desabilitadas/expiradas" para {$user}.
    .why = Ese texto no distingue una contraseña equivocada de una desactivada o vencida. Hasta corregirla no funciona ninguna operación.
    .remedy = En la pantalla de abajo, revise que el usuario esté activo y ponga la contraseña a la que se refiere el proyecto. A una cuenta de integración le conviene una contraseña que no venza. Corrija antes de repetir: la cuenta puede bloquearse.
    .verify = `prumo check --step 2.1` debe mostrar el login aceptado.

erp-login-not-proven = El login en el ERP no quedó comprobado
    .seen = La operación de login respondió, para {$user}: "{$text}".
    .why = La respuesta no es la de una contraseña rechazada ni la de un login aceptado. Darla por buena sería adivinar.
    .remedy = Lea el texto del ERP y resuelva lo que señala. Si no dice nada útil, llévelo al soporte del ERP.
    .verify = `prumo check --step 2.1` debe mostrar el login aceptado.

erp-secret-missing = Falta la contraseña del usuario del ERP
    .seen = La referencia {$secret} no lleva a ningún valor en esta máquina.
    .why = Sin la contraseña no se llama a ninguna operación, y todo lo que depende de ella queda sin verificar.
    .remedy = Defina la variable o el archivo indicado en la máquina donde corre Prumo. No escriba la contraseña en el proyecto ni la envíe por correo.
    .verify = `prumo check --step 2.1` debe mostrar el login.

## Compuerta licence

licence-missing = La licencia del ERP no cubre el web service
    .seen = { $branches-count ->
        [one] En la empresa/filial {$branches}, el ERP respondió a {$operations}: "{$text}".
       *[other] En las empresas/filiales {$branches}, el ERP respondió a {$operations}: "{$text}".
    }
    .why = Quien tiene ese texto en el catálogo dice que es el de un módulo que la licencia (Proprietária) no tiene; las operaciones cad.* piden el módulo IPSI.
    .remedy = Vea en F000IPR (Ajuda > Informações da Proprietária) los módulos de la licencia. Si falta IPSI, lo libera el fabricante del ERP.
    .verify = `prumo check --step 2.3` debe pasar de la licencia en cada operación.

service-not-in-installation = El web service no está disponible en la instalación del ERP
    .seen = { $branches-count ->
        [one] En la empresa/filial {$branches}, el ERP respondió a {$operations}: "{$text}".
       *[other] En las empresas/filiales {$branches}, el ERP respondió a {$operations}: "{$text}".
    }
    .why = Quien tiene ese texto en el catálogo dice que es el de un web service que la instalación no ofrece: ningún permiso lo libera.
    .remedy = En Recursos > Implementações > Web Services > Editar, vea con el proveedor "Interno" si el web service está en la lista. Si no está, hace falta otra versión del ERP u otro módulo.
    .verify = `prumo check --step 2.3` debe pasar de la licencia en cada operación.

## Compuerta system-code

system-code-unknown = La sigla del sistema no está registrada en el ERP
    .seen = { $branches-count ->
        [one] El ERP no conoce la sigla "{$system-code}" (empresa/filial {$branches}; {$operations}).
       *[other] El ERP no conoce la sigla "{$system-code}" (empresas/filiales {$branches}; {$operations}).
    }
    .why = Las operaciones que piden la sigla solo responden a un sistema integrado registrado. La sigla no se adivina.
    .remedy = Si el sistema ya existe en F000SIS con otra Sigla, escríbala en el proyecto. Si no existe, regístrelo en la pantalla de abajo.
    .verify = `prumo check --step 2.3` debe pasar de la sigla.

system-code-missing = La llamada fue sin la sigla del sistema
    .seen = { $branches-count ->
        [one] El ERP respondió "Sistema integrado não informado" (empresa/filial {$branches}; {$operations}).
       *[other] El ERP respondió "Sistema integrado não informado" (empresas/filiales {$branches}; {$operations}).
    }
    .why = Las operaciones que piden la sigla del sistema integrado rechazan la llamada que no la lleva.
    .remedy = Pregunte al administrador del ERP cuál es la Sigla del CRM en F000SIS y escríbala en el proyecto.
    .verify = `prumo check --step 2.3` debe pasar de la sigla.

## Compuerta information-type

information-type-inactive = El tipo de información está inactivo en el ERP
    .seen = { $branches-count ->
        [one] El tipo de información "{$type}" está inactivo para el sistema {$system-code} en la empresa/filial {$branches} ({$operations}).
       *[other] El tipo de información "{$type}" está inactivo para el sistema {$system-code} en las empresas/filiales {$branches} ({$operations}).
    }
    .why = El ERP solo integra los tipos de información activados por sistema y filial, aunque el usuario y el servicio estén bien.
    .remedy = Active el tipo en la pantalla de abajo, en cada filial. Para repetirlo en otras filiales, F000DCI duplica la configuración.
    .verify = `prumo check --step 2.3` debe pasar del tipo de información en cada filial.

## Compuerta configuration

service-not-configured = El web service no está configurado en el ERP
    .seen = { $branches-count ->
        [one] {$operation} no está configurada para el sistema {$system-code} en la empresa/filial {$branches}.
       *[other] {$operation} no está configurada para el sistema {$system-code} en las empresas/filiales {$branches}.
    }
    .why = Sin configuración en F000CWS el ERP bloquea la llamada. La configuración vale por empresa: hecha en la 2, no le sirve a la 3. Y una versión más alta configurada no le sirve a la versión más baja que se llama.
    .remedy = Configure la operación (Porta, en la pantalla) en cada empresa y filial, marque los campos por exportar y procese. F000DWS duplica la configuración.
    .verify = `prumo check --step 2.3` debe pasar de la configuración en cada filial.

field-not-exported = { $fields-count ->
    [one] El ERP no exporta un campo necesario
   *[other] El ERP no exporta campos necesarios
}
    .seen = { $system-code-count ->
        [0] {$operation}, en {$branches}: llegaron vacíos o no llegaron {$fields}.
       *[other] {$operation}, sistema {$system-code}, en {$branches}: llegaron vacíos o no llegaron {$fields}.
    }
    .why = La operación solo devuelve los campos marcados en F000CWS y las filas que el filtro de esa pantalla deja pasar; sin campo marcado, o con la fila filtrada, no devuelve nada, y sin error.
    .remedy = Marque en la pantalla de abajo los campos que faltan, vea que el filtro (Where) no deje fuera el dato de prueba, en cada empresa y filial, y procese.
    .verify = `prumo check --step 2.3` debe encontrar todos los campos con datos.

export-not-proven = { $fields-count ->
    [one] No se sabe si el ERP exporta un campo
   *[other] No se sabe si el ERP exporta algunos campos
}
    .seen = { $system-code-count ->
        [0] {$operation}, en {$branches}: {$fields} llegaron vacíos, y la base de datos no pudo decir si hay valor.
       *[other] {$operation}, sistema {$system-code}, en {$branches}: {$fields} llegaron vacíos, y la base de datos no pudo decir si hay valor.
    }
    .why = Un campo vacío en el ERP y un campo no marcado en F000CWS llegan iguales. Solo la base de datos distingue uno del otro.
    .remedy = Dé a Prumo acceso de lectura a la base de datos, o use como dato de prueba un registro con esos campos con datos. En la pantalla de abajo deben estar marcados.
    .verify = `prumo check --step 2.3` debe encontrar esos campos con datos.

## Compuerta company

company-unknown = { $companies-count ->
    [one] La empresa no existe en el ERP
   *[other] Las empresas no existen en el ERP
}
    .seen = { $companies-count ->
        [one] El ERP no conoce la empresa {$companies} ({$operations}).
       *[other] El ERP no conoce las empresas {$companies} ({$operations}).
    }
    .why = Toda llamada lleva empresa y filial; con una empresa que no existe no vuelve nada.
    .remedy = Confirme con el administrador del ERP los códigos de empresa de este ambiente y corrija `companies` en el proyecto.
    .verify = `prumo check --step 2.3` debe pasar de la empresa.

branch-unknown = { $branches-count ->
    [one] La filial no existe en el ERP
   *[other] Las filiales no existen en el ERP
}
    .seen = { $branches-count ->
        [one] El ERP no conoce la empresa/filial {$branches} ({$operations}).
       *[other] El ERP no conoce las empresas/filiales {$branches} ({$operations}).
    }
    .why = Toda llamada lleva empresa y filial; con una filial que no existe no vuelve nada.
    .remedy = Confirme con el administrador del ERP los códigos de filial de cada empresa y corrija `companies` en el proyecto.
    .verify = `prumo check --step 2.3` debe pasar de la filial.

## Compuerta user-right

erp-right-missing = Al usuario del ERP le falta un permiso
    .seen = { $branches-count ->
        [one] En la empresa/filial {$branches}, el ERP respondió a {$operations}, como {$user}: "{$text}".
       *[other] En las empresas/filiales {$branches}, el ERP respondió a {$operations}, como {$user}: "{$text}".
    }
    .why = Quien tiene ese texto en el catálogo dice que es el de un permiso que falta. Los permisos valen por empresa.
    .remedy = Dé el permiso al usuario en F099UCA, en cada empresa que la integración usa.
    .verify = `prumo check --step 2.2` debe recibir datos de cada operación.

answer-without-data = La respuesta llegó sin datos
    .seen = { $branches-count ->
        [one] {$operation} respondió sin error y sin ninguna fila en la empresa/filial {$branches}.
       *[other] {$operation} respondió sin error y sin ninguna fila en las empresas/filiales {$branches}.
    }
    .why = Una respuesta vacía no prueba que el usuario tenga permiso: puede faltar el permiso, puede no haber datos, puede haberlos quitado un filtro. No se conoce ningún texto del ERP para la falta de permiso.
    .remedy = Elija para la prueba un cliente que tenga datos en cada filial. Si ya los tiene, revise en F099UCA los permisos del usuario en esa empresa y filial, y en F000CWS si los campos están marcados y si hay un filtro.
    .verify = `prumo check --step 2.2` debe recibir al menos una fila de cada operación; si no hay datos, registre con `--attest` la palabra del administrador.

## Compuerta business

erp-refused-data = El ERP rechazó los datos de la llamada
    .seen = { $branches-count ->
        [one] {$operation}, en {$branches}, respondió: "{$text}".
       *[other] {$operation}, en {$branches}, respondió lo mismo: "{$text}".
    }
    .why = La llamada llegó hasta las reglas de negocio del ERP: lo que falta está en los datos de prueba.
    .remedy = Lea el texto del ERP y corrija los datos de prueba: el cliente de `rehearsal` debe existir y estar activo.
    .verify = `prumo check --step 3.1` debe recibir una respuesta sin rechazo.

erp-runtime-error = El ERP falló al ejecutar la operación
    .seen = { $branches-count ->
        [one] {$operation}, en {$branches}, respondió: "{$text}".
       *[other] {$operation}, en {$branches}, respondió lo mismo: "{$text}".
    }
    .why = Es un error de dentro del ERP, de una regla o del propio servicio. La configuración y los permisos no lo resuelven.
    .remedy = Lleve el texto al soporte del ERP, con operación, empresa y filial. Si el cliente tiene una regla (identificador) en esa operación, quien la escribió debe verla primero. "Read Stream Error" suele venir de caracteres especiales en los datos.
    .verify = `prumo check --step 3.1` debe recibir una respuesta sin error.

erp-answer-unknown = El ERP respondió algo que Prumo no conoce
    .seen = { $branches-count ->
        [one] {$operation}, en {$branches}, respondió: "{$text}".
       *[other] {$operation}, en {$branches}, respondió lo mismo: "{$text}".
    }
    .why = El ERP da textos, y no códigos. Este no está entre los conocidos: clasificarlo sería adivinar.
    .remedy = Lea el texto: por lo general dice qué falta. Si el motivo no es claro, llévelo al soporte del ERP, y avise al consultor para que llegue a reconocerse.
    .verify = `prumo check --step 3.1` debe recibir una respuesta conocida.

## Compuerta rehearsal

paths-differ = La base de datos y el web service muestran cosas distintas
    .seen = {$comparison}, en {$branches}: difieren {$fields}. Un "+" marca filas que solo muestra el web service; un "-", filas que solo muestra la base de datos.
    .why = El CRM mostraría un valor cuando lee la base de datos y otro cuando pregunta al ERP. O los dos caminos no llevan al mismo ambiente.
    .remedy = Confirme que la base de datos y los web services son del mismo ambiente. Después compare una fila a mano: un filtro en F000CWS, campos no exportados o datos modificados durante la prueba son las causas comunes.
    .verify = `prumo check --step 3.1` debe mostrar las mismas filas por los dos caminos.

sample-missing = { $keys-count ->
    [one] Falta el dato de prueba
   *[other] Faltan datos de prueba
}
    .seen = { $keys-count ->
        [one] {$keys}: {$reason}.
       *[other] {$keys-count} elementos ({$keys}): {$reason}.
    }
    .why = El ensayo compara filas reales por los dos caminos. Sin un ejemplo con datos no hay qué comparar.
    .remedy = Elija con el cliente un registro que pueda leerse en la prueba y que tenga datos, y escriba su código en el proyecto. El valor de abajo es un ejemplo.
    .verify = `prumo check --step 3.1` debe comparar al menos una fila.

simulation-changed-data = La simulación de pedido dejó rastro en la base de datos
    .seen = {$operation}, en {$branches}: entre el antes y el después cambió {$tables}. Un "+" cuenta filas nuevas; un "-", filas que desaparecieron; un "~", filas alteradas.
    .why = La simulación debería calcular y no grabar nada. Si fue ella la que grabó, el CRM crearía pedidos al simular. Otra persona puede haber trabajado con el mismo cliente o producto en ese momento.
    .remedy = Vea en el ERP de homologación los pedidos del cliente de prueba y repita cuando nadie más esté trabajando. Si cambia de nuevo, no use la simulación y avise al soporte del ERP.
    .verify = `prumo check --step 3.1` con la misma opción `--call` debe encontrar todo como estaba.
