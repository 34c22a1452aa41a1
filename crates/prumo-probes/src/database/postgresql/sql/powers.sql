SELECT power || CASE WHEN role.rolname = current_user OR power = role.rolname THEN '' ELSE ' (' || role.rolname || ')' END,
       role.rolsuper
-- Attributes of the user and of every role that it is a member of (whether it inherits or must say SET ROLE), and
-- the predefined roles that change data, files or other sessions. pg_read_all_data and pg_monitor only read.
FROM pg_catalog.pg_roles role
CROSS JOIN LATERAL (
    VALUES ('SUPERUSER', role.rolsuper), ('CREATEROLE', role.rolcreaterole), ('CREATEDB', role.rolcreatedb),
           ('REPLICATION', role.rolreplication), ('BYPASSRLS', role.rolbypassrls),
           (role.rolname, role.rolname IN (
               'pg_write_all_data', 'pg_execute_server_program', 'pg_write_server_files', 'pg_read_server_files',
               'pg_signal_backend', 'pg_create_subscription', 'pg_maintain'))
) AS has (power, held)
WHERE has.held
  AND pg_has_role(current_user, role.oid, 'MEMBER')
  -- A superuser is a member of everything; what it is itself says enough.
  AND (role.rolname = current_user OR NOT (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user))
ORDER BY role.rolname <> current_user, 1
