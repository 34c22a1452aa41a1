SELECT tables, columns, beyond, through_public
-- What the user can read beyond what is needed.
-- $1 text[]  forbidden tables, one per entry of $2
-- $2 text[]  the forbidden column; null where the whole table is forbidden
-- $3 text[]  names of tables that are needed
-- One row: forbidden tables and columns that can be read, the number of further tables that can be read, and those of
-- the forbidden tables that are read only because everybody can.
FROM (
    WITH mine AS MATERIALIZED (
        SELECT oid, rolname FROM pg_catalog.pg_roles WHERE pg_has_role(current_user, oid, 'MEMBER')
    ),
    kept AS MATERIALIZED (
        SELECT c.oid, c.relname, c.relowner, c.relacl, n.oid AS schema_oid
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
    ),
    forbidden AS (
        SELECT table_name, column_name FROM unnest($1::text[], $2::text[]) AS list (table_name, column_name)
    ),
    secret_table AS (
        SELECT f.table_name AS name,
               bool_and(NOT EXISTS (SELECT FROM mine WHERE oid = k.relowner OR rolname = 'pg_read_all_data')
                        AND NOT EXISTS (
                            SELECT FROM aclexplode(k.relacl) AS held
                            WHERE held.privilege_type = 'SELECT' AND held.grantee IN (SELECT oid FROM mine))
                        AND NOT EXISTS (
                            SELECT FROM pg_catalog.pg_attribute a, aclexplode(a.attacl) AS held
                            WHERE a.attrelid = k.oid AND a.attnum > 0 AND held.privilege_type = 'SELECT'
                              AND held.grantee IN (SELECT oid FROM mine))) AS through_public
        FROM forbidden f
        JOIN kept k ON lower(k.relname) = lower(f.table_name)
        WHERE f.column_name IS NULL
          AND EXISTS (
              SELECT FROM mine m
              WHERE has_schema_privilege(m.oid, k.schema_oid, 'USAGE') AND has_any_column_privilege(m.oid, k.oid, 'SELECT'))
        GROUP BY f.table_name
    ),
    secret_column AS (
        SELECT DISTINCT f.table_name || '.' || f.column_name AS name
        FROM forbidden f
        JOIN kept k ON lower(k.relname) = lower(f.table_name)
        JOIN pg_catalog.pg_attribute a
          ON a.attrelid = k.oid AND lower(a.attname) = lower(f.column_name) AND a.attnum > 0 AND NOT a.attisdropped
        WHERE EXISTS (
            SELECT FROM mine m
            WHERE has_schema_privilege(m.oid, k.schema_oid, 'USAGE') AND has_column_privilege(m.oid, k.oid, a.attnum, 'SELECT'))
    ),
    beyond AS (
        SELECT count(*) AS tables
        FROM kept k
        WHERE NOT (lower(k.relname) = ANY ($3::text[]))
          AND lower(k.relname) NOT IN (SELECT lower(table_name) FROM forbidden)
          AND has_schema_privilege(k.schema_oid, 'USAGE')
          AND (has_table_privilege(k.oid, 'SELECT')
               -- Asking whether any column may be read is slow: only tables that have column grants are asked.
               OR (EXISTS (SELECT FROM pg_catalog.pg_attribute a
                           WHERE a.attrelid = k.oid AND a.attnum > 0 AND a.attacl IS NOT NULL)
                   AND has_any_column_privilege(k.oid, 'SELECT')))
    )
    SELECT coalesce((SELECT array_agg(name ORDER BY name) FROM secret_table), '{}') AS tables,
           coalesce((SELECT array_agg(name ORDER BY name) FROM secret_column), '{}') AS columns,
           (SELECT tables FROM beyond) AS beyond,
           coalesce((SELECT array_agg(name ORDER BY name) FROM secret_table WHERE through_public), '{}') AS through_public
) AS reading
