### Lo que un firewall debe liberar, en tabla y en la sintaxis de cada firewall, y el formulario para el proveedor de hospedaje.

firewall-head = {$project} · {$environment}: conexiones TCP que los firewalls deben liberar para el CRM
firewall-none = Este ambiente no tiene base de datos ni web services: no hay nada que liberar.
firewall-column-purpose = para
firewall-column-from = desde
firewall-column-public = dirección pública y puerto
firewall-column-inner = dirección interna y puerto
firewall-ask-inner = la informa quien administra la red
firewall-least = Libere solo estos puertos, solo TCP y solo para estas direcciones de origen.
firewall-either = El CRM usa una de estas dos direcciones, la que se prefiera. Deje en `crm-addresses` solo la que usa, y la otra liberación no hace falta.
firewall-forms = Las mismas reglas en la sintaxis de su firewall, con lo que las deshace: `prumo firewall --form` y uno de estos nombres
firewall-hint = Las reglas listas para su firewall, con lo que las deshace: `prumo firewall`

firewall-purpose-database = base de datos ({$engine})
firewall-purpose-services = web services
firewall-purpose-services-named = web services {$services}

firewall-form = {$project} · {$environment} · {$title}
firewall-opening = {$purpose}: {$public} → {$inner}
firewall-opening-untranslated = {$purpose}: {$public}
firewall-inner-unknown = dirección interna
firewall-unreachable = La dirección {$address} del CRM no alcanza {$public}: una es IPv4, la otra es IPv6. Allí no se libera nada para ella.

firewall-fill-address = COMPLETAR {$name}: la dirección {$family} que tiene {$host}; si no tiene ninguna, quite de `crm-addresses` las direcciones {$family}
firewall-fill-inner = COMPLETAR {$name}: la dirección interna del servidor al que lleva {$endpoint}; donde no hay traducción de direcciones, la propia dirección pública
firewall-fill-group = COMPLETAR {$name}: el grupo de seguridad (sg-…) del servidor al que lleva {$endpoint}
firewall-fill-outer-interface = COMPLETAR {$name}: la interfaz por donde llega el CRM
firewall-fill-inner-interface = COMPLETAR {$name}: la interfaz que lleva al servidor

remark-nftables = En el gateway Linux, como root. Guarde este texto en un archivo, verifíquelo con `nft -c -f` y cárguelo con `nft -f`: entra todo o nada. El filtro entra en la tabla inet filter, cadena forward, los nombres que les da Debian; si los suyos son otros, cámbielos en las líneas que los citan y en las que deshacen. En el propio servidor, en lugar del gateway, la cadena es input.
remark-iptables = En el gateway Linux, como root, en un shell. Mientras falte una dirección, no se carga nada. En el propio servidor, en lugar del gateway, escriba INPUT en lugar de FORWARD.
remark-windows = En el propio servidor (Windows Server 2012 o más nuevo), en un PowerShell de administrador. Una regla que bloquea el mismo puerto vence a esta.
remark-aws = En un shell con la AWS CLI, con derecho a cambiar el grupo de seguridad. El puerto es el del servidor. Una ACL de red de la subred, si fue cambiada, también debe dejar pasar la conexión y la respuesta.
remark-fortigate = En la línea de comandos del FortiGate (FortiOS 6.4 o más nuevo), en el VDOM correcto. Reemplace cada texto entre < y > donde está. Cada política nueva queda al final de la lista: muévala antes de las que niegan.
remark-pfsense = En las páginas de pfSense, con la interfaz en inglés y los nombres de la versión 2.6: otra versión puede usar otros. Donde el CRM no llega por la interfaz WAN (VPN), elija la interfaz por donde llega.
remark-mikrotik = En la terminal de RouterOS (6.49 o más nuevo). Pegue el bloque entero, con las llaves: mientras falte una dirección, se detiene antes de la primera regla. Las respuestas pasan por la regla de conexiones establecidas, que la configuración de fábrica ya tiene.
remark-no-interruption = No interrumpe el servicio de nadie: solo agrega reglas.
remark-never-run = Escrito a partir de la documentación del fabricante y nunca ejecutado por Prumo: verifíquelo antes de aplicarlo.
remark-not-kept = Lo que se carga así se pierde cuando la máquina reinicia: guárdelo después, del modo que se usa en ella.
remark-translated-elsewhere = La traducción de la dirección pública a la interna la hace otro equipo: aquí solo se filtra.
remark-switched-off = Las políticas se crean apagadas (status disable). Después de completar y verificar todo, encienda cada una con set status enable.
remark-undo = Para deshacer:

## Formulario del proveedor

provider-head = Formulario de liberación para el proveedor de hospedaje
provider-type = Tipo
provider-url = URL
provider-source = IP de origen
provider-evidence-address = Evidencia de la IP
provider-evidence-telnet = Evidencia del telnet
provider-source-seen = la conexión salió de {$source}, {$vantage}
provider-address-not-seen = todavía no hay: mire desde una dirección del CRM (`prumo look -o crm.json`) e imprima de nuevo con `prumo firewall --facts crm.json`
provider-telnet-not-seen = todavía no hay: mire con `prumo look -o facts.json` e imprima de nuevo con `prumo firewall --facts facts.json`
provider-look = {$when}, {$vantage}, TCP hacia {$address}: {$outcome}

provider-outcome-connected = conectó
provider-outcome-dropped = conectó, y el otro lado cerró
provider-outcome-refused = rechazada
provider-outcome-silent = sin respuesta
provider-outcome-unreachable = sin ruta
provider-outcome-failed = falló
