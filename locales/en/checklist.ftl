### The steps as the ERP's maker numbers them (stages 1 and 2), in our words; stage 3 is ours.

stage-1 = Integration through the database
stage-2 = Integration through web services
stage-3 = Rehearsal of the integrations

step-1-1 = Open the database server to external access
    .procedure = Obtain a fixed public IP address for the database server. Whoever manages the network is asked for it.
    .responsible = Customer: network manager

step-1-2 = Release the CRM's addresses in every protection tool
    .procedure = Let the database's TCP port, and the TCP port of each web service too, through firewall, proxy and the rest, from 18.228.227.211 or 189.16.40.2, whichever is preferred.
    .responsible = Customer: network manager

step-1-3 = Create the database user, read-only
    .procedure = Create a dedicated user for each environment (homologation, production or both) that reads what is needed and nothing else.
    .responsible = Customer: database administrator (DBA)

step-1-4 = Test the database connection
    .procedure = Give engine, external host, user, password and database name. Prumo does more than open the connection: it checks the rights table by table and column by column, and reads a few rows of each.
    .responsible = Implementation consultant

step-2-1 = Create the ERP user for web services
    .procedure = On the screen Cadastro de Usuários (F099UCA), create a user dedicated to the integration.
    .responsible = Customer: ERP administrator

step-2-2 = Give that user its permissions
    .procedure = On the same screen (F099UCA), give the permissions that the integration needs, in each company and branch.
    .responsible = Customer: ERP administrator

step-2-3 = Release and configure the web services of the integration
    .procedure = Register the integrated system (F000SIS), activate the types of information (F000SXT) and configure the web services with the exported fields (F000CWS), in each company and branch.
    .responsible = Customer: ERP administrator

step-2-4 = Release further web services as needed
    .procedure = As in step 2.3, for what the project adds. Where nothing is added, confirm that there is none.
    .responsible = Customer: ERP administrator

step-2-5 = Test the web-service connection
    .procedure = Give external host, external TCP port, user and password, and the TCP port of each service where it differs. Prumo really calls each operation that has no effect.
    .responsible = Implementation consultant

step-3-1 = Rehearse each integration
    .procedure = Read real rows over both paths (database and web service) and compare them: accounts, financial view, orders sent and received. Nothing is written.
    .responsible = Implementation consultant
