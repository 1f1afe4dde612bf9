-- Text into columns of the containers without a cast, as the scalar types take it: drivers send parameters as text or
-- varchar.  In a comparison a parameter takes a cast.

CREATE CAST (text AS price_series) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS price_series) IS 'read as input reads it';
CREATE CAST (varchar AS price_series) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS price_series) IS 'read as input reads it';
CREATE CAST (text AS price_panel) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS price_panel) IS 'read as input reads it';
CREATE CAST (varchar AS price_panel) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS price_panel) IS 'read as input reads it';
CREATE CAST (text AS ree_composition) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS ree_composition) IS 'read as input reads it';
CREATE CAST (varchar AS ree_composition) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (varchar AS ree_composition) IS 'read as input reads it';
