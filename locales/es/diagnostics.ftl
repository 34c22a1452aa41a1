### Qué está mal en un archivo escrito por una persona, y qué hacer (hint).

diagnostic-syntax = El archivo no es TOML válido: {$message}
    .hint = Corrija primero este punto; el resto solo se lee después. Las palabras son del lector de TOML.

diagnostic-unknown-key = La clave `{$key}` no existe en este formato
    .hint = { $near-count ->
        [0] Quite la clave o revise en la referencia en qué tabla va.
       *[other] ¿Quiso decir `{$near}`?
    }

diagnostic-missing-key = Falta la clave `{$key}`
    .hint = Agréguela a esta tabla.

diagnostic-wrong-type = El valor de `{$key}` es del tipo equivocado
    .hint = { $found ->
        [string] Se espera: {$wanted}. Aquí hay un texto.
        [integer] Se espera: {$wanted}. Aquí hay un número entero.
        [float] Se espera: {$wanted}. Aquí hay un número con decimales.
        [boolean] Se espera: {$wanted}. Aquí hay true o false.
        [datetime] Se espera: {$wanted}. Aquí hay una fecha con hora, o una hora.
        [array] Se espera: {$wanted}. Aquí hay una lista.
        [table] Se espera: {$wanted}. Aquí hay una tabla.
       *[other] Se espera: {$wanted}. Aquí hay: {$found}.
    }

diagnostic-unknown-word = "{$found}" no puede ser el valor de `{$key}`
    .hint = Valores posibles: {$words}.

diagnostic-bad-value = El valor de `{$key}` no sirve
    .hint = Se espera: {$wanted}.

diagnostic-empty-list = { $wanted ->
    [key-field] Ningún campo de `{$key}` es clave
   *[element] La lista `{$key}` está vacía
}
    .hint = { $wanted ->
        [key-field] Ponga `key = true` en los campos que identifican una fila.
       *[element] Agregue al menos un elemento.
    }

diagnostic-twice = "{$name}" aparece dos veces en `{$key}`
    .hint = Deje uno solo.

diagnostic-plain-secret = Hay un secreto escrito en `{$key}`
    .hint = Ponga una referencia en su lugar: env con el nombre de una variable que empieza por PRUMO_, o file con un archivo. Si este archivo ya se compartió, cambie la contraseña.

diagnostic-variable-name = La variable "{$found}" de `{$key}` no tiene un nombre aceptado
    .hint = El nombre debe empezar por PRUMO_ y tener solo letras mayúsculas, dígitos y _, por ejemplo PRUMO_EJEMPLO_HML_DB.

diagnostic-plain-not-accepted = `{$key}` usa http, y el proyecto no acepta texto abierto
    .hint = Use https. Si el texto abierto es una decisión consciente (VPN, misma máquina), ponga "plain-accepted" en `{$tls}`.

diagnostic-unknown-reference = `{$key}` habla de "{$name}", que no existe
    .hint = { $near-count ->
        [0] Revise el nombre. `prumo catalogue` muestra las integraciones y lo que leen y llaman.
       *[other] ¿Quiso decir "{$near}"?
    }

diagnostic-other-engine = `{$key}` solo existe con engine = "{$engine}"
    .hint = Quite la clave, o revise el motor de la base.

diagnostic-conflict = `{$key}` no combina con `{$other}`
    .hint = Deje solo uno de los dos, o cambie el valor del otro.

diagnostic-newer-version = `{$key}` es {$found}, y esta versión de Prumo lee la {$known}
    .hint = Si el archivo es de un Prumo más nuevo, actualice el programa. Si no, escriba {$known}.

diagnostic-effect-lowered = El catálogo quiere reducir el efecto de {$name}
    .hint = Un archivo leído antes, o el propio nombre de la operación, lo declara como "{$declared}" en `{$key}`; un catálogo del usuario solo puede declarar lo mismo o más.

diagnostic-waits-for-later = { $name-count ->
    [0] `{$key}` se acepta, pero esta versión de Prumo todavía no lo usa
   *[other] `{$key}`: "{$name}" se acepta, pero esta versión de Prumo todavía no lo usa
}
    .hint = Nada que corregir. Lo que depende de él queda indeterminado, y nunca aprobado.

