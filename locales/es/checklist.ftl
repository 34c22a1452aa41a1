### Los pasos como los numera el fabricante del ERP (etapas 1 y 2), con nuestras palabras; la etapa 3 es nuestra.

stage-1 = Integración por base de datos
stage-2 = Integración por web services
stage-3 = Ensayo de las integraciones

step-1-1 = Abrir el servidor de base de datos al acceso externo
    .procedure = Obtener una dirección IP pública y fija para el servidor de base de datos. Se pide a quien administra la red.
    .responsible = Cliente: administrador de la red

step-1-2 = Liberar las direcciones del CRM en todas las herramientas de protección
    .procedure = Liberar, en firewall, proxy y demás protecciones, el puerto TCP de la base de datos y también el puerto TCP de cada web service, para 18.228.227.211 o 189.16.40.2, según se prefiera.
    .responsible = Cliente: administrador de la red

step-1-3 = Crear el usuario de la base de datos, de solo lectura
    .procedure = Crear un usuario dedicado para cada ambiente (homologación, producción o ambos) que lea lo necesario y nada más.
    .responsible = Cliente: administrador de la base de datos (DBA)

step-1-4 = Probar la conexión con la base de datos
    .procedure = Indicar motor, servidor externo, usuario, contraseña y nombre de la base de datos. Prumo hace más que abrir la conexión: revisa los derechos tabla por tabla y columna por columna, y lee pocas filas de cada una.
    .responsible = Consultor de implantación

step-2-1 = Crear el usuario del ERP para los web services
    .procedure = En la pantalla Cadastro de Usuários (F099UCA), crear un usuario dedicado a la integración.
    .responsible = Cliente: administrador del ERP

step-2-2 = Dar permisos a ese usuario
    .procedure = En la misma pantalla (F099UCA), dar los permisos que la integración necesita, en cada empresa y filial.
    .responsible = Cliente: administrador del ERP

step-2-3 = Liberar y configurar los web services de la integración
    .procedure = Registrar el sistema integrado (F000SIS), activar los tipos de información (F000SXT) y configurar los web services con los campos exportados (F000CWS), en cada empresa y filial.
    .responsible = Cliente: administrador del ERP

step-2-4 = Liberar los demás web services necesarios
    .procedure = Como en el paso 2.3, para lo que el proyecto agrega. Si no se agrega nada, confirmar que no hay ninguno.
    .responsible = Cliente: administrador del ERP

step-2-5 = Probar la conexión con los web services
    .procedure = Indicar servidor externo, puerto TCP externo, usuario y contraseña, y el puerto TCP de cada servicio donde sea otro. Prumo llama de verdad a cada operación que no tiene efecto.
    .responsible = Consultor de implantación

step-3-1 = Ensayar cada integración
    .procedure = Leer filas reales por los dos caminos (base de datos y web service) y compararlas: cuentas, visión financiera, envío y recepción de pedidos. No se escribe nada.
    .responsible = Consultor de implantación
