### Las frases alrededor de los hallazgos y las acciones, en la terminal y en los informes.

## Encabezado de un ambiente

seen-from = visto desde:

## Hallazgos

heading-findings = { $count ->
    [one] {$count} hallazgo
   *[other] {$count} hallazgos
}
heading-notes = Observaciones

finding-who = {$verdict} · paso {$step} · le toca a: {$owner}
finding-blocks = { $count ->
    [one] {$count} verificación espera por este punto.
   *[other] {$count} verificaciones esperan por este punto.
}

label-seen = Visto
label-why = Por qué
label-remedy = Por hacer
label-verify = Comprobar

## Resumen

summary-counts = aprobadas: {$pass} · atención: {$warn} · fallas: {$fail} · indeterminadas: {$unknown} · en espera: {$blocked}

## Acciones

action-sql = En la base de datos {$database} ({$engine}), como administrador:
action-sql-password = La variable prumo_password debe recibir antes la contraseña de {$secret}; nunca se imprime. En psql 15 o más nuevo, \getenv prumo_password NOMBRE lee una variable de entorno; \prompt prumo_password pregunta, pero muestra lo que se escribe.
action-sql-password-mariadb = Antes, en la misma sesión, SET @prumo_password = '…' con la contraseña de {$secret}; nunca se imprime. Para que el cliente no la guarde en su historial, inícielo con MYSQL_HISTFILE=/dev/null.
action-sql-password-sqlserver = Antes, en la misma sesión, {$first} con la contraseña de {$secret} (comillas simples dobladas); nunca se imprime. En sqlcmd, use -x.
action-sql-password-oracle = El cliente (SQL*Plus, SQLcl, o una hoja que ejecuta scripts) pregunta la contraseña de {$secret} sin mostrarla; nunca se imprime. Conéctese a la base de datos del ERP: en una multitenant, al PDB y no a CDB$ROOT.
action-undo = Para deshacerlo:
action-interrupts = Atención: afecta a quien usa esto ahora.
action-option = Si ese es el caso:
action-alternative = O, en lugar de eso:
action-opening = { $from-count ->
    [one] Liberar TCP desde la dirección {$from} hacia {$endpoint}.
   *[other] Liberar TCP desde las direcciones {$from} hacia {$endpoint}.
}
action-screen = En la pantalla {$screen} del ERP:
action-screen-press = Para guardar: {$button}
action-screen-secret = la contraseña de {$secret} (nunca se imprime)
action-screen-choose = a elegir por el administrador del ERP; ninguna fuente dice el valor
action-project-line = En el archivo del proyecto:
action-server-line = En el archivo {$file} del servidor de base de datos, antes de las líneas que ya valen para este usuario; después, en la base de datos, el comando que lo recarga:
action-refused = Acción no impresa: el nombre {$shown} tiene caracteres invisibles o que cambian la dirección del texto, y podría engañar a quien lo lea.

## Avance

project-unreadable = No se pudo leer el proyecto {$file}
looking-at = Mirando: {$kind} · {$target}
looking-at-for = Mirando: {$kind} · {$target} · { $limit ->
    [0] {$seconds} s
   *[other] {$seconds} s de {$limit} s
}
slow-looks = Los más lentos: {$looks}
slow-look = {$kind} {$target} {$seconds} s
slow-look-unfinished = {$kind} {$target} {$seconds} s, sin terminar

## prumo explain

explain-gate = Compuerta
explain-verdict = Veredicto
explain-owner = A quién le toca
explain-seen = Lo que se vio
explain-why = Por qué importa
explain-remedy = Qué hacer
explain-verify = Cómo comprobarlo
hint-explain = Para entender un código: prumo explain {$code}

## prumo grants