diagnostic-hint = guía
diagnostic-more = { $count ->
    [one] y {$count} problema más; corrija estos primero.
   *[other] y {$count} problemas más; corrija estos primero.
}

## Cómo debe ser un valor

wanted-string = un texto entre comillas, por ejemplo "erp"
wanted-text = un texto que no esté vacío
wanted-integer = un número entero, por ejemplo 1433
wanted-boolean = true o false, sin comillas
wanted-table = una tabla
wanted-array = una lista entre corchetes, por ejemplo ["accounts"]
wanted-local-date = una fecha sin hora y sin comillas, por ejemplo 2026-11-24
wanted-host = un nombre de servidor o una dirección IP, sin puerto ni http, por ejemplo erp.example.com.br
wanted-port = un puerto TCP de 1 a 65535, por ejemplo 1433
wanted-endpoint = servidor y puerto TCP, por ejemplo "10.0.0.5:5432" o "[::1]:5432"
wanted-address = una dirección IP, por ejemplo "18.228.227.211"
wanted-seconds = segundos, de 1 a 86400
wanted-count = una cantidad a partir de 1, dentro del máximo de esta clave
wanted-tls-rule = "required", "plain-accepted" o "accept-sha256:" con los 64 dígitos hexadecimales de la huella
wanted-base-url = la dirección común de los web services, sin usuario ni parámetros, por ejemplo "https://erp.example.com.br:8181/g5-senior-services"
wanted-secret-reference = una sola referencia: env, file o secret, por ejemplo env = "PRUMO_EJEMPLO_HML_DB"
wanted-company = un código de empresa de 1 a 9999
wanted-branches-in-all = a lo sumo 200 sucursales en total por ambiente
wanted-branch = un código de filial de 1 a 99999
wanted-customer = un código de cliente de 1 a 999999999
wanted-encryption = 0 (usuario y contraseña como texto) o 2 (token)
wanted-least-rows = un número de filas de 0 a 1000
wanted-answer-text = una parte del texto del ERP de 8 caracteres o más: menos se encontraría en textos que dicen otra cosa
wanted-dictionary-type = un tipo del diccionario del ERP: "number(9)", "number(15,2)", "string(100)" o "date"
wanted-send-value = un texto, un número entero o uno de estos: $company, $branch, $system-code, $rehearsal.customer, $rehearsal.product

## Archivos de hechos, y lo que los argumentos piden de ellos y del proyecto

facts-unreadable = No se pudo leer el archivo de hechos {$file}: {$why}
facts-too-large = {$file} es demasiado grande para un archivo de hechos: más de {$mebibytes} MiB o de {$values} valores
    .hint = Verifique si es el archivo que escribió `prumo look`.
facts-not-json = {$file} no es JSON válido: línea {$line}, columna {$column}: {$message}
    .hint = El archivo pudo haber llegado cortado; cópielo de nuevo. Las palabras son las del lector de JSON.
facts-other-file = {$file} no es un archivo de hechos
    .hint = Los archivos de hechos vienen de `prumo look -o`; un informe (--json) no sirve.
facts-newer-version = {$file} tiene la versión {$found}; este Prumo lee hasta la {$known}
    .hint = Actualice Prumo en esta máquina.
facts-invalid = {$file}: en {$place} hay algo que ningún archivo de hechos tiene: {$message}
    .hint = El archivo fue modificado después de escrito; pídalo de nuevo. Las palabras son las del lector.
facts-other-project = {$file} tiene hechos del proyecto "{$found}", y no de "{$known}"
    .hint = Verifique --project, o el nombre en el archivo del proyecto.
argument-no-environment = el proyecto no tiene el ambiente "{$found}"; tiene: {$known}
argument-attest-which = --attest es la palabra de alguien sobre un solo ambiente: elíjalo con --env ({$known})
argument-form-which = las reglas de dos ambientes no se cargan como un solo texto: elija el ambiente con --env ({$known})
