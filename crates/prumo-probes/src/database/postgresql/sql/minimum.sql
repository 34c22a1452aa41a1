SELECT schema, name, folded, extent, rows_filtered, elsewhere, column_names, column_types, column_readable
-- What the integrations need, table by table, as the CRM's statements would find it.
-- $1 text[]  table names in the catalogue's spelling
-- $2 text[]  names of columns in lower case, those of all tables together
-- $3 text    the schema by which the CRM qualifies names, or null where it does not
-- One row per table, in order, with those of its columns that $2 names in whatever case.
-- Unquoted names are folded to lower case; a name in other case is found too, and said to be so.
FROM (
    WITH written (schema, rank) AS (
        SELECT CASE
                   WHEN part IN ('$user', '"$user"') THEN current_user::text
                   WHEN part LIKE '"%' THEN replace(substr(part, 2, length(part) - 2), '""', '"')
                   ELSE lower(part)
               END,
               at
        -- A quoted name may hold commas and doubled quotes.
        FROM (
            SELECT parts[1] AS part, at
            FROM regexp_matches(current_setting('search_path'), '"(?:[^"]|"")*"|[^,[:space:]]+', 'g')
                 WITH ORDINALITY AS path (parts, at)
        ) AS path
        WHERE $3::text IS NULL
        UNION ALL
        SELECT nspname::text, CASE WHEN nspname = lower($3) THEN 1 WHEN nspname = $3 THEN 2 ELSE 3 END
        FROM pg_catalog.pg_namespace
        WHERE lower(nspname) = lower($3)
    ),
    place AS MATERIALIZED (
        SELECT n.oid, min(written.rank) AS rank, has_schema_privilege(n.oid, 'USAGE') AS usable
        FROM written
        JOIN pg_catalog.pg_namespace n ON n.nspname = written.schema
        GROUP BY n.oid
    ),
    wanted AS (
        SELECT name, at FROM unnest($1::text[]) WITH ORDINALITY AS list (name, at)
    ),
    held AS MATERIALIZED (
        SELECT wanted.at, c.oid, c.relname, c.relkind, n.oid AS schema_oid, n.nspname, c.relname = lower(wanted.name) AS folded
        FROM wanted
        JOIN pg_catalog.pg_class c ON lower(c.relname) = lower(wanted.name) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
    ),
    found AS MATERIALIZED (
        SELECT DISTINCT ON (held.at) held.*, place.usable,
               place.usable AND has_table_privilege(held.oid, 'SELECT') AS whole
        FROM held
        JOIN place ON place.oid = held.schema_oid
        ORDER BY held.at, held.folded DESC, place.usable DESC, place.rank
    ),
    elsewhere AS (
        SELECT at, array_agg(DISTINCT nspname::text) AS schemas
        FROM held
        WHERE at NOT IN (SELECT at FROM found)
        GROUP BY at
    ),
    columns AS (
        SELECT f.at, array_agg(a.attname::text) AS names, array_agg(format_type(a.atttypid, a.atttypmod)) AS types,
               array_agg(f.whole OR (f.usable AND has_column_privilege(f.oid, a.attnum, 'SELECT'))) AS readable
        FROM found f
        JOIN pg_catalog.pg_attribute a
          ON a.attrelid = f.oid AND a.attnum > 0 AND NOT a.attisdropped AND lower(a.attname) = ANY ($2::text[])
        GROUP BY f.at
    )
    SELECT wanted.at,
           f.nspname::text AS schema,
           f.relname::text AS name,
           f.folded,
           CASE
               WHEN f.whole THEN 'whole'
               WHEN f.usable AND has_any_column_privilege(f.oid, 'SELECT') THEN 'columns'
               ELSE 'nothing'
           END AS extent,
           f.relkind IN ('r', 'p') AND row_security_active(f.oid) AS rows_filtered,
           coalesce(elsewhere.schemas, '{}') AS elsewhere,
           coalesce(columns.names, '{}') AS column_names,
           coalesce(columns.types, '{}') AS column_types,
           coalesce(columns.readable, '{}') AS column_readable
    FROM wanted
    LEFT JOIN found f ON f.at = wanted.at
    LEFT JOIN elsewhere ON elsewhere.at = wanted.at
    LEFT JOIN columns ON columns.at = wanted.at
) AS minimum
ORDER BY at
