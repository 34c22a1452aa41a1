SELECT kind, name, rights, in_all
-- What the user can change or create: by its own grants, by those of every role that it is a member of (whether it
-- inherits or must say SET ROLE), as owner, or because everybody can. Only kept access lists are read: nothing is tried.
-- One row per object: kind ('write', 'create', 'public'), name, rights, and how many rows of this kind there are in all.
-- $1 int8  how many objects of a kind are named
FROM (
    WITH mine AS MATERIALIZED (
        SELECT oid FROM pg_catalog.pg_roles WHERE pg_has_role(current_user, oid, 'MEMBER')
    ),
    schema AS MATERIALIZED (
        SELECT oid, nspname, nspowner, nspacl
        FROM pg_catalog.pg_namespace
        WHERE nspname <> 'information_schema' AND nspname !~ '^pg_'
    ),
    object AS MATERIALIZED (
        SELECT c.oid, s.oid AS schema_oid, s.nspname || '.' || c.relname AS name, c.relowner, c.relacl,
               CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END AS kind
        FROM pg_catalog.pg_class c
        JOIN schema s ON s.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
    ),
    -- The lists' own entries are sifted at once: nearly all of them are the owners' own and those of other users.
    granted AS (
        SELECT o.oid, held.grantee, held.privilege_type AS privilege
        FROM object o, aclexplode(coalesce(o.relacl, acldefault(o.kind, o.relowner))) AS held
        WHERE held.privilege_type <> 'SELECT' AND (held.grantee = 0 OR held.grantee IN (SELECT oid FROM mine))
        UNION ALL
        SELECT a.attrelid, held.grantee, held.privilege_type
        FROM pg_catalog.pg_attribute a, aclexplode(a.attacl) AS held
        WHERE a.attacl IS NOT NULL AND a.attnum > 0 AND NOT a.attisdropped
          AND held.privilege_type <> 'SELECT' AND (held.grantee = 0 OR held.grantee IN (SELECT oid FROM mine))
        UNION ALL
        SELECT o.oid, o.relowner, 'OWNER' FROM object o WHERE o.relowner IN (SELECT oid FROM mine)
    ),
    own AS (
        SELECT DISTINCT oid, privilege FROM granted WHERE grantee <> 0
    ),
    everybody AS (
        SELECT oid, privilege FROM granted WHERE grantee = 0
        EXCEPT
        SELECT oid, privilege FROM own
    ),
    place AS (
        SELECT 'schema ' || nspname AS name, nspowner AS owner, grantee, privilege_type AS privilege,
               nspname = 'public' AND current_setting('server_version_num')::int < 150000 AS customary
        FROM schema, aclexplode(coalesce(nspacl, acldefault('n', nspowner)))
        UNION ALL
        SELECT 'database ' || datname, datdba, grantee, privilege_type, false
        FROM pg_catalog.pg_database, aclexplode(coalesce(datacl, acldefault('d', datdba)))
        WHERE datname = current_database()
    ),
    creating AS (
        SELECT DISTINCT name FROM place
        WHERE owner IN (SELECT oid FROM mine) OR (privilege = 'CREATE' AND grantee IN (SELECT oid FROM mine))
    ),
    change (kind, name, rights) AS (
        SELECT 'write', o.name, array_agg(own.privilege ORDER BY own.privilege)
        FROM own JOIN object o USING (oid)
        GROUP BY o.oid, o.name
        UNION ALL
        SELECT 'public', o.name, array_agg(everybody.privilege ORDER BY everybody.privilege)
        FROM everybody JOIN object o USING (oid)
        WHERE has_schema_privilege(o.schema_oid, 'USAGE')
        GROUP BY o.oid, o.name
        UNION ALL
        SELECT 'create', name, '{CREATE}' FROM creating
        UNION ALL
        SELECT DISTINCT 'public', name, '{CREATE}'::text[] FROM place
        WHERE privilege = 'CREATE' AND grantee = 0 AND NOT customary AND name NOT IN (SELECT name FROM creating)
    )
    SELECT kind, name, rights, row_number() OVER (PARTITION BY kind ORDER BY name) AS at,
           count(*) OVER (PARTITION BY kind) AS in_all
    FROM change
) AS changes
WHERE at <= $1
ORDER BY kind, at
