SELECT w.name, s.name, o.name,
    CASE WHEN o.object_id = OBJECT_ID(QUOTENAME(w.name)) THEN 1 ELSE 0 END,
    CASE WHEN s.name = SCHEMA_NAME() THEN 0 WHEN s.name = N'dbo' THEN 1 ELSE 2 END,
    HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(o.name), N'OBJECT', N'SELECT'),
    CASE WHEN o.type = 'SN' THEN 1 ELSE 0 END,
    HAS_PERMS_BY_NAME(DB_NAME(), N'DATABASE', N'VIEW DEFINITION'),
    c.name, TYPE_NAME(c.system_type_id), CONVERT(int, c.max_length), CONVERT(int, c.precision), CONVERT(int, c.scale),
    HAS_PERMS_BY_NAME(COALESCE(n.base_object_name, QUOTENAME(s.name) + N'.' + QUOTENAME(o.name)),
        N'OBJECT', N'SELECT', QUOTENAME(c.name), N'COLUMN')
FROM (VALUES {tables}) AS w(name)
LEFT JOIN sys.objects AS o
    ON o.name COLLATE Latin1_General_100_CI_AS = w.name COLLATE Latin1_General_100_CI_AS
    AND o.type IN ('U', 'V', 'SN')
LEFT JOIN sys.schemas AS s ON s.schema_id = o.schema_id
LEFT JOIN sys.synonyms AS n ON n.object_id = o.object_id
LEFT JOIN sys.columns AS c
    ON c.object_id = CASE
        WHEN n.object_id IS NULL THEN o.object_id
        WHEN PARSENAME(n.base_object_name, 4) IS NULL
            AND COALESCE(PARSENAME(n.base_object_name, 3), DB_NAME()) = DB_NAME()
            THEN OBJECT_ID(n.base_object_name)
    END
    AND c.name COLLATE Latin1_General_100_CI_AS IN (SELECT k.name COLLATE Latin1_General_100_CI_AS FROM (VALUES {columns}) AS k(name))