grants-head = Crea el usuario de solo lectura del CRM. Ejecútelo como administrador de la base de datos. La variable prumo_password debe recibir antes la contraseña de {$secret}; nunca se imprime.
grants-head-mariadb = Crea el usuario de solo lectura del CRM, una cuenta por dirección desde la que viene. Ejecútelo como administrador de la base de datos. Antes, en la misma sesión, SET @prumo_password = '…' con la contraseña de {$secret}; nunca se imprime. Para que el cliente no la guarde en su historial, inícielo con MYSQL_HISTFILE=/dev/null.
grants-head-sqlserver = Crea el login y el usuario de solo lectura del CRM. Ejecútelo como administrador del servidor. Antes, en la misma sesión, {$first} con la contraseña de {$secret} (comillas simples dobladas); nunca se imprime. En sqlcmd, use -x. La contraseña sigue la política de Windows del servidor, y no vence (CHECK_EXPIRATION = OFF).
grants-head-oracle = Crea el usuario de solo lectura del CRM. Ejecútelo como DBA en SQL*Plus, SQLcl o una hoja que ejecuta scripts, conectado a la base de datos del ERP: en una multitenant, al PDB y no a CDB$ROOT. El cliente pregunta la contraseña de {$secret} sin mostrarla; nunca se imprime. El derecho READ existe desde 12.1.0.2: antes, el DBA lo cambia por el derecho de consulta común. Al final, el script muestra el perfil de la cuenta y el día en que vence la contraseña (PASSWORD_LIFE_TIME: en el perfil DEFAULT, por lo general 180 días); después el CRM se detiene.
grants-views = { $dialect ->
    [sqlserver] El usuario lee vistas en un esquema propio, sin las columnas con contraseñas; pertenecen al dueño de cada tabla, para que el derecho sobre la vista baste. Una columna nueva solo aparece, y una eliminada solo deja de fallar, después de deshacer y ejecutar de nuevo: hágalo con cada actualización del ERP.
    [oracle] El usuario lee vistas, sin las columnas con contraseñas; pertenecen a una segunda cuenta, bloqueada, que lee las tablas y solo transmite lo que las vistas muestran. La contraseña que se pregunta vale para las dos, pero con la segunda nadie entra. Una columna nueva solo aparece, y una eliminada solo deja de fallar, después de deshacer y ejecutar de nuevo: hágalo con cada actualización del ERP.
   *[any] El usuario lee vistas en un esquema propio, sin las columnas con contraseñas; pertenecen a quien ejecuta este texto. Mientras existan, la base no deja eliminar ni cambiar el tipo de una columna que muestran: antes de actualizar el ERP, deshaga, y después ejecute de nuevo. Una columna nueva solo aparece después de eso. La seguridad por fila que valdría para el usuario no vale a través de una vista.
}
grants-views-database = Las vistas están en la base de datos {$database}: ese es el nombre que el CRM debe usar como base de datos, y que va en `name` en el proyecto.
grants-limits = Opcionales, ninguno es necesario. Para usar uno, quite los dos guiones de la línea del comando, y sepa lo que causa:
grants-limit-connections = Como máximo 5 conexiones a la vez: la sexta es rechazada, y el CRM se detiene si necesita más.
grants-limit-statement = Una consulta de más de 15 minutos se interrumpe: una primera carga grande puede no terminar.
grants-limit-lock = Quien espera más de 10 segundos por un bloqueo recibe un error: durante un mantenimiento del ERP, la lectura falla en vez de esperar.
grants-limit-idle-transaction = Una transacción detenida por más de 10 minutos se cierra con su conexión.
grants-limit-read-only = Las sesiones comienzan solo para lectura: una protección más contra errores, que el propio usuario puede apagar.
grants-limit-until = La contraseña vale hasta el día de la variable prumo_valid_until (en psql: \set prumo_valid_until 2027-12-31). Después el login es rechazado y el CRM se detiene: alguien debe renovarla antes.
grants-limit-age = La contraseña vale 365 días. Después el login se rechaza y el CRM se detiene: alguien debe cambiarla antes.
grants-limit-encrypted = Solo entra quien usa TLS: sin cifrado el login se rechaza con el mismo código que una contraseña equivocada.
grants-limit-policy = La contraseña pasa a vencer por la política de Windows del servidor; la consulta muestra qué día. Después el login se rechaza y el CRM se detiene: alguien debe cambiarla antes.
grants-limit-profile = Un perfil solo de esta cuenta, en el que la contraseña no vence; las líneas siguientes lo necesitan. Para deshacerlo, elimínelo después del usuario.
grants-no-other-limit = SQL Server no tiene límites de conexiones, tiempo o espera por login. Lo que hay es el Resource Governor, de todo el servidor, en las ediciones que lo tienen: queda para el DBA.
grants-contained = En Azure SQL Database, o en una base contenida, el usuario está en la propia base: use esta línea en lugar de las de la base, del login y del usuario. Para deshacerlo basta eliminar el usuario.

## prumo catalogue

catalogue-entry = tablas: {$tables} · operaciones: {$operations} · comparaciones: {$comparisons}
catalogue-unreadable = No se pudo leer el catálogo {$file}
catalogue-needs = Necesita:
catalogue-tables = Tablas que se leen
catalogue-operations = Operaciones (portas del ERP) de la integración
catalogue-gates = compuertas:
catalogue-comparisons = Lo que el ensayo compara entre la base y los web services
catalogue-forbidden = Lo que el usuario de la base de datos no debe poder leer
catalogue-answers = Textos del ERP que este archivo conoce
inferred-because = inferido: {$reasons}
confirmed-by = confirmado por {$by} el {$on}: {$items}
catalogue-watched = Lo que una llamada pedida con --call debe dejar como estaba
catalogue-database-alone = solo la base de datos

## Advertencias

caution-never-seen-live = Las reglas de Prumo para el ERP todavía no se vieron en un ERP real: se verificaron contra un simulador hecho a partir de la documentación.
caution-screen-from-sources = No todos los nombres de los campos de las pantallas del ERP están confirmados por un documento del fabricante; su versión del ERP puede mostrarlos de otro modo.
caution-password-kept = El ERP guarda cada llamada que recibe; con encryption = 0, la contraseña queda legible en la tabla R960PAR.
caution-refused-once = Una contraseña rechazada no se intenta de nuevo en esta ejecución: los intentos repetidos pueden bloquear la cuenta.

## JUnit

junit-waits = en espera de: {$gate} ({$target})
junit-told-under = Descrito por completo en: {$case}
